"""Measures in a list: how far they are, for whom, and how many projects carry them out."""

from dataclasses import dataclass

from django.db.models import Count, Prefetch

from public.audience import PUBLIC
from public.lists.projects import names_of_districts
from public.strategy_figures import visible_links
from public.templatetags.drawing import listed
from strategy.models import Measure, MeasureState

FURTHEST_FIRST = (MeasureState.State.LIVE, MeasureState.State.RUNNING, MeasureState.State.PLANNED)


@dataclass(frozen=True)
class MeasureRow:
    """A measure with its counties in words, and the number of its projects.

    `states` are pairs of a state and the counties that have come so far, in words.
    """

    measure: Measure
    counties: str
    states: list[tuple[str, str]]
    projects: int


def measure_rows(measures):
    """`MeasureRow` of each measure of `for_rows` or a page of it; five queries."""
    rows = list(measures)
    numbers = project_numbers(rows)
    counties = len([slug for slug, _ in names_of_districts()])
    return [
        MeasureRow(each, counties_of(each, counties), states_of(each), numbers.get(each.pk, 0))
        for each in rows
    ]


def for_rows(measures):
    states = MeasureState.objects.visible_to(PUBLIC).select_related("district")
    return measures.select_related("strategy", "body").prefetch_related(
        "districts", Prefetch("states", states, to_attr="shown_states")
    )


def project_numbers(measures):
    """{measure id: number of its visible projects}, in one query."""
    links = visible_links().filter(measure__in=measures).order_by()
    return dict(links.values_list("measure").annotate(n=Count("pk")))


def counties_of(measure, all_of_them):
    districts = measure.districts.all()
    return "alle Landkreise" if len(districts) == all_of_them > 1 else listed(districts)


def states_of(measure):
    counties = {
        state: [each.district for each in measure.shown_states if each.state == state]
        for state in FURTHEST_FIRST
    }
    return [(state.label, listed(found)) for state, found in counties.items() if found]
