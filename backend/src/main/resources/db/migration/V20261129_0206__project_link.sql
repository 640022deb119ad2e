-- The thread, both ways. Each end bounds who reads the link: the other one is reference data.
CREATE VIEW project_organisation_link_read AS
SELECT 'project' AS from_kind, p.code AS from_code, 'organisation' AS kind, o.code, o.name AS title, '/annuaire/' || o.id AS path,
       p.territories, p.confidential, p.lead_account_id AS lead
FROM project p JOIN directory_organisation_read o ON o.id = p.organisation_id WHERE p.archived_at IS NULL
UNION ALL
SELECT 'organisation', o.code, 'project', p.code, p.title, '/projets/' || p.code, p.territories, p.confidential, p.lead_account_id
FROM project p JOIN directory_organisation_read o ON o.id = p.organisation_id WHERE p.archived_at IS NULL;

CREATE VIEW project_territory_link_read AS
SELECT 'project' AS from_kind, p.code AS from_code, t.kind, t.code, t.title, t.path, p.territories, p.confidential,
       p.lead_account_id AS lead
FROM project p JOIN directory_territory_search_read t ON p.territories @> ARRAY[t.code] WHERE p.archived_at IS NULL
UNION ALL
SELECT t.kind, t.code, 'project', p.code, p.title, '/projets/' || p.code, p.territories, p.confidential, p.lead_account_id
FROM project p JOIN directory_territory_search_read t ON p.territories @> ARRAY[t.code] WHERE p.archived_at IS NULL;
