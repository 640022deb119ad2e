package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;

/** The acts that move an import: application and reversal, in sets. */
@ApplicationScoped
class ImportActRepository {
    /** Namespace of the advisory lock that an act holds on its import, so that a reader can tell it is under way. */
    private static final int ACTS = 1_302;

    private static final String OBJECT = "(hashtext(?) & 2147483647)";
    private static final int CHUNK = 5_000;
    /** Whether a row of another import said the same before, at its application. */
    private static final String LOST = """
            (SELECT DISTINCT x.indicator_id, x.territory, x.type, x.month FROM measurement x WHERE x.import_id = ? AND NOT EXISTS (
               SELECT 1 FROM measurement o WHERE o.in_force AND o.indicator_id = x.indicator_id AND o.territory = x.territory
                 AND o.type = x.type AND o.month = x.month)) k""";

    private static final String EARLIER = """
            (SELECT DISTINCT ON (k.indicator_id, k.territory, k.type, k.month) m.id, m.indicator_id, m.territory, m.type, m.month, m.value, m.recorded_at
             FROM %s JOIN measurement m USING (indicator_id, territory, type, month)
             WHERE NOT EXISTS (SELECT 1 FROM import_reversal w WHERE w.import_id = m.import_id)
             ORDER BY k.indicator_id, k.territory, k.type, k.month, m.recorded_at DESC, m.position DESC) e""".formatted(LOST);

    private static final String CONFIRMED = """
            (SELECT DISTINCT ON (k.indicator_id, k.territory, k.type, k.month) k.indicator_id, k.territory, k.type, k.month, r.value, r.import_id,
               i.applied_at, i.applied_by
             FROM %s JOIN indicator d ON d.id = k.indicator_id
             JOIN measurement_import_row r ON r.indicator = d.code AND r.territory = k.territory AND r.type = k.type AND r.month = k.month
               AND r.outcome = 'UNCHANGED'
             JOIN measurement_import i ON i.id = r.import_id AND i.status = 'APPLIED'
             ORDER BY k.indicator_id, k.territory, k.type, k.month, i.applied_at DESC) c""".formatted(LOST);

    private final Sql sql;

    ImportActRepository(Sql sql) {
        this.sql = sql;
    }

    /** What an act needs to know of its import. */
    record Held(ImportStatus status, long version, UUID account) {}

    /** @return false if another act on this import is under way */
    boolean tryLock(UUID id) {
        return sql.one(
                        "SELECT pg_try_advisory_xact_lock(?, " + OBJECT + ")",
                        row -> row.getBoolean(1),
                        ACTS,
                        id.toString())
                .orElse(false);
    }

    boolean isApplying(UUID id) {
        return sql.one(
                        "SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND classid = ?::oid AND objid = "
                                + OBJECT
                                + "::oid AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))",
                        row -> row.getBoolean(1),
                        ACTS,
                        id.toString())
                .orElse(false);
    }

    Optional<Held> hold(UUID id) {
        return sql.one(
                "SELECT status, version, account_id FROM measurement_import WHERE id = ? FOR NO KEY UPDATE",
                row -> new Held(ImportStatus.valueOf(row.getString(1)), row.getLong(2), row.getObject(3, UUID.class)),
                id);
    }

    /** Told at once to whoever reads the import, by a transaction of its own. */
    void tell(UUID id, String step, int done, int total) {
        sql.apart(connection -> {
            try (var statement = connection.prepareStatement("""
                    INSERT INTO measurement_import_progress (import_id, step, done, total) VALUES (?, ?, ?, ?)
                    ON CONFLICT (import_id) DO UPDATE SET step = excluded.step, done = excluded.done, total = excluded.total, updated_at = clock_timestamp()""")) {
                Sql.bind(statement, id, step, done, total);
                return statement.executeUpdate();
            }
        });
    }

    Optional<ImportProgressView> progress(UUID id) {
        return sql.one(
                "SELECT step, done, total FROM measurement_import_progress WHERE import_id = ?",
                row -> new ImportProgressView(row.getString(1), row.getInt(2), row.getInt(3)),
                id);
    }

