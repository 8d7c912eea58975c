"""When somebody is reminded of a day: the stages, from values that are data (R49)."""

from datetime import date, timedelta

import pytest

from funding.rules.parameters import Key
from funding.rules.reminders import Stage, furthest, stage_on
from funding.rules.terms import Terms
from tests.rules.texts import LAW, in_letter

HOUSE = Terms.of(LAW)
DAY = date(2026, 12, 31)


@pytest.mark.parametrize(
    ("days_left", "stage"),
    [
        (29, None),
        (28, Stage.FIRST),
        (8, Stage.FIRST),
        (7, Stage.SECOND),
        (2, Stage.SECOND),
        (1, Stage.LAST),
        (0, Stage.LAST),
        (-1, Stage.LATE),
        (-1000, Stage.LATE),
    ],
)
def test_a_deadline_has_three_stages_before_and_one_after(days_left, stage):
    assert stage_on(DAY - timedelta(days=days_left), DAY, HOUSE) == stage


@pytest.mark.parametrize(
    ("days_left", "stage"),
    [(28, None), (1, None), (0, Stage.ON_DAY), (-1, Stage.LATE)],
)
def test_a_follow_up_is_told_on_its_day_and_after(days_left, stage):
    today = DAY - timedelta(days=days_left)
    assert stage_on(today, DAY, HOUSE, of_follow_up=True) == stage


def test_a_decision_can_have_lead_times_of_its_own():
    """R4: what is nearer governs."""
    early = HOUSE.with_(in_letter(Key.FIRST_REMINDER, "3 months"))
    assert stage_on(date(2026, 10, 1), DAY, early) == Stage.FIRST
    assert stage_on(date(2026, 10, 1), DAY, HOUSE) is None
    assert furthest(early, date(2026, 10, 1)) == date(2027, 1, 1)


def test_nobody_is_reminded_where_nothing_is_set():
    assert stage_on(DAY, DAY, Terms()) is None
    assert stage_on(DAY + timedelta(days=9), DAY, Terms()) is None
    assert furthest(Terms(), DAY) == DAY
