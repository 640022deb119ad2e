package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.intake.IntakeIssues;
import fr.gouv.pilo.shared.intake.IntakeOrigin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Writes what an import brought, and reads the lists of it. */
@ApplicationScoped
class ImportRepository {
    static final String COUNTS = """
            m.row_count AS counts_rows, m.skipped_count AS counts_skipped, m.refused_count AS counts_refused, m.value_count AS counts_values,
            m.new_count AS counts_added, m.changed_count AS counts_changed, m.unchanged_count AS counts_unchanged, m.published_count AS counts_published_rates""";

    private final Sql sql;

    ImportRepository(Sql sql) {
        this.sql = sql;
    }

    /** Counts what the rows change, as they stand now. */
    void count(UUID id, int rows, int skipped, IntakeIssues issues, int published) {
        sql.update("""
                UPDATE measurement_import SET (row_count, skipped_count, refused_count, published_count) = (?, ?, ?, ?)
                WHERE id = ?""", rows, skipped, issues.refusedRows(), published, id);
        recount(id);
        // A row that brings one of its values, or a published rate, is not skipped for the others.
        sql.update("""
                UPDATE measurement_import SET skipped_count = skipped_count + (
                  SELECT count(*) FROM (SELECT file, sheet, line FROM measurement_import_row r WHERE import_id = ?
                    GROUP BY file, sheet, line HAVING bool_and(outcome = 'SKIPPED')) AS given_again
                  LEFT JOIN measurement_import_published_rate p ON p.import_id = ? AND p.file = given_again.file AND p.sheet = given_again.sheet AND p.line = given_again.line
                  WHERE p.import_id IS NULL) WHERE id = ?""", id, id, id);
    }

    void recount(UUID id) {
        sql.update("""
                UPDATE measurement_import SET (value_count, new_count, changed_count, unchanged_count) = (
                  SELECT count(*) FILTER (WHERE outcome <> 'SKIPPED'), count(*) FILTER (WHERE outcome = 'NEW'), count(*) FILTER (WHERE outcome = 'CHANGED'),
                    count(*) FILTER (WHERE outcome = 'UNCHANGED')
                  FROM measurement_import_row WHERE import_id = ?)
                WHERE id = ?""", id, id);
    }

    void insertIndicators(UUID importId, Collection<ImportedIndicator> described) {
        for (var i : described) {
            sql.update(
                    """
                    INSERT INTO measurement_import_indicator (import_id, code, name, description, theme, direction, unit, unit_short)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                    importId,
                    i.code(),
                    i.name(),
                    i.description(),
                    i.theme(),
                    i.direction(),
                    i.unit(),
                    i.unitShort());
        }
    }

    List<ImportedIndicator> indicators(UUID importId) {
        return sql.list(
                ImportedIndicator.class,
                "SELECT code, name, description, theme, direction, unit, unit_short FROM measurement_import_indicator WHERE import_id = ? ORDER BY code",
                importId);
    }

    List<PublishedRate> publishedRates(UUID importId) {
        return sql.list(PublishedRate.class, """
                SELECT i.id AS indicator_id, p.indicator AS indicator_code, p.territory, p.month, p.rate, %s AS file, p.line
                FROM measurement_import_published_rate p JOIN measurement_import_file f ON f.import_id = p.import_id AND f.position = p.file
                LEFT JOIN indicator_code_read i ON i.code = p.indicator
                WHERE p.import_id = ? ORDER BY p.indicator, p.territory, p.month""".formatted(IntakeOrigin.shownOf("p")), importId);
    }

    List<String> territories(UUID importId) {
        return sql.list(
                "SELECT DISTINCT territory FROM measurement_import_row WHERE import_id = ?",
                row -> row.getString(1),
                importId);
    }

    /** @param movedCount values that no longer had, at the application, the effect that the check had told */
    record Counted(ImportCountsView counts, int movedCount) {}

    Counted counted(UUID importId) {
        return sql.one(
                        Counted.class,
                        "SELECT m.moved_count, " + COUNTS + " FROM measurement_import m WHERE m.id = ?",
                        importId)
                .orElseThrow();
    }

    void markMoved(UUID importId, int moved) {
        sql.update("UPDATE measurement_import SET moved_count = ? WHERE id = ?", moved, importId);
    }
}
