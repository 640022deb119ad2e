package fr.gouv.pilo.attendance;

import fr.gouv.pilo.attendance.VideoMatching.Person;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What an import of attendance is of, and the people of its files. */
@ApplicationScoped
class AttendanceImportRepository {
    static final int USUAL_PERCENT = 50;

    private final Sql sql;

    AttendanceImportRepository(Sql sql) {
        this.sql = sql;
    }

    /** @param eventId null while it is being kept */
    record About(UUID eventId, UUID sessionId, int minimumPercent, int minimumSeconds) {}

    Optional<About> about(UUID id) {
        return sql.one(
                About.class,
                "SELECT event_id, session_id, minimum_percent, minimum_seconds FROM attendance_import WHERE id = ?",
                id);
    }

    void tell(UUID id, About about) {
        sql.update(
                "UPDATE attendance_import SET event_id = ?, session_id = ?, minimum_percent = ?, minimum_seconds = ? WHERE id = ?",
                about.eventId(),
                about.sessionId(),
                about.minimumPercent(),
                about.minimumSeconds(),
                id);
        sql.update("""
                INSERT INTO attendance_setting (event_id, minimum_percent) VALUES (?, ?)
                ON CONFLICT (event_id) DO UPDATE SET minimum_percent = excluded.minimum_percent""", about.eventId(), about.minimumPercent());
    }

    int minimumPercent(UUID event) {
        return sql.one("SELECT minimum_percent FROM attendance_setting WHERE event_id = ?", row -> row.getInt(1), event)
                .orElse(USUAL_PERCENT);
    }

    /** @return the name of a file that an import of the session holds already, unless it was undone or given up */
    Optional<String> sameFile(UUID session, List<String> digests) {
        return sql.one("""
                SELECT f.name FROM attendance_import_file f JOIN attendance_import i ON i.id = f.import_id
                WHERE i.session_id = ? AND f.sha256 = ANY(?) AND i.status IN ('CHECKED', 'APPLIED') LIMIT 1""", row -> row.getString(1), session, digests.toArray(String[]::new));
    }

    /** A person of the files; what the file said of them may be erased. */
    record Row(
            int position,
            String name,
            String mail,
            int seconds,
            UUID registrationId,
            VideoBasis basis,
            boolean confirmed,
            String note) {}

    List<Row> rows(UUID id) {
        return sql.list(
                Row.class,
                "SELECT position, name, mail, seconds, registration_id, basis, confirmed, note FROM attendance_import_row WHERE import_id = ? ORDER BY position",
                id);
    }

    void insert(UUID id, List<Person> people) {
        sql.updateEach(
                "INSERT INTO attendance_import_row (import_id, position, name, mail, seconds, registration_id, basis, confirmed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                people.stream()
                        .map(one -> new Object[] {
                            id,
                            one.position(),
                            one.name(),
                            one.mail(),
                            one.seconds(),
                            one.registration(),
                            one.basis(),
                            one.confirmed()
                        })
                        .toList());
    }

    boolean match(UUID id, int position, UUID registration, String note) {
        return sql.update(
                        "UPDATE attendance_import_row SET registration_id = ?, confirmed = ?, basis = ?, note = ? WHERE import_id = ? AND position = ?",
                        registration,
                        registration != null,
                        registration == null ? VideoBasis.NONE : VideoBasis.HAND,
                        note,
                        id,
                        position)
                > 0;
    }

    void brought(UUID id, UUID[] acts) {
        sql.update("UPDATE attendance_act SET import_id = ? WHERE id = ANY(?)", id, acts);
    }

    /** @return the registrations of which something was taken back */
    Set<UUID> takeBack(UUID id, Instant at) {
        return new HashSet<>(sql.list(
                "UPDATE attendance_act SET voided_at = ? WHERE import_id = ? AND voided_at IS NULL RETURNING registration_id",
                row -> row.getObject(1, UUID.class),
                at,
                id));
    }

    /** Names and files of imports made before. */
    int erase(Instant before) {
        sql.update("""
                UPDATE attendance_import_file SET content = ''::bytea WHERE import_id IN
                    (SELECT id FROM attendance_import WHERE created_at < ?) AND length(content) > 0""", before);
        return sql.update("""
                UPDATE attendance_import_row SET name = NULL, mail = NULL, note = NULL WHERE name IS NOT NULL AND import_id IN
                    (SELECT id FROM attendance_import WHERE created_at < ?)""", before);
    }

    /** What files said of somebody. */
    void erase(UUID registration) {
        sql.update(
                "UPDATE attendance_import_row SET name = NULL, mail = NULL, note = NULL WHERE registration_id = ?",
                registration);
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(fr.gouv.pilo.shared.time.BusinessClock.ZONE).toInstant();
    }
}
