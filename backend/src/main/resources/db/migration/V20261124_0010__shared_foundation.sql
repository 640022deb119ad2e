-- The foundation that every room stands on: rights of the serving role, French search, the clock of changes.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS pgcrypto;

-- pilo_app serves: rows only, never the shape of the tables (S27).
GRANT USAGE ON SCHEMA public TO pilo_app;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO pilo_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO pilo_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO pilo_app;

CREATE TEXT SEARCH CONFIGURATION french_unaccent (COPY = french);
ALTER TEXT SEARCH CONFIGURATION french_unaccent
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;

-- unaccent() is only STABLE because its dictionary could change; ours does not, so that indexes may use it.
CREATE FUNCTION fold(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN lower(public.unaccent('public.unaccent'::regdictionary, value));

-- updated_at is the start of the writing transaction: updatedSince relies on it (see changes_known_until).
CREATE FUNCTION touch_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.updated_at := transaction_timestamp();
    RETURN NEW;
END $$;

-- Append-only tables refuse to be rewritten, whoever asks.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- Until when all changes are visible: the start of the oldest transaction still open here. A reader that
-- asks again from this instant misses nothing. A transaction takes its time a few microseconds before it shows
-- among the activities: the second of margin covers that.
CREATE FUNCTION changes_known_until() RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT least(transaction_timestamp(), min(xact_start)) - interval '1 second'
    FROM pg_stat_activity
    WHERE datname = current_database() AND backend_type = 'client backend' AND xact_start IS NOT NULL
$$;
GRANT EXECUTE ON FUNCTION fold(text), changes_known_until() TO pilo_app;

-- People and machines that have called at least once. Key: issuer and subject of the token.
CREATE TABLE account (
    id           uuid        NOT NULL CONSTRAINT account_pk PRIMARY KEY,
    issuer       text        NOT NULL,
    subject      text        NOT NULL,
    display_name text        NOT NULL,
    machine      boolean     NOT NULL DEFAULT false,
    created_at   timestamptz NOT NULL DEFAULT now(),
    updated_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT account_subject_unique UNIQUE (issuer, subject)
);
CREATE TRIGGER account_touch BEFORE INSERT OR UPDATE ON account FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TABLE idempotency_key (
    caller      uuid        NOT NULL CONSTRAINT idempotency_key_caller_fk REFERENCES account (id),
    operation   text        NOT NULL,
    key         text        NOT NULL,
    fingerprint bytea       NOT NULL,
    answer      text        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT idempotency_key_pk PRIMARY KEY (caller, operation, key)
);
CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);
