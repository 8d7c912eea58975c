"""A first publication is the proposal of a draft as a whole: its base is empty."""

from django.db import transaction

from projects.models import Project, Proposal
from projects.release.proposals import submit


def first_publication_of(project):
    """The open one, wherever it is on its way, or None."""
    found = Proposal.objects.first_publications().filter(project=project)
    return found.filter(step__in=Proposal.OPEN).first()


def hand_in(project, *, by, note=""):
    """Give a draft to others for its release, for the first time or again; raises Refused.

    What was taken back or returned comes again as the same proposal, with its earlier authors.
    """
    with transaction.atomic():
        Project.objects.select_for_update(of=("self",)).get(pk=project.pk)
        first = first_publication_of(project) or Proposal.objects.create(
            project=project, author=by, base={}, document={}
        )
        submit(first, by=by, note=note)
    project.refresh_from_db()
    return first
