-- What other rooms may read of the organisations.
CREATE VIEW directory_organisation_read AS
SELECT id, code, name, acronym, kind, territory_code, demonstration FROM organisation;
