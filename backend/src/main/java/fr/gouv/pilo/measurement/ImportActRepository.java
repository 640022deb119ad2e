package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;

/** The acts that move an import: application, reversal and abandonment, in sets. */
@ApplicationScoped
class ImportActRepository {
    private static final int CHUNK = 5_000;
    /** Of a key that lost its value, the latest that was known of it and is not withdrawn. One look-up a key, whatever the planner knows. */
    private static final String EARLIER = """
            LATERAL (SELECT m.id, m.value, m.recorded_at FROM measurement m
              WHERE m.indicator_id = k.indicator_id AND m.territory = k.territory AND m.type = k.type AND m.month = k.month
                AND NOT EXISTS (SELECT 1 FROM import_reversal w WHERE w.import_id = m.import_id)
              ORDER BY m.recorded_at DESC, m.position DESC LIMIT 1) e""";

    /** Of the same key, what the latest import that stays had brought too, unchanged at its time. */
    private static final String CONFIRMED = """
            LATERAL (SELECT r.value, r.import_id, i.applied_at, i.applied_by FROM measurement_import_row r
              JOIN measurement_import i ON i.id = r.import_id AND i.status = 'APPLIED'
              WHERE r.indicator = k.code AND r.territory = k.territory AND r.type = k.type AND r.month = k.month AND r.outcome = 'UNCHANGED'
              ORDER BY i.applied_at DESC LIMIT 1) c""";

    private final Sql sql;

    ImportActRepository(Sql sql) {
        this.sql = sql;
    }

