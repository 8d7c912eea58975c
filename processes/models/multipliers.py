"""Whom colleagues in a county administration ask about working digitally; internal (R58).

How many there are is public, and a source says it; who they are is read by their county only.
"""

import pghistory
from django.db import models
from django.db.models import F, Q

from processes.gates import MultiplierQuerySet
from regions.models import District

PERSONAL = ("name", "phone", "email")


@pghistory.track(exclude=PERSONAL)
class Multiplier(models.Model):
    """A multiplier of a county, from one day until another.

    The history leaves the person out, so that nothing stays when the row goes (R87).
    """

    district = models.ForeignKey(
        District, on_delete=models.PROTECT, related_name="multipliers", verbose_name="Landkreis"
    )
    name = models.CharField("Name", max_length=100)
    office = models.CharField("Amt", max_length=150, blank=True)
    phone = models.CharField("Telefon", max_length=60, blank=True)
    email = models.EmailField("E-Mail-Adresse", blank=True)
    in_charge_from = models.DateField("zuständig ab", null=True, blank=True)
    in_charge_until = models.DateField(
        "zuständig bis",
        null=True,
        blank=True,
        help_text="Sechs Monate danach wird der Eintrag gelöscht.",
    )

    objects = MultiplierQuerySet.as_manager()

    class Meta:
        verbose_name = "Multiplikatorin oder Multiplikator"
        verbose_name_plural = "Multiplikatorinnen und Multiplikatoren"
        ordering = ["district__name", "name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(name=""),
                name="multipliers_have_a_name",
                violation_error_message="Bitte den Namen angeben.",
            ),
            models.CheckConstraint(
                condition=Q(in_charge_from__isnull=True)
                | Q(in_charge_until__isnull=True)
                | Q(in_charge_from__lte=F("in_charge_until")),
                name="a_multiplier_ends_after_beginning",
                violation_error_message="Die Zuständigkeit endet vor ihrem Beginn.",
            ),
        ]

    def __str__(self):
        return self.name
