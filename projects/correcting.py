"""A reviewer corrects what was handed in, and so has a hand in it: somebody else releases it."""

from django.db import transaction

from projects.lifecycle import Refused
from projects.models import Project, Proposal
from projects.proposals import working_copy


def correct(proposal, *, by):
    """The person's own working copy, which begins with the words of a handed-in proposal.

    The proposal waits as it is until the correction is handed in, so nothing is lost if it never
    is. Raises Refused if the proposal does not wait, is their own, or over their open work.
    """
    with transaction.atomic():
        Project.objects.select_for_update(of=("self",)).get(pk=proposal.project_id)
        model = Proposal.objects.select_for_update(of=("self",)).get(pk=proposal.pk)
        if model.step != Proposal.Step.SUBMITTED:
            raise Refused(f"Der Vorschlag ist inzwischen „{model.get_step_display()}“.")
        if model.author_id == by.pk:
            raise Refused("Das ist Ihr eigener Vorschlag: Bitte holen Sie ihn zurück.")
        mine = working_copy(model.project, by=by)
        if mine.has_changes or mine.step != Proposal.Step.WORKING:
            raise Refused(
                "Sie haben an diesem Projekt noch offene Arbeit. "
                "Bitte erst abschließen oder verwerfen."
            )
        begin_with(mine, model)
    return mine


def begin_with(mine, model):
    mine.base, mine.document, mine.note = model.base, model.document, model.note
    mine.corrects = model
    mine.save(update_fields=["base", "document", "note", "corrects"])
    mine.co_authors.set([each for each in model.authors if each.pk != mine.author_id])
