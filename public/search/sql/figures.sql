-- Figures: what all records come to, by scope, year, reach, state and payers. What a record adds to
-- them is kept beside its entry, so that a change takes out what it was and puts in what it is.

-- Where a record counts: in all, by its marks, for each of its values, for each pair of these.
CREATE FUNCTION search_scopes(facets text[], is_digital boolean, is_for_project boolean) RETURNS SETOF text
LANGUAGE sql IMMUTABLE AS $$
    WITH counted AS (
        SELECT dimension, value FROM unnest({DIMENSIONS}) dimension, LATERAL (
            SELECT facet FROM unnest(facets) facet WHERE starts_with(facet, dimension || ':')
            UNION ALL
            SELECT dimension || ':' WHERE NOT EXISTS (
                SELECT FROM unnest(facets) facet WHERE starts_with(facet, dimension || ':'))
        ) each(value)
    )
    SELECT '' UNION ALL SELECT {DIGITAL} WHERE is_digital
    UNION ALL SELECT {FOR_PROJECT} WHERE is_for_project UNION ALL SELECT value FROM counted
    UNION ALL
    SELECT ' ' || one.value || ' ' || other.value FROM unnest({PAIRS}) pair
    JOIN counted one ON one.dimension = split_part(pair, ' ', 1)
    JOIN counted other ON other.dimension = split_part(pair, ' ', 2)
$$;

-- The roles that organisations have in a record and that no filter asks for; all who take part
-- count as partners.
CREATE FUNCTION search_roles(counted text, number bigint) RETURNS SETOF text
LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN t.role = ANY ({JOINING}) THEN {JOINED} ELSE t.role END || ':' || o.slug
    FROM projects_participation t
    JOIN regions_organisation o ON o.id = t.organisation_id
    WHERE counted = 'project' AND t.project_id = number
    UNION ALL
    SELECT {BENEFITS} || ':' || o.slug FROM search_benefits() b
    JOIN regions_organisation o ON o.id = b.organisation_id
    WHERE counted = 'decision' AND b.decision_id = number
$$;

-- What records add, by what their entries say and the gates and sums that they passed.
CREATE FUNCTION search_additions_of_records(counted text, ids bigint[]) RETURNS TABLE (
    object_id bigint, scopes text[], day date, year integer, reach text, state text, payers text,
    parts integer, blanks integer, open integer, rounded integer, lower numeric, upper numeric)
LANGUAGE sql STABLE AS $$
    SELECT e.object_id, scope.names, record.day, record.year, record.reach,
        coalesce(record.state, ''), record.payers, coalesce(money.n, 0), coalesce(money.n_blank, 0),
        coalesce(money.n_open, 0), coalesce(money.n_about, 0), coalesce(money.sum_lower, 0),
        coalesce(money.sum_upper, 0)
    FROM public_searchentry e
    JOIN (
        SELECT 'decision' AS kind, * FROM search_counted_decisions()
        UNION ALL
        SELECT 'project', * FROM search_counted_projects()
    ) record ON record.kind = e.kind AND record.id = e.object_id
    LEFT JOIN (
        SELECT 'decision' AS kind, * FROM search_totals_of_decisions()
        UNION ALL
        SELECT 'project', * FROM search_totals_of_projects()
    ) money ON money.kind = e.kind AND money.id = e.object_id
    CROSS JOIN LATERAL (
        SELECT array_agg(DISTINCT name) AS names FROM (
            SELECT search_scopes(e.facets, record.is_digital, record.is_for_project)
            UNION ALL SELECT search_roles(e.kind, e.object_id)
        ) each(name)
    ) scope
    WHERE e.kind = counted AND e.object_id = ANY (ids)
$$;

-- Entries of the chronicle, by what they are about.
CREATE FUNCTION search_additions_of_told(counted text, ids bigint[]) RETURNS TABLE (
    object_id bigint, scopes text[], day date, year integer, reach text, state text, payers text,
    parts integer, blanks integer, open integer, rounded integer, lower numeric, upper numeric)
