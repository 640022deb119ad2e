-- Imports: what came in (the originals, untouched), what was read in it, what was wrong, what it changes.
CREATE TABLE measurement_import (
    id              uuid        NOT NULL CONSTRAINT measurement_import_pk PRIMARY KEY,
    status          text        NOT NULL,
    account_id      uuid        NOT NULL CONSTRAINT measurement_import_account_fk REFERENCES account (id),
    -- Counts of the check; the application counts again and says whether the data had moved meanwhile.
    row_count       integer     NOT NULL,
    skipped_count   integer     NOT NULL,
    refused_count   integer     NOT NULL,
    issue_count     integer     NOT NULL,
    value_count     integer     NOT NULL,
    new_count       integer     NOT NULL,
    changed_count   integer     NOT NULL,
    unchanged_count integer     NOT NULL,
    moved_count     integer     NOT NULL DEFAULT 0,
    published_count integer     NOT NULL,
    applied_at      timestamptz,
    applied_by      uuid        CONSTRAINT measurement_import_applied_by_fk REFERENCES account (id),
    version         bigint      NOT NULL DEFAULT 0,
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT measurement_import_status_known CHECK (status IN ('CHECKED', 'REFUSED', 'APPLIED', 'REVERSED')),
    CONSTRAINT measurement_import_applied_is_dated CHECK ((status IN ('APPLIED', 'REVERSED')) = (applied_at IS NOT NULL))
);
CREATE INDEX measurement_import_account ON measurement_import (account_id, created_at);
CREATE INDEX measurement_import_applied_by ON measurement_import (applied_by);
CREATE INDEX measurement_import_updated ON measurement_import (updated_at, id);
CREATE TRIGGER measurement_import_touch BEFORE INSERT OR UPDATE ON measurement_import
    FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TABLE measurement_import_file (
    id        uuid     NOT NULL CONSTRAINT measurement_import_file_pk PRIMARY KEY,
    import_id uuid     NOT NULL CONSTRAINT measurement_import_file_import_fk REFERENCES measurement_import (id),
    position  smallint NOT NULL,
    name      text     NOT NULL,
    kind      text     NOT NULL,
    size      bigint   NOT NULL,
    sha256    text     NOT NULL,
    row_count integer  NOT NULL,
    content   bytea    NOT NULL,
    CONSTRAINT measurement_import_file_position_unique UNIQUE (import_id, position),
    CONSTRAINT measurement_import_file_kind_known CHECK (kind IN ('EXCHANGE', 'OPEN_DATA', 'METADATA'))
);

-- One row a value read; kept, so that what an import changed can be read later, and so that an undo knows which other
-- imports had brought the same value.
CREATE TABLE measurement_import_row (
    import_id  uuid     NOT NULL CONSTRAINT measurement_import_row_import_fk REFERENCES measurement_import (id),
    position   integer  NOT NULL,
    file       smallint NOT NULL,
    line       integer  NOT NULL,
    indicator  text     NOT NULL,
    territory  text     NOT NULL,
    type       text     NOT NULL,
    month      date     NOT NULL,
    value_date date     NOT NULL,
    value      numeric  NOT NULL,
    outcome    text     NOT NULL,
    previous   numeric,
    CONSTRAINT measurement_import_row_pk PRIMARY KEY (import_id, position),
    CONSTRAINT measurement_import_row_outcome_known CHECK (outcome IN ('NEW', 'CHANGED', 'UNCHANGED', 'SKIPPED'))
);
CREATE INDEX measurement_import_row_confirms ON measurement_import_row (indicator, territory, type, month)
    WHERE outcome = 'UNCHANGED';

CREATE TABLE measurement_import_issue (
    import_id uuid    NOT NULL CONSTRAINT measurement_import_issue_import_fk REFERENCES measurement_import (id),
    position  integer NOT NULL,
    file      text    NOT NULL,
    line      integer,
    field     text,
    value     text,
    code      text    NOT NULL,
    reason    text    NOT NULL,
    CONSTRAINT measurement_import_issue_pk PRIMARY KEY (import_id, position)
);

CREATE TABLE measurement_import_indicator (
    import_id   uuid NOT NULL CONSTRAINT measurement_import_indicator_import_fk REFERENCES measurement_import (id),
    code        text NOT NULL,
    name        text NOT NULL,
    description text,
    theme       text,
    direction   text NOT NULL,
    unit        text,
    unit_short  text,
    CONSTRAINT measurement_import_indicator_pk PRIMARY KEY (import_id, code)
);

-- The DITP's own rates that came beside the values (R20).
CREATE TABLE measurement_import_published_rate (
    import_id uuid     NOT NULL CONSTRAINT measurement_import_published_rate_import_fk REFERENCES measurement_import (id),
    indicator text     NOT NULL,
    territory text     NOT NULL,
    month     date     NOT NULL,
    rate      numeric  NOT NULL,
    file      smallint NOT NULL,
    line      integer  NOT NULL,
    CONSTRAINT measurement_import_published_rate_pk PRIMARY KEY (import_id, indicator, territory, month)
);

-- Where an application stands, written by a connection of its own. Nothing is lost if it is: hence unlogged.
CREATE UNLOGGED TABLE measurement_import_progress (
    import_id  uuid        NOT NULL CONSTRAINT measurement_import_progress_pk PRIMARY KEY,
    step       text        NOT NULL,
    done       integer     NOT NULL,
    total      integer     NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Undoing is an append: which import was withdrawn, when, by whom.
CREATE TABLE import_reversal (
    import_id   uuid        NOT NULL CONSTRAINT import_reversal_pk PRIMARY KEY
                            CONSTRAINT import_reversal_import_fk REFERENCES measurement_import (id),
    account_id  uuid        NOT NULL CONSTRAINT import_reversal_account_fk REFERENCES account (id),
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX import_reversal_account ON import_reversal (account_id);

REVOKE UPDATE, DELETE, TRUNCATE ON measurement_import_file, measurement_import_issue, measurement_import_indicator,
    measurement_import_published_rate, import_reversal FROM pilo_app;
REVOKE DELETE, TRUNCATE ON measurement_import, measurement_import_row FROM pilo_app;
ALTER TABLE indicator_version ADD CONSTRAINT indicator_version_import_fk
    FOREIGN KEY (import_id) REFERENCES measurement_import (id);
