"""What if: the grant, the own shares, the deadlines under other costs, funds or dates (R11).

Saves nothing; the rules do the reckoning.
"""

from collections import Counter
from dataclasses import replace
from decimal import Decimal

from django import forms

from evidence.values.inputs import DayInput, EuroInput
from funding.rules.financing import Financing, Plan
from funding.rules.proofs import Period
from funding.rules.reduction import Outcome
from funding.rules.refusals import NotComputable
from funding.rules.shares import Partner, SharingKey
from funding.rules.what_if import Case, consequences_of, side_by_side
from grant_office.models import Side


class WhatIfForm(forms.Form):
    """Three assumptions, each on its own or together."""

    kosten = EuroInput(label="Ausgaben sinken auf", required=False)
    dritte = EuroInput(label="Neue Einnahmen", required=False)
    ende = DayInput(
        label="Ende verschiebt sich auf",
        required=False,
        widget=forms.DateInput(attrs={"size": 12}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.needed_for = "sonst wie heute"

    def clean(self):
        data = super().clean()
        if not self.errors and not any(value is not None for value in data.values()):
            raise forms.ValidationError("Bitte mindestens eine Annahme eintragen.")
        return data


def compared(shown, data):
    """(`Change`s, German refusals) of the assumptions; raises NotComputable with a sentence.

    As it stands each bears what the file plans; what follows is shared in the same proportion
    (R35), and not at all where the planned shares are not what there is to bear.
    """
    if shown.known is None:
        raise NotComputable("Erst die Akte anlegen und das Regelwerk angeben.")
    case = case_of(shown)
    today = consequences_of(case)
    partners = [share.partner for share in today.shares]
    other = replace(assumed(case, data), partners=partners, sharing=SharingKey.PLANNED)
    then = consequences_of(other)
    changes = side_by_side(today, then)
    refusals = dict.fromkeys((*today.refusals, *then.refusals))
    return [each for each in changes if each.is_changed or is_money(each)], [*refusals]


def is_money(change):
    return change.before.endswith("€")


def case_of(shown):
    """The decision as it stands."""
    plan = plan_of(shown.current)
    if not shown.worth.is_counted:
        raise NotComputable("In Kraft ist keine Bewilligung, die sich ändern könnte.")
    return Case(
        shown.known.terms,
        Financing(shown.current.financing_type),
        plan,
        Outcome(plan.eligible),
        facts=shown.known.facts,
        paid=shown.worth.paid,
        other_funds=third_party_money(shown) - beyond_the_eligible(shown.current, plan),
        partners=partners_of(shown),
        sharing=SharingKey.EUROS,
    )


def third_party_money(shown):
    lines = [line.planned for line in shown.sources if line.side == Side.THIRD_PARTY]
    return sum(lines, Decimal(0))


def beyond_the_eligible(version, plan):
    """Euros that nobody supports: own shares and other funds bear them as well (R6)."""
    return max(Decimal(0), (version.total_expenditure.exact or Decimal(0)) - plan.eligible)


def partners_of(shown):
    """A `Partner` for each body, weighed by the euros planned for it in money, of all years."""
    planned = Counter()
    for share in shown.own_shares:
        if not share.is_in_kind:
            planned[share.organisation] += share.planned or Decimal(0)
    return [Partner(each.short, Decimal(euros)) for each, euros in planned.items()]


def assumed(case, data):
    """The same decision under the assumptions."""
    eligible = case.plan.eligible if data["kosten"] is None else data["kosten"]
    facts = case.facts
    if data["ende"]:
        start = facts.period.start
        if start and data["ende"] < start:
            raise NotComputable("Das neue Ende liegt vor dem Beginn des Bewilligungszeitraums.")
        facts = replace(facts, period=Period(start, data["ende"]))
    outcome = Outcome(eligible, data["dritte"] or Decimal(0))
    return replace(case, outcome=outcome, facts=facts)


def plan_of(version):
    """The `Plan` of the version in force; only exact amounts are computed with."""
    if version is None or not version.financing_type:
        raise NotComputable("Die Fassung nennt keine Finanzierungsart.")
    base = version.eligible_expenditure.exact or version.total_expenditure.exact
    if version.amount.exact is None or base is None:
        raise NotComputable("Betrag und zuwendungsfähige Ausgaben sind nicht genau bekannt.")
    return Plan(base, version.amount.exact)
