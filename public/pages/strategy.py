"""Everything the page of one strategy shows: how well it is proven, its versions, its measures."""

from dataclasses import dataclass

from public.lists.paging import page_of
from public.pages.measure_rows import MeasureRow, for_rows
from public.pages.page_evidence import PageEvidence, evidence_of
from public.pages.strategies import versions
from public.strategy_figures import (
    Numbers,
    money_for,
    projects_of,
    visible_measures,
    visible_strategies,
)
from regions.models import District
from strategy.models import Strategy, StrategyVersion

MEASURES_PER_PAGE = 30


@dataclass(frozen=True)
class StrategyPage:
    """`rows` are those of the measures on this page of the list; `behind` is of all of them."""

    strategy: Strategy
    versions: list[StrategyVersion]
    strategy_districts: list[District]
    behind: Numbers
    rows: list[MeasureRow]
    evidence: PageEvidence


def readable_strategies():
    return visible_strategies().select_related("body").prefetch_related("districts", versions())


def measures_of(strategy):
    return visible_measures().filter(strategy=strategy)


def measures_on_page(request, strategy):
    """The asked page of the list of its measures."""
    return page_of(request, for_rows(measures_of(strategy)), MEASURES_PER_PAGE)


def strategy_page(strategy, rows):
    """`StrategyPage` of a strategy from `readable_strategies`."""
    measures = measures_of(strategy)
    projects = projects_of(measures.order_by().values("pk"))
    return StrategyPage(
        strategy=strategy,
        versions=strategy.shown_versions,
        strategy_districts=list(strategy.districts.all()),
        behind=Numbers(projects.count(), measures.count(), money_for(projects)),
        rows=rows,
        evidence=evidence_of([strategy, *strategy.shown_versions]),
    )
