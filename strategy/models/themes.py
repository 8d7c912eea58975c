"""The themes of projects, narrower than fields of action: the building of fast networks."""

import pghistory
from django.db import models

from strategy.gates import StrategyQuerySet


@pghistory.track()
class Theme(models.Model):
    """A Thema; editors say which projects belong to it, and so which money is for it."""

    slug = models.SlugField("Adresse", max_length=60, unique=True)
    name = models.CharField("Name", max_length=80, unique=True)

    objects = StrategyQuerySet.as_manager()

    class Meta:
        verbose_name = "Thema"
        verbose_name_plural = "Themen"
        ordering = ["name"]

    def __str__(self):
        return self.name
