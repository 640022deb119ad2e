package fr.gouv.pilo.attendance;

import fr.gouv.pilo.shared.db.RecordColumns;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PresenceCodeRepository {
    private static final RecordColumns COLUMNS = RecordColumns.of(PresenceCode.class);

    private final Sql sql;

    PresenceCodeRepository(Sql sql) {
        this.sql = sql;
    }

    void insert(PresenceCode one) {
        sql.update(
                "INSERT INTO attendance_code (%s) VALUES (%s)".formatted(COLUMNS.names(), COLUMNS.marks()),
                COLUMNS.values(one));
    }

    /** The one that an event shows, if it still counts. */
    Optional<PresenceCode> shown(UUID event, Instant now) {
        return sql.one(
                PresenceCode.class,
                "SELECT " + COLUMNS.names()
                        + " FROM attendance_code WHERE event_id = ? AND opened_at <= ? AND valid_until > ? ORDER BY opened_at DESC LIMIT 1",
                event,
                now,
                now);
    }

    Optional<PresenceCode> find(String code, Instant now) {
        return sql.one(
                PresenceCode.class,
                "SELECT " + COLUMNS.names()
                        + " FROM attendance_code WHERE code = ? AND opened_at <= ? AND valid_until > ?",
                code,
                now,
                now);
    }
}
