"""The figures of pages that a past day has, too: of today as they are kept, else added up."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, QuerySet, Subquery, Window
from django.db.models.functions import RowNumber

from evidence.today import is_past
from projects import counts
from projects.models import Participation, Project
from public import figures
from public.figures import NOTHING, Grants, Reach
from public.kept_figures import counted_in, newest, of_decisions, of_projects, one
from public.models import Addition, Figure, Kind
from regions.models import District, Organisation

ROLES = (Participation.Role.LEAD, Participation.Role.PARTNER)


def district_grants(district: District) -> dict[tuple[int | None, str], Grants]:
    """{(year or None, Reach): Grants} of the district's decisions; each is in one of them."""
    if is_past():
        return figures.district_grants(district)
    return of_decisions("year", "reach", scope=one("landkreis", district.slug))


def projects_by_reach(district: District) -> dict[Reach, int]:
    """{Reach: number of the district's projects}."""
    if is_past():
        return {reach: each.count() for reach, each in figures.projects_by_reach(district).items()}
    found = of_projects("reach", scope=one("landkreis", district.slug))
    return {reach: found.get((reach,), (0, NOTHING))[0] for reach in Reach}


def first_projects(district: District, number: int) -> dict[Reach, list[Project]]:
    """{Reach: the first of the district's projects by their titles}."""
    if is_past():
        projects = figures.projects_by_reach(district).items()
        return {reach: list(each.order_by("title", "pk")[:number]) for reach, each in projects}
    here = counted_in(Kind.PROJECT, one("landkreis", district.slug))
    reach = counted_projects().filter(object_id=OuterRef("pk")).values("reach")
    place = Window(RowNumber(), partition_by=F("reach"), order_by=["title", "pk"])
    rows = figures.visible_projects().filter(pk__in=here.values("object_id"))
    rows = rows.annotate(reach=Subquery(reach), place=place).filter(place__lte=number)
    found: dict[Reach, list[Project]] = {reach: [] for reach in Reach}
    for project in rows.order_by("title", "pk"):
        found[Reach(project.reach)].append(project)
    return found


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
