-- When what is written becomes known: now, but for a loader of past acts, which says so for its transaction alone.
CREATE FUNCTION known_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
    SELECT coalesce(nullif(current_setting('pilo.known_at', true), '')::timestamptz, clock_timestamp())
$$;
