"""What decisions come to in cells: each decision is in one cell, so that cells may be added.

A page asks once for the cells of what it is about and adds them up by year, by reach and by who
pays; all its sums agree, because they are sums of the same cells.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from evidence.values.money import Total
from funding.models import BESIDE, DecisionVersion, Status

NOTHING = Total()
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class Cell:
    """`number` decisions of one year (None without a day), reach, payers and state.

    `state` is the status of the version in force, empty where every version was cancelled.
    """

    year: int | None
    reach: str
    payers: str
    state: str
    number: int
    total: Total

    @property
    def is_granted(self) -> bool:
        return self.state in DecisionVersion.COUNTED


@dataclass(frozen=True)
class GrantSum:
    """How many grants in force there are, and what they come to."""

    number: int = 0
    total: Total = NOTHING

    def __bool__(self) -> bool:
        return self.number > 0

    def __add__(self, other: "GrantSum") -> "GrantSum":
        return GrantSum(self.number + other.number, self.total + other.total)


@dataclass(frozen=True)
class NamedSum:
    """`sum` is of all grants in force, `named` of those amounts alone that sources name."""

    sum: GrantSum = GrantSum()
    named: Total = NOTHING


@dataclass(frozen=True)
class Money:
    """The cells of decisions; by the word of who bears them (`public.payers`), the own shares that
    are stated of those that are granted."""

    cells: list[Cell]
    own: dict[str, GrantSum]


def number_of(cells: Iterable[Cell]) -> int:
    """Of all decisions, granted or not."""
    return sum(cell.number for cell in cells)


def granted(cells: Iterable[Cell]) -> GrantSum:
    """All grants in force together."""
    return sum((GrantSum(cell.number, cell.total) for cell in cells if cell.is_granted), GrantSum())


def granted_by(cells: Iterable[Cell], key: Callable[[Cell], Key]) -> dict[Key, GrantSum]:
    """{key of a cell: the grants in force}; a key without any is left out."""
    found: dict[Key, GrantSum] = defaultdict(GrantSum)
    for cell in cells:
        if cell.is_granted:
            found[key(cell)] += GrantSum(cell.number, cell.total)
    return dict(found)


def beside(cells: Iterable[Cell]) -> list[tuple[str, str, int, Total]]:
    """Rows (label, meaning, number, Total) of what does not count as granted."""
    numbers: Counter[str] = Counter()
    totals: dict[str, Total] = defaultdict(Total)
    for cell in cells:
        numbers[cell.state] += cell.number
        totals[cell.state] += cell.total
    return [
        (Status(state).label, meaning, numbers[state], totals[state])
        for state, (_, meaning) in BESIDE.items()
        if numbers[state]
    ]
