package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What an import makes besides values. */
@ApplicationScoped
class ImportDefinitionRepository {
    /** The settings with which an indicator came, since its code was last free. */
    private static final String FIRST = """
            JOIN LATERAL (SELECT v.position, v.import_id FROM indicator_version v WHERE v.indicator_id = i.id
              AND v.recorded_at > coalesce((SELECT max(s.recorded_at) FROM indicator_state s WHERE s.indicator_id = i.id AND s.state = 'DELETED'), '-infinity')
              ORDER BY v.recorded_at, v.position LIMIT 1) f ON true""";

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
