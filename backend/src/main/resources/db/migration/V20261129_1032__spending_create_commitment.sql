-- What is committed and paid. An EJ is born in Chorus and is a fact; before it stands the request, which reserves AE and
-- carries the guards (B12). An EJ has items (postes, B14), and its life is operations that are appended and never changed.
CREATE TABLE commitment (
    id                  uuid          NOT NULL CONSTRAINT commitment_pk PRIMARY KEY,
    number              text          NOT NULL CONSTRAINT commitment_number_unique UNIQUE
        CONSTRAINT commitment_number_form CHECK (number ~ '^[0-9A-Z][0-9A-Z-]{0,19}$'),
    kind                text          NOT NULL CONSTRAINT commitment_kind_known CHECK (kind IN
        ('ORDER', 'SUBSEQUENT_CONTRACT', 'SUBSIDY', 'CONTRACT', 'OTHER')),
    object              text          NOT NULL,
    supplier_id         uuid          CONSTRAINT commitment_supplier_fk REFERENCES organisation (id),
    signed_on           date          NOT NULL,
    fiscal_year         int           NOT NULL CONSTRAINT commitment_year_likely CHECK (fiscal_year BETWEEN 2000 AND 2100),
    -- Who says that the service was done (B18).
    officer_id          uuid          CONSTRAINT commitment_officer_fk REFERENCES account (id),
    planned_delivery_on date,
    account_id          uuid          CONSTRAINT commitment_account_fk REFERENCES account (id),
    -- What its operations come to, kept by them.
    net                 numeric(16,2) NOT NULL DEFAULT 0,
    acknowledged        numeric(16,2) NOT NULL DEFAULT 0,
    certified           numeric(16,2) NOT NULL DEFAULT 0,
    paid                numeric(16,2) NOT NULL DEFAULT 0,
    advanced            numeric(16,2) NOT NULL DEFAULT 0,
    potential           numeric(16,2) NOT NULL DEFAULT 0,
    -- The day of its last service fait, and of its last payment.
    served_on           date,
    paid_on             date,
    search              tsvector      NOT NULL GENERATED ALWAYS AS (public.search_vector(number || ' ' || object)) STORED,
    version             bigint        NOT NULL DEFAULT 0,
    created_at          timestamptz   NOT NULL DEFAULT now(),
    updated_at          timestamptz   NOT NULL DEFAULT now()
);
CREATE INDEX commitment_supplier ON commitment (supplier_id);
CREATE INDEX commitment_officer ON commitment (officer_id);
CREATE INDEX commitment_account ON commitment (account_id);
CREATE INDEX commitment_year ON commitment (fiscal_year);
CREATE INDEX commitment_signed ON commitment (signed_on);
CREATE INDEX commitment_updated ON commitment (updated_at);
CREATE INDEX commitment_search ON commitment USING gin (search);
CREATE TRIGGER commitment_touch BEFORE INSERT OR UPDATE ON commitment FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

CREATE TABLE commitment_item (
    id              uuid          NOT NULL CONSTRAINT commitment_item_pk PRIMARY KEY,
    commitment_id   uuid          NOT NULL CONSTRAINT commitment_item_commitment_fk REFERENCES commitment (id),
    number          int           NOT NULL CONSTRAINT commitment_item_number_positive CHECK (number > 0),
    line_id         uuid          NOT NULL CONSTRAINT commitment_item_line_fk REFERENCES budget_line (id),
    project_id      uuid          CONSTRAINT commitment_item_project_fk REFERENCES project (id),
    net             numeric(16,2) NOT NULL DEFAULT 0,
    acknowledged    numeric(16,2) NOT NULL DEFAULT 0,
    certified       numeric(16,2) NOT NULL DEFAULT 0,
    paid            numeric(16,2) NOT NULL DEFAULT 0,
    advanced        numeric(16,2) NOT NULL DEFAULT 0,
    potential       numeric(16,2) NOT NULL DEFAULT 0,
    served_on       date,
    paid_on         date,
    CONSTRAINT commitment_item_number_unique UNIQUE (commitment_id, number)
);
CREATE INDEX commitment_item_line ON commitment_item (line_id);
CREATE INDEX commitment_item_project ON commitment_item (project_id);

