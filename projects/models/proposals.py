"""What people want a project to be: working copies, and proposals on their way to a release."""

import pghistory
from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone

from projects.gates import ProposalQuerySet
from projects.models.project import Project


@pghistory.track(exclude=["base", "document", "typed", "kept_at"])
class Proposal(models.Model):
    """A document of a project (`projects.document`) that one person works on.

    `base` is the document it began from; what others changed meanwhile is the difference
    between `base` and the present one. Each keystroke worth keeping lands here, not in history.
    """

    class Step(models.TextChoices):
        WORKING = "working", "In Arbeit"
        SUBMITTED = "submitted", "Zur Prüfung"
        RETURNED = "returned", "Zurückgegeben"
        ACCEPTED = "accepted", "Übernommen"
        DROPPED = "dropped", "Verworfen"

    OPEN = (Step.WORKING, Step.SUBMITTED, Step.RETURNED)

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="proposals", verbose_name="Projekt"
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="proposals",
        verbose_name="von",
    )
    step = models.CharField("Stand", max_length=9, choices=Step, default=Step.WORKING)
    base = models.JSONField("Ausgangsstand", encoder=DjangoJSONEncoder)
    document = models.JSONField("Vorschlag", encoder=DjangoJSONEncoder)
    # What was typed into a section and cannot be read yet: {section: {field: [text]}}.
    typed = models.JSONField("Getipptes", default=dict)
    note = models.TextField("Begründung", blank=True)
    kept_at = models.DateTimeField("zuletzt gesichert", default=timezone.now)
    submitted_at = models.DateTimeField("eingereicht", null=True)
    release_on = models.DateField("veröffentlichen am", null=True, blank=True)
    decided_at = models.DateTimeField("entschieden", null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="entschieden von",
    )
    decision_reason = models.TextField("Grund", blank=True)

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = "Vorschlag"
        verbose_name_plural = "Vorschläge"
        ordering = ["-submitted_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "author"],
                condition=Q(step__in=["working", "submitted", "returned"]),
                name="a_person_has_one_open_proposal_for_a_project",
            ),
            models.CheckConstraint(
                condition=Q(decided_at__isnull=True, decided_by__isnull=True)
                | Q(decided_at__isnull=False, decided_by__isnull=False),
                name="proposals_say_who_decided_and_when",
            ),
            models.CheckConstraint(
                condition=~Q(step="returned") | ~Q(decision_reason=""),
                name="a_returned_proposal_says_why",
            ),
            models.CheckConstraint(
                condition=~Q(step__in=["submitted", "accepted"]) | Q(submitted_at__isnull=False),
                name="a_submitted_proposal_says_when",
            ),
        ]

    def __str__(self):
        return f"{self.project}: {self.get_step_display()}"

    @property
    def stand(self):
        """Tells one handing-in from the next; empty before the first."""
        return self.submitted_at.isoformat() if self.submitted_at else ""

    @property
    def has_changes(self):
        return bool(self.typed) or self.document != self.base
