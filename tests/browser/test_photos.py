"""A photo on its way from the desk to the public page, chosen or dropped."""

import base64

import pytest
from playwright.sync_api import expect

from projects.models import Photo, Project
from projects.publication import Publication
from tests.browser.at_desk import AtDesk
from tests.browser.desk_records import committed, county
from tests.browser.hands import Keyboard, Mouse
from tests.browser.windows import DESKTOP, PHONE
from tests.builders import make_project
from tests.files import HTML, jpeg_with_place, pdf, picture

TITLE = "Brücke mit Bildern"


@pytest.fixture
def project():
    yield committed(lambda: make_project(TITLE, lead=county(), publication=Publication.PUBLISHED))
    committed(lambda: Project.objects.filter(title=TITLE).delete())


@pytest.fixture(params=[Mouse, Keyboard], ids=["mouse", "keyboard"])
def desk(request, open_tab, sign_in):
    tabs = []

    def at_desk(who, size=DESKTOP):
        tab = open_tab(size, whose=who)
        tabs.append(tab)
        sign_in(tab, who)
        tab.goto("/arbeitsplatz/")
        return AtDesk(tab, request.param)

    yield at_desk
    for tab in tabs:  # in another width it would ask for another rendition of what is gone
        tab.goto("about:blank")


def chosen(name, content, kind="image/jpeg"):
    return {"name": name, "mimeType": kind, "buffer": content}


def sees(person, alt):
    """The picture is there and drawn, not only its frame."""
    image = person.main.get_by_role("img", name=alt)
    image.scroll_into_view_if_needed()
    expect(image).to_be_visible()
    expect(image).to_have_js_property("complete", True)
    expect(image).not_to_have_js_property("naturalWidth", 0)


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_photo_is_public_after_its_release_with_all_that_the_law_wants(desk, project, size):
    editor, reviewer = desk("editor", size), desk("reviewer", size)
    editor.edit(project, "Fotos")
    files = [chosen("Brücke.jpg", jpeg_with_place()), chosen("falsch.jpg", HTML)]
    editor.at("id_dateien").set_input_files(files)
    editor.press("Hochladen")
    editor.reads("„falsch.jpg“ ist kein Foto")
    sees(editor, "Brücke.jpg")
    editor.write("Bildbeschreibung", "Die neue Brücke")
    editor.press("Sichern und ansehen")
    editor.press("Zur Prüfung geben")
    editor.reads("fehlt Lizenz, Abgebildete Personen, „Foto von“ oder „Rechte bei“")

    editor.press("Weiter bearbeiten")
    editor.go_to("Fotos")
    editor.write("Foto von", "M. Muster")
    editor.choose("Lizenz", "Andere freie Lizenz")
    editor.write("Adresse der Lizenz", "https://licence.example")
    editor.choose("Lizenz", "CC BY 4.0")
    editor.choose("Abgebildete Personen", "Niemand ist zu erkennen")
    editor.press("Sichern und ansehen")
    editor.press("Zur Prüfung geben")
    editor.reads("Ihr Vorschlag liegt zur Prüfung.")

    reviewer.tab.reload()
    reviewer.follow(TITLE)
    sees(reviewer, "Brücke.jpg")
    reviewer.follow("So würde die Seite aussehen")
    sees(reviewer, "Die neue Brücke")
    reviewer.follow("Zurück zum Arbeitsplatz")
    reviewer.press("Vorschlag freigeben")
    reviewer.reads("Freigegeben")
    reviewer.tab.goto(f"/projekte/{project.slug}/")
    sees(reviewer, "Die neue Brücke")
    reviewer.reads("Foto: M. Muster. Lizenz: CC BY 4.0. Foto in voller Größe (600 × 900 Pixel)")

    reviewer.tab.goto(f"/arbeitsplatz/projekte/{project.pk}/")
    reviewer.unfold("Die neue Brücke")
    reviewer.write("Warum darf es nicht mehr gezeigt werden?", "Einwilligung widerrufen")
    reviewer.press("Sofort herausnehmen")
    reviewer.reads("„Die neue Brücke“ ist nicht mehr öffentlich.")
    reviewer.tab.goto(f"/projekte/{project.slug}/")
    reviewer.does_not_read("Foto: M. Muster")


DROP = """([place, name, content]) => {
  const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([bytes], name));
  for (const type of ["dragenter", "drop"]) {
    place.dispatchEvent(new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true}));
  }
}"""


@pytest.mark.parametrize(
    ("section", "name", "content", "row"),
    [
        ("Fotos", "gezogen.png", picture("PNG"), "gezogen.png"),
        ("Dokumente", "Konzept.pdf", pdf(), "Konzept"),
    ],
    ids=["photo", "document"],
)
def test_a_file_can_be_dropped_and_is_kept_with_what_was_typed(
    desk, project, section, name, content, row
):
    editor = desk("editor")
    editor.edit(project, section)
    expect(editor.main.get_by_text("Oder hierher ziehen.")).to_be_visible()
    place = editor.main.locator("[data-drop]").element_handle()
    editor.tab.evaluate(DROP, [place, name, base64.b64encode(content).decode()])
    editor.reads("Hochgeladen. Bitte unten die Angaben ergänzen.")
    expect(editor.main.locator("summary", has_text=row)).to_be_visible()
    assert not Photo.objects.filter(project=project).exists(), "nothing is public yet"
