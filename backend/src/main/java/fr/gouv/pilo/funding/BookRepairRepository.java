package fr.gouv.pilo.funding;

import fr.gouv.pilo.funding.BookRepairs.Difference;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The totals as they are kept, beside those that the entries come to. */
@ApplicationScoped
class BookRepairRepository {
    private static final String RIGHT =
            "(SELECT * FROM budget_sums(NULL, NULL, true) UNION ALL SELECT * FROM budget_sums(NULL, NULL, false))";

    private final Sql sql;

    BookRepairRepository(Sql sql) {
        this.sql = sql;
    }

    List<Difference> differences() {
        return sql.list(Difference.class, """
                SELECT coalesce(k.line_id, r.line_id) AS line, coalesce(k.project_id, r.project_id) AS project,
                       coalesce(k.whole, r.whole) AS whole, upper(m.name) AS measure,
                       (to_jsonb(k) ->> m.name)::numeric AS kept, (to_jsonb(r) ->> m.name)::numeric AS right
                FROM budget_total k FULL JOIN """ + " " + RIGHT + """
                 r ON r.line_id = k.line_id AND r.whole = k.whole
                    AND coalesce(r.project_id, r.line_id) = coalesce(k.project_id, k.line_id)
                CROSS JOIN unnest(?::text[]) AS m (name)
                WHERE coalesce((to_jsonb(k) ->> m.name)::numeric, 0) <> coalesce((to_jsonb(r) ->> m.name)::numeric, 0)
                ORDER BY 1, 3, 2, 4""", (Object)
                BooksRepository.measures().toArray(String[]::new));
    }

    /** Lines whose figures change are new versions, as after an entry: who read them before reads again. */
    void rewrite(Collection<UUID> lines) {
        sql.update(
                "UPDATE budget_line SET version = version + 1 WHERE id = ANY(?)", (Object) lines.toArray(UUID[]::new));
        sql.update("DELETE FROM budget_total");
        sql.update("INSERT INTO budget_total SELECT * FROM " + RIGHT + " r");
    }
}
