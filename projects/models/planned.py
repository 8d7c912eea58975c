"""First publications that were released for a day to come."""

import pghistory
from django.conf import settings
from django.db import models

from projects.gates import PlannedPublicationQuerySet
from projects.models.project import OfProject, Project


@pghistory.track()
class PlannedPublication(OfProject):
    """The release of a project in review for a day; `held_back` says what stopped it on that day.

    It holds for the handing-in it was given for, and for no later one.
    """

    project = models.OneToOneField(Project, on_delete=models.CASCADE, related_name="plan")
    handed_in_at = models.DateTimeField("eingereicht")
    release_on = models.DateField("veröffentlichen am")
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="freigegeben von",
    )
    reason = models.TextField("Hinweis zur Freigabe", blank=True)
    held_back = models.TextField("am gewählten Tag nicht veröffentlicht, weil", blank=True)

    objects = PlannedPublicationQuerySet.as_manager()

    class Meta:
        verbose_name = "geplante Veröffentlichung"
        verbose_name_plural = "geplante Veröffentlichungen"
        ordering = ["release_on", "pk"]

    def __str__(self):
        return f"{self.project}, {self.release_on:%d.%m.%Y}"
