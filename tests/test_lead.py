"""What the first sentences of a project say of its money, in each situation."""

import pytest

from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from funding.models import RecipientShare, Status
from projects.publication import Publication
from public.pages.lead.words import gender, payers, receivers, when
from tests.builders import (
    make_decision,
    make_district,
    make_organisation,
    make_project,
    make_version,
)
from tests.lead_words import first_of, lead_of
from tests.past import page_of


@pytest.fixture
def state(db):
    return make_organisation("Ministerium für Regionales", level="state", kind="state_ministry")


@pytest.fixture
def county(db):
    return make_organisation("Landkreis Auland", kind="district", level="district")


# Who pays, and to whom


@pytest.mark.parametrize(
    ("levels", "words"),
    [
        (["state"], "Das Land bewilligte 500 €."),
        (["federal"], "Der Bund bewilligte 500 €."),
        (["eu"], "Die EU bewilligte 500 €."),
        (["eu", "state"], "Land und EU bewilligten 500 €."),
        (["state", "eu", "federal"], "Bund, Land und EU bewilligten 500 €."),
        (["state", "state"], "Das Land bewilligte 500 €."),
        ([""], "Bewilligt sind 500 €."),
        (["state", ""], "Bewilligt sind 500 €."),
        ([], "Bewilligt sind 500 €."),
    ],
)
def test_who_pays_is_named_by_level_with_article_and_number(db, levels, words):
    project = make_project()
    version = make_decision(project, amount=500).versions.get()
    for level in levels:
        version.funders.create(organisation=make_organisation(level=level, kind="office"))
    assert first_of(project) == words


def test_a_county_that_pays_is_named(db, county):
    project = make_project()
    make_decision(project, amount=500, funder=county)
    assert first_of(project) == "Der Landkreis Auland bewilligte 500 €."


@pytest.mark.parametrize(
    ("name", "to"),
    [
        ("Landkreis Auland", "dem Landkreis Auland "),
        ("Stadt Talheim", "der Stadt Talheim "),
        ("Samtgemeinde Talheim", "der Samtgemeinde Talheim "),
        ("Flecken Au", "dem Flecken Au "),
        ("Museumsverein Talheim e. V.", "dem Museumsverein Talheim e. V. "),
        ("Verkehrsbetriebe Talheim GmbH", "der Verkehrsbetriebe Talheim GmbH "),
        ("Talheim", ""),
        ("Schulträger im Landkreis", ""),
        ("Regionale Genossenschaft", ""),
        ("Talheim. Gesund. gGmbH", ""),
        ("Künne GmbH / create GmbH", ""),
    ],
)
def test_a_recipient_is_named_where_its_case_is_known(state, name, to):
    project = make_project()
    make_decision(project, amount=500, funder=state, recipient=make_organisation(name))
    assert first_of(project) == f"Das Land bewilligte {to}500 €."


def test_two_recipients_are_named_and_more_are_counted(state, county):
    project = make_project()
    version = make_decision(project, amount=500, funder=state, recipient=county).versions.get()
    version.recipients.create(organisation=make_organisation("Stadt Talheim"))
    words = "Das Land bewilligte dem Landkreis Auland und der Stadt Talheim zusammen 500 €."
    assert first_of(project) == words
    version.recipients.create(label="Schulen in Talheim")
    assert first_of(project) == "Das Land bewilligte drei Empfängern zusammen 500 €."


def test_where_each_gets_the_same_it_says_how_much(db):
    project, union = make_project(), make_organisation(level="eu", kind="eu")
    for towns in (["Aue"], ["Berg", "Tal"]):
        version = make_decision(project, amount=150 * len(towns), funder=union).versions.get()
        for town in towns:
            version.recipients.create(label=town, amount=Amount.exactly(150))
    assert first_of(project) == "Die EU bewilligte drei Empfängern je 150 €, zusammen 450 €."
    RecipientShare.objects.filter(label="Tal").update(amount_min=100, amount_max=100)
    told = "Die EU bewilligte drei Empfängern in zwei Entscheidungen zusammen 450 €."
    assert first_of(project) == told


