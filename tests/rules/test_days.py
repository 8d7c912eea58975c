"""Calendar arithmetic: spans, service by post, Fristen and holidays (R18, R19, R20, R26)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from funding.rules.days import (
    Nature,
    last_day,
    served_by_post,
    served_in_person,
    why_free,
)
from funding.rules.refusals import NotComputable
from funding.rules.spans import (
    Span,
    Step,
    add_months,
    after_event,
    after_period,
    before,
    end_of_following_month,
)
from tests.examples import examples
from tests.rules.texts import NOTHING, P

days = st.dates(date(1990, 1, 1), date(2090, 12, 31))
spans = st.builds(Span, st.integers(0, 120), st.sampled_from(Step))
YEAR = Span(1, Step.YEARS)
ONE = timedelta(days=1)


@pytest.mark.parametrize(
    ("end", "due"),
    [
        (date(2019, 6, 30), date(2019, 12, 31)),
        (date(2019, 2, 28), date(2019, 8, 31)),
        (date(2019, 6, 15), date(2019, 12, 31)),
        (date(2020, 12, 31), date(2021, 6, 30)),
    ],
)
def test_the_sixth_following_month_ends_with_its_last_day(end, due):
    """R26."""
    assert end_of_following_month(end, 6) == due


@pytest.mark.parametrize(
    ("end", "due"),
    [
        (date(2020, 12, 31), date(2021, 12, 31)),
        (date(2019, 2, 28), date(2020, 2, 29)),
        (date(2024, 2, 28), date(2025, 2, 28)),
        (date(2024, 2, 29), date(2025, 2, 28)),
    ],
)
def test_a_year_after_a_period_begins_when_its_last_day_is_over(end, due):
    """R26."""
    assert after_period(end, YEAR) == due


def test_a_span_after_an_event_ends_on_the_day_of_the_same_number_or_the_last_one():
    assert after_event(date(2019, 8, 31), Span(6, Step.MONTHS)) == date(2020, 2, 29)
    assert after_event(date(2024, 2, 29), YEAR) == date(2025, 2, 28)
    assert after_event(date(2024, 2, 1), Span(6, Step.WEEKS)) == date(2024, 3, 14)
    assert after_event(date(2024, 2, 1), Span(2, Step.MONTHS)) == date(2024, 4, 1)
    assert after_event(date(2021, 7, 15), Span(66, Step.MONTHS)) == date(2027, 1, 15)


@examples(300)
@given(days, st.integers(0, 240))
def test_month_ends_stay_month_ends(day, months):
    end = end_of_following_month(day, months)
    assert (end + ONE).day == 1
    assert end >= add_months(day, months)


@examples(300)
@given(days, spans)
def test_no_span_ends_before_it_begins_and_lead_times_lie_before(day, span):
    assert after_event(day, span) >= day >= before(day, span)
    assert after_period(day, span) >= after_event(day, span)


@examples(300)
@given(days, st.integers(0, 240))
def test_whole_months_after_the_end_of_a_month_end_with_a_month(day, months):
    end = end_of_following_month(day, 0)
    assert after_period(end, Span(months, Step.MONTHS)) == end_of_following_month(end, months)


@pytest.mark.parametrize(
    ("posted", "served"),
    [
        (date(2019, 12, 4), date(2019, 12, 7)),  # a Saturday, not moved
        (date(2024, 12, 31), date(2025, 1, 3)),
        (date(2025, 1, 1), date(2025, 1, 5)),
        (date(2025, 4, 4), date(2025, 4, 8)),
    ],
)
def test_a_letter_counts_as_served_on_the_third_and_since_2025_on_the_fourth_day(posted, served):
    """R18."""
    assert served_by_post(posted, P).day == served


def test_service_explains_itself_and_says_what_is_disputed():
    saturday = served_by_post(date(2019, 12, 4), P)
    assert str(saturday) == "07.12.2019 – 3. Tag nach der Aufgabe zur Post (04.12.2019)"
    assert saturday.hint.startswith("Der 07.12.2019 ist ein Samstag;")
    assert not served_by_post(date(2025, 4, 4), P).hint
    assert str(served_in_person(date(2019, 12, 4))) == "04.12.2019 – persönlich übergeben"
    with pytest.raises(NotComputable):
        served_by_post(date(2025, 4, 4), NOTHING)


def test_lower_saxony_has_its_own_holidays():
    """R20."""
    of_2026 = {date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 14), date(2026, 5, 25)}
    of_every_year = {
        date(2026, month, day)
        for month, day in ((1, 1), (5, 1), (10, 3), (10, 31), (12, 25), (12, 26))
    }
    free = {
        day
        for day in (date(2026, 1, 1) + timedelta(days=n) for n in range(365))
        if why_free(day, "NI") and not why_free(day, "NI").startswith("ein ")
    }
    assert free == of_2026 | of_every_year
    corpus_christi, all_saints, epiphany = date(2026, 6, 4), date(2027, 11, 1), date(2026, 1, 6)
    assert not any(why_free(day, "NI") for day in (corpus_christi, all_saints, epiphany))
    assert why_free(all_saints, "NW") == "Allerheiligen"
    assert not why_free(date(2026, 12, 24), "NI") and not why_free(date(2026, 12, 31), "NI")


def test_reformation_day_counts_once_in_2017_and_since_2018():
    assert [bool(why_free(date(year, 10, 31), "NI")) for year in (2014, 2017, 2018)] == [
        *(False, True, True),
    ]


@pytest.mark.parametrize(
    ("computed", "counts"),
    [
        (date(2028, 12, 31), date(2029, 1, 2)),
        (date(2026, 10, 31), date(2026, 11, 2)),
        (date(2020, 2, 29), date(2020, 3, 2)),
        (date(2019, 12, 31), date(2019, 12, 31)),
    ],
)
def test_a_frist_ends_on_a_working_day(computed, counts):
    """R19."""
    day = last_day(computed, Nature.FRIST, "NI")
    assert (day.unrolled, day.rolled) == (computed, counts)


def test_a_moved_frist_says_why():
    assert str(last_day(date(2028, 12, 31), Nature.FRIST, "NI")) == (
        "02.01.2029 (31.12.2028 ist ein Sonntag und 01.01.2029 ist Neujahr; die Frist endet am "
        "nächsten Werktag)"
    )


@pytest.mark.parametrize("nature", [each for each in Nature if each != Nature.FRIST])
@pytest.mark.parametrize("day", [date(2018, 9, 15), date(2021, 3, 14), date(2028, 12, 31)])
def test_published_days_and_ends_of_periods_stay(nature, day):
    """R19: a call that closes on a Saturday closes on that Saturday."""
    assert last_day(day, nature, "NI").rolled == day


@examples(300)
@given(days, st.sampled_from(["NI", "BY", "BE"]))
def test_rolling_is_idempotent_and_moves_forward_to_a_working_day(day, land):
    once = last_day(day, Nature.FRIST, land)
    assert once.rolled >= day
    assert not why_free(once.rolled, land)
    assert last_day(once.rolled, Nature.FRIST, land).rolled == once.rolled


def test_a_land_that_is_none_is_refused():
    with pytest.raises(NotComputable, match="Ein Land mit dem Kürzel „XX“ gibt es nicht"):
        last_day(date(2026, 1, 1), Nature.FRIST, "XX")


@pytest.mark.parametrize("reckon", [after_event, after_period, before])
@pytest.mark.parametrize("step", Step)
def test_a_day_beyond_the_calendar_is_not_computable(reckon, step):
    far = date.min if reckon is before else date.max
    with pytest.raises(NotComputable, match="außerhalb der Jahre 1 bis 9999"):
        reckon(far, Span(999, step))
