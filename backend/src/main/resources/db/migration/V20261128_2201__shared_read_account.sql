-- What rooms may read of the accounts: how a person or a machine is called, and since when it is known.
CREATE VIEW shared_account_read AS
SELECT id, display_name, created_at FROM account;