def test_the_name_of_the_day_of_the_decision_is_told(state):
    body = make_organisation("Stadt Neustadt")
    body.names.create(name="Stadt Altstadt", valid_until=FlexDate("2020"))
    project = make_project()
    make_decision(project, amount=500, funder=state, recipient=body, decided=FlexDate("2019"))
    assert first_of(project) == "Im Jahr 2019 bewilligte das Land der Stadt Altstadt 500 €."


def test_for_all_counties_is_said_only_if_they_are_all(state, county):
    districts = [make_district(name) for name in ("Auland", "Bergland", "Talland")]
    bodies = [make_organisation(each.name, district=each) for each in districts]
    project = make_project()
    version = make_decision(project, amount=500, funder=state).versions.get()
    share = version.recipients.create(organisation=bodies[0])
    share.on_behalf_of.set(bodies)
    said = "Das Land bewilligte dem Landkreis Auland 500 €"
    assert first_of(project) == f"{said}, stellvertretend für alle drei Landkreise."
    share.on_behalf_of.set(bodies[:2])
    assert first_of(project) == f"{said}."


# How much


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (Amount.exactly("23988.65"), "Das Land bewilligte 23.988,65 €."),
        (Amount("about", 2_000_000, 2_000_000), "Das Land bewilligte rund 2 Mio. €."),
        (Amount("up_to", None, 15_000_000), "Das Land bewilligte bis zu 15 Mio. €."),
        (Amount("at_least", 100, None), "Das Land bewilligte mindestens 100 €."),
        (Amount("between", 10, 20), "Das Land bewilligte zwischen 10 € und 20 €."),
        (Amount("not_stated"), "Das Land bewilligte eine Förderung; der Betrag ist nicht genannt."),
        (
            Amount("not_published"),
            "Das Land bewilligte eine Förderung; der Betrag ist nicht veröffentlicht.",
        ),
    ],
)
def test_the_amount_keeps_its_qualifier(state, amount, words):
    project = make_project()
    make_decision(project, amount=amount, funder=state)
    assert first_of(project) == words


def test_a_sum_of_which_nothing_is_certain_is_not_said(state):
    """„mindestens 0 €“ would say nothing, and „0 €“ is no grant of money."""
    unsure, free, both = make_project(), make_project(), make_project()
    for amount in (Amount("up_to", None, 900), Amount("not_stated")):
        make_decision(unsure, amount=amount, funder=state)
        make_decision(both, amount=Amount.exactly(0), funder=state)
    make_decision(free, amount=Amount.exactly(0), funder=state)
    assert [first_of(each) for each in (unsure, free, both)] == [
        "Das Land bewilligte in zwei Entscheidungen Geld; ein Mindestbetrag ist nicht genannt.",
        "Das Land bewilligte eine Förderung; Geld ist damit nicht verbunden.",
        "Das Land bewilligte in zwei Entscheidungen Förderungen; Geld ist damit nicht verbunden.",
    ]


def test_announced_money_of_which_nothing_is_certain_is_not_said(state):
    project = make_project()
    for amount in (Amount("up_to", None, 900), Amount("not_stated")):
        make_decision(project, amount=amount, funder=state, status=Status.ANNOUNCED)
    assert first_of(project) == (
        "Angekündigt sind zwei Förderungen; ein Mindestbetrag ist nicht genannt, "
        "ein Bescheid ist nicht bekannt."
    )


def test_of_a_decision_for_several_projects_only_the_part_is_told(state):
    project, other = make_project(), make_project()
    decision = make_decision(project, other, amount=500, funder=state)
    assert first_of(project) == (
        "Das Land bewilligte Geld für mehrere Projekte; "
        "der Anteil dieses Projekts ist nicht genannt."
    )
    share = decision.project_shares.get(project=project)
    share.amount = Amount.exactly(200)
    share.save()
    assert first_of(project) == (
        "Auf dieses Projekt entfallen aus einer Bewilligung für mehrere Projekte 200 €."
    )


def test_the_amount_in_force_is_told_and_no_year_of_an_earlier_one(state):
    project = make_project()
    decision = make_decision(project, amount=500, funder=state, decided=FlexDate("2019"))
    make_version(decision, number=2, amount=300, funder=state, changes="weniger")
    assert first_of(project) == "Das Land bewilligte 300 €."


@pytest.mark.parametrize("date", ["2019/2020", "2019~", "2019-12/2020-01", ""])
def test_no_year_is_told_of_a_day_that_is_not_in_one_year_for_sure(state, date):
    project = make_project()
    make_decision(project, amount=500, funder=state, decided=FlexDate(date))
    assert first_of(project) == "Das Land bewilligte 500 €."


