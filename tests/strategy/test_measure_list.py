"""The list of measures is narrowed by field, county, state there, state, and what is missing."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.builders import make_decision, make_district, make_field, make_project
from tests.clients import PortalClient
from tests.markup import errors_in, in_one_line
from tests.strategy.builders import make_measure, make_measure_state

PAGE = reverse("public:measure-list")
SECTION = "/strategie/"


@pytest.fixture
def measures(db):
    north, south = make_district("Nordaue", slug="nordaue"), make_district("Südaue", slug="suedaue")
    school, roads = make_field("Schule", slug="schule"), make_field("Wege", slug="wege")
    paid = make_project("Bezahlt")
    make_decision(paid, amount=100)
    both = make_measure(
        "Beide", fields=[school, roads], districts=[north, south], projects=[paid], status="running"
    )
    make_measure_state(both, district=north, state="live")
    make_measure_state(both, district=south, state="planned")
    poor = make_project("Arm")
    make_measure("Nord", fields=[school], districts=[north], projects=[poor], status="done")
    make_measure("Überall", fields=[], districts=[], status="intended")
    hidden = make_project("Zwiebelturm", publication="draft")
    make_measure("Verborgen", fields=[roads], districts=[south], projects=[hidden])


def titles(query=""):
    answer = PortalClient().get(PAGE + query)
    assert answer.status_code == 200
    return [row.measure.title for row in answer.context["rows"]], answer


def test_it_lists_all_measures_with_their_counties_and_states(measures):
    found, answer = titles()
    assert sorted(found) == ["Beide", "Nord", "Verborgen", "Überall"]
    page = in_one_line(answer.content.decode())
    assert errors_in(answer.content.decode()) == []
    assert "Zwiebelturm" not in page
    assert "live: Nordaue" in page and "geplant: Südaue" in page
    assert "nicht genannt" in page and "4 Maßnahmen" in page


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?handlungsfeld=schule", ["Beide", "Nord"]),
        ("?handlungsfeld=schule&handlungsfeld=wege", ["Beide", "Nord", "Verborgen"]),
        ("?handlungsfeld=ohne", ["Überall"]),
        ("?landkreis=suedaue", ["Beide", "Verborgen"]),
        ("?landkreis=nicht-genannt", ["Überall"]),
        ("?landkreis=nicht-genannt&landkreis=nordaue", ["Beide", "Nord", "Überall"]),
        ("?im_landkreis=live", ["Beide"]),
        ("?im_landkreis=live&landkreis=suedaue", []),
        ("?im_landkreis=geplant&landkreis=suedaue", ["Beide"]),
        ("?im_landkreis=nicht-bekannt", ["Nord", "Verborgen"]),
        ("?im_landkreis=nicht-bekannt&landkreis=nordaue", ["Nord"]),
        ("?im_landkreis=nicht-bekannt&landkreis=nicht-genannt", []),
        ("?stand=in-umsetzung&stand=umgesetzt", ["Beide", "Nord"]),
        ("?luecke=massnahmen-ohne-projekt", ["Verborgen", "Überall"]),
        ("?luecke=massnahmen-ohne-geld", ["Nord", "Verborgen", "Überall"]),
        ("?luecke=ergebnis-ohne-kennzahl", ["Beide"]),
        ("?luecke=massnahmen-ohne-geld&handlungsfeld=wege&landkreis=suedaue", ["Verborgen"]),
        ("?q=nord", ["Nord"]),
    ],
)
def test_it_is_narrowed_and_every_number_is_what_its_link_leads_to(measures, query, expected):
    found, answer = titles(query)
    assert sorted(found) == expected
    for facet in answer.context["facets"]:
        for option in facet.all:
            if not option.active and not facet.active:
                assert option.count == len(titles(option.href.removeprefix("./"))[0]), option


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("?landkreis=atlantis", 400, "Landkreis: „atlantis“ gibt es hier nicht."),
        ("?im_landkreis=fertig", 400, "Stand im Landkreis: „fertig“ gibt es hier nicht."),
        ("?luecke=projekte-ohne-massnahme", 400, "Was fehlt: „projekte-ohne-massnahme“ gibt"),
        ("?stand=%00", 400, "Stand der Maßnahme"),
        (f"?q={'x' * 201}", 400, "Suche"),
        ("?seite=2", 404, "Die Seite „2“ gibt es in dieser Liste nicht."),
        ("?seite=x", 404, "Die Seite „x“ gibt es in dieser Liste nicht."),
    ],
)
def test_a_value_that_there_is_not_is_told(measures, query, status, words):
    answer = Client().get(PAGE + query)
    assert answer.status_code == status
    assert words in in_one_line(answer.content.decode())


def test_it_is_paged(measures):
    for number in range(40):
        make_measure(f"Weitere {number:02}", fields=[])
    first, answer = titles()
    assert len(first) == 30 and "44 Maßnahmen" in in_one_line(answer.content.decode())
    rest, _ = titles("?seite=2")
    assert len({*first, *rest}) == 44


@pytest.mark.parametrize(
    ("page", "query"),
    [
        (SECTION, ""),
        (SECTION, "?handlungsfeld=schule&amp;landkreis=nordaue"),
        ("/strategie/luecken/?luecke=massnahmen-ohne-geld", "?luecke=massnahmen-ohne-geld"),
        ("/strategie/handlungsfelder/schule/", "?handlungsfeld=schule"),
        ("/landkreise/nordaue/", "?landkreis=nordaue"),
        ("/suche/?q=Nord", "?q=Nord"),
    ],
)
def test_other_pages_lead_there(measures, page, query):
    answer = PortalClient().get(page)
    assert f'href="{PAGE}{query}"' in answer.content.decode()


def test_a_measure_leads_back_there(measures):
    [address] = [row.measure.slug for row in titles("?q=nord")[1].context["rows"]]
    shown = PortalClient().get(f"{PAGE}{address}/").content.decode()
    assert f'href="{PAGE}"' in shown
