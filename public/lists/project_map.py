"""The map of the projects found: numbers on the districts, and beside it what has no area there.

The number on a district is the count of its facet: as many projects as the list shows when it is
narrowed to that district alone. So the map and the facet always say the same.
"""

from django.db.models import Count

from projects.models import Place, Project
from public.audience import PUBLIC
from public.lists.paging import address
from public.lists.projects import REGION_WIDE, UNKNOWN
from public.search import CAP
from regions.models import District, Municipality

MOST_NAMES = 40


def project_map(selection):
    """Context of the map; names are collected from as many projects as are counted."""
    [facet] = [each for each in selection.facets if each.name == "landkreis"]
    options, query = {option.value: option for option in facet.all}, selection.filters.query
    entries = selection.filters.entries.order_by().values("object_id")[:CAP]
    projects = Project.objects.visible_to(PUBLIC).filter(pk__in=entries).values("pk")
    municipalities, places = named_municipalities(projects), named_places(projects)
    return {
        "map_districts": numbered_districts(options, query),
        "unknown_district": options.get(UNKNOWN),
        "unknown_href": address(query, landkreis=[UNKNOWN]),
        "region_wide_total": selection.filters.number_of(REGION_WIDE),
        "municipalities": municipalities[:MOST_NAMES],
        "more_municipalities": len(municipalities) > MOST_NAMES,
        "places": places[:MOST_NAMES],
        "more_places": len(places) > MOST_NAMES,
    }


def numbered_districts(options, query):
    """The districts with `total`, `active`, and `href` to the list of that district alone."""
    columns = ("slug", "name", "short_name", "map_path", "map_borders", "label_x", "label_y")
    districts = list(District.objects.visible_to(PUBLIC).lasting().only(*columns))
    for district in districts:
        option = options.get(district.slug)
        district.total = option.count if option else 0
        district.active = bool(option and option.active)
        district.href = address(query, landkreis=[district.slug])
    return districts


def named_municipalities(projects):
    """Municipalities that the projects name, each with its `total`; those named most come first."""
    links = Project.municipalities.through.objects.filter(project__in=projects)
    numbers = dict(counted(links, "municipality", "project"))
    rows = Municipality.objects.filter(pk__in=numbers).select_related("district")
    rows = list(rows.only("ags", "name", "map_path", "district__short_name"))
    for row in rows:
        row.total = numbers[row.pk]
    return sorted(rows, key=lambda row: (-row.total, row.name))


def named_places(projects):
    """Pairs (place beyond the region, number of projects), most first."""
    return list(counted(Place.objects.filter(project__in=projects), "name", "project"))


def counted(rows, name, what):
    """Pairs (value, number) for the values that occur most, one more than is shown."""
    numbers = rows.order_by().values_list(name).annotate(n=Count(what, distinct=True))
    return numbers.order_by("-n", name)[: MOST_NAMES + 1]
