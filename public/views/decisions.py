"""The list of funding decisions with honest totals, and the page of one decision."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse

from evidence.money import total_of
from funding.models import Decision
from funding.reading import loaded_page
from funding.sums import granted_total, totals_beside
from projects.publication import Publication
from public import linked_data
from public.audience import PUBLIC
from public.decision_list import DecisionFilter, decision_row
from public.decision_page import decision_page
from public.paging import PAGE, address, base_query, page_of
from public.views.errors import gone
from public.views.pages import readable, trail

PER_PAGE = 15
PARAMETERS = (*DecisionFilter.base_filters, "sortierung", PAGE)


@login_not_required
@readable(parameters=PARAMETERS, usual=lambda _: {"sortierung": "datum"})
def decision_list(request):
    filters = DecisionFilter(request.GET, Decision.objects.visible_to(PUBLIC))
    facets = filters.facets()
    problems = filters.problems(facets)
    page = loaded_page(page_of(request, filters.records, PER_PAGE), PUBLIC)
    rows = [decision_row(decision) for decision in page.object_list]
    counted = [row.amount for row in rows if row.is_counted]
    selection = filters.qs.values("pk")
    context = {
        "page": page,
        "rows": rows,
        "page_total": total_of(counted),
        "granted": granted_total(selection),
        "beside": totals_beside(selection),
        "filters": filters,
        "facets": facets,
        "active": [option for facet in facets for option in facet.active],
        "problems": problems,
        "order": filters.order,
        "orders": filters.orders,
        "base_query": base_query(filters.query),
        "first_page": address(filters.query),
        "without_search": address(filters.query, q=None),
        **trail(here="Förderung"),
    }
    return render(request, "public/decision_list.html", context, status=400 if problems else 200)


@login_not_required
@readable
def decision_detail(request, pk):
    decision = Decision.objects.visible_to(PUBLIC).filter(pk=pk).first()
    if decision is None:
        return gone_or_404(request, pk)
    context = decision_page(decision)
    context["linked_data"] = linked_data.of_decision(context)
    crumbs = trail(("Förderung", reverse("public:decision-list")), here=context["shown"].title)
    return render(request, "public/decision_detail.html", context | crumbs)


def gone_or_404(request, pk):
    if Decision.objects.filter(pk=pk, publication=Publication.WITHDRAWN).exists():
        return gone(request)
    raise Http404
