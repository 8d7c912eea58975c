"""The log of living labs and trials over all projects: what was asked, found out and decided."""

from django.contrib.auth.decorators import login_not_required
from django.db.models import Prefetch
from django.shortcuts import render

from projects.models import Project
from public.audience import PUBLIC
from public.lists.living_labs import LivingLabFilter, answer, logged
from public.lists.paging import PAGE, address, base_query, page_of
from public.lists.selection_words import in_title
from public.pages.project_work import with_findings
from public.views.pages import readable, trail
from regions.models import District

PER_PAGE = 20
PARAMETERS = (*LivingLabFilter.base_filters, PAGE)


@login_not_required
@readable(parameters=PARAMETERS)
def living_lab_list(request):
    filters = LivingLabFilter(request.GET, logged())
    facets = filters.facets()
    problems = filters.problems(facets)
    page = page_of(request, with_projects(filters.qs), PER_PAGE)
    context = {
        "page": page,
        "rows": with_findings(page.object_list),
        "answer": answer(),
        "filters": filters,
        "facets": facets,
        "active": [option for facet in facets for option in facet.active],
        "selection": in_title(filters, facets),
        "base_query": base_query(filters.query),
        "first_page": address(filters.query),
        "problems": problems,
        **trail(here="Reallabore und Erprobungen"),
    }
    return render(request, "public/living_lab_list.html", context, status=400 if problems else 200)


def with_projects(rows):
    """With the project of each and its counties."""
    counties = District.objects.visible_to(PUBLIC).order_by("short_name", "pk")
    projects = Project.objects.visible_to(PUBLIC).prefetch_related(
        Prefetch("districts", counties, to_attr="counties")
    )
    return rows.prefetch_related(Prefetch("project", projects))
