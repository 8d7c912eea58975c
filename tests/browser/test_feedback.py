"""Somebody reports a barrier: from the foot of a page, with either hand, without JavaScript."""

from playwright.sync_api import expect

from duties.models import Feedback
from tests.browser.checks import axe
from tests.browser.windows import DESKTOP, PHONE, show

ROOM = "Barriere melden oder Rückmeldung geben"


def form_of(page):
    return page.locator(".wp-feedback")


def test_a_reader_reports_a_barrier_from_the_page_where_it_is(page, hand):
    page.goto("/landkreise/nordaue/")
    form = form_of(page)
    hand.press(form.get_by_text(ROOM))
    hand.choose(form.get_by_label("Worum es geht"), "Eine Barriere melden")
    hand.type(form.get_by_label("Nachricht"), "Die Karte sagt mir nichts.")
    hand.press(form.get_by_role("button", name="Nachricht senden"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Danke für Ihre Nachricht")
    row = Feedback.objects.latest("pk")
    assert (row.kind, row.page) == ("barrier", "/landkreise/nordaue/")
    assert row.message == "Die Karte sagt mir nichts."


def test_without_javascript_the_form_works_as_well(open_tab):
    page = open_tab(java_script_enabled=False)
    page.goto("/")
    form = form_of(page)
    form.get_by_text(ROOM).click()
    form.get_by_label("Worum es geht").select_option("error")
    form.get_by_label("Nachricht").fill("Ein Tippfehler")
    form.get_by_role("button", name="Nachricht senden").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Danke für Ihre Nachricht")
    assert Feedback.objects.latest("pk").message == "Ein Tippfehler"


def test_what_is_missing_is_said_beside_the_field_and_what_was_typed_stays(page, hand):
    page.goto("/rueckmeldung/?seite=/chronik/")
    hand.type(page.get_by_label("Nachricht"), "Bitte als Text")
    hand.press(page.get_by_role("button", name="Nachricht senden"))
    expect(page.get_by_label("Worum es geht")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("Nachricht")).to_have_value("Bitte als Text")
    summary = page.get_by_role("link", name="Bitte wählen Sie aus, worum es geht.")
    expect(summary).to_have_attribute("href", "#rueckmeldung_kind")
    hand.choose(page.get_by_label("Worum es geht"), "Um eine barrierefreie Fassung bitten")
    hand.press(page.get_by_role("button", name="Nachricht senden"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Danke für Ihre Nachricht")
    assert Feedback.objects.latest("pk").page == "/chronik/"


def test_axe_finds_nothing_on_the_open_form_and_on_its_errors(page, good_looks):
    page.goto("/impressum/")
    form_of(page).get_by_text(ROOM).click()
    assert found_by_axe(page, good_looks) == []
    show(page)
    form_of(page).get_by_role("button", name="Nachricht senden").click()
    expect(page.get_by_text("Bitte prüfen Sie Ihre Eingaben")).to_be_visible()
    assert found_by_axe(page, good_looks) == []


def found_by_axe(page, good_looks):
    page.evaluate(axe.SCRIPT)
    return [
        *axe.violations(page, DESKTOP, "light"),
        *good_looks.poor(page, DESKTOP, "light"),
        *good_looks.poor(page, DESKTOP, "dark"),
        *axe.violations(page, PHONE, "dark"),
        *good_looks.poor(page, PHONE, "dark"),
        *good_looks.poor(page, PHONE, "light"),
    ]
