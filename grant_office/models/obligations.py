"""Obligations of a decision (Auflagen), with what proves that they were met."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from evidence.values.choices import known_choices
from grant_office.models.records import Cancellable, Evidenced, OfFile, cancellation_promise
from regions.models import Organisation


class ObligationState(models.TextChoices):
    """Derived from the days, never stored."""

    OPEN = "open", "offen"
    MET = "met", "erfüllt, noch nicht bestätigt"
    CHECKED = "checked", "erfüllt und bestätigt"


@pghistory.track()
@known_choices(kind="kinds_of_obligations_are_known")
class Obligation(OfFile, Evidenced, Cancellable):
    """What a clause asks for; a second person says that the proof of it was looked at."""

    class Kind(models.TextChoices):
        CONDITION = "condition", "Auflage"
        REPORT = "report", "Mitteilung"
        PUBLICITY = "publicity", "Hinweis auf die Förderung"

    kind = models.CharField("Art", max_length=9, choices=Kind, default=Kind.CONDITION)
    rule_key = models.CharField(
        "Pflicht aus dem Regelwerk", max_length=40, blank=True, editable=False
    )
    clause = models.CharField("Nummer im Text", max_length=60, help_text="zum Beispiel Nr. 3.2")
    text = models.CharField("Was zu tun ist", max_length=300)
    trigger = models.CharField(
        "Anlass", max_length=200, blank=True, help_text="leer: von Anfang an"
    )
    due_on = models.DateField("fällig am", null=True, blank=True)
    is_cut_off = models.BooleanField(
        "fester Tag", default=False, help_text="verschiebt sich nicht auf den nächsten Werktag"
    )
    responsible = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="obligations",
        verbose_name="zuständig",
    )
    met_on = models.DateField("erfüllt am", null=True, blank=True)
    proven_by = models.CharField(
        "Nachgewiesen durch", max_length=200, blank=True, help_text="Datei oder Adresse"
    )
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Nachweis angesehen von",
        editable=False,
    )
    checked_at = models.DateTimeField("Nachweis angesehen am", null=True, editable=False)

    class Meta(Cancellable.Meta):
        verbose_name = "Auflage"
        verbose_name_plural = "Auflagen"
        ordering = ["clause", "pk"]
        indexes = [
            models.Index(
                fields=["id"],
                condition=Q(~Q(proven_by="") | Q(letter__isnull=False))
                & Q(cancelled_on=None, checked_at=None, met_on__isnull=False),
                name="met_obligations_to_be_checked",
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["decision", "rule_key"],
                condition=~Q(rule_key=""),
                name="a_duty_of_the_rules_is_taken_over_once",
            ),
            cancellation_promise("a_cancelled_obligation_says_when_and_why"),
            models.CheckConstraint(
                condition=~Q(text="") & ~Q(clause=""),
                name="obligations_say_what_and_by_which_clause",
                violation_error_message="Eine Auflage braucht ihre Fundstelle und was zu tun ist.",
            ),
            models.CheckConstraint(
                condition=Q(checked_by__isnull=True, checked_at__isnull=True)
                | Q(
                    checked_by__isnull=False,
                    checked_at__isnull=False,
                    met_on__isnull=False,
                ),
                name="only_a_met_obligation_is_checked_by_somebody_on_a_day",
            ),
        ]

    def __str__(self):
        return f"{self.clause}: {self.text}"

    @property
    def state(self):
        if self.checked_at:
            return ObligationState.CHECKED
        return ObligationState.MET if self.met_on else ObligationState.OPEN

    def get_state_display(self):
        return self.state.label
