-- What the rooms of money read of suppliers: who they are, and the words by which they are found.
CREATE VIEW directory_supplier_read AS
SELECT id, code, name, siret, search AS words FROM organisation;
