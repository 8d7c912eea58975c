"""Journeys at the desk, with either hand: from the first word to the public page, and back."""

import re

import pytest
from django.conf import settings
from playwright.sync_api import expect

from projects.models import Project, Proposal
from projects.publication import Publication
from tests.browser.at_desk import AtDesk
from tests.browser.desk_records import committed, county, in_a_month
from tests.browser.hands import Mouse
from tests.browser.windows import DESKTOP, PHONE
from tests.builders import make_project

TITLE = "Rathaus-Terminal aus dem Browser"
ON_A_PHONE = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])


@pytest.fixture
def begun():
    """A function that gives a project of the county; what the journey made is taken away."""
    yield lambda publication: committed(
        lambda: make_project(TITLE, lead=county(), publication=publication)
    )
    committed(lambda: Project.objects.filter(title__startswith=TITLE).delete())


@ON_A_PHONE
def test_a_project_from_its_first_word_to_the_public_page(begun, desk):
    editor, reviewer = desk("editor"), desk("reviewer")
    editor.follow("Neues Projekt")
    editor.write("Titel", TITLE)
    editor.choose("Digitalbezug", "Digitalisierung ist der Kern")
    editor.press("Entwurf anlegen")
    editor.write("Zusammenfassung", "Ein Terminal für alle Anträge.")
    editor.press("Sichern und ansehen")
    editor.reads("Ein Terminal für alle Anträge.")
    editor.press("Im Entwurf sichern")
    editor.reads("Im Entwurf gesichert.")
    editor.press("Zur Prüfung geben")
    editor.reads("Der Stand ist jetzt „Zur Prüfung“")

    reviewer.tab.reload()
    reviewer.follow(TITLE)
    reviewer.reads("Ein Terminal für alle Anträge.")
    reviewer.press("Projekt veröffentlichen")
    reviewer.reads("Das Projekt ist jetzt öffentlich.")
    reviewer.tab.goto(f"/projekte/?q={TITLE}")
    reviewer.follow(TITLE)
    reviewer.is_at(TITLE)


@ON_A_PHONE
def test_a_change_is_compared_and_public_only_after_its_release(begun, desk):
    project = begun(Publication.PUBLISHED)
    public = f"/projekte/{project.slug}/"
    editor, reviewer = desk("editor"), desk("reviewer")
    editor.edit(project, "Meilensteine")
    editor.press("Meilenstein eintragen")
    editor.write("Meilenstein", "Aufgestellt")
    editor.hand.write(editor.at("id_neu-1-due_edtf"), "Herbst 2031")
    expect(editor.at("id_neu-1-due_edtf_liest")).to_have_text("Liest sich: Herbst 2031")
    editor.press("Sichern und ansehen")
    editor.write("Was ist neu, und warum?", "Der Rat hat es beschlossen.")
    editor.press("Zur Prüfung geben")
    editor.reads("Ihr Vorschlag liegt zur Prüfung.")

    reviewer.tab.goto(public)
    reviewer.does_not_read("Aufgestellt")
    reviewer.tab.goto("/arbeitsplatz/")
    reviewer.follow(TITLE)
    reviewer.reads("„Der Rat hat es beschlossen.“")
    expect(reviewer.main.locator("ins", has_text="Aufgestellt")).to_be_visible()
    reviewer.follow("So würde die Seite aussehen")
    reviewer.is_at(TITLE)
    reviewer.reads("Aufgestellt")
    reviewer.follow("Zurück zum Arbeitsplatz")
    reviewer.press("Vorschlag freigeben")
    reviewer.reads("Freigegeben")
    reviewer.tab.goto(public)
    reviewer.reads("Aufgestellt")


