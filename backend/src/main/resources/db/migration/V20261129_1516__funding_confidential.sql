-- What is of a confidential project's own line, with the documents attached to it, for the trail.
CREATE VIEW funding_audit_confidential AS
SELECT 'budget-line'::text AS object_type, l.id::text AS object_id,
       'confidentiel-' || left(encode(sha256(convert_to('budget-line ' || l.id::text, 'UTF8')), 'hex'), 16) AS reference
FROM budget_line l JOIN project_budget_read p ON p.id = l.project_id WHERE p.confidential
UNION ALL
SELECT 'budget-movement', m.id::text,
       'confidentiel-' || left(encode(sha256(convert_to('budget-movement ' || m.id::text, 'UTF8')), 'hex'), 16)
FROM budget_movement m JOIN budget_line l ON l.id = m.line_id JOIN project_budget_read p ON p.id = l.project_id WHERE p.confidential
UNION ALL
SELECT 'carry-over', c.id::text, 'confidentiel-' || left(encode(sha256(convert_to('carry-over ' || c.id::text, 'UTF8')), 'hex'), 16)
FROM budget_carry_over c JOIN budget_line l ON l.id = c.from_line_id JOIN project_budget_read p ON p.id = l.project_id
WHERE p.confidential;
