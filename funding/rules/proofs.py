"""When proofs of use are due: the earlier of two days, and each year between (R25, R26, R27)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from funding.rules.due import Anchor, Due, needs
from funding.rules.parameters import Key
from funding.rules.refusals import NotComputable
from funding.rules.spans import (
    Span,
    Step,
    after_event,
    after_period,
    before,
    end_of_following_month,
)
from funding.rules.terms import Parameter, Terms
from funding.rules.written import short

MOST_YEARS = 100
DAY = Span(1, Step.DAYS)


@dataclass(frozen=True)
class Period:
    """The award period (Bewilligungszeitraum), both days included; None where unknown."""

    start: date | None = None
    end: date | None = None

    def __post_init__(self) -> None:
        if self.start and self.end and self.end < self.start:
            raise NotComputable("Der Bewilligungszeitraum endet, bevor er beginnt.")

    @property
    def years(self) -> int:
        """In how many calendar years it lies; 0 where a day is unknown."""
        return self.end.year - self.start.year + 1 if self.start and self.end else 0


def final_proof(
    terms: Terms,
    period: Period,
    *,
    fulfilled_on: date | None = None,
    awarded_on: date | None = None,
) -> Due:
    """The `Due` of the final proof: the earliest that the terms lead to (R25, R26).

    A purpose that is not fulfilled yet (None) leads to nothing. An unknown end of the award period
    leaves the day open, for it may be the earlier one. Raises NotComputable where no layer says
    how long the recipient has.
    """
    found = list(_final_candidates(terms, period, fulfilled_on, awarded_on))
    if not found:
        terms.need(Key.FINAL_PROOF_AFTER_PERIOD)
    known = sorted((each for each in found if each.day), key=_day_of)
    open_ones = [each for each in found if not each.day]
    if open_ones:
        at_latest = f"Spätestens am {known[0]}" if known else ""
        return replace(open_ones[0], note=at_latest)
    earliest, *later = known
    if not later:
        return earliest
    return replace(earliest, note=f"Der frühere Tag gilt; der andere wäre der {later[0]}.")


def _day_of(due: Due) -> date:
    return due.day or date.max


def _final_candidates(
    terms: Terms, period: Period, fulfilled_on: date | None, awarded_on: date | None
) -> Iterator[Due]:
    """By period, by award and by fulfilment, as far as the terms know of them."""
    if span := terms.get(Key.FINAL_PROOF_AFTER_PERIOD):
        yield _after_award_period(span, terms.get(Key.FINAL_PROOF_AT_MONTH_END), period.end)
    if span := terms.get(Key.FINAL_PROOF_AFTER_AWARD):
        yield _after("Tag der Zusage", span, awarded_on, "nach der Zusage")
    span = terms.get(Key.FINAL_PROOF_AFTER_FULFILMENT)
    if span and fulfilled_on:
        yield _after(
            "Erfüllung des Zuwendungszwecks",
            span,
            fulfilled_on,
            "nach Erfüllung des Zuwendungszwecks",
        )


def _after_award_period(span: Parameter, at_month_end: Parameter | None, end: date | None) -> Due:
    """After the end of the award period: at a month end where the text says „mit Ablauf des …“."""
    anchor = Anchor("Ende des Bewilligungszeitraums", end)
    behind = f" ({short(end)})" if end else ""
    months = span.span.months
    if at_month_end and at_month_end.flag and months is not None:
        formula = f"Ende des {months}. Monats nach dem Bewilligungszeitraum{behind}"
        if end is None:
            return needs("R26", anchor, formula)
        day = end_of_following_month(end, months)
    else:
        formula = f"{span.written} nach dem Bewilligungszeitraum{behind}"
        if end is None:
            return needs("R26", anchor, formula)
        day = after_period(end, span.span)
    return Due("R26", anchor, formula, day, based_on=(span,))


def _after(label: str, span: Parameter, day: date | None, words: str) -> Due:
    """So long after an event."""
    anchor = Anchor(label, day)
    if day is None:
        return needs("R25", anchor, f"{span.written} {words}")
    formula = f"{span.written} {words} ({short(day)})"
    return Due("R25", anchor, formula, after_event(day, span.span), based_on=(span,))


def interim_proofs(
    terms: Terms, period: Period, fulfilled_on: date | None = None
) -> tuple[Due, ...]:
    """A `Due` for each year at whose end the award period still runs (R25, R27).

    Empty where none are asked for. A year of which the report would cover but a few months joins
    the next. Where the period is unknown, one `Due` says what is missing. Raises NotComputable
    where no layer says whether they are asked for, or for a period that must be a typing error.
    """
    required = terms.need(Key.INTERIM_PROOF_REQUIRED)
    if not required.flag:
        return ()
    by = terms.need(Key.INTERIM_PROOF_BY)
    for day, label in ((period.start, "Beginn"), (period.end, "Ende")):
        if day is None:
            anchor = Anchor(f"{label} des Bewilligungszeitraums", None)
            return (needs("R25", anchor, f"{by.written} des Folgejahres"),)
    if period.years > MOST_YEARS:
        raise NotComputable(
            f"Der Bewilligungszeitraum reicht über {period.years} Jahre; bitte prüfen."
        )
    return tuple(_each_year(terms, period, fulfilled_on, (by, required)))


def _each_year(
    terms: Terms, period: Period, fulfilled_on: date | None, based_on: tuple[Parameter, ...]
) -> Iterator[Due]:
    start, end = period.start or date.min, period.end or date.max
    joined = terms.get(Key.INTERIM_PROOF_JOINED_WITHIN)
    for year in range(start.year, end.year + 1):
        last = date(year, 12, 31)
        first = max(start, date(year, 1, 1))
        is_over = last > end or (fulfilled_on is not None and fulfilled_on <= last)
        is_short = joined is not None and after_period(before(first, DAY), joined.span) >= last
        if is_over or is_short:
            continue
        by = based_on[0].day_of_year
        formula = f"{by} nach dem Haushaltsjahr {year}"
        anchor = Anchor("Ende des Haushaltsjahres", last)
        yield Due("R25", anchor, formula, by.in_year(year + 1), based_on=based_on)
