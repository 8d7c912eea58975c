"""Passing a grant on to others: only with the clause, within the period, within the sum (R34)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from evidence.values.money import euro
from funding.rules.proofs import Period
from funding.rules.written import short


@dataclass(frozen=True)
class Forwarding:
    """Euros passed on to an end recipient for a period, and when the own proof is due there."""

    to: str
    amount: Decimal
    period: Period
    proof_due: date | None = None
    is_territorial: bool = False


def forwarding_problems(
    forwardings: Sequence[Forwarding],
    *,
    clause: str,
    grant: Decimal,
    period: Period,
    proof_due: date | None,
    only_to_others: bool = False,
) -> tuple[str, ...]:
    """What must not be, as German sentences; none is what should come out (R34).

    `clause` is where the decision permits it, `grant` its euros, `period` its award period and
    `proof_due` the day of its own proof. `only_to_others` where the clause leaves out territorial
    authorities (federal ANBest-Gk).
    """
    if not forwardings:
        return ()
    problems = []
    if not clause:
        problems.append("Der Bescheid erlaubt keine Weiterleitung; dann wäre sie zweckwidrig.")
    total = sum((each.amount for each in forwardings), Decimal(0))
    if total > grant:
        problems.append(f"Weitergeleitet würden {euro(total)}, bewilligt sind nur {euro(grant)}.")
    for each in forwardings:
        problems += _problems_of(each, period, proof_due, only_to_others)
    return tuple(problems)


def _problems_of(
    each: Forwarding, period: Period, proof_due: date | None, only_to_others: bool
) -> Iterator[str]:
    if not is_within(each.period, period):
        yield f"{each.to}: Der Zeitraum liegt nicht im Bewilligungszeitraum."
    if each.proof_due and proof_due and each.proof_due >= proof_due:
        yield (
            f"{each.to}: Der Nachweis muss vor dem eigenen da sein, also vor dem "
            f"{short(proof_due)}."
        )
    if only_to_others and each.is_territorial:
        yield f"{each.to}: Die Klausel erlaubt keine Weiterleitung an Gebietskörperschaften."


def is_within(inner: Period, outer: Period) -> bool:
    """Whether a period lies inside another, as far as both are known."""
    starts = not (inner.start and outer.start) or inner.start >= outer.start
    ends = not (inner.end and outer.end) or inner.end <= outer.end
    return starts and ends
