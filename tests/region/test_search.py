"""The search and the facets on the real content of the region."""

import pytest
from django.http import QueryDict

from funding.models import Decision
from projects.models import Project
from public.audience import PUBLIC
from public.lists.decisions import DecisionFilter
from public.lists.projects import ProjectFilter
from public.models import Kind
from public.search import find, suggestions
from tests.test_search_table import assert_the_table_tells_the_truth, run, snapshot

pytestmark = pytest.mark.usefixtures("data")

FOUND_FIRST = {
    "Smart Regoin": "SMARTREGION Weserberglandplus",
    "band": "Breitbandausbau",
    "Doerfer": "Digitale Dörfer Niedersachsen",
    "Hochschule Weserbergland": "Hochschule Weserbergland",
    "Regionale Entwicklungskooperation": "Regionale Entwicklungskooperation",
    "HSW": "Hochschule Weserbergland",
    "Nienburg/Weser Breitband": "Breitbandausbau Landkreis Nienburg/Weser",
    "Bürger*innenservice": "Neuer Internetauftritt der Stadt Nienburg",
    "BürgerInnenservice": "Neuer Internetauftritt der Stadt Nienburg",
    "Buergerservice": "Neuer Internetauftritt der Stadt Nienburg",
}
AS_MANY_AS = [
    ("foerderbescheid", "Förderbescheid", "FÖRDERBESCHEID", "förderbe\N{SOFT HYPHEN}scheid"),
    ("Nienburg/Weser", "Nienburg (Weser)", "Nienburg Weser"),
    ("Weserberglandplus", "Weserbergland plus", "Weserbergland+"),
    ("Doerfer", "Dörfer"),
]


@pytest.mark.parametrize(("text", "title"), FOUND_FIRST.items())
def test_what_a_person_would_expect_first_comes_first(text, title):
    assert find(text).hits[0:1][0].title.startswith(title)


@pytest.mark.parametrize("spellings", AS_MANY_AS)
def test_every_spelling_finds_the_same(spellings):
    found = [{(hit.kind, hit.object_id) for hit in find(each).hits[0:99]} for each in spellings]
    assert found[0]
    assert all(each == found[0] for each in found)


def test_a_part_of_a_word_finds_more_than_the_word():
    whole, part = find("Förderbescheid", [Kind.DECISION]), find("bescheid", [Kind.DECISION])
    assert part.total >= whole.total > 0


def test_a_few_letters_suggest_the_university():
    assert suggestions("hochsch")[0].title == "Hochschule Weserbergland"


def test_the_table_tells_the_truth_about_the_region():
    assert_the_table_tells_the_truth()


def test_one_load_and_a_rebuild_make_the_same_table():
    filled = snapshot()
    run("SELECT search_rebuild()")
    assert snapshot() == filled


LISTS = {ProjectFilter: Project, DecisionFilter: Decision}
NARROWED = {
    ProjectFilter: [
        *("", "q=Breitband", "landkreis=holzminden&landkreis=schaumburg", "status=stand-unbekannt"),
        *("geldgeber=bund&jahr=2020&jahr=ohne-datum", "betrag_von=100.000&landkreis=schaumburg"),
        "q=Weser&handlungsfeld=bildung&status=laufend&status=umgesetzt",
    ],
    DecisionFilter: [
        *("", "q=Glasfaser", "landkreis=holzminden&status=bewilligt", "jahr=2019&jahr=2020"),
        *("geldgeber=land&geldgeber=eu", "betrag_bis=1.000.000&q=Bescheid"),
    ],
}


def filtered(filters, query):
    return filters(QueryDict(query), LISTS[filters].objects.visible_to(PUBLIC))


@pytest.mark.parametrize(
    ("filters", "query"), [(each, query) for each in NARROWED for query in NARROWED[each]]
)
def test_the_count_of_every_option_is_the_length_of_the_list_it_leads_to(filters, query):
    for facet in filtered(filters, query).facets():
        for option in facet.all:
            linked = filtered(filters, option.href.lstrip("./").lstrip("?"))
            if option.active:
                own = set(linked.chosen.get(facet.name, []))
                alone = QueryDict(query, mutable=True)
                alone.setlist(facet.name, [option.value])
                linked = filtered(filters, alone.urlencode())
                assert option.value not in own
            elif linked.chosen[facet.name] != [option.value]:
                alone = QueryDict(query, mutable=True)
                alone.setlist(facet.name, [option.value])
                linked = filtered(filters, alone.urlencode())
            assert option.count == linked.total == linked.qs.count(), (facet.name, option.value)
            assert len(linked.records[0:1000]) == option.count
            assert not option.is_minimum
