package fr.gouv.pilo.attendance;

import fr.gouv.pilo.shared.db.RecordColumns;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CheckInRepository {
    private static final RecordColumns COLUMNS = RecordColumns.of(CheckIn.class);

    private final Sql sql;

    CheckInRepository(Sql sql) {
        this.sql = sql;
    }

    void insert(CheckIn one) {
        sql.update(
                "INSERT INTO attendance_check_in (%s) VALUES (%s)".formatted(COLUMNS.names(), COLUMNS.marks()),
                COLUMNS.values(one));
    }

    Optional<CheckIn> find(UUID id) {
        return sql.one(CheckIn.class, "SELECT " + COLUMNS.names() + " FROM attendance_check_in WHERE id = ?", id);
    }

    /** The one that is open, or about to be. */
    Optional<CheckIn> open(UUID event, Instant now) {
        return sql.one(
                CheckIn.class,
                "SELECT " + COLUMNS.names()
                        + " FROM attendance_check_in WHERE event_id = ? AND closed_at IS NULL AND expires_at > ? ORDER BY day LIMIT 1",
                event,
                now);
    }

    boolean close(UUID id, Instant at) {
        return sql.update("UPDATE attendance_check_in SET closed_at = ? WHERE id = ? AND closed_at IS NULL", at, id)
                > 0;
    }

    /** Those whose time is over leave their day to another: a demonstration comes back to the same one. */
    void closeExpired(UUID event, Instant now, Instant at) {
        sql.update(
                "UPDATE attendance_check_in SET closed_at = ? WHERE event_id = ? AND closed_at IS NULL AND expires_at <= ?",
                at,
                event,
                now);
    }
}
