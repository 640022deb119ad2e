-- Who came always has the sessions that they came to: what is noted as a whole is of those that there were then, and of none
-- that is added later. Noted before this: those that were noted with it, where each has its act; else those that had begun
-- when it was noted; else all, as it was noted ahead of the hour. What readers of changes are told of does not change.
ALTER TABLE event_registration DISABLE TRIGGER event_registration_touch;
UPDATE event_registration r SET attended_sessions = coalesce(
    (SELECT array_agg(last.session_id)
     FROM (SELECT DISTINCT ON (session_id) session_id, presence FROM attendance_act
           WHERE registration_id = r.id AND voided_at IS NULL ORDER BY session_id, at DESC, received_at DESC, id DESC) AS last
     WHERE last.presence = 'PRESENT'),
    (SELECT array_agg(s.id ORDER BY s.starts_at, s.id) FROM event_session s
     WHERE s.event_id = r.event_id AND s.starts_at <= r.presence_at),
    ARRAY(SELECT s.id FROM event_session s WHERE s.event_id = r.event_id ORDER BY s.starts_at, s.id))
WHERE r.presence = 'PRESENT' AND r.attended_sessions IS NULL;
ALTER TABLE event_registration ENABLE TRIGGER event_registration_touch;

ALTER TABLE event_registration DROP CONSTRAINT event_registration_attended_present;
ALTER TABLE event_registration ADD CONSTRAINT event_registration_attended_present
    CHECK ((attended_sessions IS NOT NULL) = (presence IS NOT DISTINCT FROM 'PRESENT'));

-- Whoever notes a presence without saying of which sessions, as the version before this does.
CREATE FUNCTION event_attend_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.attended_sessions := CASE WHEN NEW.presence = 'PRESENT' THEN
        ARRAY(SELECT s.id FROM event_session s WHERE s.event_id = NEW.event_id ORDER BY s.starts_at, s.id) END;
    RETURN NEW;
END $$;
CREATE TRIGGER event_registration_attend_whole BEFORE INSERT OR UPDATE OF presence, attended_sessions ON event_registration
    FOR EACH ROW WHEN ((NEW.attended_sessions IS NOT NULL) <> (NEW.presence IS NOT DISTINCT FROM 'PRESENT'))
    EXECUTE FUNCTION event_attend_whole();
