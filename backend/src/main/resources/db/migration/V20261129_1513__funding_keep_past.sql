-- What is typed again and again, carry-overs, closing dates, forecasts, as it was known at each moment: the ledger says
-- its own past, these did not. What changed before this was kept is told as it stands.
CREATE TABLE budget_carry_over_past (
    id            bigint        NOT NULL GENERATED ALWAYS AS IDENTITY CONSTRAINT budget_carry_over_past_pk PRIMARY KEY,
    carry_over_id uuid          NOT NULL CONSTRAINT budget_carry_over_past_of_fk REFERENCES budget_carry_over (id),
    amount        numeric(14,2) NOT NULL,
    state         text          NOT NULL,
    known_at      timestamptz   NOT NULL
);
CREATE INDEX budget_carry_over_past_known ON budget_carry_over_past (carry_over_id, known_at);

CREATE TABLE budget_closing_past (
    id                   bigint      NOT NULL GENERATED ALWAYS AS IDENTITY CONSTRAINT budget_closing_past_pk PRIMARY KEY,
    fiscal_year          int         NOT NULL,
    budget_programme     text        NOT NULL,
    last_commitment      date,
    last_acknowledgement date,
    last_payment_request date,
    switchover           date,
    reopening            date,
    known_at             timestamptz NOT NULL,
    CONSTRAINT budget_closing_past_of_fk FOREIGN KEY (fiscal_year, budget_programme)
        REFERENCES budget_closing (fiscal_year, budget_programme)
);
CREATE INDEX budget_closing_past_known ON budget_closing_past (fiscal_year, budget_programme, known_at);

-- Of a forecast that may be gone.
CREATE TABLE budget_payment_forecast_past (
    id          bigint        NOT NULL GENERATED ALWAYS AS IDENTITY CONSTRAINT budget_payment_forecast_past_pk PRIMARY KEY,
    forecast_id uuid          NOT NULL,
    scheme_id   uuid          NOT NULL CONSTRAINT budget_payment_forecast_past_scheme_fk REFERENCES funding_scheme (id),
    programme   text,
    axis        text,
    fiscal_year int           NOT NULL,
    amount      numeric(14,2) NOT NULL,
    gone        boolean       NOT NULL,
    known_at    timestamptz   NOT NULL
);
CREATE INDEX budget_payment_forecast_past_known ON budget_payment_forecast_past (forecast_id, known_at);
CREATE INDEX budget_payment_forecast_past_scheme ON budget_payment_forecast_past (scheme_id);

INSERT INTO budget_carry_over_past (carry_over_id, amount, state, known_at)
SELECT id, amount, state, created_at FROM budget_carry_over;
INSERT INTO budget_closing_past (fiscal_year, budget_programme, last_commitment, last_acknowledgement, last_payment_request, switchover, reopening, known_at)
SELECT fiscal_year, budget_programme, last_commitment, last_acknowledgement, last_payment_request, switchover, reopening, created_at FROM budget_closing;
INSERT INTO budget_payment_forecast_past (forecast_id, scheme_id, programme, axis, fiscal_year, amount, gone, known_at)
SELECT id, scheme_id, programme, axis, fiscal_year, amount, false, created_at FROM budget_payment_forecast;

CREATE FUNCTION budget_keep_carry_over() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO budget_carry_over_past (carry_over_id, amount, state, known_at)
    VALUES (new.id, new.amount, new.state, known_now());
    RETURN NULL;
END $$;
CREATE TRIGGER budget_carry_over_keep AFTER INSERT OR UPDATE ON budget_carry_over
    FOR EACH ROW EXECUTE FUNCTION budget_keep_carry_over();

CREATE FUNCTION budget_keep_closing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO budget_closing_past (fiscal_year, budget_programme, last_commitment, last_acknowledgement, last_payment_request,
        switchover, reopening, known_at)
    VALUES (new.fiscal_year, new.budget_programme, new.last_commitment, new.last_acknowledgement, new.last_payment_request,
        new.switchover, new.reopening, known_now());
    RETURN NULL;
END $$;
CREATE TRIGGER budget_closing_keep AFTER INSERT OR UPDATE ON budget_closing
    FOR EACH ROW EXECUTE FUNCTION budget_keep_closing();

