"""The financing plan of a version: what it costs and who pays, line by line (R8, R9)."""

import pghistory
from django.db import models
from django.db.models import Q

from evidence.values.choices import known_choices
from evidence.values.fields import EuroColumn
from funding.models import DecisionVersion
from funding.models.decisions import NeverDeleted
from grant_office.gates import OfPlanQuerySet, OfVersionQuerySet


class Side(models.TextChoices):
    EXPENDITURE = "expenditure", "Ausgaben"
    GRANT = "grant", "Zuwendung"
    OWN = "own", "Eigenmittel"
    IN_KIND = "in_kind", "Sach- oder Personalleistung"
    THIRD_PARTY = "third_party", "Mittel Dritter"


@pghistory.track()
class FinancingPlan(NeverDeleted):
    """The plan that came with a version; an amendment brings one of its own."""

    version = models.OneToOneField(
        DecisionVersion,
        on_delete=models.PROTECT,
        related_name="financing_plan",
        verbose_name="gehört zur Fassung",
    )
    changes_purpose = models.BooleanField(
        "Zweck geändert",
        default=False,
        help_text="gegenüber der Fassung davor; wer dasselbe Projekt fördert, muss es erfahren",
    )
    note = models.CharField("Hinweis", max_length=300, blank=True)

    objects = OfVersionQuerySet.as_manager()

    class Meta(NeverDeleted.Meta):
        verbose_name = "Finanzierungsplan"
        verbose_name_plural = "Finanzierungspläne"
        ordering = ["pk"]

    def __str__(self):
        return f"Finanzierungsplan zu Fassung {self.version.number}"

    @property
    def decision_id(self):
        return self.version.decision_id

    @property
    def decision(self):
        return self.version.decision


@pghistory.track()
@known_choices(side="sides_of_plans_are_known")
class PlanLine(NeverDeleted):
    """A line of a plan, of what it costs or of who pays."""

    plan = models.ForeignKey(
        FinancingPlan,
        on_delete=models.PROTECT,
        related_name="lines",
        verbose_name="Finanzierungsplan",
    )
    side = models.CharField("Seite", max_length=11, choices=Side)
    label = models.CharField("Posten", max_length=120)
    planned = EuroColumn("geplant")
    actual = EuroColumn("Ist", null=True, blank=True)
    position = models.PositiveSmallIntegerField("Reihenfolge", default=0)

    objects = OfPlanQuerySet.as_manager()

    class Meta(NeverDeleted.Meta):
        verbose_name = "Posten des Finanzierungsplans"
        verbose_name_plural = "Posten des Finanzierungsplans"
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(planned__gte=0) & (Q(actual__isnull=True) | Q(actual__gte=0)),
                name="lines_of_a_plan_are_not_negative",
                violation_error_message="Ein Posten ist nicht negativ.",
            ),
            models.UniqueConstraint(
                fields=["plan", "side", "label"],
                name="a_plan_names_a_line_once",
                violation_error_message="Diesen Posten gibt es im Plan schon.",
            ),
        ]

    def __str__(self):
        return self.label
