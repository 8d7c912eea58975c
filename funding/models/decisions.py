"""Funding decisions and their versions.

Nothing here is ever deleted (R47): a change is a new version, a mistake is cancelled.
"""

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q

from evidence.circles import refuse_circle
from evidence.folding import folded_index
from evidence.models import Cited
from evidence.values.blanks import MayBeBlank, may_be_blank
from evidence.values.choices import known_choices
from evidence.values.fields import (
    AmountField,
    FlexDateField,
    PercentField,
    amount_promise,
    date_promise,
    order_promise,
    percent_promise,
)
from funding.gates import OWN_DAYS, DecisionQuerySet, VersionQuerySet
from funding.models.courses import CourseFacts, course_promises
from funding.models.endings import MayEnd, ending_promise
from funding.models.kinds import CARRIED_OUT, FinancingType, VersionKind
from funding.models.programmes import Programme
from funding.models.statuses import Status
from projects.models import Project
from projects.publication import Publishable, publication_promises


class NeverDeleted(models.Model):
    """Rows that the database refuses to delete (R47)."""

    class Meta:
        abstract = True
        triggers = [pgtrigger.Protect(name="rows_are_never_deleted", operation=pgtrigger.Delete)]


@pghistory.track()
@may_be_blank(
    "blanks_of_decisions_have_known_reasons",
    *("programme", "file_number", "grant_reference", "paid_as_of", "proof_state", "proof_as_of"),
)
@known_choices(proof_state="decisions_know_the_states_of_their_proofs")
class Decision(CourseFacts, Publishable, Cited, MayBeBlank, NeverDeleted):
    """A decision about money for projects; what it says stands in its versions."""

    key = models.SlugField("Kennung", max_length=80, unique=True)
    programme = models.ForeignKey(
        Programme,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="decisions",
        verbose_name="Förderprogramm",
    )
    file_number = models.CharField("Aktenzeichen", max_length=60, blank=True)
    grant_reference = models.CharField("Förderkennzeichen", max_length=60, blank=True)
    reference = models.CharField("Fundstelle", max_length=200, blank=True)
    frame = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="framed",
        verbose_name="Rahmen",
        help_text="Anerkennung oder Zuweisung, auf die dieser Betrag angerechnet wird",
    )
    frame_part = models.CharField(
        "Handlungsfeld im Rahmen",
        max_length=200,
        blank=True,
        help_text="wie der Teilbetrag des Rahmens heißt",
    )
    projects = models.ManyToManyField(
        Project, through="ProjectShare", related_name="decisions", verbose_name="Projekte"
    )
    notes = models.TextField("Hinweise", blank=True)

    written_in = (
        "project_shares",
        "versions",
        "versions__funders",
        "versions__recipients",
        "versions__recipients__on_behalf_of",
        "versions__parts",
        "versions__further_amounts",
        "versions__draft_shares",
        "versions__draft_handover",
        "versions__draft_course",
        "handover",
        "handover__witnesses",
        "citations",
        "versions__citations",
        "handover__citations",
    )

    objects = DecisionQuerySet.as_manager()

    class Meta(NeverDeleted.Meta):
        verbose_name = "Förderentscheidung"
        verbose_name_plural = "Förderentscheidungen"
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["publication"], name="decision_publication"),
            models.Index(fields=["file_number"], name="decision_file_number"),
            folded_index("file_number", "decision_folded_file_number"),
            folded_index("grant_reference", "decision_folded_reference"),
        ]
        constraints = [
            *publication_promises("decisions"),
            *course_promises("decisions"),
            models.CheckConstraint(
                condition=Q(frame=None) | ~Q(frame=F("pk")),
                name="no_decision_is_its_own_frame",
                violation_error_message="Eine Entscheidung ist nicht ihr eigener Rahmen.",
            ),
            models.CheckConstraint(
                condition=Q(frame__isnull=False) | Q(frame_part=""),
                name="a_part_of_a_frame_needs_the_frame",
                violation_error_message="Zum Handlungsfeld gehört der Rahmen.",
            ),
        ]

    def __str__(self):
        return f"Förderentscheidung {self.file_number or self.key}"

    def clean(self):
        super().clean()
        pair = (self.pk, self.frame_id)
        refuse_circle(Decision.objects.all(), ("pk", "frame"), pair, self._name_of)

    def _name_of(self, number):
        return str(self if number == self.pk else Decision.objects.get(pk=number))


