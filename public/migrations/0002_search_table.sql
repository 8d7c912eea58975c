-- The search table is filled here, by the database, so that an admin, an import and raw SQL all
-- count. Functions keep their text as strings: no later migration of a table is held up by them.

-- 1. Words: how they are read from a text, and how they are folded (R94). ------------------------

CREATE FUNCTION search_fold_a(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT lower(unaccent('unaccent', lower($1)))
$$;

CREATE FUNCTION search_fold_ae(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT search_fold_a(replace(replace(replace(replace(replace(
        lower($1), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'), 'ẞ', 'ss'))
$$;

-- NFC, without soft hyphens and zero-width characters; „+“ is said as „plus“.
CREATE FUNCTION search_clean(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT replace(replace(replace(replace(
        CASE WHEN $1 IS NFC NORMALIZED THEN $1 ELSE normalize($1, NFC) END,
        U&'\00AD', ''), U&'\200B', ''), U&'\FEFF', ''), '+', ' plus ')
$$;

-- „Bürger*innenservice“ and „BürgerInnenservice“ without the ending: „Bürgerservice“.
CREATE FUNCTION search_without_gender(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT regexp_replace($1,
        '([[:lower:]])(?:[*:_/]-?(?:in|innen)(?=\M)|[*:_/]-?innen|Innen|In(?=\M))', '\1', 'g')
$$;

-- The words of a cleaned text in their order, lower case; everything else parts words.
CREATE FUNCTION search_split(text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT array_remove(regexp_split_to_array(lower($1), '[^[:alnum:]]+'), '')
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
    RETURN ARRAY(SELECT DISTINCT word FROM unnest(search_split(t)) word WHERE length(word) <= 60);
END
$$;

-- The words of each title in their order: „| smart region weserbergland| region|“.
CREATE FUNCTION search_names(text[]) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(string_agg(DISTINCT '| ' || words, ''), '') || '|'
    FROM unnest($1) name, LATERAL (SELECT array_to_string(search_query(name), ' ') AS words) each
    WHERE words <> ''
$$;

CREATE FUNCTION search_stem(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT (ts_lexize('german_stem', $1))[1]
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

-- 2. What is in force. ---------------------------------------------------------------------------

-- Of a decision the newest version that was not cancelled (R32).
CREATE FUNCTION search_version_in_force(bigint) RETURNS SETOF funding_decisionversion
LANGUAGE sql STABLE ROWS 1 AS $$
    SELECT * FROM funding_decisionversion
    WHERE decision_id = $1 AND cancelled_on IS NULL ORDER BY number DESC LIMIT 1
$$;

-- Who pays and who receives by the version in force of a decision: words, and a facet each.
CREATE FUNCTION search_payers_and_recipients(bigint) RETURNS TABLE (words text, facet text)
LANGUAGE sql STABLE AS $$
    WITH v AS (SELECT id FROM search_version_in_force($1)), payers AS (
        SELECT o.slug, o.level, concat_ws(' ', o.name, o.short_name) AS words
        FROM v JOIN funding_fundershare f ON f.version_id = v.id
        JOIN regions_organisation o ON o.id = f.organisation_id WHERE NOT f.is_later
    )
    SELECT words, 'geldgeber:' || slug FROM payers
    UNION ALL SELECT NULL, 'geldgeber:' || level FROM payers WHERE level <> ''
    UNION ALL
    SELECT concat_ws(' ', r.label, o.name, o.short_name), 'empfang:' || o.slug
    FROM v JOIN funding_recipientshare r ON r.version_id = v.id
    LEFT JOIN regions_organisation o ON o.id = r.organisation_id
$$;

-- 3. Documents: one row for each of the records that everybody may read. -------------------------

CREATE FUNCTION search_projects(bigint[]) RETURNS TABLE (
    object_id bigint, slug text, title text, text text, names text[], content text,
    facets text[], first_day date, granted_min numeric, granted_max numeric)
LANGUAGE sql STABLE AS $$
    SELECT p.id, p.slug, p.title, p.summary,
        ARRAY[p.title, p.short_title] || coalesce(alias.names, '{}'),
        concat_ws(' ', p.title, p.short_title, p.summary, array_to_string(alias.names, ' '),
            search_label('state', nullif(p.state, 'unknown')), search_label('relevance', p.relevance),
            place.words, partner.words, work.words, district.words, municipality.words,
            field.words, programme.words, money.words),
        district.facets || field.facets || programme.facets || money.facets || ARRAY[
            'status:' || p.state,
            'jahr:' || coalesce(extract(year FROM p.start_first)::text, 'ohne-datum')],
        p.start_first,
        granted.lower, granted.upper
    FROM projects_project p
    CROSS JOIN LATERAL (
        SELECT array_agg(a.name::text) AS names FROM projects_alias a WHERE a.project_id = p.id
    ) alias
    CROSS JOIN LATERAL (
        SELECT string_agg(name, ' ') AS words FROM projects_place WHERE project_id = p.id
    ) place
    CROSS JOIN LATERAL (
        SELECT string_agg(concat_ws(' ', o.name, o.short_name), ' ') AS words
        FROM projects_participation t JOIN regions_organisation o ON o.id = t.organisation_id
        WHERE t.project_id = p.id
    ) partner
    CROSS JOIN LATERAL (
        SELECT string_agg(words, ' ') AS words FROM (
            SELECT concat_ws(' ', search_label('activity', kind), title, description, place, result)
            FROM projects_activity WHERE project_id = p.id
            UNION ALL SELECT title FROM projects_milestone WHERE project_id = p.id
        ) each(words)
    ) work
    CROSS JOIN LATERAL (
        SELECT string_agg(d.name, ' ') AS words,
            coalesce(array_agg('landkreis:' || d.slug), ARRAY['landkreis:nicht-bekannt'])
            || CASE WHEN count(*) > 1 AND count(*) = (SELECT count(*) FROM regions_district)
                THEN ARRAY['region:alle'] ELSE '{}' END AS facets
        FROM projects_project_districts l JOIN regions_district d ON d.id = l.district_id
        WHERE l.project_id = p.id
    ) district
    CROSS JOIN LATERAL (
        SELECT string_agg(m.name, ' ') AS words
        FROM projects_project_municipalities l JOIN regions_municipality m ON m.id = l.municipality_id
        WHERE l.project_id = p.id
    ) municipality
    CROSS JOIN LATERAL (
        SELECT string_agg(f.name, ' ') AS words,
            coalesce(array_agg('handlungsfeld:' || f.slug), '{}') AS facets
        FROM projects_project_fields_of_action l JOIN strategy_fieldofaction f ON f.id = l.fieldofaction_id
        WHERE l.project_id = p.id
    ) field
    CROSS JOIN LATERAL (
        SELECT array_agg(d.id) AS ids, array_agg(d.programme_id) AS programmes
        FROM funding_projectshare s JOIN funding_decision d ON d.id = s.decision_id
        WHERE s.project_id = p.id AND d.publication IN ('published', 'archived')
    ) decision
    CROSS JOIN LATERAL (
        SELECT string_agg(g.name, ' ') AS words,
            coalesce(array_agg('programm:' || g.slug), '{}') AS facets
        FROM funding_programme g WHERE g.id = ANY (decision.programmes) OR g.id IN (
            SELECT programme_id FROM funding_programme_projects WHERE project_id = p.id)
    ) programme
    CROSS JOIN LATERAL (
        SELECT string_agg(words, ' ') AS words,
            coalesce(array_agg(DISTINCT facet) FILTER (WHERE facet LIKE 'geldgeber:%'), '{}')
                AS facets
        FROM unnest(decision.ids) each(id), search_payers_and_recipients(each.id)
    ) money
    CROSS JOIN LATERAL (
        SELECT CASE WHEN bool_or(low IS NOT NULL OR high IS NOT NULL)
                THEN sum(coalesce(low, 0)) END AS lower,
            CASE WHEN bool_and(high IS NOT NULL) THEN sum(high) END AS upper
        FROM (
            SELECT
                CASE WHEN split.parts = 1 THEN v.amount_qualifier ELSE s.amount_qualifier END,
                CASE WHEN split.parts = 1 THEN v.amount_min ELSE s.amount_min END,
                CASE WHEN split.parts = 1 THEN v.amount_max ELSE s.amount_max END
            FROM unnest(decision.ids) each(id)
            JOIN funding_projectshare s ON s.decision_id = each.id AND s.project_id = p.id
            CROSS JOIN LATERAL search_version_in_force(each.id) v
            CROSS JOIN LATERAL (
                SELECT count(*) AS parts FROM funding_projectshare WHERE decision_id = each.id
            ) split
            WHERE v.status IN ('granted', 'final')
        ) amount(qualifier, low, high) WHERE qualifier <> 'not_applicable'
    ) granted
    WHERE p.id = ANY ($1) AND p.publication IN ('published', 'archived')
$$;

CREATE FUNCTION search_decisions(bigint[]) RETURNS TABLE (
    object_id bigint, slug text, title text, text text, names text[], content text,
    facets text[], first_day date, granted_min numeric, granted_max numeric)
LANGUAGE sql STABLE AS $$
    SELECT d.id, d.id::text,
        coalesce(project.titles[1], original.wording, 'Stornierte Entscheidung'),
        coalesce(original.wording, 'Stornierte Entscheidung'),
        ARRAY[d.file_number, d.grant_reference],
        concat_ws(' ', d.file_number, d.grant_reference, d.reference,
            search_label('decision', v.status), version.words, part.words, project.words,
            g.name, money.words, field.words),
        district.facets || field.facets || money.facets
            || CASE WHEN v.status IS NULL THEN '{}' ELSE ARRAY['art:' || v.status] END
            || CASE WHEN g.slug IS NULL THEN '{}' ELSE ARRAY['programm:' || g.slug] END
            || ARRAY['jahr:' || coalesce(extract(year FROM day.first)::text, 'ohne-datum')],
        day.first,
        coalesce(v.amount_min, CASE WHEN v.amount_max IS NOT NULL THEN 0 END), v.amount_max
    FROM funding_decision d
    LEFT JOIN LATERAL search_version_in_force(d.id) v ON true
    LEFT JOIN LATERAL (
        SELECT wording, decided_first FROM funding_decisionversion
        WHERE decision_id = d.id AND cancelled_on IS NULL ORDER BY number LIMIT 1
    ) original ON true
    LEFT JOIN funding_handover h ON h.decision_id = d.id
    CROSS JOIN LATERAL (SELECT coalesce(original.decided_first, h.day_first) AS first) day
    LEFT JOIN funding_programme g ON g.id = d.programme_id
    CROSS JOIN LATERAL (
        SELECT string_agg(concat_ws(' ', wording, changes), ' ') AS words
        FROM funding_decisionversion WHERE decision_id = d.id AND cancelled_on IS NULL
    ) version
    CROSS JOIN LATERAL (
        SELECT string_agg(label, ' ') AS words FROM funding_part WHERE version_id = v.id
    ) part
    CROSS JOIN LATERAL (
        SELECT array_agg(p.id) AS ids, array_agg(p.title::text ORDER BY s.position, s.id) AS titles,
            string_agg(concat_ws(' ', p.title, p.short_title, (
                SELECT string_agg(name, ' ') FROM projects_alias WHERE project_id = p.id)), ' '
            ) AS words
        FROM funding_projectshare s JOIN projects_project p ON p.id = s.project_id
        WHERE s.decision_id = d.id AND p.publication IN ('published', 'archived')
    ) project
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(DISTINCT 'landkreis:' || coalesce(c.slug, 'nicht-bekannt')), '{}')
            AS facets
        FROM unnest(project.ids) each(id)
        LEFT JOIN projects_project_districts l ON l.project_id = each.id
        LEFT JOIN regions_district c ON c.id = l.district_id
    ) district
    CROSS JOIN LATERAL (
        SELECT string_agg(DISTINCT f.name, ' ') AS words,
            coalesce(array_agg(DISTINCT 'handlungsfeld:' || f.slug), '{}') AS facets
        FROM projects_project_fields_of_action l
        JOIN strategy_fieldofaction f ON f.id = l.fieldofaction_id
        WHERE l.project_id = ANY (project.ids)
    ) field
    CROSS JOIN LATERAL (
        SELECT string_agg(words, ' ') AS words,
            coalesce(array_agg(DISTINCT facet) FILTER (WHERE facet IS NOT NULL), '{}') AS facets
        FROM search_payers_and_recipients(d.id)
    ) money
    WHERE d.id = ANY ($1) AND d.publication IN ('published', 'archived')
$$;

CREATE FUNCTION search_organisations(bigint[]) RETURNS TABLE (
    object_id bigint, slug text, title text, text text, names text[], content text,
    facets text[], first_day date, granted_min numeric, granted_max numeric)
LANGUAGE sql STABLE AS $$
    SELECT o.id, o.slug, o.name,
        concat_ws(', ', search_label('organisation', o.kind), nullif(o.seat, '')),
        ARRAY[o.name, o.short_name] || coalesce(other.names, '{}'),
        concat_ws(' ', o.name, o.short_name, array_to_string(other.names, ' '), o.seat,
            search_label('organisation', o.kind), d.name),
        ARRAY['art:' || o.kind], NULL::date, NULL::numeric, NULL::numeric
    FROM regions_organisation o
    LEFT JOIN regions_district d ON d.id = o.district_id
    CROSS JOIN LATERAL (
        SELECT array_agg(n.name::text) AS names FROM regions_organisationname n
        WHERE n.organisation_id = o.id
    ) other
    WHERE o.id = ANY ($1)
$$;

CREATE FUNCTION search_programmes(bigint[]) RETURNS TABLE (
    object_id bigint, slug text, title text, text text, names text[], content text,
    facets text[], first_day date, granted_min numeric, granted_max numeric)
LANGUAGE sql STABLE AS $$
    SELECT g.id, g.slug, g.name, g.facts, ARRAY[g.name, g.number],
        concat_ws(' ', g.name, g.number, g.year, g.facts, g.legal_basis,
            search_label('programme', g.level), funder.words, call.words),
        ARRAY['art:' || g.level], g.start_first, NULL::numeric, NULL::numeric
    FROM funding_programme g
    CROSS JOIN LATERAL (
        SELECT string_agg(concat_ws(' ', o.name, o.short_name), ' ') AS words
        FROM funding_programmefunder f JOIN regions_organisation o ON o.id = f.organisation_id
        WHERE f.programme_id = g.id
    ) funder
    CROSS JOIN LATERAL (
        SELECT string_agg(concat_ws(' ', name, motto), ' ') AS words
        FROM funding_call WHERE programme_id = g.id
    ) call
    WHERE g.id = ANY ($1)
$$;

CREATE FUNCTION search_documents(searched text, ids bigint[]) RETURNS TABLE (
    object_id bigint, slug text, title text, text text, names text[], content text,
    facets text[], first_day date, granted_min numeric, granted_max numeric)
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY EXECUTE format('SELECT * FROM %I($1)', 'search_' || searched || 's') USING ids;
END
$$;

-- 4. Filling. ------------------------------------------------------------------------------------

-- Writes the entries of these records anew, and counts their words. Takes no lock: see below.
CREATE FUNCTION search_refresh(searched text, ids bigint[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    old_words text[];
BEGIN
    IF ids IS NULL THEN RETURN; END IF;
    WITH old AS (
        SELECT word, count(*) AS n FROM public_searchentry e, unnest(e.words) word
        WHERE e.kind = searched AND e.object_id = ANY (ids) GROUP BY word
    ), counted AS (
        UPDATE public_searchword w SET entries = w.entries - old.n
        FROM old WHERE w.word = old.word RETURNING w.word
    )
    SELECT array_agg(word) INTO old_words FROM counted;

    DELETE FROM public_searchentry e WHERE e.kind = searched AND e.object_id = ANY (ids);

    INSERT INTO public_searchentry (kind, object_id, slug, title, sort_title, text, names_ae,
        names_a, title_words, words, facets, first_day, granted_min, granted_max)
    SELECT searched, d.object_id, d.slug, d.title, search_fold_a(d.title), d.text,
        search_fold_ae(each.names), search_fold_a(each.names),
        search_words(array_to_string(d.names, ' ')), search_words(d.content), d.facets,
        d.first_day, d.granted_min, d.granted_max
    FROM search_documents(searched, ids) d
    CROSS JOIN LATERAL (SELECT search_names(d.names) AS names) each;

    INSERT INTO public_searchword (word, folded_ae, folded_a, stem, entries)
    SELECT word, search_fold_ae(word), search_fold_a(word), search_stem(word), n FROM (
        SELECT word, count(*) AS n FROM public_searchentry e, unnest(e.words) word
        WHERE e.kind = searched AND e.object_id = ANY (ids) GROUP BY word
    ) new
    ON CONFLICT (word) DO UPDATE SET entries = public_searchword.entries + excluded.entries;

    DELETE FROM public_searchword w WHERE w.entries = 0 AND w.word = ANY (old_words);
END
$$;

-- Writes everything anew, for the first time or after a bulk load without triggers.
CREATE FUNCTION search_rebuild() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(4711, 1);
    DELETE FROM public_searchentry;
    DELETE FROM public_searchword;
    PERFORM search_refresh('organisation', (SELECT array_agg(id) FROM regions_organisation));
    PERFORM search_refresh('programme', (SELECT array_agg(id) FROM funding_programme));
    PERFORM search_refresh('decision', (SELECT array_agg(id) FROM funding_decision));
    PERFORM search_refresh('project', (SELECT array_agg(id) FROM projects_project));
END
$$;

-- What else shows a changed record: an organisation's name stands in its projects and decisions.
CREATE FUNCTION search_apply() RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    projects bigint[]; decisions bigint[]; p bigint[]; d bigint[]; o bigint[]; g bigint[]; c bigint[]; f bigint[];
BEGIN
    IF EXISTS (SELECT FROM public_searchchange WHERE source = 'all') THEN
        DELETE FROM public_searchchange;
        PERFORM search_rebuild();
        RETURN;
    END IF;
    WITH changed AS (DELETE FROM public_searchchange RETURNING source, ids)
    SELECT array_agg(DISTINCT id) FILTER (WHERE source = 'project'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'decision'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'organisation'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'programme'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'district'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'field')
    INTO p, d, o, g, c, f FROM changed, unnest(ids) id;
    SELECT array_agg(DISTINCT id) INTO projects FROM (
        SELECT unnest(p) UNION ALL
        SELECT project_id FROM projects_project_districts WHERE district_id = ANY (c) UNION ALL
        SELECT project_id FROM projects_project_fields_of_action WHERE fieldofaction_id = ANY (f)
    ) each(id);
    SELECT array_agg(DISTINCT id) INTO decisions FROM (
        SELECT unnest(d) UNION ALL
        SELECT decision_id FROM funding_projectshare WHERE project_id = ANY (projects) UNION ALL
        SELECT id FROM funding_decision WHERE programme_id = ANY (g) UNION ALL
        SELECT v.decision_id FROM funding_fundershare s
            JOIN funding_decisionversion v ON v.id = s.version_id
            WHERE s.organisation_id = ANY (o) UNION ALL
        SELECT v.decision_id FROM funding_recipientshare s
            JOIN funding_decisionversion v ON v.id = s.version_id
            WHERE s.organisation_id = ANY (o)
    ) each(id);
    SELECT array_agg(DISTINCT id) INTO projects FROM (
        SELECT unnest(projects) UNION ALL
        SELECT project_id FROM projects_participation WHERE organisation_id = ANY (o) UNION ALL
        SELECT project_id FROM funding_programme_projects WHERE programme_id = ANY (g) UNION ALL
        SELECT project_id FROM funding_projectshare WHERE decision_id = ANY (decisions)
    ) each(id);
    PERFORM search_refresh('project', projects);
    PERFORM search_refresh('decision', decisions);
    PERFORM search_refresh('organisation', (SELECT array_agg(DISTINCT id) FROM (
        SELECT unnest(o) UNION ALL
        SELECT id FROM regions_organisation WHERE district_id = ANY (c)) each(id)));
    PERFORM search_refresh('programme', (SELECT array_agg(DISTINCT id) FROM (
        SELECT unnest(g) UNION ALL
        SELECT programme_id FROM funding_programmefunder WHERE organisation_id = ANY (o)) each(id)));
END
$$;

-- 5. Triggers: a statement notes what it changed, the commit writes it. -------------------------

-- Arguments in pairs: a source, and the expression that gives its ids from a row of `changed`.
CREATE FUNCTION search_note() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    changed text := CASE TG_OP WHEN 'INSERT' THEN 'TABLE new_rows' WHEN 'DELETE' THEN
        'TABLE old_rows' ELSE 'TABLE old_rows UNION ALL TABLE new_rows' END;
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        INSERT INTO public_searchchange (source, ids) VALUES ('all', '{}');
        RETURN NULL;
    END IF;
    FOR i IN 0 .. TG_NARGS / 2 - 1 LOOP
        EXECUTE format(
            'INSERT INTO public_searchchange (source, ids) SELECT %L, array_agg(DISTINCT id)
             FROM (SELECT %s FROM (%s) changed) each(id) WHERE id IS NOT NULL HAVING count(*) > 0',
            TG_ARGV[2 * i], TG_ARGV[2 * i + 1], changed);
    END LOOP;
    RETURN NULL;
END
$$;

-- At the commit, once for the transaction. The lock is the one that the content version takes; it
-- comes last and the content is only read, so that no two transactions can wait for each other in a circle.
CREATE FUNCTION search_commit() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM public_searchchange WHERE id = NEW.id) THEN
        PERFORM pg_advisory_xact_lock(4711, 1);
        PERFORM search_apply();
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER search_is_filled_at_commit AFTER INSERT ON public_searchchange
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION search_commit();
