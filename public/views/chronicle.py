"""The chronicle: what is to come, then everything that happened, newest first, by year."""

from itertools import groupby

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.utils.timezone import localdate

from evidence.references import References
from public.lists.chronicle import FORMER, ChronicleFilter, chosen_page, year_pages
from public.lists.paging import PAGE, address, base_query
from public.pages.chronicle import all_entries, entries_of
from public.views.pages import readable, trail

PARAMETERS = (*ChronicleFilter.base_filters, PAGE)


@login_not_required
@readable(parameters=PARAMETERS, former=FORMER)
def chronicle(request):
    today = localdate()
    filters = ChronicleFilter(request.GET, all_entries())
    facets = filters.facets()
    problems = filters.problems(facets)
    past = filters.qs.past(today)
    numbers = past.numbers("year")
    pages = year_pages(numbers)
    page = chosen_page(request, pages)
    coming = filters.qs.coming(today).soonest() if page.number == 1 else []
    entries = entries_of([*coming, *past.newest(page.start, page.end)], today)
    rows = entries[len(coming) :]
    references = References([entry.record for entry in entries])
    context = {
        "coming": entries[: len(coming)],
        "years": [(year, list(rows)) for year, rows in groupby(rows, key=lambda row: row.year)],
        "number": filters.qs.count(),
        "pages": pages,
        "page": page,
        "filters": filters,
        "facets": facets,
        "active": [option for facet in facets for option in facet.active],
        "problems": problems,
        "base_query": base_query(filters.query),
        "first_page": address(filters.query),
        "without_search": address(filters.query, q=None),
        "sources": references.sources,
        **trail(here="Chronik"),
    }
    return render(request, "public/chronicle.html", context, status=400 if problems else 200)
