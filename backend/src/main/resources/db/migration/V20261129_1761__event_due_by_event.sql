-- Whether somebody's time to answer is over is asked event by event, under the lock of its seats or by the clock: the
-- earliest is the first entry of the event's part of this index, however many wait for theirs.
CREATE INDEX event_registration_due_by_event ON event_registration (event_id, deadline) WHERE deadline IS NOT NULL;
DROP INDEX event_registration_due;
