-- Where an account is written to, as Keycloak says it at each sign-in. Null for machines and until the next sign-in.
ALTER TABLE account ADD COLUMN mail text;
