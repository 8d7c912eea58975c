"""Amounts with bounds and qualifier, honest sums, and amounts as Germans type them (R91, R92)."""

import re
from decimal import Decimal
from urllib.parse import quote, urlencode

import pytest
from django.core.exceptions import ValidationError
from django.forms import modelform_factory
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from evidence.values.amount_input import parse_amount
from evidence.values.fields import AmountField
from evidence.values.forms import AsTyped, bounds_meant, field_as_typed
from evidence.values.inputs import CountInput, EuroInput, NumberInput
from evidence.values.money import (
    BLANKS,
    Amount,
    Percentage,
    Qualifier,
    Total,
    euro,
    euro_rounded,
    percent,
    total_in_database,
    total_of,
    totals_in_database,
)
from funding.models import DecisionVersion, Programme, ProgrammeRate, Status
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


@examples(100)
@given(st.decimals(min_value=0, max_value=D("9999999999999.99"), places=2))
def test_what_we_write_we_read_to_the_cent(value):
    assert parse_amount(euro(value)) == value
    field = EuroInput()
    assert field.clean(field.prepare_value(value)) == value


# Rounded to millions the very largest would be beyond what a column holds.
EUROS = st.decimals(min_value=0, max_value=D("9999999990000"), places=2)
AMOUNTS = st.one_of(
    st.sampled_from([Amount(blank) for blank in BLANKS]),
    st.builds(Amount.exactly, EUROS),
    st.builds(about, EUROS),
    st.builds(up_to, EUROS),
    st.builds(at_least, EUROS),
    st.lists(EUROS, min_size=2, max_size=2, unique=True).map(lambda two: between(*sorted(two))),
)


class Unchecked(AsTyped):
    """Reads what was typed, and asks the database nothing."""

    def is_to_be_checked(self):
        return False


BUDGET = modelform_factory(
    Programme,
    form=Unchecked,
    fields=["budget_qualifier", "budget_min", "budget_max", "end_edtf", "end_wording"],
    formfield_callback=field_as_typed,
)


def as_read(text):
    """The Amount that a form makes of a text."""
    said = {"qualifier": Qualifier.EXACT, "min": text, "max": "", "stated": ""}
    said |= AmountField("Betrag").said_in(text)
    bounds = (parse_amount(said[each]) if said[each] else None for each in ("min", "max"))
    bounds = bounds_meant(said["qualifier"], *bounds)
    return Amount(said["qualifier"], *bounds, stated=said["stated"])


@examples(200)
@given(AMOUNTS)
def test_whatever_the_portal_prints_can_be_typed_back_and_means_the_same(amount):
    assert str(as_read(str(amount))) == str(amount)


WORDS_IN_MARKS = st.builds(
    lambda words, value: words.format(euro(value).replace("€", "DM")),
    st.sampled_from(["{}", "bis zu {}", "rund {}", "mindestens {}", "zwischen 1 DM und {}"]),
    st.decimals(min_value=2, max_value=1_000_000_000, places=2),
)


@examples(200)
@given(WORDS_IN_MARKS)
def test_whatever_the_portal_prints_of_marks_can_be_typed_back_and_means_the_same(words):
    amount = as_read(words)
    assert amount.stated == words.replace("\u00a0", " ")
    assert as_read(str(amount)) == amount


@pytest.mark.parametrize(
    ("typed", "euros"),
    [
        ("300.000 DM", Amount.exactly("153387.56")),
        ("DM 300.000,–", Amount.exactly("153387.56")),
        ("bis zu 1,5 Mio. DM", up_to("766937.82")),
        ("zwischen 400.000 und 500.000 D-Mark", between("204516.75", "255645.94")),
    ],
)
def test_marks_are_converted_by_the_fixed_rate_and_kept_in_the_words_of_the_source(typed, euros):
    read = as_read(typed)
    assert (read.qualifier, read.lower, read.upper) == (euros.qualifier, euros.lower, euros.upper)
    assert read.stated == typed
    words = typed.replace(" DM", "\u00a0DM")
    assert str(read) == f"{euros} (umgerechnet, laut Quelle {words})"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("400.000 DM", "sind 204.516,75\u00a0€. Bitte den Betrag in Euro schreiben."),
        ("400 DM 000", "nicht eindeutig"),
        ("400.000 € DM", "nicht eindeutig"),
        ("80.5 DM", "nicht eindeutig"),
        ("500.000 US-Dollar", "ist kein Betrag in Euro. Bitte hier die Euro angeben"),
        ("$ 500.000", "ist kein Betrag in Euro. Bitte hier die Euro angeben"),
    ],
)
def test_where_only_euros_can_be_kept_another_currency_is_refused_with_what_to_do(typed, told):
    with pytest.raises(ValueError, match=re.escape(told)):
        parse_amount(typed)


