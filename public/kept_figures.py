"""The figures of public pages as the commit keeps them, so that a page costs the same at any size.

Each gives what adding everything up by `public.figures` gives, and that is what a page of a past
day does: cells are kept for today only. A figure that is not kept yet needs a function here, and a
word in `Figure.DIMENSIONS` if its scope is a new one.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import (
    Case,
    Count,
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
from public.involvement import Involvement
from public.models import OWN, PAID, RECEIVED, Addition, Figure, Kind
from public.money_cells import Cell, GrantSum, Money, NamedSum, granted_by
from regions.models import Organisation

CELL = ("kind", "year", "reach", "payers", "state")
AMOUNTS = ("parts", "blanks", "open", "rounded", "lower", "upper")
EVERYTHING = ""
NO_VALUE = ("", "nicht-bekannt")
ALL = Q()
COUNTED = DecisionVersion.COUNTED


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


def money_in(scope: str) -> Money:
    """What the decisions of a scope come to; one query."""
    return money_kept(Figure.objects.filter(scope=scope))


def money_kept(found: QuerySet[Figure]) -> Money:
    """`Money` of figures of one scope, in which each cell stands once; one query."""
    return money_from(of_money(found).values_list(*CELL, "number", *AMOUNTS))


def money_added(found: QuerySet[Addition]) -> Money:
    """`Money` of what decisions and their recipients' own shares add, each once; one query."""
    columns = {f"all_{name}": Sum(name) for name in AMOUNTS}
    return money_from(of_money(found).values_list(*CELL).annotate(n=Count("pk"), **columns))


def of_money(found: QuerySet[Any]) -> QuerySet[Any]:
    return found.filter(kind__in=[Kind.DECISION, OWN]).order_by()


def money_from(rows: Iterable[tuple[Any, ...]]) -> Money:
    cells: dict[str, list[Cell]] = {Kind.DECISION: [], OWN: []}
    for kind, *key, n, parts, blanks, unlimited, rounded, lower, upper in rows:
        total = Total(lower, None if unlimited else upper, rounded > 0, parts, blanks)
        cells[kind].append(Cell(*key, n, total))
    return Money(cells[Kind.DECISION], granted_by(cells[OWN], lambda cell: cell.payers))


def one(dimension: str, value: str) -> str:
    """The scope of a value of a dimension."""
    return f"{dimension}:{value}"


def each_of(dimension: str) -> Q:
    """Condition: the scope is one value of this dimension, or none."""
    return beginning_with(f"{dimension}:")


def beginning_with(start: str) -> Q:
    """Condition as a range, which an index finds by any plan that a connection keeps."""
    return Q(scope__gte=start, scope__lt=f"{start[:-1]}{chr(ord(start[-1]) + 1)}")


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


def district_sums(reach: str) -> dict[str | None, GrantSum]:
    """{slug: grants in force} of the decisions of each district with this reach; one query."""
    found = of_decisions("scope", among=each_of("landkreis"), reach=reach, state__in=COUNTED)
    return {
        value_of(scope): GrantSum(each.number, each.granted) for (scope,), each in found.items()
    }


def field_sums(fields: Iterable[str], within: str = EVERYTHING) -> dict[str, GrantSum]:
    """{slug: grants in force} of the decisions for each of these fields of action, of all or of
    those in a scope that is paired with fields (`Figure.PAIRS`); one query.
    """
    scopes = {scope_of_field(slug, within): slug for slug in fields}
    found = of_decisions("scope", scope__in=list(scopes), state__in=COUNTED)
    return {scopes[scope]: GrantSum(each.number, each.granted) for (scope,), each in found.items()}


def scope_of_field(slug: str, within: str) -> str:
    field = one("handlungsfeld", slug)
    return f" {field} {within}" if within else field


def theme_sums(district: str = "", among: Q = ALL) -> dict[str, NamedSum]:
    """{slug of a theme, or empty for the whole: grants in force that are for nothing but it}, of
    all or of the district with this slug; one query.
    """
    whole, themes = EVERYTHING, each_of("thema")
    if district:
        whole = one("landkreis", district)
        themes = beginning_with(" thema:") & Q(scope__endswith=f" {whole}")
    found = Figure.objects.filter(among, themes | Q(scope=whole), state__in=COUNTED)
    columns = {f"all_{name}": Sum(name) for name in ("number", *AMOUNTS)}
    rows = found.filter(kind=Kind.DECISION).order_by().values_list("scope").annotate(**columns)
    sums = {}
    for scope, number, parts, blanks, unlimited, rounded, lower, upper in rows:
        total = Total(lower, None if unlimited else upper, rounded > 0, parts, blanks)
        highest = None if unlimited > blanks else upper  # what is blank has no upper bound either
        named = Total(lower, highest, rounded > 0, parts - blanks)
        slug = "" if scope == whole else value_of(scope.split()[0])
        if slug is not None:
            sums[slug] = NamedSum(GrantSum(number, total), named)
    return sums


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


# ---- The matrix ----


def projects_by(*dimensions: str) -> dict[tuple[str | None, ...], tuple[int, Total]]:
    """{a slug of each dimension, None for none: (projects, what falls to them)}; one query."""
    first, *second = dimensions
    among = beginning_with(f" {first}:") if second else each_of(first)
    found = of_projects("scope", among=among)
    return {tuple(map(value_of, scope.split())): each for (scope,), each in found.items()}


def projects_by_one(dimension: str) -> dict[str | None, tuple[int, Total]]:
    """{value: (projects, what falls to them)} of a dimension; one query."""
    found = of_projects("scope", among=each_of(dimension))
    return {value_of(scope): each for (scope,), each in found.items()}


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
        if slug := value_of(scope):
            setattr(found[slug], dimensions[kind, scope.partition(":")[0]], number)
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
    return own_parts(kind, [scope]).get(scope, NOTHING)


def own_parts(kind: str, scopes: Iterable[str]) -> dict[str, Total]:
    """{scope: what falls to each organisation alone}; one query."""
    found: dict[str, Total] = defaultdict(Total)
    for (scope,), _, _, total in sums(kind, ("scope",), ALL, {"scope__in": list(scopes)}):
        found[scope] += total
    return dict(found)


# ---- Records ----


def counted_in(kind: str, scope: str) -> QuerySet[Addition]:
    return Addition.objects.filter(kind=kind, scopes__contains=[scope])


def newest(counted: QuerySet[Addition], number: int) -> list[int]:
    """The numbers of the newest records, in the order of an index."""
    ordered = counted.order_by(F("day").desc(nulls_last=True), F("object_id").desc())
    return list(ordered.values_list("object_id", flat=True)[:number])
