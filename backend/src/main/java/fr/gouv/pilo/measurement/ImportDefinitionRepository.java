package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What an import makes besides values. */
@ApplicationScoped
class ImportDefinitionRepository {
    private final Sql sql;

    ImportDefinitionRepository(Sql sql) {
        this.sql = sql;
    }

    void replace(UUID importId, List<ImportDefinitionItem> definitions) {
        sql.update("DELETE FROM measurement_import_definition WHERE import_id = ?", importId);
        for (var i = 0; i < definitions.size(); i++) {
            var one = definitions.get(i);
            sql.update(
                    "INSERT INTO measurement_import_definition (import_id, position, kind, code, name, state, reason) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    importId,
                    i,
                    one.kind(),
                    one.code(),
                    one.name(),
                    one.state(),
                    one.reason());
        }
    }

    void noLongerKept(ImportDefinitionItem.Kind kind, String code) {
        sql.update(
                "UPDATE measurement_import_definition SET state = 'WITHDRAWN', reason = 'retiré plus tard' WHERE state = 'KEPT' AND kind = ? AND code = ?",
                kind,
                code);
    }

    List<ImportDefinitionItem> of(UUID importId) {
        return sql.list(
                ImportDefinitionItem.class,
                "SELECT kind, code, name, state, reason FROM measurement_import_definition WHERE import_id = ? ORDER BY position",
                importId);
    }

    /** Codes in the rows of an import that stand for no indicator now. */
    List<String> unknownIndicators(UUID importId) {
        return sql.list("""
                SELECT DISTINCT r.indicator FROM (
                    SELECT indicator FROM measurement_import_row WHERE import_id = ?
                    UNION SELECT indicator FROM measurement_import_published_rate WHERE import_id = ?) r
                WHERE NOT EXISTS (SELECT 1 FROM indicator_code_read i WHERE i.code = r.indicator AND i.state = 'PRESENT') ORDER BY 1""", row -> row.getString(1), importId, importId);
    }

    /** What an undone import had made, and what still holds it. */
    record Made(UUID id, String code, String name, boolean measured, boolean revised) {}

    /** Made by this import; or by one undone before, and measured by this one until now. */
    List<Made> madeBy(UUID importId) {
        return sql.list(Made.class, """
                SELECT i.id, i.code, i.name, i.revised,
                  EXISTS (SELECT 1 FROM measurement m WHERE m.in_force AND m.indicator_id = i.id) AS measured
                FROM indicator_origin_read i
                WHERE i.state = 'PRESENT' AND (i.import_id = ?
                  OR i.import_id IN (SELECT w.import_id FROM import_reversal w) AND i.id IN (SELECT m.indicator_id FROM measurement m WHERE m.import_id = ?))
                ORDER BY i.code""", importId, importId);
    }
}
