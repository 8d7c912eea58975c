"""Amounts with bounds and qualifier, read and written as Germans do (R91, R92)."""

import pytest
from django.core.exceptions import ValidationError

from evidence.values.amount_input import parse_amount
from evidence.values.inputs import CountInput, EuroInput, NumberInput
from evidence.values.money import (
    Amount,
    Qualifier,
    euro,
    euro_rounded,
    percent,
)
from tests.amounts import D, about, at_least, between, up_to


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
        ("80.000 eur", "80000"),
        ("80.000 EUR", "80000"),
        ("\uff18\uff10", "80"),
        ("80,-", "80"),
        ("80,—", "80"),
        ("80,--", "80"),
        ("9.999.999.999.999,99", "9999999999999.99"),
        ("-9.999.999.999.999,99", "-9999999999999.99"),
        ("€ 300", "300"),
        ("300\u202f000", "300000"),
        ("5,46 Mio. €", "5460000"),
        ("1.234,56\u00a0Mio.\u00a0€", "1234560000"),
        ("1,5 Milliarden Euro", "1500000000"),
        ("50,0001 Mrd.", "50000100000"),
    ],
)
def test_amounts_are_read_as_germans_type_them(typed, value):
    assert parse_amount(typed) == D(value)


@pytest.mark.parametrize(
    "typed",
    [
        *("80.5", "137,310.00", "1.37.310", "", "viel", "1e5", "12,345", "80,-5", "\x00", "9" * 20),
        *("50 000 100 000", "50 000\t100", "50\n000", "5 0", "1.000 000", "300  000", "300 €0"),
        *("137.310²", "5.465 Mio.", "0,000000001 Mio.", "€", "80 €€"),
    ],
)
def test_an_ambiguous_amount_is_refused(typed):
    with pytest.raises(ValueError, match=r"nicht eindeutig|zu groß"):
        parse_amount(typed)


def test_a_refusal_repeats_what_was_typed_up_to_40_characters():
    with pytest.raises(ValueError, match=f"^„{'x' * 40}“ ist nicht eindeutig. Bitte so schreiben"):
        parse_amount(f" {'x' * 41} ")


@pytest.mark.parametrize("typed", ["10.000.000.000.000", "-10.000.000.000.000"])
def test_an_amount_of_ten_billions_is_too_large(typed):
    with pytest.raises(ValueError, match=r"^Der Betrag ist zu groß\.$"):
        parse_amount(typed)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("0.005", "0,01\u00a0€"),
        ("1234567.891", "1.234.567,89\u00a0€"),
        ("-80", "-80,00\u00a0€"),
    ],
)
def test_euros_are_written_to_the_cent(value, words):
    assert euro(D(value)) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("1000000", "1,00\u00a0Mio.\u00a0€"),
        ("999999", "999.999\u00a0€"),
        ("999999.99", "999.999,99\u00a0€"),
        ("5465000", "5,47\u00a0Mio.\u00a0€"),
        ("-2000000", "-2,00\u00a0Mio.\u00a0€"),
    ],
)
def test_what_is_not_exact_is_written_in_millions_or_in_full_euros(value, words):
    assert euro_rounded(value) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("5000000000", "5\u00a0Mrd.\u00a0€"),
        ("1250000000", "1,25\u00a0Mrd.\u00a0€"),
        ("1250000001", "1.250.000.001,00\u00a0€"),
        ("999990000", "999.990.000,00\u00a0€"),
    ],
)
def test_whole_billions_are_written_short_where_that_loses_nothing(value, words):
    amount = Amount.exactly(value)
    assert str(amount) == words
    assert amount.to_the_cent == euro(value)


def test_an_amount_above_a_billion_is_asked_about():
    with pytest.raises(ValidationError) as caught:
        EuroInput().clean("50.000.100.000")
    assert caught.value.messages == [
        "Das sind 50.000.100.000,00\u00a0€, mehr als eine Milliarde. "
        "Wenn das stimmt, bitte „50,0001 Mrd.“ schreiben."
    ]
    assert EuroInput().clean("50,0001 Mrd.") == D("50000100000.00")
    assert EuroInput().clean("750.000.000") == D("750000000.00")


@pytest.mark.parametrize("typed", ["5%0", "%50", "bis zu 50 %"])
def test_a_percent_sign_stands_behind_its_number(typed):
    assert NumberInput().clean("50 %") == NumberInput().clean("50%") == D(50)
    with pytest.raises(ValidationError, match="nicht eindeutig"):
        NumberInput().clean(typed)


@pytest.mark.parametrize(
    ("typed", "number"), [("150.000", 150000), ("1 234 567", 1234567), ("12", 12), ("-3", -3)]
)
def test_counts_are_read_as_germans_type_them(typed, number):
    assert CountInput().clean(typed) == number


@pytest.mark.parametrize("typed", ["150.00", "15.0", "1,5", "1.000 000", "12²", "viele", "1e3"])
def test_an_ambiguous_count_is_refused(typed):
    with pytest.raises(ValidationError):
        CountInput().clean(typed)


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
    assert Amount.exactly(0)
    assert not Amount().is_known
    assert not Amount()


@pytest.mark.parametrize("amount", [up_to("0"), at_least("0")])
def test_one_bound_is_enough_to_know_something(amount):
    assert amount.is_known


def test_a_blank_says_of_which_kind_it_is():
    assert Amount(Qualifier.UNDECIDED).blank == "undecided"
    assert Amount.exactly(5).blank == ""


def test_only_an_exact_amount_may_be_computed_with():
    assert Amount.exactly("5").exact == D(5)
    assert about("5").exact is None


def test_an_amount_is_derived_if_its_basis_says_so():
    assert Amount.exactly(5, basis="derived").is_derived
    assert not Amount.exactly(5, basis="stated").is_derived


def test_a_percentage_has_a_no_break_space():
    assert percent(D("75.0")) == "75,0\u00a0%"
    assert percent("66.666", 2) == "66,67\u00a0%"
