-- The projects whose acts an administrator reads without title, value or code, under an opaque reference.
CREATE VIEW project_audit_confidential AS
    SELECT 'project'::text AS object_type, code AS object_id, 'confidentiel-' || left(encode(sha256(convert_to('project ' || id::text, 'UTF8')), 'hex'), 16) AS reference
    FROM project WHERE confidential;
