"""Guests: people of other organisations who edit one project until a day."""

import pghistory
from django.conf import settings
from django.db import models
from django.utils import timezone

from projects.guest_gates import GuestQuerySet
from projects.models.project import Project


@pghistory.track()
class Guest(models.Model):
    """A person's right to edit one project; it ends by itself after its last day, or at once when
    the row is deleted. The history tells who gave it and who took it."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="guests")
    guest = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="guest_rights",
        verbose_name="Gast",
    )
    guest_until = models.DateField("Gast bis einschließlich")
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="als Gast zugelassen von",
    )
    invited_at = models.DateTimeField("als Gast zugelassen am", default=timezone.now)

    objects = GuestQuerySet.as_manager()

    class Meta:
        verbose_name = "Gast eines Projekts"
        verbose_name_plural = "Gäste von Projekten"
        ordering = ["guest_until", "pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["project", "guest"], name="a_person_is_a_guest_of_a_project_once"
            ),
        ]

    def __str__(self):
        return f"{self.guest} bis {self.guest_until:%d.%m.%Y}"

    @property
    def is_over(self):
        return self.guest_until < timezone.localdate()
