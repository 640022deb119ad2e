-- The money. Two ledgers that never mix: AE cap what may be committed, CP what may be paid. A scheme is where it comes
-- from, a line is a scheme × fiscal year × axis, and everything that touches a line is an entry, appended and never changed.
CREATE TABLE funding_scheme (
    id                  uuid          NOT NULL CONSTRAINT funding_scheme_pk PRIMARY KEY,
    code                text          NOT NULL CONSTRAINT funding_scheme_code_unique UNIQUE
        CONSTRAINT funding_scheme_code_form CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
    name                text          NOT NULL,
    -- EXTERNE: co-funding by others, in no total of the State unless it comes by fonds de concours (B1).
    ledger              text          NOT NULL CONSTRAINT funding_scheme_ledger_known CHECK (ledger IN ('ETAT', 'EXTERNE')),
    agreement_reference text,
    agreement_state     text          CONSTRAINT funding_scheme_state_known CHECK (agreement_state IN
        ('DRAFT', 'SIGNED', 'RUNNING', 'CLOSING', 'CLEARED')),
    agreement_starts_on date,
    agreement_ends_on   date,
    agreement_amount    numeric(14,2) CONSTRAINT funding_scheme_amount_positive CHECK (agreement_amount >= 0),
    -- Percent of the initial CP that a carry-over may reach (B15; LOLF art. 15).
    carry_over_ceiling  numeric(5,2)  NOT NULL DEFAULT 3 CONSTRAINT funding_scheme_ceiling_is_a_rate CHECK (carry_over_ceiling BETWEEN 0 AND 100),
    demonstration       boolean       NOT NULL DEFAULT false,
    version             bigint        NOT NULL DEFAULT 0,
    created_at          timestamptz   NOT NULL DEFAULT now(),
    updated_at          timestamptz   NOT NULL DEFAULT now(),
    CONSTRAINT funding_scheme_ends_after_it_starts CHECK (agreement_ends_on >= agreement_starts_on)
);
CREATE INDEX funding_scheme_updated ON funding_scheme (updated_at);
CREATE TRIGGER funding_scheme_touch BEFORE INSERT OR UPDATE ON funding_scheme FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TABLE budget_line (
    id                 uuid        NOT NULL CONSTRAINT budget_line_pk PRIMARY KEY,
    scheme_id          uuid        NOT NULL CONSTRAINT budget_line_scheme_fk REFERENCES funding_scheme (id),
    fiscal_year        int         NOT NULL CONSTRAINT budget_line_year_likely CHECK (fiscal_year BETWEEN 2000 AND 2100),
    -- The mission's programme and its axis (INCUBO, AXE_1), as projects have them.
    programme          text,
    axis               text,
    project_id         uuid        CONSTRAINT budget_line_project_fk REFERENCES project (id),
    -- The budget's programme ('0349'), whose manager alone moves its credits, and the one that carries the expense.
    budget_programme   text        CONSTRAINT budget_line_programme_form CHECK (budget_programme ~ '^[0-9]{4}$'),
    carrying_programme text        CONSTRAINT budget_line_carrying_form CHECK (carrying_programme ~ '^[0-9]{4}$'),
    title              text        CONSTRAINT budget_line_title_known CHECK (title ~ '^T[1-7]$'),
    category           text,
    cost_centre        text,
    activity           text,
    label              text,
    -- What remains to be paid is a stock by scheme × axis (× project), carried from year to year.
    stock              text        NOT NULL GENERATED ALWAYS AS
        (coalesce(programme, '') || '.' || coalesce(axis, '') || '.' || coalesce(project_id::text, '')) STORED,
    version            bigint      NOT NULL DEFAULT 0,
    created_at         timestamptz NOT NULL DEFAULT now(),
    updated_at         timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT budget_line_axis_fk FOREIGN KEY (programme, axis) REFERENCES programme_axis (programme, code),
    CONSTRAINT budget_line_unique UNIQUE NULLS NOT DISTINCT
        (scheme_id, fiscal_year, programme, axis, project_id, title, cost_centre, activity)
);
CREATE INDEX budget_line_project ON budget_line (project_id);
CREATE INDEX budget_line_axis ON budget_line (programme, axis);
CREATE INDEX budget_line_year ON budget_line (fiscal_year, scheme_id);
CREATE INDEX budget_line_stock ON budget_line (scheme_id, stock, fiscal_year);
CREATE INDEX budget_line_updated ON budget_line (updated_at);
CREATE TRIGGER budget_line_touch BEFORE INSERT OR UPDATE ON budget_line FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

