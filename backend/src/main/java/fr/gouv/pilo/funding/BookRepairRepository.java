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

    /** Rows that differ are few: they are found as rows, and only these are looked at figure by figure. */
    List<Difference> differences() {
        return sql.list(Difference.class, "WITH sums AS MATERIALIZED " + RIGHT + """
                , odd AS (SELECT DISTINCT line_id, project_id, whole FROM (
                    (SELECT * FROM budget_total EXCEPT SELECT * FROM sums) UNION ALL (SELECT * FROM sums EXCEPT SELECT * FROM budget_total)) d)
                SELECT o.line_id AS line, o.project_id AS project, o.whole, upper(m.name) AS measure,
                       (to_jsonb(k) ->> m.name)::numeric AS kept, (to_jsonb(r) ->> m.name)::numeric AS right
                FROM odd o
                LEFT JOIN budget_total k ON k.line_id = o.line_id AND k.whole = o.whole AND k.project_id IS NOT DISTINCT FROM o.project_id
                LEFT JOIN sums r ON r.line_id = o.line_id AND r.whole = o.whole AND r.project_id IS NOT DISTINCT FROM o.project_id
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