def test_a_proposal_comes_back_with_its_reason_and_is_handed_in_again(begun, desk):
    project = begun(Publication.PUBLISHED)
    editor, reviewer = desk("editor"), desk("reviewer")
    editor.edit(project)
    editor.write("Zusammenfassung", "Ein Trminal.")
    editor.press("Sichern und ansehen")
    editor.press("Zur Prüfung geben")
    editor.reads("Ihr Vorschlag liegt")
    reviewer.tab.reload()
    reviewer.follow(TITLE)
    reviewer.write("Was soll anders werden?", "Bitte den Tippfehler beheben.")
    reviewer.press("Mit Begründung zurückgeben")
    reviewer.reads("Zurückgegeben, mit Ihrer Begründung.")

    editor.tab.goto("/arbeitsplatz/")
    editor.reads("„Bitte den Tippfehler beheben.“")
    editor.follow(TITLE)
    editor.press("Weiter bearbeiten")
    editor.write("Zusammenfassung", "Ein Terminal.")
    editor.press("Sichern und ansehen")
    editor.press("Zur Prüfung geben")
    editor.reads("Ihr Vorschlag liegt")
    reviewer.tab.goto("/arbeitsplatz/aufgaben/freizugeben/")
    reviewer.follow(TITLE)
    reviewer.press("Vorschlag freigeben")
    reviewer.reads("Freigegeben")
    project.refresh_from_db()
    assert project.summary == "Ein Terminal."


def test_a_reviewer_corrects_and_another_releases_for_a_day(begun, desk):
    project = begun(Publication.PUBLISHED)
    editor, reviewer, second = desk("editor"), desk("reviewer"), desk("second_reviewer")
    editor.edit(project)
    editor.write("Zusammenfassung", "Ein Trminal.")
    editor.press("Sichern und ansehen")
    editor.press("Zur Prüfung geben")
    editor.reads("Ihr Vorschlag liegt")
    reviewer.tab.reload()
    reviewer.follow(TITLE)
    reviewer.press("Selbst berichtigen")
    reviewer.write("Zusammenfassung", "Ein Terminal.")
    reviewer.press("Sichern und ansehen")
    reviewer.reads("Freigeben muss sie dann jemand anderes.")
    reviewer.press("Zur Prüfung geben")
    reviewer.follow("Vergleich ansehen")
    reviewer.reads("Sie haben an diesem Vorschlag mitgeschrieben.")

    second.tab.goto("/arbeitsplatz/aufgaben/freizugeben/")
    second.follow(TITLE)
    second.field("Veröffentlichen am").fill(in_a_month().isoformat())
    second.press("Vorschlag freigeben")
    second.reads("Die Änderungen erscheinen am")
    editor.tab.goto("/arbeitsplatz/")
    editor.reads("Geplante Veröffentlichungen")
    editor.tab.goto(f"/projekte/{project.slug}/")
    editor.does_not_read("Terminal.")
    second.tab.goto("/arbeitsplatz/")
    second.follow(TITLE)
    second.press("Termin zurücknehmen")
    second.reads("Der Termin ist zurückgenommen.")


def test_two_browsers_change_the_same_places_and_nothing_is_lost(begun, desk):
    project = begun(Publication.DRAFT)
    editor, other = desk("editor"), desk("coordinator")
    for person, name in ((editor, "A"), (other, "B")):
        person.edit(project)
        person.write("Zusammenfassung", f"Fassung {name}.")
        person.write("Kurztitel", f"Kurz {name}")
    editor.write("Hinweise", "Nur von A.")
    for person in (editor, other):
        person.press("Sichern und ansehen")
        person.reads("Zuletzt gesichert am")
    other.press("Im Entwurf sichern")
    other.reads("Im Entwurf gesichert.")
    editor.press("Im Entwurf sichern")
    editor.is_at("Zwei haben dasselbe geändert")
    editor.tick("Mein Wert: Fassung A.")
    editor.tick("Inzwischen: Kurz B")
    editor.press("So abgleichen")
    editor.press("Im Entwurf sichern")
    editor.reads("Im Entwurf gesichert.")
    project.refresh_from_db()
    assert (project.summary, project.short_title) == ("Fassung A.", "Kurz B")
    assert project.notes == "Nur von A."


def test_an_earlier_state_is_found_in_the_history_and_brought_back(begun, desk):
    project = begun(Publication.DRAFT)
    editor = desk("editor")
    editor.edit(project)
    editor.write("Titel", f"{TITLE}, verschlimmbessert")
    editor.press("Sichern und ansehen")
    editor.press("Im Entwurf sichern")
    editor.reads("Im Entwurf gesichert.")
    editor.follow("Verlauf")
    before = editor.main.get_by_label("Stand nach").locator("option").last.inner_text().strip()
    editor.choose("Stand nach", before)
    editor.press("Vergleichen")
    expect(editor.main.locator("ins")).to_contain_text("verschlimmbessert")
    editor.press("Früheren Stand wiederherstellen")
    editor.press("Im Entwurf sichern")
    editor.reads("Im Entwurf gesichert.")
    editor.is_at(TITLE)


