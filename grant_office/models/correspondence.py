"""Letters in and out; what arrives begins here before anybody knows what it belongs to."""

import pghistory
from django.db import models
from django.db.models import Q

from evidence.values.choices import known_choices
from funding.models import Decision
from grant_office.gates import CorrespondenceQuerySet
from grant_office.models.records import Cancellable, cancellation_promise


@pghistory.track()
@known_choices(mode="ways_of_letters_are_known", direction="directions_of_letters_are_known")
class Correspondence(Cancellable):
    """A paper, a mail or a press note with sender and day, sorted into a file or put away."""

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
    sheet = models.PositiveSmallIntegerField("Blatt", null=True, blank=True)
    follow_up_on = models.DateField("Wiedervorlage", null=True, blank=True)
    put_away_reason = models.CharField(
        "weggelegt, weil", max_length=200, blank=True, help_text="nur ohne Entscheidung"
    )
    note = models.TextField("Hinweis", blank=True)

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
            models.UniqueConstraint(
                fields=["decision", "sheet"],
                condition=Q(sheet__isnull=False, cancelled_on=None),
                name="a_sheet_of_a_file_is_one_letter",
                violation_error_message="Dieses Blatt ist in der Akte schon vergeben.",
            ),
        ]

    def __str__(self):
        return self.subject
