"""Letters in and out; what arrives begins here before anybody knows what it belongs to."""

import pghistory
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from evidence.values.choices import known_choices
from funding.models import Decision, DecisionVersion
from grant_office.gates import CorrespondenceQuerySet
from grant_office.models.records import Cancellable, cancellation_promise


@pghistory.track()
@known_choices(mode="ways_of_letters_are_known", direction="directions_of_letters_are_known")
class Correspondence(Cancellable):
    """A paper, a mail or a press note with sender and day, sorted into a file or put away.

    `key` belongs to the form that it was entered with, so that what is sent twice counts once.
    """

    class Direction(models.TextChoices):
        IN = "in", "Eingang"
        OUT = "out", "Ausgang"

    class Mode(models.TextChoices):
        PAPER = "paper", "Papier"
        MAIL = "mail", "E-Mail"
        PORTAL = "portal", "Kundenportal"
        PRESS = "press", "Pressemitteilung"

    direction = models.CharField("Richtung", max_length=3, choices=Direction, default=Direction.IN)
    mode = models.CharField("Weg", max_length=6, choices=Mode, default=Mode.PAPER)
    counterpart = models.CharField("Absender oder Empfänger", max_length=200)
    subject = models.CharField("Betreff", max_length=200)
    written_on = models.DateField("Datum des Schreibens", null=True, blank=True)
    arrived_on = models.DateField("eingegangen oder abgesandt am")
    decision = models.ForeignKey(
        Decision,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="correspondence",
        verbose_name="Entscheidung",
    )
    version = models.ForeignKey(
        DecisionVersion,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="letters",
        verbose_name="gehört zur Fassung",
    )
    sheet = models.PositiveSmallIntegerField("Blatt", null=True, editable=False)
    follow_up_on = models.DateField("Wiedervorlage", null=True, blank=True)
    put_away_reason = models.CharField(
        "weggelegt, weil", max_length=200, blank=True, help_text="nur ohne Entscheidung"
    )
    note = models.TextField("Hinweis", blank=True)
    key = models.CharField("Kennung", max_length=32, blank=True, editable=False)

    objects = CorrespondenceQuerySet.as_manager()

    class Meta(Cancellable.Meta):
        verbose_name = "Schreiben"
        verbose_name_plural = "Schreiben"
        ordering = ["-arrived_on", "-pk"]
        constraints = [
            cancellation_promise("a_cancelled_letter_says_when_and_why"),
            models.CheckConstraint(
                condition=~Q(counterpart="") & ~Q(subject=""),
                name="letters_name_their_counterpart_and_subject",
                violation_error_message="Ein Schreiben braucht Absender und Betreff.",
            ),
            models.CheckConstraint(
                condition=Q(decision__isnull=True) | Q(put_away_reason=""),
                name="a_letter_is_sorted_or_put_away",
                violation_error_message="Ein Schreiben ist zugeordnet oder weggelegt.",
            ),
            models.CheckConstraint(
                condition=Q(version__isnull=True) | Q(decision__isnull=False),
                name="the_letter_of_a_version_is_in_a_file",
                violation_error_message="Bitte auch die Entscheidung angeben.",
            ),
            models.UniqueConstraint(
                fields=["key"], condition=~Q(key=""), name="a_letter_is_entered_once"
            ),
            models.UniqueConstraint(
                fields=["decision", "sheet"],
                condition=Q(sheet__isnull=False, cancelled_on=None),
                name="a_sheet_of_a_file_is_one_letter",
                violation_error_message="Dieses Blatt ist in der Akte schon vergeben.",
            ),
        ]
        indexes = [
            models.Index(
                models.F("arrived_on").desc(), models.F("id").desc(), name="letters_newest_first"
            ),
            models.Index(
                fields=["follow_up_on", "id"],
                condition=Q(follow_up_on__isnull=False),
                name="letters_to_be_looked_at_again",
            ),
        ]

    def __str__(self):
        return self.subject

    @property
    def is_unsorted(self):
        return self.decision_id is None and not self.put_away_reason and not self.cancelled_on

    @property
    def proves(self):
        """The payments, proofs and obligations that name this letter."""
        groups = (self.proven_payments, self.proven_proofs, self.proven_obligations)
        return [
            *(row for group in groups for row in group.standing()),
            *self.proven_deadlines.all(),
            *self.proven_files.all(),
        ]

    def clean(self):
        """A letter stays with what it proves, and stands; moved to another file it leaves its
        version."""
        super().clean()
        if self.version and self.version.decision_id != self.decision_id:
            self.version = None
        proves = self.proves if self.pk else []
        told = f"Bitte erst lösen, was es belegt: {', '.join(map(str, proves))}."
        if any(row.decision_id != self.decision_id for row in proves):
            raise ValidationError({"decision": told})
        if proves and self.cancelled_on:
            raise ValidationError({"cancelled_on": told})
