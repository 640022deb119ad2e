-- The outbox: what is to be sent, written with the act that sends it. Template and data, never the text.
CREATE TABLE mail (
    id             uuid        NOT NULL CONSTRAINT mail_pk PRIMARY KEY,
    -- What is sent; one goes to a recipient once.
    issue          text        NOT NULL,
    recipient      text        NOT NULL,
    recipient_name text,
    template       text        NOT NULL,
    data           text        NOT NULL,
    list_id        text,
    -- What it is about: who may read that may read the mail.
    object_type    text        NOT NULL,
    object_key     text        NOT NULL,
    account_id     uuid        CONSTRAINT mail_account_fk REFERENCES account (id),
    state          text        NOT NULL,
    created_at     timestamptz NOT NULL,
    due_at         timestamptz NOT NULL,
    worker         uuid,
    leased_until   timestamptz,
    failures       integer     NOT NULL DEFAULT 0,
    -- Of the first refusal for a time.
    refused_at     timestamptz,
    -- What the relay said last, in a few words.
    code           integer,
    answer         text,
    closed_at      timestamptz,
    version        bigint      NOT NULL DEFAULT 0,
    updated_at     timestamptz NOT NULL,
    CONSTRAINT mail_state_known CHECK (
        state IN ('WAITING', 'CLAIMED', 'SENDING', 'SENT', 'IN_DOUBT', 'BOUNCED', 'FAILED', 'CANCELLED')),
    CONSTRAINT mail_header_safe CHECK (
        recipient !~ '[[:cntrl:]]' AND coalesce(recipient_name, '') !~ '[[:cntrl:]]' AND coalesce(list_id, '') !~ '[[:cntrl:]]'),
    CONSTRAINT mail_lease CHECK ((leased_until IS NOT NULL) = (state IN ('CLAIMED', 'SENDING')))
);
CREATE UNIQUE INDEX mail_once ON mail (issue, lower(recipient));
CREATE INDEX mail_due ON mail (due_at, id) WHERE state = 'WAITING';
CREATE INDEX mail_leased ON mail (leased_until) WHERE state IN ('CLAIMED', 'SENDING');
CREATE INDEX mail_in_doubt ON mail (created_at) WHERE state = 'IN_DOUBT';
CREATE INDEX mail_created ON mail (created_at DESC, id);
CREATE INDEX mail_object ON mail (object_type, object_key);
CREATE INDEX mail_account ON mail (account_id);

-- How the sending goes, in one row that all processes share.
CREATE TABLE mail_sending (
    one          boolean     NOT NULL DEFAULT true CONSTRAINT mail_sending_pk PRIMARY KEY,
    -- In a row.
    errors       integer     NOT NULL DEFAULT 0,
    paused_at    timestamptz,
    -- When one mail is tried.
    paused_until timestamptz,
    trials       integer     NOT NULL DEFAULT 0,
    reason       text,
    -- By the rate, when the next may go.
    next_slot    timestamptz NOT NULL DEFAULT '2000-01-01',
    CONSTRAINT mail_sending_only CHECK (one),
    CONSTRAINT mail_sending_pause CHECK ((paused_at IS NULL) = (paused_until IS NULL))
);
INSERT INTO mail_sending DEFAULT VALUES;

-- What stays of mails that are no longer kept.
CREATE TABLE mail_count (
    month    date   NOT NULL,
    template text   NOT NULL,
    state    text   NOT NULL,
    number   bigint NOT NULL,
    CONSTRAINT mail_count_pk PRIMARY KEY (month, template, state)
);
REVOKE INSERT, DELETE, TRUNCATE ON mail_sending FROM pilo_app;
REVOKE TRUNCATE ON mail, mail_count FROM pilo_app;
