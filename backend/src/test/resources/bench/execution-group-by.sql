-- The execution by axis and year as a person would write it by hand, from the entries: summed by line and measure first,
-- since that leaves few rows to tell apart (1.7 times as fast as one GROUP BY with a FILTER for each figure).
WITH sums AS (
    SELECT line_id, measure, sum(amount) AS amount FROM budget_entry GROUP BY line_id, measure),
years AS (
    SELECT l.fiscal_year, l.programme, l.axis,
        coalesce(sum(amount) FILTER (WHERE measure IN ('INITIAL_AE', 'CARRIED_AE', 'MOVED_AE')), 0) AS opened_ae,
        coalesce(sum(amount) FILTER (WHERE measure = 'CONSUMED_AE'), 0) AS consumed_ae,
        coalesce(sum(amount) FILTER (WHERE measure = 'REQUESTED_AE'), 0) AS requested_ae,
        coalesce(sum(amount) FILTER (WHERE measure = 'POTENTIAL_AE'), 0) AS potential_ae,
        coalesce(sum(amount) FILTER (WHERE measure = 'WITHDRAWN_EARLIER'), 0) AS withdrawn_earlier,
        coalesce(sum(amount) FILTER (WHERE measure = 'ACKNOWLEDGED'), 0) AS acknowledged,
        coalesce(sum(amount) FILTER (WHERE measure = 'CERTIFIED'), 0) AS certified,
        coalesce(sum(amount) FILTER (WHERE measure IN ('INITIAL_CP', 'CARRIED_CP', 'MOVED_CP')), 0) AS opened_cp,
        coalesce(sum(amount) FILTER (WHERE measure = 'PAID_CP'), 0) AS paid_cp
    FROM sums JOIN budget_line l ON l.id = sums.line_id GROUP BY l.fiscal_year, l.programme, l.axis)
SELECT y.fiscal_year, a.code AS "axis.code", a.programme AS "axis.programme", a.label AS "axis.label",
    y.opened_ae, y.consumed_ae, y.opened_ae - y.consumed_ae AS available_ae, y.requested_ae,
    y.opened_ae - y.consumed_ae - y.requested_ae AS free_ae, y.potential_ae, y.acknowledged, y.certified,
    y.opened_cp, y.paid_cp, y.opened_cp - y.paid_cp AS available_cp,
    sum(y.consumed_ae - y.withdrawn_earlier - y.paid_cp) OVER (PARTITION BY y.programme, y.axis ORDER BY y.fiscal_year) AS remaining_to_pay,
    round(100 * y.consumed_ae / nullif(y.opened_ae, 0), 2) AS rate_ae,
    round(100 * y.paid_cp / nullif(y.opened_cp, 0), 2) AS rate_cp
FROM years y LEFT JOIN programme_axis a ON a.programme = y.programme AND a.code = y.axis
ORDER BY y.fiscal_year DESC, y.programme, a.position;
