-- An indicator made by mistake is taken back: deleted when nothing was ever measured with it, archived otherwise. What it
-- was before stays known (R6, R17): the row of `indicator` keeps the present state, the table below what was known when.
-- A deleted code is free again: whoever defines it anew takes the same row.
ALTER TABLE indicator
    ADD COLUMN state text NOT NULL DEFAULT 'PRESENT',
    ADD CONSTRAINT indicator_state_known CHECK (state IN ('PRESENT', 'ARCHIVED', 'DELETED'));

CREATE TABLE indicator_state (
    position     bigint      NOT NULL GENERATED ALWAYS AS IDENTITY CONSTRAINT indicator_state_pk PRIMARY KEY,
    indicator_id uuid        NOT NULL CONSTRAINT indicator_state_indicator_fk REFERENCES indicator (id),
    state        text        NOT NULL,
    account_id   uuid        CONSTRAINT indicator_state_account_fk REFERENCES account (id),
    -- The undone import that had made it, if that is why.
    import_id    uuid        CONSTRAINT indicator_state_import_fk REFERENCES measurement_import (id),
    recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT indicator_state_of_history CHECK (state IN ('PRESENT', 'ARCHIVED', 'DELETED'))
);
CREATE INDEX indicator_state_history ON indicator_state (indicator_id, recorded_at DESC, position DESC);
CREATE INDEX indicator_state_account ON indicator_state (account_id);
CREATE INDEX indicator_state_import ON indicator_state (import_id);
REVOKE UPDATE, DELETE, TRUNCATE ON indicator_state FROM pilo_app;

-- What an import makes besides values: told at its check, its application and its undo.
CREATE TABLE measurement_import_definition (
    import_id uuid    NOT NULL CONSTRAINT measurement_import_definition_import_fk REFERENCES measurement_import (id),
    position  integer NOT NULL,
    kind      text    NOT NULL,
    code      text    NOT NULL,
    name      text    NOT NULL,
    state     text    NOT NULL,
    reason    text,
    CONSTRAINT measurement_import_definition_pk PRIMARY KEY (import_id, position),
    CONSTRAINT measurement_import_definition_kind_known CHECK (kind IN ('INDICATOR', 'PRIORITY')),
    CONSTRAINT measurement_import_definition_state_known CHECK (state IN ('PLANNED', 'CREATED', 'WITHDRAWN', 'KEPT'))
);

-- The same anomaly once, with its count.
CREATE TABLE measurement_import_issue_group (
    import_id   uuid    NOT NULL CONSTRAINT measurement_import_issue_group_import_fk REFERENCES measurement_import (id),
    position    integer NOT NULL,
    file        text    NOT NULL,
    field       text,
    value       text,
    code        text    NOT NULL,
    reason      text    NOT NULL,
    issue_count integer NOT NULL,
    lines       integer[] NOT NULL,
    CONSTRAINT measurement_import_issue_group_pk PRIMARY KEY (import_id, position)
);
REVOKE UPDATE, DELETE, TRUNCATE ON measurement_import_issue_group FROM pilo_app;