-- What opens, adds or takes credits: signed, and reversed by another one that names it.
CREATE TABLE budget_movement (
    id           uuid          NOT NULL CONSTRAINT budget_movement_pk PRIMARY KEY,
    line_id      uuid          NOT NULL CONSTRAINT budget_movement_line_fk REFERENCES budget_line (id),
    -- The official nature; OUVERTURE is the initial opening of a line, RECU, APPELE and ACCORDE those of a co-funder.
    kind         text          NOT NULL CONSTRAINT budget_movement_kind_known CHECK (kind IN
        ('OUVERTURE', 'LFI', 'LFR', 'REPORT', 'VIREMENT', 'TRANSFERT', 'DECRET_AVANCE', 'ANNULATION', 'FONDS_DE_CONCOURS',
         'ATTRIBUTION_DE_PRODUITS', 'MISE_EN_RESERVE', 'LEVEE_DE_RESERVE', 'REDEPLOIEMENT', 'MISE_A_DISPOSITION', 'REPRISE',
         'DELEGATION_DE_GESTION', 'ACCORDE', 'APPELE', 'RECU')),
    ae           numeric(14,2) NOT NULL DEFAULT 0,
    cp           numeric(14,2) NOT NULL DEFAULT 0,
    -- Of an external scheme, which has neither AE nor CP.
    external     numeric(14,2) NOT NULL DEFAULT 0,
    value_date   date          NOT NULL,
    known_at     timestamptz   NOT NULL,
    reason       text,
    reference    text,
    -- The two sides of a redeployment share it (B9).
    pair_id      uuid,
    carry_over_id uuid,
    reverses_id  uuid          CONSTRAINT budget_movement_reverses_fk REFERENCES budget_movement (id)
        CONSTRAINT budget_movement_reversed_once UNIQUE,
    account_id   uuid          CONSTRAINT budget_movement_account_fk REFERENCES account (id),
    created_at   timestamptz   NOT NULL DEFAULT now(),
    CONSTRAINT budget_movement_moves CHECK (ae <> 0 OR cp <> 0 OR external <> 0),
    CONSTRAINT budget_movement_external_apart CHECK ((kind IN ('ACCORDE', 'APPELE', 'RECU')) = (external <> 0) AND (external = 0 OR ae = 0 AND cp = 0)),
    CONSTRAINT budget_movement_redeployment_paired CHECK ((kind = 'REDEPLOIEMENT') = (pair_id IS NOT NULL))
);
CREATE INDEX budget_movement_line ON budget_movement (line_id, known_at);
CREATE INDEX budget_movement_pair ON budget_movement (pair_id);
CREATE INDEX budget_movement_account ON budget_movement (account_id);
CREATE INDEX budget_movement_known ON budget_movement (known_at, id);
CREATE INDEX budget_movement_carry_over ON budget_movement (carry_over_id);

