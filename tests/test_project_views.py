"""The list of projects as cards, table, map and timeline: one selection, four ways to look."""

import pytest

from evidence.values.dates import FlexDate
from projects.models import Place
from tests.builders import make_decision, make_district, make_municipality, make_project
from tests.clients import AnewClient
from tests.markup import in_one_line, tree_of

VIEWS = ["karten", "tabelle", "karte", "zeitleiste"]


@pytest.fixture
def region(db):
    return make_district("Holzminden", slug="holzminden"), make_district("Schaumburg", slug="sb")


@pytest.fixture
def client(region):
    here, there = region
    alone = make_project("Allein", districts=[here], state="running", start=FlexDate("2020"))
    make_project("Beide", districts=[here, there], state="concept", start=FlexDate("2022-03"))
    lost = make_project("Ortlos", state="running")
    alone.municipalities.add(make_municipality(here, "Polle"))
    Place.objects.create(project=lost, name="Region Hannover")
    make_decision(alone, amount=500)
    make_decision(lost, amount=100)
    return AnewClient()


def titles(response):
    return [card.project.title for card in response.context["cards"]]


def text_of(response):
    return in_one_line(response.content.decode())


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_shows_every_project_with_a_link(client, view):
    response = client.get("/projekte/", {"ansicht": view}, follow=True)
    assert sorted(titles(response)) == ["Allein", "Beide", "Ortlos"]
    for card in response.context["cards"]:
        assert f'href="/projekte/{card.project.slug}/"' in text_of(response)


@pytest.mark.parametrize("view", VIEWS)
def test_the_switch_keeps_search_filters_and_order(client, view):
    start = f"/projekte/?ansicht={view}&q=Allein&status=laufend&sortierung=betrag&betrag_von=1"
    response = client.get(start, follow=True)
    for switch in response.context["switches"]:
        other = client.get(f"/projekte/{switch.href}")
        assert titles(other) == ["Allein"]
        assert other.context["order"] == "betrag"
        assert other.context["filters"].chosen == response.context["filters"].chosen


def test_every_number_on_the_map_is_the_list_it_leads_to(client):
    for query in ("ansicht=karte", "ansicht=karte&landkreis=sb", "ansicht=karte&status=laufend"):
        for district in client.get(f"/projekte/?{query}").context["map_districts"]:
            found = client.get(f"/projekte/{district.href}").context["page"].paginator.count
            assert found == district.total, (query, district)


def test_what_has_no_area_on_the_map_stands_beside_it(client):
    response = client.get("/projekte/?ansicht=karte")
    assert response.context["region_wide_total"] == 1
    assert response.context["unknown_district"].count == 1
    assert response.context["places"] == [("Region Hannover", 1)]
    text = text_of(response)
    for words in ("Landkreis nicht bekannt", "Region Hannover", "davon in allen Landkreisen"):
        assert words in text


def test_the_map_fills_the_municipalities_that_projects_name(client):
    response = client.get("/projekte/?ansicht=karte")
    assert [(each.name, each.total) for each in response.context["municipalities"]] == [
        ("Polle", 1)
    ]
    assert text_of(response).count('class="named"') == 1
    assert client.get("/projekte/?ansicht=karte&landkreis=sb").context["municipalities"] == []


def test_places_beyond_a_limit_are_said_to_be_left_out(client, region):
    many = make_project("Viele Orte", districts=[region[0]])
    for number in range(60):
        Place.objects.create(project=many, name=f"Ort {number}")
    response = client.get("/projekte/?ansicht=karte")
    assert len(response.context["places"]) == 40
    assert "am häufigsten genannt" in text_of(response)


def sorted_by(client, column, query="ansicht=tabelle"):
    return client.get(f"/projekte/?{query}").context["columns"][column]


@pytest.mark.parametrize(
    ("column", "first", "second"),
    [
        ("titel", ["Allein", "Beide", "Ortlos"], ["Ortlos", "Beide", "Allein"]),
        ("status", ["Beide", "Allein", "Ortlos"], ["Allein", "Ortlos", "Beide"]),
        ("beginn", ["Beide", "Allein", "Ortlos"], ["Allein", "Beide", "Ortlos"]),
        ("betrag", ["Allein", "Ortlos", "Beide"], ["Ortlos", "Allein", "Beide"]),
    ],
)
def test_a_heading_sorts_and_a_second_press_reverses(client, column, first, second):
    start = "ansicht=tabelle&sortierung=betrag" if column == "titel" else "ansicht=tabelle"
    once = sorted_by(client, column, start)
    assert once.sorted == ""
    response = client.get(f"/projekte/{once.href}")
    assert titles(response) == first
    twice = response.context["columns"][column]
    assert twice.sorted in ("ascending", "descending")
    response = client.get(f"/projekte/{twice.href}")
    assert titles(response) == second
    assert response.context["columns"][column].sorted not in ("", twice.sorted)


