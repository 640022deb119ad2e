-- Where somebody works inside the structure: a large prefecture has several directorates.
ALTER TABLE referent_mandate ADD COLUMN office text;
