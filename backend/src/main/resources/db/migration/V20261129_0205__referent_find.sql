-- The seats in the columns that all share now: the words as they stand, and their vector. A view knows no day of ours: a
-- seat is found by each whose departure is not recorded.
CREATE OR REPLACE VIEW referent_search_read AS
SELECT 'referent' AS kind, o.code || ' ' || t.code AS code, o.name || ' – ' || t.label AS title, '/referents/' || s.id AS path,
       ARRAY[o.territory_code] AS territories, false AS confidential, NULL::uuid AS lead,
       public.search_words(said.words) AS text, public.search_vector(said.words) AS words, NULL::text AS note
FROM referent_seat s JOIN directory_organisation_read o ON o.id = s.organisation_id JOIN referent_topic t ON t.code = s.topic
CROSS JOIN LATERAL (SELECT concat_ws(' ', o.name, o.acronym, t.label, (
    SELECT string_agg(concat_ws(' ', m.name, m.function, m.mail), ' ') FROM referent_mandate m
    WHERE m.seat_id = s.id AND m.erased_on IS NULL AND m.left_on IS NULL))) AS said (words)
WHERE s.closed_on IS NULL;
