-- Who comes, who waits for a seat, and why. A person is a random id, made of nothing of theirs: what counts people goes on
-- counting them once their address is gone.
CREATE TABLE event_person (
    id         uuid        NOT NULL CONSTRAINT event_person_pk PRIMARY KEY,
    mail       text,
    -- The address however it is typed; one address is one person.
    mail_key   text        CONSTRAINT event_person_mail_unique UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT event_person_mail_whole CHECK ((mail IS NULL) = (mail_key IS NULL))
);

CREATE TABLE event_registration (
    id              uuid        NOT NULL CONSTRAINT event_registration_pk PRIMARY KEY,
    event_id        uuid        NOT NULL CONSTRAINT event_registration_event_fk REFERENCES event (id),
    person_id       uuid        NOT NULL CONSTRAINT event_registration_person_fk REFERENCES event_person (id),
    mode            text        NOT NULL,
    state           text        NOT NULL CONSTRAINT event_registration_state_known CHECK (state IN
        ('PENDING', 'CONFIRMED', 'QUEUED', 'OFFERED', 'CANCELLED', 'EXPIRED')),
    seats           int         NOT NULL CONSTRAINT event_registration_seats_likely CHECK (seats BETWEEN 1 AND 20),
    -- While an address is being confirmed: whether a seat is kept, or a place in the queue.
    seated          boolean     NOT NULL,
    -- The order of arrival in a mode; it never changes there.
    rank            bigint      NOT NULL,
    -- Until when a seat is kept, or offered.
    deadline        timestamptz,
    origin          text        NOT NULL CONSTRAINT event_registration_origin_known CHECK (origin IN ('PUBLIC', 'ORGANISER', 'IMPORT')),
    last_name       text,
    first_name      text,
    service         text,
    service_key     text,
    department      text,
    agent           boolean     NOT NULL,
    companions      text        NOT NULL CONSTRAINT event_registration_companions_are_a_list CHECK (companions IS JSON ARRAY),
    answers         text        NOT NULL CONSTRAINT event_registration_answers_are_a_list CHECK (answers IS JSON ARRAY),
    needs           text[]      NOT NULL,
    confirmed_at    timestamptz,
    presence        text        CONSTRAINT event_registration_presence_known CHECK (presence IN ('PRESENT', 'ABSENT', 'NOT_ESTABLISHED')),
    present_seats   int,
    presence_at     timestamptz,
    erased_on       date,
    search          tsvector    NOT NULL GENERATED ALWAYS AS (public.search_vector(
        coalesce(last_name, '') || ' ' || coalesce(first_name, '') || ' ' || coalesce(service, ''))) STORED,
    -- What it takes of its pool: a trigger counts both there, in the same statement.
    held            int         NOT NULL GENERATED ALWAYS AS (CASE
        WHEN state IN ('CONFIRMED', 'OFFERED') OR state = 'PENDING' AND seated THEN seats ELSE 0 END) STORED,
    waits           int         NOT NULL GENERATED ALWAYS AS (CASE
        WHEN state = 'QUEUED' OR state = 'PENDING' AND NOT seated THEN 1 ELSE 0 END) STORED,
    version         bigint      NOT NULL DEFAULT 0,
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT event_registration_pool_fk FOREIGN KEY (event_id, mode) REFERENCES event_pool (event_id, mode),
    CONSTRAINT event_registration_rank_unique UNIQUE (event_id, mode, rank),
    CONSTRAINT event_registration_has_a_deadline CHECK ((state IN ('PENDING', 'OFFERED')) = (deadline IS NOT NULL)),
    CONSTRAINT event_registration_presence_whole CHECK ((presence IS NOT DISTINCT FROM 'PRESENT') = (present_seats IS NOT NULL)),
    CONSTRAINT event_registration_comes_with_its_seats CHECK (present_seats BETWEEN 1 AND seats)
);
-- Registering twice with one address is one registration (E2).
CREATE UNIQUE INDEX event_registration_once ON event_registration (event_id, person_id)
    WHERE state IN ('PENDING', 'CONFIRMED', 'QUEUED', 'OFFERED');
