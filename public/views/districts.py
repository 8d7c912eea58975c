"""The districts: an overview with the map, and the page of each."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from public.audience import PUBLIC
from public.context import districts_for_maps
from public.kept_figures import projects_by_place
from public.machines import linked_data
from public.pages.comparison import comparison
from public.pages.district import district_page
from public.pages.home import districts_with_counts
from public.pages.unpacking import in_template
from public.past.days import asking_for_a_day
from public.views.pages import readable, trail
from regions.models import District


@login_not_required
@readable
def district_list(request):
    places = projects_by_place()
    districts = districts_with_counts(places.districts)
    context = {
        "former_districts": [each for each in districts_for_maps() if each.is_over],
        "map_districts": districts,
        "comparison": comparison(districts),
        "without_district": places.without_district,
        "region_wide_count": places.region_wide,
        "project_count": places.total,
        **trail(here="Landkreise"),
    }
    return render(request, "public/district_list.html", context)


@login_not_required
@readable
def district_detail(request, slug):
    districts = District.objects.visible_to(PUBLIC).defer("geometry")
    district = get_object_or_404(districts, slug=slug)
    crumbs = trail(("Landkreise", reverse("public:district-list")), here=district.short_name)
    page = district_page(district)
    data = {"linked_data": linked_data.of_district(page), **asking_for_a_day("district", slug)}
    return render(request, "public/district_detail.html", in_template(page) | crumbs | data)
