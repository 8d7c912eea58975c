"""The list of projects: its filters, their facets with counts, its orders."""

from django.contrib.postgres.lookups import Unaccent
from django.db.models import Count, F, OuterRef, Q, Subquery, Sum
from django.db.models.functions import ExtractYear, Lower

from funding.models import Decision, DecisionVersion, FunderShare, Programme
from projects.models import Project, State
from public.audience import PUBLIC
from public.filters import FacetedFilterSet, FacetFilter, search_filter
from public.search import matching_projects
from regions.models import District, Organisation
from strategy.models import FieldOfAction

UNKNOWN_DISTRICT = "nicht-bekannt"
WITHOUT_DATE = "ohne-datum"
ORDERS = {
    "titel": "Titel A bis Z",
    "beginn": "Beginn, neueste zuerst",
    "betrag": "Bewilligter Betrag",
}


def funders():
    """Who pays, by the versions in force of the decisions everybody may see."""
    versions = DecisionVersion.objects.in_force().visible_to(PUBLIC)
    return FunderShare.objects.filter(version__in=versions, is_later=False)


def with_funder(condition):
    """Condition on projects: a visible decision in force is paid by such an organisation."""
    decisions = funders().filter(condition).values("version__decision")
    return Q(
        pk__in=Project.decisions.through.objects.filter(decision__in=decisions).values("project")
    )


def in_districts(values):
    condition = Q(
        pk__in=Project.districts.through.objects.filter(district__slug__in=values).values("project")
    )
    if UNKNOWN_DISTRICT in values:
        condition |= ~Q(pk__in=Project.districts.through.objects.values("project"))
    return condition


def begun_in(values):
    years = [int(value) for value in values if value.isascii() and value.isdigit()]
    condition = Q(start_first__year__in=years)
    return condition | Q(start_first=None) if WITHOUT_DATE in values else condition


def in_fields(values):
    links = Project.fields_of_action.through.objects.filter(fieldofaction__slug__in=values)
    return Q(pk__in=links.values("project"))


def in_programmes(values):
    decisions = Decision.objects.visible_to(PUBLIC).filter(programme__slug__in=values)
    links = Programme.projects.through.objects.filter(programme__slug__in=values)
    shares = Project.decisions.through.objects.filter(decision__in=decisions)
    return Q(pk__in=links.values("project")) | Q(pk__in=shares.values("project"))


def paid_by(values):
    return with_funder(Q(organisation__level__in=values) | Q(organisation__slug__in=values))


def count_of(path, counted):
    return Count(path, filter=Q(**{f"{path}__in": counted}), distinct=True)


def district_options(counted):
    rows = District.objects.annotate(n=count_of("projects", counted)).order_by("short_name")
    without = counted.exclude(pk__in=Project.districts.through.objects.values("project")).count()
    options = [(row.slug, row.short_name, row.n) for row in rows.only("slug", "short_name")]
    return [*options, (UNKNOWN_DISTRICT, "nicht bekannt", without)]


def state_options(counted):
    numbers = dict(counted.order_by().values_list("state").annotate(n=Count("pk")))
    ordered = sorted(State.choices, key=lambda choice: -numbers.get(choice[0], 0))
    return [(value, label, numbers.get(value, 0)) for value, label in ordered]


def field_options(counted):
    rows = FieldOfAction.objects.annotate(n=count_of("projects", counted))
    return [(row.slug, row.name, row.n) for row in rows.order_by("-n", "position")]


def programme_options(counted):
    shares = Project.decisions.through.objects.filter(
        decision__in=Decision.objects.visible_to(PUBLIC), project__in=counted
    )
    pairs = set(shares.values_list("decision__programme__slug", "project"))
    rows = Programme.objects.order_by(Lower("name")).values_list("slug", "name", "projects")
    names = {slug: name for slug, name, _ in rows}
    visible = set(counted.values_list("pk", flat=True))
    pairs |= {(slug, project) for slug, _, project in rows if project in visible}
    numbers = {slug: sum(pair[0] == slug for pair in pairs) for slug in names}
    return [(slug, name, numbers[slug]) for slug, name in names.items()]


def funder_options(counted):
    paths = funders().filter(version__decision__project_shares__project__in=counted)
    project = "version__decision__project_shares__project"
    number = Count(project, filter=Q(**{f"{project}__in": counted}), distinct=True)
    rows = list(
        paths.exclude(organisation__level="").values_list("organisation__level").annotate(n=number)
    )
    labels = dict(Organisation.Level.choices)
    levels = [(level, labels[level], n) for level, n in sorted(rows, key=lambda row: -row[1])]
    single = (
        paths.values_list("organisation__slug", "organisation__name")
        .annotate(n=number)
        .order_by("organisation__name")
    )
    return [*levels, *single]


def year_options(counted):
    years = counted.annotate(year=ExtractYear("start_first")).order_by()
    numbers = dict(years.values_list("year").annotate(n=Count("pk")))
    undated = numbers.pop(None, 0)
    options = [(str(year), str(year), numbers[year]) for year in sorted(numbers, reverse=True)]
    return [*options, (WITHOUT_DATE, "ohne Datum", undated)]


class ProjectFilter(FacetedFilterSet):
    """Search and facets of the projects everybody may see."""

    q = search_filter("search")
    landkreis = FacetFilter("Landkreis", in_districts, district_options)
    status = FacetFilter("Status", lambda values: Q(state__in=values), state_options, unfolded=6)
    handlungsfeld = FacetFilter("Handlungsfeld", in_fields, field_options, unfolded=7)
    geldgeber = FacetFilter("Geldgeber", paid_by, funder_options, unfolded=4)
    programm = FacetFilter("Förderprogramm", in_programmes, programme_options, unfolded=4)
    jahr = FacetFilter("Beginn", begun_in, year_options, unfolded=5)

    def search(self, queryset, name, value):
        return matching_projects(queryset, value)


def ordered(projects, order):
    """The projects in one of the ORDERS; undated and unfunded ones come last."""
    by_title = Unaccent(Lower("title"))
    if order == "beginn":
        return projects.order_by(F("start_first").desc(nulls_last=True), by_title, "pk")
    if order == "betrag":
        return projects.annotate(granted=granted()).order_by(
            F("granted").desc(nulls_last=True), by_title, "pk"
        )
    return projects.order_by(by_title, "pk")


def granted():
    """What the decisions for a project grant at least, for sorting only."""
    versions = (
        DecisionVersion.objects.in_force()
        .counted()
        .visible_to(PUBLIC)
        .filter(decision__project_shares__project=OuterRef("pk"))
        .order_by()
        .values("decision__project_shares__project")
    )
    return Subquery(versions.annotate(sum=Sum("amount_min")).values("sum"))
