"""The districts side by side: euros per head of what each has alone, by the people of one day.

The day is the newest of which every district has a figure; without such a day each has its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from evidence.values.money import Total
from public.added_money import REACH_WORDS
from public.figures import Reach
from public.kept_figures import district_sums
from public.money_cells import GrantSum
from public.pages.district_money import per_head
from public.pages.who_pays import granted_query
from regions.models import District, PopulationFigure


@dataclass(frozen=True)
class Row:
    """`sum` is of the grants for projects in no other district; `query` selects them."""

    district: District
    people: PopulationFigure | None
    sum: GrantSum
    per_head: Total | None
    query: str


@dataclass(frozen=True)
class Comparison:
    """`day` is the words of the day of all figures of people; empty where they differ."""

    rows: list[Row]
    day: str


def comparison(districts: Sequence[Any]) -> Comparison:
    """Of districts that come with their `population`; one query."""
    sums = district_sums(Reach.ALONE)
    day = newest_of_all(
        [{each.counted_first for each in row.population.all()} for row in districts]
    )
    rows = [row_of(district, sums.get(district.slug, GrantSum()), day) for district in districts]
    words = {str(row.people.counted) for row in rows if row.people}
    return Comparison(rows, words.pop() if day and len(words) == 1 else "")


def newest_of_all(days: list[set[date]]) -> date | None:
    common = set.intersection(*days) if days else set()
    return max(common, default=None)


def row_of(district: Any, its_sum: GrantSum, day: date | None) -> Row:
    figures = list(district.population.all())
    people = next((each for each in figures if day in (None, each.counted_first)), None)
    known = people is not None and its_sum.total.is_known
    return Row(
        district=district,
        people=people,
        sum=its_sum,
        per_head=per_head(its_sum.total, people.people) if people and known else None,
        query=granted_query(landkreis=district.slug, reichweite=REACH_WORDS[Reach.ALONE]),
    )
