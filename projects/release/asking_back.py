"""Questions at a place of what was handed in: asked, answered, settled, opened again.

Who may is asked of the gates by the caller; the words of a proposal never change by it.
"""

from contextlib import contextmanager

from django.db import transaction
from django.utils import timezone

from projects.models import Comment, Proposal
from projects.release import notices
from projects.release.lifecycle import Refused

SETTLED = "Die Rückfrage ist schon erledigt. Zum Antworten bitte erst wieder öffnen."
LATE = "Rückfragen gibt es nur, solange der Vorschlag zur Prüfung liegt."


def ask(proposal, *, place, label, text, by):
    """A new question at a place (the key of a conflict); raises Refused if it waits no more."""
    with transaction.atomic():
        current = Proposal.objects.select_for_update(of=("self",)).get(pk=proposal.pk)
        if current.step not in Proposal.HANDED_IN:
            raise Refused(LATE)
        said = {"place": place, "label": label[:300], "text": text, "author": by}
        comment = current.comments.create(**said)
        notices.tell_of_comment(comment, comment, by)
    return comment


def answer(comment, *, text, by):
    with locked(comment) as current:
        if current.settled_at:
            raise Refused(SETTLED)
        said = {"proposal_id": current.proposal_id, "text": text, "author": by}
        notices.tell_of_comment(current, current.answers.create(**said), by)


def settle(comment, *, by):
    """Once is enough: whoever did it first stays named."""
    with locked(comment) as current:
        if not current.settled_at:
            current.settled_at, current.settled_by = timezone.now(), by


def open_again(comment):
    with locked(comment) as current:
        current.settled_at = current.settled_by = None


@contextmanager
def locked(comment):
    with transaction.atomic():
        current = Comment.objects.select_for_update(of=("self",)).get(pk=comment.pk)
        yield current
        current.save(update_fields=["settled_at", "settled_by"])
