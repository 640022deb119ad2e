-- The clock too asks event by event whose time to answer is over: each registration is in one index less.
DROP INDEX event_registration_due;
