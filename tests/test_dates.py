"""Dates of any precision: the days they can mean, how they read, how people type them."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from evidence.values.date_input import parse_german
from evidence.values.dates import FlexDate, days_meant, in_german
from evidence.values.inputs import DayInput, FlexDateInput
from tests.examples import examples

MEANINGS = [
    ("2019-12-04", date(2019, 12, 4), date(2019, 12, 4), "4. Dezember 2019"),
    ("2018-11", date(2018, 11, 1), date(2018, 11, 30), "November 2018"),
    ("2020-02", date(2020, 2, 1), date(2020, 2, 29), "Februar 2020"),
    ("2021", date(2021, 1, 1), date(2021, 12, 31), "2021"),
    ("2027-21", date(2027, 3, 1), date(2027, 5, 31), "Frühjahr 2027"),
    ("2021-23", date(2021, 9, 1), date(2021, 11, 30), "Herbst 2021"),
    ("2021-24", date(2021, 12, 1), date(2022, 2, 28), "Winter 2021/22"),
    ("1999-24", date(1999, 12, 1), date(2000, 2, 29), "Winter 1999/2000"),
    ("2020-37", date(2020, 1, 1), date(2020, 4, 30), "Anfang 2020"),
    ("2020-38", date(2020, 5, 1), date(2020, 8, 31), "Mitte 2020"),
    ("2019-39", date(2019, 9, 1), date(2019, 12, 31), "Ende 2019"),
    ("2025-33", date(2025, 1, 1), date(2025, 3, 31), "1. Quartal 2025"),
    ("2025-36", date(2025, 10, 1), date(2025, 12, 31), "4. Quartal 2025"),
    ("2018-41", date(2018, 7, 1), date(2018, 12, 31), "2. Halbjahr 2018"),
    ("2019-12", date(2019, 12, 1), date(2019, 12, 31), "Dezember 2019"),
    ("2027-22", date(2027, 6, 1), date(2027, 8, 31), "Sommer 2027"),
    ("2018-40", date(2018, 1, 1), date(2018, 6, 30), "1. Halbjahr 2018"),
    ("2020~", date(2020, 1, 1), date(2020, 12, 31), "um 2020"),
    ("2020-05~", date(2020, 5, 1), date(2020, 5, 31), "etwa Mai 2020"),
    ("2019-12-04~", date(2019, 12, 4), date(2019, 12, 4), "etwa 4. Dezember 2019"),
    ("2018/2021", date(2018, 1, 1), date(2021, 12, 31), "2018 – 2021"),
    ("2019/..", date(2019, 1, 1), None, "seit 2019"),
    ("../2019", None, date(2019, 12, 31), "bis 2019"),
    ("[2018..2020]", date(2018, 1, 1), date(2020, 12, 31), "zwischen 2018 und 2020"),
]


@pytest.mark.parametrize(("edtf", "first", "last", "german"), MEANINGS)
def test_a_date_knows_the_days_it_can_mean_and_how_it_reads(edtf, first, last, german):
    assert days_meant(edtf) == (first, last)
    assert in_german(edtf) == german


@pytest.mark.parametrize("edtf", [meaning[0] for meaning in MEANINGS])
def test_every_date_we_accept_is_edtf(edtf):
    assert parse_edtf(edtf)


@pytest.mark.parametrize(
    ("edtf", "german"),
    [
        ("2020?", "2020 (unsicher)"),
        ("2020%", "um 2020 (unsicher)"),
        ("2020-05%", "etwa Mai 2020 (unsicher)"),
        ("2020-05?", "Mai 2020 (unsicher)"),
        ("/2019", "bis 2019"),
        ("2019/", "seit 2019"),
    ],
)
def test_a_doubt_and_an_open_side_are_told(edtf, german):
    assert in_german(edtf) == german


def test_an_interval_may_be_one_day():
    assert days_meant("2019-12-04/2019-12-04") == (date(2019, 12, 4), date(2019, 12, 4))


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        *(
            (text, f"„{text}“ ist keine Datumsangabe nach EDTF.")
            for text in ("2021-13", "2021-02-30", "2021-00", "2021-05-00", "2018-42", "0000")
        ),
        ("kein", "„kein“ ist keine Datumsangabe nach EDTF."),
        ("2021/kein", "„kein“ ist keine Datumsangabe nach EDTF."),
        ("../..", "„../..“ nennt weder Anfang noch Ende."),
        ("/", "„/“ nennt weder Anfang noch Ende."),
        ("2021/2020", "„2021/2020“ endet vor dem Anfang."),
        ("[2021..2020]", "„[2021..2020]“ endet vor dem Anfang."),
        ("[..2020]", "„[..2020]“ ist keine Datumsangabe nach EDTF."),
    ],
)
def test_what_is_no_date_is_refused_with_a_german_sentence(text, refusal):
    with pytest.raises(ValueError) as caught:
        days_meant(text)
    assert str(caught.value) == refusal


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("04.12.2019", "2019-12-04"),
        ("4. Dezember 2019", "2019-12-04"),
        ("4.12.2019", "2019-12-04"),
        ("11/2018", "2018-11"),
        ("November 2018", "2018-11"),
        ("Nov 2018", "2018-11"),
        ("März 2020", "2020-03"),
        ("Herbst 2021", "2021-23"),
        ("Frühling 2021", "2021-21"),
        ("4. Quartal 2021", "2021-36"),
        ("2. Halbjahr 2018", "2018-41"),
        ("um 2020", "2020~"),
        ("Etwa Mai 2020", "2020-05~"),
        ("ca. 2020", "2020~"),
        ("1. Quartal 2021", "2021-33"),
        ("1. halbjahr 2018", "2018-40"),
        ("Winter 2021", "2021-24"),
        ("Dezember 2018", "2018-12"),
        ("4. dez 2019", "2019-12-04"),
        ("1.2018", "2018-01"),
        (" 2020 ", "2020"),
        ("2019-12-04", "2019-12-04"),
        ("2019-12", "2019-12"),
        ("04.12.19", "2019-12-04"),
        ("29.2.24", "2024-02-29"),
        ("Nov. 2021", "2021-11"),
        ("Sept. 2019", "2019-09"),
        ("4. Sept. 2021", "2021-09-04"),
        ("Winter 2021/22", "2021-24"),
        ("Winter 2021/2022", "2021-24"),
        ("Q4 2021", "2021-36"),
        ("Q4/2021", "2021-36"),
        ("01.01.2020 – 31.12.2022", "2020-01-01/2022-12-31"),
        ("01.01.2020-31.12.2022", "2020-01-01/2022-12-31"),
        ("vom 1.1.2020 bis zum 31.12.2022", "2020-01-01/2022-12-31"),
        ("Mittwoch, 4. Dezember 2019", "2019-12-04"),
        ("Mi., 4.12.2019", "2019-12-04"),
        ("Ende 2019", "2019-39"),
        ("Anfang 2020", "2020-37"),
        ("zwischen 2018 und 2020", "[2018..2020]"),
        ("zwischen Mai 2018 und 4. Mai 2020", "[2018-05..2020-05-04]"),
        ("seit 2019", "2019/.."),
        ("ab 2019", "2019/.."),
        ("bis 2020", "../2020"),
        ("2019 – 2021", "2019/2021"),
        ("2019-2021", "2019/2021"),
        ("2019/2021", "2019/2021"),
        ("2021 (unsicher)", "2021?"),
    ],
)
def test_dates_are_read_as_germans_type_them(typed, edtf):
    assert parse_german(typed) == edtf


PARTS = ["", *(f"-{part:02}" for part in (*range(1, 13), *range(21, 25), *range(33, 42)))]
SINGLE = st.builds(
    "{:04}{}{}".format,
    st.integers(1900, 2100),
    st.one_of(st.sampled_from(PARTS), st.dates().map(lambda day: f"{day:-%m-%d}")),
    st.sampled_from(["", "~", "?", "%"]),
)
DATES = st.one_of(
    SINGLE,
    SINGLE.map("../{}".format),
    SINGLE.map("{}/..".format),
    st.builds("{}/{}".format, SINGLE, SINGLE),
    st.builds("[{}..{}]".format, SINGLE, SINGLE),
).filter(lambda edtf: is_sound(edtf))


def is_sound(edtf):
    try:
        return bool(days_meant(edtf))
    except ValueError:
        return False


@examples(400)
@given(DATES)
def test_whatever_the_portal_prints_can_be_typed_back_and_means_the_same(edtf):
    assert parse_german(in_german(edtf)) == edtf
    if FlexDate(edtf).is_day and not edtf.endswith(("~", "?", "%")) and len(edtf) == 10:
        assert parse_german(FlexDate(edtf).with_weekday) == edtf


@examples(200)
@given(DATES)
def test_a_form_shows_what_it_keeps_so_that_it_can_be_saved_again(edtf):
    field = FlexDateInput(required=False, years=range(1900, 2102))
    shown = field.prepare_value(edtf)
    assert (field.clean(shown), field.has_changed(edtf, shown)) == (edtf, False)


@pytest.mark.parametrize(
    "code",
    [
        *(f"2019-{part}" for part in range(13, 100)),
        *(f"{part}/2019" for part in (0, *range(13, 100))),
        *(f"{part}.2019" for part in (0, *range(13, 100))),
        *("2020~", "2020?", "2020%", "2019/..", "../2020", "/2020", "2020/", "[2018..2020]"),
    ],
)
def test_no_code_of_the_program_can_be_typed(code):
    with pytest.raises(ValueError, match=r"Einen Monat|Bitte ein Datum wie"):
        parse_german(code)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("29.02.2023", "Den 29. Februar 2023 gibt es nicht."),
        ("31. April 2021", "Den 31. April 2021 gibt es nicht."),
        ("40/2019", "Einen Monat 40 gibt es nicht. Bitte zum Beispiel 11/2018 schreiben."),
        ("2021 – 2019", "„2021 – 2019“ endet vor dem Anfang."),
        ("Do, 4.12.2019", "Der 04.12.2019 ist ein Mittwoch."),
    ],
)
def test_a_refusal_says_what_is_wrong_where_it_can(typed, told):
    with pytest.raises(ValueError) as caught:
        parse_german(typed)
    assert str(caught.value) == told


@pytest.mark.parametrize("typed", ["31.12.9999", "01.01.0001", "4.12.0219", "seit 1019", "2101"])
def test_a_year_that_nobody_means_is_asked_about(typed):
    for field in (FlexDateInput(), DayInput()):
        with pytest.raises(ValidationError, match="zwischen 1900 und 2100"):
            field.clean(typed)


def test_what_is_older_than_the_portal_says_so_at_its_field():
    assert FlexDateInput(years=range(800, 2101)).clean("1256") == "1256"


@pytest.mark.parametrize("typed", ["29.2.24", "29. Februar 2024", "2024-02-29", "Do, 29.02.2024"])
def test_a_field_for_days_reads_what_all_fields_for_dates_read(typed):
    assert DayInput().clean(typed) == date(2024, 2, 29)


def test_a_field_for_days_takes_no_month():
    with pytest.raises(ValidationError, match="Bitte einen Tag nennen"):
        DayInput().clean("Februar 2024")


@pytest.mark.parametrize(
    "typed",
    [
        "5. Quartal 2021",
        "0. Quartal 2021",
        "3. Halbjahr 2020",
        "Dezem 2020",
        "gestern",
        "Winter 2021/23",
        "zwischen seit 2018 und 2020",
    ],
)
def test_an_unreadable_date_is_answered_with_examples(typed):
    with pytest.raises(ValueError, match=r"04\.12\.2019, 11/2018, Herbst 2021"):
        parse_german(typed)


def test_a_date_without_a_place_in_the_calendar_keeps_its_wording():
    when = FlexDate(wording="Anfang Juni, Mittwoch")
    assert str(when) == "Anfang Juni, Mittwoch"
    assert (when.first, when.last) == (None, None)
    assert when


def test_nothing_known_is_false():
    assert not FlexDate()


def test_a_day_can_be_shown_with_its_weekday():
    assert FlexDate("2019-12-04").with_weekday == "Mittwoch, 4. Dezember 2019"
    assert FlexDate("2019-12").with_weekday == "Dezember 2019"
    assert FlexDate(wording="bald").with_weekday == "bald"


def test_a_date_is_a_day_if_it_can_mean_no_other():
    assert FlexDate("2019-12-04").is_day
    assert not FlexDate("2019-12").is_day
    assert not FlexDate("../2019-12-04").is_day
    assert not FlexDate(wording="bald").is_day


def test_a_date_is_derived_if_its_basis_says_so():
    assert FlexDate("2019", basis="derived").is_derived
    assert not FlexDate("2019", basis="stated").is_derived


@pytest.mark.parametrize(
    ("edtf", "years"),
    [
        ("2019", [2019]),
        ("2021-24", [2021, 2022]),
        ("2018/2021", [2018, 2019, 2020, 2021]),
        ("2019/..", []),
        ("../2019", []),
        ("", []),
    ],
)
def test_a_date_falls_into_the_years_between_its_bounds(edtf, years):
    assert FlexDate(edtf).years == years


@pytest.mark.parametrize("typed", ["gestern", "2019-40", "2020~"])
def test_a_form_shows_what_was_typed_as_it_was_typed(typed):
    field = FlexDateInput()
    assert field.prepare_value(field.bound_data(typed, None)) == typed
