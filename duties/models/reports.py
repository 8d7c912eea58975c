"""What readers find wrong in a project: told to its editors, and followed by an address of its own.

No history is kept of a report: it goes for good six months after it was answered (R87).
"""

from hashlib import sha256

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.timezone import localtime

from duties.models.feedback import FromReader, FromReadersQuerySet
from evidence.values.choices import known_choices
from projects.gates import of_projects_edited_by
from projects.models import Project


def digest_of(token):
    """What is kept of a token. It is random and long, so nobody finds it from this."""
    return sha256(token.encode()).hexdigest()


class ReaderReportQuerySet(FromReadersQuerySet):
    def visible_to(self, user):
        """Those on projects that a person may edit; the public reads none."""
        return self.filter(of_projects_edited_by(user))

    def editable_by(self, user):
        """Those that a person answers as „die Redaktion“: a guest reads and takes over, no more."""
        return self.filter(project__in=Project.objects.of_own_organisations(user))


@known_choices(about="reader_reports_are_about_known_values")
class ReaderReport(FromReader, models.Model):
    """A reader says what is wrong in a public project, and maybe what is right and who says so.

    The address under which the reader follows it is kept nowhere, only the digest of its token.
    """

    class About(models.TextChoices):
        """Values of a project by their names; OTHER is none of them."""

        TITLE = "title", "Titel"
        SUMMARY = "summary", "Zusammenfassung"
        STATE = "state", "Stand des Projekts"
        START = "start", "Beginn"
        END = "end", "Ende"
        PLANNED_START = "planned_start", "geplanter Beginn"
        PLANNED_END = "planned_end", "geplantes Ende"
        TOTAL = "total_expenditure", "Gesamtausgaben"
        OWN = "own_contribution", "Eigenanteil"
        CONTACT = "contact_office", "Ansprechstelle"
        DISTRICTS = "districts", "Landkreise"
        MUNICIPALITIES = "municipalities", "Gemeinden"
        FIELDS = "fields_of_action", "Handlungsfelder"
        OTHER = "other", "etwas anderes"

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="+", verbose_name="Projekt"
    )
    about = models.CharField("Welche Angabe ist falsch?", max_length=20, choices=About)
    message = models.TextField("Was stimmt daran nicht?", max_length=4000)
    proposed = models.CharField("Was ist richtig?", max_length=300, blank=True)
    source = models.CharField("Woher wissen Sie das?", max_length=600, blank=True)
    email = models.EmailField("E-Mail-Adresse", blank=True)
    digest = models.CharField("Prüfsumme der Adresse", max_length=64, unique=True, editable=False)
    received_at = models.DateTimeField("Eingegangen", editable=False)
    taken_at = models.DateTimeField("Übernommen", null=True, editable=False)
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name="Übernommen von",
    )
    answer = models.TextField("Antwort", max_length=4000, blank=True)
    closed_at = models.DateTimeField("Beantwortet", null=True, editable=False)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name="Beantwortet von",
    )

    objects = ReaderReportQuerySet.as_manager()

    class Meta:
        verbose_name = "Hinweis aus der Leserschaft"
        verbose_name_plural = "Hinweise aus der Leserschaft"
        ordering = ["received_at", "pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(condition=~Q(message=""), name="a_reader_report_says_something"),
            models.CheckConstraint(
                condition=Q(taken_at__isnull=True, taken_by__isnull=True)
                | Q(taken_at__isnull=False, taken_by__isnull=False),
                name="a_taken_reader_report_says_who_and_when",
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, closed_by__isnull=True, answer="")
                | (Q(closed_at__isnull=False, closed_by__isnull=False) & ~Q(answer="")),
                name="an_answered_reader_report_says_who_when_and_what",
            ),
        ]

    def __str__(self):
        return f"{self.get_about_display()} ({localtime(self.received_at):%d.%m.%Y})"
