-- One project as its page shows it, as a person would write it by hand.
SELECT p.id, p.code, p.title, p.programme, p.axis, p.orientations, p.approaches, p.stage, p.stage_since, p.weather,
    p.synthesis, p.status_at, p.description, p.organisation_id, o.name AS organisation_name, p.lead_account_id,
    a.display_name AS lead_name, p.territories, p.start_date, p.end_date, p.digital, p.confidential, p.version, p.updated_at,
    (SELECT json_agg(m ORDER BY m.planned_date, m.position) FROM project_milestone m WHERE m.project_id = p.id) AS milestones
FROM project p JOIN organisation o ON o.id = p.organisation_id LEFT JOIN account a ON a.id = p.lead_account_id
WHERE p.code = '@code@';
