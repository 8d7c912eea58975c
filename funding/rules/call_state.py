"""In which state a call is on a day (R19), from the days that were published.

A day is its whole: a call that closes on the 14th is open until midnight in Europe/Berlin. Of a day
that is known only roughly the last possible one counts.
"""

from dataclasses import dataclass
from datetime import date

from funding.rules.days import why_free
from funding.rules.labels import Labelled
from funding.rules.spans import ONE_DAY


class CallState(Labelled):
    """In the order of their weight for whoever wants to apply."""

    OPEN = "offen", "Offen"
    ANNOUNCED = "angekuendigt", "Angekündigt"
    IN_SELECTION = "in-auswahl", "In Auswahl"
    CLOSED = "geschlossen", "Geschlossen"
    DECIDED = "entschieden", "Entschieden"
    ENDED = "beendet", "Beendet"
    CANCELLED = "abgesagt", "Abgesagt"
    UNKNOWN = "unbekannt", "Stand unbekannt"


FIXED = {
    "announced": CallState.ANNOUNCED,
    "open": CallState.OPEN,
    "ended": CallState.ENDED,
    "cancelled": CallState.CANCELLED,
}


@dataclass(frozen=True)
class CallDays:
    """The days of a call, None where unknown; `fixed` is a key of FIXED or empty."""

    opens: date | None = None
    closes: date | None = None
    decided: date | None = None
    ends: date | None = None
    fixed: str = ""


def state_of(days: CallDays, on: date) -> CallState:
    """The state on a day; what is fixed counts only where the days do not tell."""
    if days.fixed == "cancelled":
        return CallState.CANCELLED
    if days.ends and on > days.ends:
        return CallState.ENDED
    if days.closes and on > days.closes:
        return after_the_close(days, on)
    if days.opens and on < days.opens:
        return CallState.ANNOUNCED
    if days.closes:
        return CallState.OPEN
    return FIXED.get(days.fixed, CallState.UNKNOWN)


def after_the_close(days: CallDays, on: date) -> CallState:
    """Only a day that is known for the decision makes a closed call one in selection."""
    if days.decided is None:
        return CallState.CLOSED
    return CallState.DECIDED if on >= days.decided else CallState.IN_SELECTION


def better_by(closes: date, land: str) -> date | None:
    """The last working day before a published day that is none; None where it is one (R19, R20)."""
    if not why_free(closes, land):
        return None
    day = closes
    while why_free(day, land):
        day -= ONE_DAY
    return day
