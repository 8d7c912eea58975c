"""Where the money is for: rows that part projects and grants, each of them in exactly one row.

What one district has alone, what several have or nobody can place, what all have together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from public.added_money import REACH_WORDS
from public.figures import Reach
from public.kept_figures import Places, district_sums
from public.money_cells import Cell, GrantSum, granted_by
from public.pages.who_pays import granted_query


@dataclass(frozen=True)
class PlaceRow:
    """`district` is None for what is not of one district alone; `query` selects its grants."""

    label: str
    district: Any
    projects: int
    sum: GrantSum
    query: str


def money_places(districts: Sequence[Any], places: Places, cells: Sequence[Cell]) -> list[PlaceRow]:
    """Rows by districts, which come with `alone`, the number of their own projects; one query.

    Former districts have a row as well where something is only theirs.
    """
    alone = district_sums(Reach.ALONE)
    by_reach = granted_by(cells, lambda cell: cell.reach)
    rows = [
        PlaceRow(
            each.short_name,
            each,
            places.districts.get(each.slug, {}).get(Reach.ALONE, 0),
            alone.get(each.slug, GrantSum()),
            granted_query(landkreis=each.slug, reichweite=REACH_WORDS[Reach.ALONE]),
        )
        for each in districts
    ]
    rows = [row for row in rows if not row.district.is_over or row.projects or row.sum]
    shared = places.total - places.region_wide - sum(row.projects for row in rows)
    for reach, label, projects in (
        (Reach.SHARED, "Mehrere oder nicht zuzuordnen", shared),
        (Reach.EVERYWHERE, "Alle gemeinsam", places.region_wide),
    ):
        its_sum = by_reach.get(reach, GrantSum())
        rows.append(
            PlaceRow(label, None, projects, its_sum, granted_query(reichweite=REACH_WORDS[reach]))
        )
    return rows
