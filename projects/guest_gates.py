"""Who sees the guests of a project, and who lets them in (law 1)."""

from typing import Self

from django.apps import apps
from django.db import models
from django.db.models import Q
from django.utils import timezone

from accounts.models import Anyone
from projects.gates import Row, of_projects_edited_by


class GuestQuerySet(models.QuerySet[Row]):
    def visible_to(self, user: Anyone) -> Self:
        """For those who edit the project, guests included."""
        if not (user.is_authenticated and user.is_active):
            return self.none()
        return self.filter(of_projects_edited_by(user))

    def ended_for(self, user: Anyone) -> Self:
        """Those whose last day is over, for the guest and for whoever let them in."""
        mine = Q(guest=user.pk) | Q(invited_by=user.pk)
        return self.filter(mine, guest_until__lt=timezone.localdate())

    def editable_by(self, user: Anyone) -> Self:
        """For the staff of the lead organisation and the coordination: no guest lets others in."""
        projects = apps.get_model("projects.Project").objects
        return self.filter(project__in=projects.led_by(user))
