"""Take a step of the life cycle with any record, whichever way it goes.

A decision takes each by itself; a project goes to its first publication by a proposal.
"""

import pghistory
from django.db import transaction

from evidence.history.writers import writers_of
from projects.models import Project, Proposal
from projects.release import four_eyes
from projects.release.first_publication import first_publication_of, hand_in
from projects.release.lifecycle import AFTER_REVIEW, PUBLISH, SUBMIT, Refused, bring
from projects.release.proposals import accept, resume, send_back


def take(record, step, *, by, reason=""):
    """Take a step with a publishable record.

    Raises Refused with a German sentence if the state does not allow it (any more), the reason
    or something the record needs is missing, or the person has a hand in it (four eyes, R46).
    """
    if step.needs_reason and not reason.strip():
        raise Refused(f"„{step.label}“ braucht eine Begründung.")
    if step == SUBMIT and isinstance(record, Project):
        hand_in(record, by=by, note=reason)
    elif step in AFTER_REVIEW and isinstance(record, Project):
        decide(record, step, by, reason)
    else:
        by_itself(record, step, by, reason)
    record.refresh_from_db()


def by_itself(record, step, by, reason):
    with transaction.atomic(), pghistory.context(reason=reason or step.label):
        current = type(record).objects.select_for_update(of=("self",)).get(pk=record.pk)
        if is_barred(step, current, by):
            raise Refused(
                "Vier-Augen-Regel: Veröffentlichen muss eine andere Person als die, "
                "die zur Prüfung gegeben oder seitdem darin geschrieben hat."
            )
        bring(current, step, by)


def is_barred(step, record, person):
    """Four eyes: the state allows the step, but this person has a hand in the record (R46)."""
    if not step.needs_other_person or record.publication != step.start:
        return False
    if isinstance(record, Project):
        first = first_publication_of(record)
        return first is not None and four_eyes.bars(first, person)
    if record.publication_set_by_id == person.pk:
        return True
    writers = writers_of(record, record.written_in, since=record.publication_set_at)
    return writers.filter(pk=person.pk).exists()


def decide(project, step, by, reason):
    """Who may not send a project back takes it back: a draft belongs to all who edit it."""
    first = first_publication_of(project)
    if first is None:
        raise Refused(f"„{step.label}“ geht nicht: Das Projekt ist nicht eingereicht.")
    if step == PUBLISH:
        accept(first, by=by, reason=reason)
    elif Proposal.objects.releasable_by(by).filter(pk=first.pk).exists():
        send_back(first, by=by, reason=reason)
    else:
        resume(first, by=by, reason=reason)
