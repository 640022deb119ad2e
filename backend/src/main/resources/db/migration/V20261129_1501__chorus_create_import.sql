-- Extracts of Chorus: the files as they were sent, each row as it stood, what it was taken for, and what it changed in the
-- books. Nothing here is money: that is in the operations of spending, which an import writes and reverses.
CREATE TABLE chorus_import (
    id              uuid        NOT NULL CONSTRAINT chorus_import_pk PRIMARY KEY,
    status          text        NOT NULL,
    account_id      uuid        NOT NULL CONSTRAINT chorus_import_account_fk REFERENCES account (id),
    issue_count     integer     NOT NULL,
    row_count       integer     NOT NULL DEFAULT 0,
    known_count     integer     NOT NULL DEFAULT 0,
    new_count       integer     NOT NULL DEFAULT 0,
    corrected_count integer     NOT NULL DEFAULT 0,
    unmatched_count integer     NOT NULL DEFAULT 0,
    refused_count   integer     NOT NULL DEFAULT 0,
    left_out_count  integer     NOT NULL DEFAULT 0,
    -- What the application brings, or brought.
    brings_ae        numeric(16,2) NOT NULL DEFAULT 0,
    brings_withdrawn numeric(16,2) NOT NULL DEFAULT 0,
    brings_cp        numeric(16,2) NOT NULL DEFAULT 0,
    brings_certified numeric(16,2) NOT NULL DEFAULT 0,
    moved_count     integer     NOT NULL DEFAULT 0,
    applied_at      timestamptz,
    applied_by      uuid        CONSTRAINT chorus_import_applied_by_fk REFERENCES account (id),
    abandoned_at    timestamptz,
    abandoned_by    uuid        CONSTRAINT chorus_import_abandoned_by_fk REFERENCES account (id),
    version         bigint      NOT NULL DEFAULT 0,
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT chorus_import_status_known CHECK (status IN ('CHECKED', 'REFUSED', 'APPLIED', 'REVERSED', 'ABANDONED')),
    CONSTRAINT chorus_import_applied_is_dated CHECK ((status IN ('APPLIED', 'REVERSED')) = (applied_at IS NOT NULL)),
    CONSTRAINT chorus_import_abandoned_is_dated CHECK ((status = 'ABANDONED') = (abandoned_at IS NOT NULL))
);
CREATE INDEX chorus_import_account ON chorus_import (account_id, created_at);
CREATE INDEX chorus_import_applied_by ON chorus_import (applied_by);
CREATE INDEX chorus_import_abandoned_by ON chorus_import (abandoned_by);
CREATE INDEX chorus_import_updated ON chorus_import (updated_at, id);
CREATE TRIGGER chorus_import_touch BEFORE INSERT OR UPDATE ON chorus_import FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TABLE chorus_import_file (
    id        uuid     NOT NULL CONSTRAINT chorus_import_file_pk PRIMARY KEY,
    import_id uuid     NOT NULL CONSTRAINT chorus_import_file_import_fk REFERENCES chorus_import (id),
    position  smallint NOT NULL,
    name      text     NOT NULL,
    -- AE, CP, or both; UNTOLD while a question about its columns is open.
    kind      text     NOT NULL CONSTRAINT chorus_import_file_kind_known CHECK (kind IN ('AE', 'CP', 'BOTH', 'UNTOLD')),
    size      bigint   NOT NULL,
    sha256    text     NOT NULL,
    row_count integer  NOT NULL,
    content   bytea    NOT NULL,
    CONSTRAINT chorus_import_file_position_unique UNIQUE (import_id, position)
);
CREATE TABLE chorus_import_issue (
    import_id uuid    NOT NULL CONSTRAINT chorus_import_issue_import_fk REFERENCES chorus_import (id),
    position  integer NOT NULL,
    file      text    NOT NULL,
    line      integer,
    field     text,
    value     text,
    code      text    NOT NULL,
    reason    text    NOT NULL,
    CONSTRAINT chorus_import_issue_pk PRIMARY KEY (import_id, position)
);
CREATE TABLE chorus_import_issue_group (
    import_id   uuid      NOT NULL CONSTRAINT chorus_import_issue_group_import_fk REFERENCES chorus_import (id),
    position    integer   NOT NULL,
    file        text      NOT NULL,
    field       text,
    value       text,
    code        text      NOT NULL,
    reason      text      NOT NULL,
    issue_count integer   NOT NULL,
    lines       integer[] NOT NULL,
    CONSTRAINT chorus_import_issue_group_pk PRIMARY KEY (import_id, position)
);
CREATE TABLE chorus_import_notice (
    import_id uuid    NOT NULL CONSTRAINT chorus_import_notice_import_fk REFERENCES chorus_import (id),
    position  integer NOT NULL,
    about     text,
    sentence  text    NOT NULL,
    CONSTRAINT chorus_import_notice_pk PRIMARY KEY (import_id, position)
);
CREATE UNLOGGED TABLE chorus_import_progress (
    import_id  uuid        NOT NULL CONSTRAINT chorus_import_progress_pk PRIMARY KEY,
    step       text        NOT NULL,
    done       integer     NOT NULL,
    total      integer     NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE chorus_import_reversal (
    import_id   uuid        NOT NULL CONSTRAINT chorus_import_reversal_pk PRIMARY KEY
                            CONSTRAINT chorus_import_reversal_import_fk REFERENCES chorus_import (id),
    account_id  uuid        NOT NULL CONSTRAINT chorus_import_reversal_account_fk REFERENCES account (id),
    recorded_at timestamptz NOT NULL
);
CREATE INDEX chorus_import_reversal_account ON chorus_import_reversal (account_id);

-- How each table of each file was read: its columns as named there, what they are taken for, what the file lacks.
CREATE TABLE chorus_import_layout (
    import_id   uuid     NOT NULL CONSTRAINT chorus_import_layout_import_fk REFERENCES chorus_import (id),
    file        smallint NOT NULL,
    sheet       text     NOT NULL,
    header_line integer  NOT NULL,
    -- Of the names of the columns: the answers given once for it serve again.
    signature   text     NOT NULL,
    columns     jsonb    NOT NULL,
    constants   jsonb    NOT NULL,
    questions   jsonb    NOT NULL,
    remembered  boolean  NOT NULL,
    CONSTRAINT chorus_import_layout_pk PRIMARY KEY (import_id, file, sheet)
);
CREATE TABLE chorus_mapping (
    signature  text        NOT NULL CONSTRAINT chorus_mapping_pk PRIMARY KEY,
    columns    jsonb       NOT NULL,
    constants  jsonb       NOT NULL,
    account_id uuid        NOT NULL CONSTRAINT chorus_mapping_account_fk REFERENCES account (id),
    updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX chorus_mapping_account ON chorus_mapping (account_id);

CREATE TABLE chorus_import_row (
    import_id       uuid     NOT NULL CONSTRAINT chorus_import_row_import_fk REFERENCES chorus_import (id),
    position        integer  NOT NULL,
    file            smallint NOT NULL,
    sheet           text     NOT NULL,
    line            integer  NOT NULL,
    -- Its cells, untouched, in the order of the layout's columns.
    cells           text[]   NOT NULL,
    -- What they say, once read.
    effect          text     CONSTRAINT chorus_import_row_effect_known CHECK (effect IN
        ('COMMITMENT', 'CHANGE', 'YEAR', 'PAYMENT', 'CERTIFICATION', 'CARRY_OVER')),
    commitment      text,
    item            integer,
    payment_request text,
    payment_item    text,
    company         text,
    fiscal_year     integer,
    amount_type     text,
    -- Signed by what it does in the books: a payment is positive, whatever its sign in the file.
    amount          numeric(14,2),
    value_date      date,
    supplier_name   text,
    siret           text,
    cost_centre     text,
    activity        text,
    programme       text,
    label           text,
    service_number  text,
    service_date    date,
    fault           text,
    -- What a person's match of this row is kept under.
    match_key       text,
    -- What came of the comparison with the books.
    state           text     NOT NULL CONSTRAINT chorus_import_row_state_known CHECK (state IN
        ('KNOWN', 'NEW', 'CORRECTED', 'UNMATCHED', 'REFUSED', 'LEFT_OUT')),
    reason          text,
    -- Rows of one key are summed: the first of them says what is written for all.
    group_key       text,
    first_of_key    integer,
    previous        numeric(14,2),
    written         numeric(14,2),
    match_kind      text     CONSTRAINT chorus_import_row_match_known CHECK (match_kind IN ('COMMITMENT', 'LINE', 'CARRY_OVER', 'LEFT_OUT')),
    match_basis     text     CONSTRAINT chorus_import_row_basis_known CHECK (match_basis IN ('EJ', 'PERSON', 'MEMORY')),
    match_reason    text,
    match_commitment text,
    match_item      integer,
    match_line_id   uuid     CONSTRAINT chorus_import_row_match_line_fk REFERENCES budget_line (id),
    line_id         uuid     CONSTRAINT chorus_import_row_line_fk REFERENCES budget_line (id),
    project_id      uuid     CONSTRAINT chorus_import_row_project_fk REFERENCES project (id),
    suggestion_basis text    CONSTRAINT chorus_import_row_suggestion_known CHECK (suggestion_basis IN ('COST_CENTRE', 'SUPPLIER', 'CARRY_OVER')),
    suggestion_commitment text,
    suggestion_item integer,
    suggestion_line_id uuid  CONSTRAINT chorus_import_row_suggestion_line_fk REFERENCES budget_line (id),
    suggestion_project_id uuid CONSTRAINT chorus_import_row_suggestion_project_fk REFERENCES project (id),
    search          tsvector NOT NULL GENERATED ALWAYS AS (public.search_vector(
        coalesce(commitment, '') || ' ' || coalesce(payment_request, '') || ' ' || coalesce(supplier_name, '') || ' ' || coalesce(label, ''))) STORED,
    CONSTRAINT chorus_import_row_pk PRIMARY KEY (import_id, position)
);
CREATE INDEX chorus_import_row_state ON chorus_import_row (import_id, state);
CREATE INDEX chorus_import_row_match ON chorus_import_row (import_id, match_key);
CREATE INDEX chorus_import_row_commitment ON chorus_import_row (commitment);
CREATE INDEX chorus_import_row_key ON chorus_import_row (group_key);
CREATE INDEX chorus_import_row_match_line ON chorus_import_row (match_line_id);
CREATE INDEX chorus_import_row_line ON chorus_import_row (line_id);
CREATE INDEX chorus_import_row_project ON chorus_import_row (project_id);
CREATE INDEX chorus_import_row_suggestion_line ON chorus_import_row (suggestion_line_id);
CREATE INDEX chorus_import_row_suggestion_project ON chorus_import_row (suggestion_project_id);

-- What a person said once of where rows go: serves the next imports.
CREATE TABLE chorus_match (
    match_key  text        NOT NULL CONSTRAINT chorus_match_pk PRIMARY KEY,
    kind       text        NOT NULL CONSTRAINT chorus_match_kind_known CHECK (kind IN ('COMMITMENT', 'LINE', 'CARRY_OVER', 'LEFT_OUT')),
    line_id    uuid        CONSTRAINT chorus_match_line_fk REFERENCES budget_line (id),
    commitment text,
    item       integer,
    reason     text,
    account_id uuid        NOT NULL CONSTRAINT chorus_match_account_fk REFERENCES account (id),
    import_id  uuid        NOT NULL CONSTRAINT chorus_match_import_fk REFERENCES chorus_import (id),
    updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX chorus_match_line ON chorus_match (line_id);
CREATE INDEX chorus_match_account ON chorus_match (account_id);
CREATE INDEX chorus_match_import ON chorus_match (import_id);

-- Which operation came of which key of Chorus.
CREATE TABLE chorus_fact (
    operation_id    uuid    NOT NULL CONSTRAINT chorus_fact_pk PRIMARY KEY
                            CONSTRAINT chorus_fact_operation_fk REFERENCES spending_operation (id),
    import_id       uuid    NOT NULL CONSTRAINT chorus_fact_import_fk REFERENCES chorus_import (id),
    position        integer NOT NULL,
    commitment      text,
    amount_type     text,
    payment_request text,
    payment_item    text,
    company         text
);
CREATE INDEX chorus_fact_import ON chorus_fact (import_id);

REVOKE UPDATE, DELETE, TRUNCATE ON chorus_import_issue, chorus_import_issue_group, chorus_import_notice,
    chorus_import_reversal, chorus_fact FROM pilo_app;
REVOKE DELETE, TRUNCATE ON chorus_import, chorus_import_file, chorus_mapping, chorus_match FROM pilo_app;
