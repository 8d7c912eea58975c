"""The list of services: its filters, and the rows of the heat map.

County and status speak of one cell: whoever chooses both gets the services with such a cell.
"""

from dataclasses import dataclass

from django.db.models import Count, Q

from processes.catalogue import SubjectArea
from processes.models import Offer, Service
from public.german_values import codes, named
from public.lists.filters import FacetedFilterSet, FacetFilter, search_filter
from public.models import Kind
from public.pages.offers import BLOCKS
from public.search import matching, read
from regions.models import District

NOTHING = "nichts-gefunden"
WITHOUT_AREA = "ohne"
AREAS = codes(SubjectArea.choices)
IN_CELLS = [(status.value, status.label) for status in Offer.IN_CELLS]
STATUSES = codes(IN_CELLS)


def of_areas(values):
    known = [AREAS[value] for value in values if value in AREAS]
    return Q(subject_area__in=[*known, *([""] if WITHOUT_AREA in values else [])])


def area_options(counted):
    numbers = dict(counted.order_by().values_list("subject_area").annotate(n=Count("pk")))
    areas = [
        (slug, label, numbers.get(AREAS[slug], 0)) for slug, label in named(SubjectArea.choices)
    ]
    return [*areas, (WITHOUT_AREA, "ohne Themenfeld", numbers.get("", 0))]


class ServiceFilter(FacetedFilterSet):
    """Search and facets of the services; `findings` are the cells, `districts` the columns."""

    q = search_filter("search")
    themenfeld = FacetFilter("Themenfeld", of_areas, area_options, unfolded=6)
    landkreis = FacetFilter("Landkreis", None, None)
    status = FacetFilter("Was online geht", None, None)
    OF_CELLS = ("landkreis", "status")

    def __init__(self, data, queryset, findings, districts):
        self.findings, self.districts = findings, districts
        super().__init__(data, queryset)

    def search(self, queryset, name, value):
        """Services found by their names and keys, as the search reads words."""
        entries = matching(read(value), [Kind.SERVICE])
        return queryset.filter(pk__in=entries.values("object_id"))

    def narrowed_by(self, names):
        names = list(names)
        rows = super().narrowed_by(name for name in names if name not in self.OF_CELLS)
        cells = {n: self.chosen[n] for n in self.OF_CELLS if n in names and n in self.chosen}
        if not cells:
            return rows
        numbers = set(rows.values_list("pk", flat=True))
        return rows.filter(pk__in=self.with_cells(numbers, **cells))

    def with_cells(self, numbers, landkreis=None, status=None):
        """Those of the services that have such a cell; without a status any cell will do."""
        counties = [e.pk for e in self.districts if landkreis is None or e.slug in landkreis]
        wanted = status and [STATUSES[value] for value in status if value in STATUSES]
        found = numbers & self.findings.services(counties, wanted)
        if status and NOTHING in status:
            found |= numbers - self.findings.services(counties)
        return found

    def options(self, name):
        if name not in self.OF_CELLS:
            return super().options(name)
        [other] = [each for each in self.OF_CELLS if each != name]
        rows = self.narrowed_by(each for each in self.filters if each not in self.OF_CELLS)
        numbers, kept = set(rows.values_list("pk", flat=True)), {other: self.chosen.get(other)}
        triples = [
            (value, label, len(self.with_cells(numbers, **kept, **{name: [value]})))
            for value, label in self.values_of(name)
        ]
        return triples, False

    def values_of(self, name):
        if name == "landkreis":
            return [(each.slug, each.short_name) for each in self.districts]
        return [*named(IN_CELLS), (NOTHING, "nichts gefunden")]

    @property
    def columns(self):
        """The counties that are shown beside each other."""
        chosen = self.chosen.get("landkreis", [])
        return [each for each in self.districts if each.slug in chosen or not chosen]


@dataclass(frozen=True)
class Cell:
    """What is found for a service in a county; no offer where nothing is."""

    district: District
    offer: Offer | None

    @property
    def blocks(self):
        return BLOCKS[self.offer.status]

    @property
    def is_trial(self):
        return self.offer.is_trial


@dataclass(frozen=True)
class Row:
    service: Service
    cells: list[Cell]

    @property
    def found(self):
        return sum(cell.offer is not None for cell in self.cells)


def rows_of(services, findings, columns):
    """(rows with a finding, services without any); most findings first, then by name."""
    rows = [
        Row(service, [cell_of(findings, service, county) for county in columns])
        for service in services
    ]
    found = sorted((row for row in rows if row.found), key=lambda row: -row.found)
    return found, [row.service for row in rows if not row.found]


def cell_of(findings, service, county):
    finding = findings.cells.get((service.pk, county.pk))
    return Cell(county, finding and finding.offer)
