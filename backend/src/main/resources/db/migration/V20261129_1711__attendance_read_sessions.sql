-- What counts of who came to which session: the last act by its time, for rooms that count half-days. Nothing stands here
-- of whoever was noted for the event as a whole before there were sessions to tick.
CREATE VIEW attendance_session_read AS
SELECT c.registration_id, c.session_id, c.presence
FROM attendance_act c
WHERE c.voided_at IS NULL AND c.presence IS NOT NULL
  AND NOT EXISTS (SELECT FROM attendance_act l
                  WHERE l.registration_id = c.registration_id AND l.session_id = c.session_id AND l.voided_at IS NULL
                    AND (l.at, l.received_at, l.id) > (c.at, c.received_at, c.id));
