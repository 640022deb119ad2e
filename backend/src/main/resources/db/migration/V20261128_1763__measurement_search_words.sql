-- Existing rows are analysed again, their index with them.
ALTER TABLE indicator_version ALTER COLUMN search SET EXPRESSION AS (
    public.search_vector(name || ' ' || coalesce(description, '') || ' ' || coalesce(theme, '')));
