"""Checklists from the rules: publicity (R38), early start (R17), retention, binding (R28, R29)."""

from datetime import date

import pytest
from django.urls import reverse

from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from grant_office.facts import known
from grant_office.models import GrantFile, Obligation
from tests.builders import make_organisation, make_version
from tests.desk_forms import send
from tests.office.builders import (
    make_county,
    make_grant,
    make_law,
    make_letter,
    make_officer,
    make_payment,
    make_proof,
    make_rule_set,
    words_of,
)

pytestmark = pytest.mark.django_db
EU_LAW = {
    "plaque_above_erdf": "500000",
    "plaque_above_esf": "100000",
    "emblem_wording": "Kofinanziert von der Europäischen Union",
    "retention_after_last_payment": "5 years",
    "durability": "5 years",
    "durability_of_small_companies": "3 years",
}
BUTTON = "Pflichten aus dem Regelwerk übernehmen"


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def client(as_user, county):
    return as_user(make_officer(county))


@pytest.fixture
def rules():
    make_rule_set(EU_LAW, layer="law", family="", level="")
    return make_law()


def paid_by_erdf(county, rules, total=600_000):
    fund = make_organisation("EFRE", slug="efre", level="eu", short_name="EFRE")
    amount = {"total_expenditure": Amount.exactly(total)} if total else {}
    return make_grant(county, rules=rules, funder=fund, **amount)


def address(decision, name="grant-file"):
    return reverse(f"admin:{name}", args=[decision.pk])


def press(client, decision):
    page = client.get(address(decision))
    return words_of(send(client, page, address(decision, "take-duties")))


def keys(decision):
    rows = Obligation.objects.filter(decision=decision).exclude(rule_key="")
    return {row.rule_key.removeprefix("publicity-") for row in rows}


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        (600_000, {"website", "papers", "plaque", "emblem"}),
        (500_000, {"website", "papers", "poster", "emblem"}),
        (None, {"website", "papers", "emblem"}),
    ],
)
def test_one_press_takes_over_what_the_rules_ask_for_and_a_second_nothing(
    client, county, rules, total, expected
):
    """What hangs on a figure that nobody knows stays open and says so."""
    grant = paid_by_erdf(county, rules, total)
    page = words_of(client.get(address(grant)))
    assert BUTTON in page
    assert ("Noch offen: Dauerhaftes Schild" in page) == (total is None)
    assert f"{len(expected)} Pflichten aus dem Regelwerk sind übernommen." in press(client, grant)
    assert keys(grant) == expected
    assert BUTTON not in words_of(client.get(address(grant)))
    client.post(address(grant, "take-duties"))
    assert Obligation.objects.filter(decision=grant).count() == len(expected)


def test_a_duty_that_somebody_cancelled_does_not_come_back(client, county, rules):
    grant = paid_by_erdf(county, rules)
    press(client, grant)
    Obligation.objects.filter(decision=grant, rule_key="publicity-plaque").update(
        cancelled_on=date(2026, 1, 1), cancelled_reason="Kein Bauvorhaben"
    )
    assert BUTTON not in words_of(client.get(address(grant)))
    client.post(address(grant, "take-duties"))
    assert Obligation.objects.filter(decision=grant).count() == 4


def test_what_is_bought_above_the_limit_is_listed(client, county):
    grant = make_grant(county, rules=make_rule_set({"inventory_above": "800"}))
    press(client, grant)
    [duty] = Obligation.objects.filter(decision=grant)
    assert (duty.rule_key, duty.clause) == ("inventory", "ANBest-Gk Nr. 6.1")
    assert "800,00" in duty.text


def test_without_money_of_the_union_nothing_is_asked(client, county, rules):
    grant = make_grant(county, rules=rules)
    assert BUTTON not in words_of(client.get(address(grant)))
    client.post(address(grant, "take-duties"))
    assert not Obligation.objects.exists()


def test_who_may_take_over(as_user, cast, county, rules):
    grant = paid_by_erdf(county, rules)
    cast.coordinator.is_staff = True
    cast.coordinator.save()
    button = address(grant, "take-duties")
    assert BUTTON not in words_of(as_user(cast.coordinator).get(address(grant)))
    assert as_user(cast.coordinator).post(button).status_code == 403
    assert as_user(make_officer(make_county("Landkreis Fremd"))).post(button).status_code == 404
    assert as_user(make_officer(county)).get(button).status_code == 405
    assert not Obligation.objects.exists()


