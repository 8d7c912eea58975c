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


# Today


@pytest.fixture
def today(monkeypatch):
    monkeypatch.setattr("public.lists.timeline.today", lambda: date(2024, 6, 30))


def running(**dates):
    return Project(state="running", **{name: FlexDate(edtf) for name, edtf in dates.items()})


def test_a_running_project_reaches_today_and_is_open_behind(today):
    span = span_of(running(start="2020-12-04"))
    assert span.possible == (day(2020, 12, 4), day(2024, 7, 1))
    assert span.certain is None  # no source vouches for each of the days since
    assert span.after[0] == day(2024, 7, 1)


def test_what_is_not_said_to_run_does_not_reach_today(today):
    assert span_of(project(start="2020-12-04")).possible[1] == day(2020, 12, 5)


def test_what_runs_from_a_day_still_to_come_does_not_run_yet(today):
    span = span_of(running(start="2025"))
    assert span.certain is None
    assert span.future == (day(2025, 1, 1), day(2026, 1, 1))


def test_what_lies_behind_today_is_never_certain(today):
    span = span_of(project(start="2021-01-01", end="2027-12-31"))
    assert span.certain == (day(2021, 1, 1), day(2024, 7, 1))
    assert span.future == (day(2024, 7, 1), day(2028, 1, 1))
    assert span_of(project(start="2025-01-01", end="2026-01-01")).certain is None


def test_what_is_over_has_no_future(today):
    assert span_of(project(start="2021", end="2022")).future is None


@pytest.mark.django_db
def test_the_line_of_today_stands_where_the_axis_has_it(client, today):
    make_project("Alt", start=FlexDate("2010"), end=FlexDate("2011"))
    assert bars_of(client)[1].today == ""
    make_project("Läuft", state="running", start=FlexDate("2020-12-04"))
    bars, shown = bars_of(client)
    assert [each.kind for each in bars["Läuft"]] == ["possible", "after"]
    assert float(bars["Läuft"][0].end[:-1]) == pytest.approx(float(shown.today[:-1]), abs=0.03)
    assert 'class="wp-today"' in client.get("/projekte/?ansicht=zeitleiste").content.decode()
