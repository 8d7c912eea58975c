"""Money to be paid back, with interest to the cent, and money passed on, within its limits."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from grant_office.file import FileShown
from grant_office.lifecycle import CLAIM_STEPS, FORWARDING_STEPS, REQUEST_STEPS, take
from grant_office.models import GrantFile
from projects.release.lifecycle import Refused
from tests.builders import make_organisation, make_user, make_version
from tests.office.builders import (
    DAY,
    make_base_rate,
    make_claim,
    make_county,
    make_forwarding,
    make_grant,
    make_law,
    make_letter,
    make_officer,
    make_payment,
    make_plan,
    make_plan_line,
    make_proof,
    make_request,
    make_rule_set,
    make_spending,
    words_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def grant(county):
    make_rule_set(
        {"interest_spread": "5", "interest_day_count": "act_365"}, layer="law", family="", level=""
    )
    return make_grant(county, rules=make_law())


@pytest.fixture
def shown(county, grant):
    """A function that reads the file anew."""
    officer = make_officer(county)
    return lambda: FileShown(grant, officer)


def test_interest_runs_from_payout_and_by_half_years(shown, grant):
    """20,000 euros used 74 days after payout at 3.62 + 5 percent: 349.52 (R24)."""
    make_base_rate(valid_from=date(2024, 1, 1), percent="3.62", is_confirmed=True)
    make_claim(
        grant,
        ground="late_use",
        principal=Decimal(20_000),
        accrues_from=date(2024, 2, 1),
        accrues_until=date(2024, 4, 15),
    )
    (claim,) = shown().claims_shown
    assert claim.interest.total == Decimal("349.52")
    assert claim.interest.is_confirmed


def test_two_half_years_are_told_apart(shown, grant):
    make_base_rate(valid_from=date(2023, 1, 1), percent="1.62")
    make_base_rate(valid_from=date(2023, 7, 1), percent="3.12")
    make_claim(
        grant,
        principal=Decimal(100_000),
        accrues_from=date(2023, 6, 1),
        accrues_until=date(2023, 8, 31),
    )
    (claim,) = shown().claims_shown
    assert [part.amount for part in claim.interest.segments] == [
        Decimal("544.11"),
        Decimal("1357.04"),
    ]
    assert claim.interest.total == Decimal("1901.15")
    assert not claim.interest.is_confirmed, "nobody has confirmed these rates"


def test_beyond_the_table_nothing_is_reckoned_and_the_page_says_so(as_user, county, grant):
    make_claim(grant, accrues_from=date(2031, 3, 1), accrues_until=date(2031, 4, 1))
    page = words_of(as_user(make_officer(county)).get(reverse("admin:grant-file", args=[grant.pk])))
    assert "Für das 1. Halbjahr 2031 ist kein Basiszinssatz eingetragen." in page


def test_what_was_paid_beyond_the_grant_is_a_claim_to_the_cent(shown, grant):
    """G 2."""
    assert shown().objections == []
    make_payment(grant, amount=Decimal("420000.01"))
    assert shown().objections == [
        "Zu viel ausgezahlt sind 0,01\xa0€, als Erstattung erfasst 0,00\xa0€."
    ]
    claim = make_claim(grant, principal=Decimal("0.01"))
    assert shown().objections == []
    claim.cancelled_on, claim.cancelled_reason = DAY, "Irrtum"
    claim.save()
    assert len(shown().objections) == 1


def test_a_claim_without_an_excess_is_questioned_and_interest_alone_is_not(shown, grant):
    make_claim(grant, ground="late_use", principal=Decimal(20_000))
    assert shown().objections == []
    make_claim(grant, principal=Decimal(5))
    assert "zu viel ausgezahlt ist nichts" in shown().objections[0]


def test_a_claim_goes_its_way_and_is_paid_on_a_day(grant):
    claim = make_claim(grant)
    for name in ("hear", "decide", "defer"):
        step(claim, CLAIM_STEPS, name)
    assert claim.is_open
    with pytest.raises(Refused, match="braucht einen Tag"):
        step(claim, CLAIM_STEPS, "pay", day=None)
    step(claim, CLAIM_STEPS, "pay")
    assert (claim.state, claim.accrues_until, claim.is_open) == ("paid", DAY, False)


def step(record, steps, name, *, day=DAY, by=None):
    found = next(each for each in steps if each.name == name)
    take(record, found, by=by or make_user(), day=day, reason="darum")


def test_money_is_passed_on_only_where_the_decision_says_so(shown, grant):
    forwarding = make_forwarding(grant, amount=Decimal(1000))
    assert "Der Bescheid erlaubt keine Weiterleitung" in shown().objections[0]
    with pytest.raises(Refused, match="erlaubt keine Weiterleitung"):
        step(forwarding, FORWARDING_STEPS, "admit")
    GrantFile.objects.filter(decision=grant).update(
        is_forwarding_allowed=True, forwarding_clause="Nr. 8"
    )
    assert shown().objections == []
    step(forwarding, FORWARDING_STEPS, "admit")
    with pytest.raises(Refused, match="braucht einen Tag"):
        step(forwarding, FORWARDING_STEPS, "contract", day=None)
    for name in ("contract", "pay", "prove", "check"):
        step(forwarding, FORWARDING_STEPS, name)
    assert forwarding.state == "checked"


def test_what_is_passed_on_lies_within_sum_and_period(shown, grant):
    """G 6."""
    GrantFile.objects.filter(decision=grant).update(
        is_forwarding_allowed=True, forwarding_clause="Nr. 8"
    )
    club = make_organisation("Verein", kind="club")
    make_forwarding(grant, organisation=club, amount=Decimal("420000.01"))
    assert shown().objections == [
        "Weitergeleitet würden 420.000,01\xa0€, bewilligt sind nur 420.000,00\xa0€."
    ]
    make_forwarding(grant, organisation=club, ends_on=date(2026, 7, 1))
    assert "Verein: Der Zeitraum liegt nicht im Bewilligungszeitraum." in shown().objections


def test_an_early_contract_needs_consent(shown, grant):
    """R17."""
    GrantFile.objects.filter(decision=grant).update(first_contract_on=date(2024, 12, 1))
    assert shown().objections == [], "the day of the grant is not known"
    grant.versions.update(
        issued_edtf="2025-01-10", issued_first="2025-01-10", issued_last="2025-01-10"
    )
    assert "liegt vor der Bewilligung (10.01.2025)" in shown().objections[0]
    request = make_request(grant)
    with pytest.raises(Refused, match=r"Der erste Auftrag liegt vor der Bewilligung \(R17\)"):
        step(request, REQUEST_STEPS, "approve")
    assert not [way for each in shown().next for way in each.ways]
    GrantFile.objects.filter(decision=grant).update(
        early_start_from=date(2024, 11, 1), early_start_reference="Schreiben vom 1. November 2024"
    )
    assert shown().objections == ["Zur Zustimmung zum vorzeitigen Beginn fehlt das Schreiben."]
    GrantFile.objects.filter(decision=grant).update(early_start_letter=make_letter(decision=grant))
    assert shown().objections == []
    step(request, REQUEST_STEPS, "approve")
    assert request.state == "approved"


def test_the_wrong_provisions_for_a_recipient_are_questioned(shown, grant):
    """R2, G 4."""
    rules = make_rule_set(family="p")
    GrantFile.objects.filter(decision=grant).update(rule_set=rules)
    assert "gelten sonst die ANBest-Gk" in shown().objections[0]


def test_a_plan_that_does_not_fit_is_questioned(shown, grant):
    """G 1."""
    plan = make_plan(grant.versions.get())
    make_plan_line(plan, planned=Decimal(560_000))
    make_plan_line(plan, side="grant", label="Land", planned=Decimal(410_000))
    make_plan_line(plan, side="own", label="Kreise", planned=Decimal(150_000))
    assert shown().objections == [
        "Der Plan nennt als Zuwendung 410.000,00\xa0€, die Fassung 420.000,00\xa0€."
    ]


def test_no_more_is_used_than_came(shown, grant):
    payment = make_payment(grant, amount=Decimal(100))
    make_spending(payment, amount=Decimal("100.01"))
    assert "verwendet sind 100,01\xa0€ von 100,00\xa0€" in shown().objections[0]


def test_nothing_is_questioned_where_nothing_is_in_force(shown, grant):
    grant.versions.update(cancelled_on=DAY, cancelled_reason="Irrtum")
    assert shown().objections == []
    make_version(grant, number=2, changes="neu", amount=5)
    assert shown().objections == []


def test_of_a_revoked_grant_all_that_was_paid_is_claimed_and_only_the_papers_stay(
    as_user, county, shown, grant
):
    """R33: and the list of what is overpaid agrees with the file."""
    make_payment(grant, amount=100)
    make_proof(grant, state="submitted", submitted_on=DAY)
    grant.versions.update(status="revoked")
    assert shown().worth.overpaid == 100
    assert "Zu viel ausgezahlt sind 100,00\N{NO-BREAK SPACE}€" in shown().objections[0]
    client = as_user(make_officer(county))
    listed = client.get(f"{reverse('admin:decision-list')}?fehlt=ueberzahlt")
    assert list(listed.context["page"]) == [grant.pk]
    left = grant.deadlines.filter(is_void=False)
    assert [(each.duty, each.rolled) for each in left] == [("retention", date(2031, 3, 2))]
    make_claim(grant, ground="revoked", principal=Decimal(100))
    assert not shown().objections


def test_what_was_paid_before_a_revocation_for_the_future_stays(as_user, county, shown, grant):
    """R33: neither the file nor the list claims it back."""
    make_payment(grant, amount=100)
    grant.versions.update(status="revoked", ending="revoked_on")
    assert (shown().worth.overpaid, shown().objections) == (0, [])
    client = as_user(make_officer(county))
    listed = client.get(f"{reverse('admin:decision-list')}?fehlt=ueberzahlt")
    assert list(listed.context["page"]) == []


def test_a_new_claim_starts_from_what_ended_the_grant(as_user, county, grant):
    client = as_user(make_officer(county))
    add = f"{reverse('admin:grant_office_repaymentclaim_add')}?decision={grant.pk}"
    assert not client.get(add).context["adminform"].form["ground"].value()
    made = {"number": 2, "changes": "weniger", "amount": 5}
    make_version(grant, **made, status="part_revoked", ending="withdrawn")
    assert client.get(add).context["adminform"].form["ground"].value() == "withdrawn"
    make_version(grant, **{**made, "number": 3}, ending="waived")
    ground = client.get(add).context["adminform"].form["ground"].value()
    assert ground == "withdrawn", "a waiver leaves nothing to be paid back"
