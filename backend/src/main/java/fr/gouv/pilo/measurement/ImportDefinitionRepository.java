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
        for (int i = 0; i < definitions.size(); i++) {
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
                WHERE NOT EXISTS (SELECT 1 FROM indicator i WHERE i.code = r.indicator AND i.state = 'PRESENT') ORDER BY 1""", row -> row.getString(1), importId, importId);
    }
}
