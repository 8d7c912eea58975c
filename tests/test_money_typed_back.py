"""What is printed of money, and said in words or marks, can be typed and means the same (R92)."""

import re
from urllib.parse import quote, urlencode

import pytest
from django.forms import modelform_factory
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from evidence.values.amount_input import parse_amount
from evidence.values.fields import AmountField
from evidence.values.forms import AsTyped, bounds_meant, field_as_typed
from evidence.values.inputs import EuroInput
from evidence.values.money import (
    BLANKS,
    Amount,
    Percentage,
    Qualifier,
    euro,
)
from funding.models import Programme, ProgrammeRate
from tests.amounts import D, about, at_least, between, up_to
from tests.examples import examples


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
