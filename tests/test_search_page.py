"""The search page and its suggestions: kinds, marks, ways on, and what is no search."""

import pytest

from tests.builders import make_decision, make_organisation, make_programme, make_project
from tests.clients import AnewClient


@pytest.fixture
def client(db):
    office = make_organisation("Landkreis Nirgendwo")
    portal = make_project("Glasfaser für Dörfer", summary="Schnelles Netz <b>überall</b>.")
    make_project("Bürgerservice", lead=office, summary="Anträge aus einer Hand.")
    programme = make_programme("Glasfaserpakt")
    make_decision(portal, amount=100, programme=programme, wording="Förderbescheid")
    return AnewClient()


def text_of(response):
    return response.content.decode()


def titles(response):
    return [hit.title for hit in response.context["hits"]]


def test_all_kinds_are_found_and_counted(client):
    response = client.get("/suche/?q=Glasfaser")
    assert {hit.kind for hit in response.context["hits"]} == {
        "Projekt",
        "Förderprogramm",
        "Förderentscheidung",
    }
    numbers = [(choice.label, choice.number) for choice in response.context["choices"]]
    assert numbers == [
        ("Alle", 3),
        ("Projekte", 1),
        ("Förderprogramme", 1),
        ("Förderentscheidungen", 1),
    ]


def test_every_number_is_the_number_of_hits_it_leads_to(client):
    for choice in client.get("/suche/?q=Glasfaser").context["choices"]:
        page = client.get(f"/suche/{choice.href}").context["page"]
        assert page.paginator.count == choice.number


def test_a_kind_narrows_the_hits(client):
    response = client.get("/suche/?q=Glasfaser&art=programme")
    assert titles(response) == ["<mark>Glasfaser</mark>pakt"]


def test_words_are_marked_however_they_were_typed(client):
    assert "<mark>Förderbescheid</mark>" in text_of(client.get("/suche/?q=foerderbescheid"))
    assert "für <mark>Dörfer</mark>" in text_of(client.get("/suche/?q=DOERFER"))


def test_what_stands_in_a_record_is_never_html(client):
    text = text_of(client.get("/suche/?q=ueberall"))
    assert "&lt;b&gt;<mark>überall</mark>&lt;/b&gt;" in text


def test_a_misspelt_word_says_what_was_searched(client):
    response = client.get("/suche/?q=Glasfasser")
    assert response.context["found"].total == 3
    assert "„Glasfasser“ kommt nirgends vor. Gesucht wurde" in text_of(response)
    assert client.get(f"/suche/{response.context['corrected_href']}").context["found"].total == 3


def test_nothing_found_offers_the_words_alone(client):
    response = client.get("/suche/?q=Glasfaser+Bürgerservice")
    assert "Nichts gefunden" in text_of(response)
    assert [word for word, _ in response.context["single_words"]] == ["glasfaser", "bürgerservice"]
    for _, href in response.context["single_words"]:
        assert client.get(f"/suche/{href}").context["found"].total > 0


def test_nothing_in_one_kind_offers_all_kinds(client):
    response = client.get("/suche/?q=Bürgerservice&art=programme")
    assert "In allen Arten suchen (1 Treffer)" in text_of(response)
    assert client.get(f"/suche/{response.context['without_kind']}").context["found"].total == 1


def test_without_words_the_page_says_what_can_be_found(client):
    response = client.get("/suche/")
    assert "Was Sie hier finden" in text_of(response)
    assert "Treffer" not in text_of(response)


def test_signs_alone_find_nothing(client):
    for signs in ("%", "***", "<>", "„“"):
        assert "Nichts gefunden" in text_of(client.get("/suche/", {"q": signs}))


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("art=gibt-es-nicht&q=Glasfaser", "Art: „gibt-es-nicht“ gibt es hier nicht."),
        (f"q={'a' * 201}", "Suche: "),
        ("q=a%00b", "Suche: "),
    ],
)
def test_what_cannot_be_searched_is_said_in_german(client, query, sentence):
    response = client.get(f"/suche/?{query}")
    assert response.status_code == 400
    assert sentence in text_of(response)


@pytest.mark.parametrize("page", ["2", "0", "x"])
def test_a_page_of_hits_that_is_not_there_is_not_found(client, page):
    assert client.get(f"/suche/?q=Glasfaser&seite={page}").status_code == 404


def test_typed_html_stays_text(client):
    text = text_of(client.get("/suche/", {"q": '<script>alert(1)</script>"onload=x'}))
    assert "<script>alert" not in text
    assert '"onload=x' not in text


def test_more_hits_than_a_page_holds_are_paged(client):
    for _ in range(25):
        make_project("Funkmast")
    first = client.get("/suche/?q=Funkmast")
    assert len(first.context["hits"]) == 20
    assert len(client.get("/suche/?q=Funkmast&seite=2").context["hits"]) == 5
    assert "Angezeigt: 1 bis 20" in text_of(first)


def test_suggestions_begin_with_what_was_typed(client):
    suggestions = client.get("/suche/vorschlaege/?q=glas").context["suggestions"]
    assert [each.title for each in suggestions] == ["Glasfaser für Dörfer", "Glasfaserpakt"]


def test_suggestions_are_few(client):
    for number in range(20):
        make_project(f"Funkmast {number}")
    assert len(client.get("/suche/vorschlaege/?q=funk").context["suggestions"]) == 8


@pytest.mark.parametrize("query", ["", "?q=", "?q=a%00b", f"?q={'a' * 201}", "?q=%25", "?q=zzz"])
def test_no_suggestions_are_an_empty_answer(client, query):
    response = client.get(f"/suche/vorschlaege/{query}", follow=True)
    assert response.status_code == 200
    assert text_of(response).strip() == ""


def test_a_search_leads_on_to_the_lists_with_facets(client):
    lists = client.get("/suche/?q=Glasfaser").context["lists"]
    assert [label for label, _ in lists] == ["Projekte", "Förderentscheidungen"]
    for _, href in lists:
        assert client.get(href).context["page"].paginator.count == 1


def test_beyond_the_limit_of_counting_the_page_says_more_than(client, monkeypatch):
    for module in ("hits", "overall"):
        monkeypatch.setattr(f"public.search.{module}.CAP", 2)
    monkeypatch.setattr("public.pages.search.CAP", 2)
    text = " ".join(text_of(client.get("/suche/?q=Glasfaser")).split())
    assert "Mehr als 2 Treffer" in text
    assert "Alle (mehr als 2)" in text
    assert "Projekte (1)" in text
