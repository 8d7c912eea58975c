"""The organisations: who leads, takes part, pays and receives."""

from itertools import groupby

from django.contrib.auth.decorators import login_not_required
from django.db.models import Count, Q
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from funding.models import Decision
from projects.models import Project
from public.audience import PUBLIC
from public.organisation_page import organisation_page
from public.views.pages import readable, trail
from regions.models import Organisation


@login_not_required
@readable
def organisation_list(request):
    organisations = Organisation.objects.visible_to(PUBLIC).annotate(
        project_count=Count(
            "participations__project",
            filter=Q(participations__project__in=Project.objects.visible_to(PUBLIC)),
            distinct=True,
        ),
        paid_count=Count(
            "funder_shares__version__decision",
            filter=Q(funder_shares__version__decision__in=Decision.objects.visible_to(PUBLIC)),
            distinct=True,
        ),
    )
    context = {
        "groups": grouped_by_kind(organisations),
        "number": len(organisations),
        **trail(here="Organisationen"),
    }
    return render(request, "public/organisation_list.html", context)


def grouped_by_kind(organisations):
    """[(label of the kind, organisations)] in the order of the kinds."""
    order = list(Organisation.Kind)
    rows = sorted(organisations, key=lambda each: (order.index(each.kind), each.name))
    return [
        (Organisation.Kind(kind).label, list(group))
        for kind, group in groupby(rows, key=lambda each: each.kind)
    ]


@login_not_required
@readable
def organisation_detail(request, slug):
    organisations = Organisation.objects.visible_to(PUBLIC)
    organisation = get_object_or_404(
        organisations.select_related("district", "parent", "successor"), slug=slug
    )
    crumbs = trail(("Organisationen", reverse("public:organisation-list")), here=organisation.short)
    return render(
        request, "public/organisation_detail.html", organisation_page(organisation) | crumbs
    )
