-- The money of one project, summed over its years, as a person would write it by hand: from the totals that are kept.
WITH years AS (
    SELECT l.fiscal_year, sum(t.consumed_ae) AS consumed_ae, sum(t.requested_ae) AS requested_ae,
        sum(t.potential_ae) AS potential_ae, sum(t.acknowledged) AS acknowledged, sum(t.certified) AS certified,
        sum(t.paid_cp) AS paid_cp, sum(t.withdrawn_earlier) AS withdrawn_earlier
    FROM project p JOIN budget_total t ON t.project_id = p.id AND NOT t.whole JOIN budget_line l ON l.id = t.line_id
    WHERE p.code = '@code@' GROUP BY l.fiscal_year)
SELECT min(fiscal_year) AS first_year, max(fiscal_year) AS last_year, sum(consumed_ae) AS consumed_ae, sum(requested_ae) AS requested_ae,
    sum(potential_ae) AS potential_ae, sum(acknowledged) AS acknowledged, sum(certified) AS certified, sum(paid_cp) AS paid_cp,
    sum(consumed_ae - withdrawn_earlier - paid_cp) AS remaining_to_pay FROM years;
