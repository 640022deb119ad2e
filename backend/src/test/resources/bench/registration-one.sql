\set n random(1, 1000000000000)
WITH person AS (
    INSERT INTO event_person (id, mail, mail_key) VALUES (gen_random_uuid(), 'sql' || :n::text || '@demo.invalid', 'sql' || :n::text || '@demo.invalid')
    ON CONFLICT (mail_key) DO UPDATE SET mail_key = excluded.mail_key RETURNING id),
pool AS (SELECT last_rank + 1 AS rank FROM event_pool WHERE event_id = '@event@' AND mode = 'ON_SITE' AND held < capacity FOR UPDATE)
INSERT INTO event_registration (id, event_id, person_id, mode, state, seats, seated, rank, deadline, origin, last_name, first_name, service,
    service_key, department, agent, companions, answers, needs)
SELECT gen_random_uuid(), '@event@', person.id, 'ON_SITE', 'PENDING', 1, true, pool.rank, now() + interval '2 hours', 'PUBLIC', 'Exemple', 'Camille',
    'Service', 'service', 'DEPT-31', true, '[]', '[]', '{}' FROM person, pool;