-- Optional tranches count as potential until they are affirmed, once (B8).
CREATE TABLE commitment_tranche (
    id              uuid          NOT NULL CONSTRAINT commitment_tranche_pk PRIMARY KEY,
    commitment_id   uuid          NOT NULL CONSTRAINT commitment_tranche_commitment_fk REFERENCES commitment (id),
    item_id         uuid          NOT NULL CONSTRAINT commitment_tranche_item_fk REFERENCES commitment_item (id),
    -- Where it is expected to consume AE: the line of the year in which it may be affirmed.
    line_id         uuid          NOT NULL CONSTRAINT commitment_tranche_line_fk REFERENCES budget_line (id),
    name            text          NOT NULL,
    amount          numeric(14,2) NOT NULL CONSTRAINT commitment_tranche_positive CHECK (amount > 0),
    due_on          date,
    CONSTRAINT commitment_tranche_name_unique UNIQUE (commitment_id, name)
);
CREATE INDEX commitment_tranche_item ON commitment_tranche (item_id);
CREATE INDEX commitment_tranche_line ON commitment_tranche (line_id);

-- Amounts are signed by what they do: a withdrawal, a credit note, a penalty and a reversal are negative.
CREATE TABLE spending_operation (
    id              uuid          NOT NULL CONSTRAINT spending_operation_pk PRIMARY KEY,
    -- A payment without EJ has neither.
    commitment_id   uuid          CONSTRAINT spending_operation_commitment_fk REFERENCES commitment (id),
    item_id         uuid          CONSTRAINT spending_operation_item_fk REFERENCES commitment_item (id),
    kind            text          NOT NULL CONSTRAINT spending_operation_kind_known CHECK (kind IN
        ('COMMITMENT', 'AMENDMENT', 'WITHDRAWAL', 'OPTIONAL_TRANCHE', 'AFFIRMATION', 'ACKNOWLEDGEMENT', 'CERTIFICATION', 'PAYMENT')),
    payment_kind    text          CONSTRAINT spending_operation_payment_known CHECK (payment_kind IN
        ('ADVANCE', 'INSTALMENT', 'BALANCE', 'CREDIT_NOTE', 'PENALTY')),
    -- Number of the demande de paiement in Chorus.
    payment_request text,
    line_id         uuid          NOT NULL CONSTRAINT spending_operation_line_fk REFERENCES budget_line (id),
    project_id      uuid          CONSTRAINT spending_operation_project_fk REFERENCES project (id),
    supplier_id     uuid          CONSTRAINT spending_operation_supplier_fk REFERENCES organisation (id),
    fiscal_year     int           NOT NULL CONSTRAINT spending_operation_year_likely CHECK (fiscal_year BETWEEN 2000 AND 2100),
    amount_excl_tax numeric(14,2),
    vat_rate        numeric(3,1),
    amount          numeric(14,2) NOT NULL CONSTRAINT spending_operation_says_something CHECK (amount <> 0),
    value_date      date          NOT NULL,
    known_at        timestamptz   NOT NULL,
    tranche_id      uuid          CONSTRAINT spending_operation_tranche_fk REFERENCES commitment_tranche (id),
    reverses_id     uuid          CONSTRAINT spending_operation_reverses_fk REFERENCES spending_operation (id)
        CONSTRAINT spending_operation_reversed_once UNIQUE,
    reference       text,
    note            text,
    account_id      uuid          CONSTRAINT spending_operation_account_fk REFERENCES account (id),
    created_at      timestamptz   NOT NULL DEFAULT now(),
    CONSTRAINT spending_operation_item_of_its_commitment CHECK ((commitment_id IS NULL) = (item_id IS NULL)),
    CONSTRAINT spending_operation_only_payments_stand_alone CHECK (item_id IS NOT NULL OR kind = 'PAYMENT'),
    CONSTRAINT spending_operation_payment_has_its_kind CHECK ((kind = 'PAYMENT') = (payment_kind IS NOT NULL)),
    CONSTRAINT spending_operation_tranche_named CHECK ((kind IN ('OPTIONAL_TRANCHE', 'AFFIRMATION')) = (tranche_id IS NOT NULL))
);
CREATE UNIQUE INDEX spending_operation_affirmed_once ON spending_operation (tranche_id) WHERE kind = 'AFFIRMATION' AND reverses_id IS NULL;
CREATE INDEX spending_operation_item ON spending_operation (item_id, known_at);
CREATE INDEX spending_operation_commitment ON spending_operation (commitment_id, value_date);
CREATE INDEX spending_operation_line ON spending_operation (line_id, kind);
CREATE INDEX spending_operation_project ON spending_operation (project_id, kind);
CREATE INDEX spending_operation_supplier ON spending_operation (supplier_id);
CREATE INDEX spending_operation_tranche ON spending_operation (tranche_id);
CREATE INDEX spending_operation_account ON spending_operation (account_id);
CREATE INDEX spending_operation_paid ON spending_operation (value_date, id) WHERE kind = 'PAYMENT';
CREATE INDEX spending_operation_created ON spending_operation (created_at);
CREATE TRIGGER spending_operation_immutable BEFORE UPDATE OR DELETE ON spending_operation FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER spending_operation_no_truncate BEFORE TRUNCATE ON spending_operation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON spending_operation FROM pilo_app;

