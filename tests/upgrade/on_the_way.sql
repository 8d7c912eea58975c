-- What else can be on its way to a first publication, in the tables of commit 5befcaf: „Radweg“ was
-- handed in by Nils and sent back by Rolf, „Freibad“ was held back on its day, and „Marktplatz“ was
-- released for a day, sent back, and handed in again by Eike.

SELECT set_config('pghistory.context_id', gen_random_uuid()::text, false),
    set_config('pghistory.context_metadata', '{"user": 8, "reason": "Angelegt"}', false);
INSERT INTO projects_project
SELECT (jsonb_populate_record(draft, jsonb_build_object(
    'id', 100 + number, 'slug', lower(name), 'title', name))).*
FROM projects_project draft,
    unnest(ARRAY['Radweg', 'Freibad', 'Marktplatz']) WITH ORDINALITY AS new (name, number)
WHERE slug = 'mitfahrbaenke';
INSERT INTO projects_participation
SELECT (jsonb_populate_record(lead, jsonb_build_object(
    'id', 100 + number, 'project_id', 100 + number))).*
FROM projects_participation lead, generate_series(1, 3) number
WHERE role = 'lead' AND project_id = (SELECT id FROM projects_project WHERE slug = 'glasfaser');
SELECT set_config('pghistory.context_id', gen_random_uuid()::text, false),
    set_config('pghistory.context_metadata', '{"user": 8, "reason": "Zur Prüfung geben"}', false);
UPDATE projects_project
SET publication = 'in_review', publication_set_at = '2026-11-01 10:00+00', publication_set_by_id = 8
WHERE id > 100;
INSERT INTO projects_plannedpublication
    (id, project_id, handed_in_at, release_on, decided_by_id, reason, held_back)
VALUES (102, 102, '2026-11-01 10:00+00', '2026-11-02', 6, 'Zur Saison', 'Es fehlte etwas.'),
    (103, 103, '2026-11-01 10:00+00', '2036-05-01', 6, 'Zum Maimarkt', '');
SELECT set_config('pghistory.context_id', gen_random_uuid()::text, false),
    set_config('pghistory.context_metadata', '{"user": 6, "reason": "Bitte die Länge nennen"}', false);
UPDATE projects_project
SET publication = 'draft', publication_set_at = '2026-11-03 10:00+00', publication_set_by_id = 6
WHERE id IN (101, 103);
SELECT set_config('pghistory.context_id', gen_random_uuid()::text, false),
    set_config('pghistory.context_metadata', '{"user": 3, "reason": "Zur Prüfung geben"}', false);
UPDATE projects_project
SET publication = 'in_review', publication_set_at = '2026-11-04 10:00+00', publication_set_by_id = 3
WHERE id = 103;

-- A rate that is the highest of its programme.
INSERT INTO funding_programmerate (programme_id, label, percent, is_maximum)
VALUES (1, 'Haushaltsnotlage', 75, true);
