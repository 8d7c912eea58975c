"""What the first sentences say of state and outcome, on which pages, and of random records."""

import random

import pytest
from django.utils.timezone import localdate

from evidence.values.dates import FlexDate, day_in_german
from funding.models import Application, Decision
from projects.models import Project, Relation, State
from public.audience import PUBLIC
from public.involvement import Involvement
from public.pages.decision import decision_page
from public.pages.organisation import organisation_page
from public.pages.project import project_page
from tests.builders import (
    cite,
    make_decision,
    make_organisation,
    make_programme,
    make_project,
    make_source,
)
from tests.clients import finish_transaction_work
from tests.examples import of_this_run
from tests.lead_words import amounts_in, faults_of, lead_of, says_more_than
from tests.markup import in_one_line
from tests.past import days_pass, page_of, published_then
from tests.random_content import make_land, random_decision, random_project

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture
def state(db):
    return make_organisation("Ministerium für Regionales", level="state", kind="state_ministry")


@pytest.fixture
def county(db):
    return make_organisation("Landkreis Auland", kind="district", level="district")


# How far it is


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, "Wie weit das Projekt ist, sagt keine Quelle."),
        ({"start": "2019"}, "Ob das Projekt abgeschlossen ist, sagt keine Quelle."),
        (
            {"start": "2019", "planned_end": "2021-04-30"},
            "Geplant war das Projekt bis zum 30. April 2021; "
            "ob es abgeschlossen ist, sagt keine Quelle.",
        ),
        ({"state": "running"}, "Das Projekt läuft; wann es endet, sagt keine Quelle."),
        (
            {"state": "running", "start": "2021-07", "end": "2099-12-31"},
            "Das Projekt läuft seit Juli 2021, vorgesehen bis zum 31. Dezember 2099.",
        ),
        (
            {"state": "running", "start": "2021-21", "planned_end": "2022"},
            "Das Projekt läuft seit Frühjahr 2021; vorgesehen war es bis 2022.",
        ),
        (
            {"state": "running", "start": "2098"},
            "Das Projekt läuft; wann es endet, sagt keine Quelle.",
        ),
        ({"state": "implemented"}, "Das Projekt ist umgesetzt."),
        (
            {"state": "implemented", "end": "2021-03"},
            "Das Projekt ist seit März 2021 umgesetzt.",
        ),
        ({"state": "closed", "end": "2020/2021"}, "Das Projekt ist abgeschlossen."),
        ({"state": "concept"}, "Das Projekt ist bisher ein Konzept."),
        (
            {"state": "granted"},
            "Das Projekt ist bewilligt; ob es begonnen hat, sagt keine Quelle.",
        ),
    ],
)
def test_the_state_is_told_in_the_words_of_its_dates(db, values, words):
    dates = {name: FlexDate(value) for name, value in values.items() if name != "state"}
    project = make_project(**dates, state=values.get("state", "unknown"))
    assert lead_of(project).partition(". ")[2] == words


def test_what_is_derived_is_likely(db):
    done = make_project(state="implemented", end=FlexDate("2021", basis="derived"))
    runs = make_project(state="running", start=FlexDate("2021", basis="derived"))
    assert lead_of(done).endswith("Das Projekt ist umgesetzt, wohl seit 2021.")
    assert "Das Projekt läuft, wohl seit 2021;" in lead_of(runs)


def test_a_running_project_without_recent_sources_is_told_with_their_day(db):
    project = make_project(state="running", start=FlexDate("2020-05-04"))
    cite(project, make_source(published=FlexDate("2021-03")))
    assert lead_of(project).endswith(
        "Nach den Quellen läuft das Projekt seit dem 4. Mai 2020; die neueste ist vom März 2021."
    )
    later = make_project(state="running", start=FlexDate("2022-05-04"))
    cite(later, make_source(published=FlexDate("2021")))
    assert lead_of(later).endswith(
        "Nach den Quellen sollte das Projekt am 4. Mai 2022 beginnen; die neueste ist von 2021."
    )


@pytest.mark.parametrize("value", State.values)
def test_every_state_has_a_sentence(db, value):
    assert faults_of(project_page(make_project(state=value)).lead) == []


# What came of it


