"""Everything the home page shows: key figures, the map, what is to come and what is new."""

from dataclasses import dataclass

from django.db.models import Count

from evidence.values.money import Total
from funding.reading import latest_versions
from projects.counts import digital, districts_with_counts, region_wide, without_district
from projects.models import State
from public.audience import PUBLIC
from public.evidence_gate import evidence_counts
from public.figures import (
    Grants,
    digital_decisions,
    grants_of,
    visible_decisions,
    visible_projects,
)
from public.lists.decisions import decision_rows
from public.pages.chronicle import all_entries, entries_of

LATEST = 5
NEXT = 3


@dataclass(frozen=True)
class HomePage:
    """`states` are German sentences; `granted` is what the `decision_count` decisions come to.

    `digital` and `digital_count` are of the digital projects, which the headline is about.
    """

    digital: Grants
    digital_count: int
    granted: Total
    states: str
    project_count: int
    region_wide_count: int
    source_count: int
    remark_count: int
    map_districts: list
    without_district: int
    decision_count: int
    latest_decisions: list
    latest_entries: list
    coming: list


def home_page(today):
    """`HomePage` as it stands on this day."""
    projects = visible_projects()
    grants = grants_of(visible_decisions())
    sources, remarks = evidence_counts()
    entries = all_entries()
    told = entries.told_by_projects()
    digital_projects = digital(projects)
    return HomePage(
        digital=grants_of(digital_decisions()),
        digital_count=digital_projects.count(),
        granted=grants.granted,
        states=state_words(digital_projects),
        project_count=projects.count(),
        region_wide_count=region_wide(projects).count(),
        source_count=sources,
        remark_count=remarks,
        map_districts=with_population(districts_with_counts(projects)),
        without_district=without_district(projects).count(),
        decision_count=grants.number,
        latest_decisions=decision_rows(latest_versions(PUBLIC, LATEST)),
        latest_entries=entries_of(told.past(today).newest(end=LATEST), today),
        coming=entries_of(entries.coming(today).soonest(NEXT), today),
    )


def with_population(districts):
    """Districts with `people`, their latest population figure or None."""
    rows = list(districts.prefetch_related("population"))
    for row in rows:
        row.people = next(iter(row.population.all()), None)
    return rows


STATE_PHRASES = (
    (State.RUNNING, "läuft", "laufen"),
    (State.IMPLEMENTED, "ist umgesetzt", "sind umgesetzt"),
    (State.CONCEPT, "ist Konzept", "sind Konzept"),
)


def state_words(projects):
    """German sentences on how many projects are in which state, in one query."""
    numbers = dict(projects.order_by().values_list("state").annotate(n=Count("pk")))
    parts = [
        f"{numbers[state]} {one if numbers[state] == 1 else many}"
        for state, one, many in STATE_PHRASES
        if numbers.get(state)
    ]
    sentence = f"{', '.join(parts)}." if parts else ""
    if unknown := numbers.get(State.UNKNOWN):
        sentence += f" Bei {unknown} ist der Stand nicht belegt."
    return sentence.strip()
