"""What readers report to the office.

No history is kept of a message: it goes for good six months after it was dealt with (R87).
"""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.timezone import localdate, localtime

from duties.days import months_later
from evidence.values.choices import known_choices

ANSWER_MONTHS = 1
KEEP_MONTHS = 6


class FromReadersQuerySet(models.QuerySet):
    """What has a `closed_at`."""

    def open(self):
        return self.filter(closed_at=None)

    def expired(self, day):
        """Closed so long before a day that they must be gone (R87)."""
        return self.filter(closed_at__date__lte=months_later(day, -KEEP_MONTHS))


class FromReader:
    """A row with `received_at` and `closed_at`, and how long an answer may take."""

    @property
    def answer_due(self):
        """The day by which the reader should have an answer: one month (R78)."""
        return months_later(localtime(self.received_at).date(), ANSWER_MONTHS)

    @property
    def is_overdue(self):
        return self.closed_at is None and localdate() > self.answer_due


class FeedbackQuerySet(FromReadersQuerySet):
    def visible_to(self, user):
        """Messages are read by the office only, whose right the admin checks."""
        return self if user.is_authenticated and user.is_staff else self.none()


@known_choices(kind="kinds_of_feedback_are_known")
class Feedback(FromReader, models.Model):
    """A message of a reader about a page."""

    class Kind(models.TextChoices):
        BARRIER = "barrier", "Eine Barriere melden"
        ERROR = "error", "Einen Fehler im Inhalt melden"
        ACCESSIBLE_VERSION = "accessible", "Um eine barrierefreie Fassung bitten"

    kind = models.CharField("Worum es geht", max_length=10, choices=Kind)
    page = models.CharField("Seite", max_length=300, blank=True)
    message = models.TextField("Nachricht", max_length=4000)
    email = models.EmailField("E-Mail-Adresse", blank=True)
    received_at = models.DateTimeField("Eingegangen")
    outcome = models.TextField(
        "Ergebnis",
        max_length=4000,
        blank=True,
        help_text="Mit dem Ergebnis gilt die Rückmeldung als erledigt. "
        "Sechs Monate danach wird sie gelöscht.",
    )
    closed_at = models.DateTimeField("Erledigt", null=True, editable=False)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name="Erledigt von",
    )

    objects = FeedbackQuerySet.as_manager()

    class Meta:
        verbose_name = "Rückmeldung"
        verbose_name_plural = "Rückmeldungen"
        ordering = [
            "-closed_at",
            "received_at",
            "pk",
        ]  # open ones first, the most urgent at the top
        constraints = [
            models.CheckConstraint(condition=~Q(message=""), name="feedback_says_something"),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, closed_by__isnull=True, outcome="")
                | (Q(closed_at__isnull=False, closed_by__isnull=False) & ~Q(outcome="")),
                name="closed_feedback_says_who_when_and_what",
                violation_error_message="Zum Erledigen gehören Person, Tag und Ergebnis.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} ({localtime(self.received_at):%d.%m.%Y})"


class FeedbackCount(models.Model):
    """How many messages one sender (a hash that holds for a day) or all (empty) sent on a day."""

    day = models.DateField()
    sender = models.CharField(max_length=64, blank=True)
    number = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "Zähler der Rückmeldungen"
        verbose_name_plural = "Zähler der Rückmeldungen"
        constraints = [
            models.UniqueConstraint(fields=["day", "sender"], name="messages_are_counted_once")
        ]

    def __str__(self):
        return f"{self.day}: {self.number}"
