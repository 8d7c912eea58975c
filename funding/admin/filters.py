"""Filters of the list of decisions; each looks at the version in force only."""

from django.contrib import admin
from django.db.models import Exists, OuterRef
from django.db.models.functions import ExtractYear

from funding.models import Decision, DecisionVersion, FunderShare, Status
from projects.publication import PUBLIC
from regions.models import Organisation

NO_DATE = "ohne"
NO_VERSION = "storniert"


def version_in_force(**conditions):
    """Condition on a decision: its version in force fulfils the conditions."""
    versions = DecisionVersion.objects.in_force().filter(decision=OuterRef("pk"))
    return Exists(versions.filter(**conditions))


class ChosenFilter(admin.SimpleListFilter):
    """A filter that finds nothing for a value it does not offer."""

    def queryset(self, request, queryset):
        if self.value() is None:
            return queryset
        if self.value() not in dict(self.lookup_choices):
            return queryset.none()
        return self.chosen(queryset, self.value())


class StatusFilter(ChosenFilter):
    title = "Stand"
    parameter_name = "stand"

    def lookups(self, request, model_admin):
        return [*Status.choices, (NO_VERSION, "Alle Fassungen storniert")]

    def chosen(self, queryset, value):
        if value == NO_VERSION:
            return queryset.exclude(version_in_force())
        return queryset.filter(version_in_force(status=value))


class LevelFilter(ChosenFilter):
    title = "Ebene des Geldgebers"
    parameter_name = "ebene"

    def lookups(self, request, model_admin):
        return Organisation.Level.choices

    def chosen(self, queryset, value):
        shares = FunderShare.objects.filter(
            version__in=DecisionVersion.objects.in_force(),
            version__decision=OuterRef("pk"),
            organisation__level=value,
        )
        return queryset.filter(Exists(shares))


def years_of(decisions):
    """The years of a queryset of decisions, each of which is looked at."""
    dated = decisions.with_day().order_by().dated()
    return set(dated.values_list(ExtractYear("day"), flat=True).distinct())


class YearFilter(ChosenFilter):
    """The year of the decision, else of the hand-over, as the public pages tell it (law 7).

    `public_years` are those of what everybody reads; who keeps them puts something faster there.
    """

    public_years = staticmethod(lambda: years_of(Decision.objects.filter(publication__in=PUBLIC)))

    title = "Jahr (entschieden, sonst übergeben)"
    parameter_name = "jahr"

    def lookups(self, request, model_admin):
        others = Decision.objects.visible_to(request.user).exclude(publication__in=PUBLIC)
        ordered = sorted(self.public_years() | years_of(others), reverse=True)
        return [*((str(year), str(year)) for year in ordered), (NO_DATE, "ohne Datum")]

    def chosen(self, queryset, value):
        return queryset.without_day() if value == NO_DATE else queryset.filter(day__year=value)