def test_a_day_that_the_editors_found_out_is_no_year_of_the_sources(state):
    project = make_project()
    make_decision(project, amount=500, funder=state, decided=FlexDate("2019", basis="derived"))
    assert first_of(project) == "Das Land bewilligte 500 €."


# What is no grant


@pytest.mark.parametrize(
    ("status", "words", "unknown"),
    [
        (
            Status.RECOGNISED,
            "Anerkannt ist ein Rahmen von 500 € aus Mitteln des Landes.",
            "Anerkannt ist ein Rahmen aus Mitteln des Landes; der Betrag ist nicht genannt.",
        ),
        (
            Status.ALLOCATED,
            "Zugewiesen sind 500 €: ein Höchstbetrag, aus dem einzeln beantragt wird.",
            "Zugewiesen ist ein Höchstbetrag, aus dem einzeln beantragt wird; "
            "der Betrag ist nicht genannt.",
        ),
        (
            Status.IN_PRINCIPLE,
            "Einer Förderung von 500 € ist im Grundsatz zugestimmt; "
            "ein Bescheid ist nicht bekannt.",
            "Einer Förderung ist im Grundsatz zugestimmt; der Betrag ist nicht genannt, "
            "ein Bescheid ist nicht bekannt.",
        ),
        (
            Status.ANNOUNCED,
            "Angekündigt sind 500 €; ein Bescheid ist nicht bekannt.",
            "Angekündigt ist eine Förderung; der Betrag ist nicht genannt, "
            "ein Bescheid ist nicht bekannt.",
        ),
        (
            Status.LOCAL_VOTE,
            "Vor Ort beschlossen sind 500 €; ein Bescheid ist nicht bekannt.",
            "Vor Ort ist Geld beschlossen; der Betrag ist nicht genannt.",
        ),
        (
            Status.WAIVED,
            "Auf 500 € wurde verzichtet.",
            "Auf eine Förderung wurde verzichtet; der Betrag ist nicht genannt.",
        ),
        (
            Status.REJECTED,
            "Ein Antrag auf Förderung über 500 € wurde abgelehnt.",
            "Ein Antrag auf Förderung wurde abgelehnt.",
        ),
        (
            Status.REVOKED,
            "Eine Bewilligung über 500 € wurde widerrufen.",
            "Eine Bewilligung wurde widerrufen.",
        ),
    ],
)
def test_what_is_no_grant_is_never_called_one(state, status, words, unknown):
    project, silent = make_project(), make_project()
    make_decision(project, amount=500, funder=state, status=status)
    make_decision(silent, amount=Amount("not_stated"), funder=state, status=status)
    assert (first_of(project), first_of(silent)) == (words, unknown)


@pytest.mark.parametrize(
    ("status", "words", "unknown"),
    [
        (
            Status.RECOGNISED,
            "Anerkannt sind zwei Rahmen von zusammen 700 €.",
            "Anerkannt sind zwei Rahmen; die Beträge sind nicht genannt.",
        ),
        (
            Status.ALLOCATED,
            "Zugewiesen sind 700 €: Höchstbeträge, aus denen einzeln beantragt wird.",
            "Zugewiesen sind Höchstbeträge, aus denen einzeln beantragt wird; die Beträge sind"
            " nicht genannt.",
        ),
        (
            Status.IN_PRINCIPLE,
            "Im Grundsatz ist zwei Förderungen von zusammen 700 € zugestimmt; ein Bescheid ist"
            " nicht bekannt.",
            "Im Grundsatz ist zwei Förderungen zugestimmt; die Beträge sind nicht genannt, ein"
            " Bescheid ist nicht bekannt.",
        ),
        (
            Status.ANNOUNCED,
            "Angekündigt sind 700 €; ein Bescheid ist nicht bekannt.",
            "Angekündigt sind zwei Förderungen; die Beträge sind nicht genannt, ein Bescheid ist"
            " nicht bekannt.",
        ),
        (
            Status.WAIVED,
            "Auf 700 € wurde verzichtet.",
            "Auf zwei Förderungen wurde verzichtet; die Beträge sind nicht genannt.",
        ),
        (
            Status.REJECTED,
            "Zwei Anträge auf Förderung über zusammen 700 € wurden abgelehnt.",
            "Zwei Anträge auf Förderung wurden abgelehnt.",
        ),
        (
            Status.REVOKED,
            "Zwei Bewilligungen über zusammen 700 € wurden widerrufen.",
            "Zwei Bewilligungen wurden widerrufen.",
        ),
    ],
)
def test_several_are_never_told_as_one_over_their_sum(db, status, words, unknown):
    project, silent = make_project(), make_project()
    for amount in (500, 200):
        make_decision(project, amount=amount, status=status)
        make_decision(silent, amount=Amount("not_stated"), status=status)
    assert (first_of(project), first_of(silent)) == (words, unknown)


