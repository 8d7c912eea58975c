"""The line of a project: what it rests on stands before it, what it may lead to behind it."""

from itertools import pairwise

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from evidence.values.dates import FlexDate
from projects.models import Relation
from public.pages.lineage import lineage, relations_of
from public.pages.project import project_page
from tests.builders import cite, make_application, make_call, make_decision, make_project

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


def builds_on(project, target, **values):
    return Relation.objects.create(project=project, target=target, kind="builds_on", **values)


def line_of(project):
    return [(stop.name, stop.text) for stop in project_page(project).stops]


def test_the_line_goes_on_past_the_neighbours_in_both_directions():
    steps = [make_project(f"Stufe {number}", start=FlexDate(f"201{number}")) for number in range(9)]
    for project, target in pairwise(reversed(steps)):
        builds_on(project, target)
    assert line_of(steps[4]) == [
        ("Stufe 0", "Darauf baut „Stufe 1“ auf."),
        ("Stufe 1", "Darauf baut „Stufe 2“ auf."),
        ("Stufe 2", "Darauf baut „Stufe 3“ auf."),
        ("Stufe 3", "Darauf baut dieses Projekt auf."),
        ("Stufe 4", "Dieses Projekt."),
        ("Stufe 5", "Baut auf diesem Projekt auf."),
        ("Stufe 6", "Baut auf „Stufe 5“ auf."),
        ("Stufe 7", "Baut auf „Stufe 6“ auf."),
        ("Stufe 8", "Baut auf „Stufe 7“ auf."),
    ]
    assert [name for name, _ in line_of(steps[0])] == [f"Stufe {number}" for number in range(5)]


def test_a_tie_beyond_the_neighbours_keeps_its_sources_its_money_and_its_doubt():
    first, second, third = (make_project(f"Stufe {number}") for number in range(3))
    cite(builds_on(second, first, is_documented=False))
    builds_on(third, second)
    make_decision(first, amount=500)
    page = project_page(third)
    [stop] = [stop for stop in page.stops if stop.project == first]
    assert stop.is_open
    assert stop.text == (
        "Darauf baut „Stufe 1“ auf. Bewilligt: 500,00\N{NO-BREAK SPACE}€. "
        "Keine Quelle belegt den Zusammenhang ausdrücklich."
    )
    assert stop.record.cited


def test_a_circle_and_a_draft_end_the_line():
    first, second, third = (make_project(f"Stufe {number}") for number in range(3))
    hidden = make_project("Zwiebelturm", publication="draft")
    for project, target in ((second, first), (third, second), (first, third), (first, hidden)):
        builds_on(project, target)
    shown = [stop.project for stop in project_page(first).stops if stop.project]
    assert sorted(each.name for each in shown) == ["Stufe 1", "Stufe 2"]


def test_a_long_line_costs_no_more_than_a_short_one(django_assert_num_queries):
    first, second = make_project("Stufe 0"), make_project("Stufe 1")
    builds_on(second, first)
    with CaptureQueriesContext(connection) as short:
        project_page(first)
    for number in range(2, 9):
        third = make_project(f"Stufe {number}")
        builds_on(third, second)
        second = third
    with django_assert_num_queries(len(short)):
        assert len(project_page(first).stops) == 5
