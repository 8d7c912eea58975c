"""Money on its way: asked for, paid out, used (B.5), and the own shares of the counties."""

import pghistory
from django.db import models
from django.db.models import Q

from evidence.values.choices import known_choices
from evidence.values.fields import EuroColumn
from evidence.values.money import euro
from grant_office.gates import OfPaymentQuerySet
from grant_office.models.records import (
    Cancellable,
    Evidenced,
    OfFile,
    cancellation_promise,
    money_promise,
)
from regions.models import Organisation


class RequestState(models.TextChoices):
    DRAFT = "draft", "Entwurf"
    APPROVED = "approved", "freigegeben"
    SUBMITTED = "submitted", "gestellt"
    REFUSED = "refused", "zurückgewiesen"
    PAID = "paid", "ausgezahlt"


@pghistory.track()
@known_choices(state="states_of_payment_requests_are_known")
class PaymentRequest(OfFile, Cancellable):
    """A request for a part of the grant (Mittelabruf), with what it is needed for (R23)."""

    State = RequestState

    amount = EuroColumn("Betrag")
    spent = EuroColumn("bisher ausgegeben", null=True, blank=True)
    due_soon = EuroColumn(
        "in Kürze fällig", null=True, blank=True, help_text="innerhalb der Verwendungsfrist"
    )
    state = models.CharField(
        "Stand", max_length=9, choices=RequestState, default=RequestState.DRAFT, editable=False
    )
    requested_on = models.DateField("gestellt am", null=True, blank=True)
    note = models.CharField("Hinweis", max_length=300, blank=True)

    class Meta(Cancellable.Meta):
        verbose_name = "Mittelabruf"
        verbose_name_plural = "Mittelabrufe"
        ordering = ["requested_on", "pk"]
        indexes = [
            models.Index(
                models.F("amount").desc(),
                "id",
                condition=Q(cancelled_on=None, state="submitted"),
                name="open_requests_by_amount",
            ),
            models.Index(
                fields=["id"],
                condition=Q(cancelled_on=None, state="draft"),
                name="requests_to_be_released",
            ),
        ]
        constraints = [
            money_promise("amount", "requests_ask_for_money"),
            cancellation_promise("a_cancelled_request_says_when_and_why"),
            models.CheckConstraint(
                condition=Q(requested_on__isnull=False)
                | ~Q(state__in=["submitted", "refused", "paid"]),
                name="a_submitted_request_knows_its_day",
                violation_error_message="Bitte den Tag angeben, an dem der Abruf gestellt wurde.",
            ),
        ]

    def __str__(self):
        return f"Mittelabruf über {euro(self.amount)}"

    @property
    def is_asked(self):
        """It went out and was not refused."""
        return self.state in (RequestState.SUBMITTED, RequestState.PAID)


@pghistory.track()
class Payment(OfFile, Evidenced, Cancellable):
    """Money that came (Auszahlung); the clock of its use runs from the day it was booked (R22)."""

    request = models.ForeignKey(
        PaymentRequest,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="payments",
        verbose_name="Mittelabruf",
    )
    amount = EuroColumn("Betrag")
    booked_on = models.DateField("gebucht am")
    budget_year = models.PositiveSmallIntegerField("Haushaltsjahr")
    payer = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="payments_made",
        verbose_name="gezahlt von",
    )
    booking_reference = models.CharField("Buchungszeichen", max_length=80, blank=True)
    is_final = models.BooleanField(
        "Abschlusszahlung",
        default=False,
        help_text="nach ihr kommt nichts mehr; bei EU-Mitteln beginnt mit ihr die Zweckbindung",
    )

    class Meta(Cancellable.Meta):
        verbose_name = "Zahlung"
        verbose_name_plural = "Zahlungen"
        ordering = ["booked_on", "pk"]
        indexes = [
            models.Index(
                models.F("amount").desc(),
                "id",
                condition=Q(cancelled_on=None),
                name="payments_by_amount",
            )
        ]
        constraints = [
            money_promise("amount", "payments_are_of_money"),
            cancellation_promise("a_cancelled_payment_says_when_and_why"),
            models.CheckConstraint(
                condition=Q(budget_year__gte=1990, budget_year__lte=2100),
                name="payments_are_in_a_plausible_budget_year",
                violation_error_message="Das Haushaltsjahr liegt zwischen 1990 und 2100.",
            ),
            models.UniqueConstraint(
                fields=["decision"],
                condition=Q(is_final=True, cancelled_on=None),
                name="a_grant_has_one_final_payment",
                violation_error_message="Zu dieser Akte steht schon eine Abschlusszahlung.",
            ),
            models.UniqueConstraint(
                fields=["decision", "booked_on", "amount", "booking_reference"],
                condition=Q(cancelled_on=None),
                name="a_payment_is_booked_once",
                violation_error_message=(
                    "Diese Zahlung ist schon gebucht: gleicher Tag, Betrag und Buchungszeichen. "
                    "Eine zweite gleiche Zahlung braucht ein anderes Buchungszeichen."
                ),
            ),
        ]

    def __str__(self):
        return f"Zahlung vom {self.booked_on:%d.%m.%Y}" if self.booked_on else "Neue Zahlung"


