-- Whose calendar is read by a secret address: the secret's digest alone, one for each account; none once it is revoked.
CREATE TABLE calendar_subscription (
    account_id uuid        NOT NULL CONSTRAINT calendar_subscription_pk PRIMARY KEY
                           CONSTRAINT calendar_subscription_account_fk REFERENCES account (id),
    digest     bytea       CONSTRAINT calendar_subscription_digest_unique UNIQUE,
    -- Nothing that the product knows tells when somebody leaves: a year after, the address opens nothing.
    made_at    timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL,
    version    bigint      NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE TRIGGER calendar_subscription_touch BEFORE INSERT OR UPDATE ON calendar_subscription
    FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
