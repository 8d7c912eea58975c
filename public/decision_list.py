"""The list of decisions: its filters, and the rows that lists of decisions are made of."""

from dataclasses import dataclass

from django.db.models import Count, Q
from django.db.models.functions import ExtractYear

from evidence.dates import FlexDate
from evidence.money import Amount
from funding.models import DecisionVersion, FunderShare, RecipientShare, Status
from projects.models import Project
from public.audience import PUBLIC
from public.badges import AMENDMENT, Badge, decision_badge
from public.filters import FacetedFilterSet, FacetFilter, search_filter
from public.project_list import UNKNOWN_DISTRICT, WITHOUT_DATE, in_districts
from public.search import matching_decisions
from regions.models import District, Organisation


def in_force():
    return DecisionVersion.objects.in_force()


def decisions_for(projects):
    """Condition on decisions: one of their visible projects is among these."""
    shares = Project.decisions.through.objects.filter(
        project__in=projects.filter(pk__in=Project.objects.visible_to(PUBLIC))
    )
    return Q(pk__in=shares.values("decision"))


def for_districts(values):
    return decisions_for(Project.objects.filter(in_districts(values)))


def with_status(values):
    return Q(pk__in=in_force().filter(status__in=values).values("decision"))


def paid_by(values):
    shares = FunderShare.objects.filter(version__in=in_force(), is_later=False).filter(
        Q(organisation__level__in=values) | Q(organisation__slug__in=values)
    )
    return Q(pk__in=shares.values("version__decision"))


def received_by(values):
    shares = RecipientShare.objects.filter(version__in=in_force(), organisation__slug__in=values)
    return Q(pk__in=shares.values("version__decision"))


def of_programmes(values):
    return Q(programme__slug__in=values)


def of_years(values):
    years = [int(value) for value in values if value.isascii() and value.isdigit()]
    condition = Q(day__year__in=years)
    return condition | Q(day=None) if WITHOUT_DATE in values else condition


def status_options(counted):
    rows = in_force().filter(decision__in=counted.values("pk")).order_by()
    numbers = dict(rows.values_list("status").annotate(n=Count("pk")))
    return [(value, label, numbers.get(value, 0)) for value, label in Status.choices]


def district_options(counted):
    """Districts with the decisions that concern one of their projects; region-wide ones in each."""
    shares = Project.decisions.through.objects.filter(
        decision__in=counted.values("pk"), project__in=Project.objects.visible_to(PUBLIC)
    )
    pairs = set(shares.values_list("project__districts__slug", "decision"))
    numbers = {slug: sum(pair[0] == slug for pair in pairs) for slug, _ in pairs}
    rows = District.objects.order_by("short_name").values_list("slug", "short_name")
    options = [(slug, name, numbers.get(slug, 0)) for slug, name in rows]
    return [*options, (UNKNOWN_DISTRICT, "nicht bekannt", numbers.get(None, 0))]


def funder_options(counted):
    shares = FunderShare.objects.filter(
        version__in=in_force(), is_later=False, version__decision__in=counted.values("pk")
    )
    number = Count("version__decision", distinct=True)
    levels = dict(shares.order_by().values_list("organisation__level").annotate(n=number))
    single = (
        shares.values_list("organisation__slug", "organisation__name")
        .annotate(n=number)
        .order_by("organisation__name")
    )
    return [
        *((value, label, levels.get(value, 0)) for value, label in Organisation.Level.choices),
        *single,
    ]


def recipient_options(counted):
    shares = RecipientShare.objects.filter(
        version__in=in_force(), version__decision__in=counted.values("pk")
    ).exclude(organisation=None)
    number = Count("version__decision", distinct=True)
    rows = shares.values_list("organisation__slug", "organisation__name").annotate(n=number)
    return list(rows.order_by("organisation__name"))


def programme_options(counted):
    rows = counted.exclude(programme=None).order_by("programme__name")
    return list(
        rows.values_list("programme__slug", "programme__name").annotate(
            n=Count("pk", distinct=True)
        )
    )


def year_options(counted):
    years = counted.annotate(year=ExtractYear("day")).order_by()
    numbers = dict(years.values_list("year").annotate(n=Count("pk", distinct=True)))
    undated = numbers.pop(None, 0)
    options = [(str(year), str(year), numbers[year]) for year in sorted(numbers, reverse=True)]
    return [*options, (WITHOUT_DATE, "ohne Datum", undated)]


class DecisionFilter(FacetedFilterSet):
    """Search and facets of the decisions everybody may see; needs `with_day()`."""

    q = search_filter("search")
    landkreis = FacetFilter("Landkreis", for_districts, district_options)
    art = FacetFilter("Stand", with_status, status_options)
    geldgeber = FacetFilter("Geldgeber", paid_by, funder_options, unfolded=5)
    empfang = FacetFilter("Empfangende Stelle", received_by, recipient_options, unfolded=4)
    programm = FacetFilter("Förderprogramm", of_programmes, programme_options, unfolded=4)
    jahr = FacetFilter("Jahr", of_years, year_options, unfolded=6)

    def search(self, queryset, name, value):
        return matching_decisions(queryset, value, PUBLIC)


@dataclass(frozen=True)
class Row:
    """A decision, or an amendment of it, in a list."""

    shown: object
    day: FlexDate
    badge: Badge
    amount: Amount
    is_cost_neutral: bool
    is_counted: bool
    text: str = ""


def decision_row(decision):
    """The row of a loaded decision, told by its version in force."""
    shown = decision.shown
    version = shown.current
    return Row(
        shown=shown,
        day=shown.day,
        badge=decision_badge(version.status) if version else Badge("Storniert", "close", "neutral"),
        amount=version.amount if version else Amount("not_applicable"),
        is_cost_neutral=False,
        is_counted=bool(version and version.is_counted),
    )


def decision_rows(pairs):
    """Rows for pairs (version, shown), amendments as such."""
    return [version_row(version, shown) for version, shown in pairs]


def version_row(version, shown):
    own_day = version.decided or (shown.handover.day if shown.handover else FlexDate())
    return Row(
        shown=shown,
        day=own_day,
        badge=AMENDMENT if version.is_amendment else decision_badge(version.status),
        amount=version.amount,
        is_cost_neutral=version.is_cost_neutral,
        is_counted=version.is_counted,
        text=version.changes,
    )
