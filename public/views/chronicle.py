"""The chronicle: what is to come, then everything that happened, newest first, by year."""

from collections import Counter
from itertools import groupby

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.utils.timezone import localdate

from evidence.paging import Pages
from evidence.references import References
from public.lists.chronicle import FORMER, ChronicleFilter, chosen_page, numbers, stretches
from public.lists.paging import PAGE, address, base_query
from public.lists.selection_words import in_title
from public.pages.chronicle import coming, entries_of, past, told
from public.views.pages import readable, trail

PARAMETERS = (*ChronicleFilter.base_filters, PAGE)


@login_not_required
@readable(parameters=PARAMETERS, former=FORMER)
def chronicle(request):
    filters = ChronicleFilter(request.GET, told())
    facets = filters.facets()
    problems = filters.problems(facets)
    context = {
        **shown_entries(request, filters, localdate()),
        "filters": filters,
        "facets": facets,
        "active": [option for facet in facets for option in facet.active],
        "selection": in_title(filters, facets),
        "problems": problems,
        "base_query": base_query(filters.query),
        "first_page": address(filters.query),
        "without_search": address(filters.query, q=None),
        **trail(here="Chronik"),
    }
    return render(request, "public/chronicle.html", context, status=400 if problems else 200)


def shown_entries(request, filters, today):
    """What the page asked for shows: entries, where it stands among the others, and sources."""
    years = Counter(numbers(filters.counted(filters.filters), "year"))
    ahead = list(coming(filters.qs, today).values_list("kind", "object_id", "year"))
    pages = stretches(+(years - Counter(year for *_, year in ahead)))
    number, stretch = chosen_page(request, pages)
    behind = past(filters.qs.filter(stretch.within()), today).values_list("kind", "object_id")
    first = [tuple(key) for *key, _ in ahead] if number == 1 else []
    entries = entries_of([*first, *behind[stretch.part(number)]], today)
    rows = entries[len(first) :]
    return {
        "coming": entries[: len(first)],
        "years": [(year, list(rows)) for year, rows in groupby(rows, key=lambda row: row.year)],
        "number": years.total(),
        "stretches": pages,
        "stretch": stretch,
        "page": Pages(range(pages[-1].numbers[-1]), 1).page(number),
        "sources": References([entry.record for entry in entries]).sources,
    }
