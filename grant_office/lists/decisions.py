"""The decisions whose files a person may open, with the filters that auditors ask for (R40)."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

import django_filters
from django.db.models import Count, Exists, F, Max, Min, OuterRef, Q, Sum, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from evidence.among import among
from evidence.folding import holds
from evidence.values.inputs import DayInput, EuroInput
from evidence.values.money import Qualifier, Total, total_columns, total_from
from funding.gates import tied_to
from funding.models import (
    Decision,
    DecisionVersion,
    FinancingType,
    FunderShare,
    Programme,
    ProjectShare,
    RecipientShare,
    Status,
)
from grant_office.gaps import MISSING
from grant_office.gates import files_open_to, numbers_open_to, serves_every_county
from grant_office.lists.answers import open_lists
from grant_office.models import FileState, GrantFile
from grant_office.states import lacks
from projects.models import Project
from regions.models import District, Organisation

LONGEST_SEARCH, MOST_WORDS = 200, 8
SEARCH, OFTEN = "q", ("jahr", "offen", "fehlt", "sortierung")
NONE = "ohne"
EVERY = "alle"
NEWEST = (F("state__day").desc(nulls_last=True), "-pk")
AMOUNT = Coalesce("state__amount_max", "state__amount_min")
ORDERS = {
    "datum": ("Neueste zuerst", NEWEST),
    "aelteste": ("Älteste zuerst", (F("state__day").asc(nulls_last=True), "pk")),
    "betrag": ("Höchster Betrag zuerst", (AMOUNT.desc(nulls_last=True), "pk")),
    "offen": ("Meistes offenes Geld zuerst", (F("state__left").desc(nulls_last=True), "pk")),
    "ende": ("Frühestes Ende zuerst", (F("state__period_end_last").asc(nulls_last=True), "pk")),
}


class EuroFilter(django_filters.Filter):
    """One end of a range of euros, as people type them (R92)."""

    field_class = EuroInput


class DayFilter(django_filters.Filter):
    field_class = DayInput


def choice(label, method):
    return django_filters.ChoiceFilter(label=label, method=method, empty_label=EVERY)


def in_force():
    """The versions in force, as the states name them."""
    return DecisionVersion.objects.filter(pk__in=FileState.objects.values("version"))


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
        super().__init__(data, queryset=self.files.filter(state__isnull=False))
        self.open = open_lists()
        for name, choices in self.choices().items():
            self.filters[name].extra["choices"] = choices
        self.filters["sortierung"].extra["empty_label"] = None
        for field in self.form.fields.values():
            field.needed_for = " "

    def choices(self):
        """{filter: pairs (value, label)} of what there is in the files."""
        named = self.named()
        return {
            **named,
            "programm": [*named["programm"], (NONE, "ohne Programm")],
            "landkreis": District.objects.order_by("name").values_list("slug", "short_name"),
            "jahr": [*years_of(FileState.objects.visible_to(self.user)), (NONE, "ohne Datum")],
            "status": Status.choices,
            "finanzierung": [*FinancingType.choices, (NONE, "nicht genannt")],
            "offen": [(slug, text) for slug, (text, _) in self.open.items()],
            "fehlt": list(MISSING.items()),
            "sortierung": [(slug, label) for slug, (label, _) in ORDERS.items()],
        }

    def named(self):
        """{filter: pairs (slug, name)} of those who stand in the files, by name; one query."""
        recipients, funders = RecipientShare.objects.all(), FunderShare.objects.all()
        decisions = Decision.objects.filter(programme=OuterRef("pk"))
        if not serves_every_county(self.user):
            own = numbers_open_to(self.user)
            decisions = decisions.filter(pk__in=own)
            recipients, funders = (
                shares.filter(version__decision__in=own) for shares in (recipients, funders)
            )
        parts = {
            "empfang": Organisation.objects.filter(
                Exists(recipients.filter(organisation=OuterRef("pk")))
            ),
            "geldgeber": Organisation.objects.filter(
                Exists(funders.filter(organisation=OuterRef("pk")))
            ),
            "programm": Programme.objects.filter(Exists(decisions)),
        }
        rows = [
            part.order_by().annotate(of=Value(place)).values_list("of", "slug", "name")
            for place, part in parts.items()
        ]
        found = {place: [] for place in parts}
        for place, *pair in rows[0].union(*rows[1:], all=True).order_by("name", "slug"):
            found[place].append(tuple(pair))
        return found

    @property
    def chosen(self):
        """{name: value} of the filters that are set and can be read; the order is none."""
        data = self.form.cleaned_data if self.form.is_bound and self.errors is not None else {}
        return {k: v for k, v in data.items() if v not in (None, "") and k != "sortierung"}

    @property
    def asked_often(self):
        return [self.form[name] for name in OFTEN]

    @property
    def chosen_often(self):
        return [name for name in OFTEN if name in self.chosen]

    @property
    def has_error_often(self):
        return any(name in self.errors for name in OFTEN)

    @property
    def asked_seldom(self):
        return [self.form[name] for name in self.filters if name not in (SEARCH, *OFTEN)]

    @property
    def is_unfolded(self):
        """One of those that are asked seldom is set or cannot be read."""
        return bool(({*self.chosen} | {*self.errors}) - {SEARCH, *OFTEN})

    @cached_property
    def numbers(self):
        """Of all decisions that match, in the order asked for: their numbers.

        With filters a list, so that they are looked for once; else a queryset.
        """
        found = self.qs
        order = self.form.cleaned_data.get("sortierung") or "datum"
        numbers = found.order_by(*ORDERS[order][1]).values_list("pk", flat=True)
        return list(numbers) if self.chosen else numbers

    @cached_property
    def sums(self):
        states = FileState.objects.visible_to(self.user)
        return sums_of(states.filter(decision__in=among(self.numbers)) if self.chosen else states)

    def search(self, queryset, _name, text):
        """Every word stands in a name or number of the decision, umlauts written either way."""
        for word in text.split()[:MOST_WORDS]:
            queryset = queryset.filter(self.holding(word))
        return queryset

    def holding(self, word):
        """Condition: looked up in one index after another, so that no text is folded in vain."""
        projects = Project.objects.visible_to(self.user).filter(
            holds("title", word) | holds("short_title", word)
        )
        names = Organisation.objects.filter(holds("name", word) | holds("short_name", word))
        versions = numbers(
            RecipientShare.objects.filter(organisation__in=names).values("version"),
            RecipientShare.objects.filter(holds("label", word)).values("version"),
            FunderShare.objects.filter(organisation__in=names).values("version"),
            DecisionVersion.objects.filter(holds("wording", word)).values("pk"),
        )
        programmes = Programme.objects.filter(holds("name", word))
        number = holds("file_number", word) | holds("grant_reference", word)
        found = numbers(
            ProjectShare.objects.filter(project__in=projects).values("decision"),
            ProjectShare.objects.filter(holds("external_name", word)).values("decision"),
            FileState.objects.filter(version__in=versions).values("decision"),
            GrantFile.objects.filter(holds("e_file_number", word)).values("decision"),
            Decision.objects.filter(programme__in=programmes).values("pk"),
            Decision.objects.filter(number).values("pk"),
        )
        return Q(pk__in=found)

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
        if year == NONE:
            return queryset.filter(state__day=None)
        return queryset.filter(state__day__year=year)

    def by_status(self, queryset, _name, status):
        return by_version(queryset, status=status)

    def by_financing(self, queryset, _name, kind):
        return by_version(queryset, financing_type="" if kind == NONE else kind)

    def by_open(self, queryset, _name, slug):
        return queryset.filter(self.open[slug][1])

    def by_missing(self, queryset, _name, slug):
        return queryset.filter(lacks(slug, self.user, timezone.localdate()))

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


def numbers(first, *others):
    """One subquery of several, each asked for by itself."""
    return first.order_by().union(*(each.order_by() for each in others))


def by_version(queryset, *conditions, **more):
    """The decisions whose version in force fulfils the conditions."""
    versions = in_force().filter(*conditions, **more)
    return queryset.filter(pk__in=versions.values("decision"))


def years_of(states):
    """Pairs for the years, this one first, down to the earliest of which a decision is."""
    bounds = states.order_by().aggregate(first=Min("day"), last=Max("day"))
    known = [timezone.localdate().year, *(day.year for day in bounds.values() if day)]
    return [(str(year), str(year)) for year in range(max(known), min(known) - 1, -1)]


@dataclass(frozen=True)
class Sums:
    """How many decisions were found and what they add up to, in euros.

    Of those that are granted, `unknown` have no amount to be open.
    """

    granted: Total
    paid: Decimal
    left: Decimal
    unknown: int
    number: int

    @property
    def is_limit(self):
        """Not all amounts are exact, so that what is left is so much at most."""
        return self.granted.lower != self.granted.upper


def sums_of(states):
    """`Sums` of the states of decisions that passed the gate; one query."""
    counted = Q(is_counted=True)
    row = states.order_by().aggregate(
        number=Count("pk"),
        paid=Sum("paid", default=Decimal(0)),
        left=Sum("left", default=Decimal(0)),
        unknown=Count("pk", filter=counted & Q(amount_max=None)),
        **total_columns("amount", counted & ~Q(amount_qualifier=Qualifier.NOT_APPLICABLE)),
    )
    return Sums(
        total_from(row), **{name: row[name] for name in ("paid", "left", "unknown", "number")}
    )
