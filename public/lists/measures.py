"""The list of measures: its filters, by field, county, how far they are, and what is missing.

County and state there speak of one cell: whoever chooses both gets the measures that are so far
in such a county. As in the matrix a measure counts in the counties that it is meant for.
"""

from functools import reduce
from operator import or_

from django.db.models import Count, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce

from public.audience import PUBLIC
from public.german_values import codes, named
from public.lists.filters import FacetedFilterSet, FacetFilter, search_filter
from public.models import Kind
from public.pages.gaps import GAPS
from public.search import matching, read
from public.strategy_figures import visible_fields, visible_measures
from regions.models import District
from strategy.models import Measure, MeasureState

WITHOUT = "ohne"
NOT_NAMED = "nicht-genannt"
NOT_KNOWN = "nicht-bekannt"
STATUSES = codes(Measure.Status.choices)
STATES = codes(MeasureState.State.choices)
LACKING = {gap.slug: gap for gap in GAPS if gap.kind == "measure"}
NONE = Q(pk__in=[])


def in_fields(values):
    """Measures in one of the fields; `WITHOUT` stands for those in none."""
    found = among(Q(fields_of_action__slug__in=values))
    return found | among(Q(fields_of_action=None)) if WITHOUT in values else found


def field_options(counted):
    numbers = numbers_by(counted, "fields_of_action__slug")
    known = visible_fields().values_list("slug", "name")
    options = [(slug, name, numbers.get(slug, 0)) for slug, name in known]
    return [*options, (WITHOUT, "ohne Handlungsfeld", numbers.get(None, 0))]


def with_status(values):
    return Q(status__in=[STATUSES[value] for value in values if value in STATUSES])


def status_options(counted):
    numbers = numbers_by(counted, "status")
    choices = named(Measure.Status.choices)
    return [(slug, label, numbers.get(STATUSES[slug], 0)) for slug, label in choices]


def lacking(values):
    """Measures in one of the gaps."""
    found = [LACKING[value].rows() for value in values if value in LACKING]
    return reduce(or_, (Q(pk__in=rows.order_by().values("pk")) for rows in found), NONE)


def gap_options(counted):
    gaps = {slug: Count("pk", filter=lacking([slug])) for slug in LACKING}
    numbers = counted.order_by().aggregate(**gaps)
    return [(slug, gap.label, numbers[slug]) for slug, gap in LACKING.items()]


def among(condition):
    """The condition without joins, so that a measure with several fields or counties stays one."""
    return Q(pk__in=visible_measures().order_by().filter(condition).values("pk"))


def numbers_by(counted, path):
    return dict(counted.order_by().values_list(path).annotate(n=Count("pk", distinct=True)))


class MeasureFilter(FacetedFilterSet):
    """Search and facets of the measures everybody may see."""

    q = search_filter("search")
    handlungsfeld = FacetFilter("Handlungsfeld", in_fields, field_options, unfolded=7)
    landkreis = FacetFilter("Landkreis", None, None)
    im_landkreis = FacetFilter("Stand im Landkreis", None, None)
    stand = FacetFilter("Stand der Maßnahme", with_status, status_options)
    luecke = FacetFilter("Was fehlt", lacking, gap_options)
    OF_CELLS = ("landkreis", "im_landkreis")

    def search(self, queryset, name, value):
        """Measures found by their words, as the search reads them."""
        entries = matching(read(value), [Kind.MEASURE])
        return queryset.filter(pk__in=entries.values("object_id"))

    def narrowed_by(self, names):
        names = set(names)
        rows = super().narrowed_by(names - set(self.OF_CELLS))
        cells = {n: self.chosen[n] for n in self.OF_CELLS if n in names and n in self.chosen}
        return rows.filter(in_cells(rows, **cells)) if cells else rows

    def options(self, name):
        if name not in self.OF_CELLS:
            return super().options(name)
        [other] = [each for each in self.OF_CELLS if each != name]
        rows = super().narrowed_by(each for each in self.filters if each not in self.OF_CELLS)
        return OPTIONS[name](rows, self.chosen.get(other)), False


def cells_of(measures, landkreis=None, im_landkreis=None):
    """Rows (measure, county, state) of these counties and states; any if none is chosen.

    The state is empty where no source says it.
    """
    told = MeasureState.objects.visible_to(PUBLIC).filter(
        measure=OuterRef("measure"), district=OuterRef("district")
    )
    state = Coalesce(Subquery(told.order_by().values("state")[:1]), Value(""))
    cells = Measure.districts.through.objects.filter(measure__in=measures.order_by().values("pk"))
    cells = cells.annotate(state=state)
    if landkreis is not None:
        cells = cells.filter(district__slug__in=landkreis)
    if im_landkreis is not None:
        wanted = [STATES[value] for value in im_landkreis if value in STATES]
        cells = cells.filter(state__in=[*wanted, *([""] if NOT_KNOWN in im_landkreis else [])])
    return cells


def in_cells(measures, landkreis=None, im_landkreis=None):
    """Condition: a measure has such a cell. One without any county has none with a state."""
    found = Q(pk__in=cells_of(measures, landkreis, im_landkreis).values("measure"))
    placeless = landkreis is not None and NOT_NAMED in landkreis and im_landkreis is None
    return found | among(Q(districts=None)) if placeless else found


def county_options(measures, im_landkreis):
    cells = cells_of(measures, im_landkreis=im_landkreis)
    numbers = dict(cells.values_list("district").annotate(n=Count("measure")))
    known = District.objects.visible_to(PUBLIC).order_by("short_name", "pk")
    rows = known.values_list("pk", "slug", "short_name")
    placeless = 0 if im_landkreis else measures.filter(districts=None).count()
    options = [(slug, name, numbers.get(pk, 0)) for pk, slug, name in rows]
    return [*options, (NOT_NAMED, "nicht genannt", placeless)]


def state_options(measures, landkreis):
    cells = cells_of(measures, landkreis=landkreis)
    numbers = dict(cells.values_list("state").annotate(n=Count("measure", distinct=True)))
    options = [
        (slug, label, numbers.get(STATES[slug], 0))
        for slug, label in named(MeasureState.State.choices)
    ]
    return [*options, (NOT_KNOWN, "nicht bekannt", numbers.get("", 0))]


OPTIONS = {"landkreis": county_options, "im_landkreis": state_options}
