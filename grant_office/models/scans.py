"""The papers themselves: internal files of a letter, which no public page can give out."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from evidence.values.choices import known_choices
from grant_office.gates import ScanQuerySet
from grant_office.models.correspondence import Correspondence
from grant_office.models.records import Cancellable, cancellation_promise
from regions.models import Organisation


@pghistory.track()
@known_choices(format="formats_of_scans_are_known")
class Scan(Cancellable):
    """A file that was checked and kept; cancelled, the file is deleted and this row says why.

    `key` names its folder and is in its address; `name` is how its owner called it.
    """

    class Format(models.TextChoices):
        PDF = "pdf", "PDF"
        JPEG = "jpeg", "Bild"
        ODT = "odt", "ODT"
        ODS = "ods", "ODS"
        ODP = "odp", "ODP"
        DOCX = "docx", "DOCX"
        XLSX = "xlsx", "XLSX"
        PPTX = "pptx", "PPTX"

    letter = models.ForeignKey(
        Correspondence, on_delete=models.PROTECT, related_name="scans", verbose_name="Schreiben"
    )
    key = models.CharField("Schlüssel", max_length=32, unique=True)
    name = models.CharField("Dateiname", max_length=120)
    format = models.CharField("Format", max_length=4, choices=Format)
    size = models.PositiveBigIntegerField("Größe in Bytes")
    sha256 = models.CharField("Prüfsumme", max_length=64)
    kept_for = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="aufbewahrt für",
    )
    uploaded_at = models.DateTimeField("hochgeladen am", default=timezone.now)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="hochgeladen von",
    )

    objects = ScanQuerySet.as_manager()

    class Meta(Cancellable.Meta):
        verbose_name = "Unterlage"
        verbose_name_plural = "Unterlagen"
        ordering = ["pk"]
        constraints = [
            cancellation_promise("a_deleted_scan_says_when_and_why"),
            models.CheckConstraint(condition=Q(size__gt=0), name="no_scan_is_empty"),
            models.UniqueConstraint(
                fields=["letter", "sha256"],
                condition=Q(cancelled_on=None),
                name="a_scan_is_kept_once_with_its_letter",
                violation_error_message="Diese Datei ist schon bei dem Schreiben.",
            ),
        ]

    def __str__(self):
        return self.name
