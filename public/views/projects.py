"""The list of projects and the page of one project."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse

from projects.counts import region_wide
from projects.models import Project
from public.audience import PUBLIC
from public.cards import cards
from public.context import districts_for_maps
from public.paging import PAGE, address, base_query, page_of
from public.project_list import ORDERS, ProjectFilter, ordered
from public.project_page import project_page
from public.views.errors import gone
from public.views.pages import readable, trail

PER_PAGE = 20
PARAMETERS = (*ProjectFilter.base_filters, "sortierung", PAGE)


@login_not_required
@readable(parameters=PARAMETERS)
def project_list(request):
    filters = ProjectFilter(request.GET, Project.objects.visible_to(PUBLIC))
    districts = districts_for_maps()
    order = request.GET.get("sortierung", "titel")
    facets = filters.facets()
    problems = filters.problems(facets)
    if order not in ORDERS:
        problems.append("Sortierung: Diese Reihenfolge gibt es nicht.")
    page = page_of(request, ordered(filters.qs, order), PER_PAGE)
    context = {
        "page": page,
        "cards": cards(page.object_list, districts),
        "districts": districts,
        "region_wide_count": region_wide(filters.qs).count(),
        "filters": filters,
        "facets": facets,
        "active": [option for facet in facets for option in facet.active],
        "problems": problems,
        "order": order,
        "orders": ORDERS.items(),
        "base_query": base_query(filters.query),
        "without_search": address(filters.query, q=None),
        **trail(here="Projekte"),
    }
    return render(request, "public/project_list.html", context, status=400 if problems else 200)


@login_not_required
@readable
def project_detail(request, slug):
    project = Project.objects.visible_to(PUBLIC).filter(slug=slug).first()
    if project is None:
        return gone_or_404(request, slug)
    crumbs = trail(("Projekte", reverse("public:project-list")), here=project.headline)
    return render(request, "public/project_detail.html", project_page(project) | crumbs)


def gone_or_404(request, slug):
    if Project.objects.withdrawn().filter(slug=slug).exists():
        return gone(request)
    raise Http404
