package fr.gouv.pilo.event;

import fr.gouv.pilo.event.RegistrationImportView.RegistrationImportCounts;
import fr.gouv.pilo.event.RegistrationView.RegistrationEventItem;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.intake.IntakeSpool;
import fr.gouv.pilo.shared.intake.IntakeStaging;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is kept of lists: their lines, what these came to, and nothing once their time is over. */
@ApplicationScoped
class RosterRepository {
    static final String COUNTS = """
            m.row_count AS counts_rows, m.added_count AS counts_added, m.known_count AS counts_known, m.repeated_count AS counts_repeated,
            m.refused_count AS counts_refused, m.seated_count AS counts_seated, m.queued_count AS counts_queued""";

    private final Sql sql;
    private final IntakeStaging staging;

    RosterRepository(Sql sql, IntakeStaging staging) {
        this.sql = sql;
        this.staging = staging;
    }

    /** An import beside what all imports have. */
    record Roster(RegistrationEventItem event, RegistrationImportCounts counts, boolean confirmation, String note) {}

    /** @param organises which events the caller organises */
    Optional<Roster> of(UUID id, String organises) {
        return sql.one(
                Roster.class,
                "SELECT e.id AS event_id, e.code AS event_code, e.title AS event_title, e.starts_at AS event_starts_at, m.confirmation, m.note, "
                        + COUNTS + " FROM event_import m JOIN event e ON e.id = m.event_id WHERE m.id = ? AND "
                        + organises,
                id);
    }

    void keep(UUID id, UUID event, int rows, int refused, IntakeSpool spool) {
        sql.update(
                "UPDATE event_import SET event_id = ?, row_count = ?, refused_count = ? WHERE id = ?",
                event,
                rows,
                refused,
                id);
        sql.update("CREATE TEMPORARY TABLE event_stage (" + RosterReading.COLUMNS + ") ON COMMIT DROP");
        staging.copy(spool, "pg_temp.event_stage");
        sql.update("""
                INSERT INTO event_import_row (import_id, position, file, sheet, line, mode, outcome, mail, mail_key, last_name, first_name,
                    service, department, agent)
                SELECT ?, s.position, s.file, s.sheet, s.line, s.mode,
                    CASE WHEN s.outcome = 'ADDED' AND EXISTS (SELECT FROM event_registration r JOIN event_person p ON p.id = r.person_id
                        WHERE r.event_id = ? AND p.mail_key = s.mail_key AND r.state IN ('PENDING', 'CONFIRMED', 'QUEUED', 'OFFERED'))
                    THEN 'KNOWN' ELSE s.outcome END,
                    s.mail, s.mail_key, s.last_name, s.first_name, s.service, s.department, s.agent
                FROM pg_temp.event_stage s""", id, event);
        sql.update("DROP TABLE pg_temp.event_stage");
    }

    /** By the seats that are free now, as they are given: to nobody who comes while others wait. */
    void count(UUID id) {
        sql.update("""
                UPDATE event_import m SET (added_count, known_count, repeated_count, seated_count, queued_count) = (
                    SELECT coalesce(sum(n.added), 0), coalesce(sum(n.known), 0), coalesce(sum(n.repeated), 0), coalesce(sum(n.seated), 0),
                        coalesce(sum(n.added - n.seated), 0)
                    FROM (SELECT x.added, x.known, x.repeated, CASE WHEN p.capacity IS NULL THEN x.added WHEN p.waiting > 0 THEN 0
                            ELSE least(x.added, p.capacity - p.held) END AS seated
                        FROM (SELECT mode, count(*) FILTER (WHERE outcome = 'ADDED') AS added, count(*) FILTER (WHERE outcome = 'KNOWN') AS known,
                            count(*) FILTER (WHERE outcome = 'REPEATED') AS repeated FROM event_import_row WHERE import_id = m.id GROUP BY mode) x
                        JOIN event_pool p ON p.event_id = m.event_id AND p.mode = x.mode) n)
                WHERE m.id = ?""", id);
    }

    void applied(UUID id, boolean confirmation, String note) {
        sql.update("UPDATE event_import SET confirmation = ?, note = ? WHERE id = ?", confirmation, note, id);
    }

    /** Whose addresses take part, all at once and always in one order: nobody waits for somebody who waits for this. */
    void ensurePeople(UUID id) {
        sql.update("""
                INSERT INTO event_person (id, mail, mail_key)
                SELECT gen_random_uuid(), mail, mail_key FROM event_import_row WHERE import_id = ? AND outcome <> 'REPEATED' ORDER BY mail_key
                ON CONFLICT (mail_key) DO UPDATE SET mail_key = excluded.mail_key""", id);
    }

