-- What who came thought of an event. Answers are nobody's: no row is one person's, no row says when, and what keeps a link
-- from serving twice is kept apart, by a digest that the database alone cannot make, until the survey is closed (ADR 1505).
CREATE TABLE survey (
    event_id   uuid    NOT NULL CONSTRAINT survey_pk PRIMARY KEY CONSTRAINT survey_event_fk REFERENCES event (id) ON DELETE CASCADE,
    enabled    boolean NOT NULL,
    -- When those present were first thanked, and by whom; from then on links exist.
    thanked_at timestamptz,
    account_id uuid    CONSTRAINT survey_account_fk REFERENCES account (id),
    -- The last day on which links open it.
    closes_on  date,
    closed_at  timestamptz,
    answers    int     NOT NULL DEFAULT 0 CONSTRAINT survey_answers_not_negative CHECK (answers >= 0),
    version    bigint  NOT NULL DEFAULT 0,
    CONSTRAINT survey_closes_once_thanked CHECK ((thanked_at IS NULL) = (closes_on IS NULL))
);
CREATE INDEX survey_account ON survey (account_id);

CREATE TABLE survey_question (
    id       uuid   NOT NULL CONSTRAINT survey_question_pk PRIMARY KEY,
    event_id uuid   NOT NULL CONSTRAINT survey_question_survey_fk REFERENCES survey (event_id) ON DELETE CASCADE,
    position int    NOT NULL,
    kind     text   NOT NULL CONSTRAINT survey_question_kind_known CHECK (kind IN ('SCALE', 'CHOICE', 'YES_NO', 'TEXT')),
    label    text   NOT NULL,
    choices  text[] NOT NULL,
    CONSTRAINT survey_question_position_once UNIQUE (event_id, position)
);

-- How often each option was chosen: all that is kept of a choice.
CREATE TABLE survey_tally (
    question_id uuid NOT NULL CONSTRAINT survey_tally_question_fk REFERENCES survey_question (id) ON DELETE CASCADE,
    choice      int  NOT NULL,
    answers     int  NOT NULL DEFAULT 0 CONSTRAINT survey_tally_answers_not_negative CHECK (answers >= 0),
    CONSTRAINT survey_tally_pk PRIMARY KEY (question_id, choice)
);

-- What was written, each under an id drawn by lot, drawn again with each answer.
CREATE TABLE survey_text (
    id          uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT survey_text_pk PRIMARY KEY,
    question_id uuid NOT NULL CONSTRAINT survey_text_question_fk REFERENCES survey_question (id) ON DELETE CASCADE,
    text        text NOT NULL
);
CREATE INDEX survey_text_question ON survey_text (question_id);

-- The links that served; gone once the survey is closed.
CREATE TABLE survey_mark (
    digest   bytea NOT NULL CONSTRAINT survey_mark_pk PRIMARY KEY,
    event_id uuid  NOT NULL CONSTRAINT survey_mark_survey_fk REFERENCES survey (event_id) ON DELETE CASCADE
);
CREATE INDEX survey_mark_event ON survey_mark (event_id);

-- Who was thanked, once, and whether with a link to the survey.
CREATE TABLE survey_thanks (
    registration_id uuid        NOT NULL CONSTRAINT survey_thanks_pk PRIMARY KEY
        CONSTRAINT survey_thanks_registration_fk REFERENCES event_registration (id) ON DELETE CASCADE,
    event_id        uuid        NOT NULL CONSTRAINT survey_thanks_survey_fk REFERENCES survey (event_id) ON DELETE CASCADE,
    asked           boolean     NOT NULL,
    thanked_at      timestamptz NOT NULL
);
CREATE INDEX survey_thanks_event ON survey_thanks (event_id);
