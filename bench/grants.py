"""What the generated projects were granted: decisions, their versions, who pays and receives."""

from bench import words
from bench.chance import (
    BASE,
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
from funding.models import (
    Decision,
    DecisionVersion,
    Event,
    FunderShare,
    Handover,
    ProjectShare,
    RecipientShare,
)

STATUSES = (
    *["granted"] * 66, *["in_principle"] * 9, *["allocated"] * 9, *["announced"] * 7,
    *["local_vote"] * 5, *["final"] * 2, "waived", "rejected",
)  # fmt: skip
# The k-th decision (0 or 1) of project n, and its v-th version (0 or 1).
DECISION = f"{BASE} + 2 * n + k"
VERSION = f"{BASE} + 4 * n + 2 * k + v"
DECISIONS = f"""(
    SELECT n, k, 2 * n + k AS d FROM {{numbers}}, generate_series(0, 1) k
    WHERE {happens(75, 40)} AND (k = 0 OR {happens(25, 41)})) decisions"""
VERSIONS = f"""(
    SELECT n, k, v, 4 * n + 2 * k + v AS d FROM {DECISIONS}, generate_series(0, 1) v
    WHERE v = 0 OR {happens(10, 42, "d")}) versions"""


def decisions(numbers, land):
    source = DECISIONS.format(numbers=numbers)
    insert(
        Decision,
        {
            "id": DECISION,
            "key": "'bescheid-' || n || '-' || k",
            "publication": one_of(PUBLICATIONS, 43, "d"),
            "programme_id": f"CASE WHEN {happens(80, 44, 'd')} "
            f"THEN {one_of(land.programmes, 45, 'd')} END",
            "file_number": "'BENCH-' || d",
        },
        source,
    )
    own = {"decision_id": DECISION}
    insert(ProjectShare, {**own, "project_id": PROJECT}, source)
    insert(
        ProjectShare,
        {**own, "project_id": f"{PROJECT} - 1", "position": "1"},
        f"{source} WHERE n > 1 AND {happens(4, 46, 'd')}",
    )
    insert(
        Handover,
        {
            **own,
            "mode": "'in_person'",
            "place": one_of(land.names, 30),
            **date_columns("day", f"{day(47, 'd')} + 20", literal("day")),
        },
        f"{source} WHERE {happens(30, 48, 'd')}",
    )


def versions(numbers, land):
    """The first version of each decision and some amendments, with who pays and who receives."""
    source = VERSIONS.format(numbers=numbers)
    dated = f"CASE WHEN {happens(85, 70, 'd - v')} THEN {day(47, '2 * n + k')} + 200 * v END"
    insert(
        DecisionVersion,
        {
            "id": VERSION,
            "decision_id": DECISION,
            "number": "v + 1",
            "status": one_of(STATUSES, 71, "d"),
            "wording": one_of(words.WORDINGS, 72, "d - v"),
            "changes": "CASE v WHEN 0 THEN '' ELSE 'Die Laufzeit wurde verlängert.' END",
            **amount_columns("amount", euros(73, "d - v"), 74, "d"),
            **date_columns("decided", dated, one_of(PRECISIONS, 75, "d")),
        },
        source,
    )
    own = {"version_id": VERSION}
    insert(FunderShare, {**own, "organisation_id": one_of(land.funders, 76, "2 * n + k")}, source)
    insert(
        FunderShare,
        {**own, "organisation_id": "second", "position": "1"},
        f"""(SELECT *, {one_of(land.funders, 77, "2 * n + k")} AS second FROM {source}) versions
            WHERE {happens(20, 78, "2 * n + k")}
            AND second <> {one_of(land.funders, 76, "2 * n + k")}""",
    )
    insert(RecipientShare, {**own, "organisation_id": one_of(land.local, 79, "2 * n + k")}, source)


def events(numbers, land):
    """An event for every other project."""
    topic = one_of(words.TOPICS, 10)
    title = f"{one_of(words.HAPPENINGS, 80)} || ': ' || {topic} || {one_of(words.THINGS, 11)}"
    chosen = f"{numbers} WHERE {happens(50, 81)}"
    insert(
        Event,
        {
            "id": PROJECT,
            "key": "'ereignis-' || n",
            "kind": one_of(("gathering", "start", "opening", "presentation"), 82),
            "title": title,
            "place": one_of(land.names, 30),
            **date_columns("day", day(83), one_of(PRECISIONS, 84)),
        },
        chosen,
    )
    insert(Event.projects.through, {"event_id": PROJECT, "project_id": PROJECT}, chosen)
