-- What calendars show of the events: no names of those who come, no link to a video room. Drafts are their organisers' alone.
CREATE VIEW event_calendar_read AS
SELECT e.uid, e.sequence, e.state, e.title, e.summary, e.mode, e.place, e.address, e.audiences, e.open_to_public, e.slug, e.id,
       e.starts_at, e.ends_at, e.cancelled_at, e.updated_at, x.title AS session_title, x.starts_at AS session_starts_at,
       x.ends_at AS session_ends_at,
       (SELECT count(*)::int FROM event_session b WHERE b.event_id = e.id AND (b.starts_at, b.id) < (x.starts_at, x.id)) AS session_rank,
       (SELECT count(*)::int FROM event_session b WHERE b.event_id = e.id) AS session_count,
       e.account_id,
       ARRAY(SELECT o.account_id FROM event_organiser o WHERE o.event_id = e.id) AS organisers
FROM event e JOIN event_session x ON x.event_id = e.id WHERE e.deleted_at IS NULL;
