"""Where else a project is to be found: its own website, an app, a page of an authority."""

from urllib.parse import urlsplit

import pghistory
from django.db import models

from evidence.models import Cited
from evidence.values.choices import known_choices
from projects.models.photos import NO_WEB_ADDRESS, is_web_address
from projects.models.project import OfProject, Project


@pghistory.track()
@known_choices(kind="kinds_of_websites_are_known")
class ProjectLink(Cited, OfProject):
    """A page about a project, or one that a project offers."""

    HEAD = ("url",)

    class Kind(models.TextChoices):
        PROJECT_SITE = "project_site", "Projektseite"
        SERVICE = "service", "Online-Dienst"
        APP = "app", "App"
        PARTICIPATION = "participation", "Beteiligung"
        AUTHORITY_PAGE = "authority_page", "Seite einer Behörde"
        PROGRAMME_SITE = "programme_site", "Seite des Programms"
        REPORT = "report", "Bericht"

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="websites")
    kind = models.CharField("Art", max_length=14, choices=Kind, default=Kind.PROJECT_SITE)
    label = models.CharField("Beschriftung", max_length=150)
    url = models.URLField("Adresse", max_length=600)
    position = models.PositiveSmallIntegerField("Reihenfolge", default=0)

    class Meta:
        verbose_name = "Seite im Netz"
        verbose_name_plural = "Seiten im Netz"
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "url"],
                name="a_website_is_listed_once",
                violation_error_message="Diese Adresse steht schon beim Projekt.",
            ),
            models.CheckConstraint(
                condition=is_web_address("url"),
                name="websites_are_on_the_web",
                violation_error_message=NO_WEB_ADDRESS,
            ),
        ]

    def __str__(self):
        return self.label

    @property
    def host(self):
        """The name of the site that it leads to, in lower case."""
        return urlsplit(self.url).hostname