def test_several_frames_stand_beside_a_grant(db):
    project = make_project()
    for amount in (90, 10):
        make_decision(project, amount=amount, status=Status.RECOGNISED)
    make_decision(project, amount=500)
    assert "Daneben stehen zwei Rahmen von zusammen 100 €, die nicht mitzählen." in lead_of(project)


def test_a_grant_without_an_amount_is_a_grant_all_the_same(state):
    project = make_project()
    decision = make_decision(project, amount=Amount("not_applicable"), funder=state)
    assert first_of(project) == "Das Land bewilligte eine Förderung; ein Betrag entfällt."
    page = page_of(decision)
    assert "bewilligte eine Förderung" in page
    assert "ist entfällt" not in page


def test_a_decision_that_pays_for_more_than_is_public_names_no_purpose(state):
    shown, hidden = make_project("Bus"), make_project("Geheim", publication=Publication.DRAFT)
    only = make_decision(shown, amount=500, funder=state)
    shared = make_decision(shown, hidden, amount=700, funder=state)
    assert 'bewilligte <strong class="wp-num">500\N{NO-BREAK SPACE}€</strong> für „Bus“' in page_of(
        only
    )
    told = page_of(shared).partition('<p class="wp-answer">')[2].partition("</p>")[0]
    assert "700" in told
    assert "für" not in told


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status.ALLOCATED, "Zugewiesen sind daneben 90 €: ein Höchstbetrag, aus dem einzeln"),
        (
            Status.ANNOUNCED,
            "Angekündigt sind daneben 90 €; ein Bescheid darüber ist nicht bekannt.",
        ),
        (Status.LOCAL_VOTE, "Vor Ort beschlossen sind daneben 90 €."),
        (Status.WAIVED, "Auf 90 € wurde verzichtet."),
        (Status.RECOGNISED, "Daneben steht ein Rahmen von 90 €, der nicht mitzählt."),
        (Status.IN_PRINCIPLE, "Wie weit das Projekt ist, sagt keine Quelle."),
    ],
)
def test_what_stands_beside_a_grant_follows_it(state, status, words):
    project = make_project()
    make_decision(project, amount=90, funder=state, status=status)
    make_decision(project, amount=500, funder=state)
    assert lead_of(project).startswith(f"Das Land bewilligte 500 €. {words}")


def test_a_partial_revocation_leaves_the_rest(state):
    project = make_project()
    make_decision(project, amount=300, funder=state, status=Status.PARTLY_REVOKED)
    assert first_of(project) == "Nach einem teilweisen Widerruf sind noch 300 € bewilligt."


def test_nothing_known_says_so_and_names_what_it_costs(db):
    project = make_project(total_expenditure=Amount("about", 3000, 3000))
    assert first_of(make_project()) == "Eine Förderentscheidung ist nicht bekannt."
    assert first_of(project) == (
        "Eine Förderentscheidung ist nicht bekannt; als Gesamtausgaben sind rund 3.000 € genannt."
    )


# Words


def test_words_of_the_tables():
    assert [gender(each) for each in ("Landkreis A", "Stadt B", "Zentrum C", "Aue", "")] == [
        *("m", "f", "n", "", "")
    ]
    assert receivers([]) == ""
    assert payers([]) is None
    at = {"day": "am ", "month": "im ", "": ""}
    dates = ("2019-12-04", "2019-12", "2019", "2019-37", "2019/2020", "..")
    words = [when(FlexDate(each), at) for each in dates[:5]]
    assert words == ["am 4. Dezember 2019", "im Dezember 2019", "2019", "Anfang 2019", ""]
