-- One analyser for all searches, of what is kept and of what is asked. A word is kept twice: as its French stem, so
-- that singular and plural find each other, and as it stands, so that each of its beginnings finds it (a stem is no
-- beginning: "dématérialisat" is longer than the stem of "dématérialisation") and so that a stop word can be found
-- ("AURA").

-- Without accents (composed or not), case, or what is not seen (soft hyphen, zero-width characters).
CREATE FUNCTION search_fold(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN lower(public.unaccent('public.unaccent'::regdictionary,
    regexp_replace(normalize(value, NFKC), E'[\u00AD\u200B\u200C\u200D\u2060\uFEFF]', '', 'g')) COLLATE "fr-x-icu");

-- Its words, parted by one space: whatever is neither a letter nor a digit parts them. PostgreSQL's own parser would
-- keep "eau/assainissement" as one path, "demarches.gouv.fr" as one host, and "<Alpha>" as no word at all.
CREATE FUNCTION search_words(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN btrim(regexp_replace(public.search_fold(value) COLLATE "fr-x-icu", '[^[:alnum:]]+', ' ', 'g'));

-- Stems with their places, for words in quotes; words as they stand without, to stay small. No lexeme may be longer
-- than 2 kB.
CREATE FUNCTION search_vector(value text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN (
    SELECT to_tsvector('public.french_unaccent'::regconfig, words)
        || array_to_tsvector(ARRAY(SELECT left(word, 200) FROM unnest(string_to_array(words, ' ')) AS word WHERE word <> ''))
    FROM (SELECT public.search_words(value)) AS folded (words));

-- Words without an operator: all of them, each as its stem or begun. A word that punctuation joins to the next one was
-- typed to its end ("IND-3", "demarches.gouv"). Stop words count when there is nothing else. Stems are read from a
-- vector: a query made of stop words alone warns in the log of each search.
CREATE FUNCTION search_begun(folded text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN (
    SELECT coalesce(
        string_agg('(' || as_it_stands || ' | (' || stems || '))', ' & '),
        string_agg(as_it_stands, ' & '))::tsquery
    FROM (
        SELECT '''' || left(m[1], 200) || '''' || CASE WHEN m[2] IS NULL THEN ':*' ELSE '' END AS as_it_stands,
               (SELECT string_agg('''' || stem || '''', ' & ')
                FROM unnest(tsvector_to_array(to_tsvector('public.french_unaccent'::regconfig, m[1]))) AS stem) AS stems
        FROM regexp_matches(folded COLLATE "fr-x-icu", '([[:alnum:]]+)([^[:alnum:][:space:]]+(?=[[:alnum:]]))?', 'g') AS m
    ) AS term);

-- Words with operators ("in quotes", -without, or) mean what they say: nothing is widened to what begins so. A dash that
-- touches no word is punctuation, as in a title: "Accueil – Dématérialisation".
CREATE FUNCTION search_operators(folded text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN (
    WITH token AS (
        SELECT n, m[1] = '-' OR m[3] ~ '^-[^-]' AS negated, m[2] IS NOT NULL AS quoted, m[3] AS bare,
               public.search_words(coalesce(m[2], m[3])) AS words
        FROM regexp_matches(folded, '(-?)"([^"]*)(?:"|$)|([^[:space:]"]+)', 'g') WITH ORDINALITY AS t (m, n)
    ), term AS (
        SELECT *, count(*) FILTER (WHERE bare = 'or') OVER (ORDER BY n) AS way,
               CASE WHEN length(to_tsvector('public.french_unaccent'::regconfig, words)) = 0 THEN NULL
                    WHEN quoted THEN phraseto_tsquery('public.french_unaccent'::regconfig, words)
                    ELSE plainto_tsquery('public.french_unaccent'::regconfig, words) END::text AS stems
        FROM token
    ), said AS (
        SELECT *, CASE WHEN negated THEN '!' ELSE '' END
               || '(' || coalesce(stems, '''' || replace(words, ' ', ''' & ''') || '''') || ')' AS said
        FROM term WHERE bare IS DISTINCT FROM 'or' AND words <> ''
    ), alternative AS (
        SELECT coalesce(
            string_agg(said, ' & ') FILTER (WHERE negated OR quoted OR stems IS NOT NULL),
            string_agg(said, ' & ')) AS said
        FROM said GROUP BY way
    )
    SELECT string_agg('(' || said || ')', ' | ')::tsquery FROM alternative);

-- What a person typed in a search box, for a vector of search_vector(); null, which finds nothing, without any word.
CREATE FUNCTION search_query(value text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN (
    SELECT CASE WHEN folded ~ '"|(^|\s)-[^\s-]|\sor\s' THEN public.search_operators(folded)
                ELSE public.search_begun(folded) END
    FROM (SELECT public.search_fold(value)) AS asked (folded));
