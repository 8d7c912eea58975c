"""What ties projects and their activities to the measures of the strategies."""

import pghistory
import pgtrigger
from django.db import models
from django.db.models import Q

from evidence.values.choices import known_choices
from projects.models.project import OfProject, Project
from projects.models.work import Activity
from strategy.models import Measure, VersionField

PROJECT_OF_ACTIVITY = """
    SELECT project_id INTO NEW.project_id FROM projects_activity WHERE id = NEW.activity_id;
    RETURN NEW;
"""


@pghistory.track()
@known_choices(basis="bases_of_projects_of_measures_are_known")
class MeasureProject(OfProject):
    """A project carries out a measure; edited with the measure, as visible as the project."""

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="measure_links", verbose_name="Projekt"
    )
    measure = models.ForeignKey(
        Measure, on_delete=models.CASCADE, related_name="project_links", verbose_name="Maßnahme"
    )
    basis = models.CharField(
        "Grundlage", max_length=6, choices=VersionField.Basis, default=VersionField.Basis.EDITOR
    )

    class Meta:
        verbose_name = "Projekt der Maßnahme"
        verbose_name_plural = "Projekte der Maßnahme"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["measure", "project"],
                name="a_project_carries_out_a_measure_once",
                violation_error_message="Dieses Projekt gehört schon zur Maßnahme.",
            ),
        ]

    def __str__(self):
        return str(self.project)


@pghistory.track()
class Finding(OfProject):
    """What an activity found, a Reallabor or a Prozesscheck, gave the reason for a measure.

    The database writes whose project it is: that of the activity.
    """

    project = models.ForeignKey(
        Project,
        on_delete=models.CASCADE,
        editable=False,
        related_name="findings",
        verbose_name="Projekt",
    )
    activity = models.ForeignKey(
        Activity, on_delete=models.CASCADE, related_name="findings", verbose_name="Aktivität"
    )
    measure = models.ForeignKey(
        Measure, on_delete=models.CASCADE, related_name="findings", verbose_name="Maßnahme"
    )
    reason = models.TextField("Was gefunden wurde")

    class Meta:
        verbose_name = "Erkenntnis"
        verbose_name_plural = "Erkenntnisse"
        ordering = ["pk"]
        triggers = [
            pgtrigger.Trigger(
                name="a_finding_is_of_the_project_of_its_activity",
                operation=pgtrigger.Insert | pgtrigger.Update,
                when=pgtrigger.Before,
                func=PROJECT_OF_ACTIVITY,
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "measure"],
                name="an_activity_leads_to_a_measure_once",
                violation_error_message="Diese Aktivität führt schon zu der Maßnahme.",
            ),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="findings_say_what_was_found",
                violation_error_message="Bitte nennen, was gefunden wurde.",
            ),
        ]

    def __str__(self):
        return str(self.activity)
