SELECT e.id, f.name, f.value FROM (
    SELECT b.*, l.scheme_id, l.stock, l.fiscal_year, ntile(10) OVER (ORDER BY b.amount) AS high
    FROM budget_entry b JOIN budget_line l ON l.id = b.line_id WHERE b.origin = 'OPERATION') AS e
CROSS JOIN LATERAL (VALUES ('measure', e.measure), ('scheme', e.scheme_id::text), ('axis', e.stock),
    ('year', e.fiscal_year::text), ('month', extract(month FROM e.value_date)::text), ('amount', e.high::text)) AS f (name, value)
