-- Files of video tools: who was there, how long, and whose registration that is. Nothing counts before it is applied, and
-- all of it goes when the import is undone.
CREATE TABLE attendance_import (
    id              uuid        NOT NULL CONSTRAINT attendance_import_pk PRIMARY KEY,
    status          text        NOT NULL,
    account_id      uuid        NOT NULL CONSTRAINT attendance_import_account_fk REFERENCES account (id),
    issue_count     integer     NOT NULL,
    -- Told by what is kept of the files, in the same transaction.
    event_id        uuid        CONSTRAINT attendance_import_event_fk REFERENCES event (id),
    session_id      uuid        CONSTRAINT attendance_import_session_fk REFERENCES event_session (id) ON DELETE SET NULL,
    minimum_percent integer     NOT NULL DEFAULT 50 CONSTRAINT attendance_import_percent_likely CHECK (minimum_percent BETWEEN 1 AND 100),
    minimum_seconds integer     NOT NULL DEFAULT 0,
    applied_at      timestamptz,
    applied_by      uuid        CONSTRAINT attendance_import_applied_by_fk REFERENCES account (id),
    abandoned_at    timestamptz,
    abandoned_by    uuid        CONSTRAINT attendance_import_abandoned_by_fk REFERENCES account (id),
    version         bigint      NOT NULL DEFAULT 0,
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT attendance_import_status_known CHECK (status IN ('CHECKED', 'REFUSED', 'APPLIED', 'REVERSED', 'ABANDONED')),
    CONSTRAINT attendance_import_applied_is_dated CHECK ((status IN ('APPLIED', 'REVERSED')) = (applied_at IS NOT NULL)),
    CONSTRAINT attendance_import_abandoned_is_dated CHECK ((status = 'ABANDONED') = (abandoned_at IS NOT NULL))
);
CREATE INDEX attendance_import_account ON attendance_import (account_id, created_at);
CREATE INDEX attendance_import_event ON attendance_import (event_id, created_at);
CREATE INDEX attendance_import_session ON attendance_import (session_id);
CREATE INDEX attendance_import_applied_by ON attendance_import (applied_by);
CREATE INDEX attendance_import_abandoned_by ON attendance_import (abandoned_by);
CREATE TRIGGER attendance_import_touch BEFORE INSERT OR UPDATE ON attendance_import FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TABLE attendance_import_file (
    id        uuid     NOT NULL CONSTRAINT attendance_import_file_pk PRIMARY KEY,
    import_id uuid     NOT NULL CONSTRAINT attendance_import_file_import_fk REFERENCES attendance_import (id),
    position  smallint NOT NULL,
    name      text     NOT NULL,
    kind      text     NOT NULL CONSTRAINT attendance_import_file_kind_known CHECK (kind IN ('TEAMS', 'BIG_BLUE_BUTTON')),
    size      bigint   NOT NULL,
    sha256    text     NOT NULL,
    row_count integer  NOT NULL,
    content   bytea    NOT NULL,
    CONSTRAINT attendance_import_file_position_unique UNIQUE (import_id, position)
);
CREATE TABLE attendance_import_issue (
    import_id uuid    NOT NULL CONSTRAINT attendance_import_issue_import_fk REFERENCES attendance_import (id),
    position  integer NOT NULL,
    file      text    NOT NULL,
    line      integer,
    field     text,
    value     text,
    code      text    NOT NULL,
    reason    text    NOT NULL,
    CONSTRAINT attendance_import_issue_pk PRIMARY KEY (import_id, position)
);
CREATE TABLE attendance_import_issue_group (
    import_id   uuid      NOT NULL CONSTRAINT attendance_import_issue_group_import_fk REFERENCES attendance_import (id),
    position    integer   NOT NULL,
    file        text      NOT NULL,
    field       text,
    value       text,
    code        text      NOT NULL,
    reason      text      NOT NULL,
    issue_count integer   NOT NULL,
    lines       integer[] NOT NULL,
    CONSTRAINT attendance_import_issue_group_pk PRIMARY KEY (import_id, position)
);
CREATE TABLE attendance_import_notice (
    import_id uuid    NOT NULL CONSTRAINT attendance_import_notice_import_fk REFERENCES attendance_import (id),
    position  integer NOT NULL,
    about     text,
    sentence  text    NOT NULL,
    CONSTRAINT attendance_import_notice_pk PRIMARY KEY (import_id, position)
);
CREATE UNLOGGED TABLE attendance_import_progress (
    import_id  uuid        NOT NULL CONSTRAINT attendance_import_progress_pk PRIMARY KEY,
    step       text        NOT NULL,
    done       integer     NOT NULL,
    total      integer     NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE attendance_import_reversal (
    import_id   uuid        NOT NULL CONSTRAINT attendance_import_reversal_pk PRIMARY KEY
                            CONSTRAINT attendance_import_reversal_import_fk REFERENCES attendance_import (id),
    account_id  uuid        NOT NULL CONSTRAINT attendance_import_reversal_account_fk REFERENCES account (id),
    recorded_at timestamptz NOT NULL
);
CREATE INDEX attendance_import_reversal_account ON attendance_import_reversal (account_id);

-- One person as a file names them, their joins summed. Names go with the files, after a time.
CREATE TABLE attendance_import_row (
    import_id       uuid    NOT NULL CONSTRAINT attendance_import_row_import_fk REFERENCES attendance_import (id),
    position        integer NOT NULL,
    name            text,
    mail            text,
    seconds         integer NOT NULL,
    registration_id uuid    CONSTRAINT attendance_import_row_registration_fk REFERENCES event_registration (id),
    basis           text    NOT NULL CONSTRAINT attendance_import_row_basis_known CHECK (basis IN ('MAIL', 'NAME', 'SIMILAR', 'HAND', 'NONE')),
    -- A name that is only alike counts once somebody said so.
    confirmed       boolean NOT NULL,
    -- How who said so knows it.
    note            text,
    CONSTRAINT attendance_import_row_pk PRIMARY KEY (import_id, position),
    CONSTRAINT attendance_import_row_confirms_somebody CHECK (NOT confirmed OR registration_id IS NOT NULL)
);
CREATE INDEX attendance_import_row_registration ON attendance_import_row (registration_id);

-- How long one must have been there, as an event's organisers set it last.
CREATE TABLE attendance_setting (
    event_id        uuid    NOT NULL CONSTRAINT attendance_setting_pk PRIMARY KEY CONSTRAINT attendance_setting_event_fk REFERENCES event (id),
    minimum_percent integer NOT NULL CONSTRAINT attendance_setting_percent_likely CHECK (minimum_percent BETWEEN 1 AND 100)
);

ALTER TABLE attendance_act ADD import_id uuid CONSTRAINT attendance_act_import_fk REFERENCES attendance_import (id);
CREATE INDEX attendance_act_import ON attendance_act (import_id);
