"""Who reads what a county says to a statement about it, and who says it (law 1)."""

from typing import Any, Self

from django.apps import apps
from django.db import models

from accounts.models import Anyone, Role
from projects.gates import Row, of_projects_edited_by
from projects.publication import PUBLIC


class ConfirmationQuerySet(models.QuerySet[Row]):
    model: Any

    def visible_to(self, user: Anyone) -> Self:
        """For all who see the statement."""
        seen = apps.get_model("projects.Participation").objects.visible_to(user)
        return self.filter(participation__in=seen)

    def editable_by(self, user: Anyone) -> Self:
        """For those with the Freigabe of the county concerned, since everybody reads the answer at
        once; for nobody else, for it is the county's own word. Only while the statement is public.
        """
        if not (user.is_authenticated and user.is_active):
            return self.none()
        return self.filter(
            participation__organisation__in=user.organisations_as(Role.REVIEWER),
            participation__project__publication__in=PUBLIC,
        )

    def unanswered(self) -> Self:
        return self.filter(state=self.model.State.OPEN)

    def objections_for(self, user: Anyone) -> Self:
        """What other counties object to in public projects that this person edits."""
        if not (user.is_authenticated and user.is_active):
            return self.none()
        found = self.filter(
            of_projects_edited_by(user, "participation__project"),
            state=self.model.State.OBJECTED,
            participation__project__publication__in=PUBLIC,
        )
        own = user.memberships.values("organisation")
        return found.exclude(participation__organisation__in=own)
