-- The thread, both ways: a seat and its structure.
CREATE VIEW referent_structure_link_read AS
SELECT 'referent' AS from_kind, o.code || ' ' || t.code AS from_code, 'organisation' AS kind, o.code, o.name AS title,
       '/annuaire/' || o.id AS path, ARRAY[o.territory_code] AS territories, false AS confidential, NULL::uuid AS lead
FROM referent_seat s JOIN directory_organisation_read o ON o.id = s.organisation_id JOIN referent_topic t ON t.code = s.topic
WHERE s.closed_on IS NULL
UNION ALL
SELECT 'organisation', o.code, 'referent', o.code || ' ' || t.code, o.name || ' – ' || t.label, '/referents/' || s.id,
       ARRAY[o.territory_code], false, NULL
FROM referent_seat s JOIN directory_organisation_read o ON o.id = s.organisation_id JOIN referent_topic t ON t.code = s.topic
WHERE s.closed_on IS NULL;