    /** Somebody of a list, to be registered. */
    record Person(
            int position,
            UUID person,
            SeatMode mode,
            String lastName,
            String firstName,
            String service,
            String department,
            boolean agent) {
        RegistrationDetails details() {
            return new RegistrationDetails(
                    lastName,
                    firstName,
                    service,
                    RegistrationCheck.key(service),
                    department,
                    agent,
                    "[]",
                    "[]",
                    new ServiceNeed[0]);
        }
    }

    /** Those of a list who do not take part already. */
    List<Person> people(UUID id, UUID event) {
        return sql.list(Person.class, """
                SELECT r.position, p.id AS person, r.mode, r.last_name, r.first_name, r.service, r.department, r.agent
                FROM event_import_row r JOIN event_person p ON p.mail_key = r.mail_key
                WHERE r.import_id = ? AND r.outcome <> 'REPEATED' AND NOT EXISTS (SELECT FROM event_registration g
                    WHERE g.event_id = ? AND g.person_id = p.id AND g.state IN ('PENDING', 'CONFIRMED', 'QUEUED', 'OFFERED'))
                ORDER BY r.position""", id, event);
    }

    /** Each line with the registration of its address; who it named is said there from now on. */
    void settle(UUID id, UUID event, Integer[] added) {
        sql.update("""
                UPDATE event_import_row r SET registration_id = g.id, mail = NULL, mail_key = NULL, last_name = NULL, first_name = NULL,
                    service = NULL, department = NULL, outcome = CASE WHEN r.position = ANY(?) THEN 'ADDED'
                        WHEN r.outcome = 'REPEATED' THEN 'REPEATED' ELSE 'KNOWN' END
                FROM event_person p JOIN event_registration g ON g.person_id = p.id
                WHERE r.import_id = ? AND p.mail_key = r.mail_key AND g.event_id = ? AND g.state IN ('PENDING', 'CONFIRMED', 'QUEUED', 'OFFERED')""", (Object) added, id, event);
        sql.update("""
                UPDATE event_import m SET (added_count, known_count, repeated_count, seated_count, queued_count) = (
                    SELECT count(*) FILTER (WHERE r.outcome = 'ADDED'), count(*) FILTER (WHERE r.outcome = 'KNOWN'),
                        count(*) FILTER (WHERE r.outcome = 'REPEATED'), count(*) FILTER (WHERE r.outcome = 'ADDED' AND g.state = 'CONFIRMED'),
                        count(*) FILTER (WHERE r.outcome = 'ADDED' AND g.state <> 'CONFIRMED')
                    FROM event_import_row r JOIN event_registration g ON g.id = r.registration_id WHERE r.import_id = m.id)
                WHERE m.id = ?""", id);
    }

    /** The registrations that an import made, as the queue sees them. */
    List<QueueRepository.Place> made(UUID id) {
        return sql.list(
                QueueRepository.Place.class,
                "SELECT " + QueueRepository.PLACE
                        + " FROM event_registration r JOIN event_import_row i ON i.registration_id = r.id"
                        + " WHERE i.import_id = ? AND i.outcome = 'ADDED' ORDER BY r.rank",
                id);
    }

    /** Those of these registrations who were told of theirs, if only by a reminder. */
    Set<UUID> told(UUID id) {
        return Set.copyOf(sql.list("""
                SELECT DISTINCT n.registration_id FROM event_notice n JOIN event_import_row i ON i.registration_id = n.registration_id
                WHERE i.import_id = ? AND i.outcome = 'ADDED' AND n.told_at IS NOT NULL""", row -> row.getObject(1, UUID.class), id));
    }

    /** Files, lines and anomalies of old lists; a list that still waited is abandoned. */
    int erase(Instant before, Instant now) {
        sql.update("""
                UPDATE event_import SET status = 'ABANDONED', abandoned_at = ?, abandoned_by = account_id, version = version + 1
                WHERE status = 'CHECKED' AND created_at < ?""", now, before);
        for (var part : List.of("event_import_issue", "event_import_issue_group")) {
            sql.update(
                    "DELETE FROM " + part + " USING event_import m WHERE m.id = import_id AND m.created_at < ?",
                    before);
        }
        sql.update("""
                UPDATE event_import_row r SET mail = NULL, mail_key = NULL, last_name = NULL, first_name = NULL, service = NULL, department = NULL
                FROM event_import m WHERE m.id = r.import_id AND m.created_at < ? AND r.mail IS NOT NULL""", before);
        return sql.update(
                "DELETE FROM event_import_file f USING event_import m WHERE m.id = f.import_id AND m.created_at < ?",
                before);
    }
}
