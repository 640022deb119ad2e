-- Who stood at the door, unannounced, is registered there.
ALTER TABLE event_registration DROP CONSTRAINT event_registration_origin_known;
ALTER TABLE event_registration ADD CONSTRAINT event_registration_origin_known CHECK (origin IN
    ('PUBLIC', 'ORGANISER', 'IMPORT', 'WALK_IN'));
