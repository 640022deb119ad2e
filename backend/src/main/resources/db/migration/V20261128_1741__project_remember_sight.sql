-- Who could see a project, and until when: the former values of what its visibility depends on. Who follows changes
-- learns once that a project left its sight, at that instant, and nothing of what became of it after.
CREATE TABLE project_past_sight (
    id              bigint      NOT NULL GENERATED ALWAYS AS IDENTITY CONSTRAINT project_past_sight_pk PRIMARY KEY,
    project_id      uuid        NOT NULL CONSTRAINT project_past_sight_project_fk REFERENCES project (id),
    -- Start of the writing transaction, as updated_at is (see changes_known_until).
    until           timestamptz NOT NULL DEFAULT transaction_timestamp(),
    confidential    boolean     NOT NULL,
    lead_account_id uuid        CONSTRAINT project_past_sight_lead_fk REFERENCES account (id),
    territories     text[]      NOT NULL
);
CREATE INDEX project_past_sight_project ON project_past_sight (project_id);
CREATE INDEX project_past_sight_lead ON project_past_sight (lead_account_id);
CREATE INDEX project_past_sight_until ON project_past_sight (until);

CREATE FUNCTION project_keep_sight() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO project_past_sight (project_id, confidential, lead_account_id, territories)
    VALUES (OLD.id, OLD.confidential, OLD.lead_account_id, OLD.territories);
    RETURN NULL;
END $$;
CREATE TRIGGER project_keep_sight AFTER UPDATE ON project FOR EACH ROW
    WHEN ((OLD.confidential, OLD.lead_account_id, OLD.territories) IS DISTINCT FROM (NEW.confidential, NEW.lead_account_id, NEW.territories))
    EXECUTE FUNCTION project_keep_sight();

-- What was withdrawn before: when is not known, the last change is the latest it can have been.
INSERT INTO project_past_sight (project_id, until, confidential, lead_account_id, territories)
SELECT id, updated_at, confidential AND NOT disclosed, lead_account_id, past_territories FROM project
WHERE confidential AND disclosed OR NOT past_territories <@ territories;

-- disclosed and past_territories stay for the previous version, which may still write during an update.
CREATE TRIGGER project_past_sight_immutable BEFORE UPDATE OR DELETE ON project_past_sight FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON project_past_sight FROM pilo_app;