CREATE FUNCTION spending_keep_totals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    WITH sums AS (
        SELECT item_id,
               coalesce(sum(amount) FILTER (WHERE kind IN ('COMMITMENT', 'AMENDMENT', 'WITHDRAWAL', 'AFFIRMATION')), 0) AS net,
               coalesce(sum(amount) FILTER (WHERE kind = 'ACKNOWLEDGEMENT'), 0) AS acknowledged,
               coalesce(sum(amount) FILTER (WHERE kind = 'CERTIFICATION'), 0) AS certified,
               coalesce(sum(amount) FILTER (WHERE kind = 'PAYMENT'), 0) AS paid,
               coalesce(sum(amount) FILTER (WHERE payment_kind = 'ADVANCE'), 0) AS advanced,
               coalesce(sum(CASE kind WHEN 'OPTIONAL_TRANCHE' THEN amount WHEN 'AFFIRMATION' THEN -amount END), 0) AS potential,
               max(value_date) FILTER (WHERE kind IN ('ACKNOWLEDGEMENT', 'CERTIFICATION')) AS served_on,
               max(value_date) FILTER (WHERE kind = 'PAYMENT') AS paid_on
        FROM added WHERE item_id IS NOT NULL GROUP BY item_id)
    UPDATE commitment_item i SET net = i.net + s.net, acknowledged = i.acknowledged + s.acknowledged,
        certified = i.certified + s.certified, paid = i.paid + s.paid, advanced = i.advanced + s.advanced,
        potential = i.potential + s.potential, served_on = greatest(i.served_on, s.served_on), paid_on = greatest(i.paid_on, s.paid_on)
    FROM sums s WHERE i.id = s.item_id;
    UPDATE commitment c SET net = s.net, acknowledged = s.acknowledged, certified = s.certified, paid = s.paid,
        advanced = s.advanced, potential = s.potential, served_on = s.served_on, paid_on = s.paid_on, version = c.version + 1
    FROM (SELECT commitment_id, sum(net) AS net, sum(acknowledged) AS acknowledged, sum(certified) AS certified, sum(paid) AS paid,
                 sum(advanced) AS advanced, sum(potential) AS potential, max(served_on) AS served_on, max(paid_on) AS paid_on
          FROM commitment_item WHERE commitment_id IN (SELECT commitment_id FROM added) GROUP BY commitment_id) s
    WHERE c.id = s.commitment_id;
    RETURN NULL;
END $$;
CREATE TRIGGER spending_operation_keep_totals AFTER INSERT ON spending_operation REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION spending_keep_totals();