    /** In a transaction of its own: the lock that ANALYZE takes must not last as long as the act. */
    void refreshStatistics() {
        sql.apart(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("ANALYZE (SKIP_LOCKED) measurement_import_row, measurement");
            }
        });
    }

    /**
     * Whether a value may have come into force or out of it since the import was checked. No writer is at work: whoever
     * asks holds their lock, and a value carries the start of the transaction that moved it.
     */
    boolean movedSinceCheck(UUID id) {
        return sql.one("""
                        SELECT i.compared_until IS NULL OR EXISTS (SELECT 1 FROM measurement m WHERE m.updated_at >= i.compared_until)
                        FROM measurement_import i WHERE i.id = ?""", row -> row.getBoolean(1), id).orElse(true);
    }

    /** Compares again with what is in force now. @return how many values have another effect than at the check */
    int compareAgain(UUID id) {
        var other = sql.update("""
                UPDATE measurement_import_row r
                SET outcome = CASE WHEN m.value = r.value THEN 'UNCHANGED' ELSE 'CHANGED' END, previous = m.value
                FROM indicator_code_read i, measurement m
                WHERE r.import_id = ? AND r.outcome <> 'SKIPPED' AND i.code = r.indicator
                  AND m.in_force AND m.indicator_id = i.id AND m.territory = r.territory AND m.type = r.type AND m.month = r.month
                  AND (r.outcome = 'NEW' OR r.previous <> m.value)""", id);
        var gone = sql.update("""
                UPDATE measurement_import_row r SET outcome = 'NEW', previous = NULL
                WHERE r.import_id = ? AND r.outcome IN ('CHANGED', 'UNCHANGED') AND NOT EXISTS (
                  SELECT 1 FROM indicator_code_read i JOIN measurement m ON m.indicator_id = i.id
                  WHERE i.code = r.indicator AND m.in_force AND m.territory = r.territory AND m.type = r.type AND m.month = r.month)""", id);
        return other + gone;
    }

    int toWrite(UUID id) {
        return sql.one(
                        "SELECT count(*) FROM measurement_import_row WHERE import_id = ? AND outcome IN ('NEW', 'CHANGED')",
                        row -> row.getInt(1),
                        id)
                .orElse(0);
    }

    void supersede(UUID id) {
        sql.update("""
                UPDATE measurement m SET in_force = false, updated_at = now()
                FROM measurement_import_row r JOIN indicator_code_read i ON i.code = r.indicator
                WHERE r.import_id = ? AND r.outcome = 'CHANGED' AND m.in_force AND m.indicator_id = i.id AND m.territory = r.territory
                  AND m.type = r.type AND m.month = r.month""", id);
    }

    /** Appends the new and changed values, some thousands at a time. */
    void append(UUID id, UUID account, Instant knowledgeTime, IntConsumer written) {
        int last = sql.one(
                        "SELECT coalesce(max(position), -1) FROM measurement_import_row WHERE import_id = ?",
                        row -> row.getInt(1),
                        id)
                .orElse(-1);
        var done = 0;
        for (var from = 0; from <= last; from += CHUNK) {
            done += sql.update("""
                    INSERT INTO measurement (id, indicator_id, territory, type, month, value, import_id, account_id, source, recorded_at, in_force)
                    SELECT uuidv7(), i.id, r.territory, r.type, r.month, r.value, r.import_id, ?, 'import', ?, true
                    FROM measurement_import_row r JOIN indicator_code_read i ON i.code = r.indicator
                    WHERE r.import_id = ? AND r.position >= ? AND r.position < ? AND r.outcome IN ('NEW', 'CHANGED') ORDER BY r.position""", account, knowledgeTime, id, from, from + CHUNK);
            written.accept(done);
        }
    }

    /** Takes the values of an import out of force, and keeps the keys that this leaves without one. */
    void withdraw(UUID id) {
        sql.update("""
                CREATE TEMPORARY TABLE import_lost (indicator_id uuid NOT NULL, code text NOT NULL, territory text NOT NULL,
                  type text NOT NULL, month date NOT NULL) ON COMMIT DROP""");
        sql.update("""
                WITH w AS (UPDATE measurement SET in_force = false, updated_at = now() WHERE import_id = ? AND in_force
                           RETURNING indicator_id, territory, type, month)
                INSERT INTO pg_temp.import_lost
                SELECT w.indicator_id, i.code, w.territory, w.type, w.month FROM w JOIN indicator_code_read i ON i.id = w.indicator_id""", id);
        sql.update("ANALYZE pg_temp.import_lost");
    }

    /** Earlier values show again, unless an import that stays had confirmed a later one. */
    void restoreEarlier() {
        sql.update(
                "UPDATE measurement u SET in_force = true, updated_at = now() FROM (SELECT e.id FROM pg_temp.import_lost k CROSS JOIN "
                        + EARLIER + " LEFT JOIN " + CONFIRMED
                        + " ON true WHERE c.import_id IS NULL OR c.applied_at <= e.recorded_at OR c.value = e.value) w WHERE u.id = w.id");
    }

    /** A value that an import which stays had brought too, unchanged at that time, stays: it is appended in its name. */
    void restoreConfirmed(Instant knowledgeTime) {
        sql.update("""
                INSERT INTO measurement (id, indicator_id, territory, type, month, value, import_id, account_id, source, recorded_at, in_force)
                SELECT uuidv7(), k.indicator_id, k.territory, k.type, k.month, c.value, c.import_id, c.applied_by, 'import', ?, true
                FROM pg_temp.import_lost k CROSS JOIN
                """ + CONFIRMED + """

                WHERE NOT EXISTS (SELECT 1 FROM measurement m WHERE m.in_force AND m.indicator_id = k.indicator_id
                  AND m.territory = k.territory AND m.type = k.type AND m.month = k.month)""", knowledgeTime);
    }

    Set<SeriesKey> written(UUID id) {
        return series(
                "SELECT DISTINCT i.id AS indicator_id, r.territory FROM measurement_import_row r JOIN indicator_code_read i ON i.code = r.indicator"
                        + " WHERE r.import_id = ? AND r.outcome IN ('NEW', 'CHANGED')",
                id);
    }

    Set<SeriesKey> brought(UUID id) {
        return series("SELECT DISTINCT indicator_id, territory FROM measurement WHERE import_id = ?", id);
    }

    private Set<SeriesKey> series(String text, UUID id) {
        return new HashSet<>(sql.list(SeriesKey.class, text, id));
    }
}
