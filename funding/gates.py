"""Who may see and who may edit decisions, and which events everybody may read (law 1)."""

from typing import Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, When
from django.db.models.functions import Coalesce

from accounts.models import Anyone, Role
from projects.gates import Row, knows_all
from projects.models import Project
from projects.publication import PUBLIC, Publication


class DecisionQuerySet(models.QuerySet[Row]):
    def visible_to(self, user: Anyone) -> Self:
        """Published decisions; the grant office and the coordination see all.

        A visible decision says nothing about its projects: ask their gate for each.
        """
        return self if knows_all(user) else self.filter(publication__in=PUBLIC)

    def with_day(self) -> Self:
        """Adds `day` for sorting and filtering: first possible day decided, else handed over.

        The day is that of the original, so that an amendment does not move a decision (law 7).
        """
        versions = apps.get_model("funding.DecisionVersion").objects
        originals = versions.not_cancelled().filter(decision=OuterRef("pk")).order_by("number")
        decided = Subquery(originals.values("decided_first")[:1])
        return self.annotate(day=Coalesce(decided, "handover__day_first"))

    def dated(self) -> Self:
        """Of decisions with `day` those of which a source tells it."""
        return self.filter(day__isnull=False)

    def without_day(self) -> Self:
        """Of decisions with `day` those of which no source tells it."""
        return self.filter(day=None)

    def withdrawn(self) -> Self:
        """Decisions whose address answers 410, without a title."""
        return self.filter(publication=Publication.WITHDRAWN)

    def editable_by(self, user: Anyone) -> Self:
        may = user.is_authenticated and user.has_role(Role.GRANT_ADMIN)
        return self if may else self.none()


class OfDecisionQuerySet(models.QuerySet[Row]):
    """Rows of a decision, which are as visible as the decision."""

    def visible_to(self, user: Anyone) -> Self:
        return self.filter(decision__in=self._decisions().visible_to(user))

    def editable_by(self, user: Anyone) -> Self:
        return self.filter(decision__in=self._decisions().editable_by(user))

    def _decisions(self) -> DecisionQuerySet:
        return apps.get_model("funding.Decision").objects.all()


class VersionQuerySet(OfDecisionQuerySet[Row]):
    model: Any

    def not_cancelled(self) -> Self:
        return self.filter(cancelled_on=None)

    def in_force(self) -> Self:
        """Of each decision the newest version that was not cancelled (law 5, R32)."""
        newer = self.model.objects.not_cancelled().filter(
            decision=OuterRef("decision"), number__gt=OuterRef("number")
        )
        return self.not_cancelled().filter(~Exists(newer))

    def with_own_day(self) -> Self:
        """Not cancelled and dated ones, with `own_day`: decided, else (the first) handed over."""
        handed_over = Case(When(number=1, then=F("decision__handover__day_first")))
        return (
            self.not_cancelled()
            .annotate(own_day=Coalesce("decided_first", handed_over))
            .exclude(own_day=None)
        )

    def counted(self) -> Self:
        """Versions whose amounts add up to „bewilligt“: granted and final ones, no frames (R43)."""
        return self.filter(status__in=self.model.COUNTED)


class FunderShareQuerySet(models.QuerySet[Row]):
    def paying(self) -> Self:
        """Without those who took over later: they pay no share of their own."""
        return self.filter(is_later=False)


class EventQuerySet(models.QuerySet[Row]):
    model: Any

    def visible_to(self, user: Anyone) -> Self:
        """Events of a project the person may see, and those that belong to no project.

        The hand-over of a decision is as visible as the decision, whatever its projects are.
        """
        through = self.model.projects.through.objects.filter(event=OuterRef("pk"))
        seen = through.filter(project__in=Project.objects.visible_to(user))
        decisions = apps.get_model("funding.Decision").objects
        return self.filter(
            Q(Exists(seen)) | ~Exists(through),
            Q(decision=None) | Q(decision__in=decisions.visible_to(user)),
        )


class ProgrammeQuerySet(models.QuerySet[Row]):
    def visible_to(self, user: Anyone) -> Self:
        """Every programme: they are published by their funders."""
        return self


class OfProgrammeQuerySet(models.QuerySet[Row]):
    def visible_to(self, user: Anyone) -> Self:
        return self


class ApplicationQuerySet(models.QuerySet[Row]):
    def visible_to(self, user: Anyone) -> Self:
        """Applications are as visible as the project they were made for."""
        return self.filter(project__in=Project.objects.visible_to(user))
