-- Existing rows are analysed again, their index with them.
ALTER TABLE project ALTER COLUMN search SET EXPRESSION AS (
    setweight(public.search_vector(code || ' ' || title), 'A')
    || setweight(public.search_vector(coalesce(description, '') || ' ' || coalesce(synthesis, '')), 'B'));
