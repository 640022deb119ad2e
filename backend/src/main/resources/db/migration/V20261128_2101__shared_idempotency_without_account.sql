-- A key is an account's (its id), or that of who acts without one: by a signed link, or an e-mail address and an object.
ALTER TABLE idempotency_key DROP CONSTRAINT idempotency_key_caller_fk;
ALTER TABLE idempotency_key ALTER COLUMN caller TYPE text USING caller::text;