WITH_WORDS = modelform_factory(
    Programme,
    form=Unchecked,
    fields=[f"budget_{part}" for part in ("qualifier", "min", "max", "stated", "basis", "note")],
    formfield_callback=field_as_typed,
)


def sent(**typed):
    values = {"budget_qualifier": "exact", **{f"budget_{key}": typed[key] for key in typed}}
    form = WITH_WORDS(QueryDict(urlencode(values)))
    return form


@pytest.mark.parametrize(
    ("typed", "place", "told"),
    [
        (
            {"min": "200.000", "stated": "400.000 DM"},
            "budget_min",
            "„400.000 DM“ sind 204.516,75\u00a0€.",
        ),
        ({"min": "200.000", "stated": "400.000"}, "budget_stated", "Bitte mit der Währung"),
        ({"min": "200.000", "stated": "220.000 USD"}, "budget_note", "den Kurs mit Tag"),
        ({"min": "", "qualifier": "unknown", "stated": "5 USD"}, "budget_min", "in Euro."),
    ],
)
def test_what_is_stated_in_another_currency_has_the_euros_that_follow_from_it(typed, place, told):
    errors = sent(**typed).errors
    assert list(errors) == [place]
    assert told in errors[place][0]


def test_euros_for_another_currency_are_derived_and_say_how():
    form = sent(min="200.000", stated="220.000 USD", note="Umrechnung laut Quelle")
    assert form.is_valid()
    assert form.cleaned_data["budget_basis"] == "derived"


def test_what_was_chosen_beside_marks_is_part_of_the_words():
    form = sent(min="400.000 DM", qualifier="up_to")
    assert form.is_valid()
    assert form.cleaned_data["budget_stated"] == "bis zu 400.000 DM"


PERCENT = st.decimals(min_value=D("0.01"), max_value=100, places=2)
PERCENTAGES = st.one_of(
    st.builds(Percentage.exactly, PERCENT),
    st.builds(lambda value: Percentage(Qualifier.ABOUT, value, value), PERCENT),
    st.builds(lambda value: Percentage(Qualifier.UP_TO, None, value), PERCENT),
    st.builds(lambda value: Percentage(Qualifier.AT_LEAST, value, None), PERCENT),
    st.lists(PERCENT, min_size=2, max_size=2, unique=True).map(
        lambda two: Percentage(Qualifier.BETWEEN, *sorted(two))
    ),
)
RATE = modelform_factory(
    ProgrammeRate,
    form=Unchecked,
    fields=["percent_qualifier", "percent_min", "percent_max"],
    formfield_callback=field_as_typed,
)


@examples(200)
@given(PERCENTAGES)
def test_whatever_percentage_the_portal_prints_can_be_typed_back_and_is_the_same(percentage):
    data = QueryDict(f"percent_qualifier=exact&percent_min={quote(str(percentage))}&percent_max=")
    form = RATE(data)
    assert form.is_valid()
    columns = [form.cleaned_data[f"percent_{part}"] for part in ("qualifier", "min", "max")]
    assert Percentage(*columns) == percentage


@pytest.mark.parametrize(
    ("percentage", "words"),
    [
        (Percentage.exactly(50), "50\u00a0%"),
        (Percentage.exactly("66.67"), "66,67\u00a0%"),
        (Percentage(Qualifier.UP_TO, None, D("50.00")), "bis zu 50\u00a0%"),
        (Percentage(Qualifier.BETWEEN, D(40), D("62.5")), "zwischen 40\u00a0% und 62,5\u00a0%"),
        (Percentage(), "unbekannt"),
    ],
)
def test_a_percentage_reads_as_the_source_says_it(percentage, words):
    assert str(percentage) == words


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bis zu 15,00 Mio. €", up_to(15_000_000)),
        ("zwischen 1 und 2 Mio. €", between(1_000_000, 2_000_000)),
        ("1,5 bis 2 Millionen Euro", between(1_500_000, 2_000_000)),
        ("zwischen 500.000 und 1 Mio. €", between(500_000, 1_000_000)),
        ("zwischen 500 € und 1 Mio. €", between(500, 1_000_000)),
        ("zwischen 1 Mio. € und 2.000.000", between(1_000_000, 2_000_000)),
        ("rund 80.000 €", about(80_000)),
        ("nicht genannt", Amount(Qualifier.NOT_STATED)),
    ],
)
def test_an_amount_typed_in_words_fills_the_fields_beside_it(typed, meant):
    form = BUDGET(QueryDict(f"budget_qualifier=unknown&budget_min={quote(typed)}&budget_max="))
    form.is_valid()
    columns = ("budget_qualifier", "budget_min", "budget_max")
    assert [form.cleaned_data[name] for name in columns] == [
        meant.qualifier,
        meant.lower,
        meant.upper,
    ]


