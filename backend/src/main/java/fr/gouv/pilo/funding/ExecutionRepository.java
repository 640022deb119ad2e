package fr.gouv.pilo.funding;

import static fr.gouv.pilo.funding.ExecutionFilter.given;

import fr.gouv.pilo.funding.ExecutionFilter.Group;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The figures of groups of lines. Kept totals are first summed by group and year, then the years of a group are put
 * together: the last one says what is available, and what remains to be paid runs along them, those before the years
 * asked for included.
 */
@ApplicationScoped
class ExecutionRepository {
    private static final String SUMS = BooksRepository.measures().stream()
            .map(name -> "sum(t." + name + ") AS " + name)
            .collect(Collectors.joining(", "));

    private final Sql sql;

    ExecutionRepository(Sql sql) {
        this.sql = sql;
    }

    /** A text with its values. */
    record Statement(String text, Object[] values) {}

    /**
     * @param within codes of the territories asked for; empty for all
     * @param byProject whether money is told apart by the project that it is tied to
     * @param projects the condition on the projects that are read by name
     * @param bounded whether nothing but what is tied to these exists for the caller
     */
    List<BudgetExecutionItem> list(
            ExecutionFilter filter, Set<String> within, boolean byProject, String projects, boolean bounded) {
        var statement = statement(filter, within, byProject, projects, bounded);
        return sql.list(BudgetExecutionItem.class, statement.text(), statement.values());
    }

    static Statement statement(
            ExecutionFilter filter, Set<String> within, boolean byProject, String projects, boolean bounded) {
        var groups = filter.groups();
        var keys = keys(groups);
        // In the order in which the statement asks for them.
        var values = new ArrayList<>();
        var asked = years(filter, values);
        var where = where(filter, within, bounded, values);
        var sums = "SELECT " + selected(groups) + "l.fiscal_year AS year, " + asked + " AS asked, " + SUMS
                + ", bool_or(s.ledger = 'ETAT') AS state, bool_or(s.ledger = 'EXTERNE') AS external, "
                + (byProject ? "bool_or(l.project_id IS NULL)" : "false") + " AS shared FROM "
                + from(filter.moment(), byProject, projects) + where + " GROUP BY " + listed(keys) + "year";
        return new Statement(
                "WITH y AS (" + sums + "), g AS (" + alongYears(groups, keys) + ") SELECT "
                        + ExecutionFigures.names(groups) + ExecutionFigures.FIGURES + " FROM g"
                        + ExecutionFigures.joins(groups) + ExecutionFigures.grouped(groups),
                values.toArray());
    }

    private static String alongYears(Set<Group> groups, List<String> keys) {
        var whole = new ArrayList<>(keys);
        if (groups.contains(Group.YEAR)) {
            whole.add("year");
        }
        return "SELECT y.*, " + over("max(year) FILTER (WHERE asked)", whole, "") + " AS latest, "
                + over("min(year) FILTER (WHERE asked)", whole, "") + " AS earliest, "
                + over("sum(consumed_ae - withdrawn_earlier - paid_cp)", keys, " ORDER BY year")
                + " AS remaining FROM y";
    }

    private static List<String> keys(Set<Group> groups) {
        var keys = new ArrayList<String>();
        if (groups.contains(Group.SCHEME)) {
            keys.add("scheme_id");
        }
        if (groups.contains(Group.AXIS)) {
            keys.add("programme");
            keys.add("axis");
        }
        if (groups.contains(Group.PROJECT)) {
            keys.add("project_id");
        }
        return keys;
    }

    /** The keys as they are selected: a project that the caller does not read by name is none. */
    private static String selected(Set<Group> groups) {
        return (groups.contains(Group.SCHEME) ? "l.scheme_id, " : "")
                + (groups.contains(Group.AXIS) ? "l.programme, l.axis, " : "")
                + (groups.contains(Group.PROJECT) ? "p.id AS project_id, " : "");
    }

    /** Positions would be ours to count: the names of the keys are those of the tables. */
    private static String listed(List<String> keys) {
        return keys.stream()
                .map(key -> ("project_id".equals(key) ? "p.id" : "l." + key) + ", ")
                .collect(Collectors.joining());
    }

    private static String over(String aggregate, List<String> keys, String order) {
        var partition = keys.isEmpty() ? "" : "PARTITION BY " + String.join(", ", keys);
        return aggregate + " OVER (" + partition + order + ")";
    }

    private static String years(ExecutionFilter filter, List<Object> values) {
        if (!given(filter.year)) {
            return "true";
        }
        values.addAll(filter.year);
        return "(l.fiscal_year" + ListStatement.in(filter.year) + ")";
    }

    private static String from(Moment moment, boolean byProject, String projects) {
        return "budget_line l JOIN funding_scheme s ON s.id = l.scheme_id JOIN " + moment.totals(byProject)
                + " t ON t.line_id = l.id"
                + (byProject ? " LEFT JOIN project_budget_read p ON p.id = t.project_id AND (" + projects + ")" : "");
    }

    private static String where(ExecutionFilter filter, Set<String> within, boolean bounded, List<Object> values) {
        var conditions = new ArrayList<String>();
        oneOf(conditions, values, "s.code", filter.scheme);
        oneOf(conditions, values, "l.axis", filter.axis);
        oneOf(conditions, values, "p.code", filter.project);
        if (!within.isEmpty()) {
            conditions.add("p.territories && ?::text[]");
            values.add(within.toArray(String[]::new));
        }
        if (bounded) {
            conditions.add("p.id IS NOT NULL");
        }
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private static void oneOf(List<String> conditions, List<Object> values, String column, List<String> asked) {
        if (given(asked)) {
            conditions.add(column + ListStatement.in(asked));
            values.addAll(asked);
        }
    }
}