LANGUAGE sql STABLE AS $$
    SELECT t.id, ARRAY['']
            || coalesce(district.scopes, ARRAY['landkreis:nicht-bekannt'])
            || coalesce(programme.scopes, ARRAY['programm:'])
            || CASE WHEN project.numbers IS NULL AND programme.scopes IS NULL
                THEN ARRAY['bezug:ohne'] ELSE '{}' END
            || CASE WHEN project.numbers IS NULL THEN '{}' ELSE ARRAY['bezug:projekt'] END
            || CASE WHEN programme.scopes IS NULL THEN '{}' ELSE ARRAY['bezug:programm'] END,
        t.day, extract(year FROM t.day)::integer, '', t.sort, '', 0, 0, 0, 0, 0::numeric, 0::numeric
    FROM (
        SELECT 'event' AS kind, id, day, sort, id AS event_id, decision_id, NULL::bigint AS project_id
        FROM search_told_events()
        UNION ALL
        SELECT 'handover', id, day, sort, NULL, decision_id, NULL FROM search_told_handovers()
        UNION ALL
        SELECT 'version', id, day, sort, NULL, decision_id, NULL FROM search_told_versions()
        UNION ALL
        SELECT 'news', id, day, sort, NULL, NULL, project_id FROM search_told_news()
    ) t
    CROSS JOIN LATERAL (
        SELECT array_agg(p.id) AS numbers FROM search_public_projects() p WHERE p.id IN (
            SELECT t.project_id UNION ALL
            SELECT project_id FROM funding_event_projects WHERE event_id = t.event_id UNION ALL
            SELECT project_id FROM funding_projectshare
            WHERE decision_id = t.decision_id AND t.event_id IS NULL)
    ) project
    CROSS JOIN LATERAL (
        SELECT array_agg(DISTINCT 'landkreis:' || d.slug) AS scopes
        FROM projects_project_districts l JOIN regions_district d ON d.id = l.district_id
        WHERE l.project_id = ANY (project.numbers)
    ) district
    CROSS JOIN LATERAL (
        SELECT array_agg('programm:' || g.slug) AS scopes FROM funding_programme g WHERE g.id IN (
            SELECT programme_id FROM funding_event_programmes WHERE event_id = t.event_id UNION ALL
            SELECT programme_id FROM funding_decision WHERE id = t.decision_id)
    ) programme
    WHERE t.kind = counted AND t.id = ANY (ids)
$$;

-- What falls to those who pay and to those who receive, each alone.
CREATE FUNCTION search_additions_of_shares(counted text, ids bigint[]) RETURNS TABLE (
    object_id bigint, scopes text[], day date, year integer, reach text, state text, payers text,
    parts integer, blanks integer, open integer, rounded integer, lower numeric, upper numeric)
LANGUAGE sql STABLE AS $$
    SELECT s.id, ARRAY[s.facet || ':' || o.slug], NULL::date, NULL::integer, '', '', '', s.n,
        s.n_blank, s.n_open, s.n_about, coalesce(s.sum_lower, 0), coalesce(s.sum_upper, 0)
    FROM (
        SELECT 'paid' AS kind, 'geldgeber' AS facet, f.organisation_id, part.*
        FROM search_totals_of_paying_shares() part JOIN funding_fundershare f ON f.id = part.id
        UNION ALL
        SELECT 'received', 'empfang', r.organisation_id, part.*
        FROM search_totals_of_receiving_shares() part
        JOIN funding_recipientshare r ON r.id = part.id
    ) s JOIN regions_organisation o ON o.id = s.organisation_id
    WHERE s.kind = counted AND s.id = ANY (ids)
$$;

-- Evidence on what everybody may see; a source has what its citations come to, which are counted first.
CREATE FUNCTION search_additions_of_evidence(counted text, ids bigint[]) RETURNS TABLE (
    object_id bigint, scopes text[], day date, year integer, reach text, state text, payers text,
    parts integer, blanks integer, open integer, rounded integer, lower numeric, upper numeric)
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY SELECT e.id, e.scopes, NULL::date, NULL::integer, '', '', '', e.parts, 0, 0, 0,
        0::numeric, 0::numeric
    FROM (
        SELECT c.id, ARRAY['quelle:' || c.source_id] AS scopes, 0 AS parts
        FROM search_public_citations() c WHERE counted = 'citation' AND c.id = ANY (ids)
        UNION ALL
        SELECT r.id, ARRAY[''], 0
        FROM search_public_remarks() r WHERE counted = 'remark' AND r.id = ANY (ids)
        UNION ALL
        SELECT s.id, ARRAY[''], f.number
        FROM unnest(ids) s(id) JOIN public_figure f ON f.kind = 'citation' AND f.scope = 'quelle:' || s.id
        WHERE counted = 'source'
    ) e;
END
$$;

-- What the recipients of grants pay themselves, where their decision is counted, which comes first;
-- `payers` are those who receive.
CREATE FUNCTION search_additions_of_own_shares(ids bigint[]) RETURNS TABLE (
    object_id bigint, scopes text[], day date, year integer, reach text, state text, payers text,
    parts integer, blanks integer, open integer, rounded integer, lower numeric, upper numeric)
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY SELECT a.object_id, a.scopes, NULL::date, a.year, a.reach::text, a.state::text,
        b.bearers, t.n::integer, t.n_blank::integer, t.n_open::integer, t.n_about::integer,
        coalesce(t.sum_lower, 0), coalesce(t.sum_upper, 0)
    FROM public_addition a JOIN search_totals_of_own_shares() t ON t.id = a.object_id
    JOIN search_bearers() b ON b.decision_id = a.object_id
    WHERE a.kind = 'decision' AND a.object_id = ANY (ids);
END
$$;

