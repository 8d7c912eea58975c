"""The chronicle as a list: its filters with counts, and its pages, which hold whole years."""

from dataclasses import dataclass

from django.db.models import Count, Q

from evidence.folding import holds
from funding.models import Event, Programme, ProjectShare
from projects.models import News, Project
from public.audience import PUBLIC
from public.german_values import codes, slugs
from public.lists.entry_filters import WITHOUT_DATE
from public.lists.filters import FacetedFilterSet, FacetFilter, search_filter
from public.lists.paging import PAGE, NoSuchPage
from public.lists.projects import UNKNOWN_DISTRICT, names_of_districts
from public.models import Kind
from public.pages.chronicle import AMENDED, DECISION, NEWS, Condition, summed, united
from public.search import matching, read

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
PROJECT, PROGRAMME, NEITHER = "projekt", "programm", "ohne"
NOTHING = Q(pk__in=[])


def visible_projects():
    return Project.objects.visible_to(PUBLIC).order_by()


def about(projects):
    """Condition: the entry has one of these projects, which passed their gate."""
    links = Event.projects.through.objects.filter(project__in=projects)
    shares = ProjectShare.objects.filter(project__in=projects)
    return Condition(
        Q(pk__in=links.values("event")),
        Q(decision__in=shares.values("decision")),
        Q(project__in=projects),
    )


def of_programmes(**which):
    """Condition: the entry or its decision is about a programme; `which` are lookups on it.

    News are about a project and name no programme.
    """
    links = Event.programmes.through.objects.filter(
        programme__in=Programme.objects.visible_to(PUBLIC).filter(**which)
    )
    paid = Q(decision__programme__in=Programme.objects.visible_to(PUBLIC).filter(**which))
    return Condition(Q(pk__in=links.values("event")) | paid, paid, NOTHING)


def in_years(values):
    years = [int(value) for value in values if value.isascii() and value.isdigit()]
    condition = Q(year__in=years)
    return Condition.on_all(condition | Q(year=None) if WITHOUT_DATE in values else condition)


def year_options(counted):
    numbers = counted.numbers("year")
    undated = numbers.pop(None, 0)
    years = [(str(year), str(year), numbers[year]) for year in sorted(numbers, reverse=True)]
    return [*years, (WITHOUT_DATE, "ohne Datum", undated)]


def of_sorts(values):
    known = [SORTS_BY_SLUG[value] for value in values if value in SORTS_BY_SLUG]
    return Condition.on_all(Q(sort__in=known))


def sort_options(counted):
    numbers = counted.numbers("sort")
    labels = dict(SORTS)
    options = [(slug, labels[sort], numbers.get(sort, 0)) for slug, sort in SORTS_BY_SLUG.items()]
    return sorted(options, key=lambda option: -option[2])


def without_district():
    return ~about(visible_projects().filter(districts__isnull=False).values("pk"))


def in_districts(values):
    condition = about(visible_projects().filter(districts__slug__in=values).values("pk"))
    return condition | without_district() if UNKNOWN_DISTRICT in values else condition


def district_options(counted):
    """Districts with the entries about one of their projects; shared ones count in each."""
    paths = ["projects", *["decision__project_shares__project"] * 2, "project"]
    numbers = summed(
        united(
            part.filter(**{f"{path}__in": visible_projects().values("pk")})
            .values_list(f"{path}__districts__slug")
            .annotate(n=Count("pk", distinct=True))
            for path, part in zip(paths, counted.parts, strict=True)
        )
    )
    options = [(slug, name, numbers.get(slug, 0)) for slug, name in names_of_districts()]
    rest = counted.filter(without_district()).count()
    return [*options, (UNKNOWN_DISTRICT, "keinem zugeordnet", rest)]


def in_programmes(values):
    return of_programmes(slug__in=values)


