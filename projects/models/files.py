"""Uploaded files of a project, and what photos and documents, which show them, have in common."""

from dataclasses import dataclass

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.template.defaultfilters import filesizeformat
from django.utils import timezone

from evidence.values.choices import known_choices
from projects.file_gates import FileRowQuerySet, StoredFileQuerySet
from projects.models.project import OfProject, Project

GONE = "Die Datei gibt es nicht mehr. Bitte den Eintrag entfernen."


@dataclass(frozen=True)
class Rendition:
    """A photo in one width (pixels) and format; `name` is the file in its folder."""

    name: str
    width: int


@pghistory.track()
@known_choices(kind="kinds_of_files_are_known")
class StoredFile(models.Model):
    """An upload that was checked and kept; it never changes, and its key is never used again.

    `key` names its folder and is in its address; `name` is how its owner called it, and is only
    shown. `renditions` are the names of the files in the folder.
    """

    class Kind(models.TextChoices):
        PHOTO = "photo", "Foto"
        DOCUMENT = "document", "Dokument"

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="files")
    kind = models.CharField("Art", max_length=8, choices=Kind)
    key = models.CharField("Schlüssel", max_length=32, unique=True)
    name = models.CharField("Dateiname", max_length=120)
    size = models.PositiveBigIntegerField("Größe in Bytes")
    width = models.PositiveIntegerField("Breite", null=True)
    height = models.PositiveIntegerField("Höhe", null=True)
    renditions = ArrayField(models.CharField(max_length=20), verbose_name="Fassungen")
    uploaded_at = models.DateTimeField("hochgeladen am", default=timezone.now)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="hochgeladen von",
    )

    objects = StoredFileQuerySet.as_manager()

    class Meta:
        verbose_name = "Datei"
        verbose_name_plural = "Dateien"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=Q(size__gt=0), name="no_stored_file_is_empty"),
            models.CheckConstraint(
                condition=Q(kind="photo", width__isnull=False, height__isnull=False)
                | Q(kind="document", width__isnull=True, height__isnull=True),
                name="photos_and_nothing_else_have_a_width_and_a_height",
            ),
        ]

    def __str__(self):
        if self.kind == self.Kind.PHOTO:
            return f"{self.name} ({self.width} × {self.height} Pixel)"
        return f"{self.name} ({filesizeformat(self.size)})"

    def of_format(self, suffix):
        """Renditions with this suffix, narrow ones first."""
        names = [name for name in self.renditions if name.endswith(f".{suffix}")]
        found = (Rendition(name, int(name.partition(".")[0])) for name in names)
        return sorted(found, key=lambda each: each.width)

    @property
    def avif(self):
        return self.of_format("avif")

    @property
    def webp(self):
        return self.of_format("webp")

    @property
    def largest(self):
        """The rendition to take home: a JPEG; of uploads from before there were any, a WebP."""
        return (self.of_format("jpeg") or self.webp)[-1]

    @property
    def only(self):
        """The name of the one file of a document."""
        return self.renditions[0]

    @property
    def format(self):
        """„PDF“ and the like, of a document."""
        return self.only.rpartition(".")[2].upper()


class FileRow(OfProject):
    """A row that shows a file; what readers need of it may be missing only while it is hidden."""

    REQUIRED = ()
    ONE_OF = ()  # of these fields one is enough

    file = models.ForeignKey(
        StoredFile,
        on_delete=models.RESTRICT,
        related_name="%(class)ss",
        verbose_name="Datei",
        error_messages={"invalid": GONE},
    )
    rank = models.PositiveSmallIntegerField(
        "Platz", default=1, help_text="Der kleinste steht zuerst."
    )

    objects = FileRowQuerySet.as_manager()

    class Meta:
        abstract = True

    def before_writing(self):
        """Refuse a file of another project, and in a public project whatever is not complete."""
        if not StoredFile.objects.filter(pk=self.file_id, project=self.project_id).exists():
            raise ValidationError(GONE)
        if self.project.is_public and self.problem:
            raise ValidationError(self.problem)

    @classmethod
    def ready(cls):
        """Condition on rows that may be shown to everybody."""
        condition = Q()
        for name in cls.REQUIRED:
            condition &= ~Q(**{name: ""})
        if cls.ONE_OF:
            condition &= ~Q(**dict.fromkeys(cls.ONE_OF, ""))
        return condition

    @property
    def missing(self):
        """German labels of what must be filled in before the row is published."""
        missing = [self.label_of(name) for name in self.REQUIRED if not getattr(self, name)]
        if self.ONE_OF and not any(getattr(self, name) for name in self.ONE_OF):
            missing.append(" oder ".join(f"„{self.label_of(name)}“" for name in self.ONE_OF))
        return missing

    def label_of(self, name):
        return str(self._meta.get_field(name).verbose_name)

    @property
    def problem(self):
        """What keeps the row from being published, as a German sentence, or nothing."""
        kind, missing = self._meta.verbose_name, ", ".join(self.missing)
        return f"{kind} „{self}“: Zum Veröffentlichen fehlt {missing}." if missing else ""
