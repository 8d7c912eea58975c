"""For each promise of the database about waiting changes: a row that it refuses."""

from django.db.models import F
from django.utils import timezone

from four_eyes.models import WaitingChange
from tests.builders import make_user
from tests.four_eyes.builders import make_waiting_change

ROWS = {WaitingChange: make_waiting_change}


def changed(**values):
    return lambda: make_waiting_change(**values)


def decided(step, **values):
    """A function that makes a change somebody else decided on."""
    return lambda: make_waiting_change(
        **{
            "step": step,
            "decided_by": make_user(),
            "decided_at": timezone.now(),
            "decision_reason": "Darum",
            **values,
        }
    )


def sent_twice():
    row = make_waiting_change()
    row.pk, row._state.adding = None, True
    row.save()


BREACHES = {
    "kinds_of_waiting_changes_are_known": changed(kind="gerücht"),
    "steps_of_waiting_changes_are_known": changed(step="vertagt"),
    "a_change_that_is_sent_twice_waits_once": sent_twice,
    "a_waiting_change_says_why": changed(reason=""),
    "only_what_is_there_is_changed_or_removed": changed(object_id=None),
    "a_decided_change_says_by_whom_and_when": changed(step="released"),
    "nobody_releases_a_change_of_their_own": decided("released", decided_by=F("proposed_by")),
    "a_dropped_change_says_why": decided("dropped", decision_reason=""),
}