EARLY = {"first_contract_on": date(2024, 11, 5)}
CONSENT = {"early_start_from": date(2024, 10, 1), "early_start_reference": "NBank"}
TOO_EARLY, NO_LETTER = "Der erste Vertrag vom 05.11.2024", "fehlt das Schreiben"


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({}, [TOO_EARLY]),
        (CONSENT, [NO_LETTER]),
        ({**CONSENT, "early_start_until": date(2024, 11, 4)}, [TOO_EARLY, NO_LETTER]),
        ({**CONSENT, "early_start_until": date(2024, 11, 5)}, [NO_LETTER]),
        ({"early_start_excuse": "Die Richtlinie erlaubt es"}, []),
    ],
)
def test_who_begins_early_needs_a_consent_that_was_valid(client, county, rules, values, told):
    """R17: with its letter; without one it needs a reason."""
    grant = make_grant(county, rules=rules, decided=FlexDate("2025-01-10"))
    GrantFile.objects.filter(decision=grant).update(**EARLY, **values)
    page = words_of(client.get(address(grant)))
    assert [text for text in (TOO_EARLY, NO_LETTER) if text in page] == told


@pytest.mark.parametrize(
    ("announced", "granted", "told"),
    [("2024-01-10", "2025-01-10", [TOO_EARLY]), ("2023-06-01", "2024-01-10", [])],
)
def test_an_amendment_does_not_make_a_beginning_early(
    client, county, rules, announced, granted, told
):
    """R17: what counts is the first paper that grants, as it was corrected."""
    grant = make_grant(county, rules=rules, status="announced", decided=FlexDate(announced))
    GrantFile.objects.filter(decision=grant).update(**EARLY)
    for number, day in ((2, "2020-01-01"), (3, granted), (4, "2025-09-01")):
        kind = "correction" if number == 3 else "letter"
        values = {"issued": FlexDate(day), "kind": kind, "changes": "etwas", "amount": 420_000}
        make_version(grant, number=number, **values)
    page = words_of(client.get(address(grant)))
    assert [text for text in (TOO_EARLY,) if text in page] == told
    [facts] = [each.facts for each in known([grant.pk])]
    assert facts.awarded_on.isoformat() == granted


def test_the_letter_of_the_consent_is_one_of_the_same_file(client, county, rules):
    grant = make_grant(county, rules=rules)
    other, own = make_letter(decision=make_grant(county)), make_letter(decision=grant)
    GrantFile.objects.filter(decision=grant).update(**CONSENT)
    form = reverse("admin:grant_office_grantfile_change", args=[grant.grant_file.pk])
    for letter, expected in ((other, None), (own, own)):
        send(client, client.get(form), form, early_start_letter=letter.pk)
        assert GrantFile.objects.get(decision=grant).early_start_letter == expected
    assert grant.grant_file in own.proves


def test_the_file_says_how_long_its_papers_are_kept_and_by_which_rule(client, county, rules):
    grant, bound = paid_by_erdf(county, rules), make_grant(county, rules=rules)
    GrantFile.objects.filter(decision=bound).update(binding_until=date(2040, 1, 1))
    make_proof(grant, state="submitted", submitted_on=date(2026, 2, 1))
    assert "Es fehlt: letzte Zahlung." in words_of(client.get(address(grant)))
    paid = make_payment(grant, booked_on=date(2026, 3, 2))
    page = words_of(client.get(address(grant)))
    assert "31.12.2031 – 5 Jahre nach dem Jahr der letzten Zahlung (02.03.2026)" in page
    assert "der andere wäre der 01.02.2031" in page
    assert "Zweckbindung Es fehlt: Abschlusszahlung." in page, "the last one need not be the final"
    paid.is_final = True
    paid.save()
    page = words_of(client.get(address(grant)))
    assert "Zweckbindung 02.03.2031 – 5 Jahre nach der Abschlusszahlung (02.03.2026)" in page
    GrantFile.objects.filter(decision=grant).update(is_small_company=True)
    page = words_of(client.get(address(grant)))
    assert "Zweckbindung 02.03.2029 – 3 Jahre nach der Abschlusszahlung (02.03.2026)" in page
    page = words_of(client.get(address(bound)))
    assert "Zweckbindung 01.01.2040 – im Bescheid genannt" in page
