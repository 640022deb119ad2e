-- The prefect's roadmap (feuille de route, three years; it binds the post, not the person).
CREATE TABLE roadmap (
    id         uuid        NOT NULL CONSTRAINT roadmap_pk PRIMARY KEY,
    code       text        NOT NULL CONSTRAINT roadmap_code_unique UNIQUE,
    title      text        NOT NULL,
    starts_on  date        NOT NULL,
    ends_on    date        NOT NULL,
    version    bigint      NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT roadmap_dates CHECK (starts_on < ends_on)
);
CREATE INDEX roadmap_updated ON roadmap (updated_at, id);
CREATE TRIGGER roadmap_touch BEFORE INSERT OR UPDATE ON roadmap FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

-- What a roadmap selects: priority policies and structuring projects. A national priority may stand outside of any
-- roadmap: its indicators came by file before anybody selected it.
CREATE TABLE priority (
    id            uuid        NOT NULL CONSTRAINT priority_pk PRIMARY KEY,
    code          text        NOT NULL CONSTRAINT priority_code_unique UNIQUE,
    title         text        NOT NULL,
    description   text,
    kind          text        NOT NULL,
    origin        text        NOT NULL,
    axis          text,
    theme         text        CONSTRAINT priority_theme_unique UNIQUE,
    roadmap_id    uuid        CONSTRAINT priority_roadmap_fk REFERENCES roadmap (id),
    rank          integer     NOT NULL DEFAULT 0,
    membership_at timestamptz NOT NULL DEFAULT now(),
    known_since   timestamptz NOT NULL DEFAULT now(),
    version       bigint      NOT NULL DEFAULT 0,
    created_at    timestamptz NOT NULL DEFAULT now(),
    updated_at    timestamptz NOT NULL DEFAULT now(),
    search        tsvector    NOT NULL GENERATED ALWAYS AS (
        to_tsvector('public.french_unaccent', title || ' ' || coalesce(description, '') || ' ' || coalesce(axis, ''))) STORED,
    CONSTRAINT priority_kind_known CHECK (kind IN ('PRIORITY_POLICY', 'STRUCTURING_PROJECT')),
    CONSTRAINT priority_origin_known CHECK (origin IN ('NATIONAL', 'LOCAL')),
    CONSTRAINT priority_structuring_project_is_local CHECK (kind = 'PRIORITY_POLICY' OR origin = 'LOCAL')
);
CREATE INDEX priority_of_roadmap ON priority (roadmap_id);
CREATE INDEX priority_updated ON priority (updated_at, id);
CREATE INDEX priority_search ON priority USING gin (search);
CREATE TRIGGER priority_touch BEFORE INSERT OR UPDATE ON priority FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

-- Which indicator stands in which priority, by knowledge time: it enters the rate of the priority (R6, R10, R17).
-- The latest row of an indicator holds; no priority means that it left.
CREATE TABLE priority_membership (
    position     bigint      NOT NULL GENERATED ALWAYS AS IDENTITY CONSTRAINT priority_membership_pk PRIMARY KEY,
    indicator_id uuid        NOT NULL CONSTRAINT priority_membership_indicator_fk REFERENCES indicator (id),
    priority_id  uuid        CONSTRAINT priority_membership_priority_fk REFERENCES priority (id),
    account_id   uuid        CONSTRAINT priority_membership_account_fk REFERENCES account (id),
    recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX priority_membership_known ON priority_membership (indicator_id, recorded_at DESC, position DESC);
CREATE INDEX priority_membership_priority ON priority_membership (priority_id);
CREATE INDEX priority_membership_account ON priority_membership (account_id);
REVOKE UPDATE, DELETE, TRUNCATE ON priority_membership FROM pilo_app;
