"""How a project comes into the portal by hand: as a draft with a lead organisation."""

from datetime import timedelta

import pghistory
from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from evidence.history.changes import event_model
from evidence.keys import free_key
from projects.models import Participation, Project
from projects.publication import Publication

# A form that is sent twice comes again at once; the same title later is another project.
SENT_TWICE = timedelta(seconds=10)


def create_project(*, title, relevance, lead, by):
    """A new draft where its lead is at home, or that of the same form sent a moment ago.

    Who may create one for `lead` is asked of the memberships by the caller.
    """
    with transaction.atomic(), pghistory.context(reason="Angelegt"):
        get_user_model().objects.select_for_update(of=("self",)).get(pk=by.pk)
        if known := just_created(by, title):
            return known
        project = Project.objects.create(
            title=title, relevance=relevance, slug=free_key(Project, "slug", title)
        )
        project.participations.create(organisation=lead, role=Participation.Role.LEAD)
        if lead.district_id:
            project.districts.add(lead.district_id)
        if lead.municipality_id:
            project.municipalities.add(lead.municipality_id)
    return project


def just_created(person, title):
    """The draft of this title that the person created a moment ago, or None."""
    events = event_model(Project).objects.filter(
        pgh_label="insert",
        title=title.replace("\x00", "").strip(),
        pgh_context__metadata__user=person.pk,
        pgh_created_at__gt=timezone.now() - SENT_TWICE,
    )
    drafts = Project.objects.editable_by(person).filter(publication=Publication.DRAFT)
    return drafts.filter(pk__in=events.values("id")).first()
