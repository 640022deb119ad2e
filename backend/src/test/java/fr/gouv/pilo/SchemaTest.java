package fr.gouv.pilo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the house asks of every table. */
@PiloTest
class SchemaTest {
    @Inject
    Sql sql;

    private void thereAre(String what) {
        int found =
                sql.one("SELECT count(*) FROM " + what, row -> row.getInt(1)).orElseThrow();
        assertTrue(found > 20, found + " in " + what);
    }

    @Test
    void every_foreign_key_has_an_index_that_begins_with_it() {
        thereAre("pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace");
        assertEquals(List.of(), sql.list("""
                SELECT c.conname FROM pg_constraint c
                WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND NOT EXISTS (
                  SELECT 1 FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indpred IS NULL
                    AND (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)
                ORDER BY 1""", row -> row.getString(1)));
    }

    /** As PostgreSQL would name them: nobody chose these. */
    @Test
    void every_constraint_was_named_by_hand() {
        thereAre("pg_constraint WHERE contype IN ('p', 'f', 'u', 'c') AND connamespace = 'public'::regnamespace");
        assertEquals(List.of(), sql.list("""
                SELECT conrelid::regclass || ' ' || conname FROM pg_constraint
                WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'f', 'u', 'c')
                  AND conname ~ '_(pkey|fkey|key|check)[0-9]*$' AND conrelid::regclass::text <> 'flyway_schema_history'
                ORDER BY 1""", row -> row.getString(1)));
    }

    @Test
    void tables_and_columns_are_in_snake_case() {
        thereAre("information_schema.columns WHERE table_schema = 'public'");
        assertEquals(List.of(), sql.list("""
                SELECT table_name || '.' || column_name FROM information_schema.columns
                WHERE table_schema = 'public' AND (table_name || column_name) !~ '^[a-z0-9_]+$' ORDER BY 1""", row -> row.getString(1)));
    }
}