-- The items as they were known then, and as they stood on a day; null stands for no bound.
CREATE FUNCTION commitment_item_at(known timestamptz, valued date) RETURNS SETOF commitment_item LANGUAGE sql STABLE AS $$
    SELECT i.id, i.commitment_id, i.number, i.line_id, i.project_id,
           coalesce(sum(o.amount) FILTER (WHERE o.kind IN ('COMMITMENT', 'AMENDMENT', 'WITHDRAWAL', 'AFFIRMATION')), 0),
           coalesce(sum(o.amount) FILTER (WHERE o.kind = 'ACKNOWLEDGEMENT'), 0),
           coalesce(sum(o.amount) FILTER (WHERE o.kind = 'CERTIFICATION'), 0),
           coalesce(sum(o.amount) FILTER (WHERE o.kind = 'PAYMENT'), 0),
           coalesce(sum(o.amount) FILTER (WHERE o.payment_kind = 'ADVANCE'), 0),
           coalesce(sum(CASE o.kind WHEN 'OPTIONAL_TRANCHE' THEN o.amount WHEN 'AFFIRMATION' THEN -o.amount END), 0),
           max(o.value_date) FILTER (WHERE o.kind IN ('ACKNOWLEDGEMENT', 'CERTIFICATION')),
           max(o.value_date) FILTER (WHERE o.kind = 'PAYMENT')
    FROM commitment_item i JOIN spending_operation o ON o.item_id = i.id
    WHERE (known IS NULL OR o.known_at <= known) AND (valued IS NULL OR o.value_date <= valued)
    GROUP BY i.commitment_id, i.id
$$;

CREATE FUNCTION commitment_at(known timestamptz, valued date) RETURNS SETOF commitment LANGUAGE sql STABLE AS $$
    SELECT c.id, c.number, c.kind, c.object, c.supplier_id, c.signed_on, c.fiscal_year, c.officer_id, c.planned_delivery_on,
           c.account_id, s.net, s.acknowledged, s.certified, s.paid, s.advanced, s.potential, s.served_on, s.paid_on, c.search,
           c.version, c.created_at, c.updated_at
    FROM commitment c JOIN (
        SELECT commitment_id, sum(net) AS net, sum(acknowledged) AS acknowledged, sum(certified) AS certified, sum(paid) AS paid,
               sum(advanced) AS advanced, sum(potential) AS potential, max(served_on) AS served_on, max(paid_on) AS paid_on
        FROM commitment_item_at(known, valued) GROUP BY commitment_id) s ON s.commitment_id = c.id
$$;

-- SF is the certification where one is known, else the constatation (B18).
CREATE FUNCTION commitment_state(net numeric, acknowledged numeric, certified numeric, paid numeric) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN net <= 0 THEN 'WITHDRAWN' WHEN paid >= net THEN 'SETTLED'
                WHEN acknowledged <> 0 OR certified <> 0 OR paid <> 0 THEN 'RUNNING' ELSE 'SIGNED' END
$$;

-- A constatation that an assistant prepared, until the officer signs it: then it is an operation.
CREATE TABLE commitment_acceptance (
    id              uuid          NOT NULL CONSTRAINT commitment_acceptance_pk PRIMARY KEY,
    commitment_id   uuid          NOT NULL CONSTRAINT commitment_acceptance_commitment_fk REFERENCES commitment (id),
    item_id         uuid          NOT NULL CONSTRAINT commitment_acceptance_item_fk REFERENCES commitment_item (id),
    amount          numeric(14,2) NOT NULL CONSTRAINT commitment_acceptance_positive CHECK (amount > 0),
    acknowledged_on date          NOT NULL,
    note            text,
    account_id      uuid          CONSTRAINT commitment_acceptance_account_fk REFERENCES account (id),
    operation_id    uuid          CONSTRAINT commitment_acceptance_operation_fk REFERENCES spending_operation (id)
        CONSTRAINT commitment_acceptance_signed_once UNIQUE,
    created_at      timestamptz   NOT NULL DEFAULT now()
);
CREATE INDEX commitment_acceptance_commitment ON commitment_acceptance (commitment_id);
CREATE INDEX commitment_acceptance_item ON commitment_acceptance (item_id);
CREATE INDEX commitment_acceptance_account ON commitment_acceptance (account_id);

