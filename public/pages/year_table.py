"""A small table by year: how many, and how much where it is about money."""

from dataclasses import dataclass, replace

from evidence.values.money import Total
from public.lists.entry_filters import WITHOUT_DATE


@dataclass(frozen=True)
class Cell:
    """A number of projects or decisions; `granted` is None where no money is meant.

    In a table it also knows its column, for where a row is drawn as a block.
    """

    number: int = 0
    granted: Total | None = None
    column: str = ""


@dataclass(frozen=True)
class YearRow:
    """A year, None for what has no date, with one cell for each column."""

    year: int | None
    cells: list

    @property
    def label(self):
        return str(self.year) if self.year else "ohne Datum"

    @property
    def value(self):
        """The year as the filters of the lists know it."""
        return str(self.year) if self.year else WITHOUT_DATE


@dataclass(frozen=True)
class YearTable:
    """`columns` are German headings; `together` is the row under all years."""

    columns: list
    rows: list
    together: list


def year_table(columns):
    """Table of {heading: {year or None: Cell}}, newest first, undated last; empty ones stay out.

    The last row adds the years: each project and each decision is in one of them.
    """
    columns = {heading: cells for heading, cells in columns.items() if cells}
    years = {year for cells in columns.values() for year in cells}
    ordered = sorted(years, key=lambda year: (year is None, -(year or 0)))
    empty = {heading: nothing_like(cells) for heading, cells in columns.items()}
    rows = [
        YearRow(
            year,
            [
                replace(cells.get(year, empty[heading]), column=heading)
                for heading, cells in columns.items()
            ],
        )
        for year in ordered
    ]
    together = [
        replace(summed(cells.values()), column=heading) for heading, cells in columns.items()
    ]
    return YearTable(list(columns), rows, together)


def nothing_like(cells):
    return Cell(0, None if next(iter(cells.values())).granted is None else Total())


def summed(cells):
    cells = list(cells)
    money = [cell.granted for cell in cells if cell.granted is not None]
    return Cell(sum(cell.number for cell in cells), sum(money, Total()) if money else None)


def money_cells(grants):
    """{year: Cell} from {year: Grants}."""
    return {year: Cell(each.number, each.granted) for year, each in grants.items()}


def number_cells(numbers):
    return {year: Cell(number) for year, number in numbers.items()}
