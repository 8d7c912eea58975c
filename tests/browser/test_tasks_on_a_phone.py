"""What readers come for, on a phone: in at most four taps and three screens of scrolling."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.windows import PHONE

MOST_TAPS = 4
MOST_SCREENS = 3


class Thumb:
    """Counts the `taps`, and the `screens` by which the `furthest` target was out of sight."""

    def __init__(self, page):
        self.page = page
        self.taps, self.screens, self.furthest = 0, 0, None

    def find(self, target):
        """Scroll to what is looked for, and see it."""
        expect(target).to_be_visible()
        box = target.bounding_box()
        below = box["y"] + min(box["height"], PHONE["height"]) - PHONE["height"]
        away = max(below, -box["y"]) / PHONE["height"]
        if away > self.screens:
            self.screens, self.furthest = away, target
        target.scroll_into_view_if_needed()

    def tap(self, target):
        self.find(target)
        target.tap()
        self.taps += 1

    def go(self, name):
        """By the menu."""
        self.tap(self.page.get_by_text("Menü", exact=True))
        menu = self.page.get_by_role("navigation", name="Hauptnavigation")
        self.tap(menu.get_by_role("link", name=name))
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(name)


@pytest.fixture
def thumb(open_tab):
    page = open_tab(viewport=PHONE, has_touch=True, is_mobile=True)
    page.goto("/", wait_until="load")
    thumb = Thumb(page)
    yield thumb
    assert thumb.taps <= MOST_TAPS
    assert thumb.screens <= MOST_SCREENS, thumb.furthest


def test_what_the_projects_of_a_county_cost_and_who_pays(thumb):
    thumb.go("Landkreise")
    thumb.tap(thumb.page.get_by_role("main").get_by_role("link", name="Südaue").first)
    expect(thumb.page).to_have_url("/landkreise/suedaue/")
    thumb.find(thumb.page.locator(".wp-answer"))
    thumb.find(thumb.page.get_by_role("heading", name="Wer zahlt"))


def test_the_decisions_of_a_year(thumb):
    page = thumb.page
    thumb.go("Förderung")
    year = page.get_by_role("link", name=re.compile("^[0-9]{4}$")).first
    words = year.inner_text()
    thumb.tap(year)
    expect(page).to_have_url(re.compile(f"jahr={words}"))
    expect(page.get_by_role("heading", level=1)).to_contain_text(words)


def test_what_runs_in_a_county(thumb):
    page = thumb.page
    thumb.tap(page.get_by_role("link", name=re.compile("^[0-9]+ Projekte$")).first)
    thumb.tap(page.locator("summary").filter(has_text="Eingrenzen"))
    thumb.tap(page.get_by_role("group").get_by_role("link", name=re.compile("Südaue")).first)
    expect(page).to_have_url(re.compile("landkreis=suedaue"))
    thumb.find(page.locator("#treffer"))


def test_what_changed_lately(thumb):
    thumb.go("Chronik")
    thumb.tap(thumb.page.get_by_role("main").get_by_role("link", name="Änderungen", exact=True))
    expect(thumb.page).to_have_url("/aenderungen/")
    thumb.find(thumb.page.get_by_role("heading", level=2).first)


def test_where_an_amount_comes_from(thumb):
    page = thumb.page
    field = page.get_by_role("searchbox")
    thumb.tap(field)
    field.press_sequentially("Glasfaser für zehn")
    thumb.tap(page.locator("#vorschlaege a").filter(has_text="Projekt").first)
    expect(page).to_have_url(re.compile("/projekte/"))
    thumb.tap(page.locator("main a[href^='#quelle-']").first)
    expect(page).to_have_url(re.compile(r"#quelle-\d+$"))
