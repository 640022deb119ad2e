package fr.gouv.pilo.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What was kept before a change of shape is kept after it, and readers of updatedSince are told nothing. */
@PiloTest
class RateMigrationTest {
    private static final String BEFORE = "20261128.1741";
    private static final String AFTER = "20261128.2301";
    private static final String FORMER = TestDatabase.url() + "_former";

    @Test
    void r6b_many_months_to_come_leave_the_current_value_and_no_row_is_told_again() throws SQLException {
        try (var admin = DriverManager.getConnection(TestDatabase.url(), "postgres", "")) {
            execute(admin, "CREATE DATABASE pilo_former OWNER pilo_owner");
            try {
                migrate(BEFORE);
                assertKept();
            } finally {
                execute(admin, "DROP DATABASE pilo_former WITH (FORCE)");
            }
        }
    }

    private static void assertKept() throws SQLException {
        try (var owner = DriverManager.getConnection(FORMER, "pilo_owner", "pilo-owner")) {
            write(owner);
            var told = one(owner, "SELECT string_agg(updated_at::text, ' ' ORDER BY territory) FROM rate_current");
            migrate(AFTER);
            assertEquals(
                    told, one(owner, "SELECT string_agg(updated_at::text, ' ' ORDER BY territory) FROM rate_current"));
            assertEquals("1", one(owner, "SELECT count(*) FROM rate_current WHERE gone AND gone_since = updated_at"));
            assertEquals("30 3 0 -2", one(owner, """
                    SELECT concat_ws(' ', count(*) FILTER (WHERE value > 0), count(*) FILTER (WHERE value <= 0),
                      max(value) FILTER (WHERE value <= 0), min(value))
                    FROM rate_current, unnest(current_values) AS value"""));
        }
    }

    /** Each value says how many months it is from the present one. */
    private static void write(Connection owner) throws SQLException {
        execute(owner, "INSERT INTO indicator (id, code, kind) VALUES (gen_random_uuid(), 'IND-900', 'NATIONAL')");
        execute(owner, """
                INSERT INTO measurement (id, indicator_id, territory, type, month, value, source, recorded_at, in_force)
                SELECT gen_random_uuid(), i.id, 'DEPT-31', 'CURRENT',
                  date_trunc('month', now() AT TIME ZONE 'Europe/Paris') + make_interval(months => n), n, 'essai', now(), true
                FROM indicator i, generate_series(-5, 30) AS n""");
        execute(owner, """
                INSERT INTO rate_current (indicator_id, territory, initial_months, initial_values, target_months, target_values, gone)
                SELECT i.id, place, '{}', '{}', '{}', '{}', place = 'DEPT-46'
                FROM indicator i, unnest(ARRAY['DEPT-31', 'DEPT-46']) AS place""");
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
