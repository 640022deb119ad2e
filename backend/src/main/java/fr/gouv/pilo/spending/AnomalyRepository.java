package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class AnomalyRepository {
    private static final String FREE = "t.initial_ae + t.carried_ae + t.moved_ae - t.consumed_ae";

    private final Listings listings;

    AnomalyRepository(Listings listings) {
        this.listings = listings;
    }

    /** @param lines the condition on the lines whose anomalies are for the caller; null for none */
    Listing<BudgetAnomalyItem> list(AnomalyFilter filter, String sees, String lines) {
        var statement = ListStatement.of(BudgetAnomalyItem.class, "anomalies-budgetaires")
                .select("""
                        x.rule, x.id, x.commitment, x.object, l.id AS budget_line_id, l.scheme_code AS budget_line_scheme,
                        l.fiscal_year AS budget_line_year, l.axis AS budget_line_axis, l.axis_label AS budget_line_axis_label,
                        p.code AS project_code, p.title AS project_title, a.id AS owner_id, a.display_name AS owner_name, x.amount""")
                .from("(" + items(sees) + (lines == null ? "" : " UNION ALL " + lines(lines))
                        + ") x JOIN funding_line_read l ON l.id = x.line_id LEFT JOIN project_budget_read p ON p.id = x.project_id"
                        + " LEFT JOIN shared_account_read a ON a.id = x.officer_id")
                .whereIn("x.rule", CommitmentRepository.names(filter.rule))
                .whereIn("l.scheme_code", filter.scheme)
                .whereIn("l.axis", filter.axis)
                .id("x.id::text || x.rule || x.line_id")
                .sort("rule", "x.rule")
                .sort("amount", "x.amount")
                .defaultSort("rule,-amount")
                .columns(SHEET)
                .map(RecordMapper.of(BudgetAnomalyItem.class));
        return listings.of(statement, filter);
    }

    private static String items(String sees) {
        return """
                SELECT v.rule, c.id, c.number AS commitment, c.object, c.officer_id, i.line_id, i.project_id, v.amount
                FROM commitment_item i JOIN commitment c ON c.id = i.commitment_id
                CROSS JOIN LATERAL (SELECT CASE WHEN i.certified <> 0 THEN i.certified ELSE i.acknowledged END AS done) s
                CROSS JOIN LATERAL (VALUES ('B7_SERVICE', s.done - i.net),
                    ('B7_PAID', greatest(i.paid - i.advanced - s.done, i.paid - i.net))) v (rule, amount)
                WHERE v.amount > 0 AND """ + " " + sees;
    }

    /** The line of a confidential project is by name for who may see the project. */
    private static String lines(String sees) {
        return """
                SELECT v.rule, l.id, NULL, l.label, NULL::uuid, l.id, l.project_id, v.amount
                FROM funding_line_read l JOIN funding_line_total_read t ON t.line_id = l.id
                CROSS JOIN LATERAL (VALUES ('B2_AE', -(%1$s)), ('B2_CP', t.paid_cp - t.initial_cp - t.carried_cp - t.moved_cp),
                    ('B12', CASE WHEN t.requested_ae > 0 THEN t.requested_ae - (%1$s) END)) v (rule, amount)
                WHERE l.ledger = 'ETAT' AND %2$s AND v.amount > 0
                UNION ALL
                SELECT 'B5', r.line_id, NULL, NULL, NULL, r.line_id, r.project_id, -r.remaining
                FROM (SELECT (array_agg(l.id ORDER BY l.fiscal_year DESC))[1] AS line_id, l.project_id,
                             sum(t.consumed_ae - t.withdrawn_earlier - t.paid_cp) AS remaining
                      FROM funding_line_read l JOIN funding_line_total_read t ON t.line_id = l.id
                      WHERE l.ledger = 'ETAT' AND %2$s GROUP BY l.scheme_id, l.programme, l.axis, l.project_id) r
                WHERE r.remaining < 0""".formatted(FREE, sees);
    }

    private static final List<Column<BudgetAnomalyItem>> SHEET = List.of(
            Column.code("rule", "Règle", BudgetAnomalyItem::rule),
            Column.code("commitment", CreatePayment.class, BudgetAnomalyItem::commitment),
            Column.text("object", CreateCommitment.class, BudgetAnomalyItem::object),
            Column.code(
                    "project",
                    CreatePayment.class,
                    item -> item.project() == null ? null : item.project().code()),
            Column.number("amount", CreatePayment.class, BudgetAnomalyItem::amount));
}
