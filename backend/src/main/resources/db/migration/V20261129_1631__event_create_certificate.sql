-- The code of a certificate of attendance, given once at its first issue. Whom it names stands in the registration alone and
-- goes with it; whether it holds is asked of the registration each time.
CREATE TABLE event_certificate (
    registration_id uuid        NOT NULL CONSTRAINT event_certificate_pk PRIMARY KEY
        CONSTRAINT event_certificate_registration_fk REFERENCES event_registration (id),
    code            text        NOT NULL CONSTRAINT event_certificate_code_unique UNIQUE,
    issued_at       timestamptz NOT NULL,
    CONSTRAINT event_certificate_code_form CHECK (code ~ '^[2-9A-HJ-NP-Z]{12}$')
);
