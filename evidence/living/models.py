"""What a machine saw of the page behind a source, and keeps of it; shown to staff only."""

from datetime import timedelta
from mimetypes import guess_extension

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import BooleanField, Exists, ExpressionWrapper, F, OuterRef, Q
from django.db.models.functions import Now
from django.utils.timezone import now

from evidence.values.choices import known_choices

CHANGE_IS_NEW = timedelta(days=30)  # how long editors are told that a text changed


class SourceCheckQuerySet(models.QuerySet):
    def of_the_present_address(self):
        """Not those of an address that was corrected since."""
        return self.filter(address=F("source__url"))

    def with_need(self):
        """Adds `needs_a_look`: the page is gone, has moved, or its text changed lately.

        Added, since PostgreSQL takes what is subtracted from a time for a time, and made no plan.
        """
        Outcome = SourceCheck.Outcome
        lately = Q(text_changed_at__gte=Now() + -CHANGE_IS_NEW)
        need = lately | Q(outcome__in=[Outcome.GONE, Outcome.MOVED])
        return self.annotate(needs_a_look=ExpressionWrapper(need, BooleanField()))


@known_choices(outcome="outcomes_of_checks_are_known")
class SourceCheck(models.Model):
    """The last check of a source: when, what came of it, and which quotations were missing.

    `address` is the one that was asked; `digest` is of the visible text, for a file of its bytes.
    `quotations` is how many were compared: none where the page was not read.
    """

    class Outcome(models.TextChoices):
        REACHABLE = "reachable", "erreichbar"
        CHANGED = "changed", "Text geändert"
        MOVED = "moved", "umgezogen"
        GONE = "gone", "nicht mehr da"
        UNREACHABLE = "unreachable", "nicht erreichbar"
        ROBOTS = "robots", "Abruf nicht erwünscht"
        TOO_LARGE = "too_large", "zu groß"
        NOT_ALLOWED = "not_allowed", "Adresse nicht zulässig"

    source = models.OneToOneField(
        "evidence.Source",
        on_delete=models.CASCADE,
        related_name="last_check",
        verbose_name="Quelle",
    )
    address = models.URLField("geprüfte Adresse", max_length=600)
    checked_at = models.DateTimeField("geprüft am")
    outcome = models.CharField("Befund", max_length=12, choices=Outcome)
    http_status = models.PositiveSmallIntegerField("HTTP-Status", null=True, blank=True)
    new_address = models.CharField("neue Adresse", max_length=2000, blank=True)
    digest = models.CharField("Prüfsumme des Textes", max_length=64, blank=True)
    text_changed_at = models.DateTimeField("Änderung bemerkt am", null=True, blank=True)
    quotations = models.PositiveIntegerField("verglichene Zitate", default=0)
    missing = ArrayField(
        models.TextField(), verbose_name="Zitate, die fehlen", default=list, blank=True
    )

    objects = SourceCheckQuerySet.as_manager()

    class Meta:
        verbose_name = "Prüfung einer Quelle"
        verbose_name_plural = "Prüfungen der Quellen"
        ordering = ["-checked_at", "pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome="moved") ^ Q(new_address=""),
                name="a_page_that_moved_says_where_to",
                violation_error_message="Eine neue Adresse hat, was umgezogen ist, und nur das.",
            ),
            models.CheckConstraint(
                condition=Q(missing__len__lte=F("quotations")),
                name="only_compared_quotations_are_missing",
                violation_error_message="Es fehlen mehr Zitate, als verglichen wurden.",
            ),
        ]

    def __str__(self):
        return f"{self.source}: {self.get_outcome_display()}"

    @property
    def number_missing(self):
        return len(self.missing)

    @property
    def has_changed_lately(self):
        changed = self.text_changed_at
        return changed is not None and changed >= now() - CHANGE_IS_NEW


class SourceCopyQuerySet(models.QuerySet):
    def to_be_kept(self):
        """The source allows a copy, is still cited, and has the address that was copied."""
        citations = apps.get_model("evidence.Citation").objects
        is_cited = Exists(citations.filter(source=OuterRef("source")))
        return self.filter(is_cited, source__may_be_copied=True, source__url=F("address"))

    def not_to_be_kept(self):
        return self.exclude(pk__in=self.to_be_kept())


class SourceCopy(models.Model):
    """The file with an internal copy of the page of a source: where, since when, and of what kind.

    `digest` is of its bytes, `size` their number, `kind` the Content-Type that came with them.
    """

    source = models.OneToOneField(
        "evidence.Source",
        on_delete=models.CASCADE,
        related_name="internal_copy",
        verbose_name="Quelle",
    )
    key = models.CharField("Name der Datei", max_length=32, unique=True)
    address = models.URLField("kopierte Adresse", max_length=600)
    kept_at = models.DateTimeField("zuletzt gesichert")
    kind = models.CharField("Art der Datei", max_length=100, blank=True)
    size = models.PositiveBigIntegerField("Größe in Bytes")
    digest = models.CharField("Prüfsumme der Datei", max_length=64)

    objects = SourceCopyQuerySet.as_manager()

    class Meta:
        verbose_name = "Interne Kopie einer Quelle"
        verbose_name_plural = "Interne Kopien von Quellen"
        ordering = ["pk"]
        default_permissions = ()

    def __str__(self):
        return f"Kopie von {self.source}"

    @property
    def file_name(self):
        """Under which it is saved, with the ending of what came."""
        media = self.kind.partition(";")[0].strip().lower()
        return f"{self.source.key}-{self.kept_at:%Y-%m-%d}{guess_extension(media) or '.bin'}"
