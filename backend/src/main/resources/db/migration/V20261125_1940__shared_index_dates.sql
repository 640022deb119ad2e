-- How many people were known and how many acts were sealed at a past day, without reading the whole tables.
CREATE INDEX account_created ON account (created_at) WHERE NOT machine;
CREATE INDEX audit_seal_sealed ON audit_seal (sealed_at, position);
