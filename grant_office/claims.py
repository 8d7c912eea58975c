"""Repayment claims with the interest that follows from their days (R24)."""

from dataclasses import dataclass

from django.utils import timezone

from funding.rules.interest import BaseRate as Rate
from funding.rules.interest import Interest, interest
from funding.rules.refusals import NotComputable
from funding.rules.terms import Terms
from grant_office.models import BaseRate, RepaymentClaim


@dataclass(frozen=True)
class ClaimShown:
    """A claim with its interest until its day or today, or the German reason why there is none."""

    claim: RepaymentClaim
    interest: Interest | None
    refusal: str = ""


def with_interest(claims, known):
    """List of `ClaimShown`; one query more where there is a claim."""
    if not claims:
        return []
    terms = known.terms if known else Terms()
    table = [
        Rate(each.valid_from, each.percent, str(each.source or ""), each.is_confirmed)
        for each in BaseRate.objects.select_related("source")
    ]
    return [shown(each, table, terms) for each in claims]


def shown(claim, table, terms):
    until = claim.accrues_until or timezone.localdate()
    try:
        return ClaimShown(claim, interest(claim.principal, claim.accrues_from, until, table, terms))
    except NotComputable as error:
        return ClaimShown(claim, None, str(error))
