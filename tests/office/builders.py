"""Rows of the grant office for tests: plain functions, with what a row needs and no more."""

from datetime import date
from decimal import Decimal
from itertools import count

from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.models import Role
from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from grant_office.models import (
    BaseRate,
    CalendarFeed,
    Contact,
    Correspondence,
    Deadline,
    DeadlineReminder,
    Disposal,
    FinancingPlan,
    Forwarding,
    GrantFile,
    ListExport,
    Obligation,
    OwnShare,
    Payment,
    PaymentRequest,
    PlanLine,
    Proof,
    RepaymentClaim,
    RuleParameter,
    RuleSet,
    SavedView,
    Spending,
)
from grant_office.scans import keep_scan
from tests.builders import (
    grant_office_group,
    make_decision,
    make_district,
    make_organisation,
    make_project,
    make_user,
    make_version,
)
from tests.desk_forms import parsed

numbers = count(1)
DAY = date(2026, 3, 2)
PDF = b"%PDF-1.7 GEHEIME SEITE %%EOF"
# Enough law to reckon with: a county's rules, and the holidays of the Land.
PARAMETERS = {
    "reduction_threshold": "500",
    "reduction_threshold_combined": "false",
    "line_overrun": "20",
    "use_window": "6 weeks",
    "final_proof_after_fulfilment": "1 years",
    "final_proof_after_period": "1 years",
    "audit_office_first": "true",
    "retention_after_proof": "5 years",
}
HOUSE = {
    "holidays_of": "NI",
    "audit_office_lead_time": "6 weeks",
    "extension_lead_time": "3 months",
    "first_reminder": "4 weeks",
    "second_reminder": "1 week",
    "last_reminder": "1 day",
    "late_reminder": "1 day",
}


def make_rule_set(parameters=(), *, is_confirmed=True, **values):
    number = next(numbers)
    values = {"layer": "rule_set", "family": "gk", "level": "federal"} | values
    rules = RuleSet.objects.create(slug=f"regelwerk-{number}", name="ANBest-Gk", **values)
    for key, value in dict(parameters).items():
        RuleParameter.objects.create(
            rule_set=rules, key=key, value=value, clause="Nr. 6.1", is_confirmed=is_confirmed
        )
    return rules


def make_law():
    """The rule set of a county, with what the house has settled beside it."""
    make_rule_set(HOUSE, layer="house", family="", level="")
    return make_rule_set(PARAMETERS)


def make_file(decision=None, **values):
    return GrantFile.objects.create(decision=decision or make_decision(amount=1000), **values)


def make_grant(county, *, start="2025-01-01", end="2026-06-30", rules=None, **values):
    """A decision with a file, for a county: 75 % of 560,000 euros unless said otherwise."""
    values = {
        "amount": 420_000,
        "eligible_expenditure": Amount.exactly(560_000),
        "financing_type": "anteil",
        "period_start": FlexDate(start),
        "period_end": FlexDate(end),
        "publication": "draft",
    } | values
    decision = make_decision(make_project(), recipient=county, **values)
    make_file(decision, rule_set=rules, is_rule_set_confirmed=bool(rules))
    return decision


def make_county(name="Landkreis Holzminden"):
    """The organisation of a county of the region."""
    number = next(numbers)
    district = make_district(name, slug=f"kreis-{number}", ags=f"04{number:03}")
    return make_organisation(name, slug=f"lk-{number}", kind="district", district=district)


def make_officer(county):
    """Somebody of the grant office of a county."""
    person = make_user(Role.GRANT_ADMIN, organisation=county, is_staff=True)
    person.groups.add(grant_office_group())
    return person


def make_request(decision=None, **values):
    values = {"amount": Decimal(100)} | values
    return PaymentRequest.objects.create(decision=decision or make_decision(), **values)


def make_payment(decision=None, **values):
    values = {"amount": Decimal(100), "booked_on": DAY, "budget_year": 2026} | values
    return Payment.objects.create(decision=decision or make_decision(), **values)


