"""Spans of time as law counts them: after an event, after a period, at the end of a month."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import wraps
from typing import ParamSpec

from evidence.values.dates import MONTHS
from funding.rules.labels import Labelled
from funding.rules.refusals import NotComputable

ONE_DAY = timedelta(days=1)
Arguments = ParamSpec("Arguments")


def within_calendar(reckoned: Callable[Arguments, date]) -> Callable[Arguments, date]:
    """For a function that gives a day: raises NotComputable before the year 1 and after 9999."""

    @wraps(reckoned)
    def tried(*arguments: Arguments.args, **named: Arguments.kwargs) -> date:
        try:
            return reckoned(*arguments, **named)
        except (OverflowError, ValueError) as error:
            raise NotComputable("Der Tag läge außerhalb der Jahre 1 bis 9999.") from error

    return tried


class Step(Labelled):
    """What a span is counted in; the label is the plural."""

    DAYS = "days", "Tage"
    WEEKS = "weeks", "Wochen"
    MONTHS = "months", "Monate"
    YEARS = "years", "Jahre"

    @property
    def singular(self) -> str:
        return {"Tage": "Tag", "Wochen": "Woche", "Monate": "Monat", "Jahre": "Jahr"}[self.label]


@dataclass(frozen=True)
class Span:
    """So many days, weeks, months or years."""

    number: int
    step: Step

    @property
    def months(self) -> int | None:
        """The whole months of it; None for days and weeks."""
        per_step = {Step.MONTHS: 1, Step.YEARS: 12}.get(self.step)
        return None if per_step is None else self.number * per_step

    @property
    def days(self) -> int:
        """The days of a span of days or weeks."""
        return self.number * (7 if self.step == Step.WEEKS else 1)

    @property
    def key(self) -> str:
        """As it is kept: "6 weeks"."""
        return f"{self.number} {self.step}"

    def __str__(self) -> str:
        return f"{self.number} {self.step.singular if self.number == 1 else self.step.label}"


@dataclass(frozen=True)
class DayOfYear:
    """A day that comes every year, such as 30 April."""

    month: int
    day: int

    def __post_init__(self) -> None:
        date(2023, self.month, self.day)  # refuses what no common year has

    @within_calendar
    def in_year(self, year: int) -> date:
        return date(year, self.month, self.day)

    @property
    def key(self) -> str:
        """As it is kept: "04-30"."""
        return f"{self.month:02}-{self.day:02}"

    def __str__(self) -> str:
        return f"{self.day}. {MONTHS[self.month - 1]}"


@within_calendar
def add_months(day: date, months: int) -> date:
    """The day of the same number, or the last one where a month is too short (§ 188 BGB, R26)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@within_calendar
def after_event(day: date, span: Span) -> date:
    """The last day of a span that an event on `day` sets off (§§ 187 (1), 188 BGB)."""
    if span.months is None:
        return day + timedelta(days=span.days)
    return add_months(day, span.months)


@within_calendar
def after_period(end: date, span: Span) -> date:
    """The last day of a span that begins when a period is over at the end of its last day (R26).

    Whole months after a period that ended with a month end with a month too: a year after 28
    February 2019 is 29 February 2020 (§§ 187 (2), 188 BGB).
    """
    begins = end + ONE_DAY
    if span.months is not None and begins.day == 1:
        return add_months(begins, span.months) - ONE_DAY
    return after_event(end, span)


@within_calendar
def end_of_following_month(end: date, months: int) -> date:
    """„Mit Ablauf des n-ten auf … folgenden Monats“: always the last day of a month (R26)."""
    return add_months(end.replace(day=1), months + 1) - ONE_DAY


@within_calendar
def before(day: date, span: Span) -> date:
    """The day that lies a span earlier, for lead times."""
    if span.months is None:
        return day - timedelta(days=span.days)
    return add_months(day, -span.months)
