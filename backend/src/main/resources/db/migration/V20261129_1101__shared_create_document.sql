-- Documents attached to the objects of rooms: kept as they were sent, of kinds told from their content.
CREATE TABLE document (
    id         uuid        NOT NULL CONSTRAINT document_pk PRIMARY KEY,
    owner_type text        NOT NULL,
    owner_id   text        NOT NULL,
    name       text        NOT NULL,
    kind       text        NOT NULL,
    size       bigint      NOT NULL,
    sha256     text        NOT NULL,
    -- Null once erased: the digest stays.
    content    bytea,
    account_id uuid        CONSTRAINT document_account_fk REFERENCES account (id),
    created_at timestamptz NOT NULL,
    removed_at timestamptz,
    removed_by uuid        CONSTRAINT document_removed_by_fk REFERENCES account (id),
    erased_at  timestamptz,
    CONSTRAINT document_kind_known CHECK (kind IN ('PDF', 'XLSX', 'ODS', 'DOCX', 'ODT', 'PNG', 'JPEG', 'CSV', 'TEXT')),
    CONSTRAINT document_size_bounded CHECK (size BETWEEN 1 AND 10485760),
    CONSTRAINT document_sha256_shape CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT document_erased_is_empty CHECK ((content IS NULL) = (erased_at IS NOT NULL)),
    CONSTRAINT document_erased_is_removed CHECK (erased_at IS NULL OR removed_at IS NOT NULL)
);
-- Most are compressed already, and a slice of what is not is read without the rest.
ALTER TABLE document ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX document_owner ON document (owner_type, owner_id, created_at);
CREATE INDEX document_account ON document (account_id);
CREATE INDEX document_removed_by ON document (removed_by);
REVOKE UPDATE, DELETE, TRUNCATE ON document FROM pilo_app;
GRANT UPDATE (name, content, removed_at, removed_by, erased_at) ON document TO pilo_app;
