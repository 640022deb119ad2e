-- @count@ projects, each with four milestones. What a project is does not follow from its number, nor one of its
-- columns from another: each is drawn by a hash with a seed of its own, so that every filter finds some, everywhere.
CREATE OR REPLACE FUNCTION pg_temp.drawn(n int, seed int, choices int) RETURNS int LANGUAGE sql IMMUTABLE AS
    $$ SELECT ((hashint8extended(n, seed) & 9223372036854775807) % choices)::int $$;

INSERT INTO account (id, issuer, subject, display_name)
SELECT gen_random_uuid(), 'bench', 'lead-' || n, 'Porteur ' || n FROM generate_series(1, 20) AS n
ON CONFLICT DO NOTHING;

-- Written in one transaction; in life each has its own instant.
ALTER TABLE project DISABLE TRIGGER project_touch;
INSERT INTO project (id, code, title, programme, orientations, organisation_id, lead_account_id, description,
    territories, start_date, end_date, digital, disclosed, stage, stage_since, weather, synthesis, status_at,
    status_account_id, created_at, updated_at)
SELECT gen_random_uuid(), 'PRJ-2025-' || lpad(n::text, 6, '0'),
    'Projet ' || (ARRAY['Simplifier', 'Accueillir', 'Numériser', 'Former', 'Mesurer'])[1 + pg_temp.drawn(n, 1, 5)] || ' numéro ' || n,
    (ARRAY['LABO', 'OASIS', 'HORS_PROGRAMME'])[1 + pg_temp.drawn(n, 2, 3)],
    ARRAY[(ARRAY['SIMPLIFIER', 'QUALITE', 'NUMERIQUE_INTERNE'])[1 + pg_temp.drawn(n, 3, 3)]],
    (SELECT array_agg(id ORDER BY code) FROM organisation)[1 + pg_temp.drawn(n, 4, 20)],
    (SELECT array_agg(id ORDER BY subject) FROM account WHERE issuer = 'bench')[1 + pg_temp.drawn(n, 5, 20)],
    'Description du projet ' || n || ', assez longue pour ressembler à celles que l''on écrit.',
    ARRAY[(ARRAY['DEPT-09','DEPT-11','DEPT-12','DEPT-30','DEPT-31','DEPT-32','DEPT-34','DEPT-46','DEPT-48','DEPT-65','DEPT-66','DEPT-81','DEPT-82'])[1 + pg_temp.drawn(n, 6, 13)]],
    DATE '2025-01-01' + pg_temp.drawn(n, 7, 400), DATE '2026-06-01' + pg_temp.drawn(n, 8, 400),
    pg_temp.drawn(n, 9, 2) = 0, true,
    (ARRAY['VEILLE','CADRAGE','EXPLORATION','CONCEPTION','EXPERIMENTATION','DEPLOIEMENT'])[1 + pg_temp.drawn(n, 10, 6)], now(),
    (ARRAY['SOLEIL','COUVERT','NUAGE','ORAGE'])[1 + pg_temp.drawn(n, 11, 4)], 'Le projet avance comme prévu.', now(),
    (SELECT min(id::text)::uuid FROM account WHERE issuer = 'bench'), now(),
    now() - pg_temp.drawn(n, 12, 400 * 86400) * interval '1 second'
FROM generate_series(@first@ + 1, @first@ + @count@) AS n;

INSERT INTO project_milestone (project_id, position, name, planned_date, actual_date)
SELECT p.id, n, 'Jalon ' || n, DATE '2026-01-01' + n * 60, CASE WHEN n < 2 THEN DATE '2026-01-15' END
FROM project p, generate_series(0, 3) AS n
WHERE NOT EXISTS (SELECT 1 FROM project_milestone m WHERE m.project_id = p.id);
-- After the milestones: what is due next is kept beside the project.
ALTER TABLE project ENABLE TRIGGER project_touch;
