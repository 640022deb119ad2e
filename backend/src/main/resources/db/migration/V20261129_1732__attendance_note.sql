-- What an organiser adds when they note somebody's presence.
ALTER TABLE attendance_act ADD COLUMN note text;
