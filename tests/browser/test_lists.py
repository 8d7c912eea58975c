"""A list is exchanged in place: the address follows, the focus stays, the new count is said."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.windows import PHONE

STAYS = "document.body.dataset.stays = 'yes'"


def count(page):
    return page.get_by_role("heading", level=2, name=re.compile(r"\d+ (Projekt|Entscheidung)"))


def facet(page, name):
    return page.locator(".wp-facets").get_by_role("link", name=re.compile(f"^{name}\\b"))


def is_the_same_page(page):
    return page.evaluate("document.body.dataset.stays") == "yes"


@pytest.fixture
def projects(page):
    page.goto("/projekte/")
    page.evaluate(STAYS)
    return page


def test_a_facet_exchanges_the_list_and_says_the_new_count(projects, hand):
    hand.press(facet(projects, "Südaue"))
    expect(projects).to_have_url("/projekte/?landkreis=suedaue")
    expect(projects.locator("#meldung")).to_have_text("10 Projekte")
    expect(count(projects)).to_have_text("10 Projekte")
    assert is_the_same_page(projects)
    expect(facet(projects, "Südaue")).to_be_focused()
    expect(facet(projects, "Südaue")).to_have_attribute("aria-current", "true")


def test_back_after_two_exchanges_leads_through_both(projects, hand):
    all_of_them = count(projects).inner_text()
    hand.press(facet(projects, "Südaue"))
    expect(count(projects)).to_have_text("10 Projekte")
    hand.press(projects.get_by_role("link", name="Zeitleiste"))
    expect(projects).to_have_url("/projekte/?landkreis=suedaue&ansicht=zeitleiste")
    expect(projects).to_have_title(re.compile("Projekte auf der Zeitleiste"))
    projects.go_back()
    expect(projects).to_have_url("/projekte/?landkreis=suedaue")
    expect(count(projects)).to_have_text("10 Projekte")
    expect(projects.get_by_role("article")).to_have_count(10)
    projects.go_back()
    expect(projects).to_have_url("/projekte/")
    expect(count(projects)).to_have_text(all_of_them)
    projects.go_forward()
    expect(count(projects)).to_have_text("10 Projekte")


def test_who_leafs_on_while_a_page_still_loads_sees_what_the_address_says(projects):
    """A press of „forward“ that comes before the scripts do is heard by nobody."""
    facet(projects, "Südaue").click()
    expect(count(projects)).to_have_text("10 Projekte")
    held = []
    projects.route("**/htmx*.js", lambda route: held.append(route), times=1)
    projects.go_back(wait_until="commit")
    expect(count(projects)).not_to_have_text("10 Projekte")
    projects.go_forward(wait_until="commit")
    expect(projects).to_have_url("/projekte/?landkreis=suedaue")
    [script] = held
    script.continue_()
    expect(count(projects)).to_have_text("10 Projekte")


def test_a_chip_that_is_gone_leaves_the_focus_at_the_count(projects, hand):
    all_of_them = count(projects).inner_text()
    hand.press(facet(projects, "Südaue"))
    expect(count(projects)).to_have_text("10 Projekte")
    hand.press(projects.get_by_role("link", name="Filter entfernen: Südaue"))
    expect(count(projects)).to_have_text(all_of_them)
    expect(count(projects)).to_be_focused()
    expect(projects).to_have_url("/projekte/")


def test_sorting_by_the_form_and_by_a_heading_agree(page, hand):
    page.goto("/projekte/?ansicht=tabelle")
    heading = page.get_by_role("columnheader", name="Bewilligt")
    hand.press(heading.get_by_role("link"))
    expect(heading).to_have_attribute("aria-sort", "descending")
    expect(page.get_by_label("Sortieren", exact=True)).to_have_value("betrag")
    hand.choose(page.get_by_label("Sortieren", exact=True), "Titel Z bis A")
    hand.press(page.get_by_role("button", name="Sortieren"))
    expect(page).to_have_url("/projekte/?ansicht=tabelle&sortierung=titel-ab")
    title = page.get_by_role("columnheader", name="Projekt")
    expect(title).to_have_attribute("aria-sort", "descending")


def test_a_county_of_the_map_narrows_the_list(page, hand):
    page.goto("/projekte/?ansicht=karte")
    hand.press(page.get_by_role("figure").get_by_role("link", name="Landkreis Südaue"))
    expect(page).to_have_url("/projekte/?ansicht=karte&landkreis=suedaue")
    expect(count(page)).to_have_text("10 Projekte")


def test_a_bar_of_the_timeline_leads_to_its_project(page):
    page.goto("/projekte/?ansicht=zeitleiste")
    bar = page.locator(".wp-bar-of-time").first.bounding_box()
    page.mouse.click(bar["x"] + bar["width"] / 2, bar["y"] + bar["height"] / 2)
    expect(page).to_have_url(re.compile("/projekte/[a-z0-9-]+/$"))


def test_a_wrong_amount_is_said_beside_its_field_without_a_new_page(projects, hand):
    hand.type(projects.get_by_label("Betrag von"), "80.5")
    projects.keyboard.press("Enter")
    expect(projects.get_by_label("Betrag von")).to_have_attribute("aria-invalid", "true")
    expect(projects.get_by_role("alert")).to_contain_text("nicht eindeutig")
    assert is_the_same_page(projects)
    projects.context.complaints.clear()  # the 400 is the answer that is shown


def test_on_a_phone_the_facets_stay_open_while_one_chooses(open_tab):
    page = open_tab(viewport=PHONE, has_touch=True, is_mobile=True)
    page.goto("/projekte/")
    page.get_by_text("Eingrenzen").first.tap()
    assert page.locator("#eingrenzen").bounding_box()["height"] < 1.5 * PHONE["height"]
    facet(page, "Südaue").tap()
    expect(page).to_have_url("/projekte/?landkreis=suedaue")
    page.locator("#filter-status > summary").tap()
    facet(page, "Laufend").tap()
    expect(page).to_have_url("/projekte/?landkreis=suedaue&status=laufend")
    expect(facet(page, "Laufend")).to_be_visible()
    page.get_by_role("link", name="Ergebnis ansehen").tap()
    expect(page.locator("#treffer")).to_be_in_viewport()


def test_decisions_are_sorted_by_a_heading(page, hand):
    page.goto("/foerderung/")
    page.evaluate(STAYS)
    amount = page.get_by_role("columnheader", name="Betrag").last
    hand.press(amount.get_by_role("link"))
    expect(page).to_have_url("/foerderung/?sortierung=betrag")
    expect(amount).to_have_attribute("aria-sort", "descending")
    assert is_the_same_page(page)


def test_without_javascript_every_step_is_a_page_with_a_short_address(open_tab):
    page = open_tab(java_script_enabled=False)
    page.goto("/projekte/")
    facet(page, "Südaue").click()
    expect(page).to_have_url("/projekte/?landkreis=suedaue")
    page.get_by_role("button", name="Sortieren").click()
    expect(page).to_have_url("/projekte/?landkreis=suedaue")
    page.get_by_role("link", name="Tabelle").click()
    expect(page).to_have_url("/projekte/?landkreis=suedaue&ansicht=tabelle")
    page.get_by_label("Betrag bis").fill("100.000")
    page.get_by_role("button", name="Betrag anwenden").click()
    expect(page).to_have_url(re.compile("betrag_bis=100.000"))
    expect(page).not_to_have_url(re.compile("betrag_von"))
