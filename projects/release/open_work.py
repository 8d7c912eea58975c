"""What a person works on before handing it in: theirs alone, and changed under a lock.

What others publish meanwhile is taken in, or is a conflict to decide; nothing is lost.
"""

from contextlib import contextmanager

from django.db import IntegrityError, transaction

from projects.models import Proposal
from projects.release.lifecycle import Refused
from projects.release.new_organisations import with_those_known
from projects.snapshot import Merge, changes, document_at, document_of, merge, nothing

REWRITTEN = (
    "Das Projekt wurde nach dem Einreichen geändert. Bitte zurückgeben, damit es neu eingereicht "
    "wird."
)

WORDS = ("base", "document", "typed", "kept_by", "kept_at")
IN_TRASH = "Der Entwurf liegt im Papierkorb."


class Conflicting(Exception):
    """Others changed the same places meanwhile; `merge` says which, and holds what did agree."""

    def __init__(self, merged):
        self.merge = merged
        number = len(merged.conflicts)
        places = "Eine Stelle" if number == 1 else f"{number} Stellen"
        super().__init__(f"{places} haben inzwischen andere geändert.")


def working_copy(project, *, by):
    """The person's open proposal for the project; a new one begins with the present document."""
    mine = Proposal.objects.changes().filter(project=project, author=by, step__in=Proposal.OPEN)
    if found := mine.first():
        return found
    document = document_of(project)
    try:
        with transaction.atomic():
            return mine.create(project=project, author=by, base=document, document=document)
    except IntegrityError:  # somebody pressed twice
        return mine.get()


@contextmanager
def at_work_on(proposal):
    """Lock a person's open work and keep what is made of it: the only way to change its words.

    Raises Refused if the proposal is handed in or decided, or its draft was deleted meanwhile.
    """
    with transaction.atomic():
        current = Proposal.objects.select_for_update(of=("self",)).get(pk=proposal.pk)
        if current.step not in Proposal.AT_WORK:
            raise Refused(
                f"Nicht gesichert: Der Vorschlag ist „{current.get_step_display()}“ "
                "und muss zum Bearbeiten erst zurückgeholt werden."
            )
        yield current
        keep(current)
    proposal.refresh_from_db()


def keep(current):
    """The words of a locked proposal. Whoever deletes a draft locks it as well, so nothing is kept
    in one that is deleted."""
    draft = Proposal.objects.filter(pk=current.pk, project__discarded_at=None)
    if not draft.update(**{name: getattr(current, name) for name in WORDS}):
        raise Refused(IN_TRASH)


def keep_note(proposal, note):
    """What the author says of the change, whatever becomes of handing it in."""
    open_work = Proposal.objects.filter(pk=proposal.pk, step__in=Proposal.AT_WORK)
    open_work.exclude(note=note).update(note=note)


def restore(project, moment, *, by):
    """The person's working copy as the project was at a moment; raises Refused over open work."""
    past = document_at(project, moment)
    if past is None:
        raise Refused("Zu diesem Zeitpunkt gab es das Projekt noch nicht.")
    proposal = working_copy(project, by=by)
    with at_work_on(proposal) as current:
        refuse_over_open_work(current)
        present = document_of(project)
        current.begin(present, with_those_known(past, present))
    return proposal


def refuse_over_open_work(proposal):
    if proposal.has_changes:
        raise Refused(
            "Sie haben an diesem Projekt noch offene Arbeit. Bitte erst abschließen oder verwerfen."
        )


def present_and_proposed(proposal, decided=None):
    """(present document, Merge of the proposal into it); of what is new nothing is present."""
    if proposal.is_first:
        return nothing(), Merge(proposal.document, [])
    present = document_of(proposal.project)
    return present, merge(proposal.base, proposal.document, present, decided)


def is_rewritten(proposal):
    """A new project says something else than when it was handed in, so nobody has reviewed it."""
    return proposal.is_first and bool(changes(proposal.document, document_of(proposal.project)))


def take_in(proposal, decided=None):
    """Give a locked proposal what others published meanwhile; the caller saves it.

    Raises Conflicting where both changed a place that is not `decided`, and Refused if a new
    project is not what was handed in any more.
    """
    if is_rewritten(proposal):
        raise Refused(REWRITTEN)
    if proposal.is_first:
        return
    present, merged = present_and_proposed(proposal, decided)
    if not merged.is_clean:
        raise Conflicting(merged)
    proposal.base, proposal.document = present, merged.document
