package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the year will come to, from what was entered at a moment; {@code today} is the day on which one stands then. */
@ApplicationScoped
class LandingRepository {
    private static final String FACTS = """
                WITH line AS (SELECT * FROM funding_line_read WHERE scheme_code = ? AND ledger = 'ETAT'),
                     item AS (SELECT i.id AS item_id, l.*, i.net, i.paid, CASE WHEN i.certified <> 0 THEN i.certified ELSE i.acknowledged END AS service,
                                     EXISTS (SELECT FROM %3$s c WHERE c.fiscal_year = ? AND c.budget_programme = l.budget_programme
                                             AND c.last_payment_request < ?) AS closed
                              FROM %1$s i JOIN line l ON l.id = i.line_id),
                     -- What was served meanwhile is planned no more: the earliest first.
                     planned AS (SELECT i.*, n.planned_on,
                                        least(n.amount, greatest(0, sum(n.amount) OVER (PARTITION BY item_id ORDER BY n.planned_on, n.id)
                                            - greatest(0, sum(n.amount) OVER (PARTITION BY item_id) - (i.net - i.service)))) AS amount,
                                        extract(year FROM n.planned_on)::int AS planned_year,
                                        i.closed OR n.planned_on > (SELECT c.last_acknowledgement FROM %3$s c WHERE c.fiscal_year = ?
                                                        AND c.budget_programme = i.budget_programme) AS late
                                 FROM %4$s n JOIN item i USING (item_id)
                                 WHERE n.planned_on >= ?)
                SELECT 'OPENED_CP' AS kind, l.programme, l.axis, l.axis_label, l.axis_position AS position, NULL::int AS year,
                       t.initial_cp + t.carried_cp + t.moved_cp AS amount
                FROM line l JOIN %2$s t ON t.line_id = l.id WHERE l.fiscal_year = ?
                UNION ALL
                SELECT 'FREE_AE', l.programme, l.axis, l.axis_label, l.axis_position, NULL,
                       t.initial_ae + t.carried_ae + t.moved_ae - t.consumed_ae - t.requested_ae
                FROM line l JOIN %2$s t ON t.line_id = l.id WHERE l.fiscal_year = ?
                UNION ALL
                SELECT 'PAID_CP', l.programme, l.axis, l.axis_label, l.axis_position, NULL, t.paid_cp
                FROM line l JOIN %2$s t ON t.line_id = l.id WHERE l.fiscal_year = ?
                UNION ALL
                SELECT 'REMAINING', programme, axis, axis_label, axis_position, NULL, sum(net - paid) FROM item GROUP BY 2, 3, 4, 5
                UNION ALL
                SELECT CASE WHEN closed THEN 'PLANNED_LATE' ELSE 'UNPAID_SERVICE' END, programme, axis, axis_label, axis_position, NULL,
                       sum(greatest(service - paid, 0)) FROM item GROUP BY 1, 2, 3, 4, 5
                UNION ALL
                SELECT CASE WHEN planned_year = ? AND late THEN 'PLANNED_LATE' ELSE 'PLANNED' END, programme, axis, axis_label,
                       axis_position, planned_year, sum(amount)
                FROM planned GROUP BY 1, 2, 3, 4, 5, 6
                UNION ALL
                SELECT 'CARRY_OVER', l.programme, l.axis, l.axis_label, l.axis_position, NULL, o.amount
                FROM %5$s o JOIN line l ON l.id = o.from_line_id
                WHERE o.ledger = 'CP' AND o.state <> 'REFUSED' AND l.fiscal_year = ?
                UNION ALL
                SELECT 'REQUESTED', l.programme, l.axis, l.axis_label, l.axis_position, extract(year FROM r.planned_delivery_on)::int, r.amount
                FROM %7$s r JOIN line l ON l.id = r.line_id
                UNION ALL
                SELECT 'FORECAST', f.programme, f.axis, NULL, NULL, f.fiscal_year, f.amount
                FROM %6$s f WHERE f.scheme_id IN (SELECT scheme_id FROM line)""";

    private final Sql sql;

    LandingRepository(Sql sql) {
        this.sql = sql;
    }

    boolean schemeKnown(String scheme) {
        return !sql.list(
                        "SELECT 1 FROM funding_line_read WHERE scheme_code = ? AND ledger = 'ETAT' LIMIT 1",
                        row -> true,
                        scheme)
                .isEmpty();
    }

    /** The first of the lines' programmes: what is planned later is too late for one of them at least. */
    Optional<LocalDate> lastAcknowledgement(String scheme, int year, Moment moment) {
        return sql.one("""
                SELECT min(c.last_acknowledgement) AS last FROM %s c JOIN funding_line_read l
                  ON l.budget_programme = c.budget_programme AND l.fiscal_year = c.fiscal_year
                WHERE l.scheme_code = ? AND l.fiscal_year = ?""".formatted(moment.closings()), row -> row.getObject("last", LocalDate.class), scheme, year);
    }

    List<OutlookFact> facts(String scheme, int year, LocalDate today, Moment moment) {
        return sql.list(
                OutlookFact.class,
                FACTS.formatted(
                        moment.items(),
                        moment.totals(),
                        moment.closings(),
                        moment.planned(),
                        moment.carryOvers(),
                        moment.forecasts(),
                        moment.requests()),
                scheme,
                year,
                today,
                year,
                today,
                year,
                year,
                year,
                year,
                year);
    }
}
