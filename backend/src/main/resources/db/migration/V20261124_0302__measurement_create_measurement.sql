-- Values, append-only. Two columns alone may change: whether a row is the one in force for its key, and since when.
-- The territory carries no foreign key: it is checked against the directory when it comes in, and a check by row would
-- cost an import a quarter of its speed.
CREATE TABLE measurement (
    id           uuid        NOT NULL CONSTRAINT measurement_pk PRIMARY KEY,
    position     bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    indicator_id uuid        NOT NULL CONSTRAINT measurement_indicator_fk REFERENCES indicator (id),
    territory    text        NOT NULL,
    type         text        NOT NULL,
    month        date        NOT NULL,
    value        numeric     NOT NULL,
    import_id    uuid        CONSTRAINT measurement_of_import_fk REFERENCES measurement_import (id),
    account_id   uuid        CONSTRAINT measurement_account_fk REFERENCES account (id),
    source       text        NOT NULL,
    reason       text,
    -- Knowledge time: read under the lock of the writers, so that its order is that of the writings.
    recorded_at  timestamptz NOT NULL,
    in_force     boolean     NOT NULL,
    -- Start of the transaction that last put it in or out of force, for updatedSince.
    updated_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT measurement_type_known CHECK (type IN ('INITIAL', 'CURRENT', 'TARGET')),
    CONSTRAINT measurement_month_is_first_day CHECK (extract(day FROM month) = 1)
);
-- One value in force a key, whatever the concurrency (R6).
CREATE UNIQUE INDEX measurement_in_force ON measurement (indicator_id, territory, type, month) WHERE in_force;
CREATE INDEX measurement_known ON measurement (indicator_id, territory, type, month, recorded_at DESC, position DESC);
CREATE INDEX measurement_of_import ON measurement (import_id);
CREATE INDEX measurement_of_account ON measurement (account_id);
CREATE INDEX measurement_updated ON measurement (updated_at, id);
CREATE TRIGGER measurement_immutable
    BEFORE DELETE OR UPDATE OF id, indicator_id, territory, type, month, value, import_id, account_id, source, reason, recorded_at
    ON measurement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON measurement FROM pilo_app;
GRANT UPDATE (in_force, updated_at) ON measurement TO pilo_app;
