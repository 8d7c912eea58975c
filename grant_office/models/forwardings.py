"""Money that the first recipient passes on, with the clause, a contract and a proof (R34)."""

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
from regions.models import Organisation


class ForwardingState(models.TextChoices):
    PLANNED = "planned", "geplant"
    ADMITTED = "admitted", "zugelassen"
    CONTRACTED = "contracted", "Vertrag geschlossen"
    PAID = "paid", "ausgezahlt"
    PROVEN = "proven", "nachgewiesen"
    CHECKED = "checked", "geprüft"


@pghistory.track()
@known_choices(state="states_of_forwardings_are_known")
class Forwarding(OfFile, Cancellable):
    """A part of the grant for an end recipient; a service that is bought is none."""

    State = ForwardingState

    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        related_name="forwardings",
        verbose_name="Organisation",
    )
    amount = EuroColumn("Betrag")
    starts_on = models.DateField("Zeitraum ab", null=True, blank=True)
    ends_on = models.DateField("Zeitraum bis", null=True, blank=True)
    contract_on = models.DateField("Vertrag vom", null=True, blank=True)
    own_proof_by = models.DateField("Nachweis bis", null=True, blank=True)
    state = models.CharField(
        "Stand",
        max_length=10,
        choices=ForwardingState,
        default=ForwardingState.PLANNED,
        editable=False,
    )
    note = models.CharField("Hinweis", max_length=300, blank=True)

    class Meta(Cancellable.Meta):
        verbose_name = "Weiterleitung"
        verbose_name_plural = "Weiterleitungen"
        ordering = ["organisation__name", "pk"]
        constraints = [
            money_promise("amount", "forwardings_are_of_money"),
            cancellation_promise("a_cancelled_forwarding_says_when_and_why"),
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(starts_on__lte=F("ends_on")),
                name="forwardings_begin_before_they_end",
                violation_error_message="Der Zeitraum endet vor seinem Beginn.",
            ),
            models.CheckConstraint(
                condition=Q(contract_on__isnull=False) | ~Q(state__in=["contracted", "paid"]),
                name="money_is_passed_on_by_contract",
                violation_error_message="Bitte den Tag des Vertrags angeben.",
            ),
        ]

    def __str__(self):
        return f"Weiterleitung an {self.organisation}"
