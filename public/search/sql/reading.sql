-- Words: how they are read from a text, and how they are folded (R94).

CREATE FUNCTION search_fold_a(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT lower(unaccent('unaccent', lower($1)))
$$;

CREATE FUNCTION search_fold_ae(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT search_fold_a(replace(replace(replace(replace(replace(
        lower($1), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'), 'ẞ', 'ss'))
$$;

-- NFC, without soft hyphens and zero-width characters; „+“ is said as „plus“, and „80.000,00“ as
-- „80000“: the parts of a number are one word, those of a day are not.
CREATE FUNCTION search_clean(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT replace(replace(replace(replace(regexp_replace(regexp_replace(
        CASE WHEN $1 IS NFC NORMALIZED THEN $1 ELSE normalize($1, NFC) END,
        '(?<=\d)[.\u00A0\u2009\u202F](?=\d{3}(?!\d))', '', 'g'), '(?<=\d),00(?!\d)', '', 'g'),
        U&'\00AD', ''), U&'\200B', ''), U&'\FEFF', ''), '+', ' plus ')
$$;

-- „Bürger*innenservice“ and „BürgerInnenservice“ without the ending: „Bürgerservice“.
CREATE FUNCTION search_without_gender(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT regexp_replace($1,
        '([[:lower:]])(?:[*:_/]-?(?:in|innen)(?=\M)|[*:_/]-?innen|Innen|In(?=\M))', '\1', 'g')
$$;

-- The words of a cleaned text in their order, lower case; everything else parts words.
-- Of a word beyond 60 letters the beginning is kept.
CREATE FUNCTION search_split(text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT ARRAY(
        SELECT left(word, 60) FROM regexp_split_to_table(lower($1), '[^[:alnum:]]+')
            WITH ORDINALITY each(word, position)
        WHERE word <> '' ORDER BY position)
$$;

-- The words of a query, as many as are asked for, in their order.
CREATE FUNCTION search_query(text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT search_split(search_without_gender(search_clean($1)))
$$;

-- Every word that finds a text, once: with the gender ending and without it, and „Xplus“ for
-- „X plus“, so that „Weserbergland+“, „Weserbergland plus“ and „Weserberglandplus“ are one.
CREATE FUNCTION search_words(text) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    t text := search_clean($1);
    plain text := search_without_gender(t);
BEGIN
    IF plain <> t THEN
        t := regexp_replace(t, '([[:lower:]])[*:_/]-?(innen|in\M)', '\1\2', 'g') || ' ' || plain;
    END IF;
    IF t ILIKE '%plus%' THEN
        t := t || ' ' || regexp_replace(t, '([[:alnum:]]+)\s+(plus\M)', '\1\2', 'gi');
    END IF;
    RETURN ARRAY(SELECT DISTINCT word FROM unnest(search_split(t)) word);
END
$$;

-- The amounts at both ends as people write them: „137.310,50“, and „5,46 Mio“ as pages shorten them.
CREATE FUNCTION search_amounts(low numeric, high numeric) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT string_agg(DISTINCT concat_ws(' ', replace(round(amount, 2)::text, '.', ','),
        CASE WHEN amount >= 1000000 THEN concat_ws(' ', replace(million::text, '.', ','), 'Mio',
            replace(trim_scale(million)::text, '.', ',')) END), ' ')
    FROM (SELECT amount, round(amount / 1000000, 2) AS million FROM unnest(ARRAY[low, high]) amount) each
    WHERE amount IS NOT NULL
$$;

-- The years at both ends.
CREATE FUNCTION search_years(first date, last date) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT string_agg(DISTINCT date_part('year', day)::text, ' ')
    FROM unnest(ARRAY[first, last]) day WHERE day IS NOT NULL
$$;

-- The lines of a text, each once, in one order, whichever way the rows came that they are from.
CREATE FUNCTION search_lines(text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT ARRAY(SELECT DISTINCT btrim(line) FROM unnest(string_to_array($1, {LINE})) line
        WHERE btrim(line) <> '' ORDER BY 1)
$$;

-- The words of each title in their order: „| smart region weserbergland| region|“.
CREATE FUNCTION search_names(text[]) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(string_agg(DISTINCT '| ' || words, ''), '') || '|'
    FROM unnest($1) name, LATERAL (SELECT array_to_string(search_query(name), ' ') AS words) each
    WHERE words <> ''
$$;

-- The same of the lines of a text, which are read all at once: that takes a fifth of the time.
CREATE FUNCTION search_phrases(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(string_agg(DISTINCT '| ' || btrim(words), ''), '') || '|'
    FROM unnest(string_to_array(regexp_replace(regexp_replace(
        lower(search_without_gender(search_clean($1))), E'[^[:alnum:]\n]+', ' ', 'g'),
        '([[:alnum:]]{60})[[:alnum:]]+', '\1', 'g'), {LINE})) words
    WHERE btrim(words) <> ''
$$;

-- „Bussen“ and „Bus“, „Zeugnisse“ and „Zeugnis“ have one stem.
CREATE FUNCTION search_stem(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT regexp_replace((ts_lexize('german_stem', $1))[1], '(nis|bus)s$', '\1')
$$;

-- What is left of a folded word without an ending of the plural or of a case; NULL without one.
CREATE FUNCTION search_base(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT substring($1 FROM '^(.{4,}?)(?:ern|en|er|es|e|n|(?<=[bdfgklmnprt])s)$')
$$;

-- Words that somebody may have meant, with how they are folded and in how many entries they are.
CREATE FUNCTION search_nearest(text) RETURNS TABLE (word text, folded_ae text, entries integer)
LANGUAGE sql STABLE STRICT SET pg_trgm.similarity_threshold = 0.15 AS $$
    SELECT w.word, w.folded_ae, w.entries FROM public_searchword w
    WHERE w.folded_ae % $1 AND abs(length(w.folded_ae) - length($1)) <= 3
    ORDER BY similarity(w.folded_ae, $1) DESC, w.entries DESC, w.word LIMIT 100
$$;

-- German words for values that a column keeps as a code.
CREATE FUNCTION search_label(scope text, value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT $labels${LABELS}$labels$::jsonb -> scope ->> value
$$;

-- The same for addresses: „im-nachweis“.
CREATE FUNCTION search_slug(scope text, value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT $slugs${SLUGS}$slugs$::jsonb -> scope ->> value
$$;
