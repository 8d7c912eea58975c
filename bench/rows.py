"""What the generated projects are: skewed like the real ones, and the same on every machine."""

from django.contrib.contenttypes.models import ContentType

from bench import words
from bench.chance import (
    PRECISIONS,
    PROJECT,
    PUBLICATIONS,
    amount_columns,
    date_columns,
    day,
    euros,
    happens,
    literal,
    one_of,
)
from bench.filling import insert
from evidence.models import Citation, Remark
from projects.models import Activity, Alias, Milestone, News, Participation, Project, Relation

STATES = (
    *["running"] * 36, *["implemented"] * 28, *["unknown"] * 18, *["concept"] * 6,
    *["granted"] * 4, *["applied"] * 3, *["closed"] * 2, "paused", "dropped", "idea",
)  # fmt: skip


def name_of(topic, thing):
    return f"{one_of(words.TOPICS, topic)} || {one_of(words.THINGS, thing)}"


def text(patterns, salt, place):
    parts = (name_of(10, 11), place, "(1 + n % 4)::text", f"extract(year from {day(20)})")
    return f"format({one_of(patterns, salt)}, {', '.join(parts)})"


def projects(numbers, land):
    place = one_of(land.names, 30)
    start = f"CASE WHEN {happens(80, 21)} THEN {day(20)} END"
    rare = f"CASE WHEN n % {max(1, land.size // words.RARE_PROJECTS)} = 1 THEN {{}} ELSE '' END"
    summary = [text(words.BEGINNINGS, 13, place)]
    summary += [one_of(words.MIDDLES, 14), one_of(words.ENDINGS, 15)]
    insert(
        Project,
        {
            "id": PROJECT,
            "slug": "'vorhaben-' || n",
            "title": text(words.TITLES, 12, place),
            "summary": " || ' ' || ".join(summary)
            + f" || {rare.format(literal(words.RARE_SENTENCE))}",
            "state": one_of(STATES, 16),
            "publication": one_of(PUBLICATIONS, 17),
            "relevance": one_of(("core", "core", "partial"), 18),
            **date_columns("start", start, one_of(PRECISIONS, 22)),
            **date_columns(
                "end", f"{start} + 400 + bench.draw(n, 23, 1200)", one_of(PRECISIONS, 24)
            ),
            **amount_columns("total_expenditure", euros(25, "n"), 26, "n"),
        },
        numbers,
    )


def places(numbers, land):
    """One district for most, two or all of them for some, none for a few."""
    every = sorted(set(land.districts))
    own = one_of(land.districts, 30)
    second = one_of(every, 31)
    insert(
        Project.districts.through,
        {"project_id": PROJECT, "district_id": "district"},
        f"""(SELECT DISTINCT n, district FROM {numbers}, unnest(CASE
            WHEN {happens(8, 32)} THEN {literal(every)}
            WHEN {happens(20, 32)} THEN ARRAY[{own}, {second}]
            WHEN {happens(95, 32)} THEN ARRAY[{own}]
            END) district) places""",
    )
    insert(
        Project.municipalities.through,
        {"project_id": PROJECT, "municipality_id": one_of(land.municipalities, 30)},
        f"{numbers} WHERE {happens(40, 33)} AND NOT {happens(8, 32)} AND {happens(95, 32)}",
    )


def fields(numbers, land):
    insert(
        Project.fields_of_action.through,
        {"project_id": PROJECT, "fieldofaction_id": "field"},
        f"""(SELECT DISTINCT n, {one_of(land.fields, 34, "2 * n + i")} AS field
            FROM {numbers}, generate_series(0, 1) i WHERE i = 0 OR {happens(45, 35)}) fields""",
    )


def ties(numbers, land):
    """Partners, further names, activities, milestones, news, and the project before."""
    own = {"project_id": PROJECT}
    insert(
        Participation,
        {
            **own,
            "organisation_id": "organisation",
            "role": "CASE i WHEN 0 THEN 'lead' ELSE 'partner' END",
            "position": "i",
        },
        f"""(SELECT n, i, {one_of(land.partners, 36, "4 * n + i")} AS organisation
            FROM {numbers}, generate_series(0, 2) i WHERE i <= bench.draw(n, 37, 3)) partners
            WHERE i < 2 OR organisation <> {one_of(land.partners, 36, "4 * n + 1")}""",
    )
    alias = f"{one_of(words.TOPICS, 50)} || ' ' || {one_of(land.names, 30)}"
    insert(Alias, {**own, "name": alias}, f"{numbers} WHERE {happens(15, 51)}")
    insert(
        Activity,
        {
            **own,
            "kind": one_of(("training", "living_lab", "concept", "event"), 52),
            "title": one_of(words.HAPPENINGS, 53),
            "description": one_of(words.MIDDLES, 54),
            **date_columns("period", day(55), one_of(PRECISIONS, 56)),
        },
        f"{numbers} WHERE {happens(30, 57)}",
    )
    insert(
        Milestone,
        {
            **own,
            "title": one_of(words.HAPPENINGS, 58),
            **date_columns("due", day(59), one_of(PRECISIONS, 60)),
        },
        f"{numbers} WHERE {happens(30, 61)}",
    )
    insert(
        News,
        {
            **own,
            "title": one_of(words.HAPPENINGS, 63),
            "text": one_of(words.MIDDLES, 64),
            "day": day(65),
        },
        f"{numbers} WHERE {happens(15, 66)}",
    )
    insert(
        Relation,
        {**own, "kind": "'builds_on'", "target_id": f"{PROJECT} - 1"},
        f"{numbers} WHERE n > 1 AND {happens(10, 62)}",
    )


def evidence(numbers, land):
    """Two sources for each project, and a remark on some."""
    own = {
        "content_type_id": str(ContentType.objects.get_for_model(Project).pk),
        "object_id": PROJECT,
    }
    insert(
        Citation,
        {**own, "source_id": "source", "position": "i"},
        f"""(SELECT n, i, {one_of(land.sources, 90, "n + 7 * i")} AS source
            FROM {numbers}, generate_series(0, 1) i) citations
            WHERE i = 0 OR source <> {one_of(land.sources, 90)}""",
    )
    insert(
        Remark,
        {**own, "kind": "'gap'", "text": "'Keine Quelle nennt die Gesamtkosten.'"},
        f"{numbers} WHERE {happens(25, 91)}",
    )
