"""The applications that a person prepares, and the calls that can still be applied to."""

from django.db.models import F, Q
from django.utils import timezone

from funding.application_steps import OPEN
from funding.models import Application, Call
from funding.rules.call_state import CallState

TO_APPLY = (CallState.OPEN, CallState.ANNOUNCED, CallState.UNKNOWN)


def prepared(user):
    """Open ones of this person, or all for who looks after all, and intentions; soonest first."""
    here = Q(stage__in=OPEN, plan__isnull=False) | Q(stage=Application.Stage.INTENDED)
    rows = Application.objects.prepared_for(user).filter(here).whole()
    return rows.order_by(F("call__closes_last").asc(nulls_last=True), "title", "pk")


def calls_to_apply_to(user):
    """Pairs (call, state today) of what is open, announced or of an unknown state."""
    today = timezone.localdate()
    calls = (
        Call.objects.visible_to(user)
        .select_related("programme")
        .order_by(F("closes_last").asc(nulls_last=True), "programme__name", "name", "pk")
    )
    found = [(call, call.state_on(today)) for call in calls]
    wanted = [pair for pair in found if pair[1] in TO_APPLY]
    return sorted(wanted, key=lambda pair: TO_APPLY.index(pair[1]))
