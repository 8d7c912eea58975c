"""The decisions whose files a person may open, with the filters that auditors ask for (R40)."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

import django_filters
from django.db.models import Count, F, Max, Min, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone

from evidence.folding import holds
from evidence.values.inputs import DayInput, EuroInput
from evidence.values.money import Total
from funding.derived_figures import total_counted
from funding.gates import tied_to
from funding.models import (
    DecisionVersion,
    FinancingType,
    FunderShare,
    Programme,
    ProjectShare,
    RecipientShare,
    Status,
)
from grant_office.gates import among, files_open_to
from grant_office.lists.answers import left_of, missing_lists, open_lists, with_paid
from grant_office.models import GrantFile, Payment
from projects.models import Project
from regions.models import District, Organisation

LONGEST_SEARCH, MOST_WORDS = 200, 8
OFTEN = ("q", "jahr", "offen", "fehlt", "sortierung")
NONE = "ohne"
EVERY = "alle"
NEWEST = (F("day").desc(nulls_last=True), "-pk")
ORDERS = {
    "datum": ("Neueste zuerst", NEWEST),
    "aelteste": ("Älteste zuerst", (F("day").asc(nulls_last=True), "pk")),
    "betrag": ("Höchster Betrag zuerst", (F("sort_amount").desc(nulls_last=True), "pk")),
    "offen": ("Meistes offenes Geld zuerst", (F("sort_left").desc(nulls_last=True), "pk")),
    "ende": ("Frühestes Ende zuerst", (F("sort_end").asc(nulls_last=True), "pk")),
}
DAYS = ("decided_first", "issued_first", "served_first", "decision__handover__day_first")


class EuroFilter(django_filters.Filter):
    """One end of a range of euros, as people type them (R92)."""

    field_class = EuroInput


class DayFilter(django_filters.Filter):
    field_class = DayInput


def choice(label, method):
    return django_filters.ChoiceFilter(label=label, method=method, empty_label=EVERY)


def in_force():
    return DecisionVersion.objects.in_force()


class DecisionFilter(django_filters.FilterSet):
    """Filters of the list, over the files that the person may open.

    What a filter cannot read stands beside it and narrows nothing.
    """

    q = django_filters.CharFilter(label="Suche", method="search", max_length=LONGEST_SEARCH)
    empfang = choice("Empfangende Stelle", "by_recipient")
    geldgeber = choice("Geldgeber", "by_funder")
    programm = choice("Förderprogramm", "by_programme")
    landkreis = choice("Landkreis", "by_county")
    jahr = choice("Jahr der Entscheidung", "by_year")
    status = choice("Stand", "by_status")
    finanzierung = choice("Finanzierungsart", "by_financing")
    offen = choice("Was offen ist", "by_open")
    fehlt = choice("Was fehlt", "by_missing")
    ende_von = DayFilter(label="Zeitraum endet ab", method="ends_from")
    ende_bis = DayFilter(label="Zeitraum endet bis", method="ends_until")
    betrag_von = EuroFilter(label="Betrag ab", method="at_least")
    betrag_bis = EuroFilter(label="Betrag bis", method="at_most")
    sortierung = choice("Reihenfolge", "as_it_is")

    def __init__(self, data, user):
        self.user, self.files = user, files_open_to(user)
        super().__init__(data, queryset=self.files.with_day())
        self.missing = missing_lists(user, self.files)
        self.open = open_lists(self.files)
        for name, choices in self.choices().items():
            self.filters[name].extra["choices"] = choices
        self.filters["sortierung"].extra["empty_label"] = None
        for field in self.form.fields.values():
            field.needed_for = " "

    def choices(self):
        """{filter: pairs (value, label)} of what there is in the files."""
        versions = DecisionVersion.objects.filter(decision__in=self.files)
        programmes = Programme.objects.filter(decisions__in=self.files).distinct()
        return {
            "empfang": named(organisations_in(RecipientShare, versions)),
            "geldgeber": named(organisations_in(FunderShare, versions)),
            "programm": [*named(programmes.order_by("name")), (NONE, "ohne Programm")],
            "landkreis": District.objects.order_by("name").values_list("slug", "short_name"),
            "jahr": [*years_of(versions), (NONE, "ohne Datum")],
            "status": Status.choices,
            "finanzierung": [*FinancingType.choices, (NONE, "nicht genannt")],
            "offen": [(slug, text) for slug, (text, _) in self.open.items()],
            "fehlt": [(slug, text) for slug, (text, _) in self.missing.items()],
            "sortierung": [(slug, label) for slug, (label, _) in ORDERS.items()],
        }

    @property
    def chosen(self):
        """{name: value} of the filters that are set and can be read; the order is none."""
        data = self.form.cleaned_data if self.form.is_bound and self.errors is not None else {}
        return {k: v for k, v in data.items() if v not in (None, "") and k != "sortierung"}

    @property
    def asked_often(self):
        return [self.form[name] for name in OFTEN]

    @property
    def asked_seldom(self):
        return [self.form[name] for name in self.filters if name not in OFTEN]

    @property
    def is_unfolded(self):
        """One of those that are asked seldom is set or cannot be read."""
        return bool(({*self.chosen} | {*self.errors}) - {*OFTEN})

    @cached_property
    def found(self):
        """The decisions that match, with their `day`, without an order."""
        return self.qs.order_by()

    @property
    def ordered(self):
        found = self.found
        order = self.form.cleaned_data.get("sortierung") or "datum"
        return SORTED.get(order, lambda rows: rows)(found).order_by(*ORDERS[order][1])

    @cached_property
    def numbers(self):
        """Of all decisions that match, in the order asked for: read once."""
        return list(self.ordered.values_list("pk", flat=True))

    @cached_property
    def sums(self):
        return sums_of(among(self.numbers))

    def search(self, queryset, _name, text):
        """Every word stands in a name or number of the decision, umlauts written either way."""
        for word in text.split()[:MOST_WORDS]:
            queryset = queryset.filter(self.holding(word))
        return queryset

    def holding(self, word):
        projects = Project.objects.visible_to(self.user).filter(
            holds("title", word) | holds("short_title", word)
        )
        shares = ProjectShare.objects.filter(Q(project__in=projects) | holds("external_name", word))
        names = Organisation.objects.filter(holds("name", word) | holds("short_name", word))
        recipients = RecipientShare.objects.filter(Q(organisation__in=names) | holds("label", word))
        funders = FunderShare.objects.filter(organisation__in=names)
        versions = in_force().filter(
            Q(pk__in=recipients.values("version"))
            | Q(pk__in=funders.values("version"))
            | holds("wording", word)
        )
        files = GrantFile.objects.filter(holds("e_file_number", word))
        programmes = Programme.objects.filter(holds("name", word))
        return (
            Q(pk__in=shares.values("decision"))
            | Q(pk__in=versions.values("decision"))
            | Q(pk__in=files.values("decision"))
            | Q(programme__in=programmes)
            | holds("file_number", word)
            | holds("grant_reference", word)
        )

    def by_recipient(self, queryset, _name, slug):
        shares = RecipientShare.objects.filter(organisation__slug=slug)
        return by_version(queryset, pk__in=shares.values("version"))

    def by_funder(self, queryset, _name, slug):
        shares = FunderShare.objects.filter(organisation__slug=slug)
        return by_version(queryset, pk__in=shares.values("version"))

    def by_programme(self, queryset, _name, slug):
        return (
            queryset.filter(programme=None)
            if slug == NONE
            else queryset.filter(programme__slug=slug)
        )

    def by_county(self, queryset, _name, slug):
        return queryset.filter(tied_to([], District.objects.filter(slug=slug).values("pk")))

    def by_year(self, queryset, _name, year):
        return queryset.without_day() if year == NONE else queryset.filter(day__year=year)

    def by_status(self, queryset, _name, status):
        return by_version(queryset, status=status)

    def by_financing(self, queryset, _name, kind):
        return by_version(queryset, financing_type="" if kind == NONE else kind)

    def by_open(self, queryset, _name, slug):
        return queryset.filter(self.open[slug][1])

    def by_missing(self, queryset, _name, slug):
        return queryset.filter(pk__in=self.missing[slug][1].order_by().values("pk"))

    def ends_from(self, queryset, _name, day):
        return by_version(queryset, period_end_last__gte=day)

    def ends_until(self, queryset, _name, day):
        return by_version(queryset, period_end_first__lte=day)

    def at_least(self, queryset, _name, euros):
        """Those of which so much may be granted; what is unknown never matches."""
        enough = Q(amount_max__gte=euros) | Q(amount_max=None, amount_min__isnull=False)
        return by_version(queryset, enough)

    def at_most(self, queryset, _name, euros):
        little = Q(amount_min__lte=euros) | Q(amount_min=None, amount_max__isnull=False)
        return by_version(queryset, little)

    def as_it_is(self, queryset, _name, _value):
        return queryset


def by_version(queryset, *conditions, **more):
    """The decisions whose version in force fulfils the conditions."""
    versions = in_force().filter(*conditions, **more)
    return queryset.filter(pk__in=versions.values("decision"))


def of_version(expression):
    versions = in_force().filter(decision=OuterRef("pk"))
    return Subquery(versions.annotate(value=expression).values("value")[:1])


SORTED = {
    "betrag": lambda rows: rows.annotate(
        sort_amount=of_version(Coalesce("amount_max", "amount_min"))
    ),
    "offen": lambda rows: rows.annotate(sort_left=left_of()),
    "ende": lambda rows: rows.annotate(sort_end=of_version(F("period_end_last"))),
}


def named(rows):
    return list(rows.values_list("slug", "name"))


def organisations_in(shares, versions):
    """Organisations that have a share of one of the versions."""
    numbers = shares.objects.filter(version__in=versions).order_by().values("organisation")
    return Organisation.objects.filter(pk__in=numbers).order_by("name", "pk")


def years_of(versions):
    """Pairs for the years, this one first, down to the earliest in which something happened."""
    bounds = {f"{end.__name__}_{day}": end(day) for end in (Min, Max) for day in DAYS}
    days = [day for day in versions.order_by().aggregate(**bounds).values() if day]
    known = [timezone.localdate().year, *(day.year for day in days)]
    return [(str(year), str(year)) for year in range(max(known), min(known) - 1, -1)]


@dataclass(frozen=True)
class Sums:
    """What the found decisions add up to, in euros; `unknown` have no amount to be open."""

    granted: Total
    paid: Decimal
    left: Decimal
    unknown: int

    @property
    def is_limit(self):
        """Not all amounts are exact, so that what is left is so much at most."""
        return self.granted.lower != self.granted.upper


def sums_of(found):
    """`Sums` of a queryset of decisions that passed the gate; three queries."""
    numbers = found.order_by().values("pk")
    money = with_paid().filter(decision__in=numbers).order_by()
    open_money = money.aggregate(
        to_come=Sum("left", default=Decimal(0), filter=Q(amount_max__isnull=False)),
        unknown=Count("pk", filter=Q(amount_max=None)),
    )
    payments = Payment.objects.standing().filter(decision__in=numbers)
    return Sums(
        total_counted(DecisionVersion.objects.filter(decision__in=numbers)),
        payments.order_by().aggregate(paid=Sum("amount", default=Decimal(0)))["paid"],
        open_money["to_come"],
        open_money["unknown"],
    )
