-- Indicators. The row of `indicator` is the identity and the version for If-Match; all that can change, and so enters
-- a rate, stands in append-only versions by knowledge time (R6, R17).
CREATE TABLE indicator (
    id         uuid        NOT NULL CONSTRAINT indicator_pk PRIMARY KEY,
    code       text        NOT NULL CONSTRAINT indicator_code_unique UNIQUE,
    kind       text        NOT NULL,
    version    bigint      NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT indicator_kind_known CHECK (kind IN ('NATIONAL', 'LOCAL')),
    -- A local indicator can never pass for one of the DITP's.
    CONSTRAINT indicator_code_of_its_kind CHECK (
        (kind = 'NATIONAL' AND code ~ '^IND-[0-9]{3,4}$') OR (kind = 'LOCAL' AND code ~ '^LOC-[0-9]{3}$'))
);
CREATE INDEX indicator_updated ON indicator (updated_at, id);
CREATE TRIGGER indicator_touch BEFORE INSERT OR UPDATE ON indicator FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TABLE indicator_version (
    id                     uuid        NOT NULL CONSTRAINT indicator_version_pk PRIMARY KEY,
    position               bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    indicator_id           uuid        NOT NULL CONSTRAINT indicator_version_indicator_fk REFERENCES indicator (id),
    name                   text        NOT NULL,
    description            text,
    theme                  text,
    direction              text        NOT NULL,
    unit                   text,
    unit_short             text,
    periodicity            text,
    delay_months           integer,
    levels                 text[]      NOT NULL DEFAULT '{}',
    aggregation            jsonb       NOT NULL DEFAULT '{}',
    coverage_threshold     integer,
    weights                jsonb       NOT NULL DEFAULT '{}',
    applicable_territories text[],
    account_id             uuid        CONSTRAINT indicator_version_account_fk REFERENCES account (id),
    import_id              uuid,
    reason                 text,
    recorded_at            timestamptz NOT NULL DEFAULT clock_timestamp(),
    search                 tsvector    NOT NULL GENERATED ALWAYS AS (
        to_tsvector('public.french_unaccent', name || ' ' || coalesce(description, '') || ' ' || coalesce(theme, ''))) STORED,
    CONSTRAINT indicator_version_direction_known CHECK (direction IN ('UP', 'DOWN', 'STABLE')),
    CONSTRAINT indicator_version_delay_positive CHECK (delay_months >= 0),
    CONSTRAINT indicator_version_threshold_positive CHECK (coverage_threshold >= 1)
);
CREATE INDEX indicator_version_known ON indicator_version (indicator_id, recorded_at DESC, position DESC);
CREATE INDEX indicator_version_account ON indicator_version (account_id);
CREATE INDEX indicator_version_import ON indicator_version (import_id);
CREATE INDEX indicator_version_search ON indicator_version USING gin (search);
CREATE TRIGGER indicator_version_immutable BEFORE UPDATE OR DELETE ON indicator_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON indicator_version FROM pilo_app;
