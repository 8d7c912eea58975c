"""Where a value comes from: sources, citations of them, and remarks on what they leave open.

Citations and remarks may point at any record; they have no page of their own and are only
fetched for records that have passed a gate (law 1).
"""

import pghistory
from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q

from evidence.folding import holds
from evidence.living.models import SourceCheck as SourceCheck
from evidence.living.models import SourceCopy as SourceCopy
from evidence.values.choices import known_choices
from evidence.values.fields import LONG_AGO, FlexDateField, date_promise
from evidence.vouching import held


class SourceQuerySet(models.QuerySet):
    def search(self, words):
        return self.filter(holds("title", words) | holds("publisher", words))

    def of_all_words(self, text):
        """Those that hold every word, each in the title or the name of the publisher."""
        found = self
        for word in text.replace(":", " ").split():
            found = found.search(word)
        return found

    def like(self, url, publisher, title):
        """Those with the same address, or the same title of the same publisher."""
        same_words = Q(publisher__iexact=publisher, title__iexact=title)
        return self.filter(same_words | (Q(url=url) if url else Q(pk=None)))


@pghistory.track()
class Source(models.Model):
    """A public page, article or document that says something about the region's projects."""

    key = models.SlugField("Kennung", max_length=80, unique=True)
    title = models.CharField("Titel", max_length=300)
    publisher = models.CharField("Herausgeber", max_length=200)
    url = models.URLField("Adresse", max_length=600, blank=True)
    published = FlexDateField("Erschienen", since=LONG_AGO)
    note = models.CharField("Hinweis", max_length=400, blank=True)
    licence = models.CharField(
        "Lizenz",
        max_length=120,
        blank=True,
        help_text="unter der die Seite steht, zum Beispiel CC BY 4.0",
    )
    may_be_copied = models.BooleanField(
        "interne Kopie erlaubt",
        default=False,
        help_text="Das Portal bewahrt dann eine Kopie der Seite auf, die nie öffentlich ist.",
    )

    objects = SourceQuerySet.as_manager()

    class Meta:
        verbose_name = "Quelle"
        verbose_name_plural = "Quellen"
        ordering = ["publisher", "title", "pk"]
        constraints = [
            date_promise("published", "sources_know_the_days_they_were_published"),
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(publisher=""),
                name="sources_name_their_title_and_publisher",
                violation_error_message="Eine Quelle braucht Titel und Herausgeber.",
            ),
            models.CheckConstraint(
                condition=Q(may_be_copied=False) | ~Q(licence=""),
                name="only_a_licence_allows_a_copy_of_a_source",
                violation_error_message="Bitte die Lizenz nennen, die eine Kopie erlaubt.",
            ),
        ]

    def __str__(self):
        return f"{self.publisher}: {self.title}"

    apart_reads = ()

    def is_copied(self):
        """Whether a copy of its page is kept: its licence allows it, and something cites it."""
        return self.may_be_copied and self.citations.exists()

    @property
    def apart(self):
        """What tells it from another of the same publisher and title."""
        return str(self.published or "ohne Datum")


class AboutAnyRecord(models.Model):
    """Points at one record of any model, and optionally at one of its fields."""

    content_type = models.ForeignKey(
        ContentType, on_delete=models.CASCADE, related_name="+", verbose_name="Art"
    )
    object_id = models.PositiveBigIntegerField("Nummer")
    target = GenericForeignKey("content_type", "object_id")
    field = models.CharField(
        "Feld", max_length=60, blank=True, help_text="leer: der ganze Datensatz"
    )

    class Meta:
        abstract = True


