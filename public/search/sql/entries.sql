-- Entries: one row for each of the records that everybody may read, with its words and facets.

-- Who pays and who receives by a version: words, and a facet each.
CREATE FUNCTION search_payers_and_recipients(bigint) RETURNS TABLE (words text, facet text)
LANGUAGE sql STABLE AS $$
    WITH payers AS (
        SELECT o.slug, o.level, concat_ws(' ', o.name, o.short_name) AS words
        FROM search_paying_shares() f JOIN regions_organisation o ON o.id = f.organisation_id
        WHERE f.version_id = $1
    )
    SELECT words, 'geldgeber:' || slug FROM payers
    UNION ALL
    SELECT NULL, 'geldgeber:' || search_slug('level', level) FROM payers WHERE level <> ''
    UNION ALL
    SELECT concat_ws(' ', r.label, o.name, o.short_name), 'empfang:' || o.slug
    FROM funding_recipientshare r LEFT JOIN regions_organisation o ON o.id = r.organisation_id
    WHERE r.version_id = $1
$$;

-- Years in which a project surely ran, or the one since which it runs with no known end.
CREATE FUNCTION search_years_run(began_first date, began_last date, ended_first date, ended_last date,
    is_running boolean) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN began_first IS NULL OR began_last IS NULL THEN '{}'
        WHEN ended_first IS NULL AND ended_last IS NULL AND is_running
            THEN ARRAY['seit:' || extract(year FROM began_last)]
        ELSE ARRAY(SELECT 'lief:' || year FROM generate_series(extract(year FROM began_last)::integer,
            least(greatest(extract(year FROM coalesce(ended_first, began_last)), extract(year FROM began_last)),
                extract(year FROM began_last) + {MOST_YEARS})::integer) year)
    END
$$;

CREATE FUNCTION search_projects(bigint[]) RETURNS TABLE (
    object_id bigint, slug text, title text, text text, names text[], content text,
    facets text[], first_day date, granted_min numeric, granted_max numeric)