-- Every effect on a line, whoever writes it: movements here, requests, commitments and payments in the room above.
-- The measures, all in euros TTC:
--   INITIAL_AE/CP, CARRIED_AE/CP, MOVED_AE/CP   opened by an opening, by a carry-over, by any other movement (B1)
--   REQUESTED_AE   reserved by requests not yet in Chorus (B12)        POTENTIAL_AE  optional tranches not affirmed (B8)
--   CONSUMED_AE    committed, less withdrawals of the same year (B4)   WITHDRAWN_EARLIER  withdrawn on earlier EJ: lowers the RAP only (B5)
--   ACKNOWLEDGED, CERTIFIED  service fait said here, and read from Chorus (B18)          PAID_CP  paid
--   GRANTED, CALLED, RECEIVED  of an external scheme
CREATE TABLE budget_entry (
    id          uuid          NOT NULL CONSTRAINT budget_entry_pk PRIMARY KEY,
    line_id     uuid          NOT NULL CONSTRAINT budget_entry_line_fk REFERENCES budget_line (id),
    project_id  uuid          CONSTRAINT budget_entry_project_fk REFERENCES project (id),
    measure     text          NOT NULL CONSTRAINT budget_entry_measure_known CHECK (measure IN
        ('INITIAL_AE', 'CARRIED_AE', 'MOVED_AE', 'INITIAL_CP', 'CARRIED_CP', 'MOVED_CP', 'REQUESTED_AE', 'POTENTIAL_AE',
         'CONSUMED_AE', 'WITHDRAWN_EARLIER', 'ACKNOWLEDGED', 'CERTIFIED', 'PAID_CP', 'GRANTED', 'CALLED', 'RECEIVED')),
    amount      numeric(14,2) NOT NULL CONSTRAINT budget_entry_says_something CHECK (amount <> 0),
    value_date  date          NOT NULL,
    known_at    timestamptz   NOT NULL,
    -- What made it, MOVEMENT, REQUEST or OPERATION, and its id.
    origin      text          NOT NULL,
    origin_id   uuid          NOT NULL
);
CREATE INDEX budget_entry_line ON budget_entry (line_id, known_at);
CREATE INDEX budget_entry_project ON budget_entry (project_id, known_at);
CREATE INDEX budget_entry_origin ON budget_entry (origin_id);

-- What the entries come to today, kept beside them: one row a line and project, and one for the whole line, so that no
-- reading grows with what happened on it. Equal to the GROUP BY by a test, and mended by a command.
CREATE TABLE budget_total (
    line_id           uuid          NOT NULL CONSTRAINT budget_total_line_fk REFERENCES budget_line (id),
    project_id        uuid          CONSTRAINT budget_total_project_fk REFERENCES project (id),
    -- Of the line over all projects; else of this project, or of what has none.
    whole             boolean       NOT NULL,
    initial_ae        numeric(16,2) NOT NULL DEFAULT 0,
    carried_ae        numeric(16,2) NOT NULL DEFAULT 0,
    moved_ae          numeric(16,2) NOT NULL DEFAULT 0,
    initial_cp        numeric(16,2) NOT NULL DEFAULT 0,
    carried_cp        numeric(16,2) NOT NULL DEFAULT 0,
    moved_cp          numeric(16,2) NOT NULL DEFAULT 0,
    requested_ae      numeric(16,2) NOT NULL DEFAULT 0,
    potential_ae      numeric(16,2) NOT NULL DEFAULT 0,
    consumed_ae       numeric(16,2) NOT NULL DEFAULT 0,
    withdrawn_earlier numeric(16,2) NOT NULL DEFAULT 0,
    acknowledged      numeric(16,2) NOT NULL DEFAULT 0,
    certified         numeric(16,2) NOT NULL DEFAULT 0,
    paid_cp           numeric(16,2) NOT NULL DEFAULT 0,
    granted           numeric(16,2) NOT NULL DEFAULT 0,
    called            numeric(16,2) NOT NULL DEFAULT 0,
    received          numeric(16,2) NOT NULL DEFAULT 0,
    CONSTRAINT budget_total_unique UNIQUE NULLS NOT DISTINCT (line_id, whole, project_id),
    CONSTRAINT budget_total_whole_has_no_project CHECK (NOT whole OR project_id IS NULL)
) WITH (fillfactor = 70);
CREATE INDEX budget_total_project ON budget_total (project_id);
CREATE INDEX budget_total_whole ON budget_total (line_id) WHERE whole;

