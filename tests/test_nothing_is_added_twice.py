"""Data that tempts to count twice: each euro and each record is in a sum once, on every page."""

from datetime import date
from decimal import Decimal

import pytest

from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from funding.models import FunderShare, RecipientShare, Status
from projects.models import Participation, Project, Relation, Relevance
from regions.models import PopulationFigure
from tests.builders import (
    make_decision,
    make_district,
    make_organisation,
    make_programme,
    make_project,
    make_version,
)
from tests.figures_on_pages import Figures

NBSP = "\N{NO-BREAK SPACE}"
pytestmark = pytest.mark.django_db


@pytest.fixture
def figures(client):
    return Figures(client)


@pytest.fixture
def tempting():
    """Everything that could be added twice, with the sums that are right."""
    here, there = make_district("Hier", slug="hier"), make_district("Dort", slug="dort")
    make_district("Drüben", slug="drueben")
    PopulationFigure.objects.create(district=here, people=100, counted=FlexDate("2023-12-31"))
    office = make_organisation("Kreis Hier", slug="kreis-hier", district=here, level="district")
    state = make_organisation("Land", slug="land", kind="state", level="state")
    union = make_organisation("Union", slug="union", kind="eu", level="eu")
    programme = make_programme("Topf", slug="topf")
    parent = make_project("Ganzes", lead=office, districts=[here])
    child = make_project("Teil", lead=office, districts=[here])
    Participation.objects.create(project=child, organisation=office, role="partner")
    Relation.objects.create(project=child, target=parent, kind="part_of")
    shared = make_project("Gemeinsames", districts=[here, there])
    neighbour = make_project("Nachbar", districts=[there])
    programme.projects.add(parent, child)
    paid = {"funder": state, "recipient": office, "programme": programme}
    # One decision for parent and child: 1,000 once. A frame is no money.
    make_decision(parent, child, amount=1000, decided=FlexDate("2020-05-01"), **paid)
    make_decision(parent, amount=500_000, status=Status.RECOGNISED, **paid)
    # Amended from 300 to 200, paid for by two; and a version that was cancelled.
    amended = make_decision(child, amount=300, decided=FlexDate("2021"), **paid)
    version = make_version(
        amended, number=2, amount=200, changes="weniger", decided=FlexDate("2024"), **two(paid)
    )
    FunderShare.objects.create(version=version, organisation=union)
    wrong = make_version(amended, number=3, amount=9999, changes="falsch", **two(paid))
    wrong.cancelled_on, wrong.cancelled_reason = date(2024, 5, 1), "Irrtum"
    wrong.save()
    # One decision for two projects in two counties, and one for a shared project.
    make_decision(child, neighbour, amount=40, **paid)
    make_decision(shared, amount=7, funder=union, recipient=office)
    make_decision(neighbour, amount=2)
    return {"office": office, "state": state, "union": union, "programme": programme}


def two(paid):
    return {name: paid[name] for name in ("funder", "recipient")}


def granted(figure):
    return figure.granted.lower


def test_the_region_is_the_sum_of_its_decisions(tempting, figures):
    number, total, beside = figures.decisions()
    assert (number, total.lower, total.upper) == (6, Decimal(1249), Decimal(1249))
    assert [(row[0], row[2], row[3].lower) for row in beside] == [("Anerkennung", 1, 500_000)]
    home = figures.context("/")
    assert (home["decision_count"], home["granted"]) == (number, total)


def test_the_headline_is_what_its_links_lead_to_and_says_what_is_digital_of_it(tempting, figures):
    Project.objects.filter(title="Nachbar").update(relevance=Relevance.CONTEXT)
    home = figures.context("/")
    assert (home["digital_count"], home["project_count"]) == (3, 4)
    assert (home["digital"].number, granted(home["digital"])) == (5, 1247)
    assert (home["decision_count"], home["granted"].lower) == (6, 1249)
    text = " ".join(figures.client.get("/").content.decode().split())
    assert "Digitalprojekte: 3, dafür 1.247,00 €" in text.replace(NBSP, " ")


def test_what_reaches_beyond_the_region_is_not_only_here(tempting, figures):
    Project.objects.get(title="Ganzes").places.create(name="Landkreis Goslar")
    alone, shared, _ = figures.district_agrees("hier")["figures"]
    assert (alone.projects, shared.projects) == (1, 2)
    assert [granted(each.grants) for each in (alone, shared)] == [200, 1047]
    assert str(alone.per_head) == f"2,00{NBSP}€"