LANGUAGE sql STABLE AS $$
    SELECT p.id, p.slug, p.title, p.summary,
        ARRAY[p.title, p.short_title] || coalesce(alias.names, '{}'),
        concat_ws({LINE}, p.title, p.short_title, p.summary, array_to_string(alias.names, {LINE}),
            search_label('state', nullif(p.state, {UNKNOWN_STATE})),
            search_label('relevance', p.relevance),
            place.words, partner.words, work.words, district.words, municipality.words,
            field.words, theme.words, programme.words, money.words, p.contact_office, p.contact_address,
            decision.amounts, search_amounts(granted.lower, granted.upper), search_years(p.start_first, p.start_last),
            search_years(p.end_first, p.end_last)),
        district.facets || municipality.facets || field.facets || theme.facets || programme.facets
            || money.facets
            || coalesce(lead.facets, ARRAY['federfuehrung:nicht-bekannt'])
            || search_years_run(p.start_first, p.start_last, p.end_first, p.end_last, p.state = {RUNNING})
            || ARRAY['status:' || search_slug('state', p.state),
            'jahr:' || coalesce(extract(year FROM p.start_first)::text, 'ohne-datum')],
        p.start_first,
        granted.lower, granted.upper
    FROM search_public_projects() p
    CROSS JOIN LATERAL (
        SELECT array_agg(a.name::text) AS names FROM projects_alias a WHERE a.project_id = p.id
    ) alias
    CROSS JOIN LATERAL (
        SELECT string_agg(name, {LINE}) AS words FROM projects_place WHERE project_id = p.id
    ) place
    CROSS JOIN LATERAL (
        SELECT string_agg(concat_ws(' ', o.name, o.short_name), {LINE}) AS words
        FROM projects_participation t JOIN regions_organisation o ON o.id = t.organisation_id
        WHERE t.project_id = p.id
    ) partner
    CROSS JOIN LATERAL (
        SELECT array_agg('federfuehrung:' || o.slug) AS facets
        FROM projects_participation t JOIN regions_organisation o ON o.id = t.organisation_id
        WHERE t.project_id = p.id AND t.role = {LEADS}
    ) lead
    CROSS JOIN LATERAL (
        SELECT string_agg(words, {LINE}) AS words FROM (
            SELECT concat_ws({LINE}, search_label('activity', kind), title, question, description,
                place, participants, approach, result, decision_reason, lesson)
            FROM projects_activity WHERE project_id = p.id
            UNION ALL SELECT name FROM projects_phase WHERE project_id = p.id
            UNION ALL SELECT title FROM projects_milestone WHERE project_id = p.id
            UNION ALL SELECT concat_ws({LINE}, title, text) FROM projects_news WHERE project_id = p.id
            UNION ALL SELECT title FROM projects_document WHERE project_id = p.id
            UNION ALL SELECT external_name FROM projects_relation WHERE project_id = p.id
        ) each(words)
    ) work
    CROSS JOIN LATERAL (
        SELECT string_agg(d.name, {LINE}) AS words,
            coalesce(array_agg('landkreis:' || d.slug), ARRAY['landkreis:nicht-bekannt'])
            || CASE WHEN EXISTS (SELECT FROM search_region_wide_projects() r WHERE r.project_id = p.id)
                THEN ARRAY['region:alle'] ELSE '{}' END AS facets
        FROM projects_project_districts l JOIN regions_district d ON d.id = l.district_id
        WHERE l.project_id = p.id
    ) district
    CROSS JOIN LATERAL (
        SELECT string_agg(m.name, {LINE}) AS words,
            coalesce(array_agg('gemeinde:' || m.ags), '{}') AS facets
        FROM projects_project_municipalities l JOIN regions_municipality m ON m.id = l.municipality_id
        WHERE l.project_id = p.id
    ) municipality
    CROSS JOIN LATERAL (
        SELECT string_agg(f.name, {LINE}) AS words,
            coalesce(array_agg('handlungsfeld:' || f.slug), '{}') AS facets
        FROM projects_project_fields_of_action l JOIN strategy_fieldofaction f ON f.id = l.fieldofaction_id
        WHERE l.project_id = p.id
    ) field
    CROSS JOIN LATERAL (
        SELECT string_agg(t.name, {LINE}) AS words,
            coalesce(array_agg('thema:' || t.slug), '{}') AS facets
        FROM projects_project_themes l JOIN strategy_theme t ON t.id = l.theme_id
        WHERE l.project_id = p.id
    ) theme
    CROSS JOIN LATERAL (
        SELECT array_agg(v.id) AS versions, array_agg(d.programme_id) AS programmes,
            concat_ws({LINE}, string_agg(search_amounts(v.amount_min, v.amount_max), {LINE}),
                string_agg(search_amounts(s.amount_min, s.amount_max), {LINE})) AS amounts
        FROM funding_projectshare s JOIN search_public_decisions() d ON d.id = s.decision_id
        LEFT JOIN search_versions_in_force() v ON v.decision_id = d.id
        WHERE s.project_id = p.id
    ) decision
    CROSS JOIN LATERAL (
        SELECT string_agg(g.name, {LINE}) AS words,
            coalesce(array_agg('programm:' || g.slug), '{}') AS facets
        FROM funding_programme g WHERE g.id = ANY (decision.programmes) OR g.id IN (
            SELECT programme_id FROM funding_programme_projects WHERE project_id = p.id)
    ) programme
    CROSS JOIN LATERAL (
        SELECT string_agg(words, {LINE}) AS words,
            coalesce(array_agg(DISTINCT facet) FILTER (WHERE facet LIKE 'geldgeber:%'), '{}')
                AS facets
        FROM unnest(decision.versions) each(id), search_payers_and_recipients(each.id)
    ) money
    CROSS JOIN LATERAL (
        SELECT CASE WHEN bool_or(low IS NOT NULL OR high IS NOT NULL)
                THEN sum(coalesce(low, 0)) END AS lower,
            CASE WHEN bool_and(high IS NOT NULL) THEN sum(high) END AS upper
        FROM search_granted_parts() WHERE project_id = p.id
    ) granted
    WHERE p.id = ANY ($1)
