package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** The money of the projects of a territory, over all years. */
@ApplicationScoped
class TerritoryMoneyRepository {
    private final Sql sql;

    TerritoryMoneyRepository(Sql sql) {
        this.sql = sql;
    }

    record ProjectMoney(String code, String title, BigDecimal committed, BigDecimal paid) {}

    /** @param projects the condition on the projects that are read by name; the most committed first */
    List<ProjectMoney> of(Set<String> territories, String projects) {
        return sql.list(ProjectMoney.class, """
                SELECT p.code, p.title, sum(t.consumed_ae - t.withdrawn_earlier) AS committed, sum(t.paid_cp) AS paid
                FROM project_budget_read p JOIN budget_total t ON t.project_id = p.id AND NOT t.whole
                WHERE p.territories && ?::text[] AND %s
                GROUP BY p.code, p.title HAVING sum(t.consumed_ae - t.withdrawn_earlier) <> 0 OR sum(t.paid_cp) <> 0
                ORDER BY committed DESC, p.code""".formatted(projects), (Object) territories.toArray(String[]::new));
    }
}
