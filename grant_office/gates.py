"""Who may see and change what the grant office keeps of a decision (law 1).

Nobody outside the office: the public pages do not even know this app.
"""

from datetime import date
from typing import Any, Self, TypeVar

from django.db import models
from django.db.models import Count, Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from accounts.models import Anyone, Role
from funding.gates import READ, DecisionQuerySet, serves_every_county
from funding.models import Decision
from grant_office.passing import passed_by

Row = TypeVar("Row", bound=models.Model)
DAY_DUE = Coalesce("override_on", "rolled")


def files_open_to(user: Anyone) -> DecisionQuerySet:
    """The decisions whose file this person may open, as a queryset of `Decision`."""
    return Decision.objects.of_office(user)


def numbers_open_to(user: Anyone) -> models.QuerySet[Any] | models.Expression:
    """The same for a condition: for a page that only reads, their numbers as they are kept."""
    known: models.Expression | None = getattr(user, READ, None)
    return files_open_to(user) if known is None else known


def reads_files(user: Anyone) -> bool:
    """Whoever works in the office, also on what belongs to no decision yet."""
    roles = (Role.COORDINATOR, Role.GRANT_ADMIN, Role.AUDITOR)
    return user.is_authenticated and user.has_role(*roles)


class OfficeQuerySet(models.QuerySet[Row]):
    """What the office keeps of a decision: as open as the file of the decision."""

    def visible_to(self, user: Anyone) -> Self:
        if serves_every_county(user):
            return self
        return self.filter(decision__in=numbers_open_to(user))

    def editable_by(self, user: Anyone) -> Self:
        may = user.is_authenticated and user.has_role(Role.GRANT_ADMIN)
        return self.visible_to(user) if may else self.none()

    def standing(self) -> Self:
        """Without what was cancelled (R47)."""
        return self.filter(cancelled_on=None)


class DeadlineQuerySet(OfficeQuerySet[Row]):
    """Deadlines; `day` is the one that counts, where there is one."""

    model: Any

    def with_day(self) -> Self:
        return self.annotate(day_due=DAY_DUE)

    def open(self) -> Self:
        """Those that somebody still has to do."""
        return self.filter(done_on=None, is_met=False, is_void=False)

    def computed(self) -> Self:
        return self.with_day().filter(day_due__isnull=False)

    def still_ahead(self) -> Self:
        """Open ones with a day, without those that are over by themselves."""
        return self.open().computed().exclude(self.has_passed())

    def passed(self) -> Self:
        """Open ones that are over by themselves: nobody can do anything about them any more."""
        return self.open().computed().filter(self.has_passed())

    def has_passed(self) -> Q:
        return Q(**passed_by(self.model.PASSING, timezone.localdate()))

    def not_computable(self) -> Self:
        """Of open ones those of which a day is missing."""
        return self.open().with_day().filter(day_due=None)

    def to_be_told(self, today: date) -> Self:
        """What has to be told at once: since today or earlier, or nobody knows since when (R31)."""
        reports = self.open().with_day().filter(duty="report")
        return reports.filter(Q(day_due=None) | Q(day_due__lte=today))

    def due(self, *, after: date | None = None, until: date | None = None) -> Self:
        """Open ones with a day in (after, until]; without `after`, none that passes by itself."""
        found = self.open().computed()
        if until:
            found = found.filter(day_due__lte=until)
        if after:
            return found.filter(day_due__gt=after)
        return found.exclude(duty__in=self.model.PASSING)


class OfPaymentQuerySet(OfficeQuerySet[Row]):
    """Rows of a payment."""

    def visible_to(self, user: Anyone) -> Self:
        return self.filter(payment__decision__in=files_open_to(user))


class OfVersionQuerySet(models.QuerySet[Row]):
    """A financing plan, which belongs to a version."""

    def visible_to(self, user: Anyone) -> Self:
        return self.filter(version__decision__in=files_open_to(user))

    def editable_by(self, user: Anyone) -> Self:
        may = user.is_authenticated and user.has_role(Role.GRANT_ADMIN)
        return self.visible_to(user) if may else self.none()


class OfPlanQuerySet(OfVersionQuerySet[Row]):
    """Lines of a financing plan."""

    def visible_to(self, user: Anyone) -> Self:
        return self.filter(plan__version__decision__in=files_open_to(user))


class CorrespondenceQuerySet(OfficeQuerySet[Row]):
    """Letters; what arrived and belongs to no decision yet is everybody's in the office."""

    def visible_to(self, user: Anyone) -> Self:
        if not reads_files(user):
            return self.none()
        if serves_every_county(user):
            return self
        return self.filter(Q(decision=None) | Q(decision__in=numbers_open_to(user)))

    def unsorted(self) -> Self:
        """Neither put to a decision nor away."""
        return self.filter(decision=None, put_away_reason="")

    def with_scans(self) -> Self:
        """Adds `scan_count`, how many files there are; the newest letter first."""
        there = Count("scans", filter=Q(scans__cancelled_on=None))
        return self.annotate(scan_count=there).order_by("-arrived_on", "-pk")


class ScanQuerySet(OfficeQuerySet[Row]):
    """Files of letters, as open as these."""

    def visible_to(self, user: Anyone) -> Self:
        if not reads_files(user):
            return self.none()
        unsorted = Q(letter__decision=None)
        return self.filter(unsorted | Q(letter__decision__in=files_open_to(user)))


class OwnQuerySet(models.QuerySet[Row]):
    """What a person keeps for themselves."""

    def visible_to(self, user: Anyone) -> Self:
        return self.filter(user=user.pk) if user.is_authenticated else self.none()

    def editable_by(self, user: Anyone) -> Self:
        return self.visible_to(user)


class TakenQuerySet(models.QuerySet[Row]):
    """Who took which list away: everybody sees their own, the coordination sees all."""

    def visible_to(self, user: Anyone) -> Self:
        if serves_every_county(user):
            return self
        return self.filter(user=user.pk) if user.is_authenticated else self.none()


class RuleQuerySet(models.QuerySet[Row]):
    """Rule sets and their parameters are published law: whoever works in the admin reads them."""

    def visible_to(self, user: Anyone) -> Self:
        return self if user.is_authenticated and user.is_staff else self.none()

    def editable_by(self, user: Anyone) -> Self:
        may = user.is_authenticated and user.has_role(Role.GRANT_ADMIN)
        return self if may else self.none()


class ParameterQuerySet(RuleQuerySet[Row]):
    """Parameters; what a decision says for itself is as open as its file."""

    def visible_to(self, user: Anyone) -> Self:
        seen = super().visible_to(user)
        return seen.filter(Q(decision=None) | Q(decision__in=files_open_to(user)))

    def editable_by(self, user: Anyone) -> Self:
        seen = super().editable_by(user)
        return seen.filter(Q(decision=None) | Q(decision__in=files_open_to(user)))
