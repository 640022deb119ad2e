-- Which milestones a project is behind with: credits lapse while they are waited for. Nothing of an ended project is late.
CREATE VIEW project_milestone_read AS
SELECT m.project_id, m.name, m.planned_date, m.actual_date, p.stage NOT IN ('CAPITALISATION', 'ABANDON') AS running
FROM project_milestone m JOIN project p ON p.id = m.project_id;
