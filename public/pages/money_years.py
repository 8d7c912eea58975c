"""Grants in force by year, as columns and their table; on phones the same years are bars.

A year is that of the decision, else of its hand-over: it never says that money flowed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from evidence.values.money import CENT, NBSP, german_number
from public.lists.entry_filters import WITHOUT_DATE
from public.money_cells import Cell, GrantSum, granted, granted_by
from public.pages.who_pays import granted_query

UNITS = ((Decimal(10**6), f"Mio.{NBSP}€"), (Decimal(10**3), f"Tausend{NBSP}€"))
TOP = Decimal(16)  # per cent of the height of a column that its numbers need
FEWEST_COLUMNS, MOST_COLUMNS = 3, 10


@dataclass(frozen=True)
class Year:
    """A year, None for what has none. Heights and widths are per cents as SVG says them.

    `at_least` and `at_most` are the numbers on top; the second is empty where nothing is above.
    """

    year: int | None
    sum: GrantSum
    query: str
    at_least: str
    at_most: str
    solid: str
    solid_top: str
    open: str
    open_top: str
    bar: str
    bar_open: str

    @property
    def label(self) -> str:
        return str(self.year) if self.year else "ohne Jahr"


@dataclass(frozen=True)
class MoneyYears:
    """Every year between the first and the last, then what has none; `unit` is that of numbers.

    `is_long` says that they are too many, or too few, for columns.
    """

    years: list[Year]
    together: GrantSum
    unit: str
    has_open: bool
    is_long: bool

    def __bool__(self) -> bool:
        return bool(self.years)


def money_years(cells: Iterable[Cell], **selected: str | list[str]) -> MoneyYears:
    """`MoneyYears` of cells; `selected` are the filters of the list that has these decisions."""
    cells = list(cells)
    found = granted_by(cells, lambda cell: cell.year)
    dated = [year for year in found if year is not None]
    every: list[int | None] = [*range(min(dated), max(dated) + 1)] if dated else []
    every += [None] if None in found else []
    highest = max((top(each) for each in found.values()), default=Decimal(0))
    unit, name = next((pair for pair in UNITS if highest >= pair[0]), UNITS[-1])
    years = [
        drawn(year, found.get(year, GrantSum()), highest or Decimal(1), unit, selected)
        for year in every
    ]
    is_long = not FEWEST_COLUMNS <= len(years) <= MOST_COLUMNS
    has_open = any(each.at_most for each in years)
    return MoneyYears(years, granted(cells), name, has_open, is_long)


def top(each: GrantSum) -> Decimal:
    """How high a column is: what there is at most, or at least where nothing limits it."""
    return each.total.lower if each.total.upper is None else each.total.upper


def drawn(
    year: int | None,
    each: GrantSum,
    highest: Decimal,
    unit: Decimal,
    selected: dict[str, str | list[str]],
) -> Year:
    least, most = each.total.lower, top(each)
    scale = (100 - TOP) / highest
    return Year(
        year=year,
        sum=each,
        query=granted_query(**{**selected, "jahr": str(year) if year else WITHOUT_DATE}),
        at_least=at_least(each, unit),
        at_most=at_most(each, unit),
        solid=in_svg(least * scale),
        solid_top=in_svg(100 - least * scale),
        open=in_svg((most - least) * scale),
        open_top=in_svg(100 - most * scale),
        bar=in_svg(100 * least / highest),
        bar_open=in_svg(100 * (most - least) / highest),
    )


def at_least(each: GrantSum, unit: Decimal) -> str:
    if not each:
        return ""
    if not each.total.is_known:
        return "?"
    return number_in(each.total.lower, unit)


def at_most(each: GrantSum, unit: Decimal) -> str:
    """„bis 15,20“, or „oder mehr“ where nothing limits it."""
    if not each.total.is_known or each.total.upper == each.total.lower:
        return ""
    return "oder mehr" if each.total.upper is None else f"bis {number_in(each.total.upper, unit)}"


def number_in(euros: Decimal, unit: Decimal) -> str:
    """With two places; what is less than one of them is not rounded to nothing."""
    if 0 < euros / unit < CENT:
        return "< 0,01"
    return german_number((euros / unit).quantize(CENT, rounding=ROUND_HALF_UP), 2) if euros else "0"


def in_svg(per_cent: Decimal) -> str:
    return f"{per_cent:.2f}%"
