"""The figures of public pages as the commit keeps them, so that a page costs the same at any size.

Each gives what adding everything up by `public.figures` gives, and that is what a page of a past
day does: cells are kept for today only. A figure that is not kept yet needs a function here, and a
word in `Figure.DIMENSIONS` if its scope is a new one.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import (
    Case,
    DateField,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    When,
)

from evidence.values.money import Total
from funding.gates import DecisionQuerySet
from funding.models import BESIDE, DecisionVersion, Programme, Status
from projects.models import Participation
from projects.publication import PUBLIC
from public.figures import NOTHING, Grants, Reach
from public.german_values import slugs
from public.involvement import Involvement
from public.lists.entry_filters import WITHOUT_DATE
from public.models import PAID, RECEIVED, Addition, Figure, Kind
from regions.models import Organisation

AMOUNTS = ("parts", "blanks", "open", "rounded", "lower", "upper")
EVERYTHING = ""
NO_VALUE = ("", "nicht-bekannt")
ALL = Q()
YEAR = re.compile("[1-9][0-9]{0,3}")


def of_decisions(*by: str, among: Q = ALL, **conditions: Any) -> dict[tuple[Any, ...], Grants]:
    """{values of `by`: Grants} of the decisions in cells; one query."""
    numbers: Counter[tuple[Any, ...]] = Counter()
    granted: dict[tuple[Any, ...], Total] = defaultdict(Total)
    beside: dict[tuple[Any, ...], dict[str, tuple[int, Total]]] = defaultdict(dict)
    for key, state, number, total in sums(Kind.DECISION, by, among, conditions):
        numbers[key] += number
        if state in DecisionVersion.COUNTED:
            granted[key] += total
        else:
            beside[key][state] = number, total
    return {
        key: Grants(number, granted.get(key, NOTHING), tuple(rows_beside(beside.get(key, {}))))
        for key, number in numbers.items()
    }


def rows_beside(found: dict[str, tuple[int, Total]]) -> Iterator[tuple[str, str, int, Total]]:
    """Rows (label, meaning, number, Total) as `funding.sums.totals_beside` gives them."""
    for status, (_, meaning) in BESIDE.items():
        if status in found:
            yield Status(status).label, meaning, *found[status]


def of_projects(
    *by: str, among: Q = ALL, **conditions: Any
) -> dict[tuple[Any, ...], tuple[int, Total]]:
    """{values of `by`: (number, what falls to them)} of the projects in cells; one query."""
    numbers: Counter[tuple[Any, ...]] = Counter()
    granted: dict[tuple[Any, ...], Total] = defaultdict(Total)
    for key, _, number, total in sums(Kind.PROJECT, by, among, conditions):
        numbers[key] += number
        granted[key] += total
    return {key: (number, granted[key]) for key, number in numbers.items()}


def sums(
    kind: str, by: Iterable[str], among: Q, conditions: dict[str, Any]
) -> Iterator[tuple[tuple[Any, ...], str, int, Total]]:
    """Rows (values of `by`, state, number, Total), added up by the database."""
    found = Figure.objects.filter(among, kind=kind, **conditions).order_by()
    columns = {f"all_{name}": Sum(name) for name in ("number", *AMOUNTS)}
    rows = found.values_list(*by, "state").annotate(**columns)
    for *key, state, number, parts, blanks, unlimited, rounded, lower, upper in rows:
        bound = None if unlimited else upper
        yield tuple(key), state, number, Total(lower, bound, rounded > 0, parts, blanks)


def one(dimension: str, value: str) -> str:
    """The scope of a value of a dimension."""
    return f"{dimension}:{value}"


def each_of(dimension: str) -> Q:
    """Condition: the scope is one value of this dimension, or none."""
    return Q(scope__startswith=f"{dimension}:") & ~Q(scope__contains=" ")


def value_of(scope: str) -> str | None:
    """What stands behind the colon; None for what has no value, or none that is known."""
    value = scope.partition(":")[2]
    return None if value in NO_VALUE else value


# ---- The region ----


def all_grants() -> Grants:
    return grants_in(EVERYTHING)


def years_of_decisions() -> set[int]:
    """The years by which decisions count; those without a day are in none."""
    found = Figure.objects.filter(kind=Kind.DECISION, scope=EVERYTHING).exclude(year=None)
    return set(found.values_list("year", flat=True))


def grants_in(scope: str) -> Grants:
    """What all decisions of a scope come to."""
    return of_decisions(scope=scope).get((), Grants())


def digital_states() -> dict[str, int]:
    """{state: number} of the digital projects."""
    found = of_projects("state", scope=Figure.DIGITAL)
    return {state: number for (state,), (number, _) in found.items()}


@dataclass(frozen=True)
class Places:
    """How many projects there are: all, of every district, of none that is known, by district."""

    total: int
    region_wide: int
    without_district: int
    districts: Mapping[str, Mapping[str, int]]


def projects_by_place() -> Places:
    """`Places`, its `districts` as {slug: {reach: number}}; one query."""
    everywhere: Counter[str] = Counter()
    districts: dict[str | None, Counter[str]] = defaultdict(Counter)
    found = of_projects("scope", "reach", among=Q(scope=EVERYTHING) | each_of("landkreis"))
    for (scope, reach), (number, _) in found.items():
        (districts[value_of(scope)] if scope else everywhere)[reach] += number
    unknown = districts.pop(None, Counter())
    return Places(everywhere.total(), everywhere[Reach.EVERYWHERE], unknown.total(), districts)


def of_programmes() -> tuple[dict[str | None, Grants], dict[str | None, int]]:
    """{slug: Grants} and {slug: number of projects} of programmes; None is without any."""
    programmes = each_of("programm")
    grants = of_decisions("scope", among=programmes)
    projects = of_projects("scope", among=programmes)
    return (
        {value_of(scope): each for (scope,), each in grants.items()},
        {value_of(scope): number for (scope,), (number, _) in projects.items()},
    )


# ---- The lists of decisions ----


def with_kept_day(decisions: DecisionQuerySet[Any]) -> DecisionQuerySet[Any]:
    """Decisions with `day`, which is kept of those that everybody reads."""
    counted = Addition.objects.filter(kind=Kind.DECISION, object_id=OuterRef("pk"))
    kept = When(publication__in=PUBLIC, then=Subquery(counted.values("day")))
    return decisions.with_day().annotate(day=Case(kept, default=F("day"), output_field=DateField()))


def of_selection(chosen: Mapping[str, list[str]]) -> Grants | None:
    """The decisions of a list by its filters {name: values}; None if no cells are kept for them.

    Kept is what has one value of one dimension, in any years and states.
    """
    conditions, rest = ALL, dict(chosen)
    for name, condition in NARROWING.items():
        conditions &= condition(rest.pop(name, []))
    if any(name not in Figure.DIMENSIONS for name in rest) or sum(map(len, rest.values())) > 1:
        return None
    scopes = [one(name, value) for name, values in rest.items() for value in values]
    scope = scopes[0] if scopes else EVERYTHING
    return of_decisions(among=conditions, scope=scope).get((), Grants())


def in_years(words: list[str]) -> Q:
    """Condition: of one of these years as the addresses write them, if there are any."""
    years = [int(word) for word in words if YEAR.fullmatch(word)]
    undated = Q(year=None) if WITHOUT_DATE in words else Q()
    return Q(year__in=years) | undated if words else ALL


def in_states(words: list[str]) -> Q:
    states = [code for code, word in slugs(Status.choices).items() if word in words]
    return Q(state__in=states) if words else ALL


NARROWING = {"jahr": in_years, "status": in_states}


# ---- The matrix ----


def projects_by(*dimensions: str) -> dict[tuple[str | None, ...], tuple[int, Total]]:
    """{a slug of each dimension, None for none: (projects, what falls to them)}; one query."""
    first, *second = dimensions
    among = Q(scope__startswith=f"{first}:", scope__contains=" ") if second else each_of(first)
    found = of_projects("scope", among=among)
    return {tuple(map(value_of, scope.split(" "))): each for (scope,), each in found.items()}


# ---- Programmes ----


def newest_decisions_of(programme: Programme, number: int) -> list[int]:
    """The numbers of its newest decisions, undated ones last."""
    return newest(counted_in(Kind.DECISION, one("programm", programme.slug)), number)


# ---- Organisations ----


def involvements() -> dict[str, Involvement]:
    """{slug: `Involvement`} of all organisations that have one; one query."""
    found: dict[str, Involvement] = defaultdict(Involvement)
    dimensions = {(kind, dimension): name for name, (kind, dimension) in INVOLVED.items()}
    among = reduce(or_, (Q(kind=kind) & each_of(dimension) for kind, dimension in dimensions))
    rows = Figure.objects.filter(among).order_by().values_list("kind", "scope")
    for kind, scope, number in rows.annotate(n=Sum("number")):
        dimension, _, slug = scope.partition(":")
        setattr(found[slug], dimensions[kind, dimension], number)
    return found


INVOLVED = {
    "led": (Kind.PROJECT, Participation.Role.LEAD),
    "joined": (Kind.PROJECT, Participation.Role.PARTNER),
    "paid": (Kind.DECISION, "geldgeber"),
    "received": (Kind.DECISION, "empfang"),
    "benefits": (Kind.DECISION, Figure.BENEFITS),
}


def own_part_paid(organisation: Organisation) -> Total:
    """What is stated to fall to it alone, of all that it pays for."""
    return own_part(PAID, one("geldgeber", organisation.slug))


def own_part_received(organisation: Organisation) -> Total:
    return own_part(RECEIVED, one("empfang", organisation.slug))


def own_part(kind: str, scope: str) -> Total:
    return sum((total for *_, total in sums(kind, (), ALL, {"scope": scope})), NOTHING)


# ---- Records ----


def counted_in(kind: str, scope: str) -> QuerySet[Addition]:
    return Addition.objects.filter(kind=kind, scopes__contains=[scope])


def newest(counted: QuerySet[Addition], number: int) -> list[int]:
    """The numbers of the newest records, in the order of an index."""
    ordered = counted.order_by(F("day").desc(nulls_last=True), F("object_id").desc())
    return list(ordered.values_list("object_id", flat=True)[:number])
