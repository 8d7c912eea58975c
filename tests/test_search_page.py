"""The search page and its suggestions: kinds, marks, ways on, and what is no search."""

import pytest
from django.utils.html import strip_tags

from funding.models import Event, Handover
from projects.models import Project
from regions.models import Municipality
from tests.builders import (
    make_decision,
    make_district,
    make_municipality,
    make_organisation,
    make_programme,
    make_project,
)
from tests.clients import AnewClient, finish_transaction_work


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
    kinds = {hit.kind.partition(",")[0] for hit in response.context["hits"]}
    assert kinds == {"Projekt", "Förderprogramm", "Förderentscheidung"}
    numbers = [(option.label, option.count) for option in response.context["facet"].options]
    assert numbers == [
        ("Alles", 3),
        ("Projekte", 1),
        ("Förderentscheidungen", 1),
        ("Förderprogramme", 1),
    ]


def test_every_number_is_the_number_of_hits_it_leads_to(client):
    for option in client.get("/suche/?q=Glasfaser").context["facet"].options:
        page = client.get(f"/suche/{option.href}").context["page"]
        assert page.paginator.count == option.count


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
    assert 'id="treffer"' not in text_of(response)


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
    assert "Art: Alles (2)" in text
    assert ">mindestens 2<" in text


def answer_of(client, query):
    return client.get("/suche/", {"q": query}).context["answer"]


@pytest.fixture
def land(client):
    """A county with a municipality, a project there and one elsewhere, each with a decision."""
    north, south = make_district("Nordaue"), make_district("Südaue")
    town = make_municipality(north, "Auental")
    office = make_organisation("Landkreis Nordaue", district=north)
    bridge = make_project("Brücke", districts=[north], start_edtf="2021")
    bridge.municipalities.add(town)
    ministry = make_organisation("Ministerium", level="state")
    decision = make_decision(
        bridge, amount=80_000, recipient=office, funder=ministry, decided_edtf="2019-12-04"
    )
    Handover.objects.create(
        decision=decision, mode="post", day_edtf="2019-12-05", by_name="Ida Amt", by_office="Rätin"
    )
    make_project("Hafen", districts=[south])
    finish_transaction_work()
    return client


def test_a_county_is_answered_with_what_it_has_alone(land):
    for query in ("Nordaue", "Landkreis Nordaue", "kreis nordaue", "NORDAUE"):
        answer = answer_of(land, query)
        assert answer.entry.title == "Landkreis Nordaue", query
        assert strip_tags(answer.sentence) == (
            "1 Projekt. Für das eine, das es von den zwei Landkreisen nur hier gibt, sind"
            " 80.000,00\N{NO-BREAK SPACE}€ bewilligt."
        )
    assert [label for label, _ in answer.links][:2] == ["1 Projekt", "1 Förderentscheidung"]
    for label, href in answer.links[:2]:
        assert land.get(href).context["page"].paginator.count == int(label[0])


def test_a_municipality_says_its_county_and_its_projects(land):
    response = land.get("/suche/?q=Auental")
    assert strip_tags(response.context["answer"].sentence) == (
        "Auental liegt im Landkreis Nordaue."
    )
    label, address = response.context["answer"].links[0]
    assert label == "1 Projekt"
    assert land.get(address).context["page"].paginator.count == 1
    assert [hit.title for hit in response.context["hits"]] == ["Brücke"]
    assert "1 weiterer Treffer für „Auental“" in " ".join(text_of(response).split())


def test_a_postcode_is_answered_with_its_municipality(land):
    town = Municipality.objects.get()
    town.postcodes = ["31655", "31675"]
    town.save()
    finish_transaction_work()
    for typed in ("31655", "31675 auental"):
        answer = AnewClient().get("/suche/", {"q": typed}).context["answer"]
        said = strip_tags(answer.sentence)
        assert said == f"{typed[:5]} Auental liegt im Landkreis Nordaue."
    answer = AnewClient().get("/suche/?q=Auental").context["answer"]
    assert strip_tags(answer.sentence) == "Auental liegt im Landkreis Nordaue."


def test_a_postcode_that_nobody_knows_gets_a_friendly_line(client):
    line = "Zu welcher Gemeinde die Postleitzahl 31675 gehört, ist hier noch nicht eingetragen."
    assert line in " ".join(text_of(client.get("/suche/?q=31675+Nirgendwo")).split())
    assert "Postleitzahl" not in text_of(client.get("/suche/?q=3167")).partition("wp-empty")[2]


def test_what_is_answered_is_no_hit_and_stays_in_the_numbers(land):
    response = land.get("/suche/?q=Nordaue")
    entry = response.context["answer"].entry
    assert entry.title not in [hit.title for hit in response.context["hits"]][:1]
    assert response.context["facet"].active.count == response.context["page"].paginator.count


def test_a_place_that_is_only_a_part_of_the_query_is_no_answer(land):
    for query in ("Nordaue Brücke", "Nord", "Nordaue oder Südaue", "-Nordaue Brücke"):
        assert answer_of(land, query) is None, query


def test_a_year_leads_to_the_lists_of_the_year(land):
    answer = answer_of(land, "2019")
    assert "1 Förderentscheidung aus dem Jahr 2019" in answer.sentence
    assert answer.links[0] == ("1 Förderentscheidung", "/foerderung/?jahr=2019")
    assert answer_of(land, "2021").links[0][1] == "/projekte/?jahr=2021"
    assert answer_of(land, "1999") is None


def test_a_person_says_at_which_hand_over(land):
    [hit] = land.get("/suche/?q=Ida+Amt").context["hits"]
    assert (hit.kind, hit.text) == ("Person", "Rätin (2019)")
    [presence] = hit.handovers
    assert (presence.did, str(presence.day), presence.title) == (
        *("Übergab", "5. Dezember 2019", "Brücke"),
    )
    assert hit.href == presence.href
    assert land.get(hit.href.partition("#")[0]).status_code == 200


def test_a_decision_tells_amount_state_county_payer_and_who_receives(land):
    [hit] = land.get("/suche/?q=80.000&art=entscheidungen").context["hits"]
    assert (str(hit.money), hit.badge.label, hit.place, hit.payers, hit.kind) == (
        *("80.000,00\N{NO-BREAK SPACE}€", "Bewilligt", "Nordaue", "Land"),
        "Förderentscheidung, 2019",
    )
    assert hit.text.endswith(", an: Landkreis Nordaue")


def test_a_hit_says_where_the_words_stand(land):
    hit = land.get("/suche/?q=Ministerium&art=projekte").context["hits"][0]
    assert hit.line == "<mark>Ministerium</mark>"
    assert "Gefunden in:" in text_of(land.get("/suche/?q=Ministerium"))


def test_a_draft_names_nobody(land):
    make_project("Entwurf", publication="draft", slug="entwurf")
    decision = make_decision(*Project.objects.filter(slug="entwurf"), publication="draft")
    Handover.objects.create(decision=decision, mode="post", by_name="Udo Geheim")
    Event.objects.create(key="geheim", kind="start", title="Geheimstart").projects.set(
        Project.objects.filter(slug="entwurf")
    )
    finish_transaction_work()
    for query in ("Udo Geheim", "Geheimstart"):
        assert "Nichts gefunden" in text_of(land.get("/suche/", {"q": query}))
