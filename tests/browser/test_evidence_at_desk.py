"""What sources say, on its way to the public page: a contradiction, and the facts of an article."""

import pytest
from playwright.sync_api import expect

from evidence.models import Source
from evidence.values.dates import FlexDate
from projects.models import Project
from tests.browser.at_desk import AtDesk
from tests.browser.checks import axe
from tests.browser.desk_records import committed, county
from tests.browser.hands import Keyboard, Mouse
from tests.browser.windows import DESKTOP, PHONE
from tests.builders import cite, make_project, make_source

TITLE = "Amtsbote aus dem Browser"
PAPER, COUNCIL = "Bote aus dem Browser", "Rat aus dem Browser"


@pytest.fixture
def project():
    yield committed(begin)
    committed(take_away)


def begin():
    made = make_project(TITLE, lead=county(), start=FlexDate("2019"))
    cite(made, make_source("Los geht es", publisher=PAPER), field="start")
    make_source("Vorlage", publisher=COUNCIL)
    return made


def take_away():
    Project.objects.filter(title=TITLE).delete()
    Source.objects.filter(publisher__in=[PAPER, COUNCIL]).delete()


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def size(request):
    return request.param


@pytest.fixture(params=[Mouse, Keyboard], ids=["mouse", "keyboard"])
def desk(open_tab, sign_in, people, request, size):
    """A function that gives somebody at the desk, in a browser of their own."""

    def at_desk(who):
        tab = open_tab(size, whose=who)
        sign_in(tab, who)
        tab.goto("/arbeitsplatz/")
        return AtDesk(tab, request.param)

    return at_desk


def is_sound(person, size):
    person.tab.evaluate(axe.SCRIPT)
    assert axe.violations(person.tab, size, "light") == []


def test_a_contradiction_is_made_where_it_is_found_decided_and_released(desk, project, size):
    editor, reviewer = desk("editor"), desk("reviewer")
    editor.edit(project, "Zeit")
    editor.press("Beleg hinzufügen: Beginn")
    editor.is_at("Beleg für „Beginn“")
    editor.write("Quelle", f"{COUNCIL}: Vorlage")
    editor.write("Was steht dort?", "Baubeginn im Juni 2018")
    editor.choose("Die Quelle", "sagt etwas anderes; beides bleibt stehen")
    editor.write("Angabe der Quelle", "Juni 2018")
    editor.unfold("Sagt sie etwas anderes")
    is_sound(editor, size)
    editor.press("Beleg übernehmen")
    editor.reads(f"{COUNCIL} nennt „Juni 2018“")
    editor.reads("Gewählt: noch offen")

    editor.follow("Entscheiden: Beginn")
    editor.is_at("Widerspruch: Beginn")
    is_sound(editor, size)
    editor.choose("Welche Angabe gilt?", "Juni 2018")
    editor.write("Warum?", "Die Vorlage ist amtlich.")
    editor.press("Wahl übernehmen")
    editor.reads("Gewählt: „Juni 2018“")
    editor.write("Was ist neu, und warum?", "Der Rat nennt einen anderen Beginn.")
    editor.press("Zur Prüfung geben")
    editor.reads("Ihr Vorschlag liegt zur Prüfung.")

    reviewer.tab.goto(f"/projekte/{project.slug}/")
    reviewer.does_not_read("Juni 2018")
    reviewer.tab.goto("/arbeitsplatz/")
    reviewer.follow(TITLE)
    reviewer.reads("Widerspruch „Beginn“")
    reviewer.press("Vorschlag freigeben")
    reviewer.reads("Freigegeben")
    reviewer.tab.goto(f"/projekte/{project.slug}/")
    reviewer.reads("Die Quellen widersprechen sich")
    reviewer.reads("Die Vorlage ist amtlich.")


def test_the_facts_of_an_article_are_accepted_one_by_one(desk, project, size):
    editor = desk("editor")
    editor.tab.goto("/arbeitsplatz/artikel/")
    editor.choose("Projekt", TITLE)
    editor.choose("Quelle", f"{PAPER}: Los geht es")
    editor.write("Erschienen am", "10.02.2025")
    editor.write("Text des Artikels", "Das Vorhaben kostet 80.000 Euro.")
    editor.press("Auswerten")
    editor.is_at(f"Angaben des Artikels für „{TITLE}“")
    is_sound(editor, size)
    editor.press("Gewählte eintragen")
    editor.reads("Bitte mindestens eine Angabe wählen.")
    fact = editor.main.get_by_role("table").get_by_role("checkbox")
    expect(fact).to_have_count(1)
    editor.hand.tick(fact)
    editor.press("Gewählte eintragen")
    editor.reads("Eingetragen und belegt.")
    editor.reads("80.000,00")
    editor.reads(f"{PAPER} („Los geht es“) sagt zu Gesamtausgaben")
