"""Measures as the pages of counties, services and projects tell them; all behind their gates."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Prefetch

from processes.models import MeasureService
from projects.models import Finding
from public.audience import PUBLIC
from public.pages.measure_rows import FURTHEST_FIRST
from strategy.models import Measure, MeasureState


@dataclass(frozen=True)
class CountyMeasure:
    """A measure and how far a county has come with it; None where no source says so."""

    measure: Measure
    state: MeasureState | None


@dataclass(frozen=True)
class CountyMeasures:
    """Those whose state here is known, the furthest first, and the others by their strategies."""

    known: list[CountyMeasure]
    others: list[CountyMeasure]

    def __bool__(self):
        return bool(self.known or self.others)

    @property
    def number(self):
        return len(self.known) + len(self.others)

    @property
    def states(self):
        """The rows that sources are cited for."""
        return [each.state for each in self.known]


def measures_of_county(district):
    """`CountyMeasures`: those that are meant for a district, or that have a state there."""
    states = MeasureState.objects.visible_to(PUBLIC).filter(district=district)
    states = states.select_related("district")  # its marks ask for it
    measures = Measure.objects.visible_to(PUBLIC)
    meant = measures.filter(districts=district) | measures.filter(states__district=district)
    here = Prefetch("states", states, to_attr="states_here")
    rows = [
        CountyMeasure(each, next(iter(each.states_here), None))
        for each in meant.distinct().select_related("strategy").prefetch_related(here)
    ]
    known = [row for row in rows if row.state]
    return CountyMeasures(
        known=sorted(known, key=lambda row: FURTHEST_FIRST.index(row.state.state)),
        others=sorted((row for row in rows if not row.state), key=strategy_of),
    )


def strategy_of(row):
    """To sort by: the strategies by their titles, and last what belongs to none."""
    strategy = row.measure.strategy
    return (strategy is None, strategy.title if strategy else "", strategy.pk if strategy else 0)


def measures_of_service(service):
    """The measures that bring a service further."""
    links = MeasureService.objects.visible_to(PUBLIC).filter(service=service)
    measures = Measure.objects.visible_to(PUBLIC).filter(service_links__in=links)
    return measures.select_related("strategy", "body")


def findings_of(activities):
    """{number of an activity: its findings}, of activities that passed their gate; one query."""
    found = defaultdict(list)
    findings = Finding.objects.visible_to(PUBLIC).filter(activity__in=activities)
    for finding in findings.select_related("measure"):
        found[finding.activity_id].append(finding)
    return found