def test_who_types_before_the_page_is_whole_stays_in_the_field(begun, desk):
    """The browser goes to the heading that the address names when the last script is there."""
    editor, held = desk("editor"), []
    project = begun(Publication.DRAFT)
    editor.edit(project)
    editor.tab.route("**/htmx*.js", lambda route: held.append(route), times=1)
    editor.tab.evaluate("location.assign(`${location.pathname}?neu#abschnitt`)")
    field = editor.field("Zusammenfassung")
    editor.tab.wait_for_url("**/?neu#abschnitt", wait_until="commit")
    expect(field).to_be_visible()
    field.select_text()
    editor.tab.keyboard.type("Ein Terminal")
    expect(editor.at("abschnitt")).not_to_be_focused()
    held[0].continue_()
    editor.tab.wait_for_load_state("load")
    editor.tab.wait_for_timeout(500)  # a frame later, or never
    editor.tab.keyboard.type(" für alle.")
    expect(field).to_have_value("Ein Terminal für alle.")


def test_who_leaves_takes_the_last_words_along(begun, desk):
    """Before they were kept by themselves, without a question, which would be dismissed here."""
    editor = desk("editor")
    editor.edit(project := begun(Publication.DRAFT))
    editor.write("Zusammenfassung", "Im Gehen geschrieben")
    editor.tab.get_by_role("link", name="Projekte finden").click()
    editor.is_at("Projekte finden")
    editor.edit(project)
    expect(editor.field("Zusammenfassung")).to_have_value("Im Gehen geschrieben")


def test_who_reloads_while_typing_reads_the_last_words_and_writes_on(begun, desk):
    """They are sent when the server has answered already; what is typed then is kept as well."""
    editor = desk("editor")
    editor.edit(begun(Publication.DRAFT))
    editor.write("Zusammenfassung", "Kurz vor dem Neuladen")
    editor.tab.reload()
    field = editor.field("Zusammenfassung")
    expect(field).to_have_value("Kurz vor dem Neuladen")
    editor.tab.wait_for_load_state("load")
    editor.write("Zusammenfassung", "Und danach")
    editor.press("Sichern")
    editor.reads("Gesichert.")
    expect(field).to_have_value("Und danach")


def test_words_that_are_kept_by_themselves_and_arrive_late_replace_nothing(begun, desk):
    """They were sent before the form, and the server was slow with them."""
    editor = desk("editor")
    editor.edit(project := begun(Publication.DRAFT))
    with editor.tab.expect_request(lambda sent: "still" in (sent.post_data or "")) as early:
        editor.write("Zusammenfassung", "Ein")
    assert early.value.response().status == 200
    editor.write("Zusammenfassung", "Ein Terminal.")
    editor.press("Sichern und ansehen")
    editor.reads("Zuletzt gesichert am")
    request = early.value
    again = editor.tab.request.post(
        request.url, data=request.post_data, headers=request.all_headers()
    )
    assert (again.status, again.headers["x-kept"]) == (200, "no")
    editor.press("Im Entwurf sichern")
    editor.reads("Im Entwurf gesichert.")
    project.refresh_from_db()
    assert project.summary == "Ein Terminal."


