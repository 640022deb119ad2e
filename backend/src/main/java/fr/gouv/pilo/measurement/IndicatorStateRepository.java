package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where indicators stand, by knowledge time. */
@ApplicationScoped
class IndicatorStateRepository {
    /** For the view of an indicator i: since when it is archived, and whether it may be deleted. */
    static final String STANDING = """
            CASE i.state WHEN 'ARCHIVED' THEN (SELECT max(s.recorded_at) FROM indicator_state s WHERE s.indicator_id = i.id AND s.state = 'ARCHIVED') END AS archived_at,
            NOT EXISTS (SELECT FROM measurement m WHERE m.indicator_id = i.id AND (m.in_force OR i.kind = 'LOCAL')) AS deletable""";

    /** The settings with which an indicator came, since its code was last free. */
    private static final String FIRST = """
            JOIN LATERAL (SELECT v.position, v.import_id FROM indicator_version v WHERE v.indicator_id = i.id
              AND v.recorded_at > coalesce((SELECT max(s.recorded_at) FROM indicator_state s WHERE s.indicator_id = i.id AND s.state = 'DELETED'), '-infinity')
              ORDER BY v.recorded_at, v.position LIMIT 1) f ON true""";

    private final Sql sql;

    IndicatorStateRepository(Sql sql) {
        this.sql = sql;
    }

    /** @param recordedAt null: now */
    void set(UUID indicator, IndicatorState state, UUID account, UUID importId, Instant recordedAt) {
        sql.update(
                "INSERT INTO indicator_state (indicator_id, state, account_id, import_id, recorded_at) VALUES (?, ?, ?, ?, coalesce(?::timestamptz, clock_timestamp()))",
                indicator,
                state,
                account,
                importId,
                recordedAt);
        sql.update("UPDATE indicator SET state = ?, version = version + 1 WHERE id = ?", state, indicator);
    }

    /** Whether a value was ever recorded, withdrawn since or not. */
    boolean wasMeasured(UUID indicator) {
        return sql.one(
                        "SELECT EXISTS (SELECT 1 FROM measurement WHERE indicator_id = ?)",
                        row -> row.getBoolean(1),
                        indicator)
                .orElse(false);
    }

    /** Whether a value is in force. */
    boolean isMeasured(UUID indicator) {
        return sql.one(
                        "SELECT EXISTS (SELECT 1 FROM measurement WHERE in_force AND indicator_id = ?)",
                        row -> row.getBoolean(1),
                        indicator)
                .orElse(false);
    }

    /** Its values leave the lists of values, or come back: told to readers of updatedSince. */
    void touchValues(UUID indicator) {
        sql.update("UPDATE measurement SET updated_at = now() WHERE in_force AND indicator_id = ?", indicator);
    }

    /** All territories that its values ever had. */
    Set<SeriesKey> series(UUID indicator) {
        return new HashSet<>(sql.list(
                "SELECT DISTINCT territory FROM measurement WHERE indicator_id = ?",
                row -> new SeriesKey(indicator, row.getString(1)),
                indicator));
    }

    /** What an undone import had made, and what still holds it. */
    record Made(UUID id, String code, String name, boolean measured, boolean revised) {}

    /** Made by this import; or by one undone before, and measured by this one until now. */
    List<Made> madeBy(UUID importId) {
        return sql.list(Made.class, """
                SELECT i.id, i.code, v.name,
                  EXISTS (SELECT 1 FROM measurement m WHERE m.in_force AND m.indicator_id = i.id) AS measured,
                  v.position <> f.position AS revised
                FROM indicator i %s
                JOIN LATERAL (SELECT x.name, x.position FROM indicator_version x WHERE x.indicator_id = i.id
                  ORDER BY x.recorded_at DESC, x.position DESC LIMIT 1) v ON true
                WHERE i.state = 'PRESENT' AND (f.import_id = ?
                  OR f.import_id IN (SELECT w.import_id FROM import_reversal w) AND i.id IN (SELECT m.indicator_id FROM measurement m WHERE m.import_id = ?))
                ORDER BY i.code""".formatted(FIRST), importId, importId);
    }
}
