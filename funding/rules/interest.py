"""Interest on what is to be paid back or was spent too late, by half-years (R24)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from evidence.values.money import NBSP, euro, number_as_it_is, rounded_to_cents
from funding.rules.parameters import DayCount, Key
from funding.rules.refusals import NotComputable
from funding.rules.shares import split
from funding.rules.terms import Answer, Terms
from funding.rules.written import short

HALVES = {1: "1. Halbjahr", 7: "2. Halbjahr"}
YEARS_OF = {DayCount.ACT_365: 365, DayCount.ACT_366: 366, DayCount.THIRTY_360: 360}
DAYS_OF_A_BANKERS_MONTH = 30


@dataclass(frozen=True)
class BaseRate:
    """The base rate (§ 247 BGB) of the half-year that begins on a day, in percent a year.

    It may be below zero, and is not valid for any other half-year.
    """

    valid_from: date
    percent: Decimal
    source: str = ""
    confirmed: bool = False

    def __post_init__(self) -> None:
        if (self.valid_from.month, self.valid_from.day) not in ((1, 1), (7, 1)):
            raise NotComputable("Ein Basiszinssatz gilt ab dem 1. Januar oder dem 1. Juli.")


@dataclass(frozen=True)
class Segment:
    """Days within one half-year: `start` counts, `end` does not; rates in percent a year."""

    start: date
    end: date
    days: int
    base: BaseRate
    rate: Decimal
    amount: Decimal

    def __str__(self) -> str:
        days = "1 Tag" if self.days == 1 else f"{self.days} Tage"
        rate, base = (f"{number_as_it_is(each)}{NBSP}%" for each in (self.rate, self.base.percent))
        return (
            f"{short(self.start)} bis vor dem {short(self.end)}: {days} zu {rate} "
            f"(Basiszinssatz {base}) = {euro(self.amount)}"
        )


@dataclass(frozen=True)
class Interest(Answer):
    """Simple interest on a sum, in euros; the segments add up to it exactly."""

    principal: Decimal
    total: Decimal
    segments: tuple[Segment, ...]

    @property
    def is_confirmed(self) -> bool:
        """The parameters and every base rate that acted."""
        return not self.unconfirmed and all(each.base.confirmed for each in self.segments)

    @property
    def days(self) -> int:
        return sum(segment.days for segment in self.segments)

    def __str__(self) -> str:
        return f"{euro(self.total)} für {self.days} Tage auf {euro(self.principal)}"


def interest(
    principal: Decimal, start: date, end: date, table: Iterable[BaseRate], terms: Terms
) -> Interest:
    """`Interest` on euros from a day (counted) to a day (not counted), by half-years (R24).

    For money spent too late, `start` is the day of payout, not the end of the window; for money to
    be paid back, the day on which the decision ceased to hold. Rounded once, at the end. Raises
    NotComputable for a half-year that is not in the table, and for an end before the start.
    """
    if end < start:
        raise NotComputable(
            f"Zinsen laufen nicht rückwärts: {short(end)} liegt vor {short(start)}."
        )
    spread, count = terms.need(Key.INTEREST_SPREAD), terms.need(Key.INTEREST_DAY_COUNT)
    day_count = DayCount.of(count.words)
    rates = {each.valid_from: each for each in table}
    raw = [
        _segment(principal, days, _rate_of(days[0], rates), spread.number, day_count)
        for days in _halves(start, end)
    ]
    total = rounded_to_cents(sum((each.amount for each in raw), Decimal(0)))
    return Interest(principal, total, tuple(_rounded(raw, total)), based_on=(spread, count))


def _halves(start: date, end: date) -> Iterator[tuple[date, date]]:
    """The days of each half-year between two days, as (first, first no more)."""
    while start < end:
        year, is_second = start.year, start.month > 6
        following = date(year + 1, 1, 1) if is_second else date(year, 7, 1)
        yield start, min(end, following)
        start = following


def _rate_of(day: date, rates: dict[date, BaseRate]) -> BaseRate:
    begins = date(day.year, 7 if day.month > 6 else 1, 1)
    if begins not in rates:
        raise NotComputable(
            f"Für das {HALVES[begins.month]} {begins.year} ist kein Basiszinssatz eingetragen. Die "
            "Deutsche Bundesbank gibt ihn zum 1. Januar und zum 1. Juli bekannt."
        )
    return rates[begins]


def _segment(
    principal: Decimal,
    span: tuple[date, date],
    base: BaseRate,
    spread: Decimal,
    day_count: DayCount,
) -> Segment:
    """A segment whose amount is not rounded yet."""
    start, end = span
    days = days_between(start, end, day_count)
    rate = base.percent + spread
    amount = principal * rate / 100 * days / YEARS_OF[day_count]
    return Segment(start, end, days, base, rate, amount)


def days_between(start: date, end: date, day_count: DayCount) -> int:
    """Days of interest from a day to a day that does not count any more."""
    if day_count != DayCount.THIRTY_360:
        return (end - start).days
    months = (end.year - start.year) * 12 + end.month - start.month
    most = DAYS_OF_A_BANKERS_MONTH
    return months * most + min(end.day, most) - min(start.day, most)


def _rounded(segments: list[Segment], total: Decimal) -> Iterator[Segment]:
    """The segments in cents, by largest remainder, so that what is shown adds up."""
    amounts = [each.amount for each in segments]
    parts = split(total, amounts) if total else [Decimal(0)] * len(segments)
    for each, part in zip(segments, parts, strict=True):
        yield Segment(each.start, each.end, each.days, each.base, each.rate, part)
