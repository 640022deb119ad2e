SELECT m.id, f.name, f.value FROM (
    SELECT c.*, v.theme, ntile(10) OVER (ORDER BY c.value) AS high FROM measurement c
    JOIN indicator_version v ON v.indicator_id = c.indicator_id
    WHERE c.type = 'CURRENT' AND c.month >= DATE '2026-01-01' AND c.month < DATE '2026-11-01') AS m
CROSS JOIN LATERAL (VALUES ('theme', m.theme), ('territory', m.territory), ('month', m.month::text),
    ('value', m.high::text)) AS f (name, value)
