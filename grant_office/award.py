"""A decision entered as its letter reads, and what the rules make of what is typed so far."""

from dataclasses import dataclass
from datetime import date

import pghistory
from django.db import transaction

from evidence.values.dates import FlexDate
from evidence.values.money import Amount, euro, percent
from funding.models import (
    Decision,
    DecisionVersion,
    Ending,
    FunderShare,
    Handover,
    ProjectShare,
    RecipientShare,
    Status,
)
from funding.rules.deadlines import Facts, deadlines_of
from funding.rules.proofs import Period
from funding.rules.rates import rate_in_percent
from funding.rules.refusals import NotComputable
from grant_office.award_parts import write_parts
from grant_office.facts import WITH_AUDIT_OFFICE, Laws
from grant_office.filing import sort
from grant_office.gates import files_open_to
from grant_office.models import GrantFile, Obligation
from projects.release.lifecycle import Refused
from regions.models import Organisation

AMOUNTS = ("amount", "total_expenditure")
DAYS = ("issued", "served", "reported", "period_start", "period_end")
OF_FILE = ("rule_set", "start_by", "last_drawdown_on", "proof_by", "binding_until")
WORDING = {
    Status.GRANTED: "Zuwendungsbescheid",
    Status.ANNOUNCED: "Ankündigung",
    Status.RECOGNISED: "Anerkennung",
    Status.WAIVED: "Verzicht",
}


@dataclass(frozen=True)
class Foreseen:
    """A deadline as the rules would set it: its day, or what is missing for one."""

    label: str
    day: date | None
    why: str
    is_confirmed: bool


def foreseen(data):
    """(`Foreseen`s, a German sentence where the rules refuse) of what is typed so far."""
    file = GrantFile(
        rule_set=data.get("rule_set"), is_rule_set_confirmed=bool(data.get("is_confirmed"))
    )
    terms = Laws().of(file, Decision(programme=data.get("programme")))
    try:
        rows = [row_of(each) for each in deadlines_of(facts_typed(data), terms)]
    except NotComputable as error:
        return [], str(error)
    return sorted(rows, key=lambda row: (row.day is None, row.day or date.max)), ""


def shares_said(data):
    """A sentence on the part that the grant pays, or '' while an amount is missing."""
    amount, costs = data.get("amount"), data.get("eligible_expenditure")
    grant = amount and amount.exact
    if not (grant and costs):
        return ""
    if grant > costs:
        return "Die Zuwendung ist höher als die zuwendungsfähigen Ausgaben."
    rate = percent(rate_in_percent(grant, costs))
    return (
        f"{euro(grant)} sind {rate} der zuwendungsfähigen Ausgaben; "
        f"{euro(costs - grant)} bleiben aus eigenen oder anderen Mitteln zu tragen."
    )


def row_of(found):
    told = " – ".join(filter(None, [found.formula, found.due.references]))
    why = told if found.rolled else found.missing or found.note
    return Foreseen(found.kind.label, found.rolled, why, found.due.is_confirmed)


def facts_typed(data):
    start, end = data.get("period_start"), data.get("period_end")
    is_sound = not (start and end and end < start)
    recipient, funder = data.get("recipient"), data.get("funder")
    draw_by = data.get("last_drawdown_on")
    return Facts(
        period=Period(start, end) if is_sound else Period(),
        served_on=data.get("served"),
        awarded_on=data.get("issued"),
        start_by=data.get("start_by"),
        proof_by=data.get("proof_by"),
        draw_by=[draw_by] if draw_by else [],
        bound_until=data.get("binding_until"),
        has_audit_office=bool(recipient) and recipient.kind in WITH_AUDIT_OFFICE,
        has_eu_money=bool(funder) and funder.level == Organisation.Level.EU,
    )


def version_typed(data, decision=None):
    """The first version, unsaved."""
    amounts = {name: data[name] for name in AMOUNTS if data.get(name)}
    if data.get("eligible_expenditure") is not None:
        amounts["eligible_expenditure"] = Amount.exactly(data["eligible_expenditure"])
    days = {name: FlexDate(data[name].isoformat()) for name in DAYS if data.get(name)}
    if data.get("decided"):
        days["decided"] = FlexDate(data["decided"])
    return DecisionVersion(
        decision=decision,
        status=data["status"],
        ending=Ending.WAIVED if data["status"] == Status.WAIVED else "",
        wording=WORDING[data["status"]],
        financing_type=data.get("financing_type") or "",
        **amounts,
        **days,
    )


def record(data, *, by, letter=None):
    """The decision that was entered with the form of this key: once, whole, with its letter.

    Raises Refused if it is no business of the office of this person.
    """
    with transaction.atomic(), pghistory.context(reason="Aus dem Bescheid erfasst"):
        decision, is_new = Decision.objects.get_or_create(
            key=f"bescheid-{data['key'][:16]}",
            defaults={name: data[name] for name in ("file_number", "grant_reference", "programme")},
        )
        if is_new:
            version = fill(decision, data)
            if not files_open_to(by).filter(pk=decision.pk).exists():
                raise Refused("Das betrifft keine Stelle und kein Projekt Ihres Landkreises.")
            if letter is not None:
                sort(letter, version)
    return decision


def fill(decision, data):
    """All that the letter says of the new decision; its version."""
    ProjectShare.objects.create(
        decision=decision,
        project=data["project"],
        external_name="" if data["project"] else data["purpose"],
    )
    version = version_typed(data, decision)
    version.save()
    RecipientShare.objects.create(version=version, organisation=data["recipient"])
    for funder in dict.fromkeys(filter(None, [data["funder"], data["second_funder"]])):
        FunderShare.objects.create(version=version, organisation=funder)
    if data["handed_over"]:
        day = FlexDate(data["handed_over"])
        Handover.objects.create(decision=decision, day=day, mode=Handover.Mode.IN_PERSON)
    GrantFile.objects.create(
        decision=decision,
        is_rule_set_confirmed=bool(data["rule_set"] and data["is_confirmed"]),
        **{name: data[name] for name in OF_FILE},
    )
    write_parts(version, data["parts"])
    for clause, text in data["conditions"]:
        Obligation.objects.create(decision=decision, clause=clause, text=text)
    return version
