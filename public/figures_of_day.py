"""The figures of pages that a past day has, too: of today as they are kept, else added up."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, QuerySet

from evidence.today import is_past
from evidence.values.money import Total, totals_in_database
from funding.sums import money_of_projects
from projects import counts
from projects.models import Participation, Project
from public import figures, figures_of_themes
from public.added_money import money_of
from public.audience import PUBLIC
from public.figures import NOTHING, Grants, Reach
from public.kept_figures import (
    counted_in,
    field_sums,
    money_in,
    newest,
    of_decisions,
    of_projects,
    one,
    own_parts,
    theme_sums,
)
from public.models import RECEIVED, Addition, Figure, Kind, SearchEntry
from public.money_cells import GrantSum, Money, NamedSum
from regions.models import District, Municipality, Organisation

ROLES = (Participation.Role.LEAD, Participation.Role.PARTNER)


def district_money(district: District) -> Money:
    """What the district's decisions come to."""
    if is_past():
        return money_of(figures.decisions_in(district))
    return money_in(one("landkreis", district.slug))


def district_themes(district: District) -> dict[str, NamedSum]:
    """As `theme_sums`, of the district's decisions."""
    if is_past():
        return figures_of_themes.theme_sums(figures.decisions_in(district))
    return theme_sums(district.slug)


def district_fields(district: District, fields: Iterable[str]) -> dict[str, GrantSum]:
    """{slug: grants in force} of the district's decisions for each of these fields of action."""
    if is_past():
        return figures_of_themes.field_sums(figures.decisions_in(district))
    return field_sums(fields, one("landkreis", district.slug))


def projects_by_reach(district: District) -> dict[Reach, int]:
    """{Reach: number of the district's projects}."""
    if is_past():
        return {reach: each.count() for reach, each in figures.projects_by_reach(district).items()}
    found = of_projects("reach", scope=one("landkreis", district.slug))
    return {reach: found.get((reach,), (0, NOTHING))[0] for reach in Reach}


def projects_by_municipality(municipalities: Iterable[Municipality]) -> dict[str, int]:
    """{key: number of projects that name it} of those of these that any project names."""
    if is_past():
        return figures.projects_by_municipality(municipalities)
    found = of_projects("scope", scope__in=[one("gemeinde", each.ags) for each in municipalities])
    return {scope.partition(":")[2]: number for (scope,), (number, _) in found.items()}


def received_by(bodies: Iterable[Organisation]) -> dict[int, Total]:
    """{its number: what is granted to each of these bodies alone}; one query."""
    if is_past():
        parts = figures.own_parts_received().filter(organisation__in=bodies)
        return totals_in_database(parts, "part", "organisation")
    slugs = {one("empfang", each.slug): each.pk for each in bodies}
    found = own_parts(RECEIVED, slugs)
    return {slugs[scope]: total for scope, total in found.items()}


def biggest_projects(district: District, number: int) -> list[tuple[Project, Total]]:
    """Its projects of which most is certainly granted, with what is granted for each."""
    if is_past():
        rows = list(figures.projects_in(district))
        money = money_of_projects(rows, PUBLIC)
        known = [(row, money[row.pk].granted) for row in rows if money[row.pk].granted.is_known]
        return sorted(known, key=lambda each: (-each[1].lower, each[0].title, each[0].pk))[:number]
    entries = SearchEntry.objects.filter(
        kind=Kind.PROJECT, facets__contains=[one("landkreis", district.slug)]
    ).exclude(granted_min=None)
    ordered = entries.order_by(F("granted_min").desc(nulls_last=True), "sort_title", "object_id")
    numbers = list(ordered.values_list("object_id", flat=True)[:number])
    found = figures.visible_projects().in_bulk(numbers)
    money = money_of_projects(numbers, PUBLIC)
    return [(found[pk], money[pk].granted) for pk in numbers if pk in found]


def is_region_wide(number: OuterRef) -> Exists:
    """Condition: the public project of this number concerns the whole region."""
    if is_past():
        return counts.is_region_wide(number)
    return Exists(counted_projects().filter(object_id=number, reach=Reach.EVERYWHERE))


def counted_projects() -> QuerySet[Addition]:
    return Addition.objects.filter(kind=Kind.PROJECT)


def newest_decisions_in(district: District, number: int) -> list[int]:
    """The numbers of its newest dated decisions."""
    if is_past():
        dated = figures.decisions_in(district).dated().order_by("-day", "-pk")
        return list(dated.values_list("pk", flat=True)[:number])
    dated = counted_in(Kind.DECISION, one("landkreis", district.slug)).exclude(day=None)
    return newest(dated, number)


AMONG = {
    "geldgeber": figures.decisions_paid_by,
    "empfang": figures.decisions_received_by,
    Figure.BENEFITS: figures.decisions_benefitting,
}


def newest_decisions_with(facet: str, organisation: Organisation, number: int) -> list[int]:
    """The numbers of the newest decisions in which it has a part, undated ones last."""
    if is_past():
        ordered = AMONG[facet](organisation).order_by(F("day").desc(nulls_last=True), "-pk")
        return list(ordered.values_list("pk", flat=True)[:number])
    return newest(counted_in(Kind.DECISION, one(facet, organisation.slug)), number)


def decisions_by_year(organisation: Organisation) -> dict[str, dict[int | None, Grants]]:
    """{facet of `AMONG`: {year or None: Grants}} of the decisions in which it has a part."""
    if is_past():
        with_year = {facet: figures.with_year(each(organisation)) for facet, each in AMONG.items()}
        return {facet: figures.grants_by(each, "year") for facet, each in with_year.items()}
    return by_year(of_decisions, AMONG, organisation)


def projects_by_year(organisation: Organisation) -> dict[str, dict[int | None, int]]:
    """{role of `ROLES`: {year or None: number}} of the projects by when they began."""
    if is_past():
        return {role: begun_by_year(organisation, role) for role in ROLES}
    found = by_year(of_projects, ROLES, organisation)
    return {
        role: {year: number for year, (number, _) in years.items()} for role, years in found.items()
    }


def begun_by_year(organisation: Organisation, role: str) -> dict[int | None, int]:
    begun = figures.with_start_year(figures.projects_with(organisation, role)).order_by()
    return dict(begun.values_list("year").annotate(n=Count("pk")))


def by_year(
    asked: Callable[..., dict[tuple[Any, ...], Any]],
    dimensions: Iterable[str],
    organisation: Organisation,
) -> dict[str, dict[int | None, Any]]:
    """{dimension: {year or None: what is kept of the organisation}}; one query."""
    found: dict[str, dict[int | None, Any]] = {each: {} for each in dimensions}
    scopes = [one(each, organisation.slug) for each in found]
    for (scope, year), kept in asked("scope", "year", scope__in=scopes).items():
        found[scope.partition(":")[0]][year] = kept
    return found