CREATE TABLE commitment_request (
    id                  uuid          NOT NULL CONSTRAINT commitment_request_pk PRIMARY KEY,
    state               text          NOT NULL CONSTRAINT commitment_request_state_known CHECK (state IN
        ('PROGRAMMED', 'REQUESTED', 'RECEIVED', 'REFUSED')),
    kind                text          NOT NULL CONSTRAINT commitment_request_kind_known CHECK (kind IN
        ('ORDER', 'SUBSEQUENT_CONTRACT', 'SUBSIDY', 'CONTRACT', 'OTHER')),
    object              text          NOT NULL,
    supplier_id         uuid          CONSTRAINT commitment_request_supplier_fk REFERENCES organisation (id),
    line_id             uuid          NOT NULL CONSTRAINT commitment_request_line_fk REFERENCES budget_line (id),
    project_id          uuid          CONSTRAINT commitment_request_project_fk REFERENCES project (id),
    -- To affirm a tranche of an EJ, rather than to make a new one.
    tranche_id          uuid          CONSTRAINT commitment_request_tranche_fk REFERENCES commitment_tranche (id),
    amount_excl_tax     numeric(14,2),
    vat_rate            numeric(3,1),
    amount              numeric(14,2) NOT NULL CONSTRAINT commitment_request_positive CHECK (amount > 0),
    planned_delivery_on date,
    over_reason         text,
    requested_on        date,
    requested_by        uuid          CONSTRAINT commitment_request_requested_by_fk REFERENCES account (id),
    approval_required   boolean       NOT NULL DEFAULT false,
    approved_by         uuid          CONSTRAINT commitment_request_approved_by_fk REFERENCES account (id),
    approved_at         timestamptz,
    refusal_reason      text,
    commitment_id       uuid          CONSTRAINT commitment_request_commitment_fk REFERENCES commitment (id),
    search              tsvector      NOT NULL GENERATED ALWAYS AS (public.search_vector(object)) STORED,
    version             bigint        NOT NULL DEFAULT 0,
    created_at          timestamptz   NOT NULL DEFAULT now(),
    updated_at          timestamptz   NOT NULL DEFAULT now(),
    CONSTRAINT commitment_request_requested CHECK (state = 'PROGRAMMED' OR requested_on IS NOT NULL),
    CONSTRAINT commitment_request_second_person CHECK (approved_by <> requested_by),
    CONSTRAINT commitment_request_received CHECK ((state = 'RECEIVED') = (commitment_id IS NOT NULL)),
    CONSTRAINT commitment_request_approved_first CHECK (state <> 'RECEIVED' OR NOT approval_required OR approved_by IS NOT NULL),
    CONSTRAINT commitment_request_refused CHECK ((state = 'REFUSED') = (refusal_reason IS NOT NULL))
);
CREATE UNIQUE INDEX commitment_request_tranche_once ON commitment_request (tranche_id) WHERE state IN ('PROGRAMMED', 'REQUESTED');
CREATE INDEX commitment_request_supplier ON commitment_request (supplier_id);
CREATE INDEX commitment_request_line ON commitment_request (line_id);
CREATE INDEX commitment_request_project ON commitment_request (project_id);
CREATE INDEX commitment_request_tranche ON commitment_request (tranche_id);
CREATE INDEX commitment_request_requested_by ON commitment_request (requested_by);
CREATE INDEX commitment_request_approved_by ON commitment_request (approved_by);
CREATE INDEX commitment_request_commitment ON commitment_request (commitment_id);
CREATE INDEX commitment_request_updated ON commitment_request (updated_at);
CREATE TRIGGER commitment_request_touch BEFORE INSERT OR UPDATE ON commitment_request FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

