-- @operations@ entries of the ledger on 10 schemes × 7 axes × 6 years, and on the first 10,000 projects, each of which has
-- its money on one scheme and axis, over two years. What an entry says is drawn by a hash: it follows from no other column.
CREATE OR REPLACE FUNCTION pg_temp.drawn(n int, seed int, choices int) RETURNS int LANGUAGE sql IMMUTABLE AS
    $$ SELECT ((hashint8extended(n, seed) & 9223372036854775807) % choices)::int $$;

INSERT INTO funding_scheme (id, code, name, ledger)
SELECT gen_random_uuid(), 'BENCH-' || n, 'Dispositif ' || n, 'ETAT' FROM generate_series(0, 9) AS n;
INSERT INTO budget_line (id, scheme_id, fiscal_year, programme, axis, budget_programme)
SELECT gen_random_uuid(), s.id, year, a.programme, a.code, '0349'
FROM funding_scheme s, programme_axis a, generate_series(2021, 2026) AS year WHERE s.code LIKE 'BENCH-%';

CREATE TEMPORARY TABLE bench_line AS
SELECT l.id, dense_rank() OVER (ORDER BY s.code, l.stock)::int - 1 AS place, l.fiscal_year AS year
FROM budget_line l JOIN funding_scheme s ON s.id = l.scheme_id WHERE s.code LIKE 'BENCH-%';
CREATE TEMPORARY TABLE bench_project AS
SELECT id, row_number() OVER (ORDER BY code)::int - 1 AS n FROM project ORDER BY code LIMIT 10000;

INSERT INTO budget_entry (id, line_id, measure, amount, value_date, known_at, origin, origin_id)
SELECT gen_random_uuid(), l.id, m, 3000000 + l.place * 1000, make_date(l.year, 1, 1), make_date(l.year, 1, 1), 'MOVEMENT', gen_random_uuid()
FROM bench_line l, unnest(ARRAY['INITIAL_AE', 'INITIAL_CP']) AS m;

INSERT INTO budget_entry (id, line_id, project_id, measure, amount, value_date, known_at, origin, origin_id)
SELECT gen_random_uuid(), l.id, p.id,
    (ARRAY['CONSUMED_AE', 'ACKNOWLEDGED', 'CERTIFIED', 'PAID_CP', 'REQUESTED_AE', 'WITHDRAWN_EARLIER', 'POTENTIAL_AE'])[width_bucket(drawn.measure, ARRAY[0, 30, 45, 60, 90, 95, 98])],
    (100 + pg_temp.drawn(o.n, 4, 500000))::numeric / 100,
    make_date(l.year, 1 + pg_temp.drawn(o.n, 5, 12), 1 + pg_temp.drawn(o.n, 6, 28)),
    make_date(l.year, 1 + pg_temp.drawn(o.n, 5, 12), 28), 'OPERATION', gen_random_uuid()
FROM generate_series(1, @operations@) AS o (n)
CROSS JOIN LATERAL (SELECT pg_temp.drawn(o.n, 1, 100) AS measure, pg_temp.drawn(o.n, 2, 10000) AS project) AS drawn
JOIN bench_project p ON p.n = drawn.project
JOIN bench_line l ON l.place = pg_temp.drawn(drawn.project, 7, 70)
    AND l.year = 2021 + pg_temp.drawn(drawn.project, 8, 5) + pg_temp.drawn(o.n, 3, 2);
