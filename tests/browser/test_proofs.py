"""Journeys with sources, with either hand and on a phone, and the sources of a page on paper."""

import pytest
from playwright.sync_api import expect

from evidence.models import Source
from evidence.values.dates import FlexDate
from projects.models import Project
from tests.browser.checks import axe
from tests.browser.desk_records import committed, county
from tests.browser.windows import DESKTOP, PHONE, show
from tests.builders import cite, make_project, make_source

TITLE, HEADLINE = "Glasfaser aus dem Browser", "Bagger rollen im Browser"
ON_A_PHONE = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])


@pytest.fixture
def begun():
    """A public project of the county that began in 2019, as a source says in three places."""

    def make():
        project = make_project(TITLE, lead=county(), start=FlexDate("2019"), state="running")
        source = make_source(HEADLINE, publisher="Die Harke")
        cite(project, source, field="start", quotation="los ging es 2019")
        cite(project, source, field="state", quotation="läuft noch")
        cite(project, source, field="title", quotation="Glasfaser")
        return project

    yield lambda: committed(make)
    committed(clear)


def clear():
    Project.objects.filter(title__startswith=TITLE).delete()
    for source in Source.objects.filter(title__startswith=HEADLINE):
        source.citations.all().delete()
        source.delete()


def looks_sound(person, size):
    person.tab.evaluate(axe.SCRIPT)
    assert axe.violations(person.tab, size, "light") == []


@ON_A_PHONE
def test_a_new_source_is_cited_right_at_the_value(begun, desk, size):
    editor = desk("editor")
    editor.edit(begun(), "Zeit")
    editor.press("Beleg hinzufügen: Beginn")
    editor.is_at("Beleg für „Beginn“")
    looks_sound(editor, size)
    editor.unfold("Die Quelle ist noch nicht im Portal")
    editor.hand.write(editor.at("id_neu-title"), f"{HEADLINE} noch einmal")
    editor.hand.write(editor.at("id_neu-publisher"), "NDR")
    editor.write("Was steht dort?", "seit 2019 wird gebaut")
    editor.press("Beleg übernehmen")
    editor.is_in("Zeit")
    editor.reads("Beleg übernommen: NDR")
    proofs = editor.at("beleg-project-start")
    expect(proofs).to_contain_text("„seit 2019 wird gebaut“")
    expect(proofs.get_by_text("stützt")).to_have_count(2)
    looks_sound(editor, size)


@ON_A_PHONE
def test_a_changed_value_asks_what_its_source_says(begun, desk, size):
    editor = desk("editor")
    editor.edit(begun(), "Zeit")
    editor.hand.write(editor.at("id_start_edtf"), "2020")
    editor.press("Sichern und ansehen")
    editor.is_at("Was sagen die Quellen?")
    expect(editor.main.locator("del")).to_have_text("2019")
    expect(editor.main.locator("ins")).to_have_text("2020")
    looks_sound(editor, size)
    editor.choose("Was sagt die Quelle?", "nennt die frühere; sie bleibt als abweichend stehen")
    editor.press("Sichern")
    editor.is_at(TITLE)
    editor.press("Weiter bearbeiten")
    editor.is_in("Steckbrief")
    editor.go_to("Zeit")
    editor.is_in("Zeit")
    expect(editor.at("beleg-project-start")).to_contain_text("sagt etwas anderes")


@ON_A_PHONE
def test_from_what_is_missing_to_the_field_and_its_reason(begun, desk, size):
    project, editor = begun(), desk("editor")
    editor.tab.goto("/arbeitsplatz/was-fehlt/")
    looks_sound(editor, size)
    row = editor.main.locator("form", has_text=TITLE)
    editor.hand.press(row.get_by_role("button", name="Ende", exact=True))
    editor.is_in("Zeit")
    assert editor.tab.url.endswith("#beleg-project-end")
    editor.choose("Warum ist „Ende“ leer?", "nicht genannt")
    editor.press("Sichern")
    editor.reads("Gesichert.")
    expect(editor.field("Warum ist „Ende“ leer?")).to_have_value("end=not_stated")
    assert Project.objects.get(pk=project.pk).blanks == ""


def test_on_paper_every_folded_quotation_is_read(open_tab, begun):
    project, page = begun(), open_tab()
    page.goto(f"/projekte/{project.slug}/")
    quotation = page.get_by_text("läuft noch")
    expect(quotation).not_to_be_visible()
    show(page, media="print")
    expect(quotation).to_be_visible()
