"""When to remind of a day: so long before it and after it as the parameters say (R49)."""

from datetime import date

from funding.rules.labels import Labelled
from funding.rules.parameters import Key
from funding.rules.spans import after_event, before
from funding.rules.terms import Terms


class Stage(Labelled):
    """How far it is to the day, in the order in which they come."""

    FIRST = "first", "erste vorher"
    SECOND = "second", "zweite vorher"
    LAST = "last", "letzte vorher"
    ON_DAY = "on_day", "am Tag"
    LATE = "late", "danach"


ORDER = list(Stage)
BEFORE = {
    Stage.FIRST: Key.FIRST_REMINDER,
    Stage.SECOND: Key.SECOND_REMINDER,
    Stage.LAST: Key.LAST_REMINDER,
}
FOLLOW_UP = (Stage.ON_DAY, Stage.LATE)


def reminders(day: date, terms: Terms) -> list[tuple[Stage, date]]:
    """(stage, the day from which to remind); a stage for which nothing is set is left out."""
    found = [
        (stage, before(day, parameter.span))
        for stage, key in BEFORE.items()
        if (parameter := terms.get(key))
    ]
    found.append((Stage.ON_DAY, day))
    if late := terms.get(Key.LATE_REMINDER):
        found.append((Stage.LATE, after_event(day, late.span)))
    return found


def stage_on(today: date, day: date, terms: Terms, *, of_follow_up: bool = False) -> Stage | None:
    """The latest stage that has come by `today`; None before the first.

    A deadline has no reminder on its own day, a letter's follow-up none before it.
    """
    come = [
        stage
        for stage, begins in reminders(day, terms)
        if begins <= today and (stage in FOLLOW_UP if of_follow_up else stage != Stage.ON_DAY)
    ]
    return max(come, key=ORDER.index, default=None)


def furthest(terms: Terms, today: date) -> date:
    """The last day of which anybody could be reminded by `today`."""
    spans = [parameter.span for parameter in terms.parameters if parameter.key in BEFORE.values()]
    return max((after_event(today, span) for span in spans), default=today)
