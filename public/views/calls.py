"""Calls for applications: which are open, what they ask for, and who applied from the region."""

from django.contrib.auth.decorators import login_not_required
from django.db.models import Count, F, Prefetch, Q
from django.shortcuts import get_object_or_404, render
from django.urls import reverse, reverse_lazy

from funding.models import Application, Call, EligibleBody
from public.audience import PUBLIC
from public.lists.calls import CallFilter, answer, still_to_come
from public.lists.paging import PAGE, address, base_query, page_of
from public.lists.selection_words import in_title
from public.pages.call import call_page
from public.pages.call_words import shown
from public.pages.unpacking import in_template
from public.views.pages import readable, trail

PER_PAGE = 20
PARAMETERS = (*CallFilter.base_filters, PAGE)
ABOVE = (("Förderung", reverse_lazy("public:decision-list")),)


@login_not_required
@readable(parameters=PARAMETERS)
def call_list(request):
    calls = Call.objects.visible_to(PUBLIC)
    filters = CallFilter(request.GET, calls)
    facets = filters.facets()
    problems = filters.problems(facets)
    page = page_of(request, in_list(filters.qs), PER_PAGE)
    context = {
        "page": page,
        "rows": shown(page.object_list),
        "answer": answer(shown(calls.select_related("programme"))),
        "total": calls.count(),
        "filters": filters,
        "facets": facets,
        "active": [option for facet in facets for option in facet.active],
        "selection": in_title(filters, facets),
        "base_query": base_query(filters.query),
        "first_page": address(filters.query),
        "problems": problems,
        **trail(*ABOVE, here="Förderaufrufe"),
    }
    return render(request, "public/call_list.html", context, status=400 if problems else 200)


def in_list(calls):
    """What is still to come and then the newest first, with how many of the region applied."""
    seen = Application.objects.visible_to(PUBLIC)
    eligible = Prefetch("eligible", EligibleBody.objects.visible_to(PUBLIC), to_attr="for_whom")
    numbers = Count("applications", Q(applications__in=seen), distinct=True)
    rows = calls.select_related("programme").prefetch_related(eligible)
    newest = F("closes_first").desc(nulls_last=True)
    rows = rows.annotate(from_region=numbers, is_first=Q(pk__in=still_to_come()))
    return rows.order_by("-is_first", newest, "-year", "pk")


@login_not_required
@readable
def call_detail(request, slug):
    calls = Call.objects.visible_to(PUBLIC).select_related("programme")
    call = get_object_or_404(calls, slug=slug)
    crumbs = trail(*ABOVE, ("Förderaufrufe", reverse("public:call-list")), here=call.name)
    page = in_template(call_page(call))
    return render(request, "public/call_detail.html", page | crumbs)
