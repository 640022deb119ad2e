-- The organisations for scripts: reference data, for everybody who is signed in.
CREATE VIEW directory_organisation_dataset_read AS
SELECT NULL::text[] AS territories, false AS confidential, NULL::uuid AS lead,
       id, code, name, acronym, kind, territory_code AS territory
FROM organisation;
