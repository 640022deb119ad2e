-- 400 indicators in the region's 13 départements: 120 months of current values, one initial value, one target. Values
-- are drawn by a hash: they follow from no other column.
CREATE OR REPLACE FUNCTION pg_temp.drawn(n int, seed int, choices int) RETURNS int LANGUAGE sql IMMUTABLE AS
    $$ SELECT ((hashint8extended(n, seed) & 9223372036854775807) % choices)::int $$;
CREATE TEMPORARY TABLE bench_indicator AS
SELECT gen_random_uuid() AS id, 'IND-' || (1000 + n) AS code, n FROM generate_series(0, 399) AS n;

INSERT INTO indicator (id, code, kind) SELECT id, code, 'NATIONAL' FROM bench_indicator;
INSERT INTO indicator_version (id, indicator_id, name, theme, direction, unit, unit_short, periodicity, delay_months, levels, weights, recorded_at)
SELECT gen_random_uuid(), id, 'Indicateur ' || code, 'Thème ' || n % 20, 'UP', '% de dossiers', '%', 'MONTHLY', 1,
    '{NAT,REG,DEPT}', '{}', TIMESTAMPTZ '2022-01-01' FROM bench_indicator;

INSERT INTO measurement (id, indicator_id, territory, type, month, value, source, recorded_at, in_force)
SELECT gen_random_uuid(), i.id, t.code, v.type, v.month, v.value, 'bench', (v.month + 10)::timestamptz, true
FROM bench_indicator i
CROSS JOIN unnest(ARRAY['DEPT-09','DEPT-11','DEPT-12','DEPT-30','DEPT-31','DEPT-32','DEPT-34','DEPT-46','DEPT-48','DEPT-65','DEPT-66','DEPT-81','DEPT-82']) WITH ORDINALITY AS t (code, rank)
CROSS JOIN LATERAL (
    SELECT 'CURRENT' AS type, (DATE '2016-11-01' + m * interval '1 month')::date AS month,
        (30 + pg_temp.drawn(((i.n * 13 + t.rank) * 120 + m)::int, 1, 50) + 0.25)::numeric AS value FROM generate_series(0, 119) AS m
    UNION ALL SELECT 'INITIAL', DATE '2016-11-01', (10 + pg_temp.drawn((i.n * 13 + t.rank)::int, 2, 20))::numeric
    UNION ALL SELECT 'TARGET', DATE '2027-12-01', (85 + pg_temp.drawn((i.n * 13 + t.rank)::int, 3, 15))::numeric) AS v;

-- What the product keeps in the writing transaction.
INSERT INTO rate_current (indicator_id, territory, initial_values, initial_months, current_values, current_months,
    target_months, target_values)
SELECT i.id, m.territory,
    ARRAY[max(m.value) FILTER (WHERE m.type = 'INITIAL')], ARRAY[DATE '2016-11-01'],
    array_agg(m.value ORDER BY m.month DESC) FILTER (WHERE m.type = 'CURRENT' AND m.month >= DATE '2026-08-01'),
    array_agg(m.month ORDER BY m.month DESC) FILTER (WHERE m.type = 'CURRENT' AND m.month >= DATE '2026-08-01'),
    ARRAY[DATE '2027-12-01'], ARRAY[max(m.value) FILTER (WHERE m.type = 'TARGET')]
FROM bench_indicator i JOIN measurement m ON m.indicator_id = i.id GROUP BY i.id, m.territory;
