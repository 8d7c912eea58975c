"""Photos and documents of a project, and the uploaded files behind them."""

from dataclasses import dataclass

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.template.defaultfilters import filesizeformat
from django.utils import timezone

from evidence.fields import FlexDateField, date_promise
from projects.file_gates import FileRowQuerySet, StoredFileQuerySet
from projects.models.project import OfProject, Project

GONE = "Die Datei gibt es nicht mehr. Bitte den Eintrag entfernen."


@dataclass(frozen=True)
class Rendition:
    """A photo in one width (pixels) and format; `name` is the file in its folder."""

    name: str
    width: int


@pghistory.track()
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
        return condition

    @property
    def missing(self):
        """German labels of what must be filled in before the row is published."""
        fields = (self._meta.get_field(name) for name in self.REQUIRED)
        return [str(field.verbose_name) for field in fields if not getattr(self, field.name)]

    @property
    def problem(self):
        """What keeps the row from being published, as a German sentence, or nothing."""
        kind, missing = self._meta.verbose_name, ", ".join(self.missing)
        return f"{kind} „{self}“: Zum Veröffentlichen fehlt {missing}." if missing else ""


@pghistory.track()
class Photo(FileRow):
    """A photo with what the law wants beside it (R84): a credit is not a licence."""

    REQUIRED = ("alt", "credit", "licence", "people")

    class Licence(models.TextChoices):
        CC0 = "cc0", "CC0 1.0 (frei)"
        CC_BY = "cc-by-4.0", "CC BY 4.0"
        CC_BY_SA = "cc-by-sa-4.0", "CC BY-SA 4.0"
        DL_DE_ZERO = "dl-de-zero-2.0", "Datenlizenz Deutschland Zero 2.0"
        DL_DE_BY = "dl-de-by-2.0", "Datenlizenz Deutschland Namensnennung 2.0"
        PERMISSION = "permission", "Alle Rechte vorbehalten, Nutzung hier erlaubt"

    LICENCE_ADDRESSES = {
        Licence.CC0: "https://creativecommons.org/publicdomain/zero/1.0/deed.de",
        Licence.CC_BY: "https://creativecommons.org/licenses/by/4.0/deed.de",
        Licence.CC_BY_SA: "https://creativecommons.org/licenses/by-sa/4.0/deed.de",
        Licence.DL_DE_ZERO: "https://www.govdata.de/dl-de/zero-2-0",
        Licence.DL_DE_BY: "https://www.govdata.de/dl-de/by-2-0",
    }

    class People(models.TextChoices):
        NONE = "none", "Niemand ist zu erkennen"
        CONSENT = "consent", "Alle Erkennbaren haben eingewilligt"
        EXEMPT = "exempt", "Ohne Einwilligung erlaubt (§ 23 KUG)"

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="photos")
    alt = models.CharField(
        "Bildbeschreibung",
        max_length=300,
        blank=True,
        help_text="Was zu sehen ist, für alle, die das Foto nicht sehen.",
    )
    caption = models.CharField("Bildunterschrift", max_length=300, blank=True)
    credit = models.CharField(
        "Bildnachweis",
        max_length=150,
        blank=True,
        help_text="Wer fotografiert hat oder die Rechte hat, ohne „Foto:“.",
    )
    licence = models.CharField("Lizenz", max_length=14, choices=Licence, blank=True)
    permission = models.CharField(
        "Erlaubnis",
        max_length=200,
        blank=True,
        help_text="Wer sie wann wofür gegeben hat. Steht nicht auf der öffentlichen Seite.",
    )
    people = models.CharField("Abgebildete Personen", max_length=7, choices=People, blank=True)
    valid_until = models.DateField(
        "Nutzung erlaubt bis",
        null=True,
        blank=True,
        help_text="Danach verschwindet das Foto von selbst.",
    )

    class Meta:
        verbose_name = "Foto"
        verbose_name_plural = "Fotos"
        ordering = ["rank", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(licence="permission") | ~Q(permission=""),
                name="a_permission_says_who_gave_it",
                violation_error_message="Bitte sagen, wer die Nutzung wann erlaubt hat.",
            ),
        ]

    def __str__(self):
        return self.caption or self.alt or f"Nr. {self.rank}"

    @classmethod
    def ready(cls):
        today = timezone.localdate()
        return super().ready() & (Q(valid_until=None) | Q(valid_until__gte=today))

    @property
    def licence_address(self):
        return self.LICENCE_ADDRESSES.get(self.licence, "")


@pghistory.track()
class Document(FileRow):
    """A document to download, with what a reader should know before."""

    REQUIRED = ("title", "kind", "accessibility")

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
    day = FlexDateField("Datum")
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
