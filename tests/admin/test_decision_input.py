"""Amounts and dates as the grant office types them, and the page of a version that shows them."""

from decimal import Decimal

import pytest

from evidence.values.dates import FlexDate
from evidence.values.money import Amount, Percentage, Qualifier
from funding.models import Decision, DecisionVersion
from tests.admin.decision_pages import (
    ADD,
    errors_of,
    make_decision,
    management,
    messages_of,
    receipt,
    version_form,
    version_url,
)
from tests.builders import (
    make_source,
)
from tests.desk_forms import post_seen

pytestmark = pytest.mark.django_db


# --- amounts and dates as people type them


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("80.000,00", "80000.00"),
        ("137.310", "137310.00"),
        ("300 000,–", "300000.00"),
        ("137310", "137310.00"),
        ("45.770,00 €", "45770.00"),
    ],
)
@pytest.mark.parametrize("column", ["min", "max"])
def test_amounts_are_read_as_germans_type_them(office, rek, text, value, column):
    typed = receipt(rek, amount_qualifier="exact", **{f"amount_{column}": text})
    office.post(ADD, typed)
    assert DecisionVersion.objects.get().amount.exact == Decimal(value)


@pytest.mark.parametrize("text", ["80.5", "137,310.00", "viel", "-5", "9" * 20, "\x00"])
def test_what_can_be_read_in_two_ways_is_refused_beside_the_field(office, rek, text):
    typed = receipt(rek, amount_qualifier="exact", amount_min=text)
    response = office.post(ADD, typed)
    assert response.status_code == 200
    assert "versions-0-amount_min" in errors_of(response)
    assert not Decision.objects.exists()


@pytest.mark.parametrize(
    ("qualifier", "lower", "upper", "expected"),
    [
        ("about", "", "1.000", (1000, 1000)),
        ("up_to", "15.000.000", "", (None, 15000000)),
        ("at_least", "", "5", (5, None)),
        ("between", "1", "2", (1, 2)),
        ("exact", "0", "", (0, 0)),
        ("not_published", "", "", (None, None)),
    ],
)
def test_one_amount_is_enough_wherever_it_was_typed(office, rek, qualifier, lower, upper, expected):
    office.post(ADD, receipt(rek, amount_qualifier=qualifier, amount_min=lower, amount_max=upper))
    amount = DecisionVersion.objects.get().amount
    assert (amount.qualifier, amount.lower, amount.upper) == (qualifier, *expected)


def test_a_number_beside_the_blank_that_stood_there_is_meant_exactly(office, rek):
    """Nobody chose „unbekannt“: it is what the form of every further amount begins with."""
    version = make_decision(rek, 100).versions.get()
    typed = version_form(version.decision, 1, own_contribution_min="20.000,50")
    post_seen(office, version_url(version), typed)
    version.refresh_from_db()
    assert version.own_contribution == Amount.exactly("20000.50")


@pytest.mark.parametrize(
    ("qualifier", "lower", "upper", "field", "words"),
    [
        ("unknown", "80.000", "", "qualifier", "„genau“"),
        ("not_stated", "", "5", "qualifier", "gehört kein Betrag"),
        ("exact", "", "", "min", "gehört ein Betrag"),
        ("exact", "1", "2", "max", "nur ein Betrag"),
        ("between", "1", "", "max", "zwei Beträge"),
        ("between", "2", "1", "max", "höher"),
    ],
)
def test_an_amount_that_contradicts_its_qualifier_is_explained_beside_the_field(
    office, rek, qualifier, lower, upper, field, words
):
    typed = receipt(rek, amount_qualifier=qualifier, amount_min=lower, amount_max=upper)
    assert words in errors_of(office.post(ADD, typed))[f"versions-0-amount_{field}"]


@pytest.mark.parametrize(
    ("typed", "field", "words"),
    [
        (
            {"issued_edtf": "04.12.2019", "served_edtf": "01.12.2019"},
            "served_edtf",
            "vor dem Datum des Bescheids",
        ),
        (
            {"period_start_edtf": "2021", "period_end_edtf": "2020"},
            "period_end_edtf",
            "endet vor seinem Anfang",
        ),
        (
            {
                "amount_qualifier": "exact",
                "amount_min": "2",
                "eligible_expenditure_qualifier": "exact",
                "eligible_expenditure_min": "1",
            },
            "eligible_expenditure_min",
            "höher als die zuwendungsfähigen",
        ),
    ],
)
def test_what_the_database_would_refuse_is_told_in_german(office, rek, typed, field, words):
    errors = errors_of(office.post(ADD, receipt(rek, **typed)))
    assert list(errors) == [f"versions-0-{field}"]
    assert words in errors[f"versions-0-{field}"]


def test_a_date_that_is_none_is_refused_beside_the_field(office, rek):
    for text in ("31.02.2020", "irgendwann", "x" * 5000):
        errors = errors_of(office.post(ADD, receipt(rek, decided_edtf=text)))
        assert "versions-0-decided_edtf" in errors


def test_every_date_is_shown_in_words_that_can_be_typed_back(office, rek):
    decision = make_decision(rek, 100)
    version = decision.versions.get()
    version.period_start, version.reported = FlexDate("2019?"), FlexDate("2019/2020")
    version.save()
    form = office.get(version_url(version)).context["adminform"].form
    assert form["period_start_edtf"].value() == "2019 (unsicher)"
    assert form["reported_edtf"].value() == "2019 – 2020"