CREATE FUNCTION budget_keep_forecast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    kept budget_payment_forecast := CASE WHEN tg_op = 'DELETE' THEN old ELSE new END;
BEGIN
    INSERT INTO budget_payment_forecast_past (forecast_id, scheme_id, programme, axis, fiscal_year, amount, gone, known_at)
    VALUES (kept.id, kept.scheme_id, kept.programme, kept.axis, kept.fiscal_year, kept.amount, tg_op = 'DELETE', known_now());
    RETURN NULL;
END $$;
CREATE TRIGGER budget_payment_forecast_keep AFTER INSERT OR UPDATE OR DELETE ON budget_payment_forecast
    FOR EACH ROW EXECUTE FUNCTION budget_keep_forecast();

CREATE TRIGGER budget_carry_over_past_immutable BEFORE UPDATE OR DELETE ON budget_carry_over_past FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER budget_closing_past_immutable BEFORE UPDATE OR DELETE ON budget_closing_past FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER budget_payment_forecast_past_immutable BEFORE UPDATE OR DELETE ON budget_payment_forecast_past FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON budget_carry_over_past, budget_closing_past, budget_payment_forecast_past FROM pilo_app;

-- The same columns as the views of the present, at a moment of knowledge and, for entries, a value date; null for no bound.
CREATE FUNCTION funding_carry_over_at_read(known timestamptz)
RETURNS TABLE (id uuid, from_line_id uuid, ledger text, amount numeric, state text, requested_on date, reason text) LANGUAGE sql STABLE AS $$
    SELECT c.id, c.from_line_id, c.ledger, p.amount, p.state, c.requested_on, c.reason
    FROM budget_carry_over c CROSS JOIN LATERAL (
        SELECT k.amount, k.state FROM budget_carry_over_past k
        WHERE k.carry_over_id = c.id AND (known IS NULL OR k.known_at <= known) ORDER BY k.known_at DESC, k.id DESC LIMIT 1) p
$$;
CREATE FUNCTION funding_closing_at_read(known timestamptz)
RETURNS TABLE (fiscal_year int, budget_programme text, last_commitment date, last_acknowledgement date, last_payment_request date,
               switchover date, reopening date) LANGUAGE sql STABLE AS $$
    SELECT DISTINCT ON (k.fiscal_year, k.budget_programme) k.fiscal_year, k.budget_programme, k.last_commitment,
           k.last_acknowledgement, k.last_payment_request, k.switchover, k.reopening
    FROM budget_closing_past k WHERE known IS NULL OR k.known_at <= known
    ORDER BY k.fiscal_year, k.budget_programme, k.known_at DESC, k.id DESC
$$;
CREATE FUNCTION funding_forecast_at_read(known timestamptz)
RETURNS TABLE (id uuid, scheme_id uuid, programme text, axis text, fiscal_year int, amount numeric) LANGUAGE sql STABLE AS $$
    SELECT f.forecast_id, f.scheme_id, f.programme, f.axis, f.fiscal_year, f.amount
    FROM (SELECT DISTINCT ON (k.forecast_id) k.* FROM budget_payment_forecast_past k WHERE known IS NULL OR k.known_at <= known
          ORDER BY k.forecast_id, k.known_at DESC, k.id DESC) f
    WHERE NOT f.gone
$$;
CREATE FUNCTION funding_line_total_at_read(known timestamptz, valued date) RETURNS SETOF budget_total LANGUAGE sql STABLE AS $$
    SELECT * FROM budget_sums(known, valued, false)
$$;
-- What requests still reserved.
CREATE FUNCTION funding_request_at_read(known timestamptz, valued date)
RETURNS TABLE (id uuid, line_id uuid, amount numeric) LANGUAGE sql STABLE AS $$
    SELECT e.origin_id, e.line_id, sum(e.amount) FROM budget_entry e
    WHERE e.origin = 'REQUEST' AND (known IS NULL OR e.known_at <= known) AND (valued IS NULL OR e.value_date <= valued)
    GROUP BY e.origin_id, e.line_id HAVING sum(e.amount) > 0
$$;
