"""Duties that the rules know of a grant, to be taken over as obligations without typing them.

Each has a key, so that it is taken over once, and stays away where a person cancelled it.
"""

from dataclasses import dataclass
from decimal import Decimal

import pghistory
from django.db import transaction

from funding.models import Decision
from funding.rules.parameters import Key
from funding.rules.publicity import Fund, publicity_duties
from funding.rules.refusals import NotComputable
from grant_office.facts import Known
from grant_office.models import Obligation

REGULATION = "Art. 50 Verordnung (EU) 2021/1060"
FUNDS = {"efre": Fund.ERDF, "esf": Fund.ESF}


@dataclass(frozen=True)
class RuleDuty:
    """A duty with the clause it stands in; `open_because` says in German why it is undecided."""

    key: str
    kind: str
    clause: str
    text: str
    is_confirmed: bool = True
    open_because: str = ""


def duties_of(known: Known) -> tuple[RuleDuty, ...]:
    """What the rules ask for of a decision that money comes from; nothing of any other."""
    if known.version is None or not known.version.is_counted:
        return ()
    return (*publicity(known), *inventory(known))


def publicity(known):
    """Where the support of the European Union is shown (R38)."""
    total = known.version.total_expenditure.exact
    try:
        found = publicity_duties(funds_of(known.version), total, known.terms)
    except NotComputable:
        return  # a threshold that no layer has is told where it is missing
    for duty in found:
        yield RuleDuty(
            f"publicity-{duty.means.value}",
            Obligation.Kind.PUBLICITY,
            (duty.references or REGULATION)[:60],
            str(duty)[:300],
            duty.is_confirmed,
            duty.reason if duty.is_undecided else "",
        )


def funds_of(version):
    """The funds of the European Union that pay by a version, as far as the rules know them."""
    names = [(share.organisation.short or "").casefold() for share in version.funders.all()]
    return frozenset(
        fund for start, fund in FUNDS.items() if any(name.startswith(start) for name in names)
    )


def inventory(known):
    """What is bought above a limit goes into a list and serves the purpose (R29)."""
    limit = known.terms.get(Key.INVENTORY_ABOVE)
    if limit is not None and limit.number > Decimal(0):
        yield RuleDuty(
            "inventory",
            Obligation.Kind.CONDITION,
            limit.reference[:60],
            f"Gegenstände, die netto mehr als {limit.written} kosten, inventarisieren",
            limit.confirmed,
        )


def not_taken_over(known, keys) -> list[RuleDuty]:
    """Those that are decided and of which no obligation has the key, a cancelled one included."""
    return [each for each in duties_of(known) if not each.open_because and each.key not in keys]


def take_over(known: Known) -> int:
    """Make obligations of what the rules ask for; pressed twice, it counts once."""
    with transaction.atomic(), pghistory.context(reason="Aus dem Regelwerk übernommen"):
        Decision.objects.select_for_update(of=("self",)).get(pk=known.decision.pk)
        there = Obligation.objects.filter(decision=known.decision).values_list(
            "rule_key", flat=True
        )
        new = not_taken_over(known, set(there))
        for duty in new:
            Obligation.objects.create(
                decision=known.decision,
                kind=duty.kind,
                rule_key=duty.key,
                clause=duty.clause,
                text=duty.text,
            )
    return len(new)
