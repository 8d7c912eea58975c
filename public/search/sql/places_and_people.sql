-- Entries of what has no page of its own kind in a list: places, people, events, documents, sources. The facet „bei“
-- tells whose page is meant, and the slug which one.

CREATE FUNCTION search_districts(bigint[]) RETURNS TABLE (
    object_id bigint, slug text, title text, text text, names text[], content text,
    facets text[], first_day date, granted_min numeric, granted_max numeric)
LANGUAGE sql STABLE AS $$
    SELECT d.id, d.slug, d.name, '', ARRAY[d.name, d.short_name, 'Kreis ' || d.short_name],
        concat_ws({LINE}, d.name, 'Kreis ' || d.short_name, d.seat, array_to_string(d.licence_plates, ' '), d.ags),
        ARRAY['landkreis:' || d.slug], NULL::date, NULL::numeric, NULL::numeric
    FROM regions_district d WHERE d.id = ANY ($1)
$$;

-- „Stadt Bückeburg“ is how people call „Bückeburg“; its text names projects that are there, as many as
-- an excerpt can show: each change of one of them writes it anew.
CREATE FUNCTION search_municipalities(bigint[]) RETURNS TABLE (
    object_id bigint, slug text, title text, text text, names text[], content text,
    facets text[], first_day date, granted_min numeric, granted_max numeric)
LANGUAGE sql STABLE AS $$
    SELECT m.id, d.slug, m.name, coalesce(project.titles, ''),
        ARRAY[m.name, concat_ws(' ', nullif(m.kind, ''), m.name)] || postcode.names,
        concat_ws({LINE}, concat_ws(' ', nullif(m.kind, ''), m.name), 'Gemeinde', m.association, m.ags,
            array_to_string(postcode.names, {LINE})),
        ARRAY['landkreis:' || d.slug, 'gemeinde:' || m.ags, 'art:' || m.kind] || postcode.facets,
        NULL::date, NULL::numeric, NULL::numeric
    FROM regions_municipality m JOIN regions_district d ON d.id = m.district_id
    CROSS JOIN LATERAL (
        SELECT string_agg(title, {LINE} ORDER BY title, id) AS titles FROM (
            SELECT p.title, p.id
            FROM projects_project_municipalities l JOIN search_public_projects() p ON p.id = l.project_id
            WHERE l.municipality_id = m.id ORDER BY p.title, p.id LIMIT {MOST_TITLES}
        ) first
    ) project
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(DISTINCT 'plz:' || code), '{}') AS facets,
            coalesce(array_agg(code::text) || array_agg(code || ' ' || m.name), '{}') AS names
        FROM unnest(m.postcodes) code
    ) postcode
    WHERE m.id = ANY ($1)
$$;

-- Somebody who handed a decision over, took it, was there, or holds an office: by the name alone, for
-- there is no record of a person (R86).
CREATE FUNCTION search_person(name text) RETURNS bigint
LANGUAGE sql IMMUTABLE AS $$
    SELECT hashtextextended(lower($1), 0)
$$;

-- A changed decision asks for a few names among all hand-overs there are.
CREATE INDEX search_who_hands_over ON funding_handover (search_person(by_name));
CREATE INDEX search_who_takes ON funding_handover (search_person(to_name));
CREATE INDEX search_who_is_there ON funding_witness (search_person(name));

-- With the office of that day, and when it was held.
CREATE FUNCTION search_people() RETURNS TABLE (
    name text, office text, held text, day date, decision_id bigint, organisation text)
LANGUAGE sql STABLE AS $$
    SELECT name, nullif(office, ''), extract(year FROM day)::text, day, decision_id, NULL
    FROM (
        SELECT by_name, by_office, day_first, decision_id FROM search_public_handovers()
        UNION ALL SELECT to_name, to_office, day_first, decision_id FROM search_public_handovers()
        UNION ALL SELECT w.name, w.office, h.day_first, h.decision_id
        FROM search_public_witnesses() w JOIN funding_handover h ON h.id = w.handover_id
    ) h(name, office, day, decision_id) WHERE name <> ''
    UNION ALL
    SELECT f.name, concat_ws(', ', f.office, o.name),
        coalesce(nullif(f.evidence, ''), extract(year FROM f.as_of_first)::text), f.as_of_first, NULL, o.slug
    FROM regions_officeholder f JOIN regions_organisation o ON o.id = f.organisation_id
$$;

-- The page of a person is that of the newest hand-over, else that of the office.
CREATE FUNCTION search_persons(bigint[]) RETURNS TABLE (
    object_id bigint, slug text, title text, text text, names text[], content text,
    facets text[], first_day date, granted_min numeric, granted_max numeric)
