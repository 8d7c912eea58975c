"""The keyboard on every page: the skip link first, and a ring around whatever has the focus."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.addresses import ALL, KINDS
from tests.browser.hands import LOOK

STOPS = "a[href], button, input, select, textarea, summary, [tabindex='0']"
STOPS_THAT_LOOK_THE_SAME = f"""stops => {{
  const look = {LOOK};
  const seen = stops.filter(each => each.type !== "hidden" && each.checkVisibility());
  const usual = new Map(seen.map(each => [each, look(each)]));
  return seen.filter(each => {{
    each.focus();
    return document.activeElement === each && look(each) === usual.get(each);
  }}).map(each => each.outerHTML.slice(0, 120));
}}"""


@pytest.mark.parametrize("address", KINDS, ids=str)
def test_the_first_stop_leads_past_the_navigation(address, visit):
    page = visit(address)
    page.keyboard.press("Tab")
    skip = page.locator("a:focus")
    expect(skip).to_have_text(re.compile(r"Zum (Inhalt|Hauptinhalt) springen"))
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main, footer, #content') !== null")


@pytest.mark.parametrize("address", ALL, ids=str)
def test_every_stop_shows_its_focus(address, visit):
    page = visit(address)
    page.keyboard.press("Tab")
    page.evaluate("document.activeElement.blur()")
    assert page.locator(STOPS).evaluate_all(STOPS_THAT_LOOK_THE_SAME) == []
