package fr.gouv.pilo.attendance;

import fr.gouv.pilo.event.Presence;
import fr.gouv.pilo.event.SessionMarks.Marked;
import fr.gouv.pilo.shared.db.RecordColumns;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The acts of attendance, and what counts of them: the last by its time, for each registration and session. */
@ApplicationScoped
class AttendanceRepository {
    private static final RecordColumns COLUMNS = RecordColumns.of(AttendanceAct.class);

    private static final String LAST = """
            SELECT DISTINCT ON (c.registration_id, c.session_id) c.id, c.registration_id AS registration, c.session_id AS session, c.presence,
                   c.seats, c.source, c.at, a.display_name AS author, c.note
            FROM attendance_act c LEFT JOIN shared_account_read a ON a.id = c.account_id
            WHERE %s AND c.voided_at IS NULL ORDER BY c.registration_id, c.session_id, c.at DESC, c.received_at DESC, c.id DESC""";

    private final Sql sql;

    AttendanceRepository(Sql sql) {
        this.sql = sql;
    }

    /** What counts of a registration for a session; a presence that is null was taken back. */
    record Mark(
            UUID id,
            UUID registration,
            UUID session,
            Presence presence,
            Integer seats,
            AttendanceSource source,
            Instant at,
            String author,
            String note) {}

    List<Mark> marks(UUID event) {
        return sql.list(Mark.class, LAST.formatted("c.event_id = ?"), event);
    }

    List<Mark> marksOf(Collection<UUID> registrations) {
        return sql.list(
                Mark.class, LAST.formatted("c.registration_id = ANY(?)"), (Object) registrations.toArray(UUID[]::new));
    }

    /** The sessions that an act refers to, also one that counts no more. */
    List<Marked> marked(UUID event) {
        return sql.list(
                Marked.class,
                "SELECT c.session_id AS session, bool_or(l.presence IS NOT NULL) AS stands FROM attendance_act c LEFT JOIN ("
                        + LAST.formatted("c.event_id = ?")
                        + ") l ON l.id = c.id WHERE c.event_id = ? GROUP BY c.session_id",
                event,
                event);
    }

    /** Those of the ids that are of acts already kept. */
    Set<UUID> known(Collection<UUID> ids) {
        return new HashSet<>(sql.list(
                "SELECT id FROM attendance_act WHERE id = ANY(?)", row -> row.getObject(1, UUID.class), (Object)
                        ids.toArray(UUID[]::new)));
    }

    void insert(AttendanceAct act) {
        insert(List.of(act));
    }

    void insert(List<AttendanceAct> acts) {
        sql.updateEach(
                "INSERT INTO attendance_act (%s) VALUES (%s)".formatted(COLUMNS.names(), COLUMNS.marks()),
                acts.stream().map(act -> COLUMNS.values(act)).toList());
    }

    int eraseNotes(Instant before) {
        return sql.update("UPDATE attendance_act SET note = NULL WHERE note IS NOT NULL AND received_at < ?", before);
    }

    void eraseNotes(UUID registration) {
        sql.update(
                "UPDATE attendance_act SET note = NULL WHERE note IS NOT NULL AND registration_id = ?", registration);
    }
}