def test_what_builds_on_it_is_named_if_it_is_documented(db):
    project, follower, other = make_project(), make_project("Phase 1"), make_project("Phase 2")
    Relation.objects.create(project=follower, target=project, kind="builds_on", is_documented=False)
    assert "Darauf" not in lead_of(project)
    Relation.objects.update(is_documented=True)
    assert lead_of(project).endswith("Darauf baut „Phase 1“ auf.")
    Relation.objects.create(project=other, target=project, kind="builds_on")
    assert lead_of(project).endswith("Darauf bauen „Phase 1“ und „Phase 2“ auf.")


def test_a_hidden_project_is_not_counted(db):
    project, hidden = make_project(), make_project(publication="draft")
    Relation.objects.create(project=hidden, target=project, kind="part_of")
    assert "Dazu" not in lead_of(project)


def test_an_intention_is_called_one(db):
    project = make_project()
    Application.objects.create(key="a", project=project, title="Bewerbung", stage="intended")
    assert lead_of(project).endswith("Als Absicht nennen die Quellen: „Bewerbung“.")


# Marks, pages


def test_the_sources_stand_behind_the_value_and_behind_its_comma(client, state, county):
    project = make_project(slug="projekt")
    decision = make_decision(project, amount=500, funder=state, recipient=county)
    cite(decision.versions.get(), field="amount")
    html = in_one_line(client.get("/projekte/projekt/").content.decode())
    answer = html.partition('<p class="wp-answer">')[2].partition("</p>")[0]
    assert '<strong class="wp-num">500\N{NO-BREAK SPACE}€</strong>.<sup class="wp-ref">' in answer


def test_a_past_day_has_the_sentence_of_that_day(client, state):
    project = make_project(slug="projekt")
    decision = make_decision(project, amount=500, funder=state)
    days_pass()
    decision.versions.update(amount_min=700, amount_max=700)
    assert 'bewilligte <strong class="wp-num">500\N{NO-BREAK SPACE}€' in published_then(project)
    assert 'bewilligte <strong class="wp-num">700\N{NO-BREAK SPACE}€' in page_of(project)


def test_a_title_can_hold_anything(client, state):
    project = make_project("<b>„Zitat“ & Co.</b>", slug="projekt")
    decision = make_decision(project, amount=500, funder=state)
    html = client.get(f"/foerderung/{decision.pk}/").content.decode()
    assert "für „&lt;b&gt;‚Zitat‘ &amp; Co.&lt;/b&gt;“" in html


# Chance


@pytest.mark.parametrize("seed", range(of_this_run(24)))
def test_random_projects_and_decisions_are_told_truly(db, seed):
    chance = random.Random(seed)
    land = make_land()
    for name in ("Landkreis Auland", "Stadt Tal", "Museumsverein Tal e. V.", "Deutsche Netz GmbH"):
        land["organisations"].append(make_organisation(name))
    projects = [random_project(chance, land) for _ in range(4)]
    for _ in range(6):
        random_decision(chance, land, projects)
    for project in Project.objects.visible_to(PUBLIC):
        page = project_page(project)
        assert faults_of(page.lead) == []
        assert not says_more_than(page.lead, page.grants.decisions)
        known = " ".join(str(each) for each in told_by(page)).replace(f",00{NBSP}", NBSP)
        assert [each for each in amounts_in(page.lead) if each not in known] == []
    for decision in Decision.objects.visible_to(PUBLIC):
        page = decision_page(decision)
        assert faults_of(page.lead) == []
        assert page.shown.is_cancelled or not says_more_than(page.lead, [page.decision])


def told_by(page):
    """The amounts that a project's page shows."""
    money = page.grants.money
    return [
        money.granted,
        *money.beside.values(),
        *money.parts.values(),
        page.project.total_expenditure,
    ]


# To take along


def test_a_page_says_how_to_cite_it_on_its_own_day_only(client, state):
    project = make_project("Glasfaser", slug="projekt")
    make_decision(project, amount=500, funder=state)
    days_pass()
    now, then = page_of(project), published_then(project)
    day = day_in_german(localdate())
    assert "Zitieren: Weserportal: Glasfaser." in now
    assert f"abgerufen am {day}" in " ".join(now.split())
    assert "Zitieren:" not in then


