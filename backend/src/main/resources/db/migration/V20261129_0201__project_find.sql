-- The words of the title are kept: a typing error is looked for in them by trigrams, and the best of what is found told
-- apart by them, without analysing each title at each key.
ALTER TABLE project ADD COLUMN title_words text NOT NULL GENERATED ALWAYS AS (public.search_words(title)) STORED;
CREATE INDEX project_title_words ON project USING gin (title_words gin_trgm_ops);

CREATE VIEW project_search_read AS
SELECT 'project' AS kind, code, title, '/projets/' || code AS path, territories, confidential, lead_account_id AS lead,
       title_words AS text, search AS words, NULL::text AS note
FROM project WHERE archived_at IS NULL;
