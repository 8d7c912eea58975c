"""Until when a decision can be contested, and from when nobody can any more (R18)."""

from datetime import date

from funding.rules.days import Nature, last_day
from funding.rules.due import Anchor, Due, needs
from funding.rules.parameters import Key
from funding.rules.spans import Span, Step, after_event
from funding.rules.terms import Terms
from funding.rules.written import short

NEXT_DAY = Span(1, Step.DAYS)


def remedy_until(served_on: date | None, terms: Terms) -> Due:
    """The `Due` of the last day of the Rechtsbehelfsfrist, before it is rolled (R19).

    Raises NotComputable where no layer says how long it is.
    """
    span, anchor = terms.need(Key.REMEDY_PERIOD), Anchor("Bekanntgabe", served_on)
    if served_on is None:
        return needs("R18", anchor, f"{span.written} nach der Bekanntgabe")
    formula = f"{span.written} nach der Bekanntgabe ({short(served_on)})"
    return Due("R18", anchor, formula, after_event(served_on, span.span), based_on=(span,))


def final_from(served_on: date | None, waived_on: date | None, terms: Terms) -> Due:
    """The `Due` of the first day of the Bestandskraft: after the rolled period, or the waiver.

    Raises NotComputable where no layer says how long the period is or whose holidays count.
    """
    if waived_on:
        anchor = Anchor("Rechtsbehelfsverzicht", waived_on)
        return Due("R18", anchor, f"mit dem Rechtsbehelfsverzicht ({short(waived_on)})", waived_on)
    remedy = remedy_until(served_on, terms)
    if remedy.day is None:
        return needs("R18", remedy.anchor, "am Tag nach dem Ende der Rechtsbehelfsfrist")
    last = last_day(remedy.day, Nature.FRIST, terms.need(Key.HOLIDAYS_OF).words).rolled
    formula = f"am Tag nach dem Ende der Rechtsbehelfsfrist ({short(last)})"
    day = after_event(last, NEXT_DAY)
    return Due("R18", remedy.anchor, formula, day, based_on=remedy.based_on)
