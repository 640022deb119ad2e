package fr.gouv.pilo.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A presence that was noted as a whole, before it was kept of which sessions, is of those that there were then. */
@PiloTest
class AttendedMigrationTest {
    private static final String BEFORE = "20261129.1761";
    private static final String AFTER = "20261129.1781";
    private static final String FORMER = TestDatabase.url() + "_attended";

    @Test
    void each_has_the_sessions_that_were_noted_or_begun_and_readers_of_changes_are_told_nothing() throws SQLException {
        try (var admin = DriverManager.getConnection(TestDatabase.url(), "postgres", "")) {
            execute(admin, "CREATE DATABASE pilo_attended OWNER pilo_owner");
            try {
                migrate(BEFORE);
                assertFilled();
            } finally {
                execute(admin, "DROP DATABASE pilo_attended WITH (FORCE)");
            }
        }
    }

    private static void assertFilled() throws SQLException {
        try (var owner = DriverManager.getConnection(FORMER, "pilo_owner", "pilo-owner")) {
            write(owner);
            var told = one(owner, "SELECT string_agg(updated_at::text, ' ' ORDER BY rank) FROM event_registration");
            migrate(AFTER);
            assertEquals(
                    told, one(owner, "SELECT string_agg(updated_at::text, ' ' ORDER BY rank) FROM event_registration"));
            assertEquals("noted: 2 | begun: 1,2 | ahead: 1,2,3 | told: 3 | absent: -", one(owner, """
                    SELECT string_agg(r.last_name || ': ' || coalesce((SELECT string_agg(s.title, ',' ORDER BY s.title)
                        FROM event_session s WHERE s.id = ANY(r.attended_sessions)), '-'), ' | ' ORDER BY r.rank)
                    FROM event_registration r"""));
        }
    }

    /** Three sessions, a day each; who was noted at noon of the second, and how. */
    private static void write(Connection owner) throws SQLException {
        execute(owner, """
                INSERT INTO event (id, code, slug, uid, kind, mode, title, audiences, territory, starts_at, ends_at, open_to_public, queue,
                    offer_hours, max_seats, one_per_service, needs, questions, materials)
                VALUES (gen_random_uuid(), 'EVT-1', 'essai', 'essai', 'FORMATION', 'ON_SITE', 'Essai', '{}', 'REG-76',
                    '2026-03-02T08:00Z', '2026-03-04T16:00Z', true, true, 48, 1, false, '{}', '[]', '[]')""");
        execute(owner, """
                INSERT INTO event_session (id, event_id, title, starts_at, ends_at)
                SELECT gen_random_uuid(), e.id, n::text, e.starts_at + make_interval(days => n - 1),
                    e.starts_at + make_interval(days => n - 1, hours => 8) FROM event e, generate_series(1, 3) AS n""");
        execute(owner, "INSERT INTO event_pool (event_id, mode) SELECT id, 'ON_SITE' FROM event");
        execute(owner, "INSERT INTO event_person (id) SELECT gen_random_uuid() FROM generate_series(1, 5)");
        execute(owner, """
                INSERT INTO event_registration (id, event_id, person_id, mode, state, seats, seated, rank, origin, last_name, agent,
                    companions, answers, needs, presence, present_seats, presence_at, attended_sessions)
                SELECT gen_random_uuid(), e.id, p.id, 'ON_SITE', 'CONFIRMED', 1, true, p.n, 'ORGANISER', w.name, true, '[]', '[]', '{}',
                    w.presence, CASE WHEN w.presence = 'PRESENT' THEN 1 END, w.at::timestamptz,
                    CASE WHEN w.name = 'told' THEN ARRAY(SELECT id FROM event_session WHERE title = '3') END
                FROM event e, (SELECT id, row_number() OVER () AS n FROM event_person) AS p
                JOIN (VALUES (1, 'noted', 'PRESENT', '2026-03-03T12:00Z'), (2, 'begun', 'PRESENT', '2026-03-03T12:00Z'),
                    (3, 'ahead', 'PRESENT', '2026-03-02T07:00Z'), (4, 'told', 'PRESENT', '2026-03-03T12:00Z'),
                    (5, 'absent', 'ABSENT', '2026-03-03T12:00Z')) AS w (n, name, presence, at) ON w.n = p.n""");
        execute(owner, """
                INSERT INTO attendance_act (id, event_id, registration_id, session_id, presence, seats, source, at, received_at)
                SELECT gen_random_uuid(), r.event_id, r.id, s.id, a.presence, CASE WHEN a.presence = 'PRESENT' THEN 1 END, 'MANUAL', a.at::timestamptz, now()
                FROM event_registration r JOIN (VALUES ('1', 'PRESENT', '2026-03-03T10:00Z'), ('2', 'PRESENT', '2026-03-03T10:00Z'),
                    ('1', NULL, '2026-03-03T11:00Z')) AS a (session, presence, at) ON r.last_name = 'noted'
                JOIN event_session s ON s.title = a.session""");
    }

    private static void migrate(String target) {
        Flyway.configure()
                .dataSource(FORMER, "pilo_owner", "pilo-owner")
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