LANGUAGE sql STABLE AS $$
    SELECT p.id, coalesce(p.decisions[1]::text, p.organisations[1]), p.name,
        coalesce(office.words, ''), p.name || coalesce(p.offices, '{}'),
        concat_ws({LINE}, p.name, office.words),
        ARRAY[CASE WHEN p.decisions IS NULL THEN 'bei:organisation' ELSE 'bei:decision' END]
            || ARRAY(SELECT DISTINCT 'uebergabe:' || number FROM unnest(p.decisions) number),
        p.day, NULL::numeric, NULL::numeric
    FROM (
        SELECT search_person(name) AS id, min(name) AS name, max(day) AS day,
            array_agg(decision_id ORDER BY day DESC NULLS LAST, decision_id)
                FILTER (WHERE decision_id IS NOT NULL) AS decisions,
            array_agg(organisation ORDER BY organisation)
                FILTER (WHERE organisation IS NOT NULL) AS organisations,
            array_agg(DISTINCT office) FILTER (WHERE office <> '') AS offices
        FROM search_people() WHERE search_person(name) = ANY ($1) GROUP BY search_person(name)
    ) p
    CROSS JOIN LATERAL (
        SELECT string_agg(office || coalesce(' (' || years || ')', ''), {LINE} ORDER BY last DESC, office)
            AS words
        FROM (
            SELECT office, string_agg(DISTINCT held, ', ') AS years, max(day) AS last
            FROM search_people() WHERE search_person(name) = p.id AND office <> '' GROUP BY office
        ) each
    ) office
$$;

-- An event leads to what it belongs to, else to the chronicle of its year.
CREATE FUNCTION search_events(bigint[]) RETURNS TABLE (
    object_id bigint, slug text, title text, text text, names text[], content text,
    facets text[], first_day date, granted_min numeric, granted_max numeric)
LANGUAGE sql STABLE AS $$
    SELECT e.id, coalesce(project.slug, programme.slug, body.slug, extract(year FROM e.day_first)::text, ''),
        e.title, concat_ws(', ', search_label('event', e.kind), nullif(e.place, '')), ARRAY[e.title],
        concat_ws({LINE}, e.title, search_label('event', e.kind), e.place,
            search_years(e.day_first, e.day_last)),
        ARRAY['bei:' || CASE WHEN project.slug IS NOT NULL THEN 'project' WHEN programme.slug IS NOT NULL
            THEN 'programme' WHEN body.slug IS NOT NULL THEN 'organisation' ELSE 'chronicle' END]
            || district.facets,
        e.day_first, NULL::numeric, NULL::numeric
    FROM search_public_events() e
    LEFT JOIN LATERAL (
        SELECT p.id, p.slug FROM funding_event_projects l JOIN search_public_projects() p ON p.id = l.project_id
        WHERE l.event_id = e.id ORDER BY p.title, p.id LIMIT 1
    ) project ON true
    LEFT JOIN LATERAL (
        SELECT g.slug FROM funding_event_programmes l JOIN funding_programme g ON g.id = l.programme_id
        WHERE l.event_id = e.id ORDER BY g.name, g.id LIMIT 1
    ) programme ON true
    LEFT JOIN LATERAL (
        SELECT o.slug FROM funding_event_organisations l
        JOIN regions_organisation o ON o.id = l.organisation_id
        WHERE l.event_id = e.id ORDER BY o.name, o.id LIMIT 1
    ) body ON true
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(DISTINCT 'landkreis:' || d.slug), '{}') AS facets
        FROM funding_event_projects l JOIN search_public_projects() p ON p.id = l.project_id
        JOIN projects_project_districts m ON m.project_id = p.id
        JOIN regions_district d ON d.id = m.district_id WHERE l.event_id = e.id
    ) district
    WHERE e.id = ANY ($1)
$$;

-- Documents of projects, with what stands in them.
CREATE FUNCTION search_documents(bigint[]) RETURNS TABLE (
    object_id bigint, slug text, title text, text text, names text[], content text,
    facets text[], first_day date, granted_min numeric, granted_max numeric)
LANGUAGE sql STABLE AS $$
    SELECT d.id, p.slug, d.title, p.title, ARRAY[d.title], concat_ws({LINE}, d.title,
            search_label('document', d.kind), p.title, search_years(d.day_first, d.day_last), t.text),
        ARRAY['bei:project', 'art:' || search_label('document', d.kind)] || district.facets,
        d.day_first, NULL::numeric, NULL::numeric
    FROM search_public_documents() d
    JOIN projects_project p ON p.id = d.project_id
    LEFT JOIN projects_documenttext t ON t.file_id = d.file_id
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg('landkreis:' || k.slug), '{}') AS facets
        FROM projects_project_districts l JOIN regions_district k ON k.id = l.district_id
        WHERE l.project_id = p.id
    ) district
    WHERE d.id = ANY ($1)
$$;

-- Sources that are cited for something everybody may see, as the commit counted them before.
CREATE FUNCTION search_sources(bigint[]) RETURNS TABLE (
    object_id bigint, slug text, title text, text text, names text[], content text,
    facets text[], first_day date, granted_min numeric, granted_max numeric)
LANGUAGE sql STABLE AS $$
    SELECT s.id, s.key, s.title, concat_ws('. ', s.publisher, nullif(s.note, '')), ARRAY[s.title],
        concat_ws({LINE}, s.title, s.publisher, s.note, search_years(s.published_first, s.published_last)),
        '{}'::text[], s.published_first, NULL::numeric, NULL::numeric
    FROM evidence_source s
    WHERE s.id = ANY ($1) AND EXISTS (
        SELECT FROM public_addition a WHERE a.kind = 'source' AND a.object_id = s.id)
$$;
