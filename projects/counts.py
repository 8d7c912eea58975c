"""How many projects concern which district; the lists and the figures both ask here."""

from django.db.models import Count, Q, Subquery, Value

from projects.models import Project
from regions.models import District


def numbered(projects):
    """The projects with `district_count`, without joining anything to the caller's query."""
    return projects.annotate(district_count=Count("districts", distinct=True)).order_by()


def region_wide(projects):
    """Projects in which every district of the region takes part."""
    districts = District.objects.order_by().annotate(one=Value(1)).values("one")
    # The count is one row; since Django 6.1 what is compared with `=` has to say so by a slice.
    number = Subquery(districts.annotate(n=Count("pk")).values("n")[:1])
    everywhere = numbered(Project.objects.all()).filter(district_count=number, district_count__gt=1)
    return projects.filter(pk__in=everywhere.values("pk"))


def in_one_district(projects):
    alone = numbered(Project.objects.all()).filter(district_count=1)
    return projects.filter(pk__in=alone.values("pk"))


def without_district(projects):
    """Projects whose district no source tells."""
    return projects.filter(districts=None)


def districts_with_counts(projects):
    """Districts from north to south with `total`, `everywhere` and `alone` over the projects."""

    def number(counted):
        return Count("projects", filter=Q(projects__in=counted), distinct=True)

    return (
        District.objects.lasting()
        .annotate(
            total=number(projects.order_by().values("pk")),
            everywhere=number(region_wide(projects).order_by().values("pk")),
            alone=number(in_one_district(projects).order_by().values("pk")),
        )
        .defer("geometry")
        .order_by("label_y", "short_name", "pk")
    )
