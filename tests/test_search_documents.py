"""What stands in documents is found as soon as everybody may load them, and not a moment longer."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from projects.files.reading import read_documents
from projects.files.taking_down import take_down
from projects.models import DocumentText, Project
from projects.publication import PUBLIC, Publication
from public.models import SearchEntry, SearchWord
from tests.builders import make_district, make_project
from tests.clients import AnewClient, finish_transaction_work
from tests.files import make_document, make_documents, pdf_saying

PAGES = ("Inhalt", "Die Lastenräder stehen am <Bahnhof>.")


@pytest.fixture
def nord(db):
    return make_district("Nord", slug="nord")


@pytest.fixture
def made(cast, nord):
    """A function that makes a project with a document that was read."""

    def make(publication):
        project = make_project("Radweg", publication=publication, slug="radweg", districts=[nord])
        document = make_document(
            project, cast.editor, pdf_saying(*PAGES), title="Leitfaden", kind="concept"
        )
        read_documents()
        finish_transaction_work()
        return document

    return make


def hits(query):
    finish_transaction_work()
    return AnewClient().get(reverse("public:search", query={"q": query})).context["hits"]


@pytest.mark.parametrize("publication", list(Publication))
def test_only_what_everybody_may_load_is_found(made, publication):
    made(publication)
    found = [hit.title for hit in hits("Lastenrad")]
    assert found == (["Leitfaden"] if publication in PUBLIC else [])
    known = SearchWord.objects.filter(word="lastenräder").exists()
    assert known == (publication in PUBLIC), "a word of a draft would be guessed from"


def test_the_hit_says_in_which_document_of_which_project(made):
    made("published")
    [hit] = hits("Lastenrad")
    assert (hit.kind, hit.href) == ("Dokument, Konzept", "/projekte/radweg/#dokumente")
    assert hit.text == "Zum Projekt „Radweg“"
    assert hit.line == "Die <mark>Lastenräd</mark>er stehen am &lt;Bahnhof&gt;."
    page = AnewClient().get("/suche/?q=Lastenrad").content.decode()
    assert "Im Dokument: Die <mark>" in page
    assert hit.place == "Nord"
    assert 'id="dokumente"' in AnewClient().get("/projekte/radweg/").content.decode()
    assert [hit.title for hit in hits("Radweg Lastenräder")] == ["Leitfaden"]
    assert [hit.title for hit in hits('"stehen am Bahnhof"')] == ["Leitfaden"]


def test_the_project_comes_before_what_only_stands_in_a_document(made):
    made("published")
    make_project("Lastenräder", slug="lasten")
    assert [hit.title for hit in hits("Lastenräder")] == ["<mark>Lastenräder</mark>", "Leitfaden"]


@pytest.mark.parametrize("publication", [each for each in Publication if each not in PUBLIC])
def test_what_is_withdrawn_is_found_no_more_at_once(made, publication):
    made("published")
    assert hits("Lastenrad")
    Project.objects.update(publication=publication)
    assert hits("Lastenrad") == [] and not SearchWord.objects.filter(word="lastenräder").exists()


def test_what_is_taken_down_is_found_no_more_at_once(made, cast):
    document = made("published")
    assert hits("Lastenrad")
    take_down(document, by=cast.coordinator, reason="Kein Recht daran")
    assert hits("Lastenrad") == []


def test_what_was_kept_of_the_search_is_asked_anew_when_a_text_is_read(made, client):
    document = made("published")
    DocumentText.objects.all().delete()
    finish_transaction_work()
    assert "Nichts gefunden" in client.get("/suche/?q=Lastenrad").content.decode()
    read_documents()
    finish_transaction_work()
    assert document.title in client.get("/suche/?q=Lastenrad").content.decode()


def test_a_page_of_long_documents_costs_as_many_queries_as_one_of_them(made, cast):
    made("published")
    client = AnewClient()
    costs = []
    for number in (0, 25):
        make_documents(Project.objects.get(), cast.editor, number)
        for stored in Project.objects.get().files.filter(text_in_it=None):
            DocumentText.objects.create(file=stored, state="read", text="Lastenrad " * 20_000)
        finish_transaction_work()
        client.get("/suche/?q=Lastenrad&art=dokumente")
        costs.append(len(queries_of(client)))
    assert costs[0] == costs[1]
    assert SearchEntry.objects.filter(kind="document").count() == 26


def queries_of(client):
    with CaptureQueriesContext(connection) as queries:
        assert client.get("/suche/?q=Lastenrad&art=dokumente").status_code == 200
    return queries.captured_queries
