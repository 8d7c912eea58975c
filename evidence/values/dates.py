"""Dates as sources state them: EDTF text, the days it can mean, and how it reads in German.

The database columns are in `fields.py`; deadlines and holidays belong to `funding`.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.db import models

MONTHS = (
    *("Januar", "Februar", "März", "April", "Mai", "Juni"),
    *("Juli", "August", "September", "Oktober", "November", "Dezember"),
)
WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
SEASONS = {21: "Frühjahr", 22: "Sommer", 23: "Herbst", 24: "Winter"}
WINTER = 24
# ISO 8601-2 knows thirds of a year: what „Ende 2019“ says is that it was not before September.
THIRDS = {37: "Anfang", 38: "Mitte", 39: "Ende"}

# The part behind the year: first month and number of months.
SPANS: dict[int | None, tuple[int, int]] = {
    None: (1, 12),
    **{month: (month, 1) for month in range(1, 13)},
    **{season: (3 * (season - 20), 3) for season in SEASONS},
    **{quarter: (3 * (quarter - 33) + 1, 3) for quarter in range(33, 37)},
    **{third: (4 * (third - 37) + 1, 4) for third in THIRDS},
    **{half: (6 * (half - 40) + 1, 6) for half in (40, 41)},
}
OPEN = ("", "..")
# Years that a date of this portal may name; what is older says so at its field (`since`).
PLAUSIBLE = range(1900, 2101)
ISO_PART = r"(?P<year>[0-9]{4})(?:-(?P<part>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?(?P<mark>[~?%]?)"
ONE_OF = re.compile(r"\[([^/.\[\]]+)\.\.([^/.\[\]]+)\]")


class Basis(models.TextChoices):
    """How we know a value."""

    STATED = "stated", "steht so in der Quelle"
    DERIVED = "derived", "erschlossen"


@lru_cache(maxsize=4096)
def days_meant(edtf: str) -> tuple[date | None, date | None]:
    """First and last possible day of an EDTF text (ISO 8601-2, law 7); None for an open side.

    Dates, months, seasons, quarters, thirds, half-years and years are known, each with ~ or ?,
    intervals of two, and [a..b] for one day between. Raises ValueError with a German sentence for
    anything else. Winter 2021 begins in December 2021 and ends in February 2022; „Anfang“, „Mitte“
    and „Ende“ of a year are its thirds.
    """
    if not edtf:
        return None, None
    start, between, end = sides_of(edtf)
    if not between:
        return single_days(start)
    first = None if start in OPEN else single_days(start)[0]
    last = None if end in OPEN else single_days(end)[1]
    if first is None and last is None:
        raise ValueError(f"„{edtf}“ nennt weder Anfang noch Ende.")
    if first and last and first > last:
        raise ValueError(f"„{edtf}“ endet vor dem Anfang.")
    return first, last


def sides_of(edtf: str) -> tuple[str, str, str]:
    """Beginning, „/“ or „..“ (one of the days between), end; the last two empty for one date."""
    if match := ONE_OF.fullmatch(edtf):
        return match[1], "..", match[2]
    return edtf.partition("/")


def single_days(text: str) -> tuple[date, date]:
    try:
        year, part, number, _ = parts_of(text)
        if number is None:
            return months_of(int(year), *SPANS[part])
        day = date(int(year), part or 0, number)
    except (KeyError, ValueError) as error:
        raise ValueError(f"„{text}“ ist keine Datumsangabe nach EDTF.") from error
    return day, day


def parts_of(text: str) -> tuple[str, int | None, int | None, str]:
    """Year, part of the year, day and mark of an EDTF text; ValueError if it is none."""
    match = re.fullmatch(ISO_PART, text)
    if not match:
        raise ValueError(text)
    year, part, day, mark = match.groups()
    return year, None if part is None else int(part), None if day is None else int(day), mark


def months_of(year: int, first_month: int, count: int) -> tuple[date, date]:
    """First and last day of `count` months from a month of a year on."""
    last_month = first_month + count - 1
    last_year, last_month = year + (last_month - 1) // 12, (last_month - 1) % 12 + 1
    return (
        date(year, first_month, 1),
        date(last_year, last_month, monthrange(last_year, last_month)[1]),
    )


def day_in_german(day: date, weekday: bool = False) -> str:
    """4. Dezember 2019, or with its weekday: Mittwoch, 4. Dezember 2019 (R91)."""
    text = f"{day.day}. {MONTHS[day.month - 1]} {day.year}"
    return f"{WEEKDAYS[day.weekday()]}, {text}" if weekday else text


def in_german(edtf: str) -> str:
    """How an EDTF text reads in a German sentence: „Herbst 2021“, „um 2020“ (law 7).

    What stands here can be typed into every field for dates (`date_input`) and means the same.
    """
    start, between, end = sides_of(edtf)
    if not between:
        return single_in_german(start)
    if start in OPEN:
        return f"bis {single_in_german(end)}"
    if end in OPEN:
        return f"seit {single_in_german(start)}"
    first, last = single_in_german(start), single_in_german(end)
    return f"zwischen {first} und {last}" if between == ".." else f"{first} – {last}"


def single_in_german(text: str) -> str:
    year, part, day, mark = parts_of(text)
    if day is not None:
        words = day_in_german(date(int(year), part or 0, day))
    else:
        words = f"{part_in_german(part)} {year}".strip()
    if part == WINTER:
        words += f"/{winter_ends(year)}"
    before = ("um " if part is None else "etwa ") if mark in ("~", "%") else ""
    return before + words + (" (unsicher)" if mark in ("?", "%") else "")


def part_in_german(part: int | None) -> str:
    """What stands before the year for a part of it."""
    if part is None:
        return ""
    if part <= 12:
        return MONTHS[part - 1]
    if part in SEASONS:
        return SEASONS[part]
    if part in THIRDS:
        return THIRDS[part]
    return f"{part - 32}. Quartal" if part < 37 else f"{part - 39}. Halbjahr"


def winter_ends(year: str) -> str:
    """22 after 2021, 2000 after 1999."""
    following = f"{int(year) + 1:04}"
    return following[2:] if following[:2] == year[:2] else following


def check_years(edtf: str, years: range = PLAUSIBLE) -> None:
    """Raises ValueError with a German sentence if a sound EDTF text names another year."""
    for day in days_meant(edtf):
        if day and day.year not in years:
            raise ValueError(
                f"Das Jahr {day.year} liegt nicht zwischen {years[0]} und {years[-1]}. "
                "Ein offenes Ende bitte leer lassen oder „unbefristet“ schreiben."
            )


@dataclass(frozen=True)
class FlexDate:
    """A date of any precision; false when nothing is known.

    `wording` stands alone when the source gives no date that can be placed in the calendar.
    """

    edtf: str = ""
    basis: str = ""
    wording: str = ""
    note: str = ""

    def __bool__(self) -> bool:
        return bool(self.edtf or self.wording)

    def __str__(self) -> str:
        return in_german(self.edtf) if self.edtf else self.wording

    @property
    def first(self) -> date | None:
        return days_meant(self.edtf)[0]

    @property
    def last(self) -> date | None:
        return days_meant(self.edtf)[1]

    @property
    def is_day(self) -> bool:
        return bool(self.edtf) and self.first is not None and self.first == self.last

    @property
    def is_derived(self) -> bool:
        return self.basis == Basis.DERIVED

    @property
    def with_weekday(self) -> str:
        day = self.first if self.is_day else None
        return day_in_german(day, weekday=True) if day else str(self)

    @property
    def years(self) -> list[int]:
        """The calendar years this date can fall into."""
        if not (self.first and self.last):
            return []
        return list(range(self.first.year, self.last.year + 1))
