-- The same words as in every other search: punctuation parts them ("Saint-Gaudens" is found by "saint gaudens").
ALTER TABLE organisation ALTER COLUMN folded SET EXPRESSION AS (
    public.search_words(name || ' ' || coalesce(acronym, '') || ' ' || code));
