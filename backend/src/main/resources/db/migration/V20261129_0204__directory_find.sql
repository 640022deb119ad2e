-- The vectors are kept, as those of projects are: they are not made anew for each row at each key.
ALTER TABLE organisation ADD COLUMN search tsvector NOT NULL GENERATED ALWAYS AS (
    public.search_vector(name || ' ' || coalesce(acronym, '') || ' ' || code)) STORED;
CREATE INDEX organisation_search ON organisation USING gin (search);
ALTER TABLE territory
    ADD COLUMN search tsvector NOT NULL GENERATED ALWAYS AS (public.search_vector(name)) STORED,
    ADD COLUMN folded text NOT NULL GENERATED ALWAYS AS (public.search_words(name)) STORED;

-- Reference data, for everybody who is signed in.
CREATE VIEW directory_organisation_search_read AS
SELECT 'organisation' AS kind, o.code, o.name AS title, '/annuaire/' || o.id AS path, NULL::text[] AS territories,
       false AS confidential, NULL::uuid AS lead, o.folded AS text, o.search AS words,
       concat_ws(', ', o.acronym, t.name) AS note
FROM organisation o JOIN territory t ON t.code = o.territory_code;

-- Those that have a page: it shows the figures of the territory, so that it is found by who reads them there.
CREATE VIEW directory_territory_search_read AS
SELECT 'territory' AS kind, code, name AS title, '/territoires/' || code AS path, ARRAY[code] AS territories,
       false AS confidential, NULL::uuid AS lead, folded AS text, search AS words, NULL::text AS note
FROM territory WHERE level <> 'ARR';
