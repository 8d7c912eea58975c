"""A press officer looks for the glass fibre of the neighbouring county."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect


def found(page, number):
    return expect(page.get_by_role("heading", level=2, name=f"{number} Projekt"))


def filter_for(page, district):
    return page.get_by_role("link", name=re.compile(f"^{district}\\b"))


@pytest.fixture
def results(page, hand):
    """The list of projects after a search for „Glasfaser“ on the home page."""
    page.goto("/")
    hand.type(page.get_by_role("searchbox", name="Ort, Projekt"), "Glasfaser")
    page.keyboard.press("Enter")
    expect(page).to_have_url("/suche/?q=Glasfaser")
    narrow = page.get_by_role("paragraph").filter(has_text="Mit Filtern eingrenzen")
    hand.press(narrow.get_by_role("link", name="Projekte"))
    expect(page).to_have_url("/projekte/?q=Glasfaser")
    found(page, 4).to_be_visible()
    return page


def test_a_search_is_narrowed_and_widened_again(results, hand):
    hand.press(filter_for(results, "Südaue"))
    found(results, 2).to_be_visible()
    chips = results.get_by_role("group", name="Aktive Filter")
    expect(chips.get_by_role("link")).to_contain_text(["Glasfaser", "Südaue", "aufheben"])
    hand.press(chips.get_by_role("link", name="Filter entfernen: Südaue"))
    found(results, 4).to_be_visible()
    expect(results).to_have_url("/projekte/?q=Glasfaser")


def test_a_narrowed_list_is_taken_along(results, hand):
    hand.press(filter_for(results, "Südaue"))
    found(results, 2).to_be_visible()
    copy = results.get_by_role("button", name="Link kopieren")
    expect(copy).to_be_visible()
    expect(results.get_by_role("button", name="Drucken")).to_be_visible()
    address = copy.get_attribute("data-copy")
    assert parse_qs(urlsplit(address).query) == parse_qs(urlsplit(results.url).query)
    assert results.locator("html").get_attribute("data-sheet").startswith(f"{address}, ")


def test_back_from_a_project_leads_to_the_same_results(results, hand):
    hand.press(filter_for(results, "Südaue"))
    found(results, 2).to_be_visible()
    filtered = results.url
    title = "Glasfaser für zehn Gewerbegebiete, 2. Abschnitt"
    hand.press(results.get_by_role("link", name=title))
    expect(results.get_by_role("heading", level=1)).to_contain_text(title)
    results.go_back()
    expect(results).to_have_url(filtered)
    found(results, 2).to_be_visible()


def test_the_pager_leads_on_and_back(page, hand):
    page.goto("/projekte/")
    first = page.get_by_role("article").first.inner_text()
    pager = page.get_by_role("navigation", name="Seiten")
    hand.press(pager.get_by_role("link", name="Weiter"))
    expect(page).to_have_url("/projekte/?seite=2")
    expect(pager.get_by_role("link", name="Seite 2")).to_have_attribute("aria-current", "page")
    hand.press(pager.get_by_role("link", name="Zurück"))
    expect(page.get_by_role("article").first).to_have_text(first, use_inner_text=True)
