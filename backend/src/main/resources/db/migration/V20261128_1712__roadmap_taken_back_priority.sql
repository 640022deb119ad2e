-- A priority made by mistake is taken back; its past stays known, and its code is free again.
ALTER TABLE priority
    ADD COLUMN deleted_at timestamptz,
    -- The indicator whose theme made this priority; null once a person has defined it: then it goes by a person's act only.
    ADD COLUMN made_for uuid CONSTRAINT priority_made_for_fk REFERENCES indicator (id),
    DROP CONSTRAINT priority_code_unique,
    DROP CONSTRAINT priority_theme_unique;
CREATE UNIQUE INDEX priority_code_unique ON priority (code) WHERE deleted_at IS NULL;
CREATE INDEX priority_theme ON priority (theme);
CREATE INDEX priority_made_for ON priority (made_for);

-- Nothing that a reader sees changes: scripts that pull by updatedSince are told nothing.
ALTER TABLE priority DISABLE TRIGGER priority_touch;
UPDATE priority p SET made_for = (
    SELECT m.indicator_id FROM priority_membership m WHERE m.priority_id = p.id ORDER BY m.recorded_at, m.position LIMIT 1)
WHERE p.theme IS NOT NULL AND p.version = 0 AND p.roadmap_id IS NULL;
ALTER TABLE priority ENABLE TRIGGER priority_touch;
