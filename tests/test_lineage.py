"""The line of a project: what it rests on stands before it, what it may lead to behind it."""

import pytest

from evidence.values.dates import FlexDate
from public.pages.lineage import lineage, relations_of
from tests.builders import make_application, make_call, make_project

pytestmark = pytest.mark.django_db


def test_an_application_that_was_won_is_a_ground_and_one_that_is_meant_a_next_step():
    project, call = make_project("Phase 0"), make_call()
    for title, stage, day in (
        ("Gemeint", "intended", ""),
        ("Verloren", "rejected", "2020-05"),
        ("Gewonnen", "granted", ""),
        ("Ausgewählt", "selected", "2018-11"),
    ):
        make_application(call, project=project, title=title, stage=stage, decided=FlexDate(day))
    stops, _ = lineage(project, relations_of(project), {})
    assert [stop.name for stop in stops] == [
        *("Ausgewählt", "Gewonnen", "Phase 0", "Verloren", "Gemeint")
    ]
    assert [stop.is_open for stop in stops] == [False, False, False, False, True]
