"""The register: each deadline follows from its anchors, and reckoned again it is the same."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection

from evidence.history.changes import event_model
from evidence.values.dates import FlexDate
from grant_office.models import Deadline, GrantFile, RuleParameter, StaleFile
from grant_office.register import bring_up_to_date, reckon
from tests.builders import make_decision, make_project, make_version
from tests.office.builders import (
    make_county,
    make_file,
    make_grant,
    make_law,
    make_obligation,
    make_payment,
    make_proof,
    make_rule_set,
    make_spending,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def grant():
    """Of a county, from 2025 until 30 June 2026."""
    return make_grant(make_county(), rules=make_law())


def due(decision, duty, **more):
    bring_up_to_date()
    return Deadline.objects.get(decision=decision, duty=duty, **more)


def days(decision):
    """{duty: day} of what is in the register of a decision."""
    bring_up_to_date()
    rows = Deadline.objects.filter(decision=decision, is_void=False)
    return {row.duty: row.day for row in rows}


def test_the_final_proof_says_its_day_and_by_which_rule(grant):
    proof = due(grant, "final_proof")
    assert proof.unrolled == proof.rolled == date(2027, 6, 30)
    assert (proof.rule, proof.kind) == ("R26", "frist")
    assert proof.derivation == "1 Jahr nach dem Bewilligungszeitraum (30.06.2026)"
    assert proof.legal_basis == "ANBest-Gk Nr. 6.1"
    assert proof.how == "1 Jahr nach dem Bewilligungszeitraum (30.06.2026), ANBest-Gk Nr. 6.1."
    assert proof.is_confirmed


def test_a_frist_moves_off_a_holiday_and_a_period_never_does():
    """31 October 2026 is a Saturday and a holiday of the Land."""
    grant = make_grant(make_county(), end="2026-10-31", rules=make_law())
    make_obligation(grant, due_on=date(2026, 10, 31))
    make_obligation(grant, clause="Nr. 4", due_on=date(2026, 10, 31), is_cut_off=True)
    assert due(grant, "period_end").rolled == date(2026, 10, 31)
    assert due(grant, "obligation", kind="frist").rolled == date(2026, 11, 2)
    assert due(grant, "obligation", kind="stichtag").rolled == date(2026, 10, 31)


def test_what_passed_by_itself_is_the_same_for_a_row_and_for_the_database(grant):
    """The period is over, its proof is not: that one is overdue, or still to come."""
    make_obligation(grant, due_on=date(2020, 1, 2))
    bring_up_to_date()
    rows = Deadline.objects.computed()
    passed = set(rows.filter(rows.has_passed()).values_list("duty", flat=True))
    assert passed == {row.duty for row in rows if row.has_passed}
    assert "period_end" in passed
    assert not {"obligation", "final_proof"} & passed


def test_why_a_day_moved_reads_on_to_the_paragraph():
    grant = make_grant(make_county(), end="2026-10-31", rules=make_law())
    reckon([grant.pk])
    moved = [each.derivation for each in grant.deadlines.all() if "Werktag" in each.derivation]
    assert moved
    assert not any(each.endswith(".") for each in moved)


def test_a_decision_becomes_final_by_itself_and_the_register_says_what_is_missing(grant):
    """R18; where no text says how long a period is, nothing is missing."""
    assert "finality" not in days(grant)
    make_rule_set({"remedy_period": "1 month"}, layer="law", family="", level="")
    final = due(grant, "finality")
    assert (final.day, final.missing, final.rule) == (None, "Es fehlt: Bekanntgabe.", "R18")
    GrantFile.objects.filter(decision=grant).update(appeal_waived_on=date(2025, 2, 3))
    final = due(grant, "finality")
    assert (final.day, final.can_be_done, final.has_passed) == (date(2025, 2, 3), False, True)


def test_the_audit_office_comes_before_the_authority(grant):
    assert due(grant, "audit_office").rolled == date(2027, 5, 19)
    make_proof(grant, audit_office_on=date(2027, 5, 1))
    assert due(grant, "audit_office").is_met


def test_money_has_to_be_used_in_time_and_what_is_used_is_met(grant):
    payment = make_payment(grant, amount=Decimal("38800.00"), booked_on=date(2026, 10, 22))
    use = due(grant, "use")
    assert (use.rolled, use.amount, use.is_met) == (date(2026, 12, 3), Decimal("38800.00"), False)
    make_spending(payment, amount=Decimal("38799.99"))
    assert due(grant, "use").amount == Decimal("0.01")
    make_spending(payment, amount=Decimal("0.01"))
    assert due(grant, "use").is_met


def test_a_cancelled_payment_asks_for_nothing_any_more(grant):
    payment = make_payment(grant)
    assert not due(grant, "use").is_void
    payment.cancelled_on, payment.cancelled_reason = date(2026, 3, 3), "doppelt"
    payment.save()
    assert due(grant, "use").is_void


def test_a_purpose_fulfilled_early_asks_for_the_proof_earlier(grant):
    GrantFile.objects.filter(decision=grant).update(fulfilled_on=date(2025, 8, 31))
    assert due(grant, "final_proof").rolled == date(2026, 8, 31)


def test_the_day_that_the_letter_names_wins(grant):
    GrantFile.objects.filter(decision=grant).update(proof_by=date(2026, 12, 1))
    proof = due(grant, "final_proof")
    assert (proof.rolled, proof.kind) == (date(2026, 12, 1), "stichtag")


def test_what_the_decision_says_goes_before_its_rule_set(grant):
    RuleParameter.objects.create(
        decision=grant, key="final_proof_after_period", value="3 months", clause="Nr. 7"
    )
    proof = due(grant, "final_proof")
    assert proof.rolled == date(2026, 9, 30)
    assert proof.legal_basis == "Bescheid Nr. 7"
    assert not proof.is_confirmed, "nobody has looked it up"


def test_an_assumed_rule_set_confirms_nothing(grant):
    GrantFile.objects.filter(decision=grant).update(is_rule_set_confirmed=False)
    assert not due(grant, "final_proof").is_confirmed


@pytest.mark.parametrize("end", ["", "2026", "2026-06", "2026-06~"])
def test_an_end_that_is_no_day_is_not_computed_with(end):
    """R16."""
    grant = make_grant(make_county(), end=end, rules=make_law())
    proof = due(grant, "final_proof")
    assert proof.day is None
    assert proof.missing == "Es fehlt: Ende des Bewilligungszeitraums."
    assert set(days(grant)) == {"final_proof"}, "nothing says twice what is missing"


def test_a_decision_without_a_file_or_without_money_has_no_deadlines():
    open_one = make_decision(make_project(), amount=5)
    waived = make_grant(make_county(), rules=make_law(), status="waived")
    assert days(open_one) == days(waived) == {}


def test_an_amendment_moves_the_days_and_the_history_keeps_the_old_ones(grant):
    assert due(grant, "final_proof").rolled == date(2027, 6, 30)
    made = {"number": 2, "changes": "Verlängert", "financing_type": "anteil"}
    make_version(
        grant,
        amount=420_000,
        period_start=FlexDate("2025-01-01"),
        period_end=FlexDate("2027-12-31"),
        **made,
    )
    proof = due(grant, "final_proof")
    assert proof.rolled == date(2029, 1, 2), "31.12.2028 is a Sunday, and then comes New Year"
    events = event_model(Deadline).objects.filter(id=proof.pk).order_by("pgh_id")
    assert [row.unrolled for row in events] == [date(2027, 6, 30), date(2028, 12, 31)]


def test_reckoning_again_changes_nothing(grant):
    make_payment(grant)
    bring_up_to_date()
    before = list(event_model(Deadline).objects.values_list("pgh_id", flat=True))
    reckon([grant.pk])
    reckon([grant.pk])
    assert list(event_model(Deadline).objects.values_list("pgh_id", flat=True)) == before


def test_what_a_person_entered_survives_the_reckoning(grant):
    proof = due(grant, "final_proof")
    proof.override_on, proof.override_reason = date(2027, 9, 30), "Verlängert am 3. Mai 2027"
    proof.save()
    GrantFile.objects.filter(decision=grant).update(fulfilled_on=date(2025, 8, 31))
    again = due(grant, "final_proof")
    assert (again.day, again.rolled) == (date(2027, 9, 30), date(2026, 8, 31))


def test_later_money_for_the_same_project_has_to_be_reported():
    """R31: to whoever gave the earlier grant, and only as long as that is not settled."""
    project, county, rules = make_project("Bauakte"), make_county(), make_law()
    first = make_decision(project, amount=5, recipient=county, decided=FlexDate("2025-01-10"))
    make_file(first, rule_set=rules)
    second = make_decision(project, amount=7, recipient=county, decided=FlexDate("2025-09-02"))
    make_file(second, rule_set=rules)
    report = due(first, "report")
    assert (report.other, report.rolled, report.amount) == (second, date(2025, 9, 2), 7)
    assert "Bauakte" in report.title
    assert "report" not in days(second)
    make_proof(first, state="accepted", submitted_on=date(2025, 8, 1), answered_on=date(2025, 9, 1))
    assert due(first, "report").is_void


ANCHORS = {
    "version": lambda grant: grant.versions.update(wording="anders"),
    "file": lambda grant: GrantFile.objects.filter(decision=grant).update(notes="x"),
    "payment": make_payment,
    "proof": make_proof,
    "obligation": make_obligation,
    "publication": lambda grant: type(grant).objects.filter(pk=grant.pk).update(notes="x"),
    "spending": lambda grant: make_spending(make_payment(grant)),
    "law": lambda _grant: RuleParameter.objects.update(note="nachgesehen"),
}


@pytest.mark.parametrize("anchor", ANCHORS)
def test_whatever_changes_an_anchor_makes_its_decision_stale(grant, anchor):
    """Also by raw SQL: triggers see to it."""
    bring_up_to_date()
    assert not StaleFile.objects.exists()
    ANCHORS[anchor](grant)
    noted = set(StaleFile.objects.values_list("decision_id", flat=True))
    assert noted == ({None} if anchor == "law" else {grant.pk})
    bring_up_to_date()
    assert not StaleFile.objects.exists()


def test_a_write_that_changes_nothing_makes_nothing_stale(grant):
    bring_up_to_date()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE funding_decisionversion SET wording = wording")
    assert not StaleFile.objects.exists()


def test_reckoning_costs_the_same_for_one_decision_and_for_many(django_assert_num_queries):
    county, rules = make_county(), make_law()
    numbers = [make_grant(county, rules=rules).pk for _ in range(12)]
    reckon(numbers)
    with django_assert_num_queries(REFRESHING):
        reckon(numbers[:1])
    with django_assert_num_queries(REFRESHING):
        reckon(numbers)


REFRESHING = 19
