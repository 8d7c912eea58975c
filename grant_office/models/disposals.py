"""The disposal of a file (Aussonderung): one person proposes, another confirms (R28, R46)."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from grant_office.models.records import Cancellable, OfFile, cancellation_promise


def person(label, **values):
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=label,
        editable=False,
        **values,
    )


@pghistory.track()
class Disposal(OfFile, Cancellable):
    """What stays of papers that went: what they were, when, by whom and by which rule.

    Cancelled is a proposal that was withdrawn.
    """

    reason = models.CharField("Grund der Aussonderung", max_length=300)
    offered_on = models.DateField("dem Archiv angeboten am")
    archive_answer = models.CharField("Antwort des Archivs", max_length=300)
    proposed_by = person("vorgeschlagen von")
    proposed_at = models.DateTimeField("vorgeschlagen am", default=timezone.now, editable=False)
    kept_until = models.DateField("aufzubewahren bis", editable=False)
    rule = models.CharField("Regel", max_length=800, editable=False)
    confirmed_by = person("bestätigt von", null=True)
    confirmed_at = models.DateTimeField("bestätigt am", null=True, editable=False)
    scan_count = models.PositiveIntegerField("gelöschte Dateien", default=0, editable=False)
    contact_count = models.PositiveIntegerField("gelöschte Kontakte", default=0, editable=False)

    class Meta(Cancellable.Meta):
        verbose_name = "Aussonderung"
        verbose_name_plural = "Aussonderungen"
        ordering = ["-proposed_at", "-pk"]
        constraints = [
            cancellation_promise("a_withdrawn_disposal_says_when_and_why"),
            models.CheckConstraint(
                condition=~Q(reason="") & ~Q(archive_answer="") & ~Q(rule=""),
                name="a_disposal_says_why_and_what_the_archive_said",
                violation_error_message="Bitte Begründung und Antwort des Archivs angeben.",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by__isnull=True, confirmed_at__isnull=True)
                | Q(confirmed_by__isnull=False, confirmed_at__isnull=False),
                name="a_confirmed_disposal_says_when_and_by_whom",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by__isnull=True) | ~Q(confirmed_by=F("proposed_by")),
                name="nobody_confirms_the_disposal_they_proposed",
                violation_error_message="Vier-Augen-Regel: Bestätigen muss eine andere Person.",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by__isnull=True) | Q(cancelled_on__isnull=True),
                name="what_is_disposed_of_is_not_withdrawn",
            ),
            models.UniqueConstraint(
                fields=["decision"],
                condition=Q(cancelled_on=None, confirmed_at=None),
                name="one_disposal_of_a_file_waits",
                violation_error_message="Für diese Akte wartet schon ein Vorschlag.",
            ),
        ]

    def __str__(self):
        if self.cancelled_on:
            return f"Aussonderung, zurückgezogen am {self.cancelled_on:%d.%m.%Y}"
        if self.confirmed_at:
            return f"Aussonderung vom {timezone.localtime(self.confirmed_at):%d.%m.%Y}"
        return "Aussonderung, vorgeschlagen"

    @property
    def is_waiting(self):
        return self.confirmed_at is None and self.cancelled_on is None

    @property
    def removed(self):
        """„3 Dateien, ein Kontakt“."""
        files = "eine Datei" if self.scan_count == 1 else f"{self.scan_count} Dateien"
        people = "ein Kontakt" if self.contact_count == 1 else f"{self.contact_count} Kontakte"
        return f"{files}, {people}"
