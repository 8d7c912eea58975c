"""What the money is for: grants in force by field of action, on one scale.

A decision may be for several fields, so the bars come to more than the sum and are no shares of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from public.lists.projects import names_of_fields
from public.money_cells import GrantSum
from public.pages.who_pays import granted_query


@dataclass(frozen=True)
class FieldRow:
    """A field of action; widths in per cent as SVG says them."""

    slug: str
    name: str
    sum: GrantSum
    query: str
    solid: str
    open: str


@dataclass(frozen=True)
class MoneyFields:
    """The fields of which most is certain, and how many others have grants."""

    rows: list[FieldRow]
    rest: int


def money_fields(
    sums: Mapping[str, GrantSum], number: int | None = None, **selected: str | list[str]
) -> MoneyFields:
    """`MoneyFields` of sums by the slug of a field, at most so many rows; one query at most.

    `selected` are the filters of the list that has all decisions.
    """
    names = dict(names_of_fields())
    found = {slug: each for slug, each in sums.items() if slug in names and each}
    known = [slug for slug in found if found[slug].total.is_known]
    ordered = sorted(known, key=lambda slug: (-found[slug].total.lower, names[slug]))
    highest = max((top(found[slug]) for slug in ordered), default=Decimal(0)) or Decimal(1)
    rows = [row_of(slug, names[slug], found[slug], highest, selected) for slug in ordered[:number]]
    return MoneyFields(rows, len(found) - len(rows))


def row_of(
    slug: str,
    name: str,
    each: GrantSum,
    highest: Decimal,
    selected: Mapping[str, str | list[str]],
) -> FieldRow:
    return FieldRow(
        slug=slug,
        name=name,
        sum=each,
        query=granted_query(**{**selected, "handlungsfeld": slug}),
        solid=f"{100 * each.total.lower / highest:.2f}%",
        open=f"{100 * (top(each) - each.total.lower) / highest:.2f}%",
    )


def top(each: GrantSum) -> Decimal:
    return each.total.lower if each.total.upper is None else each.total.upper
