-- What is known of an indicator now. A national one bounds nobody; a local one is the region's (no territory of its own).
CREATE VIEW indicator_search_read AS
SELECT 'indicator' AS kind, i.code, v.name AS title, '/indicateurs/' || i.code AS path,
       CASE WHEN i.kind = 'LOCAL' THEN '{}'::text[] END AS territories, false AS confidential, NULL::uuid AS lead,
       public.search_words(v.name) AS text, v.search || public.search_vector(i.code) AS words,
       concat_ws(', ', i.code, v.theme) AS note
FROM indicator i
JOIN LATERAL (SELECT * FROM indicator_version x WHERE x.indicator_id = i.id
              ORDER BY x.recorded_at DESC, x.position DESC LIMIT 1) v ON true
WHERE i.state = 'PRESENT';
