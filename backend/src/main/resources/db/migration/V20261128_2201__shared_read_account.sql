-- What rooms may read of the accounts: how a person or a machine is called.
CREATE VIEW shared_account_read AS
SELECT id, display_name FROM account;
