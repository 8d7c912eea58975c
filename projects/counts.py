"""How many projects concern which district; the lists and the figures both ask here."""

from django.db.models import Count, Exists, OuterRef, Q
from django.db.models.functions import Coalesce

from projects.models import Project, Relevance
from regions.models import District

BEGAN = ("start_first", "planned_start_first", "end_first", "planned_end_first")


def numbered(projects):
    """The projects with `district_count`, without joining anything to the caller's query."""
    return projects.annotate(district_count=Count("districts", distinct=True)).order_by()


def covers_region(involved, day):
    """Condition: the districts are at least two, and all that surely belonged on the day.

    `involved` are their numbers, for rows two queries further out; `day` is a date of such a row.
    Without a day they are all that belonged from the first, or all that still belong: who joins
    later takes nothing away, and who leaves keeps what was.
    """

    def covered(*members):
        those = District.objects.order_by().filter(*members)
        return Q(~Exists(those.exclude(pk__in=involved))) & Q(
            Exists(those.filter(pk__in=involved)[1:2])
        )

    then = covered(
        Q(begun_last=None) | Q(begun_last__lte=OuterRef(day)),
        Q(ended_first=None) | Q(ended_first__gte=OuterRef(day)),
    )
    ever = covered(Q(begun_last=None)) | covered(Q(ended_first=None))
    is_unknown = Q(**{f"{day}__isnull": True})
    return (then & ~is_unknown) | (ever & is_unknown)


def region_wide(projects):
    """Projects in which every district takes part that belonged to the region when they began."""
    links = Project.districts.through.objects.filter(project=OuterRef(OuterRef("pk")))
    dated = Project.objects.annotate(began=Coalesce(*BEGAN)).order_by()
    everywhere = dated.filter(covers_region(links.values("district"), "began"))
    return projects.filter(pk__in=everywhere.values("pk"))


def is_region_wide(number):
    """Condition: the project of this number, or of this `OuterRef`, concerns the whole region."""
    return Exists(region_wide(Project.objects.filter(pk=number)))


def concerns_region(project):
    """Whether a project is one of these; one query."""
    return region_wide(Project.objects.filter(pk=project.pk)).exists()


def in_one_district(projects):
    """Projects of one district that reach no place beyond the region."""
    return projects.filter(pk__in=alone_among(Project.objects).values("pk"))


def is_in_one_district(number):
    """Condition: the project of this number, or of this `OuterRef`, is one of these."""
    return Exists(alone_among(Project.objects.filter(pk=number)))


def alone_among(projects):
    return numbered(projects.filter(places=None)).filter(district_count=1)


def is_digital():
    """Condition: digital in whole or in part, and not only beside digital projects."""
    return ~Q(relevance=Relevance.CONTEXT)


def digital(projects):
    return projects.filter(is_digital())
