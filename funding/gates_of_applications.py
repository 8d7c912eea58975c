"""Who may see which application, who prepares it, and who reads how far it is prepared (law 1)."""

from typing import Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Q

from accounts.models import Anyone, Role
from funding.gates import in_an_office, serves_every_county
from funding.one_application import TAKES_NO_PLACE
from projects.gates import Row, knows_all, seen_project
from projects.models import Project

PREPARES = (Role.EDITOR, Role.REVIEWER, Role.GRANT_ADMIN)


class ApplicationQuerySet(models.QuerySet[Row]):
    model: Any

    def visible_to(self, user: Anyone) -> Self:
        """As visible as the project they were made for, if any; what is not ready, to its staff."""
        if knows_all(user):
            return self
        ready = ~Q(stage__in=self.model.INNER)
        own = self._of_its_projects(user) | self._carried_by(user)
        return self.filter(seen_project(user, "project"), ready | own)

    def editable_by(self, user: Anyone) -> Self:
        """Those of a person's organisations or projects; all of them for the coordination."""
        if not (user.is_authenticated and user.is_active):
            return self.none()
        seen = self.visible_to(user)
        if user.has_role(Role.COORDINATOR):
            return seen
        return seen.filter(self._of_its_projects(user) | self._carried_by(user))

    def kept_by(self, user: Anyone) -> Self:
        """Those whose entries an office keeps: of its county and the bodies there, and what names
        nobody yet; all of them for one that belongs to no county. Who prepares one keeps it too."""
        seen = self.visible_to(user)
        if serves_every_county(user):
            return seen
        if not in_an_office(user):
            return self.editable_by(user)
        offices = apps.get_model("regions.Organisation").objects
        own = user.organisations_as(Role.GRANT_ADMIN)
        counties = offices.filter(pk__in=own, district__isnull=False).values("district")
        theirs = offices.filter(Q(pk__in=own) | Q(district__in=counties)).values("pk")
        partners = self.model.applicants.through.objects
        joined = partners.filter(organisation__in=theirs).values("application")
        lie_there = Project.objects.filter(districts__in=counties).values("pk")
        nobody = Q(lead=None, project=None) & ~Q(pk__in=partners.values("application"))
        return seen.filter(
            Q(lead__in=theirs)
            | Q(pk__in=joined)
            | Q(project__in=lie_there)
            | self._of_its_projects(user)
            | nobody
        )

    def prepared_for(self, user: Anyone) -> Self:
        """Those of which a person may read how far they are prepared."""
        return self.visible_to(user) if knows_all(user) else self.editable_by(user)

    def whole(self) -> Self:
        """With what a page about them shows."""
        rows = self.select_related("call__programme", "programme", "lead", "project", "plan__rate")
        return rows.prefetch_related("applicants", "call__eligible", "call__stages")

    def taking_a_place(self) -> Self:
        """Those that keep a body from a second application to the same call (R44)."""
        return self.exclude(stage__in=TAKES_NO_PLACE)

    def _of_its_projects(self, user: Anyone) -> Q:
        """Condition: made for a project of the person's organisations; guests have no say in it."""
        return Q(project__in=Project.objects.of_own_organisations(user))

    def _carried_by(self, user: Anyone) -> Q:
        """Condition: an organisation of the person leads the application or is a partner."""
        if not (user.is_authenticated and user.is_active):
            return Q(pk__in=[])
        own = user.organisations_as(*PREPARES)
        carried = self.model.applicants.through.objects.filter(organisation__in=own)
        return Q(lead__in=own) | Q(pk__in=carried.values("application"))


class PreparationQuerySet(models.QuerySet[Row]):
    """Rows on how far an application is prepared; never public, whatever its stage."""

    def visible_to(self, user: Anyone) -> Self:
        """For those who prepare it, and for who looks after all of them."""
        if knows_all(user):
            return self
        return self.filter(application__in=self._applications().editable_by(user))

    def editable_by(self, user: Anyone) -> Self:
        return self.filter(application__in=self._applications().editable_by(user))

    def _applications(self) -> ApplicationQuerySet:
        return apps.get_model("funding.Application").objects.all()
