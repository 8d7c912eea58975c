"""How a project comes into the portal by hand: as a draft with a lead organisation."""

import pghistory
from django.db import transaction

from evidence.keys import free_key
from projects.models import Participation, Project


def create_project(*, title, relevance, lead):
    """A new draft; who may create one for `lead` is asked of the memberships by the caller."""
    with transaction.atomic(), pghistory.context(reason="Angelegt"):
        project = Project.objects.create(
            title=title, relevance=relevance, slug=free_key(Project, "slug", title)
        )
        project.participations.create(organisation=lead, role=Participation.Role.LEAD)
    return project
