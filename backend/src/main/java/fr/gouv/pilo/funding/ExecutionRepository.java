package fr.gouv.pilo.funding;

import static fr.gouv.pilo.funding.ExecutionFilter.given;

import fr.gouv.pilo.funding.ExecutionFilter.Group;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listings.Slice;
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

    List<BudgetExecutionItem> list(Statement statement) {
        return sql.list(BudgetExecutionItem.class, statement.text(), statement.values());
    }

    Slice<BudgetExecutionItem> slice(Statement page) {
        var total = new long[1];
        var mapper = RecordMapper.of(BudgetExecutionItem.class);
        var items = sql.list(
                page.text(),
                mapper.within((row, item) -> {
                    total[0] = row.getLong("row_total");
                    return item.map(row);
                }),
                page.values());
        return new Slice<>(items, total[0]);
    }

    /**
     * Where the books stand: another text after each entry (which is a new version of its line) and each change of a line
     * or scheme. Versions only go up, and nothing here is ever deleted.
     */
    String state() {
        return sql.one(
                        "SELECT (SELECT sum(version) + count(*) FROM budget_line) || '.' || (SELECT sum(version) + count(*) FROM funding_scheme)",
                        row -> row.getString(1))
                .orElse("");
    }

    /**
     * @param within codes of the territories asked for; empty for all
     * @param byProject whether money is told apart by the project that it is tied to
     * @param projects the condition on the projects that are read by name
     * @param bounded whether nothing but what is tied to these exists for the caller
     */
    static Statement statement(
            ExecutionFilter filter, Set<String> within, boolean byProject, String projects, boolean bounded) {
        var groups = filter.groups();
        var values = new ArrayList<>();
        var totals = filter.moment().totals(byProject);
        var sums = sums(filter, within, from(totals, byProject, projects), byProject, bounded, values);
        return new Statement(
                "WITH y AS (" + sums + "), g AS (" + alongYears(groups) + ") SELECT " + ExecutionFigures.names(groups)
                        + ExecutionFigures.FIGURES + " FROM g" + ExecutionFigures.joins(groups)
                        + ExecutionFigures.grouped(groups),
                values.toArray());
    }

    /**
     * The same, by project, for one page in the usual order: which groups stand on it first, then the figures of these
     * alone.
     */
    static Statement page(ExecutionFilter filter, Set<String> within, String projects, boolean bounded) {
        var groups = filter.groups();
        var values = new ArrayList<>();
        var all = from(filter.moment().totals(true), true, projects);
        var where = where(filter, within, bounded, values);
        var keys = "SELECT DISTINCT " + selected(groups)
                + (groups.contains(Group.YEAR) ? "l.fiscal_year AS year" : "true AS any_year") + " FROM " + all + where
                + (where.isEmpty() ? " WHERE " : " AND ") + years(filter, values);
        var page = "SELECT g.*, count(*) OVER () AS row_total FROM keys g" + ExecutionFigures.joins(groups)
                + ExecutionFigures.order(groups) + " LIMIT " + filter.limit() + " OFFSET " + filter.offset();
        var sums = sums(filter, within, from(ofThePage(projects), true, projects), true, bounded, values);
        return new Statement(
                "WITH keys AS (" + keys + "), page AS MATERIALIZED (" + page + "), y AS (" + sums + "), g AS ("
                        + alongYears(groups) + ") SELECT " + ExecutionFigures.names(groups) + ExecutionFigures.FIGURES
                        + ", max(page.row_total) AS row_total FROM g JOIN page ON " + samePlace(groups)
                        + ExecutionFigures.joins(groups) + ExecutionFigures.grouped(groups),
                values.toArray());
    }

    /** Of the projects on the page; and, if what is of none that is read by name stands on it, that. */
    private static String ofThePage(String projects) {
        return """
            (SELECT * FROM budget_total WHERE NOT whole AND project_id = ANY (ARRAY(SELECT project_id FROM page))
             UNION ALL
             SELECT * FROM budget_total o WHERE NOT whole AND (SELECT bool_or(project_id IS NULL) FROM page)
                AND NOT EXISTS (SELECT FROM project_budget_read p WHERE p.id = o.project_id AND (%s)))""".formatted(projects);
    }

    private static String samePlace(Set<Group> groups) {
        var names = new ArrayList<>(keys(groups));
        if (groups.contains(Group.YEAR)) {
            names.add("year");
        }
        return names.stream()
                .map(name -> "page." + name + " IS NOT DISTINCT FROM g." + name)
                .collect(Collectors.joining(" AND "));
    }

    private static String sums(
            ExecutionFilter filter,
            Set<String> within,
            String from,
            boolean byProject,
            boolean bounded,
            List<Object> values) {
        var groups = filter.groups();
        // In the order in which the statement asks for them.
        var asked = years(filter, values);
        var where = where(filter, within, bounded, values);
        return "SELECT " + selected(groups) + "l.fiscal_year AS year, " + asked + " AS asked, " + SUMS
                + ", bool_or(s.ledger = 'ETAT') AS state, bool_or(s.ledger = 'EXTERNE') AS external, "
                + (byProject ? "bool_or(l.project_id IS NULL)" : "false") + " AS shared FROM " + from + where
                + " GROUP BY " + listed(keys(groups)) + "year";
    }

    private static String alongYears(Set<Group> groups) {
        var keys = keys(groups);
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

    private static String from(String totals, boolean byProject, String projects) {
        return "budget_line l JOIN funding_scheme s ON s.id = l.scheme_id JOIN " + totals + " t ON t.line_id = l.id"
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
