-- Existing rows are analysed again, their index with them.
ALTER TABLE priority ALTER COLUMN search SET EXPRESSION AS (
    public.search_vector(title || ' ' || coalesce(description, '') || ' ' || coalesce(axis, '')));
