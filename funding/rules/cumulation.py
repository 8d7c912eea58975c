"""Several public grants for the same expenditure (R15)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from evidence.values.money import cut_to_cents, euro
from funding.rules.parameters import Key
from funding.rules.terms import Answer, Terms


@dataclass(frozen=True)
class PublicGrant:
    """A grant for the expenditure, in euros, and whether it is federal money."""

    name: str
    amount: Decimal
    is_federal: bool = False


@dataclass(frozen=True)
class Cumulation(Answer):
    """What all grants are together; `problems` must not be, `warnings` want to be looked at."""

    total: Decimal
    limit: Decimal
    problems: tuple[str, ...]
    warnings: tuple[str, ...]

    @property
    def room(self) -> Decimal:
        """Euros left below the limit; below zero if it is exceeded."""
        return self.limit - self.total

    def __bool__(self) -> bool:
        return not self.problems


def cumulated(eligible: Decimal, grants: Sequence[PublicGrant], terms: Terms) -> Cumulation:
    """`Cumulation` of all public grants for the same eligible euros (R15).

    A second federal source warns of double funding; where federal money must not replace the own
    share, it is a problem. Raises NotComputable where the limit is in no layer.
    """
    share = terms.need(Key.PUBLIC_FUNDS_LIMIT)
    protected = terms.get(Key.OWN_SHARE_WITHOUT_FEDERAL_FUNDS)
    total = sum((grant.amount for grant in grants), Decimal(0))
    limit = cut_to_cents(eligible * share.number / 100)
    problems, warnings = [], []
    if total > limit:
        problems.append(
            f"Alle Zuwendungen ergeben {euro(total)} und damit {euro(total - limit)} mehr als "
            f"{share.written} der zuwendungsfähigen Ausgaben."
        )
    federal = [grant.name for grant in grants if grant.is_federal]
    if len(federal) > 1 and protected and protected.flag:
        problems.append(
            f"Bundesmittel dürfen den Eigenanteil nicht ersetzen, und mehrere kommen vom Bund: "
            f"{', '.join(federal)}."
        )
    elif len(federal) > 1:
        warnings.append(
            f"Mehrere Zuwendungen kommen vom Bund ({', '.join(federal)}): Bezahlen sie dieselben "
            "Ausgaben, wäre das eine Doppelförderung."
        )
    based_on = (share, protected) if protected else (share,)
    return Cumulation(total, limit, tuple(problems), tuple(warnings), based_on=based_on)
