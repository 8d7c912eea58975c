"""Everything the page of one measure shows: its trace to each project, counties, indicators."""

from dataclasses import dataclass

from evidence.values.money import Total
from processes.models import MeasureService
from projects.models import Finding
from public.audience import PUBLIC
from public.context import districts_for_maps
from public.lists.paging import page_of
from public.pages.page_evidence import PageEvidence, evidence_of
from public.pages.trace import Step, traced, traces
from public.strategy_figures import money_for, projects_of, visible_measures
from public.templatetags.drawing import present
from regions.models import District
from strategy.models import Indicator, Measure, MeasureState

TRACES_PER_PAGE = 10


@dataclass(frozen=True)
class Side:
    """A county, whether the measure is meant for it, and its state if a source says one."""

    district: District
    is_meant: bool
    state: MeasureState | None


@dataclass(frozen=True)
class MeasurePage:
    """`traces` lead to the projects on this page of their list; `granted` is for all of them."""

    measure: Measure
    traces: list[list[Step]]
    sides: list[Side]
    indicators: list[Indicator]
    services: list
    findings: list[Finding]
    granted: Total
    evidence: PageEvidence


def readable_measures():
    return traced(visible_measures()).prefetch_related("districts")


def projects_carrying_out(measure):
    return projects_of([measure]).order_by("title", "pk")


def projects_on_page(request, measure):
    """The asked page of the list of its projects."""
    return page_of(request, projects_carrying_out(measure), TRACES_PER_PAGE)


def measure_page(measure, projects):
    """`MeasurePage` of one from `readable_measures`, with traces to these projects."""
    pairs = [(measure, project) for project in projects] or [(measure, None)]
    indicators = measure.shown_indicators
    services = MeasureService.objects.visible_to(PUBLIC).filter(measure=measure)
    findings = Finding.objects.visible_to(PUBLIC).filter(measure=measure)
    values = [value for each in indicators for value in each.shown_values]
    return MeasurePage(
        measure=measure,
        traces=traces(pairs, here="Maßnahme"),
        sides=sides_of(measure),
        indicators=indicators,
        services=[each.service for each in services.select_related("service")],
        findings=list(findings.select_related("activity__project")),
        granted=money_for(projects_carrying_out(measure)),
        evidence=evidence_of([measure, *measure.shown_states, *indicators, *values]),
    )


def sides_of(measure):
    """Today's counties, and former ones that are meant or have a state."""
    meant = {each.slug for each in measure.districts.all()}
    states = {each.district.slug: each for each in measure.shown_states}
    return [
        Side(each, each.slug in meant, states.get(each.slug))
        for each in present(districts_for_maps(), meant | states.keys())
    ]
