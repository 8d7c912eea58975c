"""What people at the desk say to each other about a project; no reader ever gets to see it.

It has no history: what is deleted here is gone, and no export tells of it.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from projects.models.project import Project
from projects.models.proposals import Proposal
from projects.talk_gates import CommentQuerySet, NoteQuerySet


class Said(models.Model):
    """A text with who wrote it and when."""

    text = models.TextField("Text")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="von"
    )
    written_at = models.DateTimeField("geschrieben am", default=timezone.now)

    class Meta:
        abstract = True

    def __str__(self):
        return self.text[:60]


class Comment(Said):
    """A question at one place of what was handed in, or an answer to it.

    `place` is the key of a conflict of the merge („milestones/12/due“), `label` its German name.
    Answers have neither, and are settled with what they answer.
    """

    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="comments")
    place = models.CharField("Stelle im Vorschlag", max_length=120, blank=True)
    label = models.CharField("Bezeichnung", max_length=300, blank=True)
    answers_to = models.ForeignKey(
        "self", on_delete=models.CASCADE, null=True, related_name="answers"
    )
    settled_at = models.DateTimeField("erledigt am", null=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="erledigt von",
    )

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = "Rückfrage"
        verbose_name_plural = "Rückfragen"
        ordering = ["written_at", "pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="comments_say_something"),
            models.CheckConstraint(
                condition=Q(settled_at__isnull=True, settled_by__isnull=True)
                | Q(settled_at__isnull=False, settled_by__isnull=False),
                name="settled_comments_say_when_and_by_whom",
            ),
            models.CheckConstraint(
                condition=Q(answers_to__isnull=True) & ~Q(place="")
                | Q(answers_to__isnull=False, place="", settled_at__isnull=True),
                name="a_question_has_a_place_and_an_answer_its_question",
            ),
        ]


class InternalNote(Said):
    """A note on a project for those who edit it."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="internal_notes")

    objects = NoteQuerySet.as_manager()

    class Meta:
        verbose_name = "Interne Notiz"
        verbose_name_plural = "Interne Notizen"
        ordering = ["-written_at", "-pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="internal_notes_say_something"),
        ]
