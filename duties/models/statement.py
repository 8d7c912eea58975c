"""The Erklärung zur Barrierefreiheit (R78) with the barriers that are known."""

import pghistory
from django.db import models
from django.db.models import F, Q
from django.utils.timezone import localdate

from duties.days import months_later
from evidence.values.choices import known_choices
from evidence.values.dates import day_in_german

REVIEW_MONTHS = 12


class StatementQuerySet(models.QuerySet):
    def visible_to(self, user):
        """The statement is made to be read by everybody."""
        return self


@pghistory.track()
@known_choices(
    status="statuses_of_the_statement_are_known",
    method="methods_of_the_statement_are_known",
)
class AccessibilityStatement(models.Model):
    """How accessible this site is, who found that out, and when; there is exactly one."""

    KEY = "portal"

    class Status(models.TextChoices):
        FULL = "full", "vollständig vereinbar"
        PARTIAL = "partial", "teilweise vereinbar"
        NONE = "none", "nicht vereinbar"

    class Method(models.TextChoices):
        SELF = "self", "Selbstbewertung"
        THIRD_PARTY = "third_party", "Bewertung durch Dritte"

    key = models.SlugField("Kennung", max_length=10, unique=True, default=KEY, editable=False)
    status = models.CharField("Stand der Vereinbarkeit", max_length=7, choices=Status)
    method = models.CharField("Art der Bewertung", max_length=11, choices=Method)
    evaluated_by = models.CharField("Bewertet von", max_length=200)
    evaluation = models.TextField("Wie bewertet wurde")
    created_on = models.DateField("Erstellt am")
    reviewed_on = models.DateField(
        "Zuletzt überprüft am", help_text="Jährlich, und nach jeder großen Änderung der Website."
    )

    objects = StatementQuerySet.as_manager()

    class Meta:
        verbose_name = "Erklärung zur Barrierefreiheit"
        verbose_name_plural = "Erklärung zur Barrierefreiheit"
        constraints = [
            models.CheckConstraint(
                condition=Q(key="portal"), name="there_is_one_accessibility_statement"
            ),
            models.CheckConstraint(
                condition=~Q(evaluated_by="") & ~Q(evaluation=""),
                name="a_statement_says_who_evaluated_and_how",
                violation_error_message="Bitte angeben, wer bewertet hat und wie.",
            ),
            models.CheckConstraint(
                condition=Q(reviewed_on__gte=F("created_on")),
                name="a_statement_is_reviewed_after_it_is_made",
                violation_error_message="Die Überprüfung liegt vor dem Tag der Erstellung.",
            ),
        ]

    def __str__(self):
        return "Erklärung zur Barrierefreiheit"

    @property
    def review_due(self):
        """The day by which the statement must be reviewed again (R78)."""
        return months_later(self.reviewed_on, REVIEW_MONTHS)

    @property
    def reminder(self):
        """A German sentence when the review is overdue, else an empty text."""
        if localdate() <= self.review_due:
            return ""
        return (
            "Die Erklärung zur Barrierefreiheit ist überfällig: Sie war bis zum "
            f"{day_in_german(self.review_due)} zu überprüfen."
        )


@pghistory.track()
@known_choices(reason="reasons_of_barriers_are_known")
class Barrier(models.Model):
    """A part of the site that not everybody can use, and what they can use instead."""

    class Reason(models.TextChoices):
        NOT_YET = "not_yet", "noch nicht behoben"
        BURDEN = "burden", "unverhältnismäßige Belastung"
        OUT_OF_SCOPE = "out_of_scope", "nicht vom Gesetz erfasst"

    statement = models.ForeignKey(
        AccessibilityStatement, on_delete=models.CASCADE, related_name="barriers"
    )
    part = models.CharField("Teil der Website", max_length=120)
    what = models.TextField("Was nicht zugänglich ist")
    reason = models.CharField("Grund", max_length=12, choices=Reason)
    explanation = models.TextField("Begründung", blank=True)
    clause = models.CharField(
        "Abschnitt der EN 301 549",
        max_length=40,
        blank=True,
        help_text="zum Beispiel 9.1.3.1 (Informationen und Beziehungen)",
    )
    alternative = models.TextField("Barrierefreie Alternative", blank=True)
    position = models.PositiveSmallIntegerField("Reihenfolge", default=0)

    objects = StatementQuerySet.as_manager()

    class Meta:
        verbose_name = "Barriere"
        verbose_name_plural = "Barrieren"
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["statement", "part"],
                name="a_part_of_the_site_is_listed_once",
                violation_error_message="Dieser Teil der Website steht schon in der Erklärung.",
            ),
            models.CheckConstraint(
                condition=~Q(part="") & ~Q(what=""), name="a_barrier_says_what_is_not_accessible"
            ),
        ]

    def __str__(self):
        return self.part