def test_a_percentage_is_typed_with_a_comma(office, rek):
    version = make_decision(rek, 100).versions.get()
    typed = version_form(version.decision, 1, rate_percent_qualifier="exact")
    post_seen(office, version_url(version), {**typed, "rate_percent_min": "66,67 %"})
    version.refresh_from_db()
    assert version.rate_percent == Percentage.exactly("66.67")
    errors = errors_of(
        post_seen(office, version_url(version), {**typed, "rate_percent_min": "101"})
    )
    assert "zwischen 0 und 100" in errors["rate_percent_min"]


def test_a_percentage_is_typed_as_the_source_qualifies_it(office, rek):
    version = make_decision(rek, 100).versions.get()
    typed = version_form(version.decision, 1, rate_percent_min="bis zu 50 %")
    post_seen(office, version_url(version), typed)
    version.refresh_from_db()
    assert version.rate_percent == Percentage(Qualifier.UP_TO, None, Decimal(50))
    errors = errors_of(
        post_seen(
            office, version_url(version), {**typed, "rate_percent_min": "zwischen 50 % und 40 %"}
        )
    )
    assert "Der zweite Prozentsatz muss höher sein" in errors["rate_percent_max"]


# --- the page of a version


def test_the_page_of_a_version_computes_what_follows_from_it(office, rek, hameln):
    version = make_decision(rek, 137310, recipient=hameln).versions.get()
    version.total_expenditure = Amount.exactly(183080)
    version.save()
    version.funders.create(organisation=hameln, amount=Amount.exactly(137310))
    page = office.get(version_url(version)).content.decode()
    assert "75,0\N{NO-BREAK SPACE}% der Gesamtausgaben" in page
    assert "45.770,00\N{NO-BREAK SPACE}€ (berechnet" in page
    assert "stimmt" in page


def test_shares_beyond_the_amount_are_a_warning_and_no_obstacle(office, rek, hameln):
    version = make_decision(rek, 100).versions.get()
    typed = version_form(
        version.decision,
        1,
        amount_qualifier="exact",
        amount_min="100",
        **management("funders", 1),
        **{
            "funders-0-organisation": hameln.pk,
            "funders-0-amount_qualifier": "exact",
            "funders-0-amount_min": "120,50",
            "funders-0-basis": "stated",
        },
    )
    response = post_seen(office, version_url(version), typed)
    assert version.funders.get().amount.exact == Decimal("120.50")
    texts = " ".join(messages_of(response))
    assert "Geldgeber sind zusammen um 20,50\N{NO-BREAK SPACE}€ höher" in texts
    assert "keine empfangende Stelle" in texts


def test_the_same_recipient_twice_is_refused_beside_the_row(office, rek):
    version = make_decision(rek, 100).versions.get()
    rows = {f"recipients-{n}-label": "die Region" for n in (0, 1)}
    rows |= {f"recipients-{n}-amount_qualifier": "unknown" for n in (0, 1)}
    typed = version_form(version.decision, 1, **management("recipients", 2), **rows)
    response = post_seen(office, version_url(version), typed)
    assert response.status_code == 200
    assert "Diese empfangende Stelle steht schon in der Fassung." in " ".join(
        errors_of(response).values()
    )


def test_rows_with_more_fields_than_django_takes_by_itself_are_kept(office, rek):
    version = make_decision(rek, 1000).versions.get()
    empty = dict.fromkeys(["organisation", "label", "amount_min", "amount_max"], "")
    empty |= dict.fromkeys(["role", "district", "id", "version"], "")
    empty |= {"amount_qualifier": "unknown"}
    rows = {f"recipients-{n}-{name}": text for n in range(120) for name, text in empty.items()}
    assert len(rows) > 1000
    rows |= {"recipients-99-label": "Eimer"}
    typed = version_form(version.decision, 1, **management("recipients", 120), **rows)
    answer = post_seen(office, version_url(version), typed)
    assert answer.status_code == 302, errors_of(answer)
    assert version.recipients.get().label == "Eimer"


def test_the_same_source_is_cited_once_for_a_value(office, rek):
    version = make_decision(rek, 100).versions.get()
    source = make_source()
    prefix = "evidence-citation-content_type-object_id"
    rows = {f"{prefix}-{n}-source": source.pk for n in (0, 1)}
    rows |= {f"{prefix}-{n}-agrees": "on" for n in (0, 1)}
    rows |= {f"{prefix}-{n}-field": "amount" for n in (0, 1)}
    typed = version_form(version.decision, 1, **rows) | management(prefix, 2)
    assert "Das steht schon in einer anderen Zeile." in " ".join(
        errors_of(post_seen(office, version_url(version), typed)).values()
    )
    del typed[f"{prefix}-1-source"], typed[f"{prefix}-1-agrees"], typed[f"{prefix}-1-field"]
    post_seen(office, version_url(version), typed | management(prefix, 1))
    assert version.citations.get().field == "amount"


def test_remarks_of_a_record_come_in_the_order_they_were_made(office, rek):
    version = make_decision(rek, 100).versions.get()
    prefix = "evidence-remark-content_type-object_id"
    rows = {f"{prefix}-{n}-kind": "gap" for n in (0, 1)}
    rows |= {f"{prefix}-{n}-text": f"Lücke {n}" for n in (0, 1)}
    post_seen(
        office,
        version_url(version),
        version_form(version.decision, 1, **rows) | management(prefix, 2),
    )
    assert [remark.text for remark in version.remarks.all()] == ["Lücke 0", "Lücke 1"]
