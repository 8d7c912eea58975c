"""The file of a decision: what it is worth, what is due, plan against actual, and what if."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from evidence.values.money import Amount
from grant_office.file import FileShown, deadline_said
from grant_office.models import Deadline
from tests.builders import make_decision, make_version
from tests.office.builders import (
    make_county,
    make_file,
    make_grant,
    make_law,
    make_officer,
    make_own_share,
    make_payment,
    make_plan,
    make_plan_line,
    make_request,
    make_spending,
    words_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def grant(county):
    return make_grant(county, rules=make_law())


@pytest.fixture
def page(as_user, county, grant):
    """A function that gives the text of the file, with assumptions if there are any."""
    client = as_user(make_officer(county))
    address = reverse("admin:grant-file", args=[grant.pk])
    return lambda **asked: words_of(client.get(address, asked))


def test_the_sentence_tells_worth_and_the_next_day(page, grant):
    make_payment(grant, amount=Decimal(250_000), booked_on=date(2026, 10, 22))
    text = page()
    assert "In Kraft sind 420.000,00 €." in text
    assert "Ausgezahlt sind 250.000,00 €, verwendet 0,00 €." in text
    assert "3. Dezember 2026: Ausgezahlte Mittel verwenden." in text
    assert "6 Wochen nach der Auszahlung (22.10.2026), ANBest-Gk Nr. 6.1" in text


def test_a_use_of_money_is_named_by_what_its_heading_does_not_say(grant):
    used = make_spending(make_payment(grant), amount=Decimal(5), used_on=date(2026, 3, 2))
    assert str(used) == "5,00\xa0€ am 02.03.2026"


def test_the_money_stands_on_one_scale(grant, county):
    asked = make_request(
        grant, amount=Decimal(40_000), state="submitted", requested_on=date(2026, 1, 5)
    )
    paid = make_payment(grant, amount=Decimal(250_000))
    make_payment(grant, amount=Decimal(10_000), request=asked, booked_on=date(2026, 3, 3))
    make_spending(paid, amount=Decimal(211_200))
    flow = FileShown(grant, make_officer(county)).flow
    told = {label: (euros, note) for label, euros, _, note in flow}
    assert told["bewilligt"][0] == 420_000
    assert told["angefordert"] == (290_000, "noch abrufbar: 130.000,00\xa0€")
    assert told["ausgezahlt"] == (260_000, "angefordert, nicht eingegangen: 30.000,00\xa0€")
    assert told["verwendet"] == (211_200, "noch zu verwenden: 48.800,00\xa0€")
    assert told["anerkannt"][0] is None


def test_where_nothing_was_entered_the_file_claims_no_zero(page, county, grant):
    told = {label: euros for label, euros, *_ in FileShown(grant, make_officer(county)).flow}
    assert told == {"bewilligt": 420_000} | dict.fromkeys(
        ["angefordert", "ausgezahlt", "verwendet", "anerkannt"]
    )
    assert page().count("nichts erfasst") == 4


def test_what_is_granted_roughly_is_told_so(as_user, county):
    rough = make_grant(county, amount=Amount("about", Decimal(400_000), Decimal(400_000)))
    make_request(rough, amount=Decimal(1), state="submitted", requested_on=date(2026, 1, 5))
    text = words_of(as_user(make_officer(county)).get(reverse("admin:grant-file", args=[rough.pk])))
    assert "bewilligt rund 400.000 €" in text
    assert "noch abrufbar: höchstens 399.999,00 €" in text


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2020, 1, 31), "Überfällig seit 31. Januar 2020: Bericht vorlegen."),
        (date(2999, 1, 4), "Als Nächstes, am Freitag, 4. Januar 2999: Bericht vorlegen."),
    ],
)
def test_what_is_late_says_since_when(day, said):
    assert deadline_said(Deadline(duty="obligation", title="Bericht vorlegen", rolled=day)) == said


def test_a_reduction_below_what_was_paid_leaves_exactly_the_excess(page, grant):
    """G 2: it is told, not refused."""
    make_payment(grant, amount=Decimal(400_000))
    make_version(grant, number=2, changes="ermäßigt", amount=390_000)
    text = page()
    assert "30.000,00 € weniger als zuerst bewilligt" in text
    assert "Das sind 10.000,00 € mehr als bewilligt." in text


def test_a_version_that_waits_counts_for_nothing_yet(page, grant):
    make_version(grant, number=2, changes="weniger", amount=5, is_draft=True)
    text = page()
    assert "wartet auf Freigabe" in text
    assert "In Kraft sind 420.000,00 €" in text


def test_a_line_beyond_a_fifth_of_its_plan_needs_consent(page, grant):
    """R9: 144,000 of 120,000 is still allowed, a cent more is not."""
    plan = make_plan(grant.versions.get())
    make_plan_line(plan, label="Personal", planned=120_000, actual=Decimal("144000.00"))
    make_plan_line(plan, label="Beratung", planned=80_000, actual=Decimal("96000.01"))
    make_plan_line(plan, label="Technik", planned=360_000, actual=Decimal("1000"))
    make_plan_line(plan, side="grant", label="Land", planned=420_000)
    make_plan_line(plan, side="own", label="Kreise", planned=140_000)
    text = page()
    assert text.count("Zustimmung nötig") == 1
    assert "0,01 € über der Grenze" in text
    assert "Mittel und Ausgaben sind gleich hoch." in text


def test_a_sum_that_lacks_a_part_says_at_least_and_its_light_is_not_green(page, grant):
    """R9: an exceeded line is covered only once all others are known."""
    plan = make_plan(grant.versions.get())
    make_plan_line(plan, label="Personal", planned=120_000, actual=Decimal(130_000))
    other = make_plan_line(plan, label="Technik", planned=440_000)
    text = page()
    assert "mindestens 130.000,00 €" in text
    assert "ob gedeckt, zeigt erst das Ist aller Posten" in text
    assert "durch Einsparungen gedeckt" not in text
    other.actual = Decimal(400_000)
    other.save()
    text = page()
    assert "überschritten, durch Einsparungen gedeckt" in text
    assert "mindestens" not in text


def test_a_line_is_not_checked_where_nothing_says_how(page, grant):
    version = grant.versions.get()
    version.financing_type = ""
    version.save()
    make_plan_line(make_plan(version), planned=560_000, actual=Decimal(1))
    assert "nicht zu prüfen" in page()


def test_a_plan_out_of_balance_is_told(page, grant):
    plan = make_plan(grant.versions.get())
    make_plan_line(plan, planned=560_000)
    make_plan_line(plan, side="grant", label="Land", planned=420_000)
    assert "140.000,00 € mehr Ausgaben als Mittel" in page()


def test_what_if_reckons_and_saves_nothing(page, grant, county):
    for number in range(4):
        county = make_county(f"Landkreis {number}")
        make_own_share(grant, organisation=county, planned=Decimal(35_000))
    make_payment(grant, amount=Decimal(400_000))
    versions = list(grant.versions.values())
    text = page(kosten="520.000", ende="31.12.2027")
    assert "390.000,00 €" in text, "75 % of 520,000"
    assert "32.500,00 €" in text, "a quarter of the own share"
    assert "10.000,00 €" in text, "paid beyond it"
    assert "02.01.2029" in text, "the proof a year after the end, rolled"
    assert list(grant.versions.values()) == versions


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"kosten": ""}, "Bitte mindestens eine Annahme eintragen."),
        ({"kosten": "viel"}, "Betrag"),
        ({"kosten": "-5"}, "unter null"),
        ({"dritte": "80.5"}, "80.5"),
        ({"ende": "31.02.2027"}, "gibt es nicht"),
        ({"ende": "2027"}, "Bitte einen Tag nennen"),
        ({"ende": "01.01.2020"}, "vor dem Beginn des Bewilligungszeitraums"),
    ],
)
def test_an_assumption_that_cannot_be_gets_a_sentence(page, asked, sentence):
    assert sentence in page(**asked)


def test_what_if_says_why_it_cannot_reckon(as_user, county):
    bare = make_decision(amount=5, recipient=county)
    client = as_user(make_officer(county))
    address = reverse("admin:grant-file", args=[bare.pk])
    assert "Erst die Akte anlegen" in client.get(address, {"kosten": "5"}).content.decode()
    make_file(bare)
    assert "keine Finanzierungsart" in client.get(address, {"kosten": "5"}).content.decode()
