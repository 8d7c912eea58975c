"""When a decision counts as known, and which day a Frist really ends (R18, R19, R20).

Only a Frist moves off a weekend or holiday; a Stichtag, a Termin and the end of a period stay.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from holidays import country_holidays

from evidence.values.dates import WEEKDAYS
from funding.rules.labels import Labelled
from funding.rules.parameters import Key
from funding.rules.refusals import NotComputable
from funding.rules.spans import ONE_DAY, after_event
from funding.rules.terms import Answer, Terms
from funding.rules.written import listed, short

SATURDAY = 5


class Nature(Labelled):
    """What a day is in law (R19)."""

    FRIST = "frist", "Frist"
    STICHTAG = "stichtag", "Stichtag"
    TERMIN = "termin", "Termin"
    INTERNAL = "intern", "eigenes Ziel"


@dataclass(frozen=True)
class LastDay:
    """The day on which something ends: as computed, and as it counts; `reason` why they differ."""

    unrolled: date
    rolled: date
    reason: str = ""

    @property
    def is_moved(self) -> bool:
        return self.rolled != self.unrolled

    def __str__(self) -> str:
        return f"{short(self.rolled)} ({self.reason})" if self.is_moved else short(self.rolled)


def last_day(day: date, nature: Nature, land: str) -> LastDay:
    """The `LastDay` of a day; `land` such as "NI" says whose holidays count (R19, R20).

    Raises NotComputable for a Land that is none.
    """
    rolled, free = day, []
    while nature == Nature.FRIST and (why := why_free(rolled, land)):
        free.append(f"{short(rolled)} ist {why}")
        rolled += ONE_DAY
    if not free:
        return LastDay(day, day)
    return LastDay(day, rolled, f"{listed(free)}; die Frist endet am nächsten Werktag")


def why_free(day: date, land: str) -> str:
    """„ein Sonntag“, „Neujahr“, or an empty text for a working day."""
    if holiday := holidays_of(land, day.year).get(day):
        return holiday
    return f"ein {WEEKDAYS[day.weekday()]}" if day.weekday() >= SATURDAY else ""


@lru_cache(maxsize=512)
def holidays_of(land: str, year: int) -> Mapping[date, str]:
    """{day: name} of the public holidays of a Land in a year; whole before anybody reads it."""
    try:
        return dict(country_holidays("DE", subdiv=land, years=year, expand=False, language="de"))
    except NotImplementedError as error:
        raise NotComputable(f"Ein Land mit dem Kürzel „{land}“ gibt es nicht.") from error


@dataclass(frozen=True)
class Service(Answer):
    """The day on which a decision counts as known (Bekanntgabe, R18)."""

    day: date
    posted: date | None = None
    hint: str = ""

    def __str__(self) -> str:
        if self.posted is None:
            return f"{short(self.day)} – persönlich übergeben"
        span = self.based_on[0].span.number
        return f"{short(self.day)} – {span}. Tag nach der Aufgabe zur Post ({short(self.posted)})"


def served_by_post(posted: date, terms: Terms) -> Service:
    """The `Service` of a letter posted on a day: the third or fourth day after, never rolled (R18).

    How many days it is hangs on the day of posting. Raises NotComputable where no law is known.
    """
    span = terms.need(Key.SERVICE_BY_POST, on=posted)
    day = after_event(posted, span.span)
    weekday = WEEKDAYS[day.weekday()]
    hint = (
        f"Der {short(day)} ist ein {weekday}; ob die Bekanntgabe dann erst am nächsten Werktag "
        "gilt, ist umstritten."
        if day.weekday() >= SATURDAY
        else ""
    )
    return Service(day, posted, hint, based_on=(span,))


def served_in_person(handed_over: date) -> Service:
    """Who is given the letter knows of it on that day (R18)."""
    return Service(handed_over)
