"""The list of sources: its search and filters."""

from django.db.models import Count, Q
from django.db.models.functions import ExtractYear

from evidence.folding import holds
from evidence.models import Source
from public.lists.filters import FacetedFilterSet, FacetFilter, search_filter
from public.search.typed import MOST

WITHOUT_DATE = "ohne-datum"


def contains(path, word):
    return holds(path, word)


def published_by(values):
    return Q(publisher__in=values)


def of_years(values):
    years = [int(value) for value in values if value.isascii() and value.isdigit()]
    condition = Q(published_first__year__in=years)
    return condition | Q(published_first=None) if WITHOUT_DATE in values else condition


def publisher_options(counted):
    rows = counted.order_by("publisher").values_list("publisher").annotate(n=Count("pk"))
    return [(name, name, number) for name, number in rows]


def year_options(counted):
    years = counted.annotate(year=ExtractYear("published_first")).order_by("-year")
    numbers = dict(years.values_list("year").annotate(n=Count("pk")))
    undated = numbers.pop(None, 0)
    options = [(str(year), str(year), number) for year, number in numbers.items()]
    return [*options, (WITHOUT_DATE, "ohne Datum", undated)]


class SourceFilter(FacetedFilterSet):
    """The filters of /quellen/ over sources that passed the gate."""

    q = search_filter(method="find")
    herausgeber = FacetFilter("Herausgeber", published_by, publisher_options)
    jahr = FacetFilter("Erschienen", of_years, year_options)

    class Meta:
        model = Source
        fields = ()

    def find(self, queryset, name, value):
        """Sources with every word in their title, publisher or note."""
        for word in value.split()[:MOST]:
            queryset = queryset.filter(
                contains("title", word) | contains("publisher", word) | contains("note", word)
            )
        return queryset
