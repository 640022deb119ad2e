-- Whoever organises an event finds it by their name too, and the place and the day stand under its title. The words are
-- written with the event: the name of an organisation is no column of it.
ALTER TABLE event ADD COLUMN words tsvector;

CREATE FUNCTION event_write_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.words := public.search_vector(concat_ws(' ', NEW.code, NEW.title, NEW.summary, NEW.place,
        (SELECT name FROM directory_organisation_read WHERE id = NEW.organisation_id)));
    RETURN NEW;
END $$;
CREATE TRIGGER event_words BEFORE INSERT OR UPDATE OF code, title, summary, place, organisation_id ON event
    FOR EACH ROW EXECUTE FUNCTION event_write_words();
UPDATE event SET title = title;
ALTER TABLE event ALTER COLUMN words SET NOT NULL;
CREATE INDEX event_words ON event USING gin (words);

CREATE OR REPLACE VIEW event_search_read AS
SELECT 'event' AS kind, code, title, '/evenements/' || id AS path, ARRAY[territory] AS territories, false AS confidential,
       NULL::uuid AS lead, title_words AS text, words,
       concat_ws(', ', to_char(starts_at AT TIME ZONE 'Europe/Paris', 'DD/MM/YYYY'), place) AS note
FROM event WHERE state NOT IN ('DRAFT', 'ARCHIVED') AND deleted_at IS NULL;

-- What rooms above may know of an event that is no draft.
CREATE VIEW event_sheet_read AS
SELECT id, code, title, kind, state, territory, budget_line_id, project_id, starts_at FROM event
WHERE state <> 'DRAFT' AND deleted_at IS NULL;

-- For scripts: each event with its seats and who came; the code of a confidential project is told to nobody here.
CREATE VIEW event_dataset_read AS
SELECT ARRAY[e.territory] AS territories, false AS confidential, NULL::uuid AS lead,
       e.id, e.code, e.kind, e.mode, e.state, e.title, e.territory, e.place, e.starts_at, e.ends_at,
       (SELECT count(*)::int FROM event_session x WHERE x.event_id = e.id) AS sessions,
       here.capacity AS on_site_capacity, here.held AS on_site_held, here.waiting AS on_site_waiting,
       away.capacity AS remote_capacity, away.held AS remote_held, away.waiting AS remote_waiting,
       (SELECT coalesce(sum(r.present_seats), 0)::int FROM event_registration r WHERE r.event_id = e.id AND r.state = 'CONFIRMED') AS present,
       p.code AS project, o.name AS organisation, e.updated_at
FROM event e LEFT JOIN event_pool here ON here.event_id = e.id AND here.mode = 'ON_SITE'
LEFT JOIN event_pool away ON away.event_id = e.id AND away.mode = 'REMOTE'
LEFT JOIN directory_organisation_read o ON o.id = e.organisation_id
LEFT JOIN project_budget_read p ON p.id = e.project_id AND NOT p.confidential
WHERE e.state <> 'DRAFT' AND e.deleted_at IS NULL;
