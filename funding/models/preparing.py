"""How far an application is prepared: its money, and each requirement with its proof.

For those who prepare it; no public page reads these tables.
"""

import pghistory
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from evidence.models import Source
from evidence.values.choices import known_choices
from evidence.values.fields import EuroColumn
from funding.gates_of_applications import PreparationQuerySet
from funding.models.applications import Application
from funding.models.calls import CallRate, Requirement
from funding.models.events import Event
from projects.models import Document, Project
from regions.models import Organisation
from strategy.models import Measure, Strategy


@pghistory.track()
class ApplicationPlan(models.Model):
    """What an application costs, who is to pay for it, and when the council said yes; in euros.

    An application that has one is prepared here, so its stage changes step by step.
    """

    AMOUNTS = ("total_cost", "requested", "own_money", "other_money")

    application = models.OneToOneField(Application, on_delete=models.CASCADE, related_name="plan")
    rate = models.ForeignKey(
        CallRate,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Satz des Aufrufs",
        help_text="Ob eine Haushaltsnotlage besteht, zählt am Tag des Antrags.",
    )
    total_cost = EuroColumn("Kosten des Vorhabens", null=True, blank=True)
    requested = EuroColumn("beantragte Förderung", null=True, blank=True)
    own_money = EuroColumn("eigene Mittel", null=True, blank=True)
    other_money = EuroColumn("Mittel Dritter", null=True, blank=True)
    resolved_on = models.DateField("Beschluss des Kreistags oder Rates vom", null=True, blank=True)

    objects = PreparationQuerySet.as_manager()

    class Meta:
        verbose_name = "Finanzierung eines Antrags"
        verbose_name_plural = "Finanzierungen von Anträgen"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(total_cost__gt=0) | Q(total_cost=None),
                name="planned_applications_cost_something",
                violation_error_message="Ein Vorhaben kostet mehr als null Euro.",
            ),
            models.CheckConstraint(
                condition=(Q(requested__gte=0) | Q(requested=None))
                & (Q(own_money__gte=0) | Q(own_money=None))
                & (Q(other_money__gte=0) | Q(other_money=None)),
                name="nobody_pays_a_negative_share_of_an_application",
                violation_error_message="Ein Anteil kann nicht unter null liegen.",
            ),
            models.CheckConstraint(
                condition=Q(requested__lte=F("total_cost"))
                | Q(requested=None)
                | Q(total_cost=None),
                name="no_application_asks_for_more_than_it_costs",
                violation_error_message="Beantragt ist mehr, als das Vorhaben kostet.",
            ),
        ]

    def __str__(self):
        return f"Finanzierung: {self.application}"


@pghistory.track()
@known_choices(state="states_of_checked_requirements_are_known")
class RequirementCheck(models.Model):
    """How far an application meets one requirement of its call, and what shows it."""

    class State(models.TextChoices):
        MISSING = "missing", "fehlt"
        IN_WORK = "in_work", "in Arbeit"
        MET = "met", "erfüllt"
        NOT_NEEDED = "not_needed", "nicht nötig"

    LINKED = ("source", "strategy", "measure", "project", "attachment", "resolution")
    PROOFS = ("proven_by", *LINKED)

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="checks")
    requirement = models.ForeignKey(
        Requirement,
        on_delete=models.CASCADE,
        related_name="checks",
        verbose_name="Anforderung des Aufrufs",
    )
    state = models.CharField("Stand", max_length=10, choices=State, default=State.MISSING)
    responsible = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="zuständig",
    )
    due_on = models.DateField("fällig am", null=True, blank=True)
    proven_by = models.CharField(
        "Nachgewiesen durch",
        max_length=300,
        blank=True,
        help_text="Wo der Nachweis liegt, oder warum keiner nötig ist.",
    )
    source = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Quelle",
    )
    strategy = models.ForeignKey(
        Strategy,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Strategie",
    )
    measure = models.ForeignKey(
        Measure,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Maßnahme",
    )
    project = models.ForeignKey(
        Project,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Projekt",
    )
    attachment = models.ForeignKey(
        Document,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Dokument des Projekts",
    )
    resolution = models.ForeignKey(
        Event,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Beschluss",
    )

    objects = PreparationQuerySet.as_manager()

    class Meta:
        verbose_name = "Geprüfte Anforderung"
        verbose_name_plural = "Geprüfte Anforderungen"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["application", "requirement"],
                name="a_requirement_is_checked_once_for_an_application",
                violation_error_message="Diese Anforderung ist für den Antrag schon vermerkt.",
            ),
            models.CheckConstraint(
                condition=~Q(state="not_needed") | ~Q(proven_by=""),
                name="what_is_not_needed_has_its_reason",
                violation_error_message="Bitte sagen, warum die Anforderung nicht nötig ist.",
            ),
        ]

    def __str__(self):
        return f"{self.requirement}: {self.get_state_display()}"

    def clean(self):
        super().clean()
        if self.state == self.State.MET and not any(getattr(self, each) for each in self.PROOFS):
            raise ValidationError({"state": "Was erfüllt ist, braucht einen Nachweis."})
