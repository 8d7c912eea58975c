"""What people want a project to be: working copies, and proposals on their way to a release."""

import pghistory
from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone

from evidence.values.choices import known_choices
from projects.gates import ProposalQuerySet
from projects.models.project import Project


@pghistory.track(exclude=["base", "document", "typed", "kept_by", "kept_at"])
@known_choices(step="steps_of_proposals_are_known")
class Proposal(models.Model):
    """A document of a project (`projects.snapshot`) that one person works on.

    `base` is the document it began from; what others changed meanwhile is the difference
    between `base` and the present one. Each keystroke worth keeping lands here, not in history.
    With an empty base it is a first publication: the draft as it was handed in, whole.
    """

    class Step(models.TextChoices):
        WORKING = "working", "In Arbeit"
        SUBMITTED = "submitted", "Zur Prüfung"
        RETURNED = "returned", "Zurückgegeben"
        SCHEDULED = "scheduled", "Freigegeben für einen Tag"
        ACCEPTED = "accepted", "Übernommen"
        DROPPED = "dropped", "Verworfen"
        REPLACED = "replaced", "Berichtigt"

    OPEN = (Step.WORKING, Step.SUBMITTED, Step.RETURNED, Step.SCHEDULED)
    HANDED_IN = (Step.SUBMITTED, Step.SCHEDULED)
    AT_WORK = (Step.WORKING, Step.RETURNED)

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="proposals", verbose_name="Projekt"
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="proposals",
        verbose_name="von",
    )
    # Whose handed-in words this one goes on with: none of them releases it (four eyes).
    co_authors = models.ManyToManyField(
        settings.AUTH_USER_MODEL, related_name="+", verbose_name="mit Worten von"
    )
    corrects = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        related_name="corrections",
        verbose_name="berichtigt",
    )
    corrects_as_of = models.DateTimeField("berichtigt den Stand vom", null=True)
    step = models.CharField("Stand", max_length=9, choices=Step, default=Step.WORKING)
    base = models.JSONField("Ausgangsstand", encoder=DjangoJSONEncoder)
    document = models.JSONField("Vorschlag", encoder=DjangoJSONEncoder)
    # What was typed into a section and cannot be read yet: {section: {field: [text]}}.
    typed = models.JSONField("Getipptes", default=dict)
    # Which page kept a section last, so that two do not overwrite each other: {section: page}.
    kept_by = models.JSONField("gesichert von", default=dict)
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
    held_back = models.TextField("am gewählten Tag nicht veröffentlicht, weil", blank=True)

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = "Vorschlag"
        verbose_name_plural = "Vorschläge"
        ordering = ["-submitted_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "author"],
                condition=Q(step__in=["working", "submitted", "returned", "scheduled"])
                & ~Q(base={}),
                name="a_person_has_one_open_proposal_for_a_project",
            ),
            models.UniqueConstraint(
                fields=["project"],
                condition=Q(step__in=["working", "submitted", "returned", "scheduled"], base={}),
                name="a_project_has_one_open_first_publication",
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
            models.CheckConstraint(
                condition=~Q(step="scheduled")
                | Q(release_on__isnull=False, decided_by__isnull=False),
                name="a_scheduled_proposal_says_for_which_day_and_by_whom",
            ),
        ]

    def __str__(self):
        return f"{self.project}: {self.get_step_display()}"

    @property
    def is_first(self):
        """It is about a new project, which nobody outside has seen."""
        return self.base == {}

    @property
    def stand(self):
        """Tells one handing-in from the next; empty before the first."""
        return self.submitted_at.isoformat() if self.submitted_at else ""

    @property
    def authors(self):
        """Everybody whose words it holds, the one who handed it in first."""
        return [self.author, *self.co_authors.all()]

    @property
    def author_names(self):
        return " und ".join(map(str, self.authors))

    def begin(self, base, document):
        """Take words that nobody typed here; a page that is open must not write over them."""
        self.base, self.document = base, document
        self.kept_by, self.kept_at = {}, timezone.now()

    @property
    def has_changes(self):
        return bool(self.typed) or self.document != self.base


@pghistory.track(obj_field=None)
class ProposalCoAuthorLink(Proposal.co_authors.through):
    class Meta:
        proxy = True
