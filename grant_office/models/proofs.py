"""Proofs of use, interim and final, from the first draft to the answer of the authority (B.5)."""

import pghistory
from django.db import models
from django.db.models import F, Q

from evidence.values.choices import known_choices
from evidence.values.fields import EuroColumn
from grant_office.models.records import Cancellable, Evidenced, OfFile, cancellation_promise


class ProofKind(models.TextChoices):
    FINAL = "final", "Verwendungsnachweis"
    INTERIM = "interim", "Zwischennachweis"


class ProofState(models.TextChoices):
    IN_WORK = "in_work", "in Arbeit"
    AT_AUDIT_OFFICE = "audit", "beim Rechnungsprüfungsamt"
    SUBMITTED = "submitted", "eingereicht"
    QUERIED = "queried", "Nachforderung"
    CHECKED = "checked", "geprüft"
    ACCEPTED = "accepted", "anerkannt"
    PARTLY_ACCEPTED = "partly", "teilweise anerkannt"
    OBJECTED = "objected", "beanstandet"


AFTER_SUBMISSION = [state for state in ProofState if state not in ("in_work", "audit")]


@pghistory.track()
@known_choices(kind="kinds_of_proofs_are_known", state="states_of_proofs_are_known")
class Proof(OfFile, Evidenced, Cancellable):
    """A proof of use; that one is overdue is derived from its deadline, never stored."""

    Kind, State = ProofKind, ProofState

    kind = models.CharField("Art", max_length=7, choices=ProofKind, default=ProofKind.FINAL)
    year = models.PositiveSmallIntegerField(
        "Jahr", null=True, blank=True, help_text="nur beim Zwischennachweis"
    )
    state = models.CharField(
        "Stand", max_length=9, choices=ProofState, default=ProofState.IN_WORK, editable=False
    )
    audit_office_on = models.DateField("beim Rechnungsprüfungsamt seit", null=True, blank=True)
    submitted_on = models.DateField("eingereicht am", null=True, blank=True)
    answered_on = models.DateField("beantwortet am", null=True, blank=True)
    recognised = EuroColumn("anerkannte Ausgaben", null=True, blank=True)
    note = models.TextField("Hinweis", blank=True)

    class Meta(Cancellable.Meta):
        verbose_name = "Nachweis"
        verbose_name_plural = "Nachweise"
        ordering = ["kind", "year", "pk"]
        constraints = [
            cancellation_promise("a_cancelled_proof_says_when_and_why"),
            models.CheckConstraint(
                condition=~Q(kind="interim") & Q(year__isnull=True)
                | Q(kind="interim", year__isnull=False, year__gte=1990, year__lte=2100),
                name="an_interim_proof_is_for_a_year",
                violation_error_message="Nur ein Zwischennachweis gilt für ein Jahr.",
            ),
            models.UniqueConstraint(
                fields=["decision", "kind", "year"],
                condition=Q(cancelled_on=None),
                nulls_distinct=False,
                name="a_proof_is_made_once",
                violation_error_message="Diesen Nachweis gibt es schon.",
            ),
            models.CheckConstraint(
                condition=Q(submitted_on__isnull=False) | ~Q(state__in=AFTER_SUBMISSION),
                name="a_submitted_proof_knows_its_day",
                violation_error_message="Bitte den Tag der Einreichung angeben.",
            ),
            models.CheckConstraint(
                condition=Q(audit_office_on__isnull=True)
                | Q(submitted_on__isnull=True)
                | Q(audit_office_on__lte=F("submitted_on")),
                name="the_audit_office_sees_a_proof_before_it_is_submitted",
                violation_error_message="Das Rechnungsprüfungsamt prüft vor der Einreichung.",
            ),
            models.CheckConstraint(
                condition=Q(recognised__isnull=True) | Q(recognised__gte=0),
                name="recognised_expenditure_is_not_negative",
                violation_error_message="Anerkannte Ausgaben sind nicht negativ.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.year or ''}".strip()