$$;

CREATE FUNCTION search_decisions(bigint[]) RETURNS TABLE (
    object_id bigint, slug text, title text, text text, names text[], content text,
    facets text[], first_day date, granted_min numeric, granted_max numeric)
LANGUAGE sql STABLE AS $$
    SELECT d.id, d.id::text,
        coalesce(project.titles[1], original.wording, 'Stornierte Entscheidung'),
        coalesce(original.wording, 'Stornierte Entscheidung'),
        ARRAY[d.file_number, d.grant_reference],
        concat_ws({LINE}, d.file_number, d.grant_reference, d.reference,
            search_label('decision', v.status), version.words, part.words, project.words,
            g.name, money.words, field.words, search_years(day.day, NULL)),
        district.facets || municipality.facets || field.facets || theme.facets || money.facets
            || CASE WHEN v.status IS NULL THEN '{}'
                ELSE ARRAY['status:' || search_slug('status', v.status)] END
            || CASE WHEN g.slug IS NULL THEN '{}' ELSE ARRAY['programm:' || g.slug] END
            || ARRAY['jahr:' || coalesce(extract(year FROM day.day)::text, 'ohne-datum'),
                'zahlt:' || said.payers, 'reichweite:' || said.reach]
            || ARRAY(SELECT DISTINCT 'an:' || coalesce(nullif(r.label, ''), o.name)
                FROM funding_recipientshare r LEFT JOIN regions_organisation o ON o.id = r.organisation_id
                WHERE r.version_id = v.id),
        day.day,
        coalesce(v.amount_min, CASE WHEN v.amount_max IS NOT NULL THEN 0 END), v.amount_max
    FROM search_public_decisions() d
    JOIN search_days_of_decisions() day ON day.decision_id = d.id
    JOIN search_words_of_decisions() said ON said.decision_id = d.id
    LEFT JOIN search_versions_in_force() v ON v.decision_id = d.id
    LEFT JOIN LATERAL (
        SELECT wording FROM search_valid_versions() WHERE decision_id = d.id ORDER BY number LIMIT 1
    ) original ON true
    LEFT JOIN funding_programme g ON g.id = d.programme_id
    CROSS JOIN LATERAL (
        SELECT string_agg(concat_ws({LINE}, wording, changes,
            search_amounts(amount_min, amount_max)), {LINE}) AS words
        FROM search_valid_versions() WHERE decision_id = d.id
    ) version
    CROSS JOIN LATERAL (
        SELECT string_agg(concat_ws({LINE}, label, search_amounts(amount_min, amount_max)), {LINE})
            AS words
        FROM funding_part WHERE version_id = v.id
    ) part
    CROSS JOIN LATERAL (
        SELECT array_agg(p.id) FILTER (WHERE p.id IS NOT NULL) AS ids,
            array_agg(coalesce(p.title, s.external_name)::text
                ORDER BY p.id IS NULL, s.position, s.id) AS titles,
            string_agg(concat_ws({LINE}, s.external_name, p.title, p.short_title, (
                SELECT string_agg(name, {LINE}) FROM projects_alias WHERE project_id = p.id)), {LINE}
            ) AS words
        FROM funding_projectshare s LEFT JOIN search_public_projects() p ON p.id = s.project_id
        WHERE s.decision_id = d.id AND (p.id IS NOT NULL OR s.project_id IS NULL)
    ) project
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(DISTINCT 'landkreis:' || coalesce(c.slug, 'nicht-bekannt')), '{}')
            AS facets
        FROM (
            SELECT l.district_id FROM unnest(project.ids) each(id)
            LEFT JOIN projects_project_districts l ON l.project_id = each.id
            UNION ALL
            -- Where no project says it, those who receive the money do.
            SELECT coalesce(r.district_id, o.district_id) FROM funding_recipientshare r
            LEFT JOIN regions_organisation o ON o.id = r.organisation_id
            WHERE r.version_id = v.id AND NOT EXISTS (SELECT FROM funding_projectshare s
                WHERE s.decision_id = d.id AND s.project_id IS NOT NULL)
        ) each(district_id)
        LEFT JOIN regions_district c ON c.id = each.district_id
    ) district
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(DISTINCT 'gemeinde:' || m.ags), '{}') AS facets
        FROM projects_project_municipalities l JOIN regions_municipality m ON m.id = l.municipality_id
        WHERE l.project_id = ANY (project.ids)
    ) municipality
    CROSS JOIN LATERAL (
        SELECT string_agg(DISTINCT f.name, {LINE}) AS words,
            coalesce(array_agg(DISTINCT 'handlungsfeld:' || f.slug), '{}') AS facets
        FROM projects_project_fields_of_action l
        JOIN strategy_fieldofaction f ON f.id = l.fieldofaction_id
        WHERE l.project_id = ANY (project.ids)
    ) field
    CROSS JOIN LATERAL (
        -- The money is for a theme if it pays for nothing else, here or outside the portal.
        SELECT coalesce(array_agg('thema:' || each.slug), '{}') AS facets FROM (
            SELECT t.slug FROM projects_project_themes l JOIN strategy_theme t ON t.id = l.theme_id
            WHERE l.project_id = ANY (project.ids)
            GROUP BY t.slug HAVING count(*) = cardinality(project.titles)
        ) each
    ) theme
    CROSS JOIN LATERAL (
        SELECT string_agg(words, {LINE}) AS words,
            coalesce(array_agg(DISTINCT facet) FILTER (WHERE facet IS NOT NULL), '{}') AS facets
        FROM search_payers_and_recipients(v.id)
    ) money
    WHERE d.id = ANY ($1)
