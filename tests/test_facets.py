"""A facet of a list asks for what the search table holds: a line here and a line there."""

import pytest
from django.db import connection

from public.lists.decisions import DecisionFilter
from public.lists.entry_filters import ValueFacet
from public.lists.projects import REGION_WIDE, ProjectFilter
from public.lists.years_run import SINCE

# Held beside the facets: what the map and the list show as one, though it is several counties; who
# receives, as the hits of the search say it; since when a project runs that has no known end.
BESIDE = {REGION_WIDE.partition(":")[0], "an", SINCE}


@pytest.mark.parametrize("filters", [ProjectFilter, DecisionFilter])
def test_the_entries_hold_exactly_the_facets_of_the_list(invented, filters):
    """In the region of the tests each facet has a value, so one that nobody fills is empty here."""
    asked = {name for name, each in filters.base_filters.items() if isinstance(each, ValueFacet)}
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT DISTINCT split_part(facet, ':', 1)
            FROM public_searchentry, unnest(facets) facet
            WHERE kind = %s""",
            [filters.kind],
        )
        held = {row[0] for row in cursor.fetchall()}
    assert held - BESIDE == asked
