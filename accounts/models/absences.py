"""Who is away, from which day to which, and who stands in: a colleague with the same rights.

Nobody gets a right by standing in. What a deputy may do, each gate asks the deputy's own rights.
"""

from datetime import date
from typing import Any, Self

import pghistory
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.formats import date_format

from accounts.models.people import User

TWICE = "Bitte jemand anderen wählen: Niemand vertritt sich selbst."
LESS = "{name} hat nicht dieselben Rechte in Ihrer Organisation und kann deshalb nicht vertreten."
AWAY_TOO = "{name} ist in dieser Zeit selbst abwesend."
OVER = "Dieser Tag ist schon vorbei."


def who_can_stand_in(person: User) -> models.QuerySet[User]:
    """Active people with every membership and every right of the admin that this person has."""
    memberships = list(person.memberships.order_by().values_list("organisation", "role"))
    if not memberships:
        return User.objects.none()
    people = User.objects.filter(is_active=True).exclude(pk=person.pk)
    for flag in ("is_staff", "is_superuser"):
        people = people.filter(**{flag: True}) if getattr(person, flag) else people
    for organisation, role in memberships:
        same = {"memberships__organisation": organisation, "memberships__role": role}
        people = people.filter(pk__in=User.objects.filter(**same).order_by().values("pk"))
    for group in person.groups.all():
        people = people.filter(pk__in=group.user_set.order_by().values("pk"))
    return people


class AbsenceQuerySet(models.QuerySet["Absence"]):
    def on(self, day: date) -> Self:
        """Those of this day, the first and the last one included."""
        return self.filter(first_day__lte=day, last_day__gte=day)

    def today(self) -> Self:
        """Those of today (Europe/Berlin) in which an active person stands in."""
        return self.on(timezone.localdate()).filter(deputy__is_active=True)

    def meeting(self, first: date, last: date) -> Self:
        """Those that have a day in common with the time from `first` to `last`."""
        return self.filter(first_day__lte=last, last_day__gte=first)


@pghistory.track()
class Absence(models.Model):
    """A person is away; it ends by itself after its last day. Earlier ones are in the history."""

    person = models.OneToOneField(
        User, on_delete=models.CASCADE, related_name="absence", verbose_name="Abwesende Person"
    )
    first_day = models.DateField("Abwesend ab")
    last_day = models.DateField("Abwesend bis einschließlich")
    deputy = models.ForeignKey(
        User, on_delete=models.PROTECT, related_name="stands_in_for", verbose_name="Vertretung"
    )

    objects = AbsenceQuerySet.as_manager()

    class Meta:
        verbose_name = "Abwesenheit"
        verbose_name_plural = "Abwesenheiten"
        ordering = ["first_day", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")),
                name="an_absence_does_not_end_before_it_begins",
                violation_error_message="Der letzte Tag liegt vor dem ersten.",
            ),
            models.CheckConstraint(
                condition=~Q(deputy=F("person")),
                name="nobody_stands_in_for_themselves",
                violation_error_message=TWICE,
            ),
        ]

    def __str__(self) -> str:
        first, last = (date_format(day, "j. F Y") for day in (self.first_day, self.last_day))
        return f"{first} bis {last}, Vertretung: {self.deputy}"

    @property
    def is_over(self) -> bool:
        return self.last_day < timezone.localdate()

    def clean(self) -> None:
        """What no constraint can ask: the rights of the deputy, and whether they are there."""
        problems: dict[str, Any] = {}
        if self.last_day and self.is_over:
            problems["last_day"] = OVER
        if self.person_id and self.deputy_id and self.first_day and self.last_day:
            problems |= self.problems_of_deputy()
        if problems:
            raise ValidationError(problems)

    def problems_of_deputy(self) -> dict[str, str]:
        if self.deputy_id == self.person_id:
            return {}  # the constraint says it
        if not who_can_stand_in(self.person).filter(pk=self.deputy_id).exists():
            return {"deputy": LESS.format(name=self.deputy)}
        away = Absence.objects.meeting(self.first_day, self.last_day)
        if away.filter(person=self.deputy_id).exists():
            return {"deputy": AWAY_TOO.format(name=self.deputy)}
        return {}
