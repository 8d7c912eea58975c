"""The register of services: what is online where, and the page of each service."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from processes.findings import Findings
from processes.models import Offer, Service
from public.audience import PUBLIC
from public.context import districts_for_maps
from public.lists.paging import address
from public.lists.register import ServiceFilter, rows_of
from public.lists.selection_words import in_title
from public.machines import linked_data
from public.pages.register import register_page
from public.pages.service import service_page
from public.pages.unpacking import in_template
from public.templatetags.drawing import present
from public.views.pages import readable, trail


@login_not_required
@readable(parameters=tuple(ServiceFilter.base_filters))
def service_list(request):
    districts = present(districts_for_maps())
    findings = Findings(Offer.objects.visible_to(PUBLIC))
    filters = ServiceFilter(request.GET, Service.objects.visible_to(PUBLIC), findings, districts)
    facets = filters.facets()
    problems = filters.problems(facets)
    rows, silent = rows_of(filters.qs, findings, filters.columns)
    context = {
        "rows": rows,
        "silent": silent,
        "number": len(rows) + len(silent),
        "columns": filters.columns,
        "filters": filters,
        "facets": facets,
        "active": [option for facet in facets for option in facet.active],
        "selection": in_title(filters, facets),
        "problems": problems,
        "without_search": address(filters.query, q=None),
        **in_template(register_page(findings, districts)),
        **trail(here="Verwaltungsleistungen"),
    }
    return render(request, "public/service_list.html", context, status=400 if problems else 200)


@login_not_required
@readable
def service_detail(request, slug):
    service = get_object_or_404(Service.objects.visible_to(PUBLIC), slug=slug)
    crumbs = trail(("Verwaltungsleistungen", reverse("public:service-list")), here=service.name)
    page = service_page(service)
    data = {"linked_data": linked_data.of_service(page)}
    context = in_template(page) | {"has_maturity": page.has_maturity}
    return render(request, "public/service_detail.html", context | crumbs | data)
