"""Changes of public records that wait for a second person (law 16).

Nothing that the public reads asks here. A change is what somebody sent from a page of the admin;
with its release the same page takes it in.
"""

import pghistory
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from evidence.values.choices import known_choices
from four_eyes.gates import WaitingChangeQuerySet


@pghistory.track()
@known_choices(
    kind="kinds_of_waiting_changes_are_known",
    step="steps_of_waiting_changes_are_known",
)
class WaitingChange(models.Model):
    """What a person asked for, and what became of it.

    `sent` is what the page sent, as pairs of a name and its texts; `base` what it was opened on
    (law 15); `told` what would change, as lines of the history.
    """

    class Kind(models.TextChoices):
        NEW = "new", "Neuer Eintrag"
        CHANGE = "change", "Änderung"
        REMOVAL = "removal", "Löschung"
        LIST = "list", "Liste"

    class Step(models.TextChoices):
        WAITING = "waiting", "wartet auf Freigabe"
        RELEASED = "released", "freigegeben"
        DROPPED = "dropped", "verworfen"

    kind = models.CharField("Art", max_length=7, choices=Kind)
    content_type = models.ForeignKey(
        ContentType, on_delete=models.CASCADE, related_name="+", verbose_name="Art"
    )
    object_id = models.PositiveBigIntegerField("Nummer", null=True, blank=True)
    title = models.CharField("Titel", max_length=300)
    sent = models.JSONField("Gesendetes", encoder=DjangoJSONEncoder)
    base = models.JSONField("Ausgangsstand", null=True, blank=True)
    told = models.JSONField("Unterschiede")
    sha256 = models.CharField("Prüfsumme", max_length=64)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="vorgeschlagen von",
    )
    proposed_at = models.DateTimeField("vorgeschlagen am", default=timezone.now)
    reason = models.CharField("Grund", max_length=300)
    step = models.CharField("Stand", max_length=8, choices=Step, default=Step.WAITING)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="entschieden von",
    )
    decided_at = models.DateTimeField("entschieden", null=True, blank=True)
    decision_reason = models.CharField("Begründung der Entscheidung", max_length=300, blank=True)

    objects = WaitingChangeQuerySet.as_manager()

    class Meta:
        verbose_name = "Änderung zur Freigabe"
        verbose_name_plural = "Änderungen zur Freigabe"
        ordering = ["-proposed_at", "-pk"]
        indexes = [models.Index(fields=["content_type", "object_id"], name="waiting_change_target")]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "proposed_by", "sha256"],
                condition=Q(step="waiting"),
                nulls_distinct=False,
                name="a_change_that_is_sent_twice_waits_once",
                violation_error_message="Diese Änderung wartet schon auf Freigabe.",
            ),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="a_waiting_change_says_why",
                violation_error_message="Bitte den Grund der Änderung nennen.",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["new", "list"]) | Q(object_id__isnull=False),
                name="only_what_is_there_is_changed_or_removed",
            ),
            models.CheckConstraint(
                condition=Q(
                    step__in=["released", "dropped"],
                    decided_by__isnull=False,
                    decided_at__isnull=False,
                )
                | ~Q(step__in=["released", "dropped"])
                & Q(decided_by__isnull=True, decided_at__isnull=True),
                name="a_decided_change_says_by_whom_and_when",
            ),
            models.CheckConstraint(
                condition=~Q(step="released") | ~Q(decided_by=F("proposed_by")),
                name="nobody_releases_a_change_of_their_own",
                violation_error_message="Freigeben muss eine andere Person (Vier-Augen-Regel).",
            ),
            models.CheckConstraint(
                condition=~Q(step="dropped") | ~Q(decision_reason=""),
                name="a_dropped_change_says_why",
                violation_error_message="Bitte sagen, warum die Änderung verworfen wird.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.title}"

    @property
    def is_waiting(self):
        return self.step == self.Step.WAITING
