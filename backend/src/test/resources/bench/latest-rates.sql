-- All latest rates as a person would write them by hand: the three values of each series, one look-up each.
SELECT i.code AS indicator, t.code AS territory, va.value AS current_value, to_char(va.month, 'YYYY-MM') AS current_month,
    vi.value AS initial_value, vc.value AS target_value,
    round(greatest(0, least(100, 100 * (va.value - vi.value) / nullif(vc.value - vi.value, 0))), 2) AS rate
FROM indicator i
CROSS JOIN unnest(ARRAY['DEPT-09','DEPT-11','DEPT-12','DEPT-30','DEPT-31','DEPT-32','DEPT-34','DEPT-46','DEPT-48','DEPT-65','DEPT-66','DEPT-81','DEPT-82']) AS t (code)
CROSS JOIN LATERAL (SELECT value, month FROM measurement m WHERE m.indicator_id = i.id AND m.territory = t.code AND m.type = 'CURRENT' AND m.in_force ORDER BY m.month DESC LIMIT 1) AS va
CROSS JOIN LATERAL (SELECT value FROM measurement m WHERE m.indicator_id = i.id AND m.territory = t.code AND m.type = 'INITIAL' AND m.in_force ORDER BY m.recorded_at DESC, m.month LIMIT 1) AS vi
CROSS JOIN LATERAL (SELECT value FROM measurement m WHERE m.indicator_id = i.id AND m.territory = t.code AND m.type = 'TARGET' AND m.in_force AND m.month < DATE '2028-01-01' ORDER BY m.month DESC LIMIT 1) AS vc;
