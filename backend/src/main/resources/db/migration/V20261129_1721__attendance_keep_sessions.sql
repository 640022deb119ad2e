-- A session that something was noted of stays: what moves it moves the session itself.
ALTER TABLE attendance_act DROP CONSTRAINT attendance_act_session_fk;
ALTER TABLE attendance_act ADD CONSTRAINT attendance_act_session_fk FOREIGN KEY (session_id) REFERENCES event_session (id);
