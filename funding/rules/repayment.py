"""What is to be paid back when more was paid than is granted now (R11, R33)."""

from dataclasses import dataclass
from decimal import Decimal

from evidence.values.money import euro
from funding.rules.parameters import Key
from funding.rules.terms import Answer, Terms


@dataclass(frozen=True)
class Claim(Answer):
    """Euros to be paid back; a small sum is usually waived, and `hint` says so in German."""

    amount: Decimal
    is_small: bool = False
    hint: str = ""

    def __bool__(self) -> bool:
        return self.amount > 0


def claim_for(paid: Decimal, grant: Decimal, terms: Terms) -> Claim:
    """The `Claim` of payments beyond the grant in force: exactly the excess, or none (R11).

    Below the sum that the terms name it is usually waived (R33); that is for the authority to say.
    """
    amount = max(Decimal(0), paid - grant)
    limit = terms.get(Key.WAIVED_BELOW)
    if limit is None:
        return Claim(amount)
    if not 0 < amount < limit.number:
        return Claim(amount, based_on=(limit,))
    hint = (
        f"Unter {limit.written} wird in der Regel nicht zurückgefordert ({limit.reference}); es "
        f"wären {euro(amount)}."
    )
    return Claim(amount, is_small=True, hint=hint, based_on=(limit,))
