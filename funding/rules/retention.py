"""How long papers are kept: the longest of all periods that apply (R28)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from funding.rules.due import Anchor, Due, needs
from funding.rules.parameters import Key
from funding.rules.spans import after_event, after_period
from funding.rules.terms import Terms
from funding.rules.written import short


def retained_until(
    terms: Terms,
    submitted_on: date | None,
    *,
    has_eu_money: bool = False,
    last_payment_on: date | None = None,
    by_other_law: Sequence[Due] = (),
) -> Due:
    """The `Due` on which papers may go: the latest of all that apply (R28).

    Counts from the submission of the proof; with EU money also from the end of the year of the last
    payment. As long as one of them is unknown, nothing may go. Raises NotComputable where no layer
    says how long.
    """
    found = [*_candidates(terms, submitted_on, has_eu_money, last_payment_on), *by_other_law]
    if open_ones := [each for each in found if each.day is None]:
        return open_ones[0]
    latest, *earlier = sorted(found, key=lambda each: each.day or date.min, reverse=True)
    if not earlier:
        return latest
    return replace(latest, note=f"Der spätere Tag gilt; der andere wäre der {earlier[0]}.")


def _candidates(
    terms: Terms, submitted_on: date | None, has_eu_money: bool, last_payment_on: date | None
) -> Iterator[Due]:
    span = terms.need(Key.RETENTION_AFTER_PROOF)
    anchor = Anchor("Vorlage des Verwendungsnachweises", submitted_on)
    formula = f"{span.written} nach Vorlage des Verwendungsnachweises"
    if submitted_on is None:
        yield needs("R28", anchor, formula)
    else:
        words = f"{formula} ({short(submitted_on)})"
        yield Due("R28", anchor, words, after_event(submitted_on, span.span), based_on=(span,))
    if has_eu_money:
        yield _after_the_year(terms, last_payment_on)


def _after_the_year(terms: Terms, last_payment_on: date | None) -> Due:
    span = terms.need(Key.RETENTION_AFTER_LAST_PAYMENT)
    anchor = Anchor("letzte Zahlung", last_payment_on)
    formula = f"{span.written} nach dem Jahr der letzten Zahlung"
    if last_payment_on is None:
        return needs("R28", anchor, formula)
    day = after_period(date(last_payment_on.year, 12, 31), span.span)
    return Due("R28", anchor, f"{formula} ({short(last_payment_on)})", day, based_on=(span,))