def test_a_decision_for_two_counties_is_nobodys_own_and_nowhere_twice(tempting, figures):
    page = figures.district_agrees("hier")
    alone, shared, everywhere = page["figures"]
    assert (alone.projects, shared.projects, everywhere.projects) == (2, 1, 0)
    assert [granted(each.grants) for each in page["figures"]] == [1200, 47, 0]
    assert [each.grants.number for each in page["figures"]] == [3, 2, 0]
    assert str(alone.per_head) == "12,00\N{NO-BREAK SPACE}€"
    page = figures.district_agrees("dort")
    assert [granted(each.grants) for each in page["figures"]] == [2, 47, 0]


def test_an_amendment_stays_in_the_year_of_its_original(tempting, figures):
    years = figures.district_agrees("hier")["years"].years
    assert {each.year: (each.sum.number, each.sum.total.lower) for each in years} == {
        2020: (1, 1000),
        2021: (1, 200),
        None: (2, 47),
    }


def test_organisations_are_counted_once_for_each_role(tempting, figures):
    rows = [row for _, rows in figures.context("/organisationen/")["groups"] for row in rows]
    pages = {
        row.organisation.slug: figures.organisation_agrees(row.organisation, row.involvement)
        for row in rows
    }
    assert pages["kreis-hier"]["led_count"] == 2
    received = pages["kreis-hier"]["money_roles"][0]
    assert (received.grants.number, granted(received.grants)) == (5, 1247)


def test_two_funders_are_not_each_given_the_whole_amount(tempting, figures):
    state = figures.context("/organisationen/land/")["money_roles"][0]
    assert granted(state.grants) == 1240
    assert (state.own.lower, state.own.unknown) == (1040, 1)
    assert str(state.own) == "mindestens 1.040,00\N{NO-BREAK SPACE}€"
    union = figures.context("/organisationen/union/")["money_roles"][0]
    assert (granted(union.grants), union.own.lower, union.own.unknown) == (207, 7, 1)


def test_a_stated_share_is_what_an_organisation_gives(figures):
    state, other = make_organisation(slug="land"), make_organisation()
    decision = make_decision(make_project(), amount=100)
    version = decision.versions.get()
    FunderShare.objects.create(version=version, organisation=state, amount=Amount.exactly(60))
    FunderShare.objects.create(version=version, organisation=other, amount=Amount.exactly(40))
    role = figures.context("/organisationen/land/")["money_roles"][0]
    assert (granted(role.grants), role.own.lower, role.is_shared) == (100, 60, True)


def test_who_others_receive_for_benefits_and_does_not_receive(figures):
    taker, friend = make_organisation(slug="nimmt"), make_organisation(slug="freund")
    version = make_decision(make_project(), amount=100, recipient=taker).versions.get()
    RecipientShare.objects.get(version=version).on_behalf_of.set([taker, friend])
    roles = [
        [role.facet for role in figures.context(f"/organisationen/{slug}/")["money_roles"]]
        for slug in ("nimmt", "freund")
    ]
    assert roles == [["empfang"], [""]]


def test_a_programme_counts_a_project_and_a_decision_once(tempting, figures):
    table = figures.context("/programme/")
    ((programme, projects, grants),) = table["rows"]
    assert (projects, grants.number, granted(grants)) == (3, 4, 1240)
    figures.programme_agrees(programme, projects, grants)
    assert (table["without"].number, granted(table["without"])) == (2, 9)
    assert (table["together"].number, granted(table["together"])) == (6, 1249)


def test_a_decision_for_a_project_of_unknown_place_is_not_only_here(figures):
    here = make_district(slug="hier")
    make_district(slug="dort")
    make_decision(make_project(districts=[here]), make_project(), amount=5)
    alone, shared, _ = figures.district_agrees("hier")["figures"]
    assert (granted(alone.grants), granted(shared.grants)) == (0, 5)


def test_a_limit_divided_by_people_stays_a_limit(figures):
    here = make_district(slug="hier")
    make_district(slug="dort")
    PopulationFigure.objects.create(district=here, people=100, counted=FlexDate("2023-12-31"))
    up_to = Amount("up_to", None, Decimal(1500))
    make_decision(make_project(districts=[here]), amount=up_to)
    alone = figures.context("/landkreise/hier/")["figures"][0]
    assert str(alone.per_head).startswith("bis zu 15")
