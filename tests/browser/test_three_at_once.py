"""Three people at once at one project: one changes it, one asks and releases, one writes on."""

import re

import pytest

from projects.models import Project
from projects.publication import Publication
from tests.browser.desk_records import committed, county
from tests.builders import make_project

TITLE = "Marktplatz zu dritt"


@pytest.fixture
def project():
    yield committed(lambda: make_project(TITLE, lead=county(), publication=Publication.PUBLISHED))
    committed(lambda: Project.objects.filter(title=TITLE).delete())


def follow_the_task(person, words):
    task = person.main.get_by_role("listitem").filter(has_text=words)
    person.hand.press(task.get_by_role("link").first)


def test_a_question_is_asked_answered_and_settled_while_a_third_writes_on(project, desk):
    editor, reviewer, colleague = desk("editor"), desk("reviewer"), desk("coordinator")
    editor.edit(project)
    editor.write("Zusammenfassung", "Ein Marktplatz für alle.")
    editor.go_to("Meilensteine")  # which keeps it
    colleague.edit(project)
    colleague.reads("arbeitet gerade an diesem Projekt")
    colleague.write("Hinweise", "Der Rat tagt im Mai.")
    editor.press("Sichern und ansehen")
    editor.press("Zur Prüfung geben")
    editor.reads("Ihr Vorschlag liegt zur Prüfung.")

    reviewer.tab.goto("/arbeitsplatz/aufgaben/freizugeben/")
    reviewer.follow(TITLE)
    about = re.compile("^Rückfrage zu: .*Zusammenfassung")
    reviewer.hand.press(reviewer.main.get_by_role("link", name=about))
    reviewer.write("Was möchten Sie wissen", "Wer sagt das?")
    reviewer.press("Rückfrage stellen")
    reviewer.reads("Wer sagt das?")

    editor.tab.goto("/arbeitsplatz/")
    editor.reads("Wer sagt das?")
    follow_the_task(editor, "Wer sagt das?")
    editor.write("Antwort", "Das Kreisblatt vom Mai.")
    editor.press("Antworten")
    editor.reads("Das Kreisblatt vom Mai.")

    reviewer.tab.goto("/arbeitsplatz/")
    follow_the_task(reviewer, "Wer sagt das?")
    reviewer.reads("Das Kreisblatt vom Mai.")
    reviewer.press("Als erledigt kennzeichnen")
    reviewer.follow("Zum Vorschlag")
    reviewer.press("Vorschlag freigeben")
    reviewer.reads("Freigegeben")

    colleague.press("Sichern und ansehen")
    colleague.reads("Der Rat tagt im Mai.")
    colleague.press("Zur Prüfung geben")
    colleague.reads("Ihr Vorschlag liegt zur Prüfung.")
    reviewer.tab.goto(f"/projekte/{project.slug}/")
    reviewer.reads("Ein Marktplatz für alle.")
    reviewer.does_not_read("Der Rat tagt im Mai.")
    reviewer.does_not_read("Wer sagt das?")