@pghistory.track()
@may_be_blank(
    "blanks_of_versions_have_known_reasons",
    *("decided", "issued", "served", "period_start", "period_end", "financing_type"),
    *("ending", "funders", "recipients"),
)
@known_choices(
    status="statuses_of_decisions_are_known",
    kind="kinds_of_versions_are_known",
    financing_type="financing_types_of_decisions_are_known",
    ending="endings_of_grants_are_known",
)
class DecisionVersion(Cited, MayBeBlank, MayEnd, NeverDeleted):
    """What a decision says from one day on: the first version, or an amendment of it (R32).

    What is to follow the version of a public decision is a draft until somebody else releases it
    (R46). Issued, served, handed over and reported are different days (R18).
    """

    COUNTED = (Status.GRANTED, Status.FINAL, Status.PARTLY_REVOKED)
    FRAMES = (Status.RECOGNISED, Status.ALLOCATED)
    LETTER, CORRECTION = VersionKind.LETTER, VersionKind.CORRECTION

    decision = models.ForeignKey(
        Decision, on_delete=models.PROTECT, related_name="versions", verbose_name="Entscheidung"
    )
    number = models.PositiveSmallIntegerField("Fassung", default=1)
    kind = models.CharField("Art", max_length=12, choices=VersionKind, default=VersionKind.LETTER)
    is_draft = models.BooleanField("Entwurf", default=False, editable=False)
    released_at = models.DateTimeField("freigegeben am", null=True, editable=False)
    status = models.CharField("Stand", max_length=12, choices=Status)
    wording = models.CharField("Art laut Quelle oder Bescheid", max_length=150)
    amount = AmountField("Betrag")
    eligible_expenditure = AmountField("Zuwendungsfähige Ausgaben")
    total_expenditure = AmountField("Gesamtausgaben")
    own_contribution = AmountField("Eigenanteil")
    rate_percent = PercentField("Fördersatz laut Quelle")
    financing_type = models.CharField(
        "Finanzierungsart", max_length=10, choices=FinancingType, blank=True
    )
    ancillary_provisions = models.CharField(
        "Nebenbestimmungen",
        max_length=100,
        blank=True,
        help_text="zum Beispiel ANBest-Gk Bund 2019-06-13",
    )
    decided = FlexDateField("Entschieden")
    issued = FlexDateField("Bescheid vom")
    served = FlexDateField("Bekannt gegeben")
    reported = FlexDateField("Gemeldet")
    period_start = FlexDateField("Bewilligungszeitraum ab")
    period_end = FlexDateField("Bewilligungszeitraum bis")
    is_cost_neutral = models.BooleanField("kostenneutral geändert", default=False)
    follows_unknown = models.BooleanField(
        "davor weitere Änderungen, die nicht bekannt sind", default=False
    )
    changes = models.TextField("Was sich ändert", blank=True)
    supersedes_note = models.CharField("ersetzt", max_length=200, blank=True)
    funders_note = models.CharField("Hinweis zu den Geldgebern", max_length=300, blank=True)
    recipients_note = models.CharField("Hinweis zu den Empfangenden", max_length=300, blank=True)
    votes_for = models.PositiveSmallIntegerField("Ja-Stimmen", null=True, blank=True)
    votes_against = models.PositiveSmallIntegerField("Nein-Stimmen", null=True, blank=True)
    abstentions = models.PositiveSmallIntegerField("Enthaltungen", null=True, blank=True)
    cancelled_on = models.DateField("storniert am", null=True, blank=True)
    cancelled_reason = models.CharField("Grund der Stornierung", max_length=300, blank=True)

    objects = VersionQuerySet.as_manager()

    class Meta(NeverDeleted.Meta):
        verbose_name = "Fassung"
        verbose_name_plural = "Fassungen"
        ordering = ["number", "pk"]
        indexes = [
            models.Index(fields=["status"], name="version_status"),
            models.Index(fields=["decided_first"], name="version_decided"),
            folded_index("wording", "version_folded_wording"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["decision", "number"],
                name="versions_are_numbered_once",
                violation_error_message="Diese Fassungsnummer gibt es schon.",
            ),
            models.CheckConstraint(
                condition=Q(number__gte=1), name="versions_are_numbered_from_one"
            ),
            models.UniqueConstraint(
                fields=["decision"],
                condition=Q(is_draft=True, cancelled_on=None),
                name="one_version_of_a_decision_waits_for_release",
                violation_error_message="Zu dieser Entscheidung wartet schon eine Fassung.",
            ),
            models.CheckConstraint(
                condition=Q(is_draft=False) | Q(released_at=None),
                name="a_draft_of_a_version_was_not_released",
            ),
            models.CheckConstraint(
                condition=~Q(kind=VersionKind.CANCELLATION) | Q(is_draft=True),
                name="a_cancellation_never_becomes_a_version",
            ),
            models.CheckConstraint(
                condition=~Q(kind=VersionKind.COURSE) | Q(is_draft=True),
                name="what_became_of_the_money_never_becomes_a_version",
            ),
            models.CheckConstraint(
                condition=Q(number=1) | ~Q(changes=""),
                name="an_amendment_says_what_it_changes",
                violation_error_message="Bitte angeben, was sich zur vorigen Fassung ändert.",
            ),
            models.CheckConstraint(
                condition=Q(follows_unknown=False) | Q(number__gt=1),
                name="only_an_amendment_follows_unknown_ones",
                violation_error_message="Vor der ersten Fassung gibt es keine Änderungen.",
            ),
            ending_promise(),
            models.CheckConstraint(
                condition=Q(cancelled_on__isnull=True, cancelled_reason="")
                | (Q(cancelled_on__isnull=False) & ~Q(cancelled_reason="")),
                name="a_cancelled_version_says_when_and_why",
                violation_error_message="Zum Stornieren gehören Tag und Grund.",
            ),
            order_promise(
                "issued",
                "served",
                "decisions_are_served_after_they_are_issued",
                "Die Bekanntgabe liegt vor dem Datum des Bescheids.",
            ),
            order_promise(
                "period_start",
                "period_end",
                "award_periods_begin_before_they_end",
                "Der Bewilligungszeitraum endet vor seinem Anfang.",
            ),
            # Refused is only what cannot be true: the least that was granted is more than the most
            # that is eligible. „bis zu“ (no lower bound) and „mindestens“ (no upper one) may well
            # be true, so one missing bound on either side lets the pair pass.
            models.CheckConstraint(
                condition=Q(amount_max__isnull=True)
                | Q(eligible_expenditure_min__isnull=True)
                | Q(amount_min__isnull=True)
                | Q(amount_min__lte=F("eligible_expenditure_max"))
                | Q(eligible_expenditure_max__isnull=True),
                name="no_grant_exceeds_the_eligible_expenditure",
                violation_error_message="Der Betrag ist höher als die zuwendungsfähigen Ausgaben.",
            ),
            percent_promise("rate_percent", "decision_rates_are_percentages"),
            amount_promise("amount", "granted_amounts_match_their_qualifier"),
            amount_promise(
                "eligible_expenditure", "eligible_expenditures_of_decisions_match_their_qualifier"
            ),
            amount_promise(
                "total_expenditure", "total_expenditures_of_decisions_match_their_qualifier"
            ),
            amount_promise(
                "own_contribution", "own_contributions_of_decisions_match_their_qualifier"
            ),
            date_promise("decided", "decisions_know_the_days_they_were_made"),
            date_promise("issued", "decisions_know_the_days_they_were_issued"),
            date_promise("served", "decisions_know_the_days_they_were_served"),
            date_promise("reported", "decisions_know_the_days_they_were_reported"),
            date_promise("period_start", "award_periods_know_their_first_days"),
            date_promise("period_end", "award_periods_know_their_last_days"),
        ]

    def __str__(self):
        return f"Fassung {self.number}: {self.wording}"

    @property
    def is_amendment(self):
        return self.number > 1 and not self.is_correction

    @property
    def dated_by(self):
        """The field whose day dates the version by itself: the first with a day, else decided."""
        known = (name for name in OWN_DAYS if getattr(self, name).first)
        return next(known, "decided")

    @property
    def day(self):
        return getattr(self, self.dated_by)

    @property
    def day_is(self):
        """What the day of `dated_by` is called where that is not the day of the decision."""
        return "" if self.dated_by == "decided" else OWN_DAYS[self.dated_by]

    @property
    def is_correction(self):
        return self.kind == VersionKind.CORRECTION

    @property
    def is_waiting(self):
        """It would be in force if somebody else released it."""
        return self.is_draft and self.cancelled_on is None

    @property
    def is_carried_out(self):
        """What it asked for is done, and it was none of the versions itself."""
        return self.is_draft and self.cancelled_reason in CARRIED_OUT.values()

    @property
    def is_counted(self):
        return self.status in self.COUNTED
