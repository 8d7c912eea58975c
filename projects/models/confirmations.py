"""What a county says to a statement that another one makes about it."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from evidence.values.choices import known_choices
from projects.confirmation_gates import ConfirmationQuerySet
from projects.models.project import NO_PERSON
from projects.models.ties import Participation


@pghistory.track()
@known_choices(state="states_of_confirmations_are_known")
class Confirmation(models.Model):
    """A participation that somebody else stated, and the word of the county that it names.

    Without such a row nothing is asked: a source states it, or the county itself. The database
    takes the row away with the statement, and when that changes: the answer was to another one.
    """

    class State(models.TextChoices):
        OPEN = "open", "Noch nicht bestätigt"
        CONFIRMED = "confirmed", "Bestätigt"
        OBJECTED = "objected", "Widersprochen"

    participation = models.OneToOneField(
        Participation,
        on_delete=models.CASCADE,
        related_name="confirmation",
        verbose_name="Beteiligung",
    )
    state = models.CharField("Stand", max_length=9, choices=State, default=State.OPEN)
    objection = models.CharField("Einwand", max_length=300, blank=True, validators=[NO_PERSON])
    asked_at = models.DateTimeField("gefragt am", default=timezone.now)
    answered_at = models.DateTimeField("geantwortet am", null=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="geantwortet von",
    )

    objects = ConfirmationQuerySet.as_manager()

    class Meta:
        verbose_name = "Bestätigung"
        verbose_name_plural = "Bestätigungen"
        ordering = ["asked_at", "pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(state="open", answered_at__isnull=True, answered_by__isnull=True)
                | ~Q(state="open") & Q(answered_at__isnull=False, answered_by__isnull=False),
                name="answered_confirmations_say_when_and_by_whom",
            ),
            models.CheckConstraint(
                condition=Q(state="objected") & ~Q(objection="")
                | ~Q(state="objected") & Q(objection=""),
                name="who_objects_says_why",
                violation_error_message="Bitte sagen, was nicht stimmt.",
            ),
        ]

    def __str__(self):
        return f"{self.participation.organisation.short}: {self.get_state_display()}"
