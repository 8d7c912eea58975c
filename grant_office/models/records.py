"""What the rows of the office have in common: a decision, and that nobody deletes them (R47)."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from funding.models import Decision
from funding.models.decisions import NeverDeleted
from grant_office.gates import OfficeQuerySet


class OfFile(models.Model):
    """A row in the file of a decision."""

    decision = models.ForeignKey(
        Decision,
        on_delete=models.PROTECT,
        related_name="%(class)ss",
        verbose_name="Entscheidung",
    )

    objects = OfficeQuerySet.as_manager()

    class Meta:
        abstract = True


class Cancellable(NeverDeleted):
    """A mistake is cancelled with day and reason and stays on record."""

    cancelled_on = models.DateField("storniert am", null=True, blank=True)
    cancelled_reason = models.CharField("Grund der Stornierung", max_length=300, blank=True)

    class Meta(NeverDeleted.Meta):
        abstract = True


class Evidenced(models.Model):
    """What a letter of the same file proves."""

    letter = models.ForeignKey(
        "grant_office.Correspondence",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="proven_%(class)ss",
        verbose_name="Schreiben",
        help_text="aus dieser Akte, als Beleg",
    )

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        if self.letter and self.letter.decision_id != self.decision_id:
            raise ValidationError({"letter": "Dieses Schreiben gehört nicht zu dieser Akte."})


def cancellation_promise(sentence):
    """Constraint: what is cancelled says when and why."""
    return models.CheckConstraint(
        condition=Q(cancelled_on__isnull=True, cancelled_reason="")
        | (Q(cancelled_on__isnull=False) & ~Q(cancelled_reason="")),
        name=sentence,
        violation_error_message="Zum Stornieren gehören Tag und Grund.",
    )


def money_promise(name, sentence):
    """Constraint: an amount is more than nothing, where there is one."""
    return models.CheckConstraint(
        condition=Q(**{f"{name}__isnull": True}) | Q(**{f"{name}__gt": 0}),
        name=sentence,
        violation_error_message="Der Betrag muss größer als 0 Euro sein.",
    )
