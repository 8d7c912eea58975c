"""What a grant is at most: rate first, then the cap (R6, R10, R42)."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from evidence.values.money import TENTH, euro, rounded_to_cents
from funding.rules.parameters import Key
from funding.rules.refusals import NotComputable
from funding.rules.terms import Answer, Parameter, Terms
from funding.rules.values import Tier


def rate_in_percent(grant: Decimal, base: Decimal) -> Decimal:
    """Grant in percent of an expenditure, half-up to one decimal (R6)."""
    if base == 0:
        raise NotComputable("Von Ausgaben, die null sind, gibt es keine Quote.")
    return (grant * 100 / base).quantize(TENTH, rounding=ROUND_HALF_UP)


@dataclass(frozen=True)
class Grant(Answer):
    """The most that a programme gives for an expenditure, in euros; `steps` say how in German."""

    amount: Decimal
    by_rate: Decimal
    caps: tuple[Decimal, ...]
    steps: tuple[str, ...]

    @property
    def is_capped(self) -> bool:
        return self.amount < self.by_rate


def possible_grant(
    eligible: Decimal, terms: Terms, *, in_hardship: bool = False, units: int | None = None
) -> Grant:
    """`Grant` for eligible euros: rate × eligible, then the smallest cap (R42).

    Hardship (Haushaltsnotlage) is what it was at application. `units` is needed where amounts are
    tiered by unit. Raises NotComputable where no layer has a rate, or units are missing.
    """
    rate = _rate(terms, in_hardship)
    by_rate = rounded_to_cents(eligible * rate.number / 100)
    steps = [f"{rate.written} von {euro(eligible)} sind {euro(by_rate)}"]
    caps, based_on = [], [rate]
    if maximum := terms.get(Key.MAXIMUM_GRANT):
        caps.append(maximum.number)
        based_on.append(maximum)
        steps.append(f"höchstens {maximum.written} ({maximum.reference})")
    if tiers := terms.get(Key.UNIT_TIERS):
        caps.append(amount_by_units(units, tiers.tiers))
        based_on.append(tiers)
        steps.append(f"höchstens {euro(caps[-1])} für {units} Einheiten ({tiers.reference})")
    return Grant(min([by_rate, *caps]), by_rate, tuple(caps), tuple(steps), based_on=(*based_on,))


def _rate(terms: Terms, in_hardship: bool) -> Parameter:
    return (in_hardship and terms.get(Key.FUNDING_RATE_IN_HARDSHIP)) or terms.need(Key.FUNDING_RATE)


def amount_by_units(units: int | None, tiers: tuple[Tier, ...]) -> Decimal:
    """Euros for so many units, each at the price of the tier it falls into (R42)."""
    if units is None:
        raise NotComputable("Die Beträge gelten je Einheit; bitte die Zahl der Einheiten angeben.")
    total, below = Decimal(0), 0
    for tier in tiers:
        until = units if tier.up_to is None else min(units, tier.up_to)
        total += max(0, until - below) * tier.euros
        below = max(below, until)
    return total


@dataclass(frozen=True)
class MinimumCheck(Answer):
    """Whether a grant reaches the Bagatellgrenze; below is a warning, never a refusal (R10)."""

    is_below: bool
    text: str = ""

    def __str__(self) -> str:
        return self.text


def minimum_check(grant: Decimal, terms: Terms) -> MinimumCheck:
    """`MinimumCheck` of a grant in euros; without a known minimum nothing is below (R10)."""
    minimum = terms.get(Key.MINIMUM_GRANT)
    if minimum is None:
        return MinimumCheck(False)
    if grant >= minimum.number:
        return MinimumCheck(False, based_on=(minimum,))
    text = (
        f"{euro(grant)} liegen unter der Bagatellgrenze von {minimum.written} "
        f"({minimum.reference}); so wenig wird in der Regel nicht bewilligt."
    )
    return MinimumCheck(True, text, based_on=(minimum,))
