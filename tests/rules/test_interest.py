"""Interest by half-years, to the cent (R24)."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.values.money import CENT
from funding.rules.interest import BaseRate, days_between, interest
from funding.rules.parameters import DayCount, Key
from funding.rules.refusals import NotComputable
from tests.examples import examples
from tests.rules.texts import NOTHING, RATES, P, in_letter

D = Decimal
OF_2024 = (date(2024, 2, 1), date(2024, 4, 15))
known_days = st.dates(date(2019, 1, 1), date(2021, 12, 31))
sums = st.integers(0, 10**10).map(lambda cents: D(cents) * CENT)


def owed(principal, start, end, terms=P, table=RATES):
    return interest(D(principal), start, end, table, terms)


def counted(day_count):
    return P.with_(in_letter(Key.INTEREST_DAY_COUNT, day_count))


def test_money_used_too_late_costs_from_the_day_of_payout():
    """R24: 74 days, not the 32 after the window."""
    answer = owed(20000, *OF_2024)
    assert (answer.total, answer.days) == (D("349.52"), 74)
    assert owed(20000, *OF_2024, terms=counted("act_366")).total == D("348.57")
    assert owed(20000, *OF_2024, terms=counted("30_360")).total == D("354.38")
    assert owed(20000, date(2024, 3, 14), date(2024, 4, 15)).total == D("151.15")


def test_each_half_year_has_its_own_rate():
    """R24."""
    answer = owed(100000, date(2023, 6, 1), date(2023, 8, 31))
    assert answer.total == D("1901.15")
    assert [(each.days, each.rate, each.amount) for each in answer.segments] == [
        (30, D("6.62"), D("544.11")),
        (61, D("8.12"), D("1357.04")),
    ]


def test_the_rate_changes_at_new_year_too():
    """R24."""
    answer = owed(100000, date(2023, 12, 1), date(2024, 1, 31))
    assert [(each.start, each.days, each.rate) for each in answer.segments] == [
        (date(2023, 12, 1), 31, D("8.12")),
        (date(2024, 1, 1), 30, D("8.62")),
    ]


def test_on_nothing_there_is_no_interest():
    answer = owed(0, date(2023, 12, 1), date(2024, 1, 31))
    assert [each.amount for each in answer.segments] == [0, 0]


def test_a_base_rate_below_zero_lowers_the_rate():
    """R24."""
    assert owed(10000, date(2020, 1, 1), date(2020, 12, 31)).total == D("412.00")


def test_an_answer_shows_its_segments():
    answer = owed(20000, *OF_2024)
    assert str(answer) == ("349,52\N{NO-BREAK SPACE}€ für 74 Tage auf 20.000,00\N{NO-BREAK SPACE}€")
    assert str(answer.segments[0]) == (
        "01.02.2024 bis vor dem 15.04.2024: 74 Tage zu 8,62\N{NO-BREAK SPACE}% (Basiszinssatz "
        "3,62\N{NO-BREAK SPACE}%) = 349,52\N{NO-BREAK SPACE}€"
    )
    one_day = owed(20000, date(2024, 2, 1), date(2024, 2, 2))
    assert "1 Tag zu" in str(one_day.segments[0])
    assert answer.references == "VwVfG § 49a, eigene Festlegung"


def test_a_rate_that_nobody_confirmed_makes_the_whole_unconfirmed():
    doubtful = BaseRate(date(2024, 1, 1), D("3.62"))
    assert not owed(20000, *OF_2024, table=[doubtful]).is_confirmed
    assert owed(20000, *OF_2024).is_confirmed


@pytest.mark.parametrize(
    ("start", "end", "half"),
    [
        (date(2024, 6, 30), date(2024, 7, 2), "2. Halbjahr 2024"),
        (date(2018, 12, 31), date(2019, 1, 2), "2. Halbjahr 2018"),
        (date(2022, 3, 1), date(2022, 3, 2), "1. Halbjahr 2022"),
    ],
)
def test_beyond_the_table_nothing_is_computed(start, end, half):
    """R24: neither before it, nor after it, nor in a gap."""
    with pytest.raises(NotComputable, match=f"^Für das {half} ist kein Basiszinssatz eingetragen"):
        owed(100, start, end)


def test_the_last_half_year_counts_to_its_last_day():
    assert owed(100, date(2024, 6, 30), date(2024, 7, 1)).days == 1


def test_interest_never_runs_backwards_and_needs_its_parameters():
    with pytest.raises(NotComputable, match=r"laufen nicht rückwärts: 14.04.2024 liegt vor"):
        owed(1, date(2024, 4, 15), date(2024, 4, 14))
    with pytest.raises(NotComputable, match="„Zinsen über dem Basiszinssatz“"):
        owed(1, *OF_2024, terms=NOTHING)
    with pytest.raises(NotComputable, match=r"gilt ab dem 1. Januar oder dem 1. Juli"):
        BaseRate(date(2024, 2, 1), D(1))


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (date(2024, 1, 31), date(2024, 2, 28), 28),
        (date(2024, 2, 1), date(2024, 4, 15), 74),
        (date(2024, 1, 30), date(2024, 1, 31), 0),
        (date(2023, 12, 31), date(2024, 12, 31), 360),
    ],
)
def test_bankers_months_have_thirty_days(start, end, days):
    assert days_between(start, end, DayCount.THIRTY_360) == days


@examples(300)
@given(sums, known_days, known_days)
def test_what_the_segments_show_adds_up_to_the_total(principal, one, other):
    start, end = sorted([one, other])
    answer = owed(principal, start, end)
    assert sum((each.amount for each in answer.segments), D(0)) == answer.total
    assert answer.days == (end - start).days
    assert answer.total >= 0


@examples(200)
@given(sums, known_days, st.integers(0, 400), st.integers(0, 400))
def test_interest_grows_with_time_and_is_the_same_in_pieces(principal, start, first, second):
    middle = min(start + timedelta(days=first), date(2021, 12, 31))
    end = min(middle + timedelta(days=second), date(2021, 12, 31))
    whole = owed(principal, start, end).total
    pieces = owed(principal, start, middle).total + owed(principal, middle, end).total
    assert abs(whole - pieces) <= CENT
    assert owed(principal, start, middle).total <= whole
