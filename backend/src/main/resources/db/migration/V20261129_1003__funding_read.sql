-- What the rooms above may read of the books.
CREATE VIEW funding_line_read AS
SELECT l.id, l.scheme_id, s.code AS scheme_code, s.name AS scheme_name, s.ledger, l.fiscal_year, l.programme, l.axis,
       a.label AS axis_label, a.position AS axis_position, l.project_id, l.budget_programme, l.carrying_programme, l.title,
       l.category, l.cost_centre, l.activity, l.label
FROM budget_line l JOIN funding_scheme s ON s.id = l.scheme_id
LEFT JOIN project_axis_read a ON a.programme = l.programme AND a.code = l.axis;
-- A line and project a row; the rows of whole lines apart, so that nobody adds both.
CREATE VIEW funding_total_read AS SELECT * FROM budget_total WHERE NOT whole;
CREATE VIEW funding_line_total_read AS SELECT * FROM budget_total WHERE whole;
CREATE VIEW funding_closing_read AS SELECT * FROM budget_closing;
CREATE VIEW funding_forecast_read AS SELECT * FROM budget_payment_forecast;
CREATE VIEW funding_carry_over_read AS SELECT * FROM budget_carry_over;
