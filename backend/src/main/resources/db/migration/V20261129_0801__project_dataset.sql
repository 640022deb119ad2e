-- The portfolio for scripts, one row a project and one a milestone, with whose row it is.
CREATE VIEW project_dataset_read AS
SELECT p.territories, p.confidential, p.lead_account_id AS lead,
       p.id, p.code, p.title, p.programme, p.axis, p.stage, p.stage_since, p.weather, p.status_at,
       o.code AS organisation_code, o.name AS organisation, p.start_date, p.end_date, p.digital,
       (SELECT m.name FROM project_milestone m WHERE m.project_id = p.id AND m.actual_date IS NULL
        ORDER BY m.planned_date, m.position LIMIT 1) AS next_milestone, p.next_due, p.updated_at
FROM project p LEFT JOIN directory_organisation_read o ON o.id = p.organisation_id
WHERE p.archived_at IS NULL;

CREATE VIEW project_milestone_dataset_read AS
SELECT p.territories, p.confidential, p.lead_account_id AS lead,
       p.code || '/' || (m.position + 1) AS id, p.code AS project_code, p.title AS project_title, m.position + 1 AS rank,
       m.name, m.planned_date, m.actual_date, m.actual_date - m.planned_date AS delay
FROM project_milestone m JOIN project p ON p.id = m.project_id
WHERE p.archived_at IS NULL;
