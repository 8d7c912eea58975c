"""Bars between the days that a project's dates can mean: what is certain, possible and open."""

from datetime import date

import pytest

from evidence.values.dates import FlexDate
from projects.models import Project
from public.lists.timeline import span_of, timeline
from tests.builders import make_project


def project(**dates):
    return Project(**{name: FlexDate(edtf) for name, edtf in dates.items()})


def day(*parts):
    return date(*parts).toordinal()


def test_between_exact_days_everything_is_certain():
    span = span_of(project(start="2021-02-01", end="2022-06-30"))
    assert span.certain == span.possible == (day(2021, 2, 1), day(2022, 7, 1))
    assert span.before is span.after is None


def test_inexact_days_widen_what_is_possible_and_narrow_what_is_certain():
    span = span_of(project(start="2018", end="2020-06"))
    assert span.possible == (day(2018, 1, 1), day(2020, 7, 1))
    assert span.certain == (day(2018, 12, 31), day(2020, 6, 2))


def test_within_one_inexact_year_nothing_is_certain():
    assert span_of(project(start="2020", end="2020")).certain is None


def test_a_planned_end_is_possible_and_never_certain():
    span = span_of(project(start="2018-03-07", planned_end="2019-07"))
    assert span.possible == (day(2018, 3, 7), day(2019, 8, 1))
    assert span.certain is None
    assert span.after is None


def test_an_unknown_end_leaves_the_bar_open():
    span = span_of(project(start="2020-12-04"))
    assert span.possible == (day(2020, 12, 4), day(2020, 12, 5))
    assert span.after[0] == day(2020, 12, 5)
    assert span.before is None


def test_an_unknown_beginning_leaves_the_bar_open_on_the_other_side():
    span = span_of(project(planned_end="2025"))
    assert span.before[1] == day(2025, 1, 1)
    assert span.after is None


def test_an_open_interval_is_open():
    span = span_of(project(start="2019/.."))
    assert span.possible[0] == day(2019, 1, 1)
    assert span.after


def test_words_that_name_no_day_give_no_bar():
    assert span_of(Project(start=FlexDate(wording="März"))) is None
    assert span_of(Project()) is None


def bars_of(client):
    shown = client.get("/projekte/?ansicht=zeitleiste").context["timeline"]
    return {bar.card.project.title: bar.stretches for bar in shown.bars}, shown


@pytest.mark.django_db
def test_bars_lie_on_the_axis_and_the_undated_stand_below(client):
    make_project("Genau", start=FlexDate("2020-01-01"), end=FlexDate("2020-12-31"))
    make_project("Offen", start=FlexDate("2021-07-01"))
    make_project("Ohne")
    bars, shown = bars_of(client)
    assert [mark.label for mark in shown.marks] == ["2020", "2021", "2022"]
    assert [(each.kind, each.x) for each in bars["Genau"]] == [
        ("possible", "0.00%"),
        ("certain", "0.00%"),
    ]
    assert [each.kind for each in bars["Offen"]] == ["possible", "after"]
    assert [card.project.title for card in shown.undated] == ["Ohne"]
    text = client.get("/projekte/?ansicht=zeitleiste").content.decode()
    assert text.count('href="/projekte/projekt-') == 3


@pytest.mark.django_db
@pytest.mark.parametrize("edtf", ["9999-12-31", "0001-01-01", "9999", "0001/9999", "../0001"])
def test_a_day_that_nobody_means_is_drawn_at_the_edge(client, edtf):
    """The column holds it, and one record takes no page from everybody."""
    make_project("Heute", start=FlexDate("2020-01-01"), end=FlexDate("2021-12-31"))
    make_project("Weit weg", start=FlexDate(edtf))
    bars, shown = bars_of(client)
    assert {"Heute", "Weit weg"} == set(bars)
    assert len(shown.marks) <= 201
    assert all(0 <= float(each.x[:-1]) <= 100 for each in bars["Weit weg"])


@pytest.mark.django_db
def test_only_days_that_nobody_means_have_an_axis_too(client):
    make_project("Weit weg", start=FlexDate("9999"), end=FlexDate("9999-12-31"))
    _, shown = bars_of(client)
    assert [mark.label for mark in shown.marks] == ["2100"]


def test_an_empty_list_has_no_axis():
    assert timeline([]).marks == []
