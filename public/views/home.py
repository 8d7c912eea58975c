"""The home page: key figures, the map, what is to come and what is new."""

from django.contrib.auth.decorators import login_not_required
from django.db.models import Count
from django.shortcuts import render
from django.utils.timezone import localdate

from funding.reading import latest_versions
from projects.counts import districts_with_counts, region_wide, without_district
from projects.models import State
from public.audience import PUBLIC
from public.evidence_gate import evidence_counts
from public.figures import grants_of, visible_decisions, visible_projects
from public.lists.decisions import decision_rows
from public.machines import linked_data
from public.pages.chronicle import all_entries, entries_of
from public.views.pages import readable

LATEST = 5
NEXT = 3


@login_not_required
@readable
def home(request):
    today = localdate()
    projects = visible_projects()
    grants = grants_of(visible_decisions())
    sources, remarks = evidence_counts()
    entries = all_entries()
    told = entries.told_by_projects()
    context = {
        "linked_data": linked_data.website(),
        "granted": grants.granted,
        "states": state_words(projects),
        "project_count": projects.count(),
        "region_wide_count": region_wide(projects).count(),
        "source_count": sources,
        "remark_count": remarks,
        "map_districts": with_population(districts_with_counts(projects)),
        "without_district": without_district(projects).count(),
        "decision_count": grants.number,
        "latest_decisions": decision_rows(latest_versions(PUBLIC, LATEST)),
        "latest_entries": entries_of(told.past(today).newest(end=LATEST), today),
        "coming": entries_of(entries.coming(today).soonest(NEXT), today),
    }
    return render(request, "public/home.html", context)


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
