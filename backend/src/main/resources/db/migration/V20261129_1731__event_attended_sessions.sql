-- To which of its sessions somebody came. None: nothing is noted by session, and a presence is of all of them.
ALTER TABLE event_registration ADD COLUMN attended_sessions uuid[];
ALTER TABLE event_registration ADD CONSTRAINT event_registration_attended_present
    CHECK (attended_sessions IS NULL OR presence IS NOT DISTINCT FROM 'PRESENT');
UPDATE event_registration r SET attended_sessions = m.sessions
FROM (SELECT registration_id, array_agg(session_id) FILTER (WHERE presence = 'PRESENT') AS sessions
      FROM (SELECT DISTINCT ON (registration_id, session_id) registration_id, session_id, presence FROM attendance_act
            WHERE voided_at IS NULL ORDER BY registration_id, session_id, at DESC, received_at DESC, id DESC) AS last
      GROUP BY registration_id) AS m
WHERE m.registration_id = r.id AND r.presence = 'PRESENT' AND m.sessions IS NOT NULL;

CREATE OR REPLACE VIEW event_attendance_read AS
SELECT r.id, r.person_id, r.agent, r.last_name, r.first_name, r.service, r.organisation_id, r.department AS territory, r.mode, r.seats,
       coalesce(r.presence = 'PRESENT', false) AS came, coalesce(r.present_seats, 0) AS present_seats,
       e.id AS event_id, e.code AS event_code, e.title AS event_title, e.kind, e.audiences, e.organisation_id AS organiser_id,
       e.budget_line_id, e.project_id, e.starts_at, e.ends_at, r.attended_sessions
FROM event_registration r JOIN event e ON e.id = r.event_id
WHERE r.state = 'CONFIRMED' AND e.deleted_at IS NULL AND e.state NOT IN ('DRAFT', 'CANCELLED');

-- The one rule of half-days, for signatures, certificates and hours of training. 13:00 in Paris parts a day; up to half an
-- hour beyond makes no other half, and counts with the longer one. What begins before noon and ends after 14:00 leaves out
-- the hour from 12:30 to 13:30, for lunch.
CREATE FUNCTION event_half_days(since timestamptz, until timestamptz) RETURNS TABLE (day date, half text, seconds int)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
WITH of_day AS (
    SELECT d::date AS day, greatest(since, d AT TIME ZONE 'Europe/Paris') AS a,
           least(until, (d + interval '1 day') AT TIME ZONE 'Europe/Paris') AS b,
           (d + interval '12 hours') AT TIME ZONE 'Europe/Paris' AS noon
    FROM generate_series(date_trunc('day', since AT TIME ZONE 'Europe/Paris'), until AT TIME ZONE 'Europe/Paris',
                         interval '1 day') AS d
), measured AS (
    SELECT day,
           greatest(0, extract(epoch FROM least(b, noon + interval '1 hour') - a) - lunch) AS before,
           greatest(0, extract(epoch FROM b - greatest(a, noon + interval '1 hour')) - lunch) AS after
    FROM (SELECT *, CASE WHEN a < noon AND b > noon + interval '2 hours' THEN 1800 ELSE 0 END AS lunch FROM of_day WHERE b > a) AS o
), parted AS (
    SELECT day, before, after, before > 1800 OR before > 0 AND before >= after AS morning,
           after > 1800 OR after > 0 AND after > before AS afternoon
    FROM measured
)
SELECT day, 'MORNING', (before + CASE WHEN afternoon THEN 0 ELSE after END)::int FROM parted WHERE morning
UNION ALL
SELECT day, 'AFTERNOON', (after + CASE WHEN morning THEN 0 ELSE before END)::int FROM parted WHERE afternoon
$$;

-- How long each half-day of each session is.
CREATE VIEW event_half_day_read AS
SELECT s.event_id, s.id AS session_id, h.day, h.half, h.seconds
FROM event_session s CROSS JOIN LATERAL event_half_days(s.starts_at, s.ends_at) AS h;
