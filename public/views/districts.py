"""The districts: an overview with the map, and the page of each."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from projects.counts import districts_with_counts, region_wide, without_district
from projects.models import Project
from public.audience import PUBLIC
from public.context import districts_for_maps
from public.machines import linked_data
from public.pages.district import district_page
from public.pages.home import with_population
from public.pages.unpacking import in_template
from public.past.days import asking_for_a_day
from public.views.pages import readable, trail
from regions.models import District


@login_not_required
@readable
def district_list(request):
    projects = Project.objects.visible_to(PUBLIC)
    context = {
        "former_districts": [each for each in districts_for_maps() if each.is_over],
        "map_districts": with_population(districts_with_counts(projects)),
        "without_district": without_district(projects).count(),
        "region_wide_count": region_wide(projects).count(),
        "project_count": projects.count(),
        **trail(here="Landkreise"),
    }
    return render(request, "public/district_list.html", context)


@login_not_required
@readable
def district_detail(request, slug):
    district = get_object_or_404(District.objects.visible_to(PUBLIC), slug=slug)
    crumbs = trail(("Landkreise", reverse("public:district-list")), here=district.short_name)
    page = district_page(district)
    data = {"linked_data": linked_data.of_district(page), **asking_for_a_day("district", slug)}
    return render(request, "public/district_detail.html", in_template(page) | crumbs | data)
