-- The page of p1 as a person would write it by hand: rows of the page first, names and the next milestone for these
-- alone, and the total beside them, in one statement.
WITH page AS (
    SELECT * FROM project
    WHERE stage IN ('VEILLE', 'CONCEPTION') AND programme = 'LABO' AND archived_at IS NULL
    ORDER BY updated_at DESC NULLS LAST, id LIMIT 50),
total AS (
    SELECT count(*) AS number FROM project
    WHERE stage IN ('VEILLE', 'CONCEPTION') AND programme = 'LABO' AND archived_at IS NULL)
SELECT p.id, p.code, p.title, p.programme, p.axis, p.orientations, p.approaches, p.stage, p.stage_since, p.weather,
    p.status_at, p.organisation_id, o.name AS organisation_name, p.lead_account_id, a.display_name AS lead_name,
    p.territories, p.start_date, p.end_date, p.digital, p.confidential, m.name AS next_milestone,
    m.planned_date AS next_milestone_date, p.archived_at, p.version, p.updated_at, total.number AS total
FROM total CROSS JOIN page p
JOIN organisation o ON o.id = p.organisation_id
LEFT JOIN account a ON a.id = p.lead_account_id
LEFT JOIN LATERAL (
    SELECT name, planned_date FROM project_milestone
    WHERE project_id = p.id AND actual_date IS NULL ORDER BY planned_date, position LIMIT 1) AS m ON true
ORDER BY p.updated_at DESC NULLS LAST, p.id;
