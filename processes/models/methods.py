"""Versions of the method by which services are weighed: criteria, weights and bands are data (R59).

They come with the files of the region; what an assessment was made by stays as it was.
"""

from fractions import Fraction

import pghistory
from django.db import models
from django.db.models import Q

from evidence.values.choices import known_choices
from processes.gates import MethodQuerySet
from processes.rules.scoring import BENEFIT, FEASIBILITY, Criterion, Method


@pghistory.track()
class ScoringMethod(models.Model):
    """A version of the method, with where it comes from."""

    key = models.SlugField("Kennung", max_length=80, unique=True)
    revision = models.CharField("Fassung des Verfahrens", max_length=20)
    name = models.CharField("Name", max_length=150)
    origin = models.CharField("Herkunft des Verfahrens", max_length=300)
    benefit_share = models.PositiveSmallIntegerField("Anteil des Nutzens in Prozent")
    swing = models.PositiveSmallIntegerField("Schwankung eines Gewichts in Punkten")

    objects = MethodQuerySet.as_manager()

    class Meta:
        verbose_name = "Bewertungsverfahren"
        verbose_name_plural = "Bewertungsverfahren"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(revision="") & ~Q(name="") & ~Q(origin=""),
                name="a_method_says_its_version_and_where_it_comes_from",
                violation_error_message="Ein Verfahren nennt Namen, Fassung und Herkunft.",
            ),
            models.CheckConstraint(
                condition=Q(benefit_share__lte=100, swing__lte=100),
                name="shares_of_a_method_are_at_most_the_whole",
                violation_error_message="Ein Anteil ist höchstens 100.",
            ),
        ]

    def __str__(self):
        return f"{self.name}, Fassung {self.revision}"

    def as_rules(self):
        """The `Method` of the rules; two queries, or none where the rows were fetched before."""
        return Method(
            version=self.revision,
            criteria=tuple(each.as_rules() for each in self.criteria.all()),
            benefit_share=self.benefit_share,
            bands=tuple(sorted(each.from_cases for each in self.bands.all())),
            swing=self.swing,
        )


@pghistory.track()
@known_choices(axis="axes_of_criteria_are_known")
class ScoringCriterion(models.Model):
    """What is scored from 0 to 5, and how many of the 100 points of its axis it has."""

    class Axis(models.TextChoices):
        BENEFIT = BENEFIT, "Nutzen"
        FEASIBILITY = FEASIBILITY, "Umsetzbarkeit"

    scoring_method = models.ForeignKey(
        ScoringMethod,
        on_delete=models.PROTECT,
        related_name="criteria",
        verbose_name="Bewertungsverfahren",
    )
    key = models.SlugField("Kennung", max_length=80)
    label = models.CharField("Bezeichnung", max_length=80)
    axis = models.CharField("Achse", max_length=11, choices=Axis)
    weight = models.PositiveSmallIntegerField("Gewicht")
    best = models.CharField("5 Punkte heißt", max_length=120)
    counts_cases = models.BooleanField("folgt aus der Fallzahl", default=False)
    excludes = models.BooleanField("schließt bei 0 Punkten aus", default=False)
    position = models.PositiveSmallIntegerField("Reihenfolge", default=0)

    objects = MethodQuerySet.as_manager()

    class Meta:
        verbose_name = "Kriterium"
        verbose_name_plural = "Kriterien"
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["scoring_method", "key"], name="a_method_has_a_criterion_once"
            ),
            models.CheckConstraint(
                condition=Q(weight__lte=100),
                name="a_criterion_has_at_most_all_points_of_its_axis",
                violation_error_message="Ein Gewicht ist höchstens 100.",
            ),
        ]

    def __str__(self):
        return self.label

    def as_rules(self):
        return Criterion(self.key, self.label, self.axis, Fraction(self.weight), self.excludes)


@pghistory.track()
class CaseBand(models.Model):
    """From how many cases in a year a point more is given."""

    scoring_method = models.ForeignKey(
        ScoringMethod,
        on_delete=models.PROTECT,
        related_name="bands",
        verbose_name="Bewertungsverfahren",
    )
    from_cases = models.PositiveIntegerField("ab Fällen im Jahr")

    objects = MethodQuerySet.as_manager()

    class Meta:
        verbose_name = "Stufe der Fallzahl"
        verbose_name_plural = "Stufen der Fallzahl"
        ordering = ["from_cases", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["scoring_method", "from_cases"], name="a_band_of_cases_begins_once"
            ),
        ]

    def __str__(self):
        return f"ab {self.from_cases}"
