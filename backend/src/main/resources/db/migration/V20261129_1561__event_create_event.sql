-- Events: what is announced, when, where, for whom. Sessions are the days and hours; a pool is the seats of one mode, on
-- site or remote, and what is taken of them: what must never be oversold is a constraint there.
CREATE TABLE event_series (
    id         uuid        NOT NULL CONSTRAINT event_series_pk PRIMARY KEY,
    title      text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

-- Numbers given so far, by year of creation.
CREATE TABLE event_number (
    year int NOT NULL CONSTRAINT event_number_pk PRIMARY KEY,
    last int NOT NULL
);

CREATE TABLE event (
    id                     uuid        NOT NULL CONSTRAINT event_pk PRIMARY KEY,
    code                   text        NOT NULL CONSTRAINT event_code_unique UNIQUE,
    slug                   text        NOT NULL CONSTRAINT event_slug_unique UNIQUE,
    -- Of calendars: it never changes, and the sequence rises with each change that those who come must know (E4).
    uid                    text        NOT NULL CONSTRAINT event_uid_unique UNIQUE,
    sequence               int         NOT NULL DEFAULT 0,
    state                  text        NOT NULL DEFAULT 'DRAFT' CONSTRAINT event_state_known CHECK (state IN
        ('DRAFT', 'PUBLISHED', 'MOVED', 'CANCELLED', 'CLOSED', 'ARCHIVED')),
    kind                   text        NOT NULL,
    mode                   text        NOT NULL CONSTRAINT event_mode_known CHECK (mode IN ('ON_SITE', 'REMOTE', 'HYBRID')),
    title                  text        NOT NULL,
    summary                text,
    description            text,
    audiences              text[]      NOT NULL,
    territory              text        NOT NULL,
    place                  text,
    address                text,
    access                 text,
    video_link             text,
    starts_at              timestamptz NOT NULL,
    ends_at                timestamptz NOT NULL,
    open_to_public         boolean     NOT NULL,
    registration_opens_at  timestamptz,
    registration_closes_at timestamptz,
    capacity_on_site       int         CONSTRAINT event_capacity_on_site_positive CHECK (capacity_on_site > 0),
    capacity_remote        int         CONSTRAINT event_capacity_remote_positive CHECK (capacity_remote > 0),
    queue                  boolean     NOT NULL,
    offer_hours            int         NOT NULL CONSTRAINT event_offer_hours_likely CHECK (offer_hours BETWEEN 1 AND 240),
    max_seats              int         NOT NULL CONSTRAINT event_max_seats_likely CHECK (max_seats BETWEEN 1 AND 20),
    one_per_service        boolean     NOT NULL,
    needs                  text[]      NOT NULL,
    questions              text        NOT NULL CONSTRAINT event_questions_are_a_list CHECK (questions IS JSON ARRAY),
    materials              text        NOT NULL CONSTRAINT event_materials_are_a_list CHECK (materials IS JSON ARRAY),
    replay_link            text,
    project_id             uuid        CONSTRAINT event_project_fk REFERENCES project (id),
    budget_line_id         uuid        CONSTRAINT event_budget_line_fk REFERENCES budget_line (id),
    organisation_id        uuid        CONSTRAINT event_organisation_fk REFERENCES organisation (id),
    series_id              uuid        CONSTRAINT event_series_fk REFERENCES event_series (id),
    copied_from            uuid        CONSTRAINT event_copied_from_fk REFERENCES event (id) ON DELETE SET NULL,
    account_id             uuid        CONSTRAINT event_account_fk REFERENCES account (id),
    published_at           timestamptz,
    cancelled_at           timestamptz,
    -- Why it was cancelled or moved last, and when it was to begin before it moved.
    reason                 text,
    moved_from             timestamptz,
    deleted_at             timestamptz,
    search                 tsvector    NOT NULL GENERATED ALWAYS AS (public.search_vector(
        code || ' ' || title || ' ' || coalesce(summary, '') || ' ' || coalesce(place, ''))) STORED,
    title_words            text        NOT NULL GENERATED ALWAYS AS (public.search_words(title)) STORED,
    version                bigint      NOT NULL DEFAULT 0,
    created_at             timestamptz NOT NULL DEFAULT now(),
    updated_at             timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT event_ends_after_its_start CHECK (ends_at > starts_at),
    CONSTRAINT event_registration_closes_after_it_opens CHECK (registration_closes_at > registration_opens_at)
);
CREATE INDEX event_starts ON event (starts_at);
CREATE INDEX event_updated ON event (updated_at);
CREATE INDEX event_project ON event (project_id);
CREATE INDEX event_budget_line ON event (budget_line_id);
CREATE INDEX event_organisation ON event (organisation_id);
CREATE INDEX event_series_of ON event (series_id);
CREATE INDEX event_copied_from ON event (copied_from);
CREATE INDEX event_account ON event (account_id);
CREATE INDEX event_search ON event USING gin (search);
CREATE INDEX event_title_words ON event USING gin (title_words gin_trgm_ops);
CREATE TRIGGER event_touch BEFORE INSERT OR UPDATE ON event FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TABLE event_session (
    id        uuid        NOT NULL CONSTRAINT event_session_pk PRIMARY KEY,
    event_id  uuid        NOT NULL CONSTRAINT event_session_event_fk REFERENCES event (id) ON DELETE CASCADE,
    title     text,
    starts_at timestamptz NOT NULL,
    ends_at   timestamptz NOT NULL,
    CONSTRAINT event_session_ends_after_its_start CHECK (ends_at > starts_at)
);
CREATE INDEX event_session_event ON event_session (event_id, starts_at);

-- Who else organises it.
CREATE TABLE event_organiser (
    event_id   uuid NOT NULL CONSTRAINT event_organiser_event_fk REFERENCES event (id) ON DELETE CASCADE,
    account_id uuid NOT NULL CONSTRAINT event_organiser_account_fk REFERENCES account (id),
    CONSTRAINT event_organiser_pk PRIMARY KEY (event_id, account_id)
);
CREATE INDEX event_organiser_account ON event_organiser (account_id);

CREATE TABLE event_pool (
    event_id  uuid   NOT NULL CONSTRAINT event_pool_event_fk REFERENCES event (id) ON DELETE CASCADE,
    mode      text   NOT NULL CONSTRAINT event_pool_mode_known CHECK (mode IN ('ON_SITE', 'REMOTE')),
    -- None: as many as come.
    capacity  int,
    -- Seats that nobody else may have: confirmed, offered, or kept while an address is being confirmed.
    held      int    NOT NULL DEFAULT 0 CONSTRAINT event_pool_held_not_negative CHECK (held >= 0),
    -- Registrations that wait for a seat.
    waiting   int    NOT NULL DEFAULT 0 CONSTRAINT event_pool_waiting_not_negative CHECK (waiting >= 0),
    last_rank bigint NOT NULL DEFAULT 0,
    CONSTRAINT event_pool_pk PRIMARY KEY (event_id, mode),
    CONSTRAINT event_pool_never_oversold CHECK (held <= capacity)
);

-- Speakers: a pool that all events draw from.
CREATE TABLE event_speaker (
    id           uuid        NOT NULL CONSTRAINT event_speaker_pk PRIMARY KEY,
    name         text        NOT NULL,
    organisation text,
    subject      text        NOT NULL,
    conditions   text,
    mail         text,
    archived     boolean     NOT NULL DEFAULT false,
    search       tsvector    NOT NULL GENERATED ALWAYS AS (public.search_vector(
        name || ' ' || coalesce(organisation, '') || ' ' || subject)) STORED,
    version      bigint      NOT NULL DEFAULT 0,
    created_at   timestamptz NOT NULL DEFAULT now(),
    updated_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX event_speaker_updated ON event_speaker (updated_at);
CREATE INDEX event_speaker_search ON event_speaker USING gin (search);
CREATE TRIGGER event_speaker_touch BEFORE INSERT OR UPDATE ON event_speaker FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TABLE event_talk (
    event_id   uuid NOT NULL CONSTRAINT event_talk_event_fk REFERENCES event (id) ON DELETE CASCADE,
    speaker_id uuid NOT NULL CONSTRAINT event_talk_speaker_fk REFERENCES event_speaker (id),
    position   int  NOT NULL,
    -- What the organisers thought of it, from 1 to 5.
    rating     int  CONSTRAINT event_talk_rating_likely CHECK (rating BETWEEN 1 AND 5),
    remark     text,
    CONSTRAINT event_talk_pk PRIMARY KEY (event_id, speaker_id)
);
CREATE INDEX event_talk_speaker ON event_talk (speaker_id);

-- What the search box, the thread and scripts find; drafts stay with their organisers.
CREATE VIEW event_search_read AS
SELECT 'event' AS kind, code, title, '/evenements/' || id AS path, ARRAY[territory] AS territories, false AS confidential,
       NULL::uuid AS lead, title_words AS text, search AS words, NULL::text AS note
FROM event WHERE state NOT IN ('DRAFT', 'ARCHIVED');

CREATE VIEW event_project_link_read AS
SELECT 'event' AS from_kind, e.code AS from_code, 'project' AS kind, p.code, p.title, '/projets/' || p.code AS path,
       p.territories, p.confidential, p.lead
FROM event e JOIN project_budget_read p ON p.id = e.project_id WHERE e.state <> 'DRAFT'
UNION ALL
SELECT 'project', p.code, 'event', e.code, e.title, '/evenements/' || e.id, p.territories, p.confidential, p.lead
FROM event e JOIN project_budget_read p ON p.id = e.project_id WHERE e.state <> 'DRAFT';
