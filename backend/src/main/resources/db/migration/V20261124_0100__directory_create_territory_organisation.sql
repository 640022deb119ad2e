-- Where and who: the tree of territories, and the organisations. Both are reference data that keep their source and date.
CREATE TABLE territory (
    code        text        NOT NULL CONSTRAINT territory_pk PRIMARY KEY,
    level       text        NOT NULL CONSTRAINT territory_level_known CHECK (level IN ('NAT', 'REG', 'DEPT', 'ARR')),
    name        text        NOT NULL,
    parent_code text        CONSTRAINT territory_parent_fk REFERENCES territory (code),
    zone_id     text        CONSTRAINT territory_zone_unique UNIQUE,
    capital     text,
    population  bigint,
    source      text        NOT NULL,
    source_date text        NOT NULL,
    version     bigint      NOT NULL DEFAULT 0,
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT territory_only_the_country_has_no_parent CHECK ((level = 'NAT') = (parent_code IS NULL))
);
CREATE INDEX territory_parent ON territory (parent_code);
CREATE TRIGGER territory_touch BEFORE INSERT OR UPDATE ON territory FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TABLE organisation (
    id             uuid        NOT NULL CONSTRAINT organisation_pk PRIMARY KEY,
    code           text        NOT NULL CONSTRAINT organisation_code_unique UNIQUE,
    name           text        NOT NULL,
    acronym        text,
    kind           text        NOT NULL CONSTRAINT organisation_kind_known CHECK (kind IN
        ('SERVICE', 'PREFECTURE', 'SUB_PREFECTURE', 'SGAR', 'EPCI', 'CENTRAL_ADMINISTRATION', 'OPERATOR', 'OTHER')),
    territory_code text        NOT NULL CONSTRAINT organisation_territory_fk REFERENCES territory (code),
    seat           text,
    siren          text        CONSTRAINT organisation_siren_digits CHECK (siren ~ '^[0-9]{9}$'),
    siret          text        CONSTRAINT organisation_siret_unique UNIQUE CONSTRAINT organisation_siret_digits CHECK (siret ~ '^[0-9]{14}$'),
    population     bigint,
    -- A fictitious body of the demonstration set, never a real one.
    demonstration  boolean     NOT NULL DEFAULT false,
    -- Typed or corrected by an administrator: the loader of reference data leaves it alone.
    maintained     boolean     NOT NULL DEFAULT false,
    source         text        NOT NULL,
    source_date    text        NOT NULL,
    reliability    text,
    folded         text        NOT NULL GENERATED ALWAYS AS (public.fold(name || ' ' || coalesce(acronym, '') || ' ' || code)) STORED,
    version        bigint      NOT NULL DEFAULT 0,
    created_at     timestamptz NOT NULL DEFAULT now(),
    updated_at     timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX organisation_territory ON organisation (territory_code);
CREATE INDEX organisation_kind ON organisation (kind);
CREATE INDEX organisation_updated ON organisation (updated_at);
CREATE INDEX organisation_folded ON organisation USING gin (folded gin_trgm_ops);
CREATE TRIGGER organisation_touch BEFORE INSERT OR UPDATE ON organisation FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
