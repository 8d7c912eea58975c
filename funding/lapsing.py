"""What can no more be handed in, since its call has closed (B.2): told by the day, never written.

A draft has lapsed by itself. Of an intention nobody knows that: an application may have gone in
that no source tells of, so it stays an intention and says so.
"""

from datetime import date

from evidence.values.dates import day_in_german
from funding.models import Application

LATE = {
    Application.Stage.INTENDED: "dass ein Antrag einging, sagt keine Quelle",
    Application.Stage.DRAFT: "eingereicht war der Antrag nicht",
}


def why_late(application: Application, day: date) -> str:
    """What the close of its call before a day means for it: a German sentence, or nothing."""
    call = application.call
    if application.stage not in LATE or call is None:
        return ""
    if not call.closes.last or day <= call.closes.last:
        return ""
    return f"Der Aufruf schloss am {day_in_german(call.closes.last)}; {LATE[application.stage]}."


def stage_on(application: Application, day: date) -> str:
    """The name of its stage on a day."""
    is_draft = application.stage == Application.Stage.DRAFT
    has_lapsed = is_draft and why_late(application, day)
    return Application.Stage.LAPSED.label if has_lapsed else application.get_stage_display()
