"""Rates, own shares and totals, worked out to the cent (R6, R8, R14)."""

from decimal import Decimal

import pytest

from evidence.values.money import Amount, Qualifier
from funding.derived_figures import (
    difference,
    funding_rate,
    own_contribution,
    total_counted,
)
from funding.models import Decision, DecisionVersion, Status

exactly = Amount.exactly
about = Amount(Qualifier.ABOUT, Decimal(1000), Decimal(1000))
unknown = Amount()


def version_with(**amounts):
    version = DecisionVersion(status=Status.GRANTED, wording="Förderbescheid")
    for name, amount in amounts.items():
        setattr(version, name, amount)
    return version


def test_phase_0_was_funded_with_75_percent_of_the_total_expenditure():
    version = version_with(amount=exactly(137310), total_expenditure=exactly(183080))
    rate = funding_rate(version)
    assert rate.value == Decimal("75.0")
    assert str(rate) == "75,0\N{NO-BREAK SPACE}% der Gesamtausgaben"


def test_the_rate_is_one_of_the_eligible_expenditure_where_that_is_known():
    version = version_with(
        amount=exactly(60000),
        eligible_expenditure=exactly(80000),
        total_expenditure=exactly(100000),
    )
    assert str(funding_rate(version)) == "75,0\N{NO-BREAK SPACE}% der zuwendungsfähigen Ausgaben"


def test_a_rate_is_rounded_half_up_to_one_decimal():
    version = version_with(amount=exactly("66.65"), total_expenditure=exactly(100))
    assert funding_rate(version).figure == "66,7\N{NO-BREAK SPACE}%"


@pytest.mark.parametrize(
    ("amounts", "reason"),
    [
        ({"amount": exactly(80000)}, "Gesamtausgaben unbekannt"),
        ({"amount": unknown, "total_expenditure": exactly(100)}, "Betrag unbekannt"),
        ({"amount": about, "total_expenditure": exactly(2000)}, "Betrag nicht genau bekannt"),
        ({"amount": exactly(80), "total_expenditure": about}, "Gesamtausgaben nicht genau bekannt"),
        (
            {
                "amount": exactly(80),
                "eligible_expenditure": about,
                "total_expenditure": exactly(100),
            },
            "zuwendungsfähige Ausgaben nicht genau bekannt",
        ),
        ({"amount": exactly(0), "total_expenditure": exactly(0)}, "Gesamtausgaben sind null"),
    ],
)
def test_without_exact_amounts_there_is_a_reason_instead_of_a_rate(amounts, reason):
    rate = funding_rate(version_with(**amounts))
    assert not rate
    assert str(rate) == f"nicht berechenbar: {reason}"


def test_the_own_contribution_of_phase_0_is_computed_and_says_so():
    share = own_contribution(
        version_with(amount=exactly(137310), total_expenditure=exactly(183080))
    )
    assert share.is_computed
    assert share.amount.exact == Decimal("45770.00")
    assert "berechnet" in str(share)


def test_a_stated_own_contribution_is_not_computed():
    stated = exactly("40000.00")
    version = version_with(
        amount=exactly(137310), total_expenditure=exactly(183080), own_contribution=stated
    )
    assert own_contribution(version).amount == stated
    assert not own_contribution(version).is_computed


def test_an_own_contribution_that_does_not_apply_is_not_computed():
    stated = Amount(Qualifier.NOT_APPLICABLE)
    version = version_with(
        amount=exactly(10), total_expenditure=exactly(20), own_contribution=stated
    )
    assert str(own_contribution(version)) == "entfällt"


@pytest.mark.parametrize("total", [unknown, about, exactly(5)])
def test_an_own_contribution_stays_unknown_unless_it_follows_from_exact_amounts(total):
    share = own_contribution(version_with(amount=exactly(10), total_expenditure=total))
    assert not share
    assert not share.is_computed


@pytest.mark.parametrize(
    ("amount", "shares", "text"),
    [
        (exactly(100), [exactly(60), exactly(40)], "stimmt"),
        (exactly(100), [exactly("59.99"), exactly(40)], "0,01\u00a0€ (noch nicht verteilt)"),
        (exactly(100), [exactly(60), exactly("40.01")], "0,01\u00a0€ (die Anteile sind zu hoch)"),
        (exactly(100), [], "nicht prüfbar: niemand eingetragen"),
        (exactly(100), [unknown], "nicht aufgeteilt: eine Stelle, der ganze Betrag"),
        (unknown, [exactly(1), exactly(2)], "nicht prüfbar: Betrag nicht genau bekannt"),
        (exactly(9), [unknown, unknown], "nicht prüfbar: kein Anteil genau bekannt"),
        (
            exactly(9),
            [exactly(1), about, unknown],
            "nicht prüfbar: 2 von 3 Anteilen nicht genau bekannt",
        ),
    ],
)
def test_shares_are_checked_against_the_amount(amount, shares, text):
    assert str(difference(amount, shares)) == text


@pytest.mark.django_db
def test_the_total_counts_only_versions_in_force_that_are_granted():
    def record(key, *versions):
        decision = Decision.objects.create(key=key)
        for number, (status, amount) in enumerate(versions, start=1):
            DecisionVersion.objects.create(
                decision=decision,
                number=number,
                status=status,
                wording="Bescheid",
                changes="Betrag" if number > 1 else "",
                amount_qualifier="exact",
                amount_min=amount,
                amount_max=amount,
            )

    record("amended", (Status.GRANTED, 100), (Status.GRANTED, 120))
    record("frame", (Status.RECOGNISED, 5461000))
    record("final", (Status.FINAL, Decimal("0.50")))
    total = total_counted(DecisionVersion.objects.all())
    assert (total.lower, total.upper, total.count) == (Decimal("120.50"), Decimal("120.50"), 2)
