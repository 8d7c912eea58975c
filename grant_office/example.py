"""Invented decisions, marked „Beispiel“, to look at what the office can do.

They are drafts, so that no public page shows them; `remove` takes them away again, all of them.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

import pgtrigger
from django.db import transaction
from django.db.models import Q

from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from funding.models import (
    Decision,
    DecisionVersion,
    FinancingType,
    FunderShare,
    ProjectShare,
    RecipientShare,
    Status,
)
from grant_office.models import (
    Correspondence,
    Deadline,
    FinancingPlan,
    GrantFile,
    Obligation,
    OwnShare,
    Payment,
    PaymentRequest,
    PlanLine,
    Proof,
    RuleParameter,
    RuleSet,
    Scan,
    Side,
    Spending,
)
from regions.models import Organisation

KEYS = ("beispiel-bauakte", "beispiel-schulserver")
NAMES = ("Digitale Bauakte", "Digitaler Schulserver")
PLAN = (
    (Side.EXPENDITURE, "Personal", 240_000, 112_000),
    (Side.EXPENDITURE, "Software und Lizenzen", 180_000, 61_000),
    (Side.EXPENDITURE, "Schulung", 60_000, 11_000),
    (Side.EXPENDITURE, "Beratung", 80_000, 97_600),
    (Side.GRANT, "Bund", 420_000, None),
    (Side.OWN, "Landkreise", 140_000, None),
)
SENDER = "Bewilligungsstelle (Beispiel)"
PROTECTED = "rows_are_never_deleted"


class AlreadyThere(Exception):
    """The examples were made before; its text is a German sentence."""


@dataclass(frozen=True)
class Cast:
    """Who plays a part in the examples, by what the region has."""

    funder: Organisation
    counties: list[Organisation]
    rule_set: RuleSet


def cast():
    """The `Cast`; LookupError where the region has no county, no federal body or no rule set."""
    counties = Organisation.objects.filter(
        kind=Organisation.Kind.DISTRICT, district__isnull=False
    ).order_by("slug")
    funder = Organisation.objects.filter(level=Organisation.Level.FEDERAL).order_by("slug").first()
    of_counties = RuleSet.objects.filter(family=RuleSet.Family.TERRITORIAL, level="federal")
    rule_set = of_counties.order_by("-valid_from_first").first()
    if not (counties and funder and rule_set):
        raise LookupError("Für Beispiele fehlen ein Landkreis, ein Geldgeber oder ein Regelwerk.")
    return Cast(funder, list(counties), rule_set)


@transaction.atomic
def make(today):
    """Make both examples around a day. Raises AlreadyThere, or LookupError (see `cast`)."""
    if Decision.objects.filter(key__in=KEYS).exists():
        raise AlreadyThere("Die Beispiele gibt es schon.")
    players = cast()
    building_file(players, today)
    school_server(players, today)


def decision_of(place, players):
    decision = Decision.objects.create(key=KEYS[place], file_number=f"BEISPIEL {place + 1}")
    ProjectShare.objects.create(decision=decision, external_name=NAMES[place])
    GrantFile.objects.create(
        decision=decision,
        rule_set=players.rule_set,
        is_rule_set_confirmed=True,
        e_file_number=f"BEISPIEL-{place + 1}",
        is_example=True,
    )
    return decision


def version_of(decision, players, **values):
    version = DecisionVersion.objects.create(
        decision=decision,
        status=Status.GRANTED,
        financing_type=FinancingType.PROPORTIONAL,
        **values,
    )
    FunderShare.objects.create(version=version, organisation=players.funder)
    RecipientShare.objects.create(version=version, organisation=players.counties[0])
    return version


def day(value: date):
    return FlexDate(value.isoformat())


def building_file(players, today):
    """A grant that an amendment lowered, with money asked for, paid, and not all of it used."""
    decision = decision_of(0, players)
    begun, end = today - timedelta(days=600), date(today.year + 1, 6, 30)
    period = {"period_start": day(begun), "period_end": day(end)}
    version_of(
        decision,
        players,
        wording="Zuwendungsbescheid",
        amount=Amount.exactly(450_000),
        eligible_expenditure=Amount.exactly(600_000),
        issued=day(begun - timedelta(days=20)),
        served=day(begun - timedelta(days=16)),
        **period,
    )
    lowered = version_of(
        decision,
        players,
        number=2,
        wording="Änderungsbescheid",
        changes="Die Ausgaben sinken von 600.000 € auf 560.000 €; 75 % davon sind 420.000 €.",
        amount=Amount.exactly(420_000),
        eligible_expenditure=Amount.exactly(560_000),
        issued=day(today - timedelta(days=160)),
        served=day(today - timedelta(days=156)),
        **period,
    )
    plan = FinancingPlan.objects.create(version=lowered)
    for position, (side, label, planned, actual) in enumerate(PLAN):
        PlanLine.objects.create(
            plan=plan,
            side=side,
            label=label,
            planned=Decimal(planned),
            actual=None if actual is None else Decimal(actual),
            position=position,
        )
    money_of(decision, players, today)
    duties_of(decision, players, today)


def money_of(decision, players, today):
    """Two payments, the later one not used up yet, and a request on its way."""
    for days, euros, used in ((500, 120_000, 120_000), (38, 130_000, 91_200)):
        booked = today - timedelta(days=days)
        payment = Payment.objects.create(
            decision=decision,
            amount=Decimal(euros),
            booked_on=booked,
            budget_year=booked.year,
            payer=players.funder,
            booking_reference=f"BEISPIEL {days}",
        )
        Spending.objects.create(
            payment=payment,
            amount=Decimal(used),
            used_on=booked + timedelta(days=20),
            purpose="Personal und Software",
        )
    PaymentRequest.objects.create(
        decision=decision,
        amount=Decimal(40_000),
        spent=Decimal(281_600),
        due_soon=Decimal(53_000),
        state=PaymentRequest.State.SUBMITTED,
        requested_on=today - timedelta(days=5),
    )
    for county in players.counties:
        OwnShare.objects.create(
            decision=decision,
            organisation=county,
            budget_year=today.year,
            product_account="5.1.1.01.427100",
            planned=Decimal(35_000),
            booked=Decimal(17_600),
        )


def duties_of(decision, players, today):
    """Obligations, and letters of which one is sorted and one is not."""
    county = players.counties[0]
    Obligation.objects.create(
        decision=decision,
        kind=Obligation.Kind.PUBLICITY,
        clause="Nr. 3.1",
        text="Die Förderung auf der Projektseite nennen",
        responsible=county,
        met_on=today - timedelta(days=500),
        proven_by="Bildschirmfoto, Blatt 4",
    )
    Obligation.objects.create(
        decision=decision,
        clause="Nr. 3.2",
        text="Vergabevermerk zur Beratung vorlegen",
        responsible=county,
        due_on=today + timedelta(days=4),
    )
    letters = (
        (decision, 1, "Zuwendungsbescheid", 580),
        (decision, 33, "Änderungsbescheid", 155),
        (None, None, "Prüfungsankündigung des Rechnungsprüfungsamts", 3),
    )
    for owner, sheet, subject, days in letters:
        Correspondence.objects.create(
            decision=owner,
            sheet=sheet,
            subject=subject,
            counterpart=SENDER,
            arrived_on=today - timedelta(days=days),
            note="Beispiel",
        )


def school_server(players, today):
    """A small grant with a report that is overdue."""
    decision = decision_of(1, players)
    version_of(
        decision,
        players,
        wording="Zuwendungsbescheid",
        amount=Amount.exactly(64_500),
        eligible_expenditure=Amount.exactly(86_000),
        issued=day(today - timedelta(days=200)),
        served=day(today - timedelta(days=196)),
        period_start=day(today - timedelta(days=190)),
        period_end=day(date(today.year, 12, 31)),
    )
    Obligation.objects.create(
        decision=decision,
        clause="Nr. 5.2",
        text="Sachstandsbericht vorlegen",
        due_on=today - timedelta(days=28),
    )


def remove():
    """Delete the examples with all that hangs on them; returns how many decisions there were."""
    unsorted = Q(counterpart=SENDER, decision=None)
    return erase(Decision.objects.filter(grant_file__is_example=True), unsorted)


@transaction.atomic
def erase(decisions, letters=None):
    """Delete invented decisions with all that hangs on them, and the letters of a condition."""
    numbers = list(decisions.values_list("pk", flat=True))
    models = (
        *(Deadline, Spending, Payment, PaymentRequest, OwnShare, Obligation, Proof),
        *(RuleParameter, PlanLine, FinancingPlan, FunderShare, RecipientShare, GrantFile),
    )
    protected = [*models, Scan, Correspondence, ProjectShare, DecisionVersion, Decision]
    uris = {
        f"{each._meta.label}:{trigger.name}"
        for each, trigger in pgtrigger.registered()
        if each in protected and trigger.name == PROTECTED
    }
    with pgtrigger.ignore(*uris):
        for model in models:
            model._base_manager.filter(**{path_of(model): numbers}).delete()
        letters = Correspondence.objects.filter(Q(decision__in=numbers) | (letters or Q(pk=None)))
        Scan.objects.filter(letter__in=letters).delete()
        letters.delete()
        for model in (ProjectShare, DecisionVersion):
            model._base_manager.filter(decision__in=numbers).delete()
        decisions = Decision.objects.filter(pk__in=numbers)
        decisions.delete()
    return len(numbers)


def path_of(model):
    """How a row leads to its decision."""
    if model is Spending:
        return "payment__decision__in"
    if model is PlanLine:
        return "plan__version__decision__in"
    of_version = model in (FinancingPlan, FunderShare, RecipientShare)
    return "version__decision__in" if of_version else "decision__in"
