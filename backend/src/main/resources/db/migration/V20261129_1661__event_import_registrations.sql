-- Lists of people that organisers bring: the files, each line as it was read, and the registration that it became. Who is
-- in it leaves the lines once they are registrations, and the files after a few days.
CREATE TABLE event_import (
    id             uuid        NOT NULL CONSTRAINT event_import_pk PRIMARY KEY,
    -- Told right after the import begins, in the same transaction.
    event_id       uuid        CONSTRAINT event_import_event_fk REFERENCES event (id),
    status         text        NOT NULL,
    account_id     uuid        NOT NULL CONSTRAINT event_import_account_fk REFERENCES account (id),
    issue_count    integer     NOT NULL,
    row_count      integer     NOT NULL DEFAULT 0,
    added_count    integer     NOT NULL DEFAULT 0,
    known_count    integer     NOT NULL DEFAULT 0,
    repeated_count integer     NOT NULL DEFAULT 0,
    refused_count  integer     NOT NULL DEFAULT 0,
    -- Of those added: who has a seat, and who waits for one.
    seated_count   integer     NOT NULL DEFAULT 0,
    queued_count   integer     NOT NULL DEFAULT 0,
    -- Whether those who are registered are told.
    confirmation         boolean     NOT NULL DEFAULT false,
    note           text,
    applied_at     timestamptz,
    applied_by     uuid        CONSTRAINT event_import_applied_by_fk REFERENCES account (id),
    abandoned_at   timestamptz,
    abandoned_by   uuid        CONSTRAINT event_import_abandoned_by_fk REFERENCES account (id),
    version        bigint      NOT NULL DEFAULT 0,
    created_at     timestamptz NOT NULL DEFAULT now(),
    updated_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT event_import_status_known CHECK (status IN ('CHECKED', 'REFUSED', 'APPLIED', 'REVERSED', 'ABANDONED')),
    CONSTRAINT event_import_applied_is_dated CHECK ((status IN ('APPLIED', 'REVERSED')) = (applied_at IS NOT NULL)),
    CONSTRAINT event_import_abandoned_is_dated CHECK ((status = 'ABANDONED') = (abandoned_at IS NOT NULL))
);
CREATE INDEX event_import_event ON event_import (event_id, created_at);
CREATE INDEX event_import_account ON event_import (account_id);
CREATE INDEX event_import_applied_by ON event_import (applied_by);
CREATE INDEX event_import_abandoned_by ON event_import (abandoned_by);
CREATE INDEX event_import_updated ON event_import (updated_at);
CREATE TRIGGER event_import_touch BEFORE INSERT OR UPDATE ON event_import FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TABLE event_import_file (
    id        uuid     NOT NULL CONSTRAINT event_import_file_pk PRIMARY KEY,
    import_id uuid     NOT NULL CONSTRAINT event_import_file_import_fk REFERENCES event_import (id),
    position  smallint NOT NULL,
    name      text     NOT NULL,
    kind      text     NOT NULL CONSTRAINT event_import_file_kind_known CHECK (kind = 'LIST'),
    size      bigint   NOT NULL,
    sha256    text     NOT NULL,
    row_count integer  NOT NULL,
    content   bytea    NOT NULL,
    CONSTRAINT event_import_file_position_unique UNIQUE (import_id, position)
);

CREATE TABLE event_import_row (
    import_id       uuid     NOT NULL CONSTRAINT event_import_row_import_fk REFERENCES event_import (id),
    position        integer  NOT NULL,
    file            smallint NOT NULL,
    sheet           text     NOT NULL,
    line            integer  NOT NULL,
    mode            text     NOT NULL CONSTRAINT event_import_row_mode_known CHECK (mode IN ('ON_SITE', 'REMOTE')),
    -- KNOWN: the address takes part already. REPEATED: another line has it, above.
    outcome         text     NOT NULL CONSTRAINT event_import_row_outcome_known CHECK (outcome IN ('ADDED', 'KNOWN', 'REPEATED')),
    mail            text,
    mail_key        text,
    last_name       text,
    first_name      text,
    service         text,
    department      text,
    agent           boolean  NOT NULL,
    registration_id uuid     CONSTRAINT event_import_row_registration_fk REFERENCES event_registration (id),
    CONSTRAINT event_import_row_pk PRIMARY KEY (import_id, position)
);
CREATE INDEX event_import_row_registration ON event_import_row (registration_id);

CREATE TABLE event_import_issue (
    import_id uuid    NOT NULL CONSTRAINT event_import_issue_import_fk REFERENCES event_import (id),
    position  integer NOT NULL,
    file      text    NOT NULL,
    line      integer,
    field     text,
    value     text,
    code      text    NOT NULL,
    reason    text    NOT NULL,
    CONSTRAINT event_import_issue_pk PRIMARY KEY (import_id, position)
);
CREATE TABLE event_import_issue_group (
    import_id   uuid      NOT NULL CONSTRAINT event_import_issue_group_import_fk REFERENCES event_import (id),
    position    integer   NOT NULL,
    file        text      NOT NULL,
    field       text,
    value       text,
    code        text      NOT NULL,
    reason      text      NOT NULL,
    issue_count integer   NOT NULL,
    lines       integer[] NOT NULL,
    CONSTRAINT event_import_issue_group_pk PRIMARY KEY (import_id, position)
);
CREATE TABLE event_import_notice (
    import_id uuid    NOT NULL CONSTRAINT event_import_notice_import_fk REFERENCES event_import (id),
    position  integer NOT NULL,
    about     text,
    sentence  text    NOT NULL,
    CONSTRAINT event_import_notice_pk PRIMARY KEY (import_id, position)
);
CREATE UNLOGGED TABLE event_import_progress (
    import_id  uuid        NOT NULL CONSTRAINT event_import_progress_pk PRIMARY KEY,
    step       text        NOT NULL,
    done       integer     NOT NULL,
    total      integer     NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE event_import_reversal (
    import_id   uuid        NOT NULL CONSTRAINT event_import_reversal_pk PRIMARY KEY
                            CONSTRAINT event_import_reversal_import_fk REFERENCES event_import (id),
    account_id  uuid        NOT NULL CONSTRAINT event_import_reversal_account_fk REFERENCES account (id),
    recorded_at timestamptz NOT NULL
);
CREATE INDEX event_import_reversal_account ON event_import_reversal (account_id);
