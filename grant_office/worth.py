"""Where the money of decisions stands: in force, asked for, paid, used, proven.

Internal figures, by the records of the office; what the public reads of „ausgezahlt“ has sources
of its own.
"""

from dataclasses import dataclass
from decimal import Decimal

from evidence.values.money import Amount

ZERO = Decimal("0.00")


@dataclass
class Worth:
    """Of one decision, in euros; `granted` is an `Amount`, None without a version in force.

    What was paid without a request of ours counts as asked for.
    """

    granted: Amount | None = None
    is_counted: bool = False
    is_revoked: bool = False
    requested: Decimal = ZERO
    paid: Decimal = ZERO
    used: Decimal = ZERO
    recognised: Decimal | None = None

    @property
    def most(self):
        """The most that can come, in euros, or None; nothing of what was revoked as a whole."""
        if self.is_revoked:
            return ZERO
        return self.granted.upper if self.granted and self.is_counted else None

    @property
    def open(self):
        """Granted and not paid yet, or None where the grant is not known."""
        return None if self.most is None else max(ZERO, self.most - self.paid)

    @property
    def unused(self):
        """Paid and not used yet."""
        return max(ZERO, self.paid - self.used)

    @property
    def waiting(self):
        """Asked for and not paid yet."""
        return max(ZERO, self.requested - self.paid)

    @property
    def unrequested(self):
        """Granted and not asked for yet, or None where the grant is not known."""
        return None if self.most is None else max(ZERO, self.most - max(self.requested, self.paid))

    @property
    def overpaid(self):
        """Paid beyond what is in force: the claim that a later reduction leaves (G 2)."""
        return ZERO if self.most is None else max(ZERO, self.paid - self.most)

    def share(self, euros):
        """Percent of the most that was in play, for the bars; 0 to 100."""
        scale = max(self.most or ZERO, self.requested, self.paid, self.used)
        return round(euros * 100 / scale) if scale else 0
