"""Which measures of the strategies change which services."""

import pghistory
from django.db import models

from processes.gates import RegisterQuerySet
from processes.models.register import Service
from strategy.models import Measure


@pghistory.track()
class MeasureService(models.Model):
    """A measure brings a service further; edited with the measure."""

    measure = models.ForeignKey(
        Measure, on_delete=models.CASCADE, related_name="service_links", verbose_name="Maßnahme"
    )
    service = models.ForeignKey(
        Service,
        on_delete=models.PROTECT,
        related_name="measure_links",
        verbose_name="Verwaltungsleistung",
    )

    objects = RegisterQuerySet.as_manager()

    class Meta:
        verbose_name = "Verwaltungsleistung der Maßnahme"
        verbose_name_plural = "Verwaltungsleistungen der Maßnahme"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["measure", "service"],
                name="a_measure_changes_a_service_once",
                violation_error_message="Diese Leistung gehört schon zur Maßnahme.",
            ),
        ]

    def __str__(self):
        return str(self.service)
