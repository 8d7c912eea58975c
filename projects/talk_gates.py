"""Who reads what people at the desk say to each other: those who edit the project (law 1)."""

from typing import Any, Self

from django.apps import apps
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from accounts.models import Anyone
from projects.gates import Row, edits_all, of_projects_edited_by


class OfTheDeskQuerySet(models.QuerySet[Row]):
    """Rows that only those see who edit the project they belong to, at the end of `way`."""

    way = "project"

    def visible_to(self, user: Anyone) -> Self:
        if not (user.is_authenticated and user.is_active):
            return self.none()
        return self.filter(of_projects_edited_by(user, self.way))


class CommentQuerySet(OfTheDeskQuerySet[Row]):
    model: Any
    way = "proposal__project"

    def editable_by(self, user: Anyone) -> Self:
        """Questions, which everybody answers and settles who reads them."""
        return self.visible_to(user).filter(answers_to=None)

    def unsettled(self) -> Self:
        """Questions that are open, of proposals that are not decided."""
        proposals = apps.get_model("projects.Proposal")
        return self.filter(answers_to=None, settled_at=None, proposal__step__in=proposals.OPEN)

    def waiting_for(self, user: Anyone) -> Self:
        """Open questions that the person asked, or whose proposal they wrote, where somebody else
        had the last word."""
        answers = self.model.objects.filter(answers_to=OuterRef("pk")).order_by("-pk")
        said_last = Subquery(answers.values("author")[:1])
        last = Coalesce(said_last, F("author"), output_field=models.BigIntegerField())
        mine = Q(author=user.pk) | Q(proposal__author=user.pk)
        return self.unsettled().filter(mine).annotate(last=last).exclude(last=user.pk)


class NoteQuerySet(OfTheDeskQuerySet[Row]):
    def editable_by(self, user: Anyone) -> Self:
        """A person's own ones, to be deleted; for the coordination all of them."""
        seen = self.visible_to(user)
        return seen if edits_all(user) else seen.filter(author=user.pk)
