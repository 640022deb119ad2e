-- The portfolio: projects, their milestones, and one append-only history of what was done to them, by whom and when.

-- Axes are reference data of a programme: they may differ from one region or year to another.
CREATE TABLE programme_axis (
    programme text NOT NULL CONSTRAINT programme_axis_programme_known CHECK (programme IN ('LABO', 'INCUBO', 'OASIS', 'ITN7', 'HORS_PROGRAMME')),
    code      text NOT NULL,
    label     text NOT NULL,
    position  int  NOT NULL,
    CONSTRAINT programme_axis_pk PRIMARY KEY (programme, code)
);
INSERT INTO programme_axis (programme, code, label, position) VALUES
    ('INCUBO', 'AXE_1', 'Dématérialiser les procédures', 1),
    ('INCUBO', 'AXE_2', 'Développer de nouveaux outils ou services numériques', 2),
    ('INCUBO', 'AXE_3', 'Acculturer les agents au numérique', 3),
    ('INCUBO', 'AXE_4', 'Promouvoir l’inclusion numérique', 4),
    ('ITN7', 'AXE_1', 'Co-construction de solutions numériques', 1),
    ('ITN7', 'AXE_2', 'Projets de grande ampleur, guichet national', 2),
    ('ITN7', 'AXE_3', 'Guichets territoriaux', 3);

-- Keys without holes, PRJ-2026-014: the row is locked until the project that took the number is committed.
CREATE TABLE project_counter (
    year  int NOT NULL CONSTRAINT project_counter_pk PRIMARY KEY,
    taken int NOT NULL
);

CREATE TABLE project (
    id                        uuid        NOT NULL CONSTRAINT project_pk PRIMARY KEY,
    code                      text        NOT NULL CONSTRAINT project_code_unique UNIQUE,
    title                     text        NOT NULL CONSTRAINT project_title_not_blank CHECK (btrim(title) <> ''),
    programme                 text        NOT NULL CONSTRAINT project_programme_known CHECK (programme IN ('LABO', 'INCUBO', 'OASIS', 'ITN7', 'HORS_PROGRAMME')),
    axis                      text,
    orientations              text[]      NOT NULL DEFAULT '{}',
    approaches                text[]      NOT NULL DEFAULT '{}',
    organisation_id           uuid        NOT NULL CONSTRAINT project_organisation_fk REFERENCES organisation (id),
    lead_account_id           uuid        CONSTRAINT project_lead_fk REFERENCES account (id),
    description               text,
    -- Codes of territory; those are never deleted.
    territories               text[]      NOT NULL CONSTRAINT project_has_a_territory CHECK (cardinality(territories) > 0),
    start_date                date,
    end_date                  date,
    digital                   boolean     NOT NULL DEFAULT false,
    target_services           text[]      NOT NULL DEFAULT '{}',
    result_sheet_url          text,
    result_sheet_published_on date,
    confidential              boolean     NOT NULL DEFAULT false,
    -- Whether it was ever readable by all: its later withdrawal is then told to those who follow changes.
    disclosed                 boolean     NOT NULL DEFAULT false,
    stage                     text        NOT NULL CONSTRAINT project_stage_known CHECK (stage IN
        ('VEILLE', 'CADRAGE', 'EXPLORATION', 'CONCEPTION', 'EXPERIMENTATION', 'DEPLOIEMENT', 'PASSAGE_A_L_ECHELLE', 'CAPITALISATION', 'ABANDON')),
    stage_since               timestamptz NOT NULL,
    weather                   text        NOT NULL CONSTRAINT project_weather_known CHECK (weather IN
        ('SOLEIL', 'COUVERT', 'NUAGE', 'ORAGE', 'NON_RENSEIGNEE', 'NON_NECESSAIRE')),
    synthesis                 text        CONSTRAINT project_synthesis_short CHECK (length(synthesis) <= 1000),
    status_at                 timestamptz,
    status_account_id         uuid        CONSTRAINT project_status_account_fk REFERENCES account (id),
    archived_at               timestamptz,
    search                    tsvector    NOT NULL GENERATED ALWAYS AS (
        setweight(to_tsvector('public.french_unaccent'::regconfig, code || ' ' || title), 'A')
        || setweight(to_tsvector('public.french_unaccent'::regconfig, coalesce(description, '') || ' ' || coalesce(synthesis, '')), 'B')) STORED,
    version                   bigint      NOT NULL DEFAULT 0,
    created_at                timestamptz NOT NULL,
    updated_at                timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT project_axis_of_programme FOREIGN KEY (programme, axis) REFERENCES programme_axis (programme, code),
    CONSTRAINT project_ends_after_it_starts CHECK (end_date >= start_date),
    CONSTRAINT project_result_sheet_whole CHECK ((result_sheet_url IS NULL) = (result_sheet_published_on IS NULL)),
    CONSTRAINT project_weather_is_signed CHECK (weather IN ('NON_RENSEIGNEE', 'NON_NECESSAIRE') OR (status_at IS NOT NULL AND synthesis IS NOT NULL))
);
CREATE INDEX project_updated ON project (updated_at, id);
CREATE INDEX project_stage ON project (stage);
CREATE INDEX project_programme_axis ON project (programme, axis);
CREATE INDEX project_organisation ON project (organisation_id);
CREATE INDEX project_lead ON project (lead_account_id);
CREATE INDEX project_status_account ON project (status_account_id);
CREATE INDEX project_title ON project (title COLLATE "fr-x-icu", id);
CREATE INDEX project_territories ON project USING gin (territories);
CREATE INDEX project_orientations ON project USING gin (orientations);
CREATE INDEX project_search ON project USING gin (search);
CREATE TRIGGER project_touch BEFORE INSERT OR UPDATE ON project FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TABLE project_milestone (
    project_id   uuid NOT NULL CONSTRAINT project_milestone_project_fk REFERENCES project (id),
    position     int  NOT NULL,
    name         text NOT NULL,
    planned_date date NOT NULL,
    actual_date  date,
    CONSTRAINT project_milestone_pk PRIMARY KEY (project_id, position)
);
CREATE INDEX project_milestone_open ON project_milestone (planned_date) WHERE actual_date IS NULL;

CREATE TABLE project_history (
    id          uuid        NOT NULL CONSTRAINT project_history_pk PRIMARY KEY,
    project_id  uuid        NOT NULL CONSTRAINT project_history_project_fk REFERENCES project (id),
    kind        text        NOT NULL CONSTRAINT project_history_kind_known CHECK (kind IN ('CREATION', 'CHANGE', 'STAGE', 'STATUS', 'ARCHIVE')),
    -- When it happened for the business; recorded_at is when it was written (they differ in the demonstration set only).
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    account_id  uuid        NOT NULL CONSTRAINT project_history_account_fk REFERENCES account (id),
    from_stage  text,
    to_stage    text,
    reason      text,
    weather     text,
    synthesis   text,
    changes     jsonb       NOT NULL DEFAULT '[]'
);
CREATE INDEX project_history_project ON project_history (project_id, occurred_at);
CREATE INDEX project_history_account ON project_history (account_id);
CREATE INDEX project_history_occurred ON project_history (occurred_at);
CREATE TRIGGER project_history_immutable BEFORE UPDATE OR DELETE ON project_history FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER project_history_no_truncate BEFORE TRUNCATE ON project_history FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON project_history FROM pilo_app;