def make_spending(payment=None, **values):
    values = {"amount": Decimal(50), "used_on": DAY} | values
    return Spending.objects.create(payment=payment or make_payment(), **values)


def make_own_share(decision=None, **values):
    values = {"organisation": make_organisation(), "budget_year": 2026} | values
    return OwnShare.objects.create(decision=decision or make_decision(), **values)


def make_proof(decision=None, **values):
    return Proof.objects.create(decision=decision or make_decision(), **values)


def make_obligation(decision=None, **values):
    values = {"clause": "Nr. 3.2", "text": "Bericht vorlegen"} | values
    return Obligation.objects.create(decision=decision or make_decision(), **values)


def make_plan(version=None, **values):
    version = version or make_version(make_decision(), number=2, changes="etwas")
    return FinancingPlan.objects.create(version=version, **values)


def make_plan_line(plan=None, **values):
    values = {"side": "expenditure", "label": "Personal", "planned": Decimal(100)} | values
    return PlanLine.objects.create(plan=plan or make_plan(), **values)


def make_claim(decision=None, **values):
    values = {"ground": "reduction", "principal": Decimal(100), "accrues_from": DAY} | values
    return RepaymentClaim.objects.create(decision=decision or make_decision(), **values)


def make_forwarding(decision=None, **values):
    values = {"organisation": make_organisation(), "amount": Decimal(100)} | values
    return Forwarding.objects.create(decision=decision or make_decision(), **values)


def make_contact(decision=None, **values):
    values = {"agency": "NBank, Referat 12", "name": "Frau Muster"} | values
    return Contact.objects.create(decision=decision or make_decision(), **values)


def make_disposal(decision=None, **values):
    values = {
        "reason": "abgelaufen",
        "offered_on": DAY,
        "archive_answer": "nicht archivwürdig",
        "kept_until": DAY,
        "rule": "5 Jahre nach Vorlage",
    } | values
    values.setdefault("proposed_by", make_user())
    return Disposal.objects.create(decision=decision or make_decision(), **values)


def make_letter(**values):
    values = {"counterpart": "NBank", "subject": "Bescheid", "arrived_on": DAY} | values
    return Correspondence.objects.create(**values)


def make_scan(letter=None, *, by=None, content=PDF, name="bescheid.pdf"):
    """A file that is kept with a letter."""
    letter = letter or make_letter()
    return keep_scan(SimpleUploadedFile(name, content), letter, by=by or make_user())


def make_saved_view(user=None, **values):
    values = {"name": "Offen 2026", "query": "offen=geld"} | values
    return SavedView.objects.create(user=user or make_user(), **values)


def make_list_export(user=None, **values):
    values = {"list_name": "bescheide", "file_format": "csv", "row_count": 1} | values
    return ListExport.objects.create(user=user or make_user(), **values)


def make_deadline(decision=None, **values):
    if not values.get("missing"):
        values = {"unrolled": DAY, "rolled": DAY} | values
    values = {"duty": "final_proof", "kind": "frist", "title": "Nachweis", "rule": "R25"} | values
    return Deadline.objects.create(decision=decision or make_decision(), **values)


def make_reminder(person=None, **values):
    if not values.get("letter"):
        values = {"deadline": make_deadline()} | values
    values = {"day": DAY, "stage": "first", "told_on": DAY} | values
    return DeadlineReminder.objects.create(person=person or make_user(), **values)


def make_feed(person=None, **values):
    number = next(numbers)
    return CalendarFeed.objects.create(
        **{"reader": person or make_user(), "digest": f"{number:064}"} | values
    )


def make_base_rate(**values):
    return BaseRate.objects.create(**{"valid_from": date(2026, 1, 1), "percent": "1.27"} | values)


def words_of(answer):
    """All that a page says, in one line, without what only keeps it from breaking lines."""
    text = "".join(parsed(answer).itertext()).replace("\N{WORD JOINER}", "")
    return " ".join(text.split())
