-- Until when a priority was national: machines of other regions see national ones only, and learn once that one has
-- turned into the region's own (see project_past_sight, for the same reason).
ALTER TABLE priority ADD COLUMN national_until timestamptz;

CREATE FUNCTION priority_turns_local() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.national_until := transaction_timestamp();
    RETURN NEW;
END $$;
CREATE TRIGGER priority_turns_local BEFORE UPDATE ON priority FOR EACH ROW
    WHEN (OLD.origin = 'NATIONAL' AND NEW.origin <> 'NATIONAL')
    EXECUTE FUNCTION priority_turns_local();
