-- Changes of an event within a minute are one message, other dates among them.
DROP INDEX event_notice_one_change;
DELETE FROM event_notice n USING event_notice m
WHERE n.registration_id = m.registration_id AND n.told_at IS NULL AND m.told_at IS NULL AND n.kind = 'EVENT_CHANGED' AND m.kind = 'EVENT_MOVED';
CREATE UNIQUE INDEX event_notice_one_change ON event_notice (registration_id)
    WHERE kind IN ('EVENT_CHANGED', 'EVENT_MOVED') AND told_at IS NULL;

-- Seats of a mode that was given up are kept for what is said of those who had one, and told nowhere.
CREATE OR REPLACE VIEW event_dataset_read AS
SELECT ARRAY[e.territory] AS territories, false AS confidential, NULL::uuid AS lead,
       e.id, e.code, e.kind, e.mode, e.state, e.title, e.territory, e.place, e.starts_at, e.ends_at,
       (SELECT count(*)::int FROM event_session x WHERE x.event_id = e.id) AS sessions,
       here.capacity AS on_site_capacity, here.held AS on_site_held, here.waiting AS on_site_waiting,
       away.capacity AS remote_capacity, away.held AS remote_held, away.waiting AS remote_waiting,
       (SELECT coalesce(sum(r.present_seats), 0)::int FROM event_registration r WHERE r.event_id = e.id AND r.state = 'CONFIRMED') AS present,
       p.code AS project, o.name AS organisation, e.updated_at
FROM event e LEFT JOIN event_pool here ON here.event_id = e.id AND here.mode = 'ON_SITE' AND e.mode <> 'REMOTE'
LEFT JOIN event_pool away ON away.event_id = e.id AND away.mode = 'REMOTE' AND e.mode <> 'ON_SITE'
LEFT JOIN directory_organisation_read o ON o.id = e.organisation_id
LEFT JOIN project_budget_read p ON p.id = e.project_id AND NOT p.confidential
WHERE e.state <> 'DRAFT' AND e.deleted_at IS NULL;
