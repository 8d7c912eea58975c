"""Who may see services and what is said of them (law 1): everybody, they are public statements.

What an offer has to do with a project is shown only for projects that passed their gate. What a
county finds when it assesses itself is for its own staff and the coordination.
"""

from django.db import models
from django.db.models import F, Q

from accounts.models import Role
from regions.models import District, Organisation


class RegisterQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Every record: sources say it publicly, and who edits it stands in the history."""
        return self


class OfferQuerySet(RegisterQuerySet):
    def newest_first(self):
        """By the day a source speaks for, else since when it holds; undated ones come last."""
        return self.order_by(
            F("as_of_last").desc(nulls_last=True), F("since_last").desc(nulls_last=True), "pk"
        )


def counties_of(user):
    """The counties whose assessments a person reads and makes; for the coordination all of them.

    A person belongs to a county by working in its administration, as Redaktion or Freigabe.
    """
    if not (user.is_authenticated and user.is_active):
        return District.objects.none()
    if user.has_role(Role.COORDINATOR):
        return District.objects.all()
    own = Organisation.objects.filter(
        pk__in=user.organisations_as(Role.EDITOR, Role.REVIEWER), kind=Organisation.Kind.DISTRICT
    )
    return District.objects.filter(pk__in=own.order_by().values("district"))


class MethodQuerySet(models.QuerySet):
    """How is weighed is no secret among those who work here."""

    def visible_to(self, user):
        return self if user.is_authenticated and user.works_at_desk else self.none()


class OfCountyQuerySet(models.QuerySet):
    """What a county keeps for itself: its staff and the coordination read it."""

    PATH = "district"

    def visible_to(self, user):
        counties = counties_of(user).order_by().values("pk")
        return self.filter(**{f"{self.PATH}__in": counties})

    def editable_by(self, user):
        """Nothing is changed; who reads may enter a newer one."""
        return self.visible_to(user)


class AssessmentQuerySet(OfCountyQuerySet):
    NEWEST_FIRST = ("is_example", "-assessed_on", "-pk")

    def newest_first(self):
        """By the day; of one day what was entered last; invented ones behind all others."""
        return self.order_by(*self.NEWEST_FIRST)

    def current(self):
        """Of each service and county the newest one, which supersedes those before."""
        newest = self.order_by("service_id", "district_id", *self.NEWEST_FIRST)
        return self.filter(pk__in=newest.distinct("service_id", "district_id").values("pk"))

    def with_answers(self):
        """With all that a result is made of, in a constant number of queries."""
        rows = self.select_related("service", "district", "scoring_method", "entered_by")
        return rows.prefetch_related(
            "scores", "answers", "scoring_method__criteria", "scoring_method__bands"
        )


class OfAssessmentQuerySet(OfCountyQuerySet):
    PATH = "assessment__district"


class CultureCheckQuerySet(OfCountyQuerySet):
    pass


class CultureAnswerQuerySet(OfCountyQuerySet):
    PATH = "culture_check__district"


class MultiplierQuerySet(OfCountyQuerySet):
    def editable_by(self, user):
        """Those who read it keep it."""
        return self.visible_to(user)

    def in_charge_on(self, day):
        begun = Q(in_charge_from=None) | Q(in_charge_from__lte=day)
        return self.filter(begun, Q(in_charge_until=None) | Q(in_charge_until__gte=day))
