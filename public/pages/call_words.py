"""What a page says first of a call: in which state it is today, and by when to hand in."""

from dataclasses import dataclass

from django.utils import timezone

from funding.call_hints import hint, land_of_region
from funding.rules.call_state import CallState
from projects.badges import Badge

CALL_LOOK = {
    CallState.OPEN: ("check", "success"),
    CallState.ANNOUNCED: ("calendar-today", "info"),
    CallState.IN_SELECTION: ("autorenew", "info"),
    CallState.CLOSED: ("close", "neutral"),
    CallState.DECIDED: ("checklist", "neutral"),
    CallState.ENDED: ("close", "neutral"),
    CallState.CANCELLED: ("warning", "warning"),
    CallState.UNKNOWN: ("question-mark", "unknown"),
}
STILL_TO_COME = (CallState.OPEN, CallState.ANNOUNCED)


@dataclass(frozen=True)
class Shown:
    """A call as it stands on a day; `hint` where its last day is no working day."""

    call: object
    state: CallState
    badge: Badge
    sentence: str
    hint: str

    @property
    def is_over(self):
        return self.state not in STILL_TO_COME


def shown(calls):
    """`Shown` of calls, today in Europe/Berlin; one query whatever their number."""
    today, land = timezone.localdate(), land_of_region()
    return [shown_on(call, today, land) for call in calls]


def shown_on(call, today, land):
    state = call.state_on(today)
    return Shown(
        call=call,
        state=state,
        badge=Badge(state.label, *CALL_LOOK[state]),
        sentence=sentence_of(state, call, today),
        hint=hint(call.closes, land) if state in STILL_TO_COME else "",
    )


def on(day):
    """„am Freitag, 14. März 2025“, and „(März 2025)“ where no day is known."""
    return f"am {day.with_weekday}" if day.is_day else f"({day})"


def sentence_of(state, call, today):
    """The answer to „can I still apply?“, in one or two sentences."""
    match state:
        case CallState.OPEN if call.closes.edtf:
            return f"Der Aufruf ist offen und schließt {on(call.closes)}, {left(call, today)}."
        case CallState.OPEN:
            return "Der Aufruf ist offen; ein Tag, an dem er schließt, ist nicht bekannt."
        case CallState.ANNOUNCED if call.opens.edtf:
            return f"Der Aufruf ist angekündigt und öffnet {on(call.opens)}."
        case CallState.ANNOUNCED:
            return "Der Aufruf ist angekündigt; wann er öffnet, ist nicht bekannt."
        case CallState.CANCELLED:
            return "Der Aufruf wurde abgesagt."
        case CallState.UNKNOWN:
            return "Ob der Aufruf noch offen ist, sagt keine Quelle."
    closed = f"Der Aufruf schloss {on(call.closes)}. " if call.closes.edtf else ""
    return closed + what_followed(state, call)


def what_followed(state, call):
    """What came after the last day of a call."""
    match state:
        case CallState.CLOSED:
            return "Wann entschieden wurde, sagt keine Quelle."
        case CallState.IN_SELECTION:
            return f"Die Auswahl läuft; entschieden wird {on(call.decided)}."
        case CallState.DECIDED:
            return f"Entschieden wurde {on(call.decided)}."
    return "Der Aufruf ist beendet."


def left(call, today):
    """„in 12 Tagen“ until the last possible day."""
    days = (call.closes.last - today).days
    return {0: "also heute", 1: "also morgen"}.get(days, f"in {days} Tagen")
