package fr.gouv.pilo;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The state of each table, to be compared before and after something that must leave nothing behind. */
final class StoredContent {
    private StoredContent() {}

    /** @param tables left out, beside those that jobs write by themselves: the sealer's, the scheduler's and those of the mails on events */
    static Map<String, String> without(String... tables) throws SQLException {
        var digests = new TreeMap<String, String>();
        try (var connection = DriverManager.getConnection(TestDatabase.url(), "pilo_owner", "pilo-owner");
                var statement = connection.createStatement()) {
            var names = new ArrayList<String>();
            try (var rows = statement.executeQuery("""
                    SELECT tablename FROM pg_tables WHERE schemaname = 'public'
                    AND tablename NOT IN ('scheduled_tasks', 'flyway_schema_history', 'mail', 'event_notice') AND tablename NOT LIKE 'audit%seal%'""")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            names.removeAll(List.of(tables));
            for (var table : names) {
                // Each writing gives its row another place or another writer; what is read is left alone.
                var what = "count(*) || ' ' || coalesce(sum(hashtextextended(t.xmin::text || t.ctid::text, 0)), 0)";
                try (var rows = statement.executeQuery("SELECT " + what + " FROM \"" + table + "\" t")) {
                    rows.next();
                    digests.put(table, rows.getString(1));
                }
            }
        }
        assertFalse(digests.isEmpty());
        return digests;
    }
}
