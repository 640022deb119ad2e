package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** What a year's end asks to look at (B16, B17), as it was known at a moment. Years and days are ours, written into the text. */
@ApplicationScoped
class YearEndRepository {
    private static final String COLUMNS = """
            x.kind, x.id, x.act, x.commitment, x.object, l.id AS budget_line_id, l.scheme_code AS budget_line_scheme,
            l.fiscal_year AS budget_line_year, l.axis AS budget_line_axis, l.axis_label AS budget_line_axis_label,
            p.code AS project_code, p.title AS project_title, a.id AS owner_id, a.display_name AS owner_name, x.due_on, x.closing_on,
            x.closing_on - DATE '%s' AS days, x.amount, x.state""";
    private static final String JOINS =
            " JOIN funding_line_read l ON l.id = x.line_id LEFT JOIN project_budget_read p ON p.id = x.project_id LEFT JOIN shared_account_read a ON a.id = x.officer_id";

    private final Listings listings;

    YearEndRepository(Listings listings) {
        this.listings = listings;
    }

    /**
     * @param commitments the condition on the commitments {@code c} that the caller reads
     * @param lines the same on the lines {@code l}
     * @param requests the same on the requests {@code r}
     */
    Listing<YearEndItem> list(
            YearEndFilter filter, String commitments, String lines, String requests, int year, LocalDate day) {
        var statement = ListStatement.of(YearEndItem.class, "fin-de-gestion")
                .select(COLUMNS.formatted(day))
                .from("(" + items(commitments, year, filter.moment()) + " UNION ALL "
                        + late(commitments, requests, year, day, filter.moment()) + " UNION ALL "
                        + carryOvers(lines, year, filter.moment()) + ") x" + JOINS)
                .whereIn("x.kind", CommitmentRepository.names(filter.kind))
                .whereIn("l.scheme_code", filter.scheme)
                .whereIn("l.axis", filter.axis)
                .id("x.subject_id::text || x.kind || x.act")
                .sort("kind", RANK)
                .sort("amount", "x.amount")
                .sort("dueOn", "x.due_on")
                .sort("closingOn", "x.closing_on")
                .defaultSort("kind,-amount")
                .columns(SHEET)
                .map(RecordMapper.of(YearEndItem.class));
        return listings.of(statement, filter);
    }

    /** What is late first. */
    private static final String RANK =
            "array_position(ARRAY['AFTER_CLOSING', 'TO_CLOSE', 'UNPAID_SERVICE', 'CARRY_OVER'], x.kind)";

    private static final String SERVICE = "CASE WHEN i.certified <> 0 THEN i.certified ELSE i.acknowledged END";

    private static String closing(Moment moment, int year) {
        return " LEFT JOIN " + moment.closings() + " z ON z.budget_programme = l.budget_programme AND z.fiscal_year = "
                + year;
    }

    /** EJ that are not settled when the year switches over, and service fait that is not paid (charges à payer). */
    private static String items(String commitments, int year, Moment moment) {
        return """
                SELECT v.kind, v.act, i.id AS subject_id, c.id, c.number AS commitment, c.object, c.officer_id, i.line_id, i.project_id,
                       v.due_on, v.closing_on, v.amount, NULL AS state
                FROM %1$s i JOIN commitment c ON c.id = i.commitment_id JOIN funding_line_read l ON l.id = i.line_id %2$s
                CROSS JOIN LATERAL (VALUES ('TO_CLOSE', 'SETTLE', c.planned_delivery_on, z.switchover, i.net - i.paid),
                    ('UNPAID_SERVICE', 'PAY', i.served_on, z.last_payment_request, %3$s - i.paid)) v (kind, act, due_on, closing_on, amount)
                WHERE l.fiscal_year <= %4$d AND v.amount > 0 AND %5$s""".formatted(moment.items(), closing(moment, year), SERVICE, year, commitments);
    }

