"""Measures in a list: how far they are, for whom, and how many projects carry them out."""

from dataclasses import dataclass

from django.db.models import Count

from public.lists.projects import names_of_districts
from public.strategy_figures import visible_links
from public.templatetags.drawing import listed
from strategy.models import Measure


@dataclass(frozen=True)
class MeasureRow:
    """A measure with its counties in words and the number of its projects."""

    measure: Measure
    counties: str
    projects: int


def measure_rows(measures):
    """`MeasureRow` of each measure of a queryset or page that passed its gate; four queries."""
    rows = list(measures)
    numbers = project_numbers(rows)
    counties = len([slug for slug, _ in names_of_districts()])
    return [MeasureRow(each, counties_of(each, counties), numbers.get(each.pk, 0)) for each in rows]


def for_rows(measures):
    return measures.select_related("strategy", "body").prefetch_related("districts")


def project_numbers(measures):
    """{measure id: number of its visible projects}, in one query."""
    links = visible_links().filter(measure__in=measures).order_by()
    return dict(links.values_list("measure").annotate(n=Count("pk")))


def counties_of(measure, all_of_them):
    districts = measure.districts.all()
    return "alle Landkreise" if len(districts) == all_of_them > 1 else listed(districts)
