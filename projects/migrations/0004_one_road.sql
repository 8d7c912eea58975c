-- Carries over what was on its way to a first publication: projects in review, those released for
-- a day, and drafts that were sent back become proposals with an empty base, as if they had been
-- handed in that way. The lines of the history of planned publications become lines of theirs.

-- The document of a project as `projects.snapshot` made it when this was written.
CREATE FUNCTION pg_temp.said(line jsonb) RETURNS jsonb LANGUAGE sql AS $$
    SELECT jsonb_object_agg(key, CASE
        WHEN key ~ '_(min|max)$' AND value <> 'null' THEN to_jsonb(value #>> '{}')
        ELSE value END)
    FROM jsonb_each(line)
    WHERE key !~ '^(id|slug|project_id|publication.*|content_type_id|object_id|remark_id)$'
      AND key !~ '_(first|last)$'
$$;

CREATE TEMP VIEW row_of_project AS
    SELECT id AS project_id, 'project' AS part, 'project' AS model, id, to_jsonb(p) AS line
        FROM projects_project p
    UNION ALL SELECT project_id, 'aliases', 'alias', id, to_jsonb(l) FROM projects_alias l
    UNION ALL SELECT project_id, 'participations', 'participation', id, to_jsonb(l)
        FROM projects_participation l
    UNION ALL SELECT project_id, 'places', 'place', id, to_jsonb(l) FROM projects_place l
    UNION ALL SELECT project_id, 'relations', 'relation', id, to_jsonb(l) FROM projects_relation l
    UNION ALL SELECT project_id, 'phases', 'phase', id, to_jsonb(l) FROM projects_phase l
    UNION ALL SELECT project_id, 'activities', 'activity', id, to_jsonb(l) FROM projects_activity l
    UNION ALL SELECT project_id, 'milestones', 'milestone', id, to_jsonb(l)
        FROM projects_milestone l
    UNION ALL SELECT project_id, 'news', 'news', id, to_jsonb(l) FROM projects_news l
    UNION ALL SELECT project_id, 'photos', 'photo', id, to_jsonb(l) FROM projects_photo l
    UNION ALL SELECT project_id, 'documents', 'document', id, to_jsonb(l) FROM projects_document l;

CREATE FUNCTION pg_temp.document_of(number bigint) RETURNS jsonb LANGUAGE sql AS $$
    SELECT jsonb_build_object(
        'project', (
            SELECT pg_temp.said(line) FROM row_of_project
            WHERE part = 'project' AND project_id = number
        ),
        'links', jsonb_build_object(
            'districts', (
                SELECT coalesce(jsonb_agg(district_id ORDER BY district_id), '[]')
                FROM projects_project_districts WHERE project_id = number
            ),
            'municipalities', (
                SELECT coalesce(jsonb_agg(municipality_id ORDER BY municipality_id), '[]')
                FROM projects_project_municipalities WHERE project_id = number
            ),
            'fields_of_action', (
                SELECT coalesce(jsonb_agg(fieldofaction_id ORDER BY fieldofaction_id), '[]')
                FROM projects_project_fields_of_action WHERE project_id = number
            )
        ),
        'rows', (
            SELECT jsonb_object_agg(name, (
                SELECT coalesce(jsonb_object_agg(id, pg_temp.said(line)), '{}')
                FROM row_of_project WHERE part = name AND project_id = number
            ))
            FROM unnest(ARRAY['aliases', 'participations', 'places', 'relations', 'phases',
                'activities', 'milestones', 'news', 'photos', 'documents']) name
        ),
        'citations', (
            SELECT coalesce(jsonb_object_agg(cited.id, pg_temp.said(to_jsonb(cited))
                || jsonb_build_object('part', part,
                    'row', CASE part WHEN 'project' THEN '' ELSE object_id::text END)), '{}')
            FROM evidence_citation cited
            JOIN django_content_type kind ON kind.id = content_type_id AND app_label = 'projects'
            JOIN row_of_project about ON about.model = kind.model AND about.id = object_id
            WHERE remark_id IS NULL AND about.project_id = number
        )
    )
$$;

-- Who wrote in a project since it was last public, or handed it in: none of them releases it.
CREATE TEMP VIEW line_of_project AS
    SELECT project_id, 'alias' AS model, id, pgh_created_at, pgh_context_id
        FROM projects_aliasevent
    UNION ALL SELECT project_id, 'participation', id, pgh_created_at, pgh_context_id
        FROM projects_participationevent
    UNION ALL SELECT project_id, 'place', id, pgh_created_at, pgh_context_id
        FROM projects_placeevent
    UNION ALL SELECT project_id, 'relation', id, pgh_created_at, pgh_context_id
        FROM projects_relationevent
    UNION ALL SELECT project_id, 'phase', id, pgh_created_at, pgh_context_id
        FROM projects_phaseevent
    UNION ALL SELECT project_id, 'activity', id, pgh_created_at, pgh_context_id
        FROM projects_activityevent
    UNION ALL SELECT project_id, 'milestone', id, pgh_created_at, pgh_context_id
        FROM projects_milestoneevent
    UNION ALL SELECT project_id, 'news', id, pgh_created_at, pgh_context_id
        FROM projects_newsevent
    UNION ALL SELECT project_id, 'photo', id, pgh_created_at, pgh_context_id
        FROM projects_photoevent
    UNION ALL SELECT project_id, 'document', id, pgh_created_at, pgh_context_id
        FROM projects_documentevent
    UNION ALL SELECT project_id, 'districts', id, pgh_created_at, pgh_context_id
        FROM projects_projectdistrictlinkevent
    UNION ALL SELECT project_id, 'municipalities', id, pgh_created_at, pgh_context_id
        FROM projects_projectmunicipalitylinkevent
    UNION ALL SELECT project_id, 'fields_of_action', id, pgh_created_at, pgh_context_id
        FROM projects_projectfieldofactionlinkevent;

CREATE TEMP VIEW state_of_project AS
    SELECT *, publication_set_at IS NOT NULL AND NOT EXISTS (
        SELECT FROM projects_projectevent earlier
        WHERE earlier.id = line.id AND earlier.pgh_id < line.pgh_id
          AND earlier.publication_set_at = line.publication_set_at
    ) AS is_step
    FROM projects_projectevent line;

CREATE FUNCTION pg_temp.authors_of(number bigint) RETURNS SETOF bigint LANGUAGE sql AS $$
    WITH public AS (
        SELECT coalesce(max(pgh_id), 0) AS line,
            coalesce(max(pgh_created_at), '-infinity') AS moment
        FROM projects_projectevent
        WHERE id = number AND publication IN ('published', 'archived')
    ), contexts AS (
        SELECT pgh_context_id FROM state_of_project, public
        WHERE id = number AND pgh_id > line
          AND NOT (is_step AND publication IN ('draft', 'withdrawn'))
        UNION SELECT pgh_context_id FROM line_of_project, public
        WHERE project_id = number AND pgh_created_at > moment
        UNION SELECT cited.pgh_context_id
        FROM public, evidence_citationevent cited
        JOIN django_content_type kind ON kind.id = content_type_id AND app_label = 'projects'
        WHERE cited.pgh_created_at > moment AND (
            kind.model = 'project' AND object_id = number
            OR EXISTS (
                SELECT FROM line_of_project about
                WHERE about.project_id = number AND about.model = kind.model AND about.id = object_id
            )
        )
    )
    SELECT DISTINCT person.id
    FROM contexts
    JOIN pghistory_context context ON context.id = pgh_context_id
    JOIN accounts_user person ON person.id = (metadata ->> 'user')::bigint
$$;

-- Nobody knows who handed these in, or when: they have to be handed in again.
UPDATE projects_project SET publication = 'draft'
WHERE publication = 'in_review' AND publication_set_at IS NULL;

CREATE TEMP TABLE first_publication ON COMMIT DROP AS
SELECT nextval(pg_get_serial_sequence('projects_proposal', 'id')) AS id,
    project.id AS project_id,
    publication_set_by_id AS author_id,
    publication_set_at AS submitted_at,
    CASE WHEN plan.held_back = '' THEN 'scheduled' ELSE 'submitted' END AS step,
    CASE WHEN plan.held_back = '' THEN plan.release_on END AS release_on,
    CASE WHEN plan.held_back = '' THEN (
        SELECT max(pgh_created_at) FROM projects_plannedpublicationevent line
        WHERE line.id = plan.id
    ) END AS decided_at,
    CASE WHEN plan.held_back = '' THEN plan.decided_by_id END AS decided_by_id,
    CASE WHEN plan.held_back = '' THEN plan.reason ELSE '' END AS decision_reason,
    coalesce(plan.held_back, '') AS held_back,
    plan.id AS plan_id
FROM projects_project project
LEFT JOIN projects_plannedpublication plan
    ON plan.project_id = project.id AND plan.handed_in_at = publication_set_at
WHERE publication = 'in_review';

INSERT INTO first_publication
SELECT nextval(pg_get_serial_sequence('projects_proposal', 'id')),
    project.id,
    coalesce(review.publication_set_by_id, project.publication_set_by_id),
    coalesce(review.publication_set_at, project.publication_set_at),
    'returned', NULL, project.publication_set_at, project.publication_set_by_id,
    coalesce(nullif(context.metadata ->> 'reason', ''), 'Zurückgegeben'), '', NULL
FROM projects_project project
JOIN LATERAL (
    SELECT * FROM projects_projectevent line
    WHERE line.id = project.id
      AND line.publication_set_at IS DISTINCT FROM project.publication_set_at
    ORDER BY pgh_id DESC LIMIT 1
) review ON review.publication = 'in_review'
JOIN LATERAL (
    SELECT * FROM projects_projectevent line
    WHERE line.id = project.id AND line.publication_set_at = project.publication_set_at
    ORDER BY pgh_id LIMIT 1
) back ON true
LEFT JOIN pghistory_context context ON context.id = back.pgh_context_id
WHERE project.publication = 'draft' AND project.publication_set_at IS NOT NULL;

-- Plans that are over, or were for an earlier handing-in, have lines in the history only.
CREATE TEMP TABLE told_of_plan ON COMMIT DROP AS
SELECT plan_id, coalesce(
    (SELECT id FROM first_publication first WHERE first.plan_id = told.plan_id),
    nextval(pg_get_serial_sequence('projects_proposal', 'id'))
) AS proposal_id
FROM (SELECT DISTINCT id AS plan_id FROM projects_plannedpublicationevent) told;

INSERT INTO projects_proposalevent (
    pgh_created_at, pgh_label, pgh_context_id, pgh_obj_id, id, project_id, author_id, step, note,
    submitted_at, release_on, decided_at, decided_by_id, decision_reason, held_back
)
SELECT line.pgh_created_at, pgh_label, pgh_context_id, proposal_id, proposal_id, project_id,
    coalesce((
        SELECT publication_set_by_id FROM projects_projectevent project
        WHERE project.id = project_id AND publication_set_at = handed_in_at LIMIT 1
    ), decided_by_id),
    CASE held_back WHEN '' THEN 'scheduled' ELSE 'submitted' END, '',
    handed_in_at, release_on, line.pgh_created_at, decided_by_id, reason, held_back
FROM projects_plannedpublicationevent line
JOIN told_of_plan told ON told.plan_id = line.id
ORDER BY pgh_id;

INSERT INTO projects_proposal (
    id, project_id, author_id, step, base, document, typed, kept_by, note, kept_at,
    submitted_at, release_on, decided_at, decided_by_id, decision_reason, held_back
)
SELECT id, project_id, author_id, step, '{}', pg_temp.document_of(project_id), '{}', '{}', '',
    submitted_at, submitted_at, release_on, decided_at, decided_by_id, decision_reason, held_back
FROM first_publication ORDER BY id;

INSERT INTO projects_proposal_co_authors (proposal_id, user_id)
SELECT first.id, author
FROM first_publication first, pg_temp.authors_of(project_id) author
WHERE author <> author_id
ORDER BY first.id, author;

-- The tables change next, and wait for nothing.
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
DROP VIEW row_of_project, state_of_project, line_of_project;
DROP FUNCTION pg_temp.said, pg_temp.document_of, pg_temp.authors_of;