CREATE FUNCTION search_additions(counted text, ids bigint[]) RETURNS TABLE (
    object_id bigint, scopes text[], day date, year integer, reach text, state text, payers text,
    parts integer, blanks integer, open integer, rounded integer, lower numeric, upper numeric)
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF counted = {DATED} THEN
        RETURN QUERY SELECT v.id, '{}'::text[], v.day, NULL::integer, '', '', '', 0, 0, 0, 0,
            0::numeric, 0::numeric FROM search_dated_versions() v WHERE v.id = ANY (ids);
    ELSIF counted = {OWN} THEN
        RETURN QUERY SELECT * FROM search_additions_of_own_shares(ids);
    ELSIF counted = ANY ({TOLD}) THEN
        RETURN QUERY SELECT * FROM search_additions_of_told(counted, ids);
    ELSIF counted = ANY ({SHARES}) THEN
        RETURN QUERY SELECT * FROM search_additions_of_shares(counted, ids);
    ELSIF counted = ANY ({EVIDENCE}) THEN
        RETURN QUERY SELECT * FROM search_additions_of_evidence(counted, ids);
    ELSE
        RETURN QUERY SELECT * FROM search_additions_of_records(counted, ids);
    END IF;
END
$$;

-- Takes out what these records added, and puts in what they add now. Cells are written in one order.
CREATE FUNCTION search_count(counted text, ids bigint[]) RETURNS void
LANGUAGE sql AS $$
    WITH old AS MATERIALIZED (
        SELECT * FROM public_addition WHERE kind = counted AND object_id = ANY (ids)
    ), new AS MATERIALIZED (
        SELECT counted AS kind, a.* FROM search_additions(counted, ids) a
    ), gone AS (
        DELETE FROM public_addition a USING old WHERE a.id = old.id
            AND NOT EXISTS (SELECT FROM new WHERE new.object_id = old.object_id)
    ), come AS (
        INSERT INTO public_addition AS a (kind, object_id, scopes, day, year, reach, state, payers,
            parts, blanks, open, rounded, lower, upper)
        SELECT * FROM new
        ON CONFLICT (kind, object_id) DO UPDATE SET (scopes, day, year, reach, state, payers, parts,
            blanks, open, rounded, lower, upper) = (excluded.scopes, excluded.day, excluded.year,
            excluded.reach, excluded.state, excluded.payers, excluded.parts, excluded.blanks,
            excluded.open, excluded.rounded, excluded.lower, excluded.upper)
        WHERE (a.scopes, a.day, a.year, a.reach, a.state, a.payers, a.parts, a.blanks, a.open,
            a.rounded, a.lower, a.upper) IS DISTINCT FROM (excluded.scopes, excluded.day,
            excluded.year, excluded.reach, excluded.state, excluded.payers, excluded.parts,
            excluded.blanks, excluded.open, excluded.rounded, excluded.lower, excluded.upper)
    ), each AS (
        SELECT -1 AS sign, kind, scopes, year, reach, state, payers, parts, blanks, open, rounded,
            lower, upper FROM old
        UNION ALL
        SELECT 1, kind, scopes, year, reach, state, payers, parts, blanks, open, rounded, lower,
            upper FROM new
    ), change AS (
        SELECT kind, scope, year, reach, state, payers, sum(sign) AS number,
            sum(sign * parts) AS parts, sum(sign * blanks) AS blanks, sum(sign * open) AS open,
            sum(sign * rounded) AS rounded, sum(sign * lower) AS lower, sum(sign * upper) AS upper
        FROM each, unnest(scopes) scope GROUP BY kind, scope, year, reach, state, payers
    )
    INSERT INTO public_figure AS f (kind, scope, year, reach, state, payers, number, parts, blanks,
        open, rounded, lower, upper)
    SELECT * FROM change
    WHERE (number, parts, blanks, open, rounded, lower, upper) IS DISTINCT FROM (0, 0, 0, 0, 0, 0, 0)
    ORDER BY kind, scope, year, reach, state, payers
    ON CONFLICT (kind, scope, year, reach, state, payers) DO UPDATE SET number = f.number + excluded.number,
        parts = f.parts + excluded.parts, blanks = f.blanks + excluded.blanks,
        open = f.open + excluded.open, rounded = f.rounded + excluded.rounded,
        lower = f.lower + excluded.lower, upper = f.upper + excluded.upper;

    DELETE FROM public_figure WHERE number = 0;
$$;

-- What these records add, where they added nothing yet and figures are summed up later.
CREATE FUNCTION search_add(counted text, ids bigint[]) RETURNS void
LANGUAGE sql AS $$
    INSERT INTO public_addition (kind, object_id, scopes, day, year, reach, state, payers,
        parts, blanks, open, rounded, lower, upper)
    SELECT counted, a.* FROM search_additions(counted, ids) a
$$;

-- Sums up what was added, of citations or of all others.
CREATE FUNCTION search_sum(of_citations boolean) RETURNS void
LANGUAGE sql AS $$
    INSERT INTO public_figure (kind, scope, year, reach, state, payers, number, parts, blanks, open,
        rounded, lower, upper)
    SELECT kind, scope, year, reach, state, payers, count(*), sum(parts), sum(blanks), sum(open),
        sum(rounded), sum(lower), sum(upper)
    FROM public_addition, unnest(scopes) scope WHERE (kind = 'citation') = of_citations
    GROUP BY kind, scope, year, reach, state, payers
$$;
