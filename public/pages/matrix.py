"""The matrix of fields of action and counties: who does how much of what, and with which money."""

from dataclasses import dataclass

from public.context import districts_for_maps
from public.fragments import kept
from public.kept_figures import grants_in, projects_by_place
from public.models import Figure
from public.strategy_figures import (
    COUNTY,
    FIELD,
    Numbers,
    numbers_by,
    visible_fields,
    visible_measures,
)
from public.templatetags.drawing import present
from regions.models import District
from strategy.models import FieldOfAction

NOTHING = Numbers()


@dataclass(frozen=True)
class Cell:
    """A field in a county; `share` is the length of its bar in per cent of the longest."""

    district: District
    numbers: Numbers
    share: int

    @property
    def is_gap(self):
        """Neither a project nor a measure."""
        return not (self.numbers.projects or self.numbers.measures)


@dataclass(frozen=True)
class Row:
    """A field with its cells, and `once`: what counts each project once over all counties."""

    field: FieldOfAction
    cells: list[Cell]
    once: Numbers


@dataclass(frozen=True)
class Matrix:
    """`once` counts everything once; `fieldless` and `placeless` projects stand in no cell."""

    columns: list[District]
    rows: list[Row]
    once: Numbers
    fieldless: int
    placeless: int


@kept
def matrix():
    """`Matrix` over all that everybody may see, the fields with most projects first."""
    cells, fields, counties = numbers_by(FIELD, COUNTY), numbers_by(FIELD), numbers_by(COUNTY)
    columns = present(districts_for_maps())
    in_cells = [each.projects for key, each in cells.items() if None not in key]
    longest = max(in_cells, default=0)
    rows = [
        Row(
            field,
            [cell(cells.get((field.slug, each.slug), NOTHING), each, longest) for each in columns],
            fields.get((field.slug,), NOTHING),
        )
        for field in visible_fields()
    ]
    return Matrix(
        columns=columns,
        rows=sorted(rows, key=lambda row: -row.once.projects),
        once=everything(),
        fieldless=fields.get((None,), NOTHING).projects,
        placeless=counties.get((None,), NOTHING).projects,
    )


def everything():
    """All projects and measures, and each decision for a project, once."""
    paid = grants_in(Figure.FOR_PROJECT)
    return Numbers(projects_by_place().total, visible_measures().count(), paid.granted)


def cell(numbers, district, longest):
    return Cell(district, numbers, round(100 * numbers.projects / longest) if longest else 0)


def empty_cells(shown):
    """Pairs (field, counties) of the fields for which a county has no measure at all."""
    gaps = [
        (row.field, [cell.district for cell in row.cells if not cell.numbers.measures])
        for row in shown.rows
    ]
    return [(field, districts) for field, districts in gaps if districts]
