package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What forms name: lines and projects. */
@ApplicationScoped
class ChoiceRepository {
    private final Sql sql;

    ChoiceRepository(Sql sql) {
        this.sql = sql;
    }

    /** A project, and where it is. */
    record ChosenProject(UUID id, String code, Set<String> territories) {}

    Optional<ChosenProject> project(String code, String sees) {
        return sql.one(
                ChosenProject.class,
                "SELECT p.id, p.code, p.territories FROM project_budget_read p WHERE p.code = ? AND " + sees,
                code);
    }

    Optional<ChosenProject> project(UUID id) {
        return sql.one(
                ChosenProject.class,
                "SELECT p.id, p.code, p.territories FROM project_budget_read p WHERE p.id = ?",
                id);
    }

    boolean lineInSight(UUID line, String sees) {
        return !sql.list("SELECT 1 FROM funding_line_read l WHERE l.id = ? AND " + sees, row -> true, line)
                .isEmpty();
    }

    /** The same line in another year: all but the year is alike, or at least scheme, axis and project. */
    Optional<UUID> sibling(UUID line, int year) {
        return sql.one("""
                SELECT y.id FROM funding_line_read l JOIN funding_line_read y ON y.scheme_id = l.scheme_id AND y.fiscal_year = ?
                  AND y.programme IS NOT DISTINCT FROM l.programme AND y.axis IS NOT DISTINCT FROM l.axis
                  AND y.project_id IS NOT DISTINCT FROM l.project_id
                WHERE l.id = ?
                ORDER BY (y.title IS NOT DISTINCT FROM l.title)::int + (y.cost_centre IS NOT DISTINCT FROM l.cost_centre)::int
                       + (y.activity IS NOT DISTINCT FROM l.activity)::int DESC, y.id LIMIT 1""", row -> row.getObject(1, UUID.class), year, line);
    }
}
