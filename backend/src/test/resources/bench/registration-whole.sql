-- All that a registration leaves, in the one statement that a person can write for it: the person, the seat counted by its
-- trigger, the journal of the queue, what is told and the mail that tells it, the trail.
\set n random(1, 1000000000000)
WITH person AS (
    INSERT INTO event_person (id, mail, mail_key) VALUES (gen_random_uuid(), 'sql' || :n::text || '@demo.invalid', 'sql' || :n::text || '@demo.invalid')
    ON CONFLICT (mail_key) DO UPDATE SET mail_key = excluded.mail_key RETURNING id, mail),
pool AS (SELECT last_rank + 1 AS rank, capacity - held AS free FROM event_pool
    WHERE event_id = '@event@' AND mode = 'ON_SITE' AND held < capacity FOR UPDATE),
registration AS (
    INSERT INTO event_registration (id, event_id, person_id, mode, state, seats, seated, rank, deadline, origin, last_name, first_name, service,
        service_key, department, agent, companions, answers, needs)
    SELECT uuidv7(), '@event@', person.id, 'ON_SITE', 'PENDING', 1, true, pool.rank, now() + interval '2 hours', 'PUBLIC', 'Exemple', 'Camille',
        'Service', 'service', 'DEPT-31', true, '[]', '[]', '{}' FROM person, pool ON CONFLICT DO NOTHING RETURNING id, deadline),
move AS (
    INSERT INTO event_queue_move (id, event_id, registration_id, mode, reason, state_after, seats, free, deadline, occurred_at)
    SELECT uuidv7(), '@event@', r.id, 'ON_SITE', 'SEAT_FREE', 'PENDING', 1, pool.free, r.deadline, now() FROM registration r, pool RETURNING id),
notice AS (
    INSERT INTO event_notice (id, registration_id, kind, cause, not_before, told_at)
    SELECT uuidv7(), r.id, 'CONFIRM_ADDRESS', move.id::text, now(), now() FROM registration r, move RETURNING cause),
letter AS (
    INSERT INTO mail (id, issue, recipient, recipient_name, template, data, object_type, object_key, state, created_at, due_at, updated_at)
    SELECT uuidv7(), concat_ws(chr(58), 'event-registration', r.id, 'CONFIRM_ADDRESS', notice.cause), person.mail, 'Camille Exemple', 'event-registration',
        json_build_object('values', json_build_object('kind', 'CONFIRM_ADDRESS', 'name', 'Camille Exemple', 'title', e.title, 'when', e.starts_at,
            'where', e.place, 'seats', 1, 'rank', 0, 'state', 'PENDING', 'deadline', r.deadline, 'reason', '', 'contact', '', 'convocation', false),
            'links', json_build_object('link', r.id))::text,
        'registration', r.id::text, 'WAITING', now(), now(), now()
    FROM registration r, notice, person, event e WHERE e.id = '@event@' RETURNING id),
entry AS (
    INSERT INTO audit_entry (id, occurred_at, act, object_type, object_id, request_id, digest)
    SELECT uuidv7(), now(), 'registration.request', 'registration', r.id::text, r.id::text, sha256(r.id::text::bytea) FROM registration r RETURNING id, digest)
INSERT INTO audit_change (entry_id, salt, change) SELECT entry.id, substr(entry.digest, 1, 16), json_build_object('event', 'EVT-2026-0001')::text FROM entry;
