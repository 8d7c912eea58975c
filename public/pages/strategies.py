"""The page of all strategies: the answer, the matrix, what is proven of each, and the gaps."""

from dataclasses import dataclass

from django.db.models import Count, Prefetch

from public.audience import PUBLIC
from public.pages.gaps import CountedGap, counted_gaps
from public.pages.matrix import Matrix, matrix
from public.strategy_figures import (
    Numbers,
    money_for,
    projects_of,
    visible_measures,
    visible_strategies,
)
from strategy.models import Measure, Strategy, StrategyVersion, VersionField


@dataclass(frozen=True)
class StrategyRow:
    """A strategy with its versions, and how many measures it names."""

    strategy: Strategy
    versions: list[StrategyVersion]
    measures: int


@dataclass(frozen=True)
class StrategiesPage:
    """`behind` is what stands behind the measures; `states` and `proven` are pairs of a number
    and its German words."""

    matrix: Matrix
    behind: Numbers
    states: list[tuple[int, str]]
    proven: list[tuple[int, str]]
    strategies: list[StrategyRow]
    gaps: list[CountedGap]


def strategies_page():
    """`StrategiesPage` of all strategies, measures and projects that everybody may see."""
    shown = matrix()
    measures = visible_measures()
    strategies = strategy_rows()
    projects = projects_of(measures)
    return StrategiesPage(
        matrix=shown,
        behind=Numbers(projects.count(), shown.once.measures, money_for(projects)),
        states=numbers_of(measures, "status", Measure.Status),
        proven=numbers_of(visible_strategies(), "existence", Strategy.Existence),
        strategies=strategies,
        gaps=counted_gaps(shown),
    )


def numbers_of(rows, column, choices):
    """Pairs (number, label) of the choices that occur, in their order; one query."""
    found = dict(rows.order_by().values_list(column).annotate(n=Count("pk")))
    return [(found[value], label) for value, label in choices.choices if found.get(value)]


def strategy_rows():
    """`StrategyRow` of all strategies: those with a proof first, then by title; four queries."""
    measures = visible_measures().order_by().values_list("strategy").annotate(n=Count("pk"))
    numbers = dict(measures)
    order = list(Strategy.Existence)
    strategies = visible_strategies().select_related("body").prefetch_related(versions())
    rows = [StrategyRow(each, each.shown_versions, numbers.get(each.pk, 0)) for each in strategies]
    return sorted(rows, key=lambda row: order.index(row.strategy.existence))


def versions():
    fields = VersionField.objects.visible_to(PUBLIC).select_related("field_of_action")
    rows = StrategyVersion.objects.visible_to(PUBLIC)
    with_fields = rows.prefetch_related(Prefetch("fields", fields, to_attr="shown_fields"))
    return Prefetch("versions", with_fields, to_attr="shown_versions")
