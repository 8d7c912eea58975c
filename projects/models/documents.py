"""Documents of a project: files to download."""

import pghistory
from django.db import models
from django.db.models import Q

from evidence.values.choices import known_choices
from evidence.values.fields import LONG_AGO, FlexDateField, date_promise
from projects.models.files import FileRow
from projects.models.project import Project


@pghistory.track()
@known_choices(
    kind="kinds_of_documents_are_known",
    accessibility="documents_are_accessible_or_not",
)
class Document(FileRow):
    """A document to download, with what a reader should know before."""

    REQUIRED = ("title", "kind", "accessibility")
    NEEDED_IF = {"accessibility_note": "nötig, wenn nicht barrierefrei"}

    class Kind(models.TextChoices):
        CONCEPT = "concept", "Konzept"
        REPORT = "report", "Bericht"
        RESOLUTION = "resolution", "Beschluss oder Vorlage"
        NOTICE = "notice", "Bescheid"
        PRESENTATION = "presentation", "Präsentation"
        LEAFLET = "leaflet", "Flyer oder Plakat"
        DATA = "data", "Daten"
        OTHER = "other", "Sonstiges"

    class Accessibility(models.TextChoices):
        YES = "yes", "barrierefrei"
        NO = "no", "nicht barrierefrei"

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="documents")
    title = models.CharField("Titel", max_length=150, blank=True)
    kind = models.CharField("Art", max_length=12, choices=Kind, blank=True)
    day = FlexDateField("Datum", since=LONG_AGO)
    accessibility = models.CharField(
        "Barrierefreiheit", max_length=3, choices=Accessibility, blank=True
    )
    accessibility_note = models.CharField(
        "Hinweis zur Barrierefreiheit",
        max_length=300,
        blank=True,
        help_text="Was nicht geht, und wie man den Inhalt trotzdem bekommt.",
    )

    class Meta:
        verbose_name = "Dokument"
        verbose_name_plural = "Dokumente"
        ordering = ["rank", "pk"]
        constraints = [
            date_promise("day", "documents_know_the_days_they_are_from"),
            models.CheckConstraint(
                condition=~Q(accessibility="no") | ~Q(accessibility_note=""),
                name="a_document_that_is_not_accessible_says_what_to_do",
                violation_error_message="Bitte sagen, was nicht geht und wie man es bekommt.",
            ),
        ]

    def __str__(self):
        return self.title or f"Nr. {self.rank}"
