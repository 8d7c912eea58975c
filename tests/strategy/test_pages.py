"""The pages of strategies, fields, measures and gaps: numbers agree, and the trace is whole."""

from html import unescape

import pytest

from evidence.values.counts import Count
from evidence.values.money import Amount, Qualifier, Total
from funding.sums import money_of_projects
from projects.publication import Publication
from public.audience import PUBLIC
from public.page_cache import PAGES
from public.pages.gaps import GAPS
from tests.builders import make_decision, make_district, make_field, make_project, make_version
from tests.strategy.builders import (
    make_finding,
    make_indicator,
    make_indicator_value,
    make_measure,
    make_measure_state,
    make_strategy,
    make_strategy_version,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(client):
    def read(address, status=200):
        PAGES.clear()
        answer = client.get(address)
        assert answer.status_code == status, address
        return answer

    return read


def text(answer):
    words = unescape(answer.content.decode()).replace("\N{NO-BREAK SPACE}", " ")
    return " ".join(words.split())


@pytest.fixture
def region():
    """Two counties and fields; five measures and seven projects, each lacking something else."""
    north, south = make_district("Nord", slug="nord"), make_district("Süd", slug="sued")
    school, roads = make_field("Schule", slug="schule"), make_field("Wege", slug="wege")
    strategy = make_strategy("Plan", slug="plan", districts=[north, south])
    make_strategy_version(strategy, fields=[school])
    both = make_project("Beide", slug="beide", fields=[school, roads], districts=[north, south])
    one = make_project("Eins", slug="eins", fields=[school], districts=[north])
    poor = make_project("Arm", slug="arm", fields=[roads], districts=[south], state="implemented")
    rich = make_project("Reich", fields=[roads], districts=[south])
    make_project("Ohne alles")
    hidden = make_project(
        "Geheim", publication=Publication.DRAFT, fields=[school], districts=[north]
    )
    withdrawn = make_project(
        "Zurück", publication=Publication.WITHDRAWN, fields=[school], districts=[north]
    )
    granted = make_decision(both, amount=1000)
    make_version(granted, number=2, amount=900, changes="weniger")
    make_decision(both, one, amount=500)
    make_decision(rich, amount=Amount(Qualifier.UP_TO, None, 7000))
    make_decision(poor, amount=77, status="announced")
    for project in (hidden, withdrawn):
        make_decision(project, amount=10_000)
    make_decision(one, amount=10_000, publication=Publication.DRAFT)
    whole = make_measure(
        "Alles",
        slug="alles",
        strategy=strategy,
        fields=[school],
        districts=[north],
        projects=[both],
    )
    make_indicator_value(make_indicator(whole, name="Geräte"), quantity=Count.exactly(70))
    make_measure("Arm", fields=[roads], districts=[north], projects=[poor])
    make_measure("Nur Entwurf", slug="entwurf", fields=[school], projects=[hidden, withdrawn])
    live = make_measure("Live", fields=[school], districts=[south])
    make_measure_state(live, district=south, state="live")
    return strategy


def listed(page, gap):
    """What the list of a gap holds, on all of its pages."""
    shown = page(f"/strategie/luecken/?luecke={gap}").context
    return shown["number"], shown["rows"]


def measures_in(page, query=""):
    """The titles in the list of measures, whose heading, rows and options say the same number."""
    shown = page(f"/strategie/massnahmen/{query}").context
    found = titles(shown["rows"])
    assert shown["page"].paginator.count == len(shown["rows"]) == len(found)
    return found


def titles(rows):
    """Of rows of measures, and of cards of projects."""
    return {(getattr(row, "measure", None) or row.project).title for row in rows}


def test_every_number_agrees_with_its_list_the_matrix_and_the_other_pages(region, page):
    shown = page("/strategie/").context
    matrix, gaps = shown["matrix"], {each.gap.slug: each.number for each in shown["gaps"]}
    again = {each.gap.slug: each.number for each in page("/strategie/luecken/").context["gaps"]}
    assert gaps == again
    for gap in GAPS:
        number, rows = listed(page, gap.slug)
        assert number == gaps[gap.slug]
        assert number == (len(rows) if gap.rows else sum(len(counties) for _, counties in rows))
        if gap.kind == "measure":
            assert titles(rows) == measures_in(page, f"?luecke={gap.slug}")
    for row in matrix.rows:
        field = page(f"/strategie/handlungsfelder/{row.field.slug}/").context
        assert titles(field["rows"]) == measures_in(page, f"?handlungsfeld={row.field.slug}")
        assert field["row"] == row
        assert field["page"].paginator.count == row.once.measures
        everywhere = page(f"/projekte/?handlungsfeld={row.field.slug}").context
        assert everywhere["page"].paginator.count == row.once.projects
        for cell in row.cells:
            query = f"?handlungsfeld={row.field.slug}&landkreis={cell.district.slug}"
            assert len(measures_in(page, query)) == cell.numbers.measures
            cards = list(page(f"/projekte/{query}").context["page"])
            money = money_of_projects(cards, PUBLIC)
            assert len(cards) == cell.numbers.projects
            assert sum((each.granted for each in money.values()), Total()) == cell.numbers.granted
    for county in matrix.columns:
        here = page(f"/landkreise/{county.slug}/").context["measures"].number
        assert len(measures_in(page, f"?landkreis={county.slug}")) == here
    assert len(measures_in(page)) == matrix.once.measures
    assert page("/projekte/").context["page"].paginator.count == matrix.once.projects
    of_hidden_projects = 2 * 10_000
    listed_grants = page("/foerderung/").context["granted"]
    assert listed_grants.lower - of_hidden_projects == matrix.once.granted.lower
    without = sum(not cell.numbers.measures for row in matrix.rows for cell in row.cells)
    assert gaps["felder-ohne-massnahme"] == without
    assert shown["behind"].measures == matrix.once.measures == sum(n for n, _ in shown["states"])
    assert shown["behind"].projects + gaps["projekte-ohne-massnahme"] == matrix.once.projects
    plan = page("/strategie/strategien/plan/").context["behind"]
    assert (plan.projects, plan.measures) == (1, 1)


def test_cells_count_a_project_in_each_field_and_county_and_totals_once(region, page):
    matrix = page("/strategie/").context["matrix"]
    found = {
        (row.field.slug, cell.district.slug): (cell.numbers.projects, cell.numbers.measures)
        for row in matrix.rows
        for cell in row.cells
    }
    assert found == {
        ("schule", "nord"): (2, 1),
        ("schule", "sued"): (1, 1),
        ("wege", "nord"): (1, 1),
        ("wege", "sued"): (3, 0),
    }
    once = {row.field.slug: (row.once.projects, row.once.measures) for row in matrix.rows}
    assert once == {"schule": (2, 3), "wege": (3, 1)}
    assert (matrix.once.projects, matrix.once.measures) == (5, 4)
    assert (matrix.fieldless, matrix.placeless) == (1, 1)


def test_money_is_that_of_the_version_in_force_and_says_where_a_part_is_unknown(region, page):
    """A decision for two projects is not divided: its part is unknown, and counts once in all."""
    matrix = page("/strategie/").context["matrix"]
    cells = {
        (row.field.slug, cell.district.slug): str(cell.numbers.granted)
        for row in matrix.rows
        for cell in row.cells
    }
    assert cells["schule", "sued"].startswith("mindestens 900,00")
    assert cells["wege", "nord"].startswith("mindestens 900,00")
    assert str(matrix.once.granted).startswith("zwischen 1.400,00")
    assert "mindestens 900,00 €" in text(page("/strategie/"))


@pytest.mark.parametrize(
    ("gap", "names"),
    [
        ("massnahmen-ohne-projekt", {"Nur Entwurf", "Live"}),
        ("projekte-ohne-massnahme", {"Eins", "Reich", "Ohne alles"}),
        ("massnahmen-ohne-geld", {"Arm", "Nur Entwurf", "Live"}),
        ("geld-ohne-massnahme", {"Eins", "Reich"}),
        ("ergebnis-ohne-kennzahl", {"Arm", "Live"}),
    ],
)
def test_a_gap_lists_what_lacks_something_and_nothing_hidden(region, page, gap, names):
    _, rows = listed(page, gap)
    assert titles(rows) == names


def test_a_county_without_a_measure_in_a_field_is_named(region, page):
    number, rows = listed(page, "felder-ohne-massnahme")
    assert number == 1
    assert [(field.slug, [each.slug for each in counties]) for field, counties in rows] == [
        ("wege", ["sued"])
    ]
    assert "Für Süd ist keine Maßnahme bekannt" in text(page("/strategie/handlungsfelder/wege/"))


def steps(answer):
    return [
        [(step.kind, [words for words, _ in step.links] or step.words) for step in trace]
        for trace in answer.context["traces"]
    ]


def test_the_trace_is_the_same_from_the_measure_and_from_the_project(region, page):
    measure, project = page("/strategie/massnahmen/alles/"), page("/projekte/beide/")
    assert steps(measure) == steps(project)
    assert steps(measure) == [
        [
            ("Strategie", ["Plan"]),
            ("Handlungsfeld", ["Schule"]),
            ("Maßnahme", ["Alles"]),
            ("Projekt", ["Beide"]),
            ("Entscheidung", ["mindestens 900,00\N{NO-BREAK SPACE}€"]),
            ("Ergebnis", "Geräte: 70"),
        ]
    ]
    here = [
        [step.kind for step in each.context["traces"][0] if step.is_here]
        for each in (measure, project)
    ]
    assert here == [["Maßnahme"], ["Projekt"]]


def test_a_missing_step_stays_and_says_so(region, page):
    [trace] = page("/strategie/massnahmen/entwurf/").context["traces"]
    assert [step.is_open for step in trace] == [True, False, False, True, True, True]
    shown = text(page("/strategie/massnahmen/entwurf/"))
    for words in ("keiner Strategie zugeordnet", "keins bekannt", "nicht bekannt"):
        assert words in shown
    assert "Geheim" not in shown


def test_a_project_without_a_measure_shows_no_trace(region, page):
    assert page("/projekte/eins/").context["traces"] == []


def test_what_an_activity_found_is_told_as_the_reason_for_the_measure(page):
    project = make_project("Offen", slug="offen")
    finding = make_finding(make_measure(slug="grund"), project=project, reason="Wege zu lang.")
    shown = text(page("/strategie/massnahmen/grund/"))
    assert "Wege zu lang." in shown
    assert finding.activity.title in shown


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/strategie/luecken/?luecke=atlantis", 400),
        ("/strategie/luecken/?luecke=geld-ohne-massnahme&seite=99", 404),
        ("/strategie/luecken/?luecke=geld-ohne-massnahme&seite=x", 404),
        ("/strategie/massnahmen/alles/?seite=2", 404),
        ("/strategie/massnahmen/gibt-es-nicht/", 404),
        ("/strategie/strategien/gibt-es-nicht/", 404),
        ("/strategie/handlungsfelder/gibt-es-nicht/", 404),
    ],
)
def test_an_address_that_is_none_gets_a_sentence(region, page, address, status):
    page(address, status)


def test_an_empty_portal_says_that_nothing_is_there(page):
    assert "Noch ist keine Maßnahme einer Strategie erfasst" in text(page("/strategie/"))
    assert "Hier fehlt nichts" in text(page("/strategie/luecken/"))
