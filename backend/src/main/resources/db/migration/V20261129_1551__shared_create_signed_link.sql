-- Signed links. The address is derived from the row and a key, and kept nowhere; what is kept is that it was used or revoked.
CREATE TABLE signed_link (
    id         uuid        NOT NULL CONSTRAINT signed_link_pk PRIMARY KEY,
    kind       text        NOT NULL,
    object_id  text        NOT NULL,
    acts       text[]      NOT NULL CONSTRAINT signed_link_has_an_act CHECK (cardinality(acts) > 0),
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz,
    used_at    timestamptz,
    used_act   text,
    -- The one sending of the form that was the act: sent twice, it is answered alike.
    submission text,
    -- A mail that is made again names the same link, used or revoked as it may be.
    CONSTRAINT signed_link_target_once UNIQUE (kind, object_id, acts, expires_at),
    CONSTRAINT signed_link_used_whole CHECK (num_nulls(used_at, used_act, submission) IN (0, 3)),
    CONSTRAINT signed_link_used_for_its_act CHECK (used_act = ANY (acts))
);
CREATE INDEX signed_link_expires ON signed_link (expires_at);