def test_buttons_that_need_a_script_are_not_there_without(client, db):
    make_project(slug="projekt")
    html = in_one_line(client.get("/projekte/projekt/").content.decode())
    assert (
        '<li hidden> <button class="kern-btn kern-btn--tertiary" type="button" data-copy=' in html
    )
    assert (
        '<li hidden> <button class="kern-btn kern-btn--tertiary" type="button" data-print>' in html
    )
    assert 'href="/projekte/projekt/fehler-melden/">Fehler melden</a>' in html


@pytest.mark.parametrize(
    ("met", "words"),
    [
        (["2020", "2021", ""], "2 von 3 Meilensteinen erreicht"),
        (["", ""], "Dass ein Meilenstein erreicht ist, sagt keine Quelle"),
        (["2020"], ""),
        ([], ""),
    ],
)
def test_milestones_are_counted_where_there_are_several(db, met, words):
    project = make_project()
    for number, day in enumerate(met):
        project.milestones.create(title=f"Schritt {number}", met=FlexDate(day))
    assert project_page(project).work.milestones_in_words == words


# Organisations


def lead_of_body(body):
    return " ".join(str(each) for each in organisation_page(body).lead).replace(NBSP, " ")


def test_an_organisation_begins_with_its_roles_and_sums(state, county):
    finish_transaction_work()
    assert lead_of_body(county) == (
        "In den veröffentlichten Projekten und Entscheidungen hat diese Stelle keine Rolle."
    )
    make_decision(make_project(lead=county), amount=500, funder=state, recipient=county)
    make_project().participations.create(organisation=county, role="partner")
    finish_transaction_work()
    assert lead_of_body(county) == (
        "Diese Stelle leitet ein Projekt und ist an einem beteiligt. Bewilligt sind ihr 500 €."
    )
    assert lead_of_body(state) == "Diese Stelle bewilligte 500 €."


def test_an_organisation_without_project_and_sum_is_told_by_what_it_does(county):
    make_programme().funders.create(organisation=county, role="funder")
    assert lead_of_body(county) == "Diese Stelle wirkt an einem Förderprogramm mit."
    make_project().participations.create(organisation=county, role="interest")
    finish_transaction_work()
    assert lead_of_body(county) == (
        "Diese Stelle ist an einem Projekt interessiert oder zahlt dort mit."
    )
    make_decision(make_project(), amount=5, funder=county, status="local_vote")
    finish_transaction_work()
    assert lead_of_body(county) == (
        "Diese Stelle kommt in einer Entscheidung vor; ein Betrag ist nicht bewilligt."
    )


def test_what_others_have_a_part_in_is_said_to_be_shared(state, county):
    version = make_decision(make_project(), amount=500, funder=state, recipient=county)
    version.versions.get().recipients.create(label="Schulen")
    finish_transaction_work()
    assert lead_of_body(county) == (
        "Bewilligt sind dieser Stelle, auch zusammen mit anderen, 500 €."
    )


def test_organisations_stand_from_a_to_z_whatever_their_kind(client, db):
    for name in ("Ölwerk", "Aue", "zeta", "Otto", "4 Städte", "Ärztehaus"):
        make_organisation(name, kind="company" if name < "B" else "club")
    finish_transaction_work()
    groups = client.get("/organisationen/").context["groups"]
    told = [(letter, [row.name for row in rows]) for letter, rows in groups]
    assert told == [
        ("0–9", ["4 Städte"]),
        ("A", ["Ärztehaus", "Aue"]),
        ("O", ["Ölwerk", "Otto"]),
        ("Z", ["zeta"]),
    ]


@pytest.mark.parametrize(
    ("roles", "words"),
    [
        ({"led": 1, "joined": 1}, ["leitet 1 Projekt", "an 1 Projekt beteiligt"]),
        ({"led": 2, "joined": 3}, ["leitet 2 Projekte", "an 3 Projekten beteiligt"]),
        ({"paid": 9, "received": 1}, ["9-mal Geldgeber", "1-mal Empfänger"]),
        ({}, []),
    ],
)
def test_roles_are_told_in_the_case_they_need(roles, words):
    assert Involvement(**roles).in_words == words
