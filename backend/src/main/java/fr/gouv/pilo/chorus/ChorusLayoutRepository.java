package fr.gouv.pilo.chorus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.chorus.ChorusMappingView.ChorusLayoutItem;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** How the tables of files were read, and what was answered of their columns. */
@ApplicationScoped
class ChorusLayoutRepository {
    private final Sql sql;
    private final ObjectMapper mapper;

    ChorusLayoutRepository(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    List<ChorusLayoutItem> items(UUID importId) {
        return sql.list(ChorusLayoutItem.class, """
                SELECT l.file, f.name, l.sheet, l.header_line, l.remembered, l.columns, l.constants, l.questions
                FROM chorus_import_layout l JOIN chorus_import_file f ON f.import_id = l.import_id AND f.position = l.file
                WHERE l.import_id = ? ORDER BY l.file, l.sheet""", importId);
    }

    boolean complete(UUID importId) {
        return sql.list("""
                SELECT 1 FROM chorus_import_layout l, jsonb_array_elements(l.questions) q
                WHERE l.import_id = ? AND (q ->> 'required')::boolean LIMIT 1""", row -> true, importId).isEmpty();
    }

    /** What was answered for these columns before. */
    List<KnownMapping> known(Collection<String> signatures) {
        return sql.list(
                KnownMapping.class,
                "SELECT signature, columns, constants FROM chorus_mapping WHERE signature = ANY(?)",
                (Object) signatures.toArray(String[]::new));
    }

    void remember(ChorusLayout layout, UUID account) {
        sql.update("""
                INSERT INTO chorus_mapping (signature, columns, constants, account_id) VALUES (?, ?::jsonb, ?::jsonb, ?)
                ON CONFLICT (signature) DO UPDATE SET columns = excluded.columns, constants = excluded.constants,
                    account_id = excluded.account_id, updated_at = now()""", layout.signature(), json(layout.columns()), json(layout.lasting()), account);
    }

    void insert(UUID importId, ChorusLayout layout) {
        sql.update(
                """
                INSERT INTO chorus_import_layout (import_id, file, sheet, header_line, signature, columns, constants, questions, remembered, carries_over)
                VALUES (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?)""",
                importId,
                layout.file(),
                layout.sheet(),
                layout.headerLine(),
                layout.signature(),
                json(layout.columns()),
                json(layout.constants()),
                json(layout.questions()),
                layout.remembered(),
                layout.carriesOver());
    }

    void clear(UUID importId) {
        sql.update("DELETE FROM chorus_import_layout WHERE import_id = ?", importId);
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
