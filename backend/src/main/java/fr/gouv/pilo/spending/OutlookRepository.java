package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the year will come to, from what is entered; {@code today} is the business date. */
@ApplicationScoped
class OutlookRepository {
    private static final int IDLE_DAYS = 90;

    private static final String FACTS = """
                WITH line AS (SELECT * FROM funding_line_read WHERE scheme_code = ? AND ledger = 'ETAT'),
                     item AS (SELECT i.id AS item_id, l.*, i.net, i.paid, CASE WHEN i.certified <> 0 THEN i.certified ELSE i.acknowledged END AS service
                              FROM commitment_item i JOIN line l ON l.id = i.line_id),
                     -- What was served meanwhile is planned no more: the earliest first.
                     planned AS (SELECT i.*, n.planned_on,
                                        least(n.amount, greatest(0, sum(n.amount) OVER (PARTITION BY item_id ORDER BY n.planned_on, n.id)
                                            - greatest(0, sum(n.amount) OVER (PARTITION BY item_id) - (i.net - i.service)))) AS amount,
                                        extract(year FROM n.planned_on)::int AS planned_year,
                                        n.planned_on > (SELECT c.last_acknowledgement FROM funding_closing_read c WHERE c.fiscal_year = ?
                                                        AND c.budget_programme = i.budget_programme) AS late
                                 FROM planned_certification n JOIN item i USING (item_id)
                                 WHERE n.deleted_at IS NULL AND n.planned_on >= ?)
                SELECT 'OPENED_CP' AS kind, l.programme, l.axis, l.axis_label, l.axis_position AS position, NULL::int AS year,
                       t.initial_cp + t.carried_cp + t.moved_cp AS amount
                FROM line l JOIN funding_line_total_read t ON t.line_id = l.id WHERE l.fiscal_year = ?
                UNION ALL
                SELECT 'PAID_CP', l.programme, l.axis, l.axis_label, l.axis_position, NULL, t.paid_cp
                FROM line l JOIN funding_line_total_read t ON t.line_id = l.id WHERE l.fiscal_year = ?
                UNION ALL
                SELECT 'REMAINING', programme, axis, axis_label, axis_position, NULL, sum(net - paid) FROM item GROUP BY 2, 3, 4, 5
                UNION ALL
                SELECT 'UNPAID_SERVICE', programme, axis, axis_label, axis_position, NULL, sum(greatest(service - paid, 0)) FROM item
                GROUP BY 2, 3, 4, 5
                UNION ALL
                SELECT CASE WHEN planned_year = ? AND late THEN 'PLANNED_LATE' ELSE 'PLANNED' END, programme, axis, axis_label,
                       axis_position, planned_year, sum(amount)
                FROM planned GROUP BY 1, 2, 3, 4, 5, 6
                UNION ALL
                SELECT 'CARRY_OVER', l.programme, l.axis, l.axis_label, l.axis_position, NULL, o.amount
                FROM funding_carry_over_read o JOIN line l ON l.id = o.from_line_id
                WHERE o.ledger = 'CP' AND o.state IN ('REQUESTED', 'DECIDED') AND l.fiscal_year = ?
                UNION ALL
                SELECT 'REQUESTED', l.programme, l.axis, l.axis_label, l.axis_position, extract(year FROM r.planned_delivery_on)::int, r.amount
                FROM commitment_request r JOIN line l ON l.id = r.line_id WHERE r.state = 'REQUESTED'
                UNION ALL
                SELECT 'FORECAST', f.programme, f.axis, NULL, NULL, f.fiscal_year, f.amount
                FROM funding_forecast_read f WHERE f.scheme_id IN (SELECT scheme_id FROM line)""";

    private final Sql sql;
    private final Listings listings;

    OutlookRepository(Sql sql, Listings listings) {
        this.sql = sql;
        this.listings = listings;
    }

    boolean schemeKnown(String scheme) {
        return !sql.list(
                        "SELECT 1 FROM funding_line_read WHERE scheme_code = ? AND ledger = 'ETAT' LIMIT 1",
                        row -> true,
                        scheme)
                .isEmpty();
    }

    /** The first of the lines' programmes: what is planned later is too late for one of them at least. */
    Optional<LocalDate> lastAcknowledgement(String scheme, int year) {
        return sql.one("""
                SELECT min(c.last_acknowledgement) FROM funding_closing_read c JOIN funding_line_read l
                  ON l.budget_programme = c.budget_programme AND l.fiscal_year = c.fiscal_year
                WHERE l.scheme_code = ? AND l.fiscal_year = ?""", row -> row.getObject(1, LocalDate.class), scheme, year);
    }

