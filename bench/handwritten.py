"""The questions of a page as a person would put them to PostgreSQL, without any framework.

Each page is a list of statements: how many there are and the numbers of the facets (counted to
the same limit), what the values are called, and the rows of the first page with all they show.
"""

CAP = 10_001
LABELS = """
SELECT 'district', slug, short_name FROM regions_district
UNION ALL SELECT 'field', slug, name FROM strategy_fieldofaction
UNION ALL SELECT 'programme', slug, name FROM funding_programme
UNION ALL SELECT 'organisation', slug, name FROM regions_organisation
"""
VERSION = "SELECT version FROM content_version"
FIRST_BY_TITLE = "ORDER BY sort_title, object_id LIMIT 20"
FIRST_BY_RANK = """
ORDER BY CASE WHEN names_ae LIKE '%| {0}|%' THEN 0 WHEN names_ae LIKE '%| {0}%' THEN 1
    WHEN names_ae LIKE '%{0}%' THEN 2 ELSE 3 END, first_day DESC NULLS LAST, sort_title LIMIT 20
"""


def facets(*conditions):
    """Numbers of all values; each further condition is the list without one chosen filter."""
    parts = [
        f"SELECT {number}, value, count(*) FROM (SELECT unnest(facets) AS value FROM ("
        f"SELECT facets FROM public_searchentry WHERE kind = 'project' AND {condition} LIMIT {CAP}"
        ") hits) each GROUP BY value"
        for number, condition in enumerate(conditions)
    ]
    total = (
        "SELECT -1, NULL, count(*) FROM (SELECT FROM public_searchentry "
        f"WHERE kind = 'project' AND {conditions[0]} LIMIT {CAP}) hits"
    )
    return " UNION ALL ".join([total, *parts])


def rows(condition, order):
    """The first page: each project with its districts, fields and amounts."""
    return f"""
        SELECT p.slug, p.title, p.summary, p.state, p.publication, p.start_edtf, p.end_edtf,
            district.slugs, field.names, money.amounts
        FROM (
            SELECT object_id, row_number() OVER () AS place FROM (
                SELECT object_id FROM public_searchentry
                WHERE kind = 'project' AND {condition} {order}
            ) first
        ) hit
        JOIN projects_project p ON p.id = hit.object_id
        CROSS JOIN LATERAL (
            SELECT array_agg(d.slug ORDER BY d.short_name) AS slugs
            FROM projects_project_districts l JOIN regions_district d ON d.id = l.district_id
            WHERE l.project_id = p.id
        ) district
        CROSS JOIN LATERAL (
            SELECT array_agg(f.name ORDER BY f.position) AS names
            FROM projects_project_fields_of_action l
            JOIN strategy_fieldofaction f ON f.id = l.fieldofaction_id WHERE l.project_id = p.id
        ) field
        CROSS JOIN LATERAL (
            SELECT json_agg((v.status, v.amount_qualifier, v.amount_min, v.amount_max)) AS amounts
            FROM funding_projectshare s
            JOIN funding_decision d ON d.id = s.decision_id
            CROSS JOIN LATERAL (
                SELECT * FROM funding_decisionversion
                WHERE decision_id = d.id AND cancelled_on IS NULL ORDER BY number DESC LIMIT 1
            ) v
            WHERE s.project_id = p.id AND d.publication IN ('published', 'archived')
        ) money
        ORDER BY hit.place
    """


def holding(word):
    """Condition: a word of the entry holds this one."""
    forms = f"SELECT number FROM public_searchword WHERE folded_ae LIKE '%{word}%'"
    return f"words && ARRAY({forms})"


IN_DISTRICT = "facets && ARRAY['landkreis:holzminden']"
RUNNING = "facets && ARRAY['status:laufend']"
CHOSEN = f"{IN_DISTRICT} AND {RUNNING}"


def search(word):
    found = holding(word)
    return [VERSION, LABELS, facets(found), rows(found, FIRST_BY_RANK.format(word))]


HANDWRITTEN = {
    "Liste": [VERSION, LABELS, facets("true"), rows("true", FIRST_BY_TITLE)],
    "Liste, gefiltert": [
        *(VERSION, LABELS, facets(CHOSEN, RUNNING, IN_DISTRICT)),
        rows(CHOSEN, FIRST_BY_TITLE),
    ],
    "Suche, selten": search("quantenschluessel"),
    "Suche, häufig": search("verwaltung"),
}