@pghistory.track()
@known_choices(kind="kinds_of_remarks_are_known")
class Remark(AboutAnyRecord):
    """A contradiction between sources, a gap, or a hint, in the editors' words."""

    class Kind(models.TextChoices):
        CONTRADICTION = "contradiction", "Widerspruch"
        GAP = "gap", "Lücke"
        HINT = "hint", "Hinweis"

    kind = models.CharField("Art", max_length=14, choices=Kind)
    topic = models.CharField("Thema", max_length=120, blank=True)
    text = models.TextField("Wortlaut")
    reason = models.TextField(
        "Begründung der Auswahl", blank=True, help_text="nur bei einem Widerspruch"
    )
    position = models.PositiveSmallIntegerField("Reihenfolge", default=0)

    class Meta:
        verbose_name = "Anmerkung"
        verbose_name_plural = "Anmerkungen"
        ordering = ["position", "pk"]
        indexes = [models.Index(fields=["content_type", "object_id"], name="remark_target")]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "position"],
                name="remarks_of_a_record_have_an_order",
            ),
            models.CheckConstraint(
                condition=~Q(text=""),
                name="remarks_say_something",
                violation_error_message="Eine Anmerkung braucht einen Wortlaut.",
            ),
        ]

    def __str__(self):
        return self.topic or self.text[:60]


class CitationFacts(AboutAnyRecord):
    """What a citation says of its source, and the value that it was given for."""

    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, related_name="%(class)ss", verbose_name="Quelle"
    )
    agrees = models.BooleanField("stützt den gezeigten Wert", default=True)
    portion = models.CharField(
        "Teil der Angabe",
        max_length=300,
        blank=True,
        help_text="bei einem Text die Wörter, für die der Beleg spricht",
    )
    stated_value = models.CharField("Angabe der Quelle", max_length=300, blank=True)
    quotation = models.TextField("Zitat", blank=True, help_text="wörtlich aus der Quelle")
    passage = models.CharField(
        "Stelle in der Quelle", max_length=120, blank=True, help_text="Seite, Absatz oder Abschnitt"
    )
    retrieved = models.DateField("Abgerufen am", null=True, blank=True)
    note = models.CharField("Hinweis", max_length=300, blank=True)
    vouches_for = models.CharField("Spricht für den Stand", max_length=400, blank=True)

    class Meta:
        abstract = True

    def __str__(self):
        return str(self.source)

    def vouch(self):
        """Let it stand for what the record holds now; whoever calls this has looked at both."""
        self.vouches_for = held(self.target, self.field, self.portion)


@pghistory.track()
class Citation(CitationFacts):
    """A source that supports, or contradicts, a record or one of its values.

    It speaks only as long as the record holds the value it was given for (`vouches_for`, law 18).
    `remark` gathers the citations that belong to one contradiction; `stated_value` is then what
    this source says, and the citation that agrees is the editors' choice.
    """

    remark = models.ForeignKey(
        Remark,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="statements",
        verbose_name="gehört zur Anmerkung",
    )
    position = models.PositiveSmallIntegerField("Reihenfolge", default=0)

    class Meta:
        verbose_name = "Beleg"
        verbose_name_plural = "Belege"
        ordering = ["position", "pk"]
        indexes = [models.Index(fields=["content_type", "object_id"], name="citation_target")]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "field", "portion", "source", "remark"],
                nulls_distinct=False,
                name="a_source_is_cited_once_for_each_value",
            ),
            models.CheckConstraint(
                condition=Q(agrees=True) | ~Q(stated_value=""),
                name="a_contradiction_says_what_the_source_states",
                violation_error_message="Bitte angeben, was die abweichende Quelle nennt.",
            ),
            models.CheckConstraint(
                condition=Q(remark__isnull=True) | ~Q(stated_value=""),
                name="a_statement_on_record_has_words",
                violation_error_message="Bitte angeben, was die Quelle nennt.",
            ),
        ]


class Cited(models.Model):
    """A record that sources can be cited for and remarks can be made on.

    `HEAD` are the fields of a row that make it the same thing, where its sources stand.
    """

    HEAD: tuple[str, ...] = ()

    citations = GenericRelation(Citation)
    remarks = GenericRelation(Remark)

    class Meta:
        abstract = True
