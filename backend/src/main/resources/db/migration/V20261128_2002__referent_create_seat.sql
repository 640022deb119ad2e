-- The referents: a seat is a structure for a topic; mandates say who holds it, or stands in, from when to when.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Reference data: another region, or another year, has other topics.
CREATE TABLE referent_topic (
    code     text NOT NULL CONSTRAINT referent_topic_pk PRIMARY KEY,
    label    text NOT NULL,
    position int  NOT NULL CONSTRAINT referent_topic_position_unique UNIQUE
);
INSERT INTO referent_topic (code, label, position) VALUES
    ('INNOVATION', 'Innovation', 1),
    ('FEUILLE_DE_ROUTE', 'Feuille de route', 2);

CREATE TABLE referent_seat (
    id              uuid        NOT NULL CONSTRAINT referent_seat_pk PRIMARY KEY,
    organisation_id uuid        NOT NULL CONSTRAINT referent_seat_organisation_fk REFERENCES organisation (id),
    topic           text        NOT NULL CONSTRAINT referent_seat_topic_fk REFERENCES referent_topic (code),
    confirmed_on    date,
    closed_on       date,
    version         bigint      NOT NULL DEFAULT 0,
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX referent_seat_open_once ON referent_seat (organisation_id, topic) WHERE closed_on IS NULL;
CREATE INDEX referent_seat_organisation ON referent_seat (organisation_id);
CREATE INDEX referent_seat_topic ON referent_seat (topic);
CREATE INDEX referent_seat_updated ON referent_seat (updated_at);
CREATE TRIGGER referent_seat_touch BEFORE INSERT OR UPDATE ON referent_seat FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TABLE referent_mandate (
    id           uuid    NOT NULL CONSTRAINT referent_mandate_pk PRIMARY KEY,
    seat_id      uuid    NOT NULL CONSTRAINT referent_mandate_seat_fk REFERENCES referent_seat (id),
    role         text    NOT NULL CONSTRAINT referent_mandate_role_known CHECK (role IN ('HOLDER', 'DEPUTY')),
    name         text    NOT NULL,
    function     text,
    mail         text,
    phone        text,
    main_contact boolean NOT NULL,
    starts_on    date    NOT NULL,
    -- The last day, if one is foreseen.
    ends_on      date,
    -- The first day without the person: the departure, an act.
    left_on      date,
    left_reason  text,
    -- The first day after the mandate, whichever way it ends.
    until        date    GENERATED ALWAYS AS (least(left_on, ends_on + 1)) STORED,
    erased_on    date,
    CONSTRAINT referent_mandate_ends_after_its_start CHECK (ends_on >= starts_on),
    CONSTRAINT referent_mandate_is_left_after_its_start CHECK (left_on >= starts_on),
    CONSTRAINT referent_mandate_one_main_contact
        EXCLUDE USING gist (seat_id WITH =, daterange(starts_on, until, '[)') WITH &&) WHERE (main_contact)
);
CREATE INDEX referent_mandate_seat ON referent_mandate (seat_id, starts_on);
CREATE INDEX referent_mandate_kept ON referent_mandate (until) WHERE erased_on IS NULL;

-- Who did what; the names of the fields that changed, never their values: nothing is to be erased here.
CREATE TABLE referent_history (
    id          uuid        NOT NULL CONSTRAINT referent_history_pk PRIMARY KEY,
    seat_id     uuid        NOT NULL CONSTRAINT referent_history_seat_fk REFERENCES referent_seat (id),
    mandate_id  uuid        CONSTRAINT referent_history_mandate_fk REFERENCES referent_mandate (id),
    act         text        NOT NULL CONSTRAINT referent_history_act_known
        CHECK (act IN ('OPENING', 'NAMING', 'CHANGE', 'DEPARTURE', 'CONFIRMATION', 'CLOSING')),
    fields      text[]      NOT NULL,
    occurred_at timestamptz NOT NULL,
    account_id  uuid        CONSTRAINT referent_history_account_fk REFERENCES account (id)
);
CREATE INDEX referent_history_seat ON referent_history (seat_id, occurred_at);
CREATE INDEX referent_history_mandate ON referent_history (mandate_id);
CREATE INDEX referent_history_account ON referent_history (account_id);

-- The seats as they stand on a day, which is the business date: a view could not be told it. A seat is ENDING when
-- somebody holds it and nobody will in 60 days; a confirmation holds for a year, as does the arrival of somebody new.
CREATE FUNCTION referent_board(day date) RETURNS TABLE (
    id uuid, structure_id uuid, structure_code text, structure_name text, territory text, topic text, topic_label text,
    state text, ends_on date, vacant_since date, confirmed_on date, confirmation_due date,
    contact_id uuid, holders text[], deputies text[], words text, closed_on date, version bigint, updated_at timestamptz)
LANGUAGE sql STABLE AS $$
    SELECT s.id, o.id, o.code, o.name, o.territory_code, t.code, t.label,
           CASE WHEN m.held IS NOT TRUE THEN 'VACANT' WHEN m.held_later THEN 'HELD' ELSE 'ENDING' END,
           CASE WHEN m.held THEN m.ends_on END,
           CASE WHEN m.held IS NOT TRUE THEN m.last_until END,
           s.confirmed_on,
           CASE WHEN m.held THEN (greatest(s.confirmed_on, m.last_start) + interval '1 year')::date END,
           m.contacts[1], m.holders, m.deputies, m.words, s.closed_on, s.version, s.updated_at
    FROM referent_seat s
    JOIN directory_organisation_read o ON o.id = s.organisation_id
    JOIN referent_topic t ON t.code = s.topic
    CROSS JOIN LATERAL (
        SELECT bool_or(x.here AND x.role = 'HOLDER') AS held,
               bool_or(x.role = 'HOLDER' AND x.starts_on <= $1 + 60 AND coalesce(x.until > $1 + 60, true)) AS held_later,
               CASE WHEN bool_and(x.until IS NOT NULL) FILTER (WHERE x.here AND x.role = 'HOLDER')
                    THEN max(x.until) FILTER (WHERE x.here AND x.role = 'HOLDER') - 1 END AS ends_on,
               max(x.until) FILTER (WHERE x.role = 'HOLDER' AND x.until <= $1) AS last_until,
               max(x.starts_on) FILTER (WHERE x.here) AS last_start,
               array_agg(x.id ORDER BY x.main_contact DESC, x.role DESC, x.starts_on, x.id) FILTER (WHERE x.here) AS contacts,
               coalesce(array_agg(x.name ORDER BY x.main_contact DESC, x.starts_on, x.id)
                        FILTER (WHERE x.here AND x.role = 'HOLDER'), '{}') AS holders,
               coalesce(array_agg(x.name ORDER BY x.main_contact DESC, x.starts_on, x.id)
                        FILTER (WHERE x.here AND x.role = 'DEPUTY'), '{}') AS deputies,
               string_agg(concat_ws(' ', x.name, x.function, x.mail), ' ') FILTER (WHERE x.erased_on IS NULL) AS words
        FROM (SELECT y.*, y.starts_on <= $1 AND coalesce(y.until > $1, true) AS here
              FROM referent_mandate y WHERE y.seat_id = s.id) x) m
$$;

-- What other rooms may read: never a phone number.
CREATE VIEW referent_seat_read AS
SELECT s.id, s.organisation_id, o.territory_code, s.topic, t.label AS topic_label, s.closed_on
FROM referent_seat s JOIN directory_organisation_read o ON o.id = s.organisation_id JOIN referent_topic t ON t.code = s.topic;

CREATE VIEW referent_mandate_read AS
SELECT id, seat_id, role, name, function, mail, main_contact, starts_on, until FROM referent_mandate;

CREATE VIEW referent_search_read AS
SELECT 'referent' AS kind, o.code || ' ' || t.code AS code, o.name || ' – ' || t.label AS title, '/referents/' || s.id AS path,
       ARRAY[o.territory_code] AS territories, false AS confidential, NULL::uuid AS lead,
       concat_ws(' ', o.name, o.acronym, t.label, (
           SELECT string_agg(concat_ws(' ', m.name, m.function, m.mail), ' ') FROM referent_mandate m
           WHERE m.seat_id = s.id AND m.erased_on IS NULL)) AS text
FROM referent_seat s JOIN directory_organisation_read o ON o.id = s.organisation_id JOIN referent_topic t ON t.code = s.topic
WHERE s.closed_on IS NULL;
