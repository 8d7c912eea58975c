"""Somebody types into the search: suggestions, hits, misspelt words, with and without a script."""

import re

import pytest
from playwright.sync_api import expect


def field(page):
    return page.get_by_role("searchbox", name="Ort, Projekt")


def suggestions(page):
    return page.get_by_role("list", name="Vorschläge").get_by_role("link")


@pytest.mark.parametrize("start", ["/", "/suche/"])
def test_a_suggestion_leads_to_its_page(page, hand, start):
    page.goto(start)
    hand.type(field(page), "glasf")
    expect(suggestions(page)).to_have_count(5)
    expect(page.get_by_role("status").filter(has_text="5 Vorschläge")).to_be_attached()
    hand.press(suggestions(page).first)
    expect(page).to_have_url(re.compile("/projekte/[a-z0-9-]+/$"))


def test_arrow_keys_walk_through_the_suggestions_and_escape_closes_them(page):
    page.goto("/suche/")
    field(page).focus()
    page.keyboard.type("glasf")
    expect(suggestions(page)).to_have_count(5)
    page.keyboard.press("ArrowDown")
    expect(suggestions(page).first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(suggestions(page).nth(1)).to_be_focused()
    page.keyboard.press("Escape")
    expect(suggestions(page)).to_have_count(0)
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value("glasf")
    page.keyboard.press("Enter")
    expect(page).to_have_url("/suche/?q=glasf")


def test_suggestions_close_when_somebody_goes_on(page):
    page.goto("/suche/")
    field(page).focus()
    page.keyboard.type("glasf")
    expect(suggestions(page)).to_have_count(5)
    for _ in range(7):
        page.keyboard.press("Tab")
    expect(suggestions(page)).to_have_count(0)


@pytest.mark.parametrize("status", [0, 500])
def test_without_an_answer_there_are_no_suggestions_and_the_page_stays(page, status):
    page.goto("/suche/")
    answer = {"status": status, "body": "<p>Störung</p>"}
    page.route(
        "**/suche/vorschlaege/**",
        lambda route: route.fulfill(**answer) if status else route.abort(),
    )
    field(page).focus()
    with page.expect_event("requestfinished" if status else "requestfailed"):
        page.keyboard.insert_text("glasf")  # at once, or a slow hand asks twice
    page.wait_for_timeout(300)
    expect(page).to_have_url("/suche/")
    expect(field(page)).to_have_value("glasf")
    page.goto("about:blank")
    page.unroute("**/suche/vorschlaege/**")
    page.context.complaints.clear()


def test_hits_are_narrowed_to_a_kind_and_back(page, hand):
    page.goto("/suche/?q=bescheid")
    hand.press(page.locator("#eingrenzen").get_by_role("link", name="Förderentscheidungen"))
    expect(page).to_have_url("/suche/?q=bescheid&art=entscheidungen")
    expect(page.locator("mark").first).to_have_text(re.compile("bescheid", re.IGNORECASE))
    page.go_back()
    expect(page).to_have_url("/suche/?q=bescheid")


def test_a_misspelt_search_says_what_was_searched(page, hand):
    page.goto("/suche/")
    hand.type(field(page), "Kluge Regoin")
    page.keyboard.press("Enter")
    note = page.get_by_text("kommt nirgends vor")
    expect(note).to_contain_text("Kluge Region")
    hand.press(note.get_by_role("link"))
    expect(page).to_have_url("/suche/?q=Kluge+Region")


def test_every_page_leads_to_the_search(page, hand):
    page.goto("/chronik/")
    hand.press(page.get_by_role("navigation").get_by_role("link", name="Suche").first)
    expect(page).to_have_url("/suche/")


def test_without_javascript_the_search_is_a_form(open_tab):
    page = open_tab(java_script_enabled=False)
    page.goto("/")
    field(page).fill("foerderbescheid")
    page.get_by_role("button", name="Suchen").click()
    expect(page).to_have_url("/suche/?q=foerderbescheid")
    expect(page.locator("mark").first).to_have_text("Förderbescheid")
