"""Figures that follow from what a decision says: rate, own share, and the granted total.

Only exact amounts are computed with; everything else gets a German reason instead of a number.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from evidence.values.money import (
    BLANKS,
    Amount,
    Qualifier,
    Total,
    euro,
    percent,
    total_in_database,
)
from funding.gates import VersionQuerySet
from funding.models import DecisionVersion
from funding.rules.rates import rate_in_percent


@dataclass(frozen=True)
class Rate:
    """A funding rate in percent of `base`; without a number `reason` says in German why.

    `base` is the genitive that follows the number, such as „der Gesamtausgaben“.
    """

    value: Decimal | None = None
    base: str = ""
    reason: str = ""

    def __bool__(self) -> bool:
        return self.value is not None

    @property
    def figure(self) -> str:
        """75,0 % with a no-break space, or an empty string (R91)."""
        return "" if self.value is None else percent(self.value)

    def __str__(self) -> str:
        return f"{self.figure} {self.base}" if self else f"nicht berechenbar: {self.reason}"


@dataclass(frozen=True)
class OwnShare:
    """The recipient's own share, as stated or as computed from total expenditure and grant."""

    amount: Amount
    is_computed: bool = False

    def __bool__(self) -> bool:
        return self.amount.is_known

    def __str__(self) -> str:
        origin = " (berechnet: Gesamtausgaben − Betrag)" if self.is_computed else ""
        return f"{self.amount}{origin}"


@dataclass(frozen=True)
class Difference:
    """Amount minus the sum of its shares in euros; None when that cannot be checked."""

    value: Decimal | None = None
    reason: str = ""

    @property
    def is_exceeded(self) -> bool:
        """The shares add up to more than the amount."""
        return self.value is not None and self.value < 0

    def __str__(self) -> str:
        if self.value is None:
            return self.reason
        if self.value == 0:
            return "stimmt"
        missing = "die Anteile sind zu hoch" if self.is_exceeded else "noch nicht verteilt"
        return f"{euro(abs(self.value))} ({missing})"


@dataclass(frozen=True)
class Differences:
    """The check of a version's shares, for those who pay and for those who receive."""

    funders: Difference
    recipients: Difference


def funding_rate(version: DecisionVersion) -> Rate:
    """The funding rate of a decision version (R6): a `Rate`, rounded half-up to one decimal.

    It is a rate of the eligible expenditure; where that is unknown, of the total expenditure.
    """
    if version.eligible_expenditure.qualifier in BLANKS:
        return rate_of(version.amount, version.total_expenditure, "Gesamtausgaben")
    return rate_of(version.amount, version.eligible_expenditure, "zuwendungsfähigen Ausgaben")


def rate_of(amount: Amount, base: Amount, name: str) -> Rate:
    """`Rate` of an Amount in percent of another; `name` is the plural after „der“."""
    subject = name.replace("zuwendungsfähigen", "zuwendungsfähige")
    if amount.exact is None:
        return Rate(reason=f"Betrag {'nicht genau bekannt' if amount else 'unbekannt'}")
    if base.exact is None:
        return Rate(reason=f"{subject} {'nicht genau bekannt' if base else 'unbekannt'}")
    if base.exact == 0:
        return Rate(reason=f"{subject} sind null")
    return Rate(rate_in_percent(amount.exact, base.exact), f"der {name}")


def own_contribution(version: DecisionVersion) -> OwnShare:
    """The own share as stated, else total expenditure − grant if both are exact (R8)."""
    stated = version.own_contribution
    if stated.is_known or stated.qualifier == Qualifier.NOT_APPLICABLE:
        return OwnShare(stated)
    total, amount = version.total_expenditure.exact, version.amount.exact
    if total is None or amount is None or amount > total:
        return OwnShare(stated)
    return OwnShare(Amount.exactly(total - amount, basis="derived"), is_computed=True)


def share_difference(version: DecisionVersion) -> Differences:
    """`Differences` between the amount and the shares of funders and of recipients, in euros.

    A funder who took over later pays no share of their own.
    """
    funders = [share for share in version.funders.all() if not share.is_later]
    return Differences(
        funders=difference(version.amount, [share.amount for share in funders]),
        recipients=difference(version.amount, [s.amount for s in version.recipients.all()]),
    )


def difference(amount: Amount, shares: Sequence[Amount]) -> Difference:
    """`Difference` of an Amount and the Amounts it is split into; a single blank is all of it."""
    exact = [share.exact for share in shares if share.exact is not None]
    unknown = len(shares) - len(exact)
    if not shares:
        return Difference(reason="nicht prüfbar: niemand eingetragen")
    if len(shares) == 1 and not shares[0]:
        return Difference(reason="nicht aufgeteilt: eine Stelle, der ganze Betrag")
    if amount.exact is None:
        return Difference(reason="nicht prüfbar: Betrag nicht genau bekannt")
    if not exact:
        return Difference(reason="nicht prüfbar: kein Anteil genau bekannt")
    if unknown:
        return Difference(
            reason=f"nicht prüfbar: {unknown} von {len(shares)} Anteilen nicht genau bekannt"
        )
    return Difference(amount.exact - sum(exact))


def total_counted(versions: VersionQuerySet) -> Total:
    """„Bewilligt“ over a queryset of versions: in force, and granted or final (R32, R43)."""
    return total_in_database(versions.in_force().counted(), "amount")
