"""What a project tells its readers, dated by the day on which they can first read it.

A release dates them: see `Project.becomes_public`.
"""

from urllib.parse import urlsplit

import pghistory
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.timezone import localdate

from evidence.models import Cited
from projects.models.project import OfProject, Project

NOT_YET = (
    "Eine Meldung trägt kein Datum der Zukunft. Leer lassen: Dann gilt der Tag, an dem sie "
    "öffentlich wird."
)
TWICE = (
    "Zwei Meldungen haben dieselbe Überschrift und denselben Tag. Ohne Datum gilt der Tag, an dem "
    "sie öffentlich werden."
)


@pghistory.track()
class News(Cited, OfProject):
    """A report of a project. Without a day it gets the one on which it becomes public."""

    HEAD = ("title",)

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="news")
    title = models.CharField("Überschrift", max_length=150)
    day = models.DateField(
        "Datum",
        null=True,
        blank=True,
        help_text="Leer heißt: der Tag, an dem die Meldung öffentlich wird.",
    )
    text = models.TextField(
        "Text", blank=True, help_text="Eine leere Zeile beginnt einen neuen Absatz."
    )
    link = models.URLField(
        "Mehr dazu",
        max_length=600,
        blank=True,
        help_text="Adresse einer Seite, auf der mehr steht, zum Beispiel des Landkreises.",
    )

    class Meta:
        verbose_name = "Meldung"
        verbose_name_plural = "Meldungen"
        ordering = ["-day", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "title", "day"],
                nulls_distinct=False,
                name="a_report_is_told_once",
                violation_error_message=TWICE,
            ),
        ]
        indexes = [models.Index(fields=["day"], name="news_day")]

    def __str__(self):
        return self.title

    @property
    def link_host(self):
        """The name of the site that the link leads to, in lower case."""
        return urlsplit(self.link).hostname

    def clean(self):
        if self.day and self.day > localdate():
            raise ValidationError({"day": NOT_YET})
