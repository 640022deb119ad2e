package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.intake.IntakeOrigin;
import fr.gouv.pilo.shared.intake.IntakeStaging;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The rows of an import on their way in: COPY to a temporary table, then one statement that compares them all. */
@ApplicationScoped
class ImportStageRepository {
    private final Sql sql;
    private final IntakeStaging staging;

    ImportStageRepository(Sql sql, IntakeStaging staging) {
        this.sql = sql;
        this.staging = staging;
    }

    /** Takes all that was read at once. */
    void stage(ImportSpool spool) {
        sql.update("""
                CREATE TEMPORARY TABLE import_stage (position integer NOT NULL, file smallint NOT NULL, sheet text NOT NULL, line integer NOT NULL,
                  indicator text NOT NULL, territory text NOT NULL, type text NOT NULL, value_date date NOT NULL, value numeric NOT NULL)
                ON COMMIT DROP""");
        staging.copy(spool.rows(), "pg_temp.import_stage");
    }

    Set<String> indicators() {
        return new HashSet<>(sql.list("SELECT DISTINCT indicator FROM pg_temp.import_stage", row -> row.getString(1)));
    }

    /** R6b: the current values of months that come after this one, by indicator. */
    List<ComingValues> coming(YearMonth present) {
        return sql.list(ComingValues.class, """
                SELECT indicator, count(*) AS count, min(value_date) AS first, max(value_date) AS last FROM pg_temp.import_stage
                WHERE type = 'CURRENT' AND value_date >= ? GROUP BY indicator ORDER BY indicator""", present.plusMonths(1).atDay(1));
    }

    /** One row that gives again what an earlier row of the import gave. */
    record Repeated(IntakeOrigin at, String type, BigDecimal value, IntakeOrigin first) {}

    List<Repeated> repeated(int limit) {
        return sql.list(Repeated.class, """
                SELECT file AS at_file, sheet AS at_sheet, line AS at_line, type, value, first_file, first_sheet, first_line FROM (
                  SELECT s.*, row_number() OVER key AS rank, first_value(file) OVER key AS first_file,
                    first_value(sheet) OVER key AS first_sheet, first_value(line) OVER key AS first_line
                  FROM pg_temp.import_stage s WHERE type <> 'RATE'
                  WINDOW key AS (PARTITION BY indicator, territory, type, value_date ORDER BY position)) r
                WHERE rank > 1 ORDER BY position LIMIT ?""", limit);
    }

    /**
     * Takes out the rows that give again what an earlier row gave: refused, they bring nothing else either.
     *
     * @return how many they were
     */
    int dropRepeated() {
        return sql.one("""
                        WITH again AS (SELECT DISTINCT file, sheet, line FROM (
                            SELECT file, sheet, line, row_number() OVER (PARTITION BY indicator, territory, type, value_date ORDER BY position) AS rank
                            FROM pg_temp.import_stage WHERE type <> 'RATE') r WHERE rank > 1),
                          gone AS (DELETE FROM pg_temp.import_stage s USING again
                            WHERE s.file = again.file AND s.sheet = again.sheet AND s.line = again.line)
                        SELECT count(*) FROM again""", row -> row.getInt(1)).orElse(0);
    }

    /** Keeps each value with what it would change (R6: of several dates in one month the latest counts). */
    void keepRows(UUID importId) {
        sql.update("""
                INSERT INTO measurement_import_row (import_id, position, file, sheet, line, indicator, territory, type, month, value_date, value, outcome, previous)
                SELECT ?, s.position, s.file, s.sheet, s.line, s.indicator, s.territory, s.type, s.month, s.value_date, s.value,
                  CASE WHEN s.rank > 1 THEN 'SKIPPED' WHEN m.id IS NULL THEN 'NEW' WHEN m.value = s.value THEN 'UNCHANGED' ELSE 'CHANGED' END,
                  m.value
                FROM (SELECT t.*, row_number() OVER (PARTITION BY indicator, territory, type, month ORDER BY value_date DESC, position DESC) AS rank
                      FROM (SELECT x.*, date_trunc('month', value_date)::date AS month FROM pg_temp.import_stage x WHERE type <> 'RATE') t) s
                LEFT JOIN indicator_code_read i ON i.code = s.indicator
                LEFT JOIN measurement m ON m.in_force AND m.indicator_id = i.id AND m.territory = s.territory AND m.type = s.type AND m.month = s.month
                ORDER BY s.position""", importId);
    }

    int keepRates(UUID importId) {
        return sql.update("""
                INSERT INTO measurement_import_published_rate (import_id, indicator, territory, month, rate, file, sheet, line)
                SELECT DISTINCT ON (indicator, territory, date_trunc('month', value_date))
                  ?, indicator, territory, date_trunc('month', value_date)::date, value, file, sheet, line
                FROM pg_temp.import_stage WHERE type = 'RATE'
                ORDER BY indicator, territory, date_trunc('month', value_date), value_date DESC, position DESC""", importId);
    }
}
