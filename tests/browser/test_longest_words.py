"""A word of 63 letters, which German law has, breaks no page of a narrow phone."""

import pytest

from tests.browser.addresses import ALL
from tests.browser.checks import media
from tests.browser.windows import NARROW

LONGEST = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
# In each text of the page the first word becomes the longest, without a dictionary that parts it.
LENGTHEN = """word => {
  document.documentElement.lang = "la";
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text; text = texts.nextNode();) {
    const element = text.parentElement;
    if (element.checkVisibility() && !element.closest("OUR_OWN_WORDS, select"))
      text.data = text.data.replace(/\\p{L}{4,}/u, word);
  }
}"""
OURS = "header, footer, script, style, svg, button, .kern-badge"
LENGTHEN = LENGTHEN.replace("OUR_OWN_WORDS", OURS)
PAGES = {
    *("Start", "Projekte", "Projekte als Tabelle", "Projekte auf der Zeitleiste"),
    *("Projekt Kluge Region REK", "Entscheidung mit Übergabe", "Suche, gefunden"),
}


@pytest.mark.parametrize("address", [each for each in ALL if str(each) in PAGES], ids=str)
def test_the_longest_word_makes_no_page_wider_than_a_narrow_phone(address, visit):
    page = visit(address)
    page.evaluate(LENGTHEN, LONGEST)
    assert media.too_wide(page, NARROW, "light") == []
    assert LONGEST in page.locator("main").inner_text()


def test_all_those_pages_are_there():
    assert {str(each) for each in ALL} >= PAGES
