"""What would follow if costs, funds or days were others: all rules at once, side by side."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeVar

from evidence.values.money import euro
from funding.rules.deadlines import Deadline, Facts, deadlines_of
from funding.rules.financing import Financing, Plan
from funding.rules.interest import BaseRate, Interest, interest
from funding.rules.reduction import Outcome, Reduction, reduced
from funding.rules.refusals import NotComputable
from funding.rules.repayment import Claim, claim_for
from funding.rules.shares import OwnShare, Partner, SharingKey, own_shares
from funding.rules.terms import Terms

Found = TypeVar("Found")


@dataclass(frozen=True)
class Case:
    """A decision as it stands or might stand, in euros and days.

    `paid` is what was paid out so far, `other_funds` what others pay as planned, less what is spent
    beyond the eligible; the rest is borne by the partners. Interest on a claim runs from
    `reduced_on` to `repaid_on`.
    """

    terms: Terms
    financing: Financing
    plan: Plan
    outcome: Outcome
    facts: Facts = field(default_factory=Facts)
    paid: Decimal = Decimal(0)
    other_funds: Decimal = Decimal(0)
    partners: Sequence[Partner] = ()
    sharing: SharingKey = SharingKey.EQUAL
    reduced_on: date | None = None
    repaid_on: date | None = None
    base_rates: Sequence[BaseRate] = ()


@dataclass(frozen=True)
class Consequences:
    """What follows from a case; what could not be computed is None, and `refusals` say why."""

    reduction: Reduction | None
    claim: Claim | None
    interest: Interest | None
    shares: tuple[OwnShare, ...]
    deadlines: tuple[Deadline, ...]
    refusals: tuple[str, ...]


def consequences_of(case: Case) -> Consequences:
    """`Consequences` of a case; nothing is saved, and one refusal does not hide the rest."""
    refusals: list[str] = []

    def attempt(compute: Callable[[], Found]) -> Found | None:
        try:
            return compute()
        except NotComputable as error:
            refusals.append(str(error))
            return None

    reduction = attempt(lambda: reduced(case.financing, case.plan, case.outcome, case.terms))
    claim = claim_for(case.paid, reduction.after, case.terms) if reduction else None
    return Consequences(
        reduction,
        claim,
        attempt(lambda: _interest(case, claim)),
        attempt(lambda: _shares(case, reduction)) or (),
        deadlines_of(case.facts, case.terms),
        tuple(refusals),
    )


def _interest(case: Case, claim: Claim | None) -> Interest | None:
    """None where nothing is owed, or nobody said from when to when."""
    if not (claim and case.reduced_on and case.repaid_on):
        return None
    return interest(claim.amount, case.reduced_on, case.repaid_on, case.base_rates, case.terms)


def _shares(case: Case, reduction: Reduction | None) -> tuple[OwnShare, ...]:
    if reduction is None or not case.partners:
        return ()
    own = reduction.left_to_cover - case.other_funds
    return own_shares(max(Decimal(0), own), case.partners, case.sharing)


@dataclass(frozen=True)
class Change:
    """A line of the comparison: what it is, as it stands and as it would be, in German."""

    label: str
    before: str
    after: str

    @property
    def is_changed(self) -> bool:
        return self.before != self.after


def side_by_side(before: Consequences, after: Consequences) -> tuple[Change, ...]:
    """A `Change` for every line that either side has; „–“ where one has none."""
    left, right = dict(_lines(before)), dict(_lines(after))
    labels = [*left, *(label for label in right if label not in left)]
    return tuple(Change(each, left.get(each, "–"), right.get(each, "–")) for each in labels)


def _lines(found: Consequences) -> Iterator[tuple[str, str]]:
    if found.reduction:
        yield "Zuwendung", euro(found.reduction.after)
    if found.claim is not None:
        yield "Zu erstatten", euro(found.claim.amount)
    if found.interest is not None:
        yield "Zinsen", str(found.interest)
    for share in found.shares:
        yield f"Eigenanteil {share.partner.name}", euro(share.amount)
    seen: Counter[str] = Counter()
    for deadline in found.deadlines:
        label = deadline.kind.label
        seen[label] += 1
        number = f" ({seen[label]})" if seen[label] > 1 else ""
        yield f"{label}{number}", str(deadline) if deadline.rolled else deadline.missing
