"""The four kinds of financing, and the plan that a grant was given on (R5, R8)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from evidence.values.money import euro
from funding.rules.labels import Labelled
from funding.rules.refusals import NotComputable


class Financing(Labelled):
    """Finanzierungsart (R5), with the keys that decisions keep."""

    PROPORTIONAL = "anteil", "Anteilfinanzierung"
    DEFICIT = "fehlbedarf", "Fehlbedarfsfinanzierung"
    FIXED = "festbetrag", "Festbetragsfinanzierung"
    FULL = "voll", "Vollfinanzierung"


@dataclass(frozen=True)
class Plan:
    """What was granted: eligible expenditure and grant, in euros."""

    eligible: Decimal
    grant: Decimal

    def __post_init__(self) -> None:
        if self.eligible <= 0:
            raise NotComputable("Ohne zuwendungsfähige Ausgaben lässt sich nichts berechnen.")
        if not 0 <= self.grant <= self.eligible:
            raise NotComputable(
                f"Die Zuwendung ({euro(self.grant)}) muss zwischen null und den zuwendungsfähigen "
                f"Ausgaben ({euro(self.eligible)}) liegen."
            )

    @property
    def share(self) -> Decimal:
        """Grant by eligible expenditure, not rounded."""
        return self.grant / self.eligible


@dataclass(frozen=True)
class Balance:
    """Sources minus expenditure of a financing plan, in euros; zero is what must be (R8)."""

    sources: Decimal
    expenditure: Decimal

    @property
    def difference(self) -> Decimal:
        return self.sources - self.expenditure

    def __bool__(self) -> bool:
        return self.difference == 0

    def __str__(self) -> str:
        if self:
            return "Mittel und Ausgaben sind gleich hoch."
        side = "mehr Mittel als Ausgaben" if self.difference > 0 else "mehr Ausgaben als Mittel"
        return f"Der Finanzierungsplan hat {euro(abs(self.difference))} {side}."


def balance(sources: Sequence[Decimal], expenditure: Sequence[Decimal]) -> Balance:
    """`Balance` of the lines of a financing plan, to the cent (R8)."""
    return Balance(sum(sources, Decimal(0)), sum(expenditure, Decimal(0)))
