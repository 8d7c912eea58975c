"""The list of funding decisions with honest totals, and the page of one decision."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse

from funding.models import Decision
from funding.reading import in_order
from public.audience import PUBLIC
from public.lists.decisions import FORMER, DecisionFilter, decision_row
from public.lists.entry_filters import BEST_FIT
from public.lists.list_context import list_context
from public.lists.money_context import money_context
from public.lists.paging import PAGE, page_of
from public.lists.sortable import DECISION_COLUMNS, sortable
from public.machines import linked_data
from public.pages.decision import decision_page
from public.pages.unpacking import in_template
from public.past.days import asking_for_a_day
from public.views.errors import gone
from public.views.pages import readable, trail

PER_PAGE = 15
PARAMETERS = (*DecisionFilter.base_filters, "sortierung", PAGE)
USUAL_ORDER = next(iter(DecisionFilter.ORDERS))


def usual(query):
    """What an address need not say: the order that comes by itself."""
    return {"sortierung": BEST_FIT if "q" in query else USUAL_ORDER}


@login_not_required
@readable(parameters=PARAMETERS, usual=usual, former=FORMER)
def decision_list(request):
    filters = DecisionFilter(request.GET, Decision.objects.visible_to(PUBLIC))
    facets = filters.facets()
    problems = filters.problems(facets)
    page = page_of(request, filters.records, PER_PAGE)
    shown = in_order([decision.pk for decision in page.object_list], PUBLIC)
    rows = [decision_row(decision) for decision in shown]
    context = {
        "page": page,
        "rows": rows,
        "columns": sortable(DECISION_COLUMNS, filters),
        **money_context(filters, facets),
        **list_context(filters, facets),
        "problems": problems,
        **trail(here="Förderung"),
    }
    return render(request, "public/decision_list.html", context, status=400 if problems else 200)


@login_not_required
@readable
def decision_detail(request, pk):
    decision = Decision.objects.visible_to(PUBLIC).filter(pk=pk).first()
    if decision is None:
        return gone_or_404(request, pk)
    page = decision_page(decision)
    crumbs = trail(("Förderung", reverse("public:decision-list")), here=page.shown.title)
    data = {"linked_data": linked_data.of_decision(page), **asking_for_a_day("decision", pk)}
    return render(request, "public/decision_detail.html", in_template(page) | crumbs | data)


def gone_or_404(request, pk):
    if Decision.objects.withdrawn().filter(pk=pk).exists():
        return gone(request)
    raise Http404