-- The sums of entries, in the columns of the totals: one place for the repair and the reading of the past. Null stands
-- for no bound. Without grouping sets, so that a condition on the line reaches the entries.
CREATE FUNCTION budget_sums(known timestamptz, valued date, for_project boolean) RETURNS SETOF budget_total LANGUAGE sql STABLE AS $$
    SELECT line_id, CASE WHEN for_project THEN project_id END, NOT for_project,
           coalesce(sum(amount) FILTER (WHERE measure = 'INITIAL_AE'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'CARRIED_AE'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'MOVED_AE'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'INITIAL_CP'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'CARRIED_CP'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'MOVED_CP'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'REQUESTED_AE'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'POTENTIAL_AE'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'CONSUMED_AE'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'WITHDRAWN_EARLIER'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'ACKNOWLEDGED'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'CERTIFIED'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'PAID_CP'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'GRANTED'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'CALLED'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'RECEIVED'), 0)
    FROM budget_entry
    WHERE (known IS NULL OR known_at <= known) AND (valued IS NULL OR value_date <= valued)
    GROUP BY line_id, CASE WHEN for_project THEN project_id END
$$;

CREATE FUNCTION budget_keep_totals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO budget_total AS t (line_id, project_id, whole,
        initial_ae, carried_ae, moved_ae, initial_cp, carried_cp, moved_cp, requested_ae, potential_ae, consumed_ae,
        withdrawn_earlier, acknowledged, certified, paid_cp, granted, called, received)
    SELECT line_id, project_id, grouping(project_id) = 1,
           coalesce(sum(amount) FILTER (WHERE measure = 'INITIAL_AE'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'CARRIED_AE'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'MOVED_AE'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'INITIAL_CP'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'CARRIED_CP'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'MOVED_CP'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'REQUESTED_AE'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'POTENTIAL_AE'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'CONSUMED_AE'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'WITHDRAWN_EARLIER'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'ACKNOWLEDGED'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'CERTIFIED'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'PAID_CP'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'GRANTED'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'CALLED'), 0),
           coalesce(sum(amount) FILTER (WHERE measure = 'RECEIVED'), 0)
    FROM added GROUP BY GROUPING SETS ((line_id), (line_id, project_id)) ORDER BY 1, 3, 2
    ON CONFLICT (line_id, whole, project_id) DO UPDATE SET
        initial_ae = t.initial_ae + excluded.initial_ae, carried_ae = t.carried_ae + excluded.carried_ae,
        moved_ae = t.moved_ae + excluded.moved_ae, initial_cp = t.initial_cp + excluded.initial_cp,
        carried_cp = t.carried_cp + excluded.carried_cp, moved_cp = t.moved_cp + excluded.moved_cp,
        requested_ae = t.requested_ae + excluded.requested_ae, potential_ae = t.potential_ae + excluded.potential_ae,
        consumed_ae = t.consumed_ae + excluded.consumed_ae,
        withdrawn_earlier = t.withdrawn_earlier + excluded.withdrawn_earlier,
        acknowledged = t.acknowledged + excluded.acknowledged, certified = t.certified + excluded.certified,
        paid_cp = t.paid_cp + excluded.paid_cp, granted = t.granted + excluded.granted, called = t.called + excluded.called,
        received = t.received + excluded.received;
    -- Figures are shown with the line: its version counts them, for who follows it or reads it again; what remains to be
    -- paid stands on the lines of later years also.
    UPDATE budget_line l SET version = l.version + 1
    WHERE EXISTS (SELECT FROM added JOIN budget_line a ON a.id = added.line_id
                  WHERE l.scheme_id = a.scheme_id AND l.stock = a.stock AND l.fiscal_year >= a.fiscal_year);
    RETURN NULL;
END $$;
CREATE TRIGGER budget_entry_keep_totals AFTER INSERT ON budget_entry REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION budget_keep_totals();

CREATE TRIGGER budget_entry_immutable BEFORE UPDATE OR DELETE ON budget_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER budget_entry_no_truncate BEFORE TRUNCATE ON budget_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON budget_entry FROM pilo_app;
CREATE TRIGGER budget_movement_immutable BEFORE UPDATE OR DELETE ON budget_movement FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER budget_movement_no_truncate BEFORE TRUNCATE ON budget_movement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON budget_movement FROM pilo_app;

