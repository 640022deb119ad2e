-- Who came, session by session. Nothing is overwritten: each tick is an act with an id of its own, drawn by who ticks, and
-- the last by its time counts, in whatever order they arrive.
CREATE TABLE attendance_check_in (
    id         uuid        NOT NULL CONSTRAINT attendance_check_in_pk PRIMARY KEY,
    event_id   uuid        NOT NULL CONSTRAINT attendance_check_in_event_fk REFERENCES event (id),
    -- The one day on which its link opens the list.
    day        date        NOT NULL,
    opened_at  timestamptz NOT NULL,
    closes_at  timestamptz NOT NULL,
    -- The same moment by the real clock, of which links are.
    expires_at timestamptz NOT NULL,
    closed_at  timestamptz,
    account_id uuid        NOT NULL CONSTRAINT attendance_check_in_account_fk REFERENCES account (id)
);
CREATE UNIQUE INDEX attendance_check_in_one ON attendance_check_in (event_id, day) WHERE closed_at IS NULL;
CREATE INDEX attendance_check_in_event ON attendance_check_in (event_id);
CREATE INDEX attendance_check_in_account ON attendance_check_in (account_id);

CREATE TABLE attendance_act (
    id              uuid        NOT NULL CONSTRAINT attendance_act_pk PRIMARY KEY,
    event_id        uuid        NOT NULL CONSTRAINT attendance_act_event_fk REFERENCES event (id),
    registration_id uuid        NOT NULL CONSTRAINT attendance_act_registration_fk REFERENCES event_registration (id),
    session_id      uuid        NOT NULL CONSTRAINT attendance_act_session_fk REFERENCES event_session (id) ON DELETE CASCADE,
    -- None: what was noted is taken back.
    presence        text        CONSTRAINT attendance_act_presence_known CHECK (presence IN ('PRESENT', 'ABSENT', 'NOT_ESTABLISHED')),
    seats           int         CONSTRAINT attendance_act_seats_likely CHECK (seats BETWEEN 1 AND 20),
    source          text        NOT NULL CONSTRAINT attendance_act_source_known CHECK (source IN ('MANUAL', 'LINK', 'FILE', 'CODE')),
    -- When it was ticked, and when it arrived.
    at              timestamptz NOT NULL,
    received_at     timestamptz NOT NULL,
    account_id      uuid        CONSTRAINT attendance_act_account_fk REFERENCES account (id),
    check_in_id     uuid        CONSTRAINT attendance_act_check_in_fk REFERENCES attendance_check_in (id),
    -- Taken back with the file that brought it.
    voided_at       timestamptz,
    CONSTRAINT attendance_act_presence_whole CHECK ((presence IS NOT DISTINCT FROM 'PRESENT') = (seats IS NOT NULL))
);
CREATE INDEX attendance_act_event ON attendance_act (event_id);
CREATE INDEX attendance_act_last ON attendance_act (registration_id, session_id, at DESC, received_at DESC) WHERE voided_at IS NULL;
CREATE INDEX attendance_act_registration ON attendance_act (registration_id);
CREATE INDEX attendance_act_session ON attendance_act (session_id);
CREATE INDEX attendance_act_account ON attendance_act (account_id);
CREATE INDEX attendance_act_check_in ON attendance_act (check_in_id);
