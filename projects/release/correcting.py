"""A reviewer corrects what was handed in, and so has a hand in it: somebody else releases it."""

from django.db import transaction

from projects.models import Project, Proposal
from projects.release.lifecycle import Refused
from projects.release.open_work import at_work_on, refuse_over_open_work, working_copy


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
        if model.is_first:
            raise Refused("Ein neues Projekt wird zurückgegeben und dann bearbeitet.")
        if model.author_id == by.pk:
            raise Refused("Das ist Ihr eigener Vorschlag: Bitte holen Sie ihn zurück.")
        mine = working_copy(model.project, by=by)
        with at_work_on(mine) as current:
            refuse_over_open_work(current)
            current.begin(model.base, model.document)
        name_model(mine, model)
    return mine


def name_model(mine, model):
    mine.note, mine.corrects, mine.corrects_as_of = model.note, model, model.submitted_at
    mine.save(update_fields=["note", "corrects", "corrects_as_of"])
    mine.co_authors.set([each for each in model.authors if each.pk != mine.author_id])