def programme_options(counted):
    """Programmes with the entries about them; an event can name one and be of its decision."""
    numbers = dict.fromkeys(Programme.objects.visible_to(PUBLIC).values_list("slug", flat=True), 0)
    pairs = set(counted.events.order_by().values_list("programmes__slug", "pk"))
    pairs |= set(counted.events.order_by().values_list("decision__programme__slug", "pk"))
    for slug, _ in pairs:
        if slug:
            numbers[slug] += 1
    for part in (counted.handovers, counted.versions):
        rows = part.order_by().values_list("decision__programme__slug").annotate(n=Count("pk"))
        for slug, number in rows:
            if slug:
                numbers[slug] += number
    rows = Programme.objects.visible_to(PUBLIC).order_by("name", "pk").values_list("slug", "name")
    return [(slug, name, numbers[slug]) for slug, name in rows]


def references():
    """{what an entry is about: (label, Condition)}."""
    project = about(visible_projects().values("pk"))
    programme = of_programmes()
    return {
        PROJECT: ("Projekt", project),
        PROGRAMME: ("Förderprogramm", programme),
        NEITHER: ("weder noch", ~(project | programme)),
    }


def about_one_of(values):
    condition = Condition.on_all(NOTHING)
    for value, (_, each) in references().items():
        if value in values:
            condition |= each
    return condition


def reference_options(counted):
    return [
        (value, label, counted.filter(condition).count())
        for value, (label, condition) in references().items()
    ]


class ChronicleFilter(FacetedFilterSet):
    """Search and facets of `Entries`."""

    q = search_filter("search")
    jahr = FacetFilter("Jahr", in_years, year_options, unfolded=6)
    art = FacetFilter("Art", of_sorts, sort_options, unfolded=6)
    landkreis = FacetFilter("Landkreis", in_districts, district_options)
    bezug = FacetFilter("Bezug", about_one_of, reference_options)
    programm = FacetFilter("Förderprogramm", in_programmes, programme_options, unfolded=4)

    def search(self, entries, name, value):
        """Entries whose project or decision the search finds, or in whose title is every word."""
        words = read(value)
        projects = matching(words, [Kind.PROJECT]).values("object_id")
        decisions = matching(words, [Kind.DECISION]).values("object_id")
        titled = Q(*(in_event(word) for word in value.split()))
        found = about(visible_projects().filter(pk__in=projects).values("pk"))
        return entries.filter(
            Condition(
                found.event | titled, found.of_decision | Q(decision__in=decisions), found.news
            )
        )


def in_event(word):
    return holds("title", word) | holds("place", word)


@dataclass(frozen=True)
class YearPage:
    """A page of the chronicle: where it begins and ends in the list, and the years it shows."""

    number: int
    start: int
    end: int
    years: tuple

    @property
    def label(self):
        newest, oldest = self.years[0], self.years[-1]
        if newest == oldest:
            return named(newest)
        return f"{named(newest)} – {named(oldest)}"


def named(year):
    return str(year) if year else "ohne Datum"


def year_pages(numbers):
    """`YearPage`s for {year: number of entries}: whole years, up to PER_PAGE entries on a page.

    A year with more entries than that takes several pages of its own.
    """
    cuts, years, size = [], [], 0
    for year in sorted(numbers, key=lambda year: (year is None, -(year or 0))):
        if years and size + numbers[year] > PER_PAGE:
            cuts.append((size, tuple(years)))
            years, size = [], 0
        years.append(year)
        size += numbers[year]
        while size > PER_PAGE:
            cuts.append((PER_PAGE, (year,)))
            size -= PER_PAGE
    cuts.append((size, tuple(years) or (None,)))
    return placed(cuts)


def placed(cuts):
    pages, start = [], 0
    for number, (size, years) in enumerate(cuts, start=1):
        pages.append(YearPage(number, start, start + size, years))
        start += size
    return pages


def chosen_page(request, pages):
    """The page asked for; raises NoSuchPage (404)."""
    typed = request.GET.get(PAGE, "1")
    known = {str(page.number): page for page in pages}
    if typed not in known:
        raise NoSuchPage(typed, len(pages))
    return known[typed]
