-- How many agents there are where: reference data that is typed, each with its source and the day on which it was true. An
-- earlier one stays when a later one comes.
CREATE TABLE reach_headcount (
    id              uuid        NOT NULL CONSTRAINT reach_headcount_pk PRIMARY KEY,
    territory       text,
    organisation_id uuid        CONSTRAINT reach_headcount_organisation_fk REFERENCES organisation (id),
    agents          int         NOT NULL CONSTRAINT reach_headcount_agents_likely CHECK (agents BETWEEN 1 AND 1000000),
    kind            text        NOT NULL CONSTRAINT reach_headcount_kind_known CHECK (kind IN ('OFFICIAL', 'ESTIMATE', 'DEMONSTRATION')),
    source          text        NOT NULL,
    valued_on       date        NOT NULL,
    remark          text,
    version         bigint      NOT NULL DEFAULT 0,
    created_at      timestamptz NOT NULL DEFAULT now(),
    updated_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT reach_headcount_of_one CHECK (num_nonnulls(territory, organisation_id) = 1),
    CONSTRAINT reach_headcount_once_a_day UNIQUE NULLS NOT DISTINCT (territory, organisation_id, valued_on)
);
CREATE INDEX reach_headcount_organisation ON reach_headcount (organisation_id);
CREATE INDEX reach_headcount_updated ON reach_headcount (updated_at);
CREATE TRIGGER reach_headcount_touch BEFORE INSERT OR UPDATE ON reach_headcount FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

-- The one figure that is published: about 8,000 agents of the State in the region, whose number of each département is not.
INSERT INTO reach_headcount (id, territory, agents, kind, source, valued_on, remark)
VALUES (uuidv7(), 'REG-76', 8000, 'OFFICIAL', 'Journal officiel n° 0191 du 18 août 2021', '2021-08-18',
        'Ordre de grandeur publié : environ 8 000 agents de l’État dans la région.');

-- What the platform of human resources wants of training hours: which columns, in which order, under which headings.
CREATE TABLE reach_training_layout (
    id           int         NOT NULL CONSTRAINT reach_training_layout_pk PRIMARY KEY CONSTRAINT reach_training_layout_one CHECK (id = 1),
    columns      text        NOT NULL CONSTRAINT reach_training_layout_columns_are_a_list CHECK (columns IS JSON ARRAY),
    -- What a half-day counts for; null: as long as its sessions were.
    half_day_minutes int     CONSTRAINT reach_training_layout_minutes_likely CHECK (half_day_minutes BETWEEN 30 AND 720),
    version      bigint      NOT NULL DEFAULT 0,
    updated_at   timestamptz NOT NULL DEFAULT now()
);
INSERT INTO reach_training_layout (id, columns) VALUES (1, '[
    {"field": "LAST_NAME", "heading": "Nom"}, {"field": "FIRST_NAME", "heading": "Prénom"},
    {"field": "EMPLOYER", "heading": "Employeur"}, {"field": "BODY", "heading": "Organisme de formation"},
    {"field": "TITLE", "heading": "Formation"}, {"field": "MODE", "heading": "Modalité"},
    {"field": "DATE", "heading": "Date"}, {"field": "HALF_DAY", "heading": "Demi-journée"},
    {"field": "HOURS", "heading": "Heures"}]');
