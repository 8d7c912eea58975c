"""The organisations: who leads, takes part, pays and receives."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from public.audience import PUBLIC
from public.lists.organisations import FORMER, OrganisationFilter, groups_of
from public.lists.paging import address
from public.lists.selection_words import in_title
from public.machines import linked_data
from public.pages.organisation import organisation_page
from public.pages.unpacking import in_template
from public.views.pages import readable, trail
from regions.models import Organisation


@login_not_required
@readable(parameters=tuple(OrganisationFilter.base_filters), former=FORMER)
def organisation_list(request):
    filters = OrganisationFilter(request.GET, Organisation.objects.visible_to(PUBLIC))
    facets = filters.facets()
    problems = filters.problems(facets)
    organisations = list(filters.qs)
    context = {
        "groups": groups_of(organisations),
        "number": len(organisations),
        "filters": filters,
        "facets": facets,
        "active": [option for facet in facets for option in facet.active],
        "selection": in_title(filters, facets),
        "problems": problems,
        "without_search": address(filters.query, q=None),
        **trail(here="Organisationen"),
    }
    return render(
        request, "public/organisation_list.html", context, status=400 if problems else 200
    )


@login_not_required
@readable
def organisation_detail(request, slug):
    organisations = Organisation.objects.visible_to(PUBLIC)
    organisation = get_object_or_404(
        organisations.select_related("district", "municipality", "parent"), slug=slug
    )
    crumbs = trail(("Organisationen", reverse("public:organisation-list")), here=organisation.short)
    page = organisation_page(organisation)
    data = {"linked_data": linked_data.of_organisation(page)}
    return render(request, "public/organisation_detail.html", in_template(page) | crumbs | data)
