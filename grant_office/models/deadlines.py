"""The register of deadlines: each with its rule, its anchor, and how the day follows from both."""

import pghistory
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone

from evidence.history.last_change import revision_of
from evidence.values.choices import known_choices
from funding.models import Decision, DecisionVersion
from grant_office.gates import DAY_DUE, DeadlineQuerySet
from grant_office.models.money import Payment
from grant_office.models.obligations import Obligation
from grant_office.models.plans import PlanLine
from grant_office.passing import fits, passed_by
from projects.models import Project


class DayKind(models.TextChoices):
    """Only a Frist moves to the next working day (R19)."""

    PERIOD = "frist", "Frist"
    CUT_OFF = "stichtag", "Stichtag"
    APPOINTMENT = "termin", "Termin"
    INTERNAL = "intern", "intern"


class Duty(models.TextChoices):
    """What is due (B.6): the kinds of `funding.rules.deadlines`, and what people enter."""

    APPLICATION = "application", "Antrag einreichen"
    REMEDY = "remedy", "Rechtsbehelf einlegen"
    FINALITY = "finality", "Bestandskraft"
    START = "start", "Spätester Beginn"
    LAST_DRAWDOWN = "last_drawdown", "Letzter Mittelabruf"
    USE = "use", "Ausgezahlte Mittel verwenden"
    INTERIM_PROOF = "interim_proof", "Zwischennachweis"
    FINAL_PROOF = "final_proof", "Verwendungsnachweis"
    END_RECIPIENT_PROOF = "end_recipient_proof", "Nachweise der Letztempfangenden"
    AUDIT_OFFICE = "audit_office", "Nachweis an das Rechnungsprüfungsamt"
    EXTENSION = "extension", "Verlängerung beantragen"
    PERIOD_END = "period_end", "Bewilligungszeitraum endet"
    OBLIGATION = "obligation", "Auflage"
    REPORT = "report", "Sofort melden"
    RETENTION = "retention", "Ende der Aufbewahrung"
    BINDING = "binding", "Ende der Zweckbindung"


# What passes by itself: after its day there is nothing to be done about it.
PASSING = (Duty.REMEDY, Duty.FINALITY, Duty.EXTENSION, Duty.PERIOD_END, Duty.BINDING)

# Of these there is nothing to do: the day comes, and something is over.
ONLY_COMES = (Duty.FINALITY, Duty.PERIOD_END, Duty.BINDING)