$$;

CREATE FUNCTION search_organisations(bigint[]) RETURNS TABLE (
    object_id bigint, slug text, title text, text text, names text[], content text,
    facets text[], first_day date, granted_min numeric, granted_max numeric)
LANGUAGE sql STABLE AS $$
    SELECT o.id, o.slug, o.name,
        concat_ws(', ', search_label('organisation', o.kind), nullif(o.seat, '')),
        ARRAY[o.name, o.short_name] || coalesce(other.names, '{}'),
        concat_ws({LINE}, o.name, o.short_name, array_to_string(other.names, {LINE}), o.seat,
            search_label('organisation', o.kind), d.name),
        '{}'::text[], NULL::date, NULL::numeric, NULL::numeric
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
        concat_ws({LINE}, g.name, g.number, g.year, g.facts, g.legal_basis,
            search_label('programme', g.level), funder.words, call.words),
        '{}'::text[], g.start_first, NULL::numeric, NULL::numeric
    FROM funding_programme g
    CROSS JOIN LATERAL (
        SELECT string_agg(concat_ws(' ', o.name, o.short_name), {LINE}) AS words
        FROM funding_programmefunder f JOIN regions_organisation o ON o.id = f.organisation_id
        WHERE f.programme_id = g.id
    ) funder
    CROSS JOIN LATERAL (
        SELECT string_agg(concat_ws({LINE}, name, motto), {LINE}) AS words
        FROM funding_call WHERE programme_id = g.id
    ) call
    WHERE g.id = ANY ($1)
$$;

CREATE FUNCTION search_services(bigint[]) RETURNS TABLE (
    object_id bigint, slug text, title text, text text, names text[], content text,
    facets text[], first_day date, granted_min numeric, granted_max numeric)
LANGUAGE sql STABLE AS $$
    SELECT s.id, s.slug, s.name,
        concat_ws(', ', search_label('subject_area', s.subject_area), nullif(s.official_name, '')),
        ARRAY[s.name, s.official_name, s.leika_key],
        concat_ws({LINE}, s.name, s.official_name, s.leika_key, s.ozg_name, s.life_situation,
            search_label('subject_area', s.subject_area)),
        '{}'::text[], NULL::date, NULL::numeric, NULL::numeric
    FROM processes_service s WHERE s.id = ANY ($1)