def test_only_the_heading_in_force_says_how_it_sorts(client):
    text = text_of(client.get("/projekte/?ansicht=tabelle&sortierung=betrag"))
    assert text.count("aria-sort=") == 1
    assert '<option value="betrag" selected>' in text


def test_the_timeline_begins_with_the_oldest_unless_told_otherwise(client):
    assert titles(client.get("/projekte/?ansicht=zeitleiste")) == ["Allein", "Beide", "Ortlos"]
    by_title = "/projekte/?ansicht=zeitleiste&sortierung=titel-ab"
    assert titles(client.get(by_title)) == ["Ortlos", "Beide", "Allein"]
    assert client.get("/projekte/?ansicht=zeitleiste&sortierung=titel").status_code == 200


def test_an_unknown_view_is_named_and_shows_cards(client):
    response = client.get("/projekte/?ansicht=globus")
    assert response.status_code == 400
    assert "Ansicht: Diese Darstellung gibt es nicht." in text_of(response)
    assert "ansicht=globus" not in text_of(response)
    assert len(response.context["cards"]) == 3


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_of_many_projects_is_bounded(client, view):
    for number in range(120):
        make_project(f"Vorhaben {number}", start=FlexDate("2021"))
    response = client.get("/projekte/", {"ansicht": view}, follow=True)
    assert len(response.context["cards"]) <= 50
    assert "Angezeigt: 1 bis " in text_of(response)
    assert len(response.content) < 200_000


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("?q=&landkreis=&sortierung=titel&ansicht=karten&seite=1", "/projekte/"),
        ("?q=Netz&sortierung=relevanz&betrag_von=", "/projekte/?q=Netz"),
        ("?ansicht=zeitleiste&sortierung=beginn-auf", "/projekte/?ansicht=zeitleiste"),
        ("?landkreis=sb&landkreis=", "/projekte/?landkreis=sb"),
        ("?q=%20", "/projekte/"),
    ],
)
def test_what_says_nothing_leaves_the_address(client, long, short):
    response = client.get(f"/projekte/{long}")
    assert (response.status_code, response["Location"]) == (302, short)


@pytest.mark.parametrize("short", ["", "?q=Netz&sortierung=titel", "?seite=1x", "?utm_source="])
def test_an_address_that_says_something_stays(client, short):
    assert client.get(f"/projekte/{short}").status_code != 302


def test_an_amount_that_cannot_be_read_has_its_error_beside_the_field(client):
    response = client.get("/projekte/?betrag_von=80.5&betrag_bis=200")
    assert response.status_code == 400
    text = text_of(response)
    assert 'aria-describedby="betrag-hinweis betrag_von-fehler"' in text
    assert 'value="80.5"' in text
    assert titles(response) == ["Ortlos"]


def test_an_amount_is_a_chip_that_can_be_taken_away(client):
    response = client.get("/projekte/?betrag_von=200&q=Allein")
    [(words, href)] = response.context["amounts"]
    assert words == "ab 200,00\N{NO-BREAK SPACE}€"
    assert href == "?q=Allein"


@pytest.mark.parametrize("view", VIEWS)
def test_beyond_the_limit_of_counting_numbers_are_minima(client, view, monkeypatch):
    """Unless nothing narrows the list: how many entries have each value is kept."""
    for module in ("public.search.hits", "public.lists.entry_filters"):
        monkeypatch.setattr(f"{module}.CAP", 2)
    whole = client.get("/projekte/", {"ansicht": view}, follow=True)
    assert "Mehr als 2 Projekte" in text_of(whole)
    assert not any(option.is_minimum for each in whole.context["facets"] for option in each.all)
    everywhere = {"ansicht": view, "landkreis": ["holzminden", "sb", "nicht-bekannt"]}
    response = client.get("/projekte/", everywhere, follow=True)
    text = " ".join(text_of(response).split())
    assert "Mehr als 2 Projekte" in text
    assert "mindestens " in text
    assert "status" not in dict(response.context["orders"])


def test_a_municipality_on_the_map_leads_to_its_page_and_not_into_the_list(client):
    """Links around it exchange the list."""
    found = tree_of(client.get("/projekte/?ansicht=karte").content.decode()).iter("a")
    [link] = [each for each in found if each.get("href", "").startswith("/gemeinden/polle")]
    assert (link.text, link.get("data-hx-boost")) == ("Polle", "false")