@pghistory.track()
@known_choices(duty="duties_of_deadlines_are_known", kind="kinds_of_days_are_known")
class Deadline(models.Model):
    """A day by which something is due, or what is missing to tell the day.

    Written by `grant_office.register` whenever an anchor changes; people only add an override with
    its reason, and that it is done. The history keeps the earlier day.
    """

    PASSING = PASSING

    decision = models.ForeignKey(
        Decision,
        on_delete=models.PROTECT,
        related_name="deadlines",
        verbose_name="Entscheidung",
    )
    duty = models.CharField("Was", max_length=19, choices=Duty, editable=False)
    year = models.PositiveSmallIntegerField("Jahr", null=True, blank=True, editable=False)
    payment = models.ForeignKey(
        Payment, on_delete=models.PROTECT, null=True, blank=True, editable=False
    )
    obligation = models.ForeignKey(
        Obligation, on_delete=models.PROTECT, null=True, blank=True, editable=False
    )
    other = models.ForeignKey(
        Decision,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="neue Bewilligung",
        editable=False,
    )
    amendment = models.ForeignKey(
        DecisionVersion,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="neue Fassung",
        editable=False,
    )
    line = models.ForeignKey(
        PlanLine,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="neuer Posten",
        editable=False,
    )
    project = models.ForeignKey(
        Project,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Projekt",
        editable=False,
    )
    title = models.CharField("Gegenstand", max_length=300, editable=False)
    rule = models.CharField("Regel", max_length=8, editable=False)
    kind = models.CharField("Art", max_length=8, choices=DayKind, editable=False)
    anchor = models.CharField("Ausgangspunkt", max_length=200, blank=True, editable=False)
    derivation = models.CharField("Herleitung", max_length=500, blank=True, editable=False)
    legal_basis = models.CharField("Rechtsgrundlage", max_length=200, blank=True, editable=False)
    is_confirmed = models.BooleanField("bestätigt", default=True, editable=False)
    unrolled = models.DateField("gerechneter Tag", null=True, editable=False)
    rolled = models.DateField("Tag nach Wochenende und Feiertagen", null=True, editable=False)
    missing = models.CharField("Was fehlt", max_length=300, blank=True, editable=False)
    amount = models.DecimalField(
        "Betrag", max_digits=15, decimal_places=2, null=True, editable=False
    )
    override_on = models.DateField("anderer Tag", null=True, blank=True)
    override_reason = models.CharField("Grund für den anderen Tag", max_length=300, blank=True)
    is_met = models.BooleanField("durch einen Eintrag erledigt", default=False, editable=False)
    done_on = models.DateField("erledigt am", null=True, blank=True)
    done_note = models.CharField("Wie erledigt", max_length=300, blank=True)
    letter = models.ForeignKey(
        "grant_office.Correspondence",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="proven_deadlines",
        verbose_name="Schreiben",
        help_text="aus dieser Akte, mit dem es erledigt wurde",
    )
    dismissed_reason = models.CharField(
        "nicht zu melden, weil", max_length=300, blank=True, help_text="statt einer Meldung"
    )
    is_void = models.BooleanField("entfallen", default=False, editable=False)

    objects = DeadlineQuerySet.as_manager()

    class Meta:
        verbose_name = "Frist"
        verbose_name_plural = "Fristen"
        ordering = ["rolled", "pk"]
        indexes = [
            models.Index(
                DAY_DUE,
                "id",
                condition=Q(done_on=None, is_met=False, is_void=False),
                # What counts them asks for, so that counting reads the index alone.
                include=["decision", "duty", "override_on", "rolled"],
                name="deadlines_open_by_day",
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=[
                    *("decision", "duty", "year", "payment", "obligation"),
                    *("other", "amendment", "line", "project"),
                ],
                nulls_distinct=False,
                name="a_duty_has_one_deadline",
            ),
            models.CheckConstraint(
                condition=Q(unrolled__isnull=False, rolled__isnull=False, missing="")
                | (Q(unrolled__isnull=True, rolled__isnull=True) & ~Q(missing="")),
                name="a_deadline_has_a_day_or_says_what_is_missing",
            ),
            models.CheckConstraint(
                condition=Q(override_on__isnull=True, override_reason="")
                | (Q(override_on__isnull=False) & ~Q(override_reason="")),
                name="another_day_has_its_reason",
                violation_error_message="Zu einem anderen Tag gehört der Grund.",
            ),
            models.CheckConstraint(
                condition=Q(dismissed_reason="")
                | Q(duty="report", done_on__isnull=False, letter=None),
                name="only_a_report_is_dismissed_and_without_a_letter",
                violation_error_message=(
                    "Nur was zu melden wäre, lässt sich mit Tag und Grund verwerfen, dann ohne "
                    "Schreiben."
                ),
            ),
        ]

    def __str__(self):
        return self.title or self.get_duty_display()

    @property
    def day(self):
        """The day that counts: what a person set, else what the rule gives; None if missing."""
        return self.override_on or self.rolled

    @property
    def how(self):
        """How the day came about and by which clause, as one German sentence."""
        told = [self.derivation.rstrip("."), self.legal_basis.rstrip(".")]
        return ", ".join(filter(None, told)) + "."

    @property
    def is_open(self):
        return not (self.done_on or self.is_met or self.is_void)

    @property
    def has_passed(self):
        """It passes by itself, and nobody can do anything about it any more."""
        passed = passed_by(PASSING, timezone.localdate())
        return fits(passed, duty=self.duty, day_due=self.day)

    @property
    def days_late(self):
        """Since how many days somebody should have done it; 0 where nobody should have yet."""
        late = (timezone.localdate() - self.day).days if self.day else 0
        return late if late > 0 and self.is_ahead else 0

    @property
    def can_be_done(self):
        """By one press; a report needs its letter or a reason (R31)."""
        return self.is_open and self.duty not in (*ONLY_COMES, Duty.REPORT)

    @property
    def is_ahead(self):
        """Open, and not over by itself."""
        return self.is_open and not self.has_passed

    @property
    def is_to_be_told(self):
        """At once, and by now (R31)."""
        has_come = self.day is None or self.day <= timezone.localdate()
        return self.is_open and self.duty == Duty.REPORT and has_come

    def clean(self):
        super().clean()
        if self.letter and self.letter.decision_id != self.decision_id:
            raise ValidationError({"letter": "Dieses Schreiben gehört nicht zu dieser Akte."})

    @property
    def revision(self):
        """What its buttons carry along, so that nobody presses what they have not seen."""
        return revision_of(self)
