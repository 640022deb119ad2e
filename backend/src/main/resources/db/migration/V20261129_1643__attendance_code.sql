-- A code that is shown in session, by which who follows from afar says that they are there.
CREATE TABLE attendance_code (
    id          uuid        NOT NULL CONSTRAINT attendance_code_pk PRIMARY KEY,
    event_id    uuid        NOT NULL CONSTRAINT attendance_code_event_fk REFERENCES event (id),
    session_id  uuid        NOT NULL CONSTRAINT attendance_code_session_fk REFERENCES event_session (id) ON DELETE CASCADE,
    code        text        NOT NULL CONSTRAINT attendance_code_unique UNIQUE,
    opened_at   timestamptz NOT NULL,
    valid_until timestamptz NOT NULL,
    account_id  uuid        NOT NULL CONSTRAINT attendance_code_account_fk REFERENCES account (id)
);
CREATE INDEX attendance_code_event ON attendance_code (event_id, valid_until);
CREATE INDEX attendance_code_session ON attendance_code (session_id);
CREATE INDEX attendance_code_account ON attendance_code (account_id);
