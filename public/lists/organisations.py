"""The list of organisations: its filters, and how often each has which role."""

from dataclasses import dataclass
from itertools import groupby

from django.db.models import Count, Q

from evidence.folding import folded
from evidence.telling_apart import told_apart
from public.audience import PUBLIC
from public.german_values import codes, slugs
from public.involvement import Involvement
from public.kept_figures import involvements
from public.lists.filters import FacetedFilterSet, FacetFilter, search_filter
from public.models import Kind
from public.search import matching, read
from regions.models import District, Organisation, named_with_its_end

WITHOUT_DISTRICT = "ohne"
NO_LETTER = "0–9"
KINDS = codes(Organisation.Kind.choices)
# What addresses said before they spoke German: see `canonical.in_todays_words`.
FORMER = {"art": ("art", slugs(Organisation.Kind.choices))}


def in_districts(values):
    condition = Q(district__slug__in=values)
    return condition | Q(district=None) if WITHOUT_DISTRICT in values else condition


def of_kinds(values):
    return Q(kind__in=[KINDS[value] for value in values if value in KINDS])


def kind_options(counted):
    numbers = dict(counted.order_by().values_list("kind").annotate(n=Count("pk")))
    return [
        (slug, Organisation.Kind(kind).label, numbers.get(kind, 0)) for slug, kind in KINDS.items()
    ]


def district_options(counted):
    numbers = dict(counted.order_by().values_list("district").annotate(n=Count("pk")))
    districts = District.objects.visible_to(PUBLIC).order_by("short_name", "pk")
    rows = districts.values_list("pk", "slug", "short_name", "ended_last")
    options = [
        (slug, named_with_its_end(name, last), numbers.get(pk, 0)) for pk, slug, name, last in rows
    ]
    return [*options, (WITHOUT_DISTRICT, "keinem zugeordnet", numbers.get(None, 0))]


class OrganisationFilter(FacetedFilterSet):
    """Search and facets of the organisations."""

    q = search_filter("search")
    landkreis = FacetFilter("Landkreis", in_districts, district_options)
    art = FacetFilter("Art", of_kinds, kind_options)

    def search(self, queryset, name, value):
        """Organisations found by their names, present or former, as the search reads words."""
        entries = matching(read(value), [Kind.ORGANISATION])
        return queryset.filter(pk__in=entries.values("object_id"))


@dataclass(frozen=True)
class OrganisationRow:
    organisation: Organisation
    name: str
    involvement: Involvement


def groups_of(organisations):
    """[(letter, rows)] from A to Z by their names, whatever sign stands above a letter."""
    roles = involvements()
    rows = sorted(organisations, key=lambda each: (letter_of(each), folded(each.name), each.pk))
    seen = Organisation.objects.visible_to(PUBLIC)
    names = told_apart({each.pk: each.name for each in rows}, seen)
    return [
        (
            letter,
            [
                OrganisationRow(each, names[each.pk], roles.get(each.slug, Involvement()))
                for each in group
            ],
        )
        for letter, group in groupby(rows, key=letter_of)
    ]


def letter_of(organisation):
    """The capital it stands under; „0–9“ where it begins with none."""
    first = folded(organisation.name).strip()[:1].upper()
    return first if first.isalpha() else NO_LETTER