-- Who asked, approved, refused, received, and why.
CREATE TABLE commitment_request_act (
    id          uuid        NOT NULL CONSTRAINT commitment_request_act_pk PRIMARY KEY,
    request_id  uuid        NOT NULL CONSTRAINT commitment_request_act_request_fk REFERENCES commitment_request (id),
    act         text        NOT NULL CONSTRAINT commitment_request_act_known CHECK (act IN
        ('PROGRAMMING', 'REQUEST', 'APPROVAL', 'REFUSAL', 'RECEPTION')),
    reason      text,
    occurred_at timestamptz NOT NULL,
    account_id  uuid        CONSTRAINT commitment_request_act_account_fk REFERENCES account (id)
);
CREATE INDEX commitment_request_act_request ON commitment_request_act (request_id, occurred_at);
CREATE INDEX commitment_request_act_account ON commitment_request_act (account_id);
CREATE TRIGGER commitment_request_act_immutable BEFORE UPDATE OR DELETE ON commitment_request_act FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Services faits that are expected (B15): entered, never guessed.
CREATE TABLE planned_certification (
    id          uuid          NOT NULL CONSTRAINT planned_certification_pk PRIMARY KEY,
    item_id     uuid          NOT NULL CONSTRAINT planned_certification_item_fk REFERENCES commitment_item (id),
    planned_on  date          NOT NULL,
    amount      numeric(14,2) NOT NULL CONSTRAINT planned_certification_positive CHECK (amount > 0),
    note        text,
    account_id  uuid          CONSTRAINT planned_certification_account_fk REFERENCES account (id),
    deleted_at  timestamptz,
    version     bigint        NOT NULL DEFAULT 0,
    created_at  timestamptz   NOT NULL DEFAULT now(),
    updated_at  timestamptz   NOT NULL DEFAULT now()
);
CREATE INDEX planned_certification_item ON planned_certification (item_id);
CREATE INDEX planned_certification_account ON planned_certification (account_id);
CREATE INDEX planned_certification_updated ON planned_certification (updated_at);
CREATE TRIGGER planned_certification_touch BEFORE INSERT OR UPDATE ON planned_certification FOR EACH ROW EXECUTE FUNCTION touch_updated_at();

-- What the rooms above may read.
CREATE VIEW spending_commitment_read AS
SELECT id, number, kind, object, supplier_id, signed_on, fiscal_year, officer_id, planned_delivery_on, net, acknowledged,
       certified, paid, advanced, potential, served_on, paid_on, updated_at FROM commitment;
CREATE VIEW spending_item_read AS SELECT * FROM commitment_item;
CREATE VIEW spending_operation_read AS SELECT * FROM spending_operation;
CREATE VIEW spending_request_read AS
SELECT id, state, object, supplier_id, line_id, project_id, tranche_id, amount, planned_delivery_on, requested_on, requested_by,
       approval_required, approved_by, commitment_id, updated_at FROM commitment_request;
CREATE VIEW spending_planned_read AS
SELECT id, item_id, planned_on, amount, note FROM planned_certification WHERE deleted_at IS NULL;

-- What is tied to a confidential project, for the trail.
CREATE VIEW spending_audit_confidential AS
SELECT 'commitment'::text AS object_type, c.number AS object_id,
       'confidentiel-' || left(encode(sha256(convert_to('commitment ' || c.id::text, 'UTF8')), 'hex'), 16) AS reference
FROM commitment c WHERE EXISTS (
    SELECT FROM commitment_item i JOIN project_budget_read p ON p.id = i.project_id WHERE i.commitment_id = c.id AND p.confidential)
UNION ALL
SELECT 'commitment-request', r.id::text,
       'confidentiel-' || left(encode(sha256(convert_to('commitment-request ' || r.id::text, 'UTF8')), 'hex'), 16)
FROM commitment_request r JOIN project_budget_read p ON p.id = r.project_id WHERE p.confidential
UNION ALL
SELECT 'payment', o.id::text, 'confidentiel-' || left(encode(sha256(convert_to('payment ' || o.id::text, 'UTF8')), 'hex'), 16)
FROM spending_operation o JOIN project_budget_read p ON p.id = o.project_id WHERE p.confidential AND o.kind = 'PAYMENT'
UNION ALL
SELECT 'planned-certification', n.id::text,
       'confidentiel-' || left(encode(sha256(convert_to('planned-certification ' || n.id::text, 'UTF8')), 'hex'), 16)
FROM planned_certification n JOIN commitment_item i ON i.id = n.item_id
JOIN project_budget_read p ON p.id = i.project_id WHERE p.confidential;
