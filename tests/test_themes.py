"""What money is for a theme, and when a page says that most of it is."""

import re

import pytest
from django.test import Client

from evidence.content_version import content_version
from evidence.values.money import Amount, total_of
from projects.publication import Publication
from public.pages.theme_fact import is_most
from tests.builders import make_decision, make_district, make_project, make_theme
from tests.clients import finish_transaction_work
from tests.figures_on_pages import Figures

LIST = "/foerderung/?thema=netze"


@pytest.fixture
def theme(db):
    return make_theme("Netze", slug="netze")


@pytest.fixture
def county(db):
    return make_district("Südaue", slug="suedaue")


@pytest.fixture
def network(theme, county):
    return make_project("Netz", slug="netz", districts=[county], themes=[theme])


@pytest.fixture
def other(county):
    return make_project("Bus", districts=[county])


def page(address="/"):
    finish_transaction_work()
    html = Client().get(address).content.decode()
    return " ".join(re.sub("<[^>]+>", "", html).split())


def in_list():
    finish_transaction_work()
    return {row.shown.decision.pk for row in Client().get(LIST).context["rows"]}


def test_money_is_for_a_theme_if_it_pays_for_nothing_else(network, other):
    only = make_decision(network, amount=100)
    make_decision(network, other, amount=200)
    elsewhere = make_decision(network, amount=300)
    elsewhere.project_shares.create(external_name="Netz in Minden", position=1)
    draft = make_project(publication=Publication.DRAFT)
    with_draft = make_decision(network, draft, amount=400)
    assert in_list() == {only.pk, with_draft.pk}


@pytest.mark.parametrize(
    ("part", "rest", "expected"),
    [
        ([Amount.exactly(501)], [Amount.exactly(500)], True),
        ([Amount.exactly(500)], [Amount.exactly(500)], False),
        ([Amount.exactly(501)], [Amount("up_to", None, 501)], False),
        ([Amount("at_least", 501, None)], [Amount.exactly(1)], False),
        ([Amount("between", 400, 900)], [Amount.exactly(450)], False),
        ([], [], False),
    ],
)
def test_most_is_said_only_where_both_bounds_say_so(part, rest, expected):
    assert is_most(total_of(part), total_of([*part, *rest])) is expected


def test_the_fact_stands_beside_the_sum_and_is_its_list(network, other, client):
    make_decision(network, amount=900)
    make_decision(other, amount=100)
    finish_transaction_work()
    said = "Der größte Teil des bewilligten Geldes gehört zum Thema Netze: 900,00 € in einer Bewill"
    figures = Figures(client)
    for address in ("/", "/foerderung/", "/foerderung/?landkreis=suedaue", "/landkreise/suedaue/"):
        fact = figures.context(address)["theme"]
        assert said in page(address)
        assert figures.decisions(f"?{fact.query}")[:2] == (fact.sum.number, fact.sum.total)
    assert "zum Thema" not in page("/foerderung/?status=abgelehnt")


def test_what_is_not_named_may_be_more_and_the_sentence_says_so(network, other):
    make_decision(network, amount=900)
    make_decision(other, amount=Amount())
    assert "Soweit Beträge genannt sind, gehört der größte Teil" in page()


def test_all_of_it_is_said_as_all(network):
    make_decision(network, amount=900)
    assert "Alles bewilligte Geld gehört zum Thema Netze" in page()


def test_a_theme_that_changes_renews_the_pages(network, other, theme):
    make_decision(network, amount=900)
    make_decision(other, amount=100)
    assert "zum Thema Netze" in page()
    before = content_version()
    theme.name = "Leitungen"
    theme.save()
    assert "zum Thema Leitungen" in page()
    network.themes.clear()
    assert "zum Thema" not in page()
    assert content_version() != before


def test_a_project_leads_to_the_others_of_its_theme(network):
    finish_transaction_work()
    html = Client().get("/projekte/netz/").content.decode()
    assert 'href="/projekte/?thema=netze"' in html
    assert [each.pk for each in Client().get("/projekte/?thema=netze").context["page"]]