def test_an_end_without_limit_is_kept_in_the_words_of_the_source():
    form = BUDGET(QueryDict("budget_qualifier=unknown&end_edtf=Unbefristet"))
    form.is_valid()
    assert (form.cleaned_data["end_edtf"], form.cleaned_data["end_wording"]) == ("", "unbefristet")


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
        ([Amount.exactly("0")], "0,00\u00a0€"),
        ([Amount.exactly("0"), up_to("5")], "bis zu 5,00\u00a0€"),
        ([Amount.exactly("2000000")], "2.000.000,00\u00a0€"),
        (
            [Amount.exactly("1000000"), up_to("20000")],
            "zwischen 1,00\u00a0Mio.\u00a0€ und 1,02\u00a0Mio.\u00a0€",
        ),
        (
            [Amount.exactly("999999.99"), up_to("0.01")],
            "zwischen 999.999,99\u00a0€ und 1,00\u00a0Mio.\u00a0€",
        ),
    ],
)
def test_a_sum_is_worded_from_its_bounds(amounts, words):
    assert str(total_of(amounts)) == words


@pytest.mark.parametrize(
    ("amounts", "total"),
    [
        ([], Total(D(0), D(0), False, 0, 0)),
        ([Amount.exactly(5), about(3)], Total(D(8), D(8), True, 2, 0)),
        ([Amount.exactly(5), at_least(3)], Total(D(8), None, False, 2, 0)),
        ([at_least(3), Amount.exactly(5)], Total(D(8), None, False, 2, 0)),
        ([up_to(3), Amount()], Total(D(0), None, False, 2, 1)),
    ],
)
def test_a_sum_adds_bounds_and_counts_its_parts(amounts, total):
    assert total_of(amounts) == total
    assert sum((total_of([amount]) for amount in amounts), Total()) == total


def test_a_sum_is_known_if_one_of_its_parts_is():
    assert total_of([Amount(), Amount.exactly(0)])
    assert not total_of([Amount()])
    assert total_of([Amount(), Amount.exactly(0), up_to(5)]).known == 2


@pytest.mark.parametrize(
    ("amounts", "headline"),
    [
        ([Amount.exactly("137310")], ("137.310,00", "€")),
        ([at_least("2000000")], ("2,00", "Mio.\u00a0€")),
        ([up_to("2000000")], ("2,00", "Mio.\u00a0€")),
    ],
)
def test_a_key_figure_is_a_number_and_its_unit(amounts, headline):
    assert total_of(amounts).headline == headline


@pytest.mark.parametrize(
    ("amounts", "words"),
    [
        ([between("5", "8")], "8,00\u00a0€"),
        ([about("1000000"), up_to("500000")], "rund 1,50\u00a0Mio.\u00a0€"),
        ([Amount.exactly("5")], ""),
        ([at_least("5")], ""),
        ([up_to("5")], ""),
    ],
)
def test_the_upper_bound_is_told_where_it_is_above_the_lower_one(amounts, words):
    assert total_of(amounts).highest == words


def test_sums_in_the_database_have_the_values_of_their_columns_as_keys(db):
    make_decision(make_project(), amount=5)
    make_decision(make_project(), amount=8)
    make_decision(make_project(), amount=3, status=Status.FINAL)
    versions = DecisionVersion.objects.all()
    granted, final = Total(D(13), D(13), count=2), Total(D(3), D(3), count=1)
    assert totals_in_database(versions, "amount", "status") == {"granted": granted, "final": final}
    assert totals_in_database(versions, "amount", "status", "number") == {
        ("granted", 1): granted,
        ("final", 1): final,
    }
    assert total_in_database(versions.none(), "amount") == Total()


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