$$;

CREATE FUNCTION search_calls(bigint[]) RETURNS TABLE (
    object_id bigint, slug text, title text, text text, names text[], content text,
    facets text[], first_day date, granted_min numeric, granted_max numeric)
LANGUAGE sql STABLE AS $$
    SELECT c.id, c.slug, left(concat_ws(': ', g.name, c.name), 200),
        concat_ws('. ', nullif(c.motto, ''), nullif(c.outcome, '')), ARRAY[c.name, c.motto],
        concat_ws({LINE}, c.name, c.motto, c.year, c.outcome, c.note, g.name, g.number),
        '{}'::text[], c.closes_first, NULL::numeric, NULL::numeric
    FROM funding_call c JOIN funding_programme g ON g.id = c.programme_id
    WHERE c.id = ANY ($1)
$$;

CREATE FUNCTION search_strategies(bigint[]) RETURNS TABLE (
    object_id bigint, slug text, title text, text text, names text[], content text,
    facets text[], first_day date, granted_min numeric, granted_max numeric)
LANGUAGE sql STABLE AS $$
    SELECT s.id, s.slug, s.title, s.summary, ARRAY[s.title],
        concat_ws({LINE}, s.title, search_label('strategy', s.kind), s.summary, s.body_label, o.name,
            o.short_name, version.words, field.words),
        '{}'::text[], version.day, NULL::numeric, NULL::numeric
    FROM strategy_strategy s
    LEFT JOIN regions_organisation o ON o.id = s.body_id
    CROSS JOIN LATERAL (
        SELECT string_agg(label, {LINE}) AS words, max(coalesce(adopted_on_first, published_on_first)) AS day
        FROM strategy_strategyversion WHERE strategy_id = s.id
    ) version
    CROSS JOIN LATERAL (
        SELECT string_agg(DISTINCT f.name, {LINE}) AS words FROM strategy_versionfield l
        JOIN strategy_strategyversion v ON v.id = l.version_id
        JOIN strategy_fieldofaction f ON f.id = l.field_of_action_id
        WHERE v.strategy_id = s.id
    ) field
    WHERE s.id = ANY ($1)
$$;

CREATE FUNCTION search_measures(bigint[]) RETURNS TABLE (
    object_id bigint, slug text, title text, text text, names text[], content text,
    facets text[], first_day date, granted_min numeric, granted_max numeric)
LANGUAGE sql STABLE AS $$
    SELECT m.id, m.slug, m.title, m.facts, ARRAY[m.title],
        concat_ws({LINE}, m.title, m.goal, m.facts, m.note, m.body_label, o.name, o.short_name, s.title,
            field.words, indicator.words),
        '{}'::text[], NULL::date, NULL::numeric, NULL::numeric
    FROM strategy_measure m
    LEFT JOIN strategy_strategy s ON s.id = m.strategy_id
    LEFT JOIN regions_organisation o ON o.id = m.body_id
    CROSS JOIN LATERAL (
        SELECT string_agg(f.name, {LINE}) AS words FROM strategy_measure_fields_of_action l
        JOIN strategy_fieldofaction f ON f.id = l.fieldofaction_id WHERE l.measure_id = m.id
    ) field
    CROSS JOIN LATERAL (
        SELECT string_agg(name, {LINE}) AS words FROM strategy_indicator WHERE measure_id = m.id
    ) indicator
    WHERE m.id = ANY ($1)
$$;

CREATE FUNCTION search_found(searched text, ids bigint[]) RETURNS TABLE (
    object_id bigint, slug text, title text, text text, names text[], content text,
    facets text[], first_day date, granted_min numeric, granted_max numeric)
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY EXECUTE format('SELECT * FROM %I($1)', 'search_' || regexp_replace(searched || 's', 'ys$', 'ies')) USING ids;
END
$$;
