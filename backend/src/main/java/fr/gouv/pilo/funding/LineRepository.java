package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class LineRepository {
    private static final String NAMES = """
            l.id, s.code AS scheme_code, s.name AS scheme_name, s.ledger AS scheme_ledger, l.fiscal_year,
            a.code AS axis_code, a.programme AS axis_programme, a.label AS axis_label, p.code AS project_code,
            p.title AS project_title, l.budget_programme, l.carrying_programme, l.title, l.category, l.cost_centre, l.activity,
            l.label, l.version, l.updated_at, """;

    private static final String TABLES = """
            budget_line l JOIN funding_scheme s ON s.id = l.scheme_id
            LEFT JOIN project_axis_read a ON a.programme = l.programme AND a.code = l.axis
            LEFT JOIN project_budget_read p ON p.id = l.project_id""";

    private static final String KEPT = TABLES + " LEFT JOIN budget_total t ON t.line_id = l.id AND t.whole";

    /** Asked of the rows that are shown, and of no other. */
    private static final String REMAINING = """
            (SELECT sum(e.consumed_ae - e.withdrawn_earlier - e.paid_cp)
             FROM budget_line b JOIN budget_total e ON e.line_id = b.id AND e.whole
             WHERE b.scheme_id = l.scheme_id AND b.stock = l.stock AND b.fiscal_year <= l.fiscal_year)""";

    private final Sql sql;
    private final Listings listings;

    LineRepository(Sql sql, Listings listings) {
        this.sql = sql;
        this.listings = listings;
    }

    /** The entries are summed once for all lines, and what remains to be paid runs along their years. */
    private static String summed(Moment moment) {
        return TABLES + " LEFT JOIN (SELECT b.id AS line_id, " + BooksRepository.MEASURES + """
                , sum(x.consumed_ae - x.withdrawn_earlier - x.paid_cp)
                  OVER (PARTITION BY b.scheme_id, b.stock ORDER BY b.fiscal_year) AS remaining
                FROM budget_line b LEFT JOIN """ + " "
                + moment.totals(false) + " x ON x.line_id = b.id) t ON t.line_id = l.id";
    }

    /**
     * @param reach the condition on the lines that exist for the caller
     * @param within codes of the territories asked for; empty for all
     */
    Listing<BudgetLineItem> list(BudgetLineFilter filter, Set<String> within, String reach) {
        var moment = filter.moment();
        var statement = ListStatement.of(BudgetLineItem.class, "lignes-budgetaires")
                .select(NAMES + LineFigures.select(moment.past() ? "t.remaining" : REMAINING))
                .from(moment.past() ? summed(moment) : KEPT)
                .countFrom(TABLES)
                .where(reach)
                .whereIn("s.code", filter.scheme)
                .whereIn("l.axis", filter.axis)
                .whereIf(!within.isEmpty(), "p.territories && ?::text[]", (Object) within.toArray(String[]::new))
                .search(
                        "search_vector(concat_ws(' ', s.code, s.name, l.label, a.label, p.code, p.title, l.cost_centre, l.activity))")
                .id("l.id")
                .sort("fiscalYear", "l.fiscal_year")
                .sort("scheme", "s.name COLLATE \"fr-x-icu\"")
                .sort("axis", "a.position")
                .sort("updatedAt", "l.updated_at")
                .defaultSort("-fiscalYear,scheme,axis")
                .changed("l.updated_at", null)
                .columns(BudgetLineItem.SHEET)
                .map(RecordMapper.of(BudgetLineItem.class));
        narrow(statement, filter);
        return listings.of(statement, filter);
    }

    private static void narrow(ListStatement<BudgetLineItem> statement, BudgetLineFilter filter) {
        if (filter.year != null && !filter.year.isEmpty()) {
            statement.where("l.fiscal_year" + ListStatement.in(filter.year), filter.year.toArray());
        }
        if (filter.project != null && !filter.project.isEmpty()) {
            var codes = (Object) filter.project.toArray(String[]::new);
            statement.where("""
                    p.code = ANY(?) OR EXISTS (SELECT FROM budget_total o JOIN project_budget_read q ON q.id = o.project_id
                    WHERE o.line_id = l.id AND NOT o.whole AND NOT q.confidential AND q.code = ANY(?))""", codes, codes);
        }
    }

    Optional<BudgetLineItem> item(UUID id, String reach, Moment moment) {
        return sql.one(
                BudgetLineItem.class,
                "SELECT " + NAMES + LineFigures.select(moment.past() ? "t.remaining" : REMAINING) + " FROM "
                        + (moment.past() ? summed(moment) : KEPT) + " WHERE l.id = ? AND (" + reach + ")",
                id);
    }

    /** Others who change the same line wait. */
    void lock(UUID id) {
        sql.list("SELECT 1 FROM budget_line WHERE id = ? FOR UPDATE", row -> true, id);
    }

    boolean used(UUID id) {
        return sql.one("SELECT EXISTS (SELECT FROM budget_entry WHERE line_id = ?)", row -> row.getBoolean(1), id)
                .orElse(false);
    }

    boolean knowsAxis(String programme, String axis) {
        return sql.one(
                        "SELECT EXISTS (SELECT FROM project_axis_read WHERE programme = ? AND code = ?)",
                        row -> row.getBoolean(1),
                        programme,
                        axis)
                .orElse(false);
    }

    /** @param reach the condition on the projects that exist for the caller */
    Optional<UUID> project(String code, String reach) {
        return sql.one(
                "SELECT p.id FROM project_budget_read p WHERE p.code = ? AND (" + reach + ")",
                row -> row.getObject(1, UUID.class),
                code);
    }

    /** @return whether another line stands at the same place */
    boolean taken(UUID id, UUID scheme, UUID project, UpdateBudgetLine form) {
        return sql.one(
                        """
                        SELECT EXISTS (SELECT FROM budget_line WHERE id <> ? AND scheme_id = ? AND fiscal_year = ?
                          AND (programme, axis, project_id, title, cost_centre, activity)
                            IS NOT DISTINCT FROM (?::text, ?::text, ?::uuid, ?::text, ?::text, ?::text))""",
                        row -> row.getBoolean(1),
                        id,
                        scheme,
                        form.fiscalYear(),
                        form.programme(),
                        form.axis(),
                        project,
                        form.title(),
                        form.costCentre(),
                        form.activity())
                .orElse(false);
    }

    UUID insert(UUID scheme, UUID project, UpdateBudgetLine form) {
        var id = Ids.next();
        sql.update("""
                INSERT INTO budget_line (scheme_id, fiscal_year, programme, axis, project_id, budget_programme, carrying_programme,
                    title, category, cost_centre, activity, label, id)
                VALUES (?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?)""", values(id, scheme, project, form));
        return id;
    }

    void write(UUID id, UUID scheme, UUID project, UpdateBudgetLine form) {
        sql.update("""
                UPDATE budget_line SET scheme_id = ?, fiscal_year = ?, programme = ?, axis = ?, project_id = ?::uuid,
                       budget_programme = ?, carrying_programme = ?, title = ?, category = ?, cost_centre = ?, activity = ?,
                       label = ?, version = version + 1 WHERE id = ?""", values(id, scheme, project, form));
    }

    private static Object[] values(UUID id, UUID scheme, UUID project, UpdateBudgetLine form) {
        return new Object[] {
            scheme,
            form.fiscalYear(),
            form.programme(),
            form.axis(),
            project,
            form.budgetProgramme(),
            form.carryingProgramme(),
            form.title(),
            form.category(),
            form.costCentre(),
            form.activity(),
            form.label(),
            id
        };
    }
}
