"""What a county finds when it looks at a service in the Prozesscheck; internal.

An assessment is never changed: a newer one supersedes it, and all of them are the history. After
twelve months only its figures are left (R87).
"""

import pghistory
import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils import timezone

from accounts.models import User
from processes.gates import AssessmentQuerySet, OfAssessmentQuerySet
from processes.maturity import HIGHEST, MaturityModel
from processes.models.methods import ScoringCriterion, ScoringMethod
from processes.models.register import Service
from processes.rules import levels
from processes.rules.scoring import HIGHEST_SCORE
from regions.models import District

STAYS = "what_was_assessed_is_never_changed"
WORDS = ("benefit", "legal_obstacles", "observations")
# What somebody said: no history keeps it, so that nothing stays when its time is over.
SAID = ("assessor", *WORDS)


class Lasting(models.Model):
    """Rows that the database refuses to change and to delete."""

    class Meta:
        abstract = True
        triggers = [pgtrigger.Protect(name=STAYS, operation=pgtrigger.Update | pgtrigger.Delete)]


@pghistory.track(exclude=SAID)
class Assessment(Lasting):
    """One service in one county on one day; what nobody knows stays blank.

    From `figures_only_since` on words and single answers are gone, and `level_of_first_model`
    holds what followed from them.
    """

    service = models.ForeignKey(
        Service,
        on_delete=models.PROTECT,
        related_name="assessments",
        verbose_name="Verwaltungsleistung",
    )
    district = models.ForeignKey(
        District, on_delete=models.PROTECT, related_name="assessments", verbose_name="Landkreis"
    )
    scoring_method = models.ForeignKey(
        ScoringMethod,
        on_delete=models.PROTECT,
        related_name="assessments",
        verbose_name="Bewertungsverfahren",
    )
    assessed_on = models.DateField("Bewertet am")
    assessor = models.CharField("Geprüft von", max_length=120)
    case_count = models.PositiveIntegerField("Fälle im Jahr", null=True, blank=True)
    minutes_per_case = models.PositiveIntegerField(
        "Aufwand je Fall in Minuten", null=True, blank=True
    )
    media_break_count = models.PositiveSmallIntegerField("Medienbrüche", null=True, blank=True)
    benefit = models.CharField("Nutzen", max_length=1000, blank=True)
    legal_obstacles = models.CharField("Rechtliche Hürden", max_length=1000, blank=True)
    observations = models.CharField("Beobachtungen", max_length=2000, blank=True)
    level_of_second_model = models.PositiveSmallIntegerField("Reifegrad 2.0", null=True, blank=True)
    level_of_first_model = models.PositiveSmallIntegerField(
        "Reifegrad 1.1", null=True, editable=False
    )
    figures_only_since = models.DateField(
        "Worte und Antworten gelöscht am", null=True, editable=False
    )
    is_example = models.BooleanField("Beispiel", default=False)
    entered_by = models.ForeignKey(
        User, on_delete=models.PROTECT, related_name="+", verbose_name="eingetragen von"
    )
    entered_at = models.DateTimeField("eingetragen am", default=timezone.now)

    objects = AssessmentQuerySet.as_manager()

    class Meta(Lasting.Meta):
        verbose_name = "Bewertung"
        verbose_name_plural = "Bewertungen"
        ordering = ["-assessed_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(assessor=""),
                name="assessments_say_who_checked",
                violation_error_message="Bitte sagen, wer geprüft hat (Rolle, kein Name).",
            ),
            models.CheckConstraint(
                condition=Q(level_of_second_model=None)
                | Q(level_of_second_model__lte=HIGHEST[MaturityModel.V2]),
                name="a_level_of_the_second_model_is_one_of_it",
                violation_error_message="Reifegrad 2.0 hat die Stufen 0 bis 7.",
            ),
            models.CheckConstraint(
                condition=Q(figures_only_since=None) | Q(**dict.fromkeys(WORDS, "")),
                name="condensed_assessments_hold_figures_only",
                violation_error_message="Nach zwölf Monaten bleiben nur die Zahlen.",
            ),
        ]

    def __str__(self):
        return f"{self.service}, {self.district.short_name}, {self.assessed_on:%d.%m.%Y}"

    @property
    def criteria(self):
        """The ten answers in their order; None where one is missing (R53)."""
        given = {each.number: each.grade for each in self.answers.all()}
        return [given.get(number) for number in range(1, levels.CRITERIA + 1)]

    @property
    def level(self):
        """By model 1.1; None is unknown and not 0."""
        return (
            self.level_of_first_model if self.figures_only_since else levels.level_of(self.criteria)
        )

    def points(self, method):
        """{key of a criterion: score or None} for the method of this assessment, as its `Method`.

        The score for cases follows from their number.
        """
        given = {each.criterion_id: each.score for each in self.scores.all()}
        return {
            each.key: method.score_of_cases(self.case_count)
            if each.counts_cases
            else given.get(each.pk)
            for each in self.scoring_method.criteria.all()
        }


@pghistory.track()
class AssessmentScore(Lasting):
    """What an assessment gives a criterion, from 0 to 5; no row where nobody could say."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="scores")
    criterion = models.ForeignKey(
        ScoringCriterion,
        on_delete=models.PROTECT,
        related_name="scores",
        verbose_name="Kriterium der Nutzwertanalyse",
    )
    score = models.PositiveSmallIntegerField("Punkte")

    objects = OfAssessmentQuerySet.as_manager()

    class Meta(Lasting.Meta):
        verbose_name = "Punktzahl"
        verbose_name_plural = "Punktzahlen"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "criterion"], name="an_assessment_scores_a_criterion_once"
            ),
            models.CheckConstraint(
                condition=Q(score__lte=HIGHEST_SCORE),
                name="scores_are_from_0_to_5",
                violation_error_message="Punkte sind 0 bis 5.",
            ),
        ]

    def __str__(self):
        return f"{self.criterion}: {self.score}"


class MaturityAnswer(Lasting):
    """The level of one of the ten criteria of model 1.1, which have numbers and no names (R53).

    No history is kept of it: it never changes, and goes for good (R87).
    """

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="answers")
    number = models.PositiveSmallIntegerField("Nummer des Kriteriums")
    grade = models.PositiveSmallIntegerField("Stufe")

    objects = OfAssessmentQuerySet.as_manager()

    class Meta(Lasting.Meta):
        verbose_name = "Antwort zum Reifegrad"
        verbose_name_plural = "Antworten zum Reifegrad"
        ordering = ["number", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "number"], name="an_assessment_answers_a_criterion_once"
            ),
            models.CheckConstraint(
                condition=Q(number__gte=1, number__lte=levels.CRITERIA, grade__lte=levels.HIGHEST),
                name="a_criterion_of_maturity_is_one_of_ten_with_a_level",
                violation_error_message="Es gibt zehn Kriterien mit den Stufen 0 bis 4.",
            ),
        ]

    def __str__(self):
        return f"Kriterium {self.number}: Stufe {self.grade}"
