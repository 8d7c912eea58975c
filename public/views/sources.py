"""The list of sources, and the page of one source with everything it supports."""

from django.contrib.auth.decorators import login_not_required
from django.db.models import F
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from public.kept_evidence import visible_sources, with_support
from public.lists.paging import PAGE, address, base_query, page_of
from public.lists.selection_words import in_title
from public.lists.sources import SourceFilter
from public.pages.source import source_page
from public.pages.unpacking import in_template
from public.views.pages import readable, trail

PER_PAGE = 30
PARAMETERS = (*SourceFilter.base_filters, "sortierung", PAGE)
ORDERS = {
    "neueste": ("Neueste zuerst", (F("published_last").desc(nulls_last=True), "title", "pk")),
    "herausgeber": ("Nach Herausgeber", ("publisher", "title", "pk")),
}


@login_not_required
@readable(parameters=PARAMETERS)
def source_list(request):
    filters = SourceFilter(request.GET, visible_sources())
    facets = filters.facets()
    problems = filters.problems(facets)
    order = request.GET.get("sortierung", "herausgeber")
    if order not in ORDERS:
        problems.append("Sortierung: Diese Reihenfolge gibt es nicht.")
    columns = ORDERS.get(order, ORDERS["herausgeber"])[1]
    context = {
        "page": page_of(request, with_support(filters.qs.order_by(*columns)), PER_PAGE),
        "filters": filters,
        "facets": facets,
        "active": [option for facet in facets for option in facet.active],
        "selection": in_title(filters, facets),
        "problems": problems,
        "order": order,
        "orders": [(name, label) for name, (label, _) in ORDERS.items()],
        "base_query": base_query(filters.query),
        "without_search": address(filters.query, q=None),
        **trail(here="Quellen"),
    }
    return render(request, "public/source_list.html", context, status=400 if problems else 200)


@login_not_required
@readable
def source_detail(request, key):
    source = get_object_or_404(visible_sources(), key=key)
    crumbs = trail(("Quellen", reverse("public:source-list")), here=source.title)
    return render(request, "public/source_detail.html", in_template(source_page(source)) | crumbs)
