"""How a grant shrinks by itself when costs fall or other money comes (R11, R12, R14).

It never rises: what costs more than planned is the recipient's own matter.
"""

from dataclasses import dataclass
from decimal import Decimal

from evidence.values.money import euro, rounded_to_cents
from funding.rules.financing import Financing, Plan
from funding.rules.parameters import Key
from funding.rules.refusals import NotComputable
from funding.rules.terms import Answer, Parameter, Terms


@dataclass(frozen=True)
class Outcome:
    """What became of a plan: recognised expenditure, and covering funds beyond the plan, in euros.

    `more_funds` are fees, third-party money or refunds that were not planned, never below zero.
    """

    eligible: Decimal
    more_funds: Decimal = Decimal(0)

    def __post_init__(self) -> None:
        if self.eligible < 0:
            raise NotComputable("Anerkannte Ausgaben können nicht unter null liegen.")
        if self.more_funds < 0:
            raise NotComputable(
                "Zusätzliche Deckungsmittel können nicht unter null liegen; sind sie gesunken, "
                "ändert das die Zuwendung nicht."
            )


@dataclass(frozen=True)
class Reduction(Answer):
    """What a grant is after the reduction, in euros, with the reason in German."""

    before: Decimal
    after: Decimal
    outcome: Outcome
    reason: str

    @property
    def by(self) -> Decimal:
        return self.before - self.after

    @property
    def is_reduced(self) -> bool:
        return self.by > 0

    @property
    def left_to_cover(self) -> Decimal:
        """Of the recognised expenditure: what own and other planned funds bear; to the cent."""
        return self.outcome.eligible - self.outcome.more_funds - self.after

    def __str__(self) -> str:
        change = f"{euro(self.before)} → {euro(self.after)}" if self.is_reduced else "unverändert"
        return f"{change}: {self.reason}"


def reduced(
    financing: Financing,
    plan: Plan,
    outcome: Outcome,
    terms: Terms,
    *,
    is_recurring: bool = False,
    all_grants: Decimal | None = None,
) -> Reduction:
    """`Reduction` of a plan by what became of it (R11); rounded once, half-up (R14).

    `all_grants` are the euros of all funders who close the same gap: each bears its part of a
    reduction of deficit or full financing. Where funds and recognised expenditure rise together,
    nothing is lost (R12). Raises NotComputable where the threshold is in no layer.
    """
    if financing == Financing.FIXED:
        return _of_fixed(plan, outcome, terms)
    threshold, is_met = _trigger(financing, plan, outcome, terms, is_recurring)
    if not is_met:
        reason = (
            f"Weder Ausgaben noch Deckungsmittel weichen um mehr als {threshold[0].written} ab."
        )
        return Reduction(plan.grant, plan.grant, outcome, reason, based_on=threshold)
    if financing == Financing.PROPORTIONAL:
        base = outcome.eligible - outcome.more_funds
        raw = plan.grant * base / plan.eligible
        reason = (
            f"Zu decken sind noch {euro(base)} statt {euro(plan.eligible)}; im selben Verhältnis "
            "sinkt die Zuwendung."
        )
    else:
        lost = max(Decimal(0), plan.eligible - outcome.eligible + outcome.more_funds)
        raw = plan.grant - lost * plan.grant / (all_grants or plan.grant or Decimal(1))
        reason = f"Der Bedarf sinkt um {euro(lost)}."
    if raw >= plan.grant:
        reason = "Die Ausgaben sind mitgestiegen; der Bedarf ist nicht kleiner als geplant."
    after = rounded_to_cents(min(plan.grant, max(Decimal(0), raw)))
    return Reduction(plan.grant, after, outcome, reason, based_on=threshold)


def _trigger(
    financing: Financing, plan: Plan, outcome: Outcome, terms: Terms, is_recurring: bool
) -> tuple[tuple[Parameter, ...], bool]:
    """The parameters of the threshold, and whether it is exceeded; reaching it is not enough."""
    is_strict = is_recurring or financing == Financing.FULL
    key = Key.REDUCTION_THRESHOLD_STRICT if is_strict else Key.REDUCTION_THRESHOLD
    threshold = terms.need(key)
    combined = terms.get(Key.REDUCTION_THRESHOLD_COMBINED)
    fall, more = plan.eligible - outcome.eligible, outcome.more_funds
    measured = max(fall, Decimal(0)) + more if combined and combined.flag else max(fall, more)
    return (threshold, combined) if combined else (threshold,), measured > threshold.number


def _of_fixed(plan: Plan, outcome: Outcome, terms: Terms) -> Reduction:
    """A fixed sum stays, but in some rule sets never above what was spent."""
    limit = terms.get(Key.FIXED_GRANT_WITHIN_EXPENDITURE)
    if limit and limit.flag and outcome.eligible < plan.grant:
        reason = "Ein Festbetrag ist höchstens so hoch wie die Ausgaben."
        after = rounded_to_cents(outcome.eligible)
        return Reduction(plan.grant, after, outcome, reason, based_on=(limit,))
    reason = "Ein Festbetrag ändert sich nicht mit den Ausgaben."
    return Reduction(plan.grant, plan.grant, outcome, reason, based_on=(limit,) if limit else ())
