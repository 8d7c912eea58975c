"""The municipalities: a list of all, and a page of each that a project names."""

import re

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from public.audience import PUBLIC
from public.pages.municipality import lines_by_district, municipality_page
from public.pages.unpacking import in_template
from public.views.pages import readable, trail
from regions.models import Municipality

KEY_LAST = re.compile(r"(?:.*-)?([0-9]{8})")


@login_not_required
@readable
def municipality_list(request):
    context = {
        "rows": lines_by_district(),
        **trail(("Landkreise", reverse("public:district-list")), here="Gemeinden"),
    }
    return render(request, "public/municipality_list.html", context)


@login_not_required
@readable
def municipality_detail(request, address):
    """Found by its key, whatever stands before it; a former name leads to that of today."""
    known = KEY_LAST.fullmatch(address)
    if not known:
        raise Http404("Keine Gemeinde")
    rows = Municipality.objects.visible_to(PUBLIC).select_related("district").defer("geometry")
    municipality = get_object_or_404(rows, ags=known[1])
    page = municipality_page(municipality)
    if page is None:
        raise Http404("Kein Projekt nennt diese Gemeinde")
    if address != municipality.address:
        return redirect("public:municipality-detail", municipality.address, permanent=True)
    district = page.district
    crumbs = trail(
        ("Landkreise", reverse("public:district-list")),
        (district.short_name, reverse("public:district-detail", args=[district.slug])),
        here=municipality.name,
    )
    return render(request, "public/municipality_detail.html", in_template(page) | crumbs)
