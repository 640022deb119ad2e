-- The open seats for scripts: who holds them, and how to join them, stays in the room.
CREATE VIEW referent_dataset_read AS
SELECT ARRAY[o.territory_code] AS territories, false AS confidential, NULL::uuid AS lead,
       s.id, o.code AS structure_code, o.name AS structure, o.territory_code AS territory, s.topic, t.label AS topic_label,
       s.confirmed_on, held.last_holder_from, held.held_until
FROM referent_seat s JOIN directory_organisation_read o ON o.id = s.organisation_id JOIN referent_topic t ON t.code = s.topic
CROSS JOIN LATERAL (
    SELECT max(m.starts_on) AS last_holder_from, CASE WHEN bool_and(m.until IS NOT NULL) THEN max(m.until) - 1 END AS held_until
    FROM referent_mandate m WHERE m.seat_id = s.id AND m.role = 'HOLDER') AS held
WHERE s.closed_on IS NULL;
