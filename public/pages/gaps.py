"""Where the chain from strategy to result breaks: six gaps, each with its number and its list."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Count, QuerySet, Window

from public import strategy_figures
from public.pages.matrix import empty_cells
from strategy.models import FieldOfAction

FIRST = 5


@dataclass(frozen=True)
class Gap:
    """A kind of gap: its name in the address, what it is called, and what it means."""

    slug: str
    label: str
    meaning: str
    kind: str
    rows: Callable[[], QuerySet] | None = None


GAPS = (
    Gap(
        "massnahmen-ohne-projekt",
        "Maßnahmen ohne Projekt",
        "Genannt, aber kein Vorhaben ist bekannt, das sie umsetzt.",
        "measure",
        strategy_figures.measures_without_project,
    ),
    Gap(
        "projekte-ohne-massnahme",
        "Projekte ohne Maßnahme",
        "Sie gehören zu keiner bekannten Maßnahme einer Strategie.",
        "project",
        strategy_figures.projects_without_measure,
    ),
    Gap(
        "massnahmen-ohne-geld",
        "Maßnahmen ohne bewilligtes Geld",
        "Für keines ihrer Projekte ist eine Bewilligung bekannt, oder sie haben kein Projekt.",
        "measure",
        strategy_figures.measures_without_money,
    ),
    Gap(
        "geld-ohne-massnahme",
        "Projekte mit Geld, aber ohne Maßnahme",
        "Bewilligt, aber keine bekannte Maßnahme einer Strategie nennt sie.",
        "project",
        strategy_figures.money_without_measure,
    ),
    Gap(
        "ergebnis-ohne-kennzahl",
        "Ergebnisse ohne Kennzahl",
        "Maßnahmen, aus denen etwas wurde, ohne dass eine Quelle sagt, woran man es misst.",
        "measure",
        strategy_figures.results_without_indicator,
    ),
    Gap(
        "felder-ohne-massnahme",
        "Felder ohne Maßnahme in einem Landkreis",
        "Für dieses Handlungsfeld ist im Landkreis keine Maßnahme bekannt.",
        "cell",
    ),
)
BY_SLUG = {gap.slug: gap for gap in GAPS}


@dataclass(frozen=True)
class CountedGap:
    """A gap with its number; `first` are a few of what lacks something."""

    gap: Gap
    number: int
    first: list


def counted_gaps(shown, first=0):
    """`CountedGap` of all six, by the `Matrix` and the query layer; with so many examples.

    One query for each, which counts what it shows the first of.
    """
    return [counted_gap(gap, shown, first) for gap in GAPS]


def counted_gap(gap, shown, first):
    if gap.rows is None:
        cells = empty_cells(shown)
        return CountedGap(gap, sum(len(districts) for _, districts in cells), cells[:first])
    rows = gap.rows()
    if not first:
        return CountedGap(gap, rows.count(), [])
    named = rows.only("slug", "title").annotate(number=Window(Count("pk")))
    examples = list(named.order_by("title", "pk")[:first])
    return CountedGap(gap, examples[0].number if examples else 0, examples)


def gaps_of_field(shown, field: FieldOfAction):
    """The counties that have no measure in a field."""
    return next((districts for each, districts in empty_cells(shown) if each == field), [])
