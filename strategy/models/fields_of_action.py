"""The fields of action that measures and projects belong to."""

import pghistory
from django.db import models

from evidence.values.choices import known_choices
from strategy.gates import StrategyQuerySet


@pghistory.track()
@known_choices(basis="bases_of_fields_of_action_are_known")
class FieldOfAction(models.Model):
    """A Handlungsfeld; the heading of the public pages."""

    TOLD_TOO = ("position",)

    class Basis(models.TextChoices):
        SOURCE = "source", "in einer Quelle genannt"
        EDITOR = "editor", "von der Redaktion eingeführt"

    class Assignment(models.TextChoices):
        """How it is known that something belongs to a field, whoever introduced the field."""

        SOURCE = "source", "in einer Quelle genannt"
        EDITOR = "editor", "von der Redaktion zugeordnet"

    slug = models.SlugField("Adresse", max_length=60, unique=True)
    name = models.CharField("Name", max_length=80, unique=True)
    basis = models.CharField("Grundlage", max_length=6, choices=Basis, default=Basis.SOURCE)
    position = models.PositiveSmallIntegerField("Reihenfolge", default=0)

    objects = StrategyQuerySet.as_manager()

    class Meta:
        verbose_name = "Handlungsfeld"
        verbose_name_plural = "Handlungsfelder"
        ordering = ["position", "name"]

    def __str__(self):
        return self.name