@pghistory.track()
class Spending(Cancellable):
    """The use of a part of a payment for the purpose (Verwendung)."""

    payment = models.ForeignKey(
        Payment, on_delete=models.PROTECT, related_name="spendings", verbose_name="Zahlung"
    )
    amount = EuroColumn("Betrag")
    used_on = models.DateField("verwendet am")
    purpose = models.CharField("wofür", max_length=200, blank=True)

    objects = OfPaymentQuerySet.as_manager()

    class Meta(Cancellable.Meta):
        verbose_name = "Verwendung"
        verbose_name_plural = "Verwendungen"
        ordering = ["used_on", "pk"]
        constraints = [
            money_promise("amount", "spendings_are_of_money"),
            cancellation_promise("a_cancelled_spending_says_when_and_why"),
        ]

    def __str__(self):
        return f"{euro(self.amount)} am {self.used_on:%d.%m.%Y}" if self.used_on else "neu"


@pghistory.track()
class OwnShare(OfFile, Cancellable):
    """What a partner adds in a budget year, planned and booked (Eigenanteil, R35, R40)."""

    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        related_name="own_shares",
        verbose_name="Organisation",
    )
    budget_year = models.PositiveSmallIntegerField("Haushaltsjahr")
    product_account = models.CharField("Produktkonto", max_length=40, blank=True)
    planned = EuroColumn("geplant", null=True, blank=True)
    booked = EuroColumn("gebucht", null=True, blank=True)
    is_in_kind = models.BooleanField("Sach- oder Personalleistung", default=False)
    note = models.CharField("Hinweis", max_length=300, blank=True)

    class Meta(Cancellable.Meta):
        verbose_name = "Eigenanteil"
        verbose_name_plural = "Eigenanteile"
        ordering = ["budget_year", "organisation__name", "pk"]
        constraints = [
            cancellation_promise("a_cancelled_own_share_says_when_and_why"),
            models.CheckConstraint(
                condition=(Q(planned__isnull=True) | Q(planned__gte=0))
                & (Q(booked__isnull=True) | Q(booked__gte=0)),
                name="own_shares_are_not_negative",
                violation_error_message="Ein Eigenanteil ist nicht negativ.",
            ),
            models.CheckConstraint(
                condition=Q(budget_year__gte=1990, budget_year__lte=2100),
                name="own_shares_are_in_a_plausible_budget_year",
                violation_error_message="Das Haushaltsjahr liegt zwischen 1990 und 2100.",
            ),
            models.UniqueConstraint(
                fields=["decision", "organisation", "budget_year", "product_account", "is_in_kind"],
                condition=Q(cancelled_on=None),
                name="an_own_share_is_entered_once",
                violation_error_message="Diesen Eigenanteil gibt es für das Jahr schon.",
            ),
        ]

    def __str__(self):
        return f"{self.organisation} {self.budget_year}"
