"""What the close of its call means for an application: the day alone tells (R44)."""

from datetime import date

import pytest

from evidence.values.dates import FlexDate
from funding.lapsing import stage_on, why_late
from funding.models import Application
from tests.builders import make_application, make_call

pytestmark = pytest.mark.django_db
LAST, AFTER = date(2021, 3, 15), date(2021, 3, 16)


def made(stage, closes="2021-03-15"):
    return make_application(make_call(closes=FlexDate(closes)), stage=stage)


@pytest.mark.parametrize("stage", Application.Stage.values)
def test_only_what_was_not_handed_in_is_late_and_only_after_the_last_day(stage):
    application = made(stage)
    assert why_late(application, LAST) == ""
    assert bool(why_late(application, AFTER)) == (stage in ("intended", "draft"))
    assert stage_on(application, LAST) == application.get_stage_display()


def test_a_draft_is_lapsed_and_an_intention_stays_one():
    assert stage_on(made("draft"), AFTER) == "verfristet"
    assert stage_on(made("intended"), AFTER) == "beabsichtigt"


def test_nothing_is_late_without_a_day_or_a_call():
    assert why_late(made("draft", closes=""), AFTER) == ""
    assert why_late(Application(stage="draft"), AFTER) == ""
