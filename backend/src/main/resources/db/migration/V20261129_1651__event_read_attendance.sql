-- Who came to what, for the rooms that count and report. The service somebody comes from goes with the name; where it is
-- an organisation of the directory, that organisation stays, so that counts by service stay exact.
ALTER TABLE event_registration ADD COLUMN organisation_id uuid CONSTRAINT event_registration_organisation_fk REFERENCES organisation (id);
CREATE INDEX event_registration_organisation ON event_registration (organisation_id);

-- A line a registration that holds its seat; drafts and cancelled events are none.
CREATE VIEW event_attendance_read AS
SELECT r.id, r.person_id, r.agent, r.last_name, r.first_name, r.service, r.organisation_id, r.department AS territory, r.mode, r.seats,
       coalesce(r.presence = 'PRESENT', false) AS came, coalesce(r.present_seats, 0) AS present_seats,
       e.id AS event_id, e.code AS event_code, e.title AS event_title, e.kind, e.audiences, e.organisation_id AS organiser_id,
       e.budget_line_id, e.project_id, e.starts_at, e.ends_at
FROM event_registration r JOIN event e ON e.id = r.event_id
WHERE r.state = 'CONFIRMED' AND e.deleted_at IS NULL AND e.state NOT IN ('DRAFT', 'CANCELLED');

CREATE VIEW event_session_read AS
SELECT id, event_id, title, starts_at, ends_at FROM event_session;
