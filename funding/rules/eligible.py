"""What of an invoice is eligible: deductions come first (R13)."""

from dataclasses import dataclass
from decimal import Decimal

from funding.rules.refusals import NotComputable


@dataclass(frozen=True)
class Invoice:
    """An invoice in euros: gross, discount and refunds taken, VAT got back, what is ineligible."""

    gross: Decimal
    discount: Decimal = Decimal(0)
    deductible_vat: Decimal = Decimal(0)
    ineligible: Decimal = Decimal(0)

    @property
    def paid(self) -> Decimal:
        return self.gross - self.discount

    @property
    def eligible(self) -> Decimal:
        """Paid minus deductible VAT minus what is ineligible; raises NotComputable below zero."""
        if min(self.gross, self.discount, self.deductible_vat, self.ineligible) < 0:
            raise NotComputable("Beträge einer Rechnung können nicht unter null liegen.")
        eligible = self.paid - self.deductible_vat - self.ineligible
        if eligible < 0:
            raise NotComputable("Die Abzüge sind zusammen höher als die Rechnung.")
        return eligible
