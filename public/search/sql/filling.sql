-- The search table and the figures are filled here, by the database, so that an admin, an import and
-- raw SQL all count: a statement notes what it changed, the commit writes it.

-- The values of these entries as a list counts them; an empty one for each of them.
CREATE FUNCTION search_values(searched text, ids bigint[]) RETURNS text[]
LANGUAGE sql STABLE AS $$
    SELECT array_agg(value) FROM public_searchentry e, unnest(array_append(e.facets, '')) value
    WHERE e.kind = searched AND e.object_id = ANY (ids)
$$;

-- Takes the old values of entries out of the numbers of their kind, and puts the new ones in.
CREATE FUNCTION search_count_values(counted text, old text[], new text[]) RETURNS void
LANGUAGE sql AS $$
    INSERT INTO public_facetcount AS c (kind, value, number)
    SELECT counted, value, sum(sign) FROM (
        SELECT -1, unnest(old) UNION ALL SELECT 1, unnest(new)
    ) each(sign, value) GROUP BY value HAVING sum(sign) <> 0 ORDER BY value
    ON CONFLICT (kind, value) DO UPDATE SET number = c.number + excluded.number;

    DELETE FROM public_facetcount WHERE number = 0;
$$;

-- The words of the entries of these records, as numbers, each as often as it is in one of them.
CREATE FUNCTION search_numbers(searched text, written bigint[]) RETURNS integer[]
LANGUAGE sql STABLE AS $$
    SELECT array_agg(number) FROM public_searchentry e, unnest(e.words) number
    WHERE e.kind = searched AND e.object_id = ANY (written)
$$;

