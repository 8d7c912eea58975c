"""Repayment claims (Erstattung), each with the day from which it bears interest (R24, R33)."""

import pghistory
from django.db import models
from django.db.models import F, Q

from evidence.values.choices import known_choices
from evidence.values.fields import EuroColumn
from grant_office.models.records import (
    Cancellable,
    OfFile,
    cancellation_promise,
    money_promise,
)


class ClaimGround(models.TextChoices):
    """The legal event behind it; five that must not be mixed up (R33)."""

    REDUCTION = "reduction", "Ermäßigung (auflösende Bedingung)"
    REVOKED_BACKWARDS = "revoked", "Widerruf für die Vergangenheit"
    REVOKED_FORWARDS = "revoked_on", "Widerruf für die Zukunft"
    WITHDRAWN = "withdrawn", "Rücknahme"
    LATE_USE = "late_use", "verspätete Verwendung (nur Zinsen)"


class ClaimState(models.TextChoices):
    ASSESSED = "assessed", "festgestellt"
    HEARD = "heard", "angehört"
    DECIDED = "decided", "beschieden"
    DEFERRED = "deferred", "gestundet"
    PAID = "paid", "bezahlt"
    REMITTED = "remitted", "erlassen"


@pghistory.track()
@known_choices(ground="grounds_of_claims_are_known", state="states_of_claims_are_known")
class RepaymentClaim(OfFile, Cancellable):
    """Money to be paid back, or used too late; the interest follows from its days."""

    Ground, State = ClaimGround, ClaimState

    ground = models.CharField("Rechtsgrund", max_length=10, choices=ClaimGround)
    principal = EuroColumn("Betrag ohne Zinsen")
    accrues_from = models.DateField(
        "verzinst ab",
        help_text="Unwirksamwerden des Bescheids; bei verspäteter Verwendung der Tag der Zahlung",
    )
    accrues_until = models.DateField(
        "verzinst bis",
        null=True,
        blank=True,
        help_text="Tag der Rückzahlung oder der Verwendung; leer: bis heute",
    )
    state = models.CharField(
        "Stand", max_length=8, choices=ClaimState, default=ClaimState.ASSESSED, editable=False
    )
    note = models.CharField("Hinweis", max_length=300, blank=True)

    class Meta(Cancellable.Meta):
        verbose_name = "Erstattung"
        verbose_name_plural = "Erstattungen"
        ordering = ["accrues_from", "pk"]
        constraints = [
            money_promise("principal", "claims_are_about_money"),
            cancellation_promise("a_cancelled_claim_says_when_and_why"),
            models.CheckConstraint(
                condition=Q(accrues_until__isnull=True) | Q(accrues_from__lte=F("accrues_until")),
                name="interest_runs_forwards",
                violation_error_message="Die Verzinsung endet vor ihrem Beginn.",
            ),
            models.CheckConstraint(
                condition=Q(accrues_until__isnull=False) | ~Q(state="paid"),
                name="a_paid_claim_knows_its_day",
                violation_error_message="Bitte den Tag der Rückzahlung angeben.",
            ),
        ]

    def __str__(self):
        return f"Erstattung, {self.get_ground_display()}"

    @property
    def is_open(self):
        return self.state not in (ClaimState.PAID, ClaimState.REMITTED)
