SELECT p.id, f.name, f.value FROM (
    SELECT *, ntile(10) OVER (ORDER BY updated_at) AS recent, ntile(10) OVER (ORDER BY ctid) AS place FROM project) AS p
CROSS JOIN LATERAL (VALUES ('stage', p.stage), ('programme', p.programme), ('weather', p.weather),
    ('lead', p.lead_account_id::text), ('organisation', p.organisation_id::text), ('territory', p.territories[1]),
    ('orientation', p.orientations[1]), ('digital', p.digital::text), ('updatedAt', p.recent::text),
    ('place in the table', p.place::text)) AS f (name, value)
