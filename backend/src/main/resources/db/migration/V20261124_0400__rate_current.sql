-- R4: the cycle whose end bounds the targets of final rates, versioned by knowledge time. Reference data.
CREATE TABLE rate_cycle (
    code        text        NOT NULL,
    name        text        NOT NULL,
    starts_on   date        NOT NULL,
    ends_on     date        NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT rate_cycle_pk PRIMARY KEY (code, recorded_at),
    CONSTRAINT rate_cycle_dates CHECK (starts_on < ends_on)
);
-- Known since its first day: a rate asked as of a former date needs its cycle.
INSERT INTO rate_cycle (code, name, starts_on, ends_on, recorded_at)
VALUES ('2022-2027', 'Cycle 2022-2027', '2022-01-01', '2028-01-01', '2022-01-01T00:00:00Z');
REVOKE UPDATE, DELETE, TRUNCATE ON rate_cycle FROM pilo_app;

-- What enters the rates of one indicator in one territory, kept in the transaction that changes its measurements:
-- the latest values are not searched in the history at each reading. The rates themselves depend on the day and on
-- other territories: they are computed on reading.
CREATE TABLE rate_current (
    indicator_id   uuid        NOT NULL CONSTRAINT rate_current_indicator_fk REFERENCES indicator (id),
    territory      text        NOT NULL,
    initial_value  numeric,
    initial_month  date,
    current_value  numeric,
    current_month  date,
    previous_value numeric,
    previous_month date,
    target_months  date[]      NOT NULL,
    target_values  numeric[]   NOT NULL,
    -- Its measurements were all withdrawn: the row stays to tell readers of updatedSince.
    gone           boolean     NOT NULL DEFAULT false,
    -- Raised by one at each write: their sum tells a reader whether what it remembers still holds.
    version        bigint      NOT NULL DEFAULT 1,
    created_at     timestamptz NOT NULL DEFAULT now(),
    updated_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT rate_current_pk PRIMARY KEY (indicator_id, territory)
);
CREATE TRIGGER rate_current_touch BEFORE INSERT OR UPDATE ON rate_current
    FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
REVOKE DELETE, TRUNCATE ON rate_current FROM pilo_app;
