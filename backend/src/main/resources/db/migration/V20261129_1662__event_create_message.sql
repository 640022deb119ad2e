-- What organisers write to a group of those who are registered: one mail each, in the outbox under this id.
CREATE TABLE event_message (
    id         uuid        NOT NULL CONSTRAINT event_message_pk PRIMARY KEY,
    event_id   uuid        NOT NULL CONSTRAINT event_message_event_fk REFERENCES event (id),
    subject    text        NOT NULL,
    text       text        NOT NULL,
    -- To whom; no mode is each of them, no presence whatever was noted.
    states     text[]      NOT NULL,
    modes      text[]      NOT NULL,
    presences  text[]      NOT NULL,
    recipients integer     NOT NULL,
    account_id uuid        NOT NULL CONSTRAINT event_message_account_fk REFERENCES account (id),
    created_at timestamptz NOT NULL
);
CREATE INDEX event_message_event ON event_message (event_id, created_at);
CREATE INDEX event_message_account ON event_message (account_id);
