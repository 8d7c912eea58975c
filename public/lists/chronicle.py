"""The chronicle as a list: its filters with counts, and its pages, which hold whole years.

What is narrowed by years and sorts alone is counted by the kept figures.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import Count, F, Func, Q, Sum, TextField

from evidence.among import among
from evidence.folding import holds
from funding.models import DecisionVersion, Event, Handover, Programme, ProjectShare
from projects.models import News, Project
from public.audience import PUBLIC
from public.german_values import codes, slugs
from public.kept_figures import EVERYTHING, each_of, one
from public.lists.entry_filters import WITHOUT_DATE
from public.lists.filters import FacetedFilterSet, FacetFilter, search_filter
from public.lists.paging import PAGE, NoSuchPage
from public.lists.projects import UNKNOWN, names_of_districts
from public.models import TOLD, Figure, Kind
from public.search import matching, read
from public.told import AMENDED, DECISION, NEWS

PER_PAGE = 30
SORTS = [
    (DECISION, "Förderentscheidung"),
    (AMENDED, "Änderung der Förderung"),
    (NEWS, str(News._meta.verbose_name)),
    *Event.Kind.choices,
]
SORTS_BY_SLUG = codes(SORTS)
# What addresses said before they spoke German: see `canonical.in_todays_words`.
FORMER = {"art": ("art", slugs(SORTS))}
REFERENCES = [("projekt", "Projekt"), ("programm", "Förderprogramm"), ("ohne", "weder noch")]


def figures():
    return Figure.objects.filter(kind__in=TOLD)


def numbers(counted, column):
    """{value of a column: number} of entries, or of figures of them."""
    if counted.model is Figure:
        rows, number = counted.filter(scope=EVERYTHING), Sum("number")
    else:
        rows, number = counted, Count("pk")
    return dict(rows.order_by().values_list(column).annotate(n=number))


def numbers_in(dimension, counted):
    """{value of a dimension: number}; what has several counts in each."""
    if counted.model is Figure:
        scopes = counted.filter(each_of(dimension)).values_list("scope")
        rows = scopes.annotate(n=Sum("number"))
    else:
        each = Func(F("scopes"), function="unnest", output_field=TextField())
        rows = counted.annotate(scope=each).values_list("scope").annotate(n=Count("pk"))
    beginning = one(dimension, "")
    return {
        scope.removeprefix(beginning): n
        for scope, n in rows.order_by()
        if scope.startswith(beginning)
    }


def in_years(values):
    years = [int(value) for value in values if value.isascii() and value.isdigit()]
    condition = Q(year__in=years)
    return condition | Q(year=None) if WITHOUT_DATE in values else condition


def year_options(counted):
    found = numbers(counted, "year")
    undated = found.pop(None, 0)
    years = [(str(year), str(year), found[year]) for year in sorted(found, reverse=True)]
    return [*years, (WITHOUT_DATE, "ohne Datum", undated)]


def of_sorts(values):
    return Q(state__in=[SORTS_BY_SLUG[value] for value in values if value in SORTS_BY_SLUG])


def sort_options(counted):
    found = numbers(counted, "state")
    labels = dict(SORTS)
    options = [(slug, labels[sort], found.get(sort, 0)) for slug, sort in SORTS_BY_SLUG.items()]
    return sorted(options, key=lambda option: -option[2])


def one_of(dimension):
    """A function that gives the condition: one of these values of the dimension."""

    def condition(values):
        return Q(scopes__overlap=[one(dimension, value) for value in values])

    return condition


def district_options(counted):
    """Districts with the entries about one of their projects; shared ones count in each."""
    found = numbers_in("landkreis", counted)
    labels = [*names_of_districts(), (UNKNOWN, "keinem zugeordnet")]
    return [(slug, name, found.get(slug, 0)) for slug, name in labels]


def programme_options(counted):
    """Programmes with the entries about them; an event can name one and be of its decision."""
    found = numbers_in("programm", counted)
    rows = Programme.objects.visible_to(PUBLIC).order_by("name", "pk").values_list("slug", "name")
    return [(slug, name, found.get(slug, 0)) for slug, name in rows]


def reference_options(counted):
    found = numbers_in("bezug", counted)
    return [(value, label, found.get(value, 0)) for value, label in REFERENCES]


class ChronicleFilter(FacetedFilterSet):
    """Search and facets of the entries that are `told`."""

    q = search_filter("search")
    jahr = FacetFilter("Jahr", in_years, year_options, unfolded=6)
    art = FacetFilter("Art", of_sorts, sort_options, unfolded=6)
    landkreis = FacetFilter("Landkreis", one_of("landkreis"), district_options)
    bezug = FacetFilter("Bezug", one_of("bezug"), reference_options)
    programm = FacetFilter("Förderprogramm", one_of("programm"), programme_options, unfolded=4)

    def options(self, name):
        others = [other for other in self.filters if other != name]
        return self.filters[name].options(self.counted(others)), False

    def counted(self, names):
        """What these filters leave, as figures where they are kept."""
        return self.narrowed_by(names, figures() if self.is_kept(names) else self.visible)

    def is_kept(self, names):
        return {*names} & self.chosen.keys() <= {"jahr", "art"}

    def narrowed_by(self, names, rows=None):
        rows = self.visible if rows is None else rows
        for name in names:
            if name in self.chosen:
                rows = self.filters[name].filter(rows, self.chosen[name])
        return rows

    def search(self, rows, name, value):
        return rows.filter(pk__in=among(self.holding))

    @cached_property
    def holding(self):
        """Numbers of the entries whose project or decision the search finds, or in whose title is
        every word: looked for once, for each facet asks for them."""
        value = self.chosen["q"]
        words = read(value)
        projects = Project.objects.visible_to(PUBLIC).filter(
            pk__in=matching(words, [Kind.PROJECT]).values("object_id")
        )
        decisions = matching(words, [Kind.DECISION]).values("object_id")
        links = Event.projects.through.objects.filter(project__in=projects.order_by())
        shares = ProjectShare.objects.filter(project__in=projects.order_by())
        titled = Q(*(in_event(word) for word in value.split()))
        of_decision = Q(decision__in=shares.values("decision")) | Q(decision__in=decisions)
        found = Q(pk__in=[])
        for kind, records in {
            "event": Event.objects.filter(Q(pk__in=links.values("event")) | titled),
            "handover": Handover.objects.filter(of_decision),
            "version": DecisionVersion.objects.filter(of_decision),
            "news": News.objects.filter(project__in=projects.order_by()),
        }.items():
            found |= Q(kind=kind, object_id__in=records.order_by().values("pk"))
        return list(self.visible.filter(found).values_list("pk", flat=True))


def in_event(word):
    return holds("title", word) | holds("place", word)


@dataclass(frozen=True)
class Stretch:
    """Pages in a row that show the same years; they are several where one year fills them.

    `number` is that of the first page, `skipped` how many entries of the years come before it.
    """

    number: int
    pages: int
    years: tuple
    skipped: int
    size: int

    @property
    def label(self):
        newest, oldest = self.years[0], self.years[-1]
        if newest == oldest:
            return named(newest)
        return f"{named(newest)} – {named(oldest)}"

    @property
    def numbers(self):
        return range(self.number, self.number + self.pages)

    def within(self):
        """Condition: in one of the years. From day to day, for that is a range of the index."""
        known = [year for year in self.years if year]
        undated = Q(day=None) if None in self.years else Q(pk__in=[])
        if not known:
            return undated
        return undated | Q(day__range=(date(known[-1], 1, 1), date(known[0], 12, 31)))

    def part(self, number):
        """Which of the entries within a page shows."""
        start = self.skipped + (number - self.number) * PER_PAGE
        return slice(start, min(start + PER_PAGE, self.skipped + self.size))


def named(year):
    return str(year) if year else "ohne Datum"


def stretches(numbers):
    """`Stretch`es for {year: number of entries}: whole years, up to PER_PAGE entries on a page.

    A year with more entries than that takes several pages of its own.
    """
    found, years, skipped, size, page = [], [], 0, 0, 1
    for year in sorted(numbers, key=lambda year: (year is None, -(year or 0))):
        if years and size + numbers[year] > PER_PAGE:
            found.append(Stretch(page, 1, tuple(years), skipped, size))
            page, years, skipped, size = page + 1, [], 0, 0
        years.append(year)
        size += numbers[year]
        if size > PER_PAGE:
            full = (size - 1) // PER_PAGE
            found.append(Stretch(page, full, (year,), 0, full * PER_PAGE))
            page, skipped, size = page + full, full * PER_PAGE, size - full * PER_PAGE
    return [*found, Stretch(page, 1, tuple(years) or (None,), skipped, size)]


def chosen_page(request, pages):
    """Pair (number of the page asked for, its stretch); raises NoSuchPage (404)."""
    typed, last = request.GET.get(PAGE, "1"), pages[-1].numbers[-1]
    number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else 0
    for stretch in pages:
        if number in stretch.numbers and str(number) == typed:
            return number, stretch
    raise NoSuchPage(typed, last)