CREATE INDEX event_registration_person ON event_registration (person_id);
CREATE INDEX event_registration_waiting ON event_registration (event_id, mode, rank) WHERE waits = 1;
CREATE INDEX event_registration_due ON event_registration (deadline) WHERE deadline IS NOT NULL;
CREATE INDEX event_registration_updated ON event_registration (updated_at);
CREATE INDEX event_registration_search ON event_registration USING gin (search);
CREATE TRIGGER event_registration_touch BEFORE INSERT OR UPDATE ON event_registration FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE FUNCTION event_count_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        UPDATE event_pool SET held = held + NEW.held, waiting = waiting + NEW.waits, last_rank = greatest(last_rank, NEW.rank)
        WHERE event_id = NEW.event_id AND mode = NEW.mode;
    ELSIF OLD.mode <> NEW.mode THEN
        UPDATE event_pool SET held = held - OLD.held, waiting = waiting - OLD.waits WHERE event_id = OLD.event_id AND mode = OLD.mode;
        UPDATE event_pool SET held = held + NEW.held, waiting = waiting + NEW.waits, last_rank = greatest(last_rank, NEW.rank)
        WHERE event_id = NEW.event_id AND mode = NEW.mode;
    ELSIF OLD.held <> NEW.held OR OLD.waits <> NEW.waits THEN
        UPDATE event_pool SET held = held + NEW.held - OLD.held, waiting = waiting + NEW.waits - OLD.waits
        WHERE event_id = NEW.event_id AND mode = NEW.mode;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER event_registration_count AFTER INSERT OR UPDATE OF state, seats, seated, mode ON event_registration
    FOR EACH ROW EXECUTE FUNCTION event_count_seats();

-- Why this place? Each move with its reason; names stay in the registration.
CREATE TABLE event_queue_move (
    id              uuid        NOT NULL CONSTRAINT event_queue_move_pk PRIMARY KEY,
    event_id        uuid        NOT NULL CONSTRAINT event_queue_move_event_fk REFERENCES event (id),
    registration_id uuid        NOT NULL CONSTRAINT event_queue_move_registration_fk REFERENCES event_registration (id),
    mode            text        NOT NULL,
    reason          text        NOT NULL,
    state_before    text,
    state_after     text        NOT NULL,
    seats           int         NOT NULL,
    -- Seats that were free before it, and its place in the queue then, if it had one.
    free            int,
    place           int,
    deadline        timestamptz,
    note            text,
    occurred_at     timestamptz NOT NULL,
    account_id      uuid        CONSTRAINT event_queue_move_account_fk REFERENCES account (id)
);
CREATE INDEX event_queue_move_event ON event_queue_move (event_id, occurred_at);
CREATE INDEX event_queue_move_registration ON event_queue_move (registration_id, occurred_at);
CREATE INDEX event_queue_move_account ON event_queue_move (account_id);

-- What is to be told to whom, written with the act that it tells of: once for each recipient and cause.
CREATE TABLE event_notice (
    id              uuid        NOT NULL CONSTRAINT event_notice_pk PRIMARY KEY,
    registration_id uuid        NOT NULL CONSTRAINT event_notice_registration_fk REFERENCES event_registration (id),
    kind            text        NOT NULL,
    cause           text        NOT NULL,
    not_before      timestamptz NOT NULL,
    told_at         timestamptz,
    created_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT event_notice_once UNIQUE (registration_id, kind, cause)
);
CREATE INDEX event_notice_waiting ON event_notice (not_before) WHERE told_at IS NULL;
-- Changes of an event within a minute are one message.
CREATE UNIQUE INDEX event_notice_one_change ON event_notice (registration_id) WHERE kind = 'EVENT_CHANGED' AND told_at IS NULL;

-- The links by which somebody comes back: their digest alone.
CREATE TABLE event_registration_link (
    digest          bytea       NOT NULL CONSTRAINT event_registration_link_pk PRIMARY KEY,
    registration_id uuid        NOT NULL CONSTRAINT event_registration_link_registration_fk REFERENCES event_registration (id),
    created_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX event_registration_link_registration ON event_registration_link (registration_id);