    /** Compares again with what is in force now. @return how many values have another effect than at the check */
    int compareAgain(UUID id) {
        return sql.update("""
                UPDATE measurement_import_row r SET outcome = n.outcome, previous = n.previous
                FROM (SELECT r.position, m.value AS previous,
                        CASE WHEN m.id IS NULL THEN 'NEW' WHEN m.value = r.value THEN 'UNCHANGED' ELSE 'CHANGED' END AS outcome
                      FROM measurement_import_row r LEFT JOIN indicator i ON i.code = r.indicator
                      LEFT JOIN measurement m ON m.in_force AND m.indicator_id = i.id AND m.territory = r.territory AND m.type = r.type AND m.month = r.month
                      WHERE r.import_id = ? AND r.outcome <> 'SKIPPED') n
                WHERE r.import_id = ? AND r.position = n.position AND (r.outcome, r.previous) IS DISTINCT FROM (n.outcome, n.previous)""", id, id);
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
                FROM measurement_import_row r JOIN indicator i ON i.code = r.indicator
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
        int done = 0;
        for (int from = 0; from <= last; from += CHUNK) {
            done += sql.update("""
                    INSERT INTO measurement (id, indicator_id, territory, type, month, value, import_id, account_id, source, recorded_at, in_force)
                    SELECT uuidv7(), i.id, r.territory, r.type, r.month, r.value, r.import_id, ?, 'import', ?, true
                    FROM measurement_import_row r JOIN indicator i ON i.code = r.indicator
                    WHERE r.import_id = ? AND r.position >= ? AND r.position < ? AND r.outcome IN ('NEW', 'CHANGED') ORDER BY r.position""", account, knowledgeTime, id, from, from + CHUNK);
            written.accept(done);
        }
    }

    void markApplied(UUID id, UUID account, Instant knowledgeTime, int moved) {
        sql.update("""
                UPDATE measurement_import SET status = 'APPLIED', applied_at = ?, applied_by = ?, moved_count = ?, version = version + 1 WHERE id = ?""", knowledgeTime, account, moved, id);
    }

    void markReversed(UUID id, UUID account, Instant knowledgeTime) {
        sql.update(
                "INSERT INTO import_reversal (import_id, account_id, recorded_at) VALUES (?, ?, ?)",
                id,
                account,
                knowledgeTime);
        sql.update("UPDATE measurement_import SET status = 'REVERSED', version = version + 1 WHERE id = ?", id);
    }

    int withdraw(UUID id) {
        return sql.update(
                "UPDATE measurement SET in_force = false, updated_at = now() WHERE import_id = ? AND in_force", id);
    }

    /** Earlier values show again, unless an import that stays had confirmed a later one. */
    void restoreEarlier(UUID id) {
        sql.update(
                "UPDATE measurement m SET in_force = true, updated_at = now() FROM " + EARLIER + " LEFT JOIN "
                        + CONFIRMED
                        + " USING (indicator_id, territory, type, month)"
                        + " WHERE m.id = e.id AND (c.import_id IS NULL OR c.applied_at <= e.recorded_at OR c.value = e.value)",
                id,
                id);
    }

    /** A value that an import which stays had brought too, unchanged at that time, stays: it is appended in its name. */
    void restoreConfirmed(UUID id, Instant knowledgeTime) {
        sql.update("""
                INSERT INTO measurement (id, indicator_id, territory, type, month, value, import_id, account_id, source, recorded_at, in_force)
                SELECT uuidv7(), c.indicator_id, c.territory, c.type, c.month, c.value, c.import_id, c.applied_by, 'import', ?, true FROM """ + CONFIRMED, knowledgeTime, id);
    }

    Set<SeriesKey> written(UUID id) {
        return series(
                "SELECT DISTINCT i.id, r.territory FROM measurement_import_row r JOIN indicator i ON i.code = r.indicator"
                        + " WHERE r.import_id = ? AND r.outcome IN ('NEW', 'CHANGED')",
                id);
    }

    Set<SeriesKey> brought(UUID id) {
        return series("SELECT DISTINCT indicator_id, territory FROM measurement WHERE import_id = ?", id);
    }

    private Set<SeriesKey> series(String text, UUID id) {
        return new HashSet<>(sql.list(text, row -> new SeriesKey(row.getObject(1, UUID.class), row.getString(2)), id));
    }
}