def test_leaving_with_words_that_could_not_be_kept_asks_first(begun, desk):
    editor = desk("editor")
    editor.edit(begun(Publication.DRAFT))
    editor.look_at_the_session()
    editor.tab.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    asked = []
    editor.tab.once("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    editor.write("Zusammenfassung", "Noch nicht gesichert")
    expect(editor.at("gesichert")).to_contain_text("Nicht gesichert")
    editor.tab.get_by_role("link", name="Projekte finden").click(no_wait_after=True)
    expect(editor.field("Zusammenfassung")).to_have_value("Noch nicht gesichert")
    assert asked == ["beforeunload"], asked


def test_what_was_typed_is_offered_again_after_signing_in_again(begun, desk, people):
    """Also a word that cannot be read: the browser was closed in the middle of it."""
    project = begun(Publication.DRAFT)
    editor = desk("editor")
    editor.edit(project, "Zeit")
    editor.hand.write(editor.at("id_start_edtf"), "bald")
    expect(editor.at("gesichert")).to_contain_text("noch nicht alles")
    editor.tab.context.clear_cookies()
    editor.tab.goto("/arbeitsplatz/")
    editor.sign_in(people.at_desk["editor"])
    editor.is_at(re.compile("Guten Tag"))
    editor.follow(TITLE)
    editor.follow("Zeit")
    expect(editor.at("id_start_edtf")).to_have_value("bald")
    expect(editor.at("id_start_edtf")).to_have_attribute("aria-invalid", "true")


NOT_KEPT = {
    "400": "kann diese Eingaben nicht annehmen",
    "403": "lässt diese Änderung gerade nicht zu",
    "500": "nicht zu erreichen oder gestört",
    "no answer": "nicht zu erreichen oder gestört",
}


@pytest.mark.parametrize("hand_of", [Mouse], ids=["mouse"])
@pytest.mark.parametrize("answer", sorted(NOT_KEPT))
def test_words_that_cannot_be_kept_stay_and_the_page_says_why(begun, desk, answer):
    editor = desk("editor")
    editor.edit(begun(Publication.DRAFT))
    here = editor.tab.url.partition("#")[0]
    editor.tab.route(here, lambda route: refuse(route, answer))
    editor.write("Zusammenfassung", "Nicht verloren")
    expect(editor.at("gesichert")).to_contain_text("Nicht gesichert: Das Portal")
    expect(editor.at("gesichert")).to_contain_text(NOT_KEPT[answer])
    expect(editor.at("gesichert")).not_to_contain_text("Fehlerseite")
    assert editor.tab.url.partition("#")[0] == here, "the page stays, and the words with it"
    editor.tab.unroute(here)
    editor.press("Sichern")
    editor.reads("Gesichert.")
    expect(editor.field("Zusammenfassung")).to_have_value("Nicht verloren")
    editor.tab.context.complaints.clear()


def refuse(route, answer):
    if answer == "no answer":
        route.abort()
    else:
        route.fulfill(status=int(answer), content_type="text/html", body="<h1>Fehlerseite</h1>")


@pytest.mark.parametrize("hand_of", [Mouse], ids=["mouse"])
def test_words_typed_after_handing_in_elsewhere_are_not_called_signed_out(begun, desk):
    project = begun(Publication.DRAFT)
    editor = desk("editor")
    editor.edit(project)
    committed(lambda: Proposal.objects.filter(project=project).update(step="dropped"))
    editor.write("Zusammenfassung", "Zu spät")
    expect(editor.at("gesichert")).to_contain_text("eingereicht oder abgeschlossen")
    expect(editor.at("gesichert")).not_to_contain_text("anmelden")


@pytest.mark.parametrize("hand_of", [Mouse], ids=["mouse"])
def test_a_date_asked_about_after_the_session_ended_leads_to_no_page(begun, desk):
    editor = desk("editor")
    editor.edit(begun(Publication.DRAFT), "Zeit")
    editor.look_at_the_session()
    editor.tab.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    with editor.tab.expect_response("**/konto/anmelden/**"):
        editor.hand.write(editor.at("id_start_edtf"), "Herbst 2021")
    expect(editor.at("gesichert")).to_contain_text("anmelden")
    expect(editor.at("id_start_edtf_liest")).to_have_text("")
    editor.is_in("Zeit")


def test_without_javascript_a_project_goes_all_the_way(open_tab, people, begun):
    editor, reviewer = (
        AtDesk(open_tab(PHONE, whose=who, java_script_enabled=False), Mouse)
        for who in ("editor", "reviewer")
    )
    editor.tab.goto("/arbeitsplatz/projekte/neu/")
    editor.sign_in(people.at_desk["editor"])
    editor.write("Titel", TITLE)
    editor.choose("Digitalbezug", "Digitalisierung ist der Kern")
    editor.press("Entwurf anlegen")
    editor.write("Zusammenfassung", "Ein Terminal.")
    editor.press("Sichern")
    editor.go_to("Meilensteine")
    editor.press("Meilenstein eintragen")
    editor.write("Meilenstein", "Aufgestellt")
    editor.press("Sichern und ansehen")
    editor.press("Im Entwurf sichern")
    editor.press("Zur Prüfung geben")
    reviewer.tab.goto("/arbeitsplatz/aufgaben/freizugeben/")
    reviewer.sign_in(people.at_desk["reviewer"])
    reviewer.follow(TITLE)
    reviewer.press("Projekt veröffentlichen")
    reviewer.reads("Das Projekt ist jetzt öffentlich.")
    reviewer.tab.goto(f"/projekte/?q={TITLE}")
    reviewer.follow(TITLE)
    reviewer.reads("Aufgestellt")


def test_words_written_after_the_session_ended_are_kept_by_signing_in_elsewhere(
    desk, begun, people
):
    """The answer to the autosave is a login page then; nothing says that it kept anything."""
    project = begun(Publication.DRAFT)
    editor = desk("editor")
    editor.edit(project)
    editor.look_at_the_session()
    editor.tab.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    editor.write("Zusammenfassung", "Nach dem Ende der Sitzung")
    expect(editor.at("gesichert")).to_contain_text("Nicht gesichert")
    second = AtDesk(editor.tab.context.new_page(), Mouse)
    second.tab.goto("/konto/anmelden/")
    second.sign_in(people.at_desk["editor"])
    second.is_at(re.compile("Guten Tag"))
    second.tab.close()
    editor.look_at_the_session()
    editor.press("Sichern")
    editor.reads("Gesichert.")
    expect(editor.field("Zusammenfassung")).to_have_value("Nach dem Ende der Sitzung")


def stops_to(tab, name, key="Tab"):
    """How often the key is pressed until something of that name has the focus."""
    called = (
        "(document.activeElement.getAttribute('aria-label') || document.activeElement.id ||"
        " document.activeElement.textContent).trim()"
    )
    for number in range(1, 41):
        tab.keyboard.press(key)
        if tab.evaluate(called).startswith(name):
            return number
    raise AssertionError(f"{name} is too far away")


@pytest.mark.parametrize("hand_of", [Mouse], ids=["keyboard"])
def test_a_date_is_corrected_by_keyboard_in_forty_stops(begun, desk):
    project = begun(Publication.PUBLISHED)
    tab = desk("editor").tab
    tab.goto("/arbeitsplatz/")
    tab.keyboard.press("/")
    expect(tab.locator("#q")).to_be_focused()
    tab.keyboard.type(TITLE)
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("heading", level=1)).to_have_text("Projekte finden")
    stops = stops_to(tab, "Zum Inhalt")
    tab.keyboard.press("Enter")
    stops += stops_to(tab, "Bearbeiten")
    tab.keyboard.press("Enter")
    expect(tab.locator("#abschnitt")).to_be_focused()
    stops += stops_to(tab, "Zeit", "Shift+Tab")
    tab.keyboard.press("Enter")
    expect(tab.locator("#abschnitt")).to_contain_text("Zeit")
    expect(tab.locator("#abschnitt")).to_be_focused()
    stops += stops_to(tab, "id_planned_end_edtf")
    tab.keyboard.type("31.12.2031")
    tab.keyboard.press("Control+Enter")
    expect(tab.locator("#arbeit")).to_be_focused()
    stops += stops_to(tab, "id_note")
    tab.keyboard.press("Control+Enter")
    expect(tab.get_by_role("main")).to_contain_text("Ihr Vorschlag liegt zur Prüfung.")
    assert stops <= 40
    assert project.proposals.get().document["project"]["planned_end_edtf"] == "2031-12-31"


@pytest.mark.parametrize("hand_of", [Mouse], ids=["keyboard"])
def test_the_key_that_finds_can_be_switched_off(desk):
    tab = desk("editor").tab
    tab.goto("/arbeitsplatz/")
    tab.get_by_label("„/“ führt zum Finden", exact=False).uncheck()
    tab.reload()
    tab.keyboard.press("/")
    expect(tab.locator("#q")).not_to_be_focused()
