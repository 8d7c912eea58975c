"""Addresses of lists speak German, and what they said before leads there for good."""

import pytest

from funding.models import Status
from projects.models import State
from public.german_values import codes, slugs
from public.lists import chronicle
from regions.models import Organisation
from tests.builders import make_decision, make_organisation, make_project

CHOICES = {
    "Status eines Projekts": State.choices,
    "Stand einer Entscheidung": Status.choices,
    "Geldgeber": Organisation.Level.choices,
    "Art einer Organisation": Organisation.Kind.choices,
    "Art eines Eintrags": chronicle.SORTS,
}
FORMER = [
    ("/projekte/?status=running", "/projekte/?status=laufend"),
    ("/projekte/?status=unknown&status=idea", "/projekte/?status=stand-unbekannt&status=idee"),
    (
        "/projekte/?q=Glas&status=in_proof&landkreis=holzminden&seite=2",
        "/projekte/?q=Glas&status=im-nachweis&landkreis=holzminden&seite=2",
    ),
    ("/projekte/?geldgeber=state&geldgeber=mb", "/projekte/?geldgeber=land&geldgeber=mb"),
    ("/projekte/?status=running&q=&ansicht=karten", "/projekte/?status=laufend"),
    ("/foerderung/?art=granted", "/foerderung/?status=bewilligt"),
    ("/foerderung/?art=bewilligt", "/foerderung/?status=bewilligt"),
    (
        "/foerderung/?art=local_vote&geldgeber=federal&jahr=2019",
        "/foerderung/?status=beschluss-vor-ort&geldgeber=bund&jahr=2019",
    ),
    ("/organisationen/?art=it_provider", "/organisationen/?art=it-dienstleister"),
    ("/chronik/?art=handover&jahr=2019", "/chronik/?art=bescheiduebergabe&jahr=2019"),
    ("/chronik/?art=amendment", "/chronik/?art=aenderung-der-foerderung"),
]


@pytest.mark.parametrize(("former", "today"), FORMER)
def test_a_former_address_leads_to_the_one_of_today_for_good(client, former, today):
    answer = client.get(former)
    assert (answer.status_code, answer["Location"]) == (301, today)


@pytest.mark.parametrize("what", CHOICES)
def test_each_value_has_a_word_of_its_own(what):
    words = slugs(CHOICES[what])
    assert all(words.values())
    assert len(set(words.values())) == len(words)


@pytest.mark.parametrize("what", CHOICES)
def test_no_former_word_means_something_else_today(what):
    words, known = slugs(CHOICES[what]), codes(CHOICES[what])
    assert [code for code in words if known.get(code, code) != code] == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("/projekte/?status=laufend", ["Glasfaser"]),
        ("/projekte/?status=idee", []),
        ("/projekte/?geldgeber=land", ["Glasfaser"]),
        ("/projekte/?geldgeber=bund", []),
    ],
)
def test_a_list_is_narrowed_by_the_german_word(client, address, names):
    payer = make_organisation(level="state")
    make_decision(make_project("Glasfaser", state=State.RUNNING), funder=payer)
    cards = client.get(address).context["cards"]
    assert [card.project.title for card in cards] == names


@pytest.mark.django_db
def test_the_codes_of_the_database_are_in_no_link_of_a_list(client):
    payer = make_organisation(level="federal", kind="federal_ministry")
    project = make_project(state=State.IN_PROOF)
    make_decision(project, funder=payer, status=Status.GRANTED, decided_edtf="2019")
    for path in ("/projekte/", "/foerderung/", "/organisationen/", "/chronik/"):
        facets = client.get(path).context["facets"]
        links = " ".join(option.href for facet in facets for option in facet.all)
        assert "=" in links
        for code in ("in_proof", "granted", "federal", "=decision"):
            assert code not in links, path