    List<OutlookFact> facts(String scheme, int year, LocalDate today) {
        return sql.list(OutlookFact.class, FACTS, scheme, year, today, year, year, year, year);
    }

    Listing<IdleAppropriationItem> idle(OutlookFilter filter, String sees, boolean whole, LocalDate today) {
        var statement = ListStatement.of(IdleAppropriationItem.class, "credits-dormants")
                .select("x.kind, x.id, x.commitment, x.object, " + LINE + ", DATE '" + today
                        + "' - x.since AS days, x.since, x.amount")
                .from(idleRows(sees, whole, today) + JOINS)
                .whereIn("x.kind", CommitmentRepository.names(filter.kind))
                .whereIn("l.scheme_code", filter.scheme)
                .whereIn("l.axis", filter.axis)
                .id("x.id::text || x.kind || x.line_id")
                .sort("days", "x.since")
                .sort("amount", "x.amount")
                .sort("kind", "x.kind")
                .defaultSort("kind,-amount")
                .columns(SHEET)
                .map(RecordMapper.of(IdleAppropriationItem.class));
        return listings.of(statement, filter);
    }

    private static String idleRows(String sees, boolean whole, LocalDate today) {
        var year = today.getYear();
        // Days and years are ours, written into the text; lines as a whole are for who reads all money.
        return """
                (SELECT 'WITHOUT_SERVICE' AS kind, c.id, c.number AS commitment, c.object, c.officer_id, i.line_id, i.project_id,
                        coalesce(c.planned_delivery_on, c.signed_on) AS since, i.net AS amount
                 FROM commitment_item i JOIN commitment c ON c.id = i.commitment_id
                 WHERE i.net > 0 AND i.acknowledged = 0 AND i.certified = 0
                   AND coalesce(c.planned_delivery_on, c.signed_on) < DATE '%1$s' - %2$d AND %3$s
                 UNION ALL
                 SELECT 'OLD_REMAINDER', c.id, c.number, c.object, c.officer_id, i.line_id, i.project_id, c.signed_on, i.net - i.paid
                 FROM commitment_item i JOIN commitment c ON c.id = i.commitment_id
                 WHERE c.fiscal_year < %4$d - 1 AND i.net > i.paid AND %3$s
                 UNION ALL
                 SELECT 'UNCOMMITTED_AE', l.id, NULL, l.label, NULL, l.id, l.project_id, NULL,
                        t.initial_ae + t.carried_ae + t.moved_ae - t.consumed_ae - t.requested_ae
                 FROM funding_line_read l JOIN funding_line_total_read t ON t.line_id = l.id
                 WHERE %5$s AND l.ledger = 'ETAT' AND l.fiscal_year = %4$d AND (l.project_id IS NULL OR %6$s)
                   AND t.initial_ae + t.carried_ae + t.moved_ae - t.consumed_ae - t.requested_ae > 0) x""".formatted(
                        today,
                        IDLE_DAYS,
                        sees,
                        year,
                        whole,
                        "EXISTS (SELECT FROM project_budget_read e WHERE e.id = l.project_id AND NOT e.confidential)");
    }

    private static final String LINE = """
            l.id AS budget_line_id, l.scheme_code AS budget_line_scheme, l.fiscal_year AS budget_line_year, l.axis AS budget_line_axis,
            l.axis_label AS budget_line_axis_label, p.code AS project_code, p.title AS project_title, a.id AS owner_id,
            a.display_name AS owner_name""";
    private static final String JOINS =
            " JOIN funding_line_read l ON l.id = x.line_id LEFT JOIN project_budget_read p ON p.id = x.project_id LEFT JOIN shared_account_read a ON a.id = x.officer_id";

    private static final List<Column<IdleAppropriationItem>> SHEET = List.of(
            Column.code("kind", CreateCommitment.class, IdleAppropriationItem::kind),
            Column.code("commitment", CreatePayment.class, IdleAppropriationItem::commitment),
            Column.text("object", CreateCommitment.class, IdleAppropriationItem::object),
            Column.code(
                    "project",
                    CreatePayment.class,
                    item -> item.project() == null ? null : item.project().code()),
            Column.date("since", "Depuis", IdleAppropriationItem::since),
            Column.number("days", "Jours", IdleAppropriationItem::days),
            Column.number("amount", CreatePayment.class, IdleAppropriationItem::amount));
}