-- Takes the old words of entries out of their numbers, puts the new ones in, and forgets what none has.
CREATE FUNCTION search_count_words(old integer[], new integer[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    unused integer[];
BEGIN
    WITH change AS (
        SELECT number, sum(sign) AS n FROM (
            SELECT -1, unnest(old) UNION ALL SELECT 1, unnest(new)
        ) each(sign, number) GROUP BY number HAVING sum(sign) <> 0
    ), counted AS (
        UPDATE public_searchword w SET entries = w.entries + change.n
        FROM change WHERE w.number = change.number RETURNING w.number, w.entries
    )
    SELECT array_agg(number) FILTER (WHERE entries = 0) INTO unused FROM counted;
    DELETE FROM public_searchword w WHERE w.number = ANY (unused);
END
$$;

-- Writes the entries of records that have none, with words that are not counted yet.
CREATE FUNCTION search_write(searched text, ids bigint[]) RETURNS void
LANGUAGE sql AS $$
    WITH document AS MATERIALIZED (
        SELECT d.*, search_names(d.names) AS folded, search_words(d.content) AS all_words,
            search_words(array_to_string(d.names, ' ')) AS own_words
        FROM search_found(searched, ids) d
    ), used AS MATERIALIZED (
        SELECT DISTINCT word FROM document, unnest(all_words) word
    ), old AS MATERIALIZED (
        SELECT w.word, w.number FROM public_searchword w JOIN used USING (word)
    ), new AS (
        -- Another connection may write the same word just now; then that one counts.
        INSERT INTO public_searchword AS w (word, folded_ae, folded_a, stem, entries)
        SELECT word, search_fold_ae(word), search_fold_a(word), search_stem(word), 0
        FROM used WHERE word NOT IN (SELECT word FROM old) ORDER BY word
        ON CONFLICT (word) DO UPDATE SET entries = w.entries RETURNING w.word, w.number
    ), numbered AS (
        SELECT object_id, array_agg(number ORDER BY number) AS words, coalesce(
            array_agg(number ORDER BY number) FILTER (WHERE word = ANY (own_words)), '{}'
        ) AS title_words
        FROM document, unnest(all_words) word
        JOIN (TABLE old UNION ALL TABLE new) known USING (word) GROUP BY object_id
    )
    INSERT INTO public_searchentry (kind, object_id, slug, title, sort_title, text, names_ae,
        names_a, content, phrases, title_words, words, facets, first_day, granted_min, granted_max)
    SELECT searched, d.object_id, d.slug, d.title, search_fold_a(d.title), d.text,
        search_fold_ae(d.folded), search_fold_a(d.folded), array_to_string(search_lines(d.content), {LINE}),
        search_fold_ae(search_phrases(d.content)),
        coalesce(n.title_words, '{}'),
        coalesce(n.words, '{}'), d.facets, d.first_day, d.granted_min, d.granted_max
    FROM document d LEFT JOIN numbered n USING (object_id);
$$;

-- Writes the entries of these records anew, and counts their words; those of the chronicle, shares
-- and evidence are only counted, but for events and sources. Takes no lock: see search_commit.
CREATE FUNCTION search_refresh(searched text, ids bigint[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    old_words integer[];
    old_values text[];
BEGIN
    IF ids IS NULL OR ids = '{}' THEN RETURN; END IF;
    IF searched = ANY ({ONLY_COUNTED} || {FOUND_AND_COUNTED}) THEN
        PERFORM search_count(searched, ids);
    END IF;
    IF searched = ANY ({ONLY_COUNTED}) THEN RETURN; END IF;
    old_words := search_numbers(searched, ids);
    old_values := search_values(searched, ids);
    DELETE FROM public_searchentry e WHERE e.kind = searched AND e.object_id = ANY (ids);
    PERFORM search_write(searched, ids);
    PERFORM search_count_words(old_words, search_numbers(searched, ids));
    IF searched IN ('project', 'decision') THEN
        PERFORM search_count_values(searched, old_values, search_values(searched, ids));
        PERFORM search_count(searched, ids);
    END IF;
    IF searched = 'decision' THEN
        PERFORM search_count({OWN}, ids);
    END IF;
END
$$;

-- All that is found or counted, in parts of so many records.
CREATE FUNCTION search_parts(size integer) RETURNS TABLE (searched text, ids bigint[])
LANGUAGE plpgsql STABLE AS $$
DECLARE
    rows record;
BEGIN
    FOR rows IN VALUES
        ('decision', 'funding_decision'), ('project', 'projects_project'),
        ('organisation', 'regions_organisation'), ('programme', 'funding_programme'),
        ('district', 'regions_district'), ('municipality', 'regions_municipality'),
        ('person', '(SELECT DISTINCT search_person(name) AS id FROM search_people()) people'),
        ('service', 'processes_service'), ('call', 'funding_call'),
        ('strategy', 'strategy_strategy'), ('measure', 'strategy_measure'),
        ('event', 'funding_event'), ('document', 'projects_document'), ('handover', 'funding_handover'),
        ('version', 'funding_decisionversion'), ({DATED}, 'funding_decisionversion'),
        ('news', 'projects_news'), ('paid', 'funding_fundershare'),
        ('received', 'funding_recipientshare'), ('citation', 'evidence_citation'),
        ('remark', 'evidence_remark'), ('source', 'evidence_source')
    LOOP
        RETURN QUERY EXECUTE format(
            'SELECT %L, array_agg(id ORDER BY id) FROM (
                SELECT id, (row_number() OVER (ORDER BY id) - 1) / %s AS part FROM %s
            ) numbered GROUP BY part ORDER BY part', rows.column1, size, rows.column2);
    END LOOP;
END
$$;

-- In how many entries each word is, and how many have each value.
CREATE FUNCTION search_sum_words() RETURNS void
LANGUAGE sql AS $$
    UPDATE public_searchword w SET entries = counted.n FROM (
        SELECT number, count(*) AS n FROM public_searchentry, unnest(words) number GROUP BY number
    ) counted WHERE w.number = counted.number
$$;

CREATE FUNCTION search_sum_values() RETURNS void
LANGUAGE sql AS $$
    INSERT INTO public_facetcount (kind, value, number)
    SELECT kind, value, count(*) FROM public_searchentry, unnest(array_append(facets, '')) value
    WHERE kind IN ('project', 'decision') GROUP BY kind, value
$$;

-- Writes everything anew, for the first time or after a bulk load without triggers. With several
-- connections it is written beside the old (search/rebuilding.py).
CREATE FUNCTION search_rebuild() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(4711, 1);
    DELETE FROM public_searchentry;
    DELETE FROM public_searchword;
    DELETE FROM public_addition;
    DELETE FROM public_figure;
    DELETE FROM public_facetcount;
    PERFORM search_write(searched, ids) FROM search_parts({PART})
        WHERE searched = ANY ({FOUND}) AND searched <> 'source';
    PERFORM search_add(searched, ids) FROM search_parts({PART})
        WHERE searched = ANY ({COUNTED}) AND searched <> 'source';
    PERFORM search_add({OWN}, ids) FROM search_parts({PART}) WHERE searched = 'decision';
    -- What sources are counted by are the figures of citations, and only these are found.
    PERFORM search_sum(true);
    PERFORM search_add(searched, ids) FROM search_parts({PART}) WHERE searched = 'source';
    PERFORM search_write(searched, ids) FROM search_parts({PART}) WHERE searched = 'source';
    PERFORM search_sum(false);
    PERFORM search_sum_words();
    PERFORM search_sum_values();
END
$$;

-- The changed records that sources are cited for, and those behind them: with a project, what is seen
-- with it. Of each kind the numbers.
CREATE FUNCTION search_changed_records() RETURNS TABLE (content_type_id integer, numbers bigint[])
LANGUAGE plpgsql STABLE AS $$
DECLARE
    changed record;
BEGIN
    FOR changed IN SELECT source, array_agg(DISTINCT number) AS ids
        FROM public_searchchange, unnest(ids) number GROUP BY source
    LOOP
        RETURN QUERY SELECT t.id, array_agg(DISTINCT each.id) FROM (
            SELECT changed.source AS name, unnest(changed.ids) AS id
            UNION ALL
            SELECT g.shown_in, g.shown_id FROM search_rows_behind_gates() g
            WHERE g.read_in = changed.source AND g.read_id = ANY (changed.ids)
        ) each JOIN django_content_type t ON t.app_label || '_' || t.model = each.name GROUP BY t.id;
    END LOOP;
END
$$;

-- Counts the evidence that changed or is on such records, and then its sources.
CREATE FUNCTION search_apply_evidence() RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    shown record; citations bigint[]; remarks bigint[]; sources bigint[];
BEGIN
    SELECT array_agg(number) FILTER (WHERE source = 'evidence_citation'),
        array_agg(number) FILTER (WHERE source = 'evidence_remark'),
        array_agg(number) FILTER (WHERE source = 'evidence_source')
    INTO citations, remarks, sources FROM public_searchchange, unnest(ids) number;
    FOR shown IN SELECT * FROM search_changed_records() LOOP
        citations := citations || ARRAY(SELECT id FROM evidence_citation
            WHERE content_type_id = shown.content_type_id AND object_id = ANY (shown.numbers));
        remarks := remarks || ARRAY(SELECT id FROM evidence_remark
            WHERE content_type_id = shown.content_type_id AND object_id = ANY (shown.numbers));
    END LOOP;
    sources := ARRAY(SELECT unnest(sources) UNION
        SELECT source_id FROM evidence_citation WHERE id = ANY (citations));
    PERFORM search_refresh('citation', citations);
    PERFORM search_refresh('remark', remarks);
    PERFORM search_refresh('source', sources);
END
$$;

-- What else shows a changed record: an organisation's name stands in its projects and decisions.
-- What nothing but its own entry shows, such as its seat, is the change of an `office`, or of a `place`.
CREATE FUNCTION search_apply() RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    projects bigint[]; decisions bigint[]; p bigint[]; d bigint[]; o bigint[]; g bigint[]; c bigint[]; f bigint[];
    s bigint[]; offices bigint[]; calls bigint[]; strategies bigint[]; measures bigint[];
    events bigint[]; handovers bigint[]; versions bigint[]; news bigint[]; told bigint[];
    paid bigint[]; received bigint[]; municipalities bigint[]; persons bigint[];
    places bigint[]; documents bigint[]; documents_of bigint[];
BEGIN
    IF EXISTS (SELECT FROM public_searchchange WHERE source = 'all') THEN
        DELETE FROM public_searchchange;
        PERFORM search_rebuild();
        RETURN;
    END IF;
    PERFORM search_apply_evidence();
    WITH changed AS (DELETE FROM public_searchchange RETURNING source, ids)
    SELECT array_agg(DISTINCT id) FILTER (WHERE source = 'project'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'decision'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'organisation'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'office'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'programme'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'district'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'field'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'service'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'call'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'strategy'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'measure'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'event'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'handover'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'version'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'news'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'told'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'funding_fundershare'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'funding_recipientshare'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'municipality'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'person'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'place'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'document'),
        array_agg(DISTINCT id) FILTER (WHERE source = 'documents_of')
    INTO p, d, o, offices, g, c, f, s, calls, strategies, measures, events, handovers, versions, news, told,
        paid, received, municipalities, persons, places,
        documents, documents_of
    FROM changed, unnest(ids) id;
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
            WHERE s.organisation_id = ANY (o) OR s.district_id = ANY (c) UNION ALL
        SELECT v.decision_id FROM funding_recipientshare_on_behalf_of b
            JOIN funding_recipientshare s ON s.id = b.recipientshare_id
            JOIN funding_decisionversion v ON v.id = s.version_id
            WHERE b.organisation_id = ANY (o)
    ) each(id);
    SELECT array_agg(DISTINCT id) INTO projects FROM (
        SELECT unnest(projects) UNION ALL
        SELECT project_id FROM projects_participation WHERE organisation_id = ANY (o) UNION ALL
        SELECT project_id FROM funding_programme_projects WHERE programme_id = ANY (g) UNION ALL
        SELECT project_id FROM funding_projectshare WHERE decision_id = ANY (decisions)
    ) each(id);
    PERFORM search_refresh('project', projects);
    PERFORM search_refresh('decision', decisions);
    PERFORM search_refresh('paid', (SELECT array_agg(DISTINCT id) FROM (
        SELECT unnest(paid) UNION ALL
        SELECT s.id FROM funding_fundershare s JOIN funding_decisionversion v ON v.id = s.version_id
            WHERE v.decision_id = ANY (decisions)) each(id)));
    PERFORM search_refresh('received', (SELECT array_agg(DISTINCT id) FROM (
        SELECT unnest(received) UNION ALL
        SELECT s.id FROM funding_recipientshare s JOIN funding_decisionversion v ON v.id = s.version_id
            WHERE v.decision_id = ANY (decisions)) each(id)));
    PERFORM search_refresh('district', (SELECT array_agg(DISTINCT id) FROM (
        SELECT unnest(c) UNION ALL SELECT unnest(places)) each(id)));
    PERFORM search_refresh('municipality', (SELECT array_agg(DISTINCT id) FROM (
        SELECT unnest(municipalities) UNION ALL
        SELECT id FROM regions_municipality WHERE district_id = ANY (c) UNION ALL
        SELECT municipality_id FROM projects_project_municipalities
            WHERE project_id = ANY (projects)) each(id)));
    PERFORM search_refresh('person', (SELECT array_agg(DISTINCT id) FROM (
        SELECT unnest(persons) UNION ALL
        SELECT search_person(name) FROM funding_handover h, unnest(ARRAY[by_name, to_name]) name
            WHERE h.decision_id = ANY (decisions) AND name <> '' UNION ALL
        SELECT search_person(w.name) FROM funding_witness w JOIN funding_handover h ON h.id = w.handover_id
            WHERE h.decision_id = ANY (decisions) UNION ALL
        SELECT search_person(name) FROM regions_officeholder
            WHERE organisation_id = ANY (o)) each(id)));
    PERFORM search_refresh('document', (SELECT array_agg(DISTINCT id) FROM (
        SELECT unnest(documents) UNION ALL
        SELECT id FROM projects_document WHERE project_id = ANY (documents_of) UNION ALL
        SELECT d.id FROM projects_document d JOIN projects_project_districts l USING (project_id)
            WHERE l.district_id = ANY (c)) each(id)));
    PERFORM search_refresh('service', s);
    PERFORM search_refresh('call', (SELECT array_agg(DISTINCT id) FROM (
        SELECT unnest(calls) UNION ALL
        SELECT id FROM funding_call WHERE programme_id = ANY (g)) each(id)));
    PERFORM search_refresh('measure', (SELECT array_agg(DISTINCT id) FROM (
        SELECT unnest(measures) UNION ALL
        SELECT id FROM strategy_measure WHERE strategy_id = ANY (strategies)
            OR body_id = ANY (o) UNION ALL
        SELECT measure_id FROM strategy_measure_fields_of_action
            WHERE fieldofaction_id = ANY (f)) each(id)));
    PERFORM search_refresh('strategy', (SELECT array_agg(DISTINCT id) FROM (
        SELECT unnest(strategies) UNION ALL
        SELECT id FROM strategy_strategy WHERE body_id = ANY (o) UNION ALL
        SELECT v.strategy_id FROM strategy_versionfield l
            JOIN strategy_strategyversion v ON v.id = l.version_id
            WHERE l.field_of_action_id = ANY (f)) each(id)));
    PERFORM search_refresh('organisation', (SELECT array_agg(DISTINCT id) FROM (
        SELECT unnest(o) UNION ALL SELECT unnest(offices) UNION ALL
        SELECT id FROM regions_organisation WHERE district_id = ANY (c)) each(id)));
    PERFORM search_refresh('programme', (SELECT array_agg(DISTINCT id) FROM (
        SELECT unnest(g) UNION ALL
        SELECT programme_id FROM funding_programmefunder WHERE organisation_id = ANY (o)) each(id)));
    -- The chronicle: an event tells of a hand-over, which then tells nothing itself.
    SELECT array_agg(DISTINCT id) INTO events FROM (
        SELECT unnest(events) UNION ALL
        SELECT event_id FROM funding_event_projects WHERE project_id = ANY (projects) UNION ALL
        SELECT event_id FROM funding_event_programmes WHERE programme_id = ANY (g) UNION ALL
        SELECT event_id FROM funding_event_organisations WHERE organisation_id = ANY (o) UNION ALL
        SELECT id FROM funding_event WHERE decision_id = ANY (decisions)
    ) each(id);
    SELECT array_agg(DISTINCT id) INTO decisions FROM (
        SELECT unnest(decisions) UNION ALL SELECT unnest(told) UNION ALL
        SELECT decision_id FROM funding_event WHERE id = ANY (events)
    ) each(id);
    SELECT array_agg(DISTINCT id) INTO versions FROM (
        SELECT unnest(versions) UNION ALL
        SELECT id FROM funding_decisionversion WHERE decision_id = ANY (decisions)
    ) each(id);
    PERFORM search_refresh('event', events);
    PERFORM search_refresh('handover', (SELECT array_agg(DISTINCT id) FROM (
        SELECT unnest(handovers) UNION ALL
        SELECT id FROM funding_handover WHERE decision_id = ANY (decisions)) each(id)));
    PERFORM search_refresh('version', versions);
    PERFORM search_refresh({DATED}, versions);
    PERFORM search_refresh('news', (SELECT array_agg(DISTINCT id) FROM (
        SELECT unnest(news) UNION ALL
        SELECT id FROM projects_news WHERE project_id = ANY (projects)) each(id)));
END
$$;

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
