"""Lists of the office that a person keeps under a name, and who took one away as a file."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from evidence.values.choices import known_choices
from funding.models import Decision
from grant_office.gates import OwnQuerySet, TakenQuerySet


@pghistory.track()
class SavedView(models.Model):
    """Filters of the list of decisions under a name, for the person who chose them alone."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="saved_views",
        verbose_name="Person",
        editable=False,
    )
    name = models.CharField("Name", max_length=60)
    query = models.CharField("Filter", max_length=2000, blank=True, editable=False)

    objects = OwnQuerySet.as_manager()

    class Meta:
        verbose_name = "Gemerkte Liste"
        verbose_name_plural = "Gemerkte Listen"
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="saved_views_have_a_name"),
            models.UniqueConstraint(
                fields=["user", "name"],
                name="a_person_saves_a_view_under_a_name_once",
                violation_error_message="Unter diesem Namen haben Sie schon eine Liste gemerkt.",
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return f"{reverse('admin:decision-list')}?{self.query}"


class ListName(models.TextChoices):
    DECISIONS = "bescheide", "Bescheide"
    BUDGET = "haushalt", "Haushalt"
    FILE = "akte", "Akte"


class FileFormat(models.TextChoices):
    XLSX = "xlsx", "Excel"
    CSV = "csv", "CSV"
    ZIP = "zip", "ZIP"


@pghistory.track()
@known_choices(list_name="taken_lists_are_known", file_format="formats_of_taken_lists_are_known")
class ListExport(models.Model):
    """Somebody took a list away, or the file of a decision: who, when, which, and how many rows.

    Of a ZIP the rows are the files in it.
    """

    List, Format = ListName, FileFormat

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="list_exports",
        verbose_name="Person",
        editable=False,
    )
    taken_at = models.DateTimeField("mitgenommen am", auto_now_add=True)
    list_name = models.CharField("Liste", max_length=9, choices=ListName, editable=False)
    file_format = models.CharField("Dateiart", max_length=4, choices=FileFormat, editable=False)
    query = models.CharField("Filter", max_length=2000, blank=True, editable=False)
    row_count = models.PositiveIntegerField("Zeilen", editable=False)
    decision = models.ForeignKey(
        Decision,
        on_delete=models.PROTECT,
        null=True,
        related_name="exports",
        verbose_name="Entscheidung",
        editable=False,
    )

    objects = TakenQuerySet.as_manager()

    class Meta:
        verbose_name = "Mitgenommene Liste"
        verbose_name_plural = "Mitgenommene Listen"
        ordering = ["-taken_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(list_name="akte", decision__isnull=False, file_format="zip")
                | (~Q(list_name="akte") & ~Q(file_format="zip") & Q(decision__isnull=True)),
                name="a_file_that_was_taken_names_its_decision",
            )
        ]

    def __str__(self):
        return f"{self.get_list_name_display()} als {self.get_file_format_display()}"
