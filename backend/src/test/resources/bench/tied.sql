-- Pairs of columns that tell something of one another, with Cramér's V (0: independent, 1: one gives the other); chance
-- alone stays far under 0.1 from 10,000 rows on. The facts give each row's columns, as id, name, value.
WITH facts AS (@facts@),
alone AS (SELECT name, value, count(*)::numeric AS number FROM facts GROUP BY name, value),
pairs AS (
    SELECT a.name AS one, a.value AS one_value, b.name AS other, b.value AS other_value, count(*)::numeric AS number
    FROM facts a JOIN facts b ON b.id = a.id AND b.name > a.name GROUP BY 1, 2, 3, 4),
-- chi² / n is the sum of observed² / (a × b), less one.
tied AS (
    SELECT one, other, sum(pairs.number ^ 2 / (a.number * b.number)) - 1 AS phi2,
        least((SELECT count(*) FROM alone WHERE name = one), (SELECT count(*) FROM alone WHERE name = other)) - 1 AS ways
    FROM pairs JOIN alone a ON a.name = one AND a.value = one_value JOIN alone b ON b.name = other AND b.value = other_value
    GROUP BY one, other)
SELECT one || ' and ' || other || ': ' || CASE WHEN ways < 1 THEN 'one value only' ELSE round(sqrt(greatest(phi2, 0) / ways), 2)::text END
FROM tied WHERE ways < 1 OR phi2 / ways > 0.01 ORDER BY 1
