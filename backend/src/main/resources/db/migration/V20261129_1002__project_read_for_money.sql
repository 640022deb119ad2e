-- What the rooms of money read of projects and of the axes of programmes.
CREATE VIEW project_axis_read AS SELECT programme, code, label, position FROM programme_axis;
CREATE VIEW project_budget_read AS
SELECT id, code, title, programme, axis, territories, confidential, lead_account_id AS lead, organisation_id AS organisation
FROM project;
