"""Amounts with bounds and qualifier, honest sums, and amounts as Germans type them (R91, R92)."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.values.money import (
    Amount,
    Qualifier,
    euro,
    parse_amount,
    percent,
    total_in_database,
    total_of,
)
from funding.models import DecisionVersion
from tests.builders import make_decision, make_project
from tests.examples import examples

D = Decimal


def about(value):
    return Amount(Qualifier.ABOUT, D(value), D(value))


def up_to(value):
    return Amount(Qualifier.UP_TO, None, D(value))


def at_least(value):
    return Amount(Qualifier.AT_LEAST, D(value), None)


def between(lower, upper):
    return Amount(Qualifier.BETWEEN, D(lower), D(upper))


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("137310", "137310"),
        ("137.310", "137310"),
        ("137.310,00", "137310"),
        ("137.310,00 €", "137310"),
        ("300 000,–", "300000"),
        ("80.000 Euro", "80000"),
        ("23988,65", "23988.65"),
        ("\u22121.234,50", "-1234.50"),
        ("80.000\u00a0€", "80000"),
    ],
)
def test_amounts_are_read_as_germans_type_them(typed, value):
    assert parse_amount(typed) == D(value)


@pytest.mark.parametrize(
    "typed", ["80.5", "137,310.00", "1.37.310", "", "viel", "1e5", "12,345", "\x00", "9" * 20]
)
def test_an_ambiguous_amount_is_refused(typed):
    with pytest.raises(ValueError, match=r"nicht eindeutig|zu groß"):
        parse_amount(typed)


@examples(100)
@given(st.decimals(min_value=0, max_value=D("9999999999999.99"), places=2))
def test_what_we_write_we_read_to_the_cent(value):
    assert parse_amount(euro(value)) == value


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (Amount.exactly("137310"), "137.310,00\u00a0€"),
        (about("5461000"), "rund 5,46\u00a0Mio.\u00a0€"),
        (about("279900"), "rund 279.900\u00a0€"),
        (up_to("15000000"), "bis zu 15,00\u00a0Mio.\u00a0€"),
        (at_least("13000000"), "mindestens 13,00\u00a0Mio.\u00a0€"),
        (
            between("1200000", "1250000"),
            "zwischen 1,20\u00a0Mio.\u00a0€ und 1,25\u00a0Mio.\u00a0€",
        ),
        (Amount.exactly(0), "0,00\u00a0€"),
        (Amount(), "unbekannt"),
        (Amount(Qualifier.NOT_STATED), "nicht genannt"),
        (Amount(Qualifier.NOT_APPLICABLE), "entfällt"),
    ],
)
def test_an_amount_reads_as_the_source_says_it(amount, words):
    assert str(amount) == words


def test_zero_is_known_and_unknown_is_not_zero():
    assert Amount.exactly(0).is_known
    assert not Amount().is_known


def test_a_percentage_has_a_no_break_space():
    assert percent(D("75.0")) == "75,0\u00a0%"


@pytest.mark.parametrize(
    ("amounts", "words"),
    [
        ([Amount.exactly("100.10"), Amount.exactly("0.90")], "101,00\u00a0€"),
        ([Amount.exactly("100"), Amount()], "mindestens 100,00\u00a0€"),
        ([about("2000000"), Amount.exactly("1")], "rund 2,00\u00a0Mio.\u00a0€"),
        (
            [Amount.exactly("141800"), up_to("20000")],
            "zwischen 141.800,00\u00a0€ und 161.800,00\u00a0€",
        ),
        ([about("1000000"), up_to("500000")], "mindestens rund 1,00\u00a0Mio.\u00a0€"),
        ([up_to("15000000")], "bis zu 15,00\u00a0Mio.\u00a0€"),
        ([Amount(), Amount(Qualifier.NOT_STATED)], "nicht genannt"),
        ([], "nicht genannt"),
        ([Amount.exactly("5"), Amount(Qualifier.NOT_APPLICABLE)], "5,00\u00a0€"),
    ],
)
def test_a_sum_is_worded_from_its_bounds(amounts, words):
    assert str(total_of(amounts)) == words


def test_a_sum_in_the_database_is_the_sum_in_python(db):
    amounts = [
        Amount.exactly("137310"),
        about("5461000"),
        up_to("15000000"),
        between("1200000", "1250000"),
        Amount(Qualifier.NOT_STATED),
        Amount(Qualifier.NOT_APPLICABLE),
    ]
    for amount in amounts:
        make_decision(make_project(), amount=amount)
    assert total_in_database(DecisionVersion.objects.all(), "amount") == total_of(amounts)
