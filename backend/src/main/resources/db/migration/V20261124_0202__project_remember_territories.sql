-- Every territory that a project ever had: a machine bounded to one of them is told when the project leaves it.
ALTER TABLE project ADD COLUMN past_territories text[] NOT NULL DEFAULT '{}';
UPDATE project SET past_territories = territories;
