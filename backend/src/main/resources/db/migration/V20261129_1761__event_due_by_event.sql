-- Whether somebody's time to answer is over, asked of one event under the lock of its seats: however many wait for theirs.
CREATE INDEX event_registration_due_by_event ON event_registration (event_id, deadline) WHERE deadline IS NOT NULL;
