"""Typing into a working copy and handing in, without the forms of the desk."""

from contextlib import suppress

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from projects.models import Project
from projects.publication import Publication
from projects.release.first_publication import hand_in
from projects.release.lifecycle import Refused
from projects.release.open_work import at_work_on, working_copy
from projects.release.proposals import submit
from tests.builders import make_project


def keep(proposal, document):
    """Keep a document; only the author's open work changes, nothing is published."""
    with suppress(Refused), at_work_on(proposal) as current:
        current.document, current.kept_at = document, timezone.now()


def proposed(project, by, **values):
    """Changed values of a public project, handed in."""
    proposal = working_copy(project, by=by)
    keep(proposal, {**proposal.document, "project": {**proposal.document["project"], **values}})
    submit(proposal, by=by)
    return proposal


# What goes through a release, each by the same steps.
KINDS = ("new project", "changes")


def handed_in(kind, cast=None, *, by=None, lead=None):
    """A proposal of the editor, or `by` somebody else, that waits for its release."""
    by, lead = by or cast.editor, lead or cast.holzminden
    if kind == "new project":
        return hand_in(make_project(lead=lead, publication=Publication.DRAFT), by=by)
    project = make_project("Alter Titel", lead=lead)
    return proposed(project, by, title=f"Neuer Titel {project.pk}")


def title_of(proposal):
    """The title it gives its project."""
    return proposal.document["project"]["title"]


def is_out(proposal):
    """Everybody sees what the proposal says."""
    public = Project.objects.visible_to(AnonymousUser())
    return public.filter(pk=proposal.project_id, title=title_of(proposal)).exists()
