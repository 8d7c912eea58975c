"""R19: the state of a call follows from its published days, each of them to its midnight."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from funding.rules.call_state import FIXED, CallDays, CallState, better_by, state_of
from tests.examples import examples

DAY = timedelta(days=1)
SEASON_3 = CallDays(opens=date(2020, 12, 16), closes=date(2021, 3, 14), decided=date(2021, 7, 15))


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2020-12-15", CallState.ANNOUNCED),
        ("2020-12-16", CallState.OPEN),
        ("2021-03-14", CallState.OPEN),  # a Sunday, and not the Monday after it
        ("2021-03-15", CallState.IN_SELECTION),
        ("2021-07-14", CallState.IN_SELECTION),
        ("2021-07-15", CallState.DECIDED),
        ("2026-11-29", CallState.DECIDED),
    ],
)
def test_the_third_season_of_smart_cities_went_through_its_states(day, state):
    assert state_of(SEASON_3, date.fromisoformat(day)) == state


CLOSED = date(2018, 9, 15)
SOME_DAYS_ONLY = [
    (CallDays(closes=CLOSED), date(2018, 9, 15), CallState.OPEN),
    (CallDays(closes=CLOSED), date(2018, 9, 16), CallState.CLOSED),
    (CallDays(opens=date(2024, 6, 6)), date(2024, 6, 5), CallState.ANNOUNCED),
    (CallDays(opens=date(2024, 6, 6)), date(2024, 6, 6), CallState.UNKNOWN),
    (CallDays(opens=date(2024, 6, 6), fixed="ended"), date(2024, 7, 1), CallState.ENDED),
    (CallDays(opens=date(2024, 6, 6), fixed="ended"), date(2024, 6, 1), CallState.ANNOUNCED),
    (CallDays(fixed="open", ends=date(2028, 12, 31)), date(2028, 12, 31), CallState.OPEN),
    (CallDays(fixed="open", ends=date(2028, 12, 31)), date(2029, 1, 1), CallState.ENDED),
    (CallDays(closes=CLOSED, fixed="cancelled"), date(2018, 9, 1), CallState.CANCELLED),
    (CallDays(), date(2026, 1, 1), CallState.UNKNOWN),
]


@pytest.mark.parametrize(("days", "day", "state"), SOME_DAYS_ONLY)
def test_where_days_are_missing_nothing_is_invented(days, day, state):
    assert state_of(days, day) == state


DAYS = st.none() | st.dates(date(2018, 1, 1), date(2018, 3, 1))


@examples(200)
@given(st.builds(CallDays, DAYS, DAYS, DAYS, DAYS, st.sampled_from(["", *FIXED])))
def test_a_call_that_has_closed_never_opens_again(days):
    if days.closes is None:
        return
    after = [state_of(days, days.closes + n * DAY) for n in range(1, 90)]
    assert not {CallState.OPEN, CallState.ANNOUNCED} & set(after)


@pytest.mark.parametrize(
    ("closes", "earlier"),
    [
        ("2018-09-15", "2018-09-14"),  # Saturday
        ("2021-03-14", "2021-03-12"),  # Sunday
        ("2026-10-31", "2026-10-30"),  # Reformationstag, a Saturday
        ("2026-04-06", "2026-04-02"),  # Easter Monday: Good Friday is none either
        ("2026-11-30", None),
    ],
)
def test_better_is_the_last_working_day_before(closes, earlier):
    found = better_by(date.fromisoformat(closes), "NI")
    assert found == (date.fromisoformat(earlier) if earlier else None)
