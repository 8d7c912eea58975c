-- The search table and the figures are filled here, by the database, so that an admin, an import and
-- raw SQL all count: a statement notes what it changed, the commit writes it.

-- Writes the entries of these records anew, and counts their words; those of the chronicle, shares
-- and evidence are only counted. Takes no lock: see search_commit.
CREATE FUNCTION search_refresh(searched text, ids bigint[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    old_words integer[];
BEGIN
    IF ids IS NULL OR ids = '{}' THEN RETURN; END IF;
    IF searched = {DATED} OR searched = ANY ({TOLD} || {SHARES} || {EVIDENCE}) THEN
        PERFORM search_count(searched, ids);
        RETURN;
    END IF;
    WITH old AS (
        SELECT number, count(*) AS n FROM public_searchentry e, unnest(e.words) number
        WHERE e.kind = searched AND e.object_id = ANY (ids) GROUP BY number
    ), counted AS (
        UPDATE public_searchword w SET entries = w.entries - old.n
        FROM old WHERE w.number = old.number RETURNING w.number
    )
    SELECT array_agg(number) INTO old_words FROM counted;

    DELETE FROM public_searchentry e WHERE e.kind = searched AND e.object_id = ANY (ids);

    WITH document AS MATERIALIZED (
        SELECT d.*, search_names(d.names) AS folded, search_words(d.content) AS all_words,
            search_words(array_to_string(d.names, ' ')) AS own_words
        FROM search_documents(searched, ids) d
    ), counted AS (
        SELECT word, count(*) AS n FROM document, unnest(all_words) word GROUP BY word
    ), known AS (
        INSERT INTO public_searchword (word, folded_ae, folded_a, stem, entries)
        SELECT word, search_fold_ae(word), search_fold_a(word), search_stem(word), n FROM counted
        ON CONFLICT (word) DO UPDATE SET entries = public_searchword.entries + excluded.entries
        RETURNING word, number
    ), numbered AS (
        SELECT object_id, array_agg(number ORDER BY number) AS words, coalesce(
            array_agg(number ORDER BY number) FILTER (WHERE word = ANY (own_words)), '{}'
        ) AS title_words
        FROM document, unnest(all_words) word JOIN known USING (word) GROUP BY object_id
    )
    INSERT INTO public_searchentry (kind, object_id, slug, title, sort_title, text, names_ae,
        names_a, title_words, words, facets, first_day, granted_min, granted_max)
    SELECT searched, d.object_id, d.slug, d.title, search_fold_a(d.title), d.text,
        search_fold_ae(d.folded), search_fold_a(d.folded), coalesce(n.title_words, '{}'),
        coalesce(n.words, '{}'), d.facets, d.first_day, d.granted_min, d.granted_max
    FROM document d LEFT JOIN numbered n USING (object_id);

    DELETE FROM public_searchword w WHERE w.entries = 0 AND w.number = ANY (old_words);

    IF searched IN ('project', 'decision') THEN
        PERFORM search_count(searched, ids);
    END IF;
END
$$;

-- The same for all rows of a table, some thousand at a time.
CREATE FUNCTION search_refresh_all(searched text, source regclass) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    part bigint[];
BEGIN
    FOR part IN EXECUTE format(
        'SELECT array_agg(id) FROM (SELECT id, row_number() OVER (ORDER BY id) / 5000 AS part
         FROM %s) numbered GROUP BY part', source)
    LOOP
        PERFORM search_refresh(searched, part);
    END LOOP;
END
$$;

-- Writes everything anew, for the first time or after a bulk load without triggers.
CREATE FUNCTION search_rebuild() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(4711, 1);
    DELETE FROM public_searchentry;
    DELETE FROM public_searchword;
    DELETE FROM public_addition;
    DELETE FROM public_figure;
    PERFORM search_refresh_all('organisation', 'regions_organisation');
    PERFORM search_refresh_all('programme', 'funding_programme');
    PERFORM search_refresh_all('decision', 'funding_decision');
    PERFORM search_refresh_all('project', 'projects_project');
    PERFORM search_refresh_all('service', 'processes_service');
    PERFORM search_refresh_all('call', 'funding_call');
    PERFORM search_refresh_all('strategy', 'strategy_strategy');
    PERFORM search_refresh_all('measure', 'strategy_measure');
    PERFORM search_refresh_all('event', 'funding_event');
    PERFORM search_refresh_all('handover', 'funding_handover');
    PERFORM search_refresh_all('version', 'funding_decisionversion');
    PERFORM search_refresh_all({DATED}, 'funding_decisionversion');
    PERFORM search_refresh_all('news', 'projects_news');
    PERFORM search_refresh_all('paid', 'funding_fundershare');
    PERFORM search_refresh_all('received', 'funding_recipientshare');
    PERFORM search_refresh_all('citation', 'evidence_citation');
    PERFORM search_refresh_all('remark', 'evidence_remark');
    PERFORM search_refresh_all('source', 'evidence_source');
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
-- What nothing but its own entry shows, such as its seat, is the change of an `office`.
CREATE FUNCTION search_apply() RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    projects bigint[]; decisions bigint[]; p bigint[]; d bigint[]; o bigint[]; g bigint[]; c bigint[]; f bigint[];
    s bigint[]; offices bigint[]; calls bigint[]; strategies bigint[]; measures bigint[];
    events bigint[]; handovers bigint[]; versions bigint[]; news bigint[]; told bigint[];
    paid bigint[]; received bigint[];
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
        array_agg(DISTINCT id) FILTER (WHERE source = 'funding_recipientshare')
    INTO p, d, o, offices, g, c, f, s, calls, strategies, measures, events, handovers, versions, news, told,
        paid, received
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
