"""What cannot all be true is refused, or kept with a reason that the public page shows."""

import pytest
from django.test import Client
from django.urls import reverse

from evidence.models import Remark
from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from funding.contradictions import contradictions_of
from funding.models import Part, RecipientShare, Status
from funding.sums import granted_total
from projects.publication import Publication
from tests.admin.decision_pages import (
    add_version_url,
    errors_of,
    make_decision,
    messages_of,
    step_url,
    version_form,
)
from tests.admin.test_published_money import begin, public_page, release_url
from tests.builders import make_decision as make_public_decision
from tests.builders import make_grant_admin, make_project, make_version
from tests.desk_forms import post_seen

pytestmark = pytest.mark.django_db


def found(decision, number=1):
    return " ".join(contradictions_of(decision.versions.get(number=number))).replace(
        "\N{NO-BREAK SPACE}", " "
    )


def test_shares_are_no_more_than_the_amount(rek):
    decision = make_decision(rek, 1200000)
    for label, share in (("A", 400000), ("B", 400000), ("C", 500000)):
        RecipientShare.objects.create(
            version=decision.versions.get(), label=label, amount=Amount.exactly(share)
        )
    assert found(decision) == (
        "Die Anteile der Empfangenden sind zusammen um 100.000,00 € höher als der Betrag."
    )


def test_the_grant_and_the_own_share_cover_the_expenditure(rek):
    decision = make_public_decision(
        rek,
        amount=1200000,
        own_contribution=Amount.exactly(700000),
        total_expenditure=Amount.exactly(2100000),
    )
    assert found(decision) == (
        "Eigenanteil und Betrag sind zusammen 1.900.000,00 €, die Gesamtausgaben 2.100.000,00 €."
    )


def test_cost_neutral_leaves_the_amount(rek):
    """R32."""
    decision = make_public_decision(rek, amount=137310)
    make_version(decision, number=2, amount=120000, changes="länger", is_cost_neutral=True)
    assert "„Kostenneutral geändert“, aber der Betrag ist 120.000,00 €" in found(decision, 2)


def test_nothing_is_handed_over_before_it_is_decided(rek):
    decision = make_public_decision(rek, handed_over="2020-01-01", decided=FlexDate("2026-09-16"))
    assert "aber entschieden erst 16. September 2026" in found(decision)


def test_the_parts_are_no_more_than_the_amount(rek):
    decision = make_decision(rek, 100)
    for label in ("Gerade", "Krumme"):
        Part.objects.create(version=decision.versions.get(), label=label, amount=Amount.exactly(60))
    assert found(decision) == ("Die Teilbeträge sind zusammen um 20,00 € höher als der Betrag.")


def test_no_more_is_eligible_than_is_spent(rek):
    decision = make_public_decision(
        rek,
        amount=10,
        eligible_expenditure=Amount("at_least", 300, None),
        total_expenditure=Amount("up_to", None, 200),
    )
    assert found(decision) == (
        "Zuwendungsfähig sind mindestens 300 €, mehr als die Gesamtausgaben (bis zu 200 €)."
    )


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        (
            {"issued": "2020-03-01", "decided": "2020-04"},
            "Bescheid vom 1. März 2020, aber entschieden erst April 2020.",
        ),
        (
            {"period_end": "2022-12", "decided": "2023-01-02"},
            "Der Bewilligungszeitraum endet Dezember 2022, aber entschieden ist erst "
            "2. Januar 2023.",
        ),
        (
            {"period_start": "2025"},
            "Der Bewilligungszeitraum beginnt 2025, das Projekt „Glasfaser“ endete 2024.",
        ),
        (
            {"period_end": "2021-11"},
            "Der Bewilligungszeitraum endet November 2021, das Projekt „Glasfaser“ begann erst "
            "2022.",
        ),
        ({"issued": "2020-03", "decided": "2020-03-09"}, ""),
        ({"period_end": "2023", "decided": "2023-12-31", "period_start": "2022"}, ""),
        ({"period_start": "2021", "period_end": "2026"}, ""),
    ],
)
def test_days_that_cannot_all_be_true_are_told(days, sentence):
    project = make_project("Glasfaser", start=FlexDate("2022"), end=FlexDate("2024"))
    stated = {name: FlexDate(edtf) for name, edtf in days.items()}
    assert found(make_public_decision(project, amount=10, **stated)) == sentence


def test_what_is_refused_may_be_decided_when_all_is_over(rek):
    days = {"period_end": FlexDate("2019"), "decided": FlexDate("2020-02-02")}
    assert found(make_public_decision(rek, status=Status.REJECTED, **days)) == ""


