-- The agreement of a supervisor, where an event asks for it: the address is given by who registers, goes with the name, and
-- is written to once the registration is confirmed.
ALTER TABLE event ADD COLUMN supervisor_agreement boolean NOT NULL DEFAULT false;
CREATE TABLE event_agreement (
    registration_id uuid        NOT NULL CONSTRAINT event_agreement_pk PRIMARY KEY
        CONSTRAINT event_agreement_registration_fk REFERENCES event_registration (id),
    mail            text,
    state           text        NOT NULL CONSTRAINT event_agreement_state_known CHECK (state IN ('ASKED', 'GIVEN', 'REFUSED')),
    reason          text,
    asked_at        timestamptz,
    answered_at     timestamptz,
    CONSTRAINT event_agreement_answered_whole CHECK ((state = 'ASKED') = (answered_at IS NULL))
);
