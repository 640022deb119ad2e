-- @count@ projects over all stages, programmes and the region's départements, each with four milestones.
INSERT INTO project (id, code, title, programme, orientations, organisation_id, lead_account_id, description,
    territories, start_date, end_date, digital, disclosed, stage, stage_since, weather, synthesis, status_at,
    status_account_id, created_at)
SELECT gen_random_uuid(), 'PRJ-2025-' || lpad((@first@ + n)::text, 6, '0'),
    'Projet ' || (ARRAY['Simplifier', 'Accueillir', 'Numériser', 'Former', 'Mesurer'])[1 + n % 5] || ' numéro ' || n,
    (ARRAY['LABO', 'OASIS', 'HORS_PROGRAMME'])[1 + n % 3],
    ARRAY[(ARRAY['SIMPLIFIER', 'QUALITE', 'NUMERIQUE_INTERNE'])[1 + n % 3]],
    o.id, a.id, 'Description du projet ' || n || ', assez longue pour ressembler à celles que l''on écrit.',
    ARRAY[(ARRAY['DEPT-09','DEPT-11','DEPT-12','DEPT-30','DEPT-31','DEPT-32','DEPT-34','DEPT-46','DEPT-48','DEPT-65','DEPT-66','DEPT-81','DEPT-82'])[1 + n % 13]],
    DATE '2025-01-01' + n % 400, DATE '2026-06-01' + n % 400, n % 2 = 0, true,
    (ARRAY['VEILLE','CADRAGE','EXPLORATION','CONCEPTION','EXPERIMENTATION','DEPLOIEMENT'])[1 + n % 6], now(),
    (ARRAY['SOLEIL','COUVERT','NUAGE','ORAGE'])[1 + n % 4], 'Le projet avance comme prévu.', now(), a.id, now()
FROM generate_series(1, @count@) AS n,
    LATERAL (SELECT id FROM organisation ORDER BY id OFFSET n % 20 LIMIT 1) AS o,
    LATERAL (SELECT id FROM account ORDER BY id LIMIT 1) AS a;

INSERT INTO project_milestone (project_id, position, name, planned_date, actual_date)
SELECT p.id, n, 'Jalon ' || n, DATE '2026-01-01' + n * 60, CASE WHEN n < 2 THEN DATE '2026-01-15' END
FROM project p, generate_series(0, 3) AS n
WHERE NOT EXISTS (SELECT 1 FROM project_milestone m WHERE m.project_id = p.id);

-- The rows above were written in one transaction; in life each has its own instant.
ALTER TABLE project DISABLE TRIGGER project_touch;
UPDATE project SET updated_at = now() - (random() * 400) * interval '1 day';
ALTER TABLE project ENABLE TRIGGER project_touch;