    private static final String LATE = """
                SELECT 'AFTER_CLOSING', 'AFFIRM', t.id, c.id, c.number, c.object || ', ' || t.name, c.officer_id, t.line_id, i.project_id,
                       t.due_on, z.last_commitment, t.amount, NULL
                FROM commitment_tranche t JOIN commitment c ON c.id = t.commitment_id JOIN commitment_item i ON i.id = t.item_id
                JOIN funding_line_read l ON l.id = t.line_id %1$s
                WHERE extract(year FROM t.due_on) = %2$d AND t.due_on > z.last_commitment AND %3$s
                  AND EXISTS (SELECT FROM spending_operation o WHERE o.tranche_id = t.id AND o.kind = 'OPTIONAL_TRANCHE' AND %7$s)
                  AND NOT EXISTS (SELECT FROM spending_operation o WHERE o.tranche_id = t.id AND o.kind = 'AFFIRMATION' AND %7$s)
                UNION ALL
                SELECT 'AFTER_CLOSING', 'CERTIFY', n.id, c.id, c.number, c.object, c.officer_id, i.line_id, i.project_id,
                       n.planned_on, z.last_acknowledgement, n.amount, NULL
                FROM %4$s n JOIN commitment_item i ON i.id = n.item_id JOIN commitment c ON c.id = i.commitment_id
                JOIN funding_line_read l ON l.id = i.line_id %1$s
                WHERE extract(year FROM n.planned_on) = %2$d AND n.planned_on > z.last_acknowledgement AND %3$s
                UNION ALL
                SELECT 'AFTER_CLOSING', 'PAY', i.id, c.id, c.number, c.object, c.officer_id, i.line_id, i.project_id,
                       i.served_on, z.last_payment_request, %5$s - i.paid, NULL
                FROM %6$s i JOIN commitment c ON c.id = i.commitment_id JOIN funding_line_read l ON l.id = i.line_id %1$s
                WHERE l.fiscal_year <= %2$d AND z.last_payment_request < DATE '%8$s' AND %5$s - i.paid > 0 AND %3$s
                UNION ALL
                SELECT 'AFTER_CLOSING', 'COMMIT', r.id, r.id, NULL, r.object, r.requested_by, r.line_id, r.project_id,
                       r.requested_on, z.last_commitment, r.amount, NULL
                FROM %9$s r JOIN funding_line_read l ON l.id = r.line_id %1$s
                WHERE l.fiscal_year = %2$d AND z.last_commitment < DATE '%8$s' AND %10$s""";

    /** Acts that wait for a day on which they may no longer be done, and those whose last day is over. */
    private static String late(String commitments, String requests, int year, LocalDate day, Moment moment) {
        return LATE.formatted(
                closing(moment, year),
                year,
                commitments,
                moment.planned(),
                SERVICE,
                moment.items(),
                bounds(moment),
                day,
                moment.requests(),
                requests);
    }

    private static String bounds(Moment moment) {
        return (moment.known() == null ? "true" : "o.known_at <= " + moment.knowledge())
                + (moment.valued() == null ? "" : " AND o.value_date <= DATE '" + moment.valued() + "'");
    }

    private static String carryOvers(String lines, int year, Moment moment) {
        return """
                SELECT 'CARRY_OVER', 'CARRY_OVER', o.id, o.id, NULL, o.reason, NULL, o.from_line_id, l.project_id, o.requested_on, NULL,
                       o.amount, o.state
                FROM %s o JOIN funding_line_read l ON l.id = o.from_line_id
                WHERE l.fiscal_year = %d AND %s""".formatted(moment.carryOvers(), year, lines);
    }

    private static final List<Column<YearEndItem>> SHEET = List.of(
            Column.code("kind", CreateCommitment.class, YearEndItem::kind),
            Column.code("act", "Acte attendu", YearEndItem::act),
            Column.code("commitment", CreatePayment.class, YearEndItem::commitment),
            Column.text("object", CreateCommitment.class, YearEndItem::object),
            Column.code("scheme", CreateLandingSimulation.class, item -> item.budgetLine()
                    .scheme()),
            Column.number(
                    "fiscalYear", CreatePayment.class, item -> item.budgetLine().year()),
            Column.code("axis", CreateLandingSimulation.ExtraForm.class, item -> item.budgetLine()
                    .axis()),
            Column.code(
                    "project",
                    CreatePayment.class,
                    item -> item.project() == null ? null : item.project().code()),
            Column.text(
                    "owner",
                    UpdateBudgetAnomaly.class,
                    item -> item.owner() == null ? null : item.owner().name()),
            Column.date("dueOn", CreateCommitment.TrancheForm.class, YearEndItem::dueOn),
            Column.date("closingOn", "Date de fin de gestion", YearEndItem::closingOn),
            Column.number("days", "Jours restants", YearEndItem::days),
            Column.number("amount", CreatePayment.class, YearEndItem::amount),
            Column.code("carryOverState", "État du report", YearEndItem::state));
}