-- Carry-overs are asked, decided and only then open credits (B17).
CREATE TABLE budget_carry_over (
    id            uuid          NOT NULL CONSTRAINT budget_carry_over_pk PRIMARY KEY,
    from_line_id  uuid          NOT NULL CONSTRAINT budget_carry_over_from_fk REFERENCES budget_line (id),
    ledger        text          NOT NULL CONSTRAINT budget_carry_over_ledger_known CHECK (ledger IN ('AE', 'CP')),
    amount        numeric(14,2) NOT NULL CONSTRAINT budget_carry_over_positive CHECK (amount > 0),
    state         text          NOT NULL CONSTRAINT budget_carry_over_state_known CHECK (state IN ('REQUESTED', 'DECIDED', 'OPENED', 'REFUSED')),
    requested_on  date          NOT NULL,
    decided_on    date,
    opened_on     date,
    reference     text,
    reason        text,
    account_id    uuid          CONSTRAINT budget_carry_over_account_fk REFERENCES account (id),
    version       bigint        NOT NULL DEFAULT 0,
    created_at    timestamptz   NOT NULL DEFAULT now(),
    updated_at    timestamptz   NOT NULL DEFAULT now()
);
CREATE INDEX budget_carry_over_line ON budget_carry_over (from_line_id);
CREATE INDEX budget_carry_over_account ON budget_carry_over (account_id);
CREATE TRIGGER budget_carry_over_touch BEFORE INSERT OR UPDATE ON budget_carry_over FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
ALTER TABLE budget_movement ADD CONSTRAINT budget_movement_carry_over_fk FOREIGN KEY (carry_over_id) REFERENCES budget_carry_over (id);

-- Dates de fin de gestion, typed from the notes of the DRFiP and of the programme's manager (B16). Unknown is null, never 31 December.
CREATE TABLE budget_closing (
    fiscal_year          int         NOT NULL CONSTRAINT budget_closing_year_likely CHECK (fiscal_year BETWEEN 2000 AND 2100),
    budget_programme     text        NOT NULL CONSTRAINT budget_closing_programme_form CHECK (budget_programme ~ '^[0-9]{4}$'),
    last_commitment      date,
    last_acknowledgement date,
    last_payment_request date,
    switchover           date,
    reopening            date,
    note                 text,
    version              bigint      NOT NULL DEFAULT 0,
    created_at           timestamptz NOT NULL DEFAULT now(),
    updated_at           timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT budget_closing_pk PRIMARY KEY (fiscal_year, budget_programme)
);
CREATE TRIGGER budget_closing_touch BEFORE INSERT OR UPDATE ON budget_closing FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

-- The yearly CP expected by scheme × axis (B15): entered, never guessed.
CREATE TABLE budget_payment_forecast (
    id          uuid          NOT NULL CONSTRAINT budget_payment_forecast_pk PRIMARY KEY,
    scheme_id   uuid          NOT NULL CONSTRAINT budget_payment_forecast_scheme_fk REFERENCES funding_scheme (id),
    programme   text,
    axis        text,
    fiscal_year int           NOT NULL CONSTRAINT budget_payment_forecast_year_likely CHECK (fiscal_year BETWEEN 2000 AND 2100),
    amount      numeric(14,2) NOT NULL CONSTRAINT budget_payment_forecast_positive CHECK (amount >= 0),
    note        text,
    version     bigint        NOT NULL DEFAULT 0,
    created_at  timestamptz   NOT NULL DEFAULT now(),
    updated_at  timestamptz   NOT NULL DEFAULT now(),
    CONSTRAINT budget_payment_forecast_axis_fk FOREIGN KEY (programme, axis) REFERENCES programme_axis (programme, code),
    CONSTRAINT budget_payment_forecast_unique UNIQUE NULLS NOT DISTINCT (scheme_id, programme, axis, fiscal_year)
);
CREATE INDEX budget_payment_forecast_axis ON budget_payment_forecast (programme, axis);
CREATE TRIGGER budget_payment_forecast_touch BEFORE INSERT OR UPDATE ON budget_payment_forecast FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
