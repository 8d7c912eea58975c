"""Somebody reports a barrier: from the foot of a page, with either hand, without JavaScript."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from duties.models import Feedback
from tests.browser.addresses import KINDS
from tests.browser.conftest import PHONE

AXE = Axe().axe_script
ROOM = "Barriere melden oder Rückmeldung geben"
PUBLIC_KINDS = [each for each in KINDS if not each.for_staff]
INVISIBLE_ICONS = """() => [...document.querySelectorAll(".kern-icon")]
  .filter(each => each.checkVisibility())
  .filter(each => {
    const paper = getComputedStyle(document.body).backgroundColor;
    return getComputedStyle(each).backgroundColor === paper;
  }).map(each => each.outerHTML.slice(0, 100))"""


def form_of(page):
    return page.locator(".wp-feedback")


def axe(page):
    page.evaluate(AXE)
    found = page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
    return [f"{rule['id']}: {node['html'][:150]}" for rule in found for node in rule["nodes"]]


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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_open_form_and_on_its_errors(open_tab, scheme):
    page = open_tab(bypass_csp=True)
    page.goto("/impressum/")
    page.emulate_media(color_scheme=scheme)
    form_of(page).get_by_text(ROOM).click()
    assert axe(page) == []
    form_of(page).get_by_role("button", name="Nachricht senden").click()
    expect(page.get_by_text("Bitte prüfen Sie Ihre Eingaben")).to_be_visible()
    page.set_viewport_size(PHONE)
    assert axe(page) == []


@pytest.mark.parametrize("address", PUBLIC_KINDS, ids=str)
def test_in_colours_of_ones_own_every_icon_can_be_seen(address, visit):
    page = visit(address)
    page.emulate_media(forced_colors="active")
    try:
        assert page.evaluate(INVISIBLE_ICONS) == []
    finally:
        page.emulate_media(forced_colors="none")


@pytest.mark.parametrize("address", PUBLIC_KINDS, ids=str)
def test_the_first_stop_of_the_keyboard_leads_to_the_content(address, visit):
    page = visit(address)
    page.keyboard.press("Tab")
    link = page.get_by_role("link", name="Zum Inhalt springen")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