def test_an_amendment_is_not_older_than_what_it_amends(rek):
    decision = make_public_decision(rek, amount=10, decided=FlexDate("2020-05-05"))
    version = {"number": 2, "amount": 10, "changes": "länger", "decided": FlexDate("2020-04-04")}
    make_version(decision, **version)
    assert (
        found(decision, 2) == "Die Fassung ist vom 4. April 2020, die davor erst vom 5. Mai 2020."
    )
    decision.versions.filter(number=2).update(kind="correction")
    assert found(decision, 2) == ""


def test_what_may_be_true_is_no_contradiction(rek):
    decision = make_public_decision(
        rek,
        amount=Amount("up_to", None, 100),
        own_contribution=Amount("about", 50, 50),
        total_expenditure=Amount("at_least", 100, None),
        handed_over="2020",
        decided=FlexDate("2020-05-05"),
    )
    assert found(decision) == ""


def test_it_is_not_handed_in_without_a_reason_and_with_one_it_is(office, rek):
    decision = make_decision(rek, 100, own_contribution=Amount.exactly(1))
    decision.versions.update(
        total_expenditure_qualifier="exact", total_expenditure_min=5, total_expenditure_max=5
    )
    refused = " ".join(messages_of(post_seen(office, step_url(decision, "submit"))))
    assert "Eigenanteil und Betrag sind zusammen" in refused
    assert "Anmerkung „Widerspruch“ mit Begründung" in refused
    decision.refresh_from_db()
    assert decision.publication == Publication.DRAFT
    Remark.objects.create(
        target=decision, kind="contradiction", text="Die Summen", reason="Presse und Liste"
    )
    post_seen(office, step_url(decision, "submit"))
    decision.refresh_from_db()
    assert decision.publication == Publication.IN_REVIEW


def test_a_version_with_one_is_not_released_before_it_is_explained(office, as_user, rek):
    decision = make_public_decision(rek, amount=137310)
    draft = begin(office, decision, amount="120.000", is_cost_neutral="on")
    other = as_user(make_grant_admin())
    assert "Kostenneutral" in " ".join(messages_of(post_seen(other, release_url(draft))))
    Remark.objects.create(
        target=draft, kind="contradiction", text="Betrag", reason="Der Bescheid irrt"
    )
    post_seen(other, release_url(draft))
    assert decision.versions.in_force().get() == draft
    assert "Der Bescheid irrt" in public_page(decision)


def test_a_lower_amount_that_is_revoked_asks_for_the_whole_or_a_part(office, rek):
    decision = make_public_decision(rek, amount=Amount("up_to", None, 1582000))
    typed = version_form(
        decision,
        2,
        status="revoked",
        changes="Teilwiderruf",
        amount_qualifier="exact",
        amount_min="82.000",
    )
    errors = errors_of(office.post(add_version_url(decision), typed))
    assert "Ganz oder zum Teil?" in errors["status"]


def test_what_ended_a_grant_fits_what_it_is_worth(office, rek):
    """R33: the page offers each event with the statuses to which it fits."""
    decision = make_public_decision(rek, amount=5000)
    offered = office.get(add_version_url(decision)).content.decode()
    assert 'label="zu Teilweise widerrufen / Widerrufen"' in offered
    typed = version_form(decision, 2, changes="Rücknahme", ending="withdrawn")
    errors = errors_of(office.post(add_version_url(decision), typed))
    assert errors["ending"] == (
        "„Rücknahme“ passt nicht zum Stand „Bewilligt“, nur zu „Teilweise widerrufen“ oder "
        "„Widerrufen“."
    )


def test_what_ended_a_grant_stands_with_its_version_and_is_not_copied(office, rek):
    decision = make_public_decision(rek, amount=5000)
    make_version(decision, number=2, amount=4000, changes="weniger", ending="reduction")
    page = public_page(decision)
    assert "Ermäßigung (auflösende Bedingung)" in page
    started = office.get(add_version_url(decision)).context["adminform"].form
    assert started["amount_min"].value() == "4.000,00"
    assert not started["ending"].value()


def test_what_is_left_of_a_part_taken_back_stays_granted_and_both_are_shown(rek):
    """R33."""
    decision = make_public_decision(rek, amount=1582000)
    make_version(
        decision, number=2, status=Status.PARTLY_REVOKED, amount=1500000, changes="Teilwiderruf"
    )
    assert granted_total(type(decision).objects.all()).lower == 1500000
    page = public_page(decision)
    assert "Zurückgenommen: 82.000,00 €" in page
    assert "1.500.000,00 €" in page
    listed = Client().get(reverse("public:decision-list")).content.decode()
    assert "Teilweise widerrufen" in listed
