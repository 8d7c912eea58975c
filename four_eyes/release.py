"""What becomes of a change that waits, and the only functions that decide on it (law 16)."""

from contextlib import contextmanager

import pghistory
from django.db import transaction
from django.utils import timezone

from four_eyes.models import WaitingChange

FOUR_EYES = "Vier-Augen-Regel: Freigeben muss eine andere Person als die, die änderte."


class NotReleased(Exception):
    """Why a change was not taken in, as a German sentence."""


def release(change, *, by, carry_out):
    """Let everybody read it; `carry_out` saves it and returns the number of the record.

    Raises NotReleased with a German sentence if it waits no more, the person asked for it, or it
    does not fit what there is by now. It goes on waiting then.
    """
    with taking(change) as current:
        if current.proposed_by_id == by.pk:
            raise NotReleased(FOUR_EYES)
        with pghistory.context(reason=current.reason, author=current.proposed_by_id):
            current.object_id = carry_out(current)
            decide(current, WaitingChange.Step.RELEASED, by)


def drop(change, *, by, reason):
    """Give it up; it never was public, and stays on record."""
    with taking(change) as current, pghistory.context(reason=reason):
        decide(current, WaitingChange.Step.DROPPED, by, reason)


def decide(change, step, by, reason=""):
    change.step, change.decision_reason = step, reason
    change.decided_by, change.decided_at = by, timezone.now()
    change.save()


@contextmanager
def taking(change):
    """Lock it, and refuse what does not wait any more."""
    with transaction.atomic():
        current = WaitingChange.objects.select_for_update(of=("self",)).get(pk=change.pk)
        if not current.is_waiting:
            raise NotReleased("Die Änderung wartet nicht mehr auf eine Freigabe.")
        yield current
    change.refresh_from_db()
