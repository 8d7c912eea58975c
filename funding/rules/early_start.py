"""Beginning before the grant is there (R17)."""

from dataclasses import dataclass
from datetime import date

from funding.rules.written import short


@dataclass(frozen=True)
class Consent:
    """Consent to an early start; it gives no claim to money."""

    given_on: date
    valid_until: date | None = None

    def covers(self, day: date) -> bool:
        return self.given_on <= day <= (self.valid_until or date.max)


def why_too_early(
    first_contract_on: date | None,
    awarded_on: date | None,
    consent: Consent | None = None,
    allowed_from: date | None = None,
) -> str:
    """Why a project began too early in German, or an empty text (R17).

    It begins with its first contract for supplies or works; planning is none. Slow processing is no
    consent, and consent does not work backwards. `allowed_from` is the day from which a guideline
    lets projects begin without.
    """
    if first_contract_on is None or (consent and consent.covers(first_contract_on)):
        return ""
    if any(day and first_contract_on >= day for day in (awarded_on, allowed_from)):
        return ""
    when = f"vor der Bewilligung ({short(awarded_on)})" if awarded_on else "ohne Bewilligung"
    return (
        f"Der erste Vertrag vom {short(first_contract_on)} liegt {when}; dafür fehlt eine "
        "Zustimmung zum vorzeitigen Maßnahmebeginn, die an diesem Tag schon galt."
    )
