-- Suppliers are organisations too: who types a commitment adds them.
ALTER TABLE organisation DROP CONSTRAINT organisation_kind_known;
ALTER TABLE organisation ADD CONSTRAINT organisation_kind_known CHECK (kind IN
    ('SERVICE', 'PREFECTURE', 'SUB_PREFECTURE', 'SGAR', 'EPCI', 'CENTRAL_ADMINISTRATION', 'OPERATOR', 'PROVIDER', 'OTHER'));
