"""Every total and number that stands on two pages is the same."""

import pytest

from evidence.values.money import Total
from funding.models import Programme
from public.money_cells import GrantSum
from regions.models import District
from strategy.models import FieldOfAction
from tests.figures_on_pages import Figures

pytestmark = pytest.mark.usefixtures("invented")


@pytest.fixture
def figures(client):
    return Figures(client)


@pytest.fixture(scope="module")
def every():
    """The step from one compared record to the next."""
    return 1


@pytest.fixture
def slugs(figures):
    return list(District.objects.values_list("slug", flat=True))


def test_the_start_page_agrees_with_the_lists(figures):
    home = figures.context("/")
    number, granted, beside = figures.decisions()
    assert (home["decision_count"], home["granted"]) == (number, granted)
    assert granted.count + sum(row[2] for row in beside) == number
    assert home["project_count"] == figures.projects()
    assert home["without_district"] == figures.projects("?landkreis=nicht-bekannt")


def test_the_answers_of_the_start_page_agree_with_the_lists(figures):
    """Who pays, what for and where: each row is its list; the places part all there is."""
    home = figures.context("/")
    figures.money_agrees(home["who"])
    assert sum((each.sum for each in home["years"].years), GrantSum()) == home["who"].together
    assert home["fields"].rows
    figures.fields_agree(home["fields"])
    for row in home["places"]:
        assert figures.decisions(f"?{row.query}")[:2] == (row.sum.number, row.sum.total)
    together = sum((row.sum for row in home["places"]), GrantSum())
    assert together == home["who"].together
    assert sum(row.projects for row in home["places"]) == home["project_count"]


def test_the_comparison_of_districts_agrees_with_their_pages(figures, slugs):
    rows = figures.context("/landkreise/")["comparison"].rows
    for row in rows:
        assert figures.decisions(f"?{row.query}")[:2] == (row.sum.number, row.sum.total)
        alone = figures.context(f"/landkreise/{row.district.slug}/")["figures"][0]
        assert alone.sum == row.sum
    assert rows


def test_a_field_of_action_agrees_with_its_list(figures):
    for field in FieldOfAction.objects.all():
        page = figures.context(f"/strategie/handlungsfelder/{field.slug}/")
        figures.money_agrees(page["who"])
        figures.years_agree(page["years"])


def test_a_district_agrees_with_the_lists_and_the_start_page(figures, slugs):
    for slug in slugs:
        page = figures.district_agrees(slug)
        for address in ("/", "/landkreise/"):
            shown = figures.context(address)["map_districts"]
            [on_map] = [each for each in shown if each.slug == slug]
            alone, _, everywhere = (each.projects for each in page["figures"])
            assert (on_map.total, on_map.alone, on_map.everywhere) == (
                page["project_count"],
                alone,
                everywhere,
            )


def test_the_districts_have_what_all_of_them_do_in_common(figures, slugs):
    """The third figure is the same on each page: it must never be added over the districts."""
    common = {
        (each.projects, each.grants.number, each.grants.granted)
        for slug in slugs
        for each in figures.context(f"/landkreise/{slug}/")["figures"][2:]
    }
    assert len(common) == 1


def test_every_organisation_agrees_with_the_list_of_organisations_and_of_decisions(figures, every):
    groups = figures.context("/organisationen/")["groups"]
    rows = [row for _, rows in groups for row in rows]
    assert len(rows) > 9
    for row in rows[::every]:
        figures.organisation_agrees(row.organisation, row.involvement)


def test_every_programme_agrees_with_the_lists_and_all_of_them_with_the_start_page(figures, every):
    table = figures.context("/programme/")
    assert len(table["rows"]) == Programme.objects.count() > 0
    for row in table["rows"][::every]:
        figures.programme_agrees(*row)
    home = figures.context("/")
    assert (table["together"].number, table["together"].granted) == (
        home["decision_count"],
        home["granted"],
    )
    parts = [grants.granted for *_, grants in table["rows"]] + [table["without"].granted]
    assert sum(parts, Total()) == home["granted"]


def test_who_pays_and_the_years_of_any_list_lead_to_lists_of_just_that_money(figures, every):
    facets = figures.context("/foerderung/")["facets"]
    assert figures.selection_agrees("")["who"].rows
    queries = [f"?{facet.name}={option.value}" for facet in facets for option in facet.all]
    assert len(queries) > 20
    for query in queries[:: 4 * every]:
        figures.selection_agrees(query)


def test_so_do_those_of_lists_for_which_no_figures_are_kept(figures, slugs):
    figures.selection_agrees(f"?landkreis={slugs[0]}&landkreis={slugs[1]}")
    figures.selection_agrees("?q=Projekt&betrag_von=1000")
    figures.selection_agrees(f"?landkreis={slugs[0]}&geldgeber=land&status=zugewiesen")


def test_a_county_counts_as_many_services_as_their_list_shows_for_it(figures, slugs):
    """And the answer as many as the facet „vollständig digital“ and the cells of the table."""
    register = figures.context("/verwaltungsleistungen/")
    for slug in slugs:
        listed = figures.context(f"/verwaltungsleistungen/?landkreis={slug}")
        assert figures.context(f"/landkreise/{slug}/")["service_count"] == listed["number"]
        column = [c for row in register["rows"] for c in row.cells if c.district.slug == slug]
        assert sum(cell.offer is not None for cell in column) == listed["number"]
    *_, digital = register["figures"]
    listed = figures.context("/verwaltungsleistungen/?status=vollstaendig-digital")
    assert listed["number"] == digital.services > 0
