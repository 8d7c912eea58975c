"""Narrow and wide windows, paper, and people who want no motion."""

import pytest

from tests.browser.addresses import ALL, KINDS

WIDTHS = (1280, 375, 320)
MOVING = """() => [...document.querySelectorAll("*")].filter(element => {
  const style = getComputedStyle(element);
  const seconds = `${style.transitionDuration},${style.animationDuration}`.split(",");
  return seconds.some(each => parseFloat(each) > 0.01);
}).map(element => element.outerHTML.slice(0, 100))"""
NOT_FOR_PAPER = "nav, [role=search], button, .wp-skip, .kern-btn"
TO_PRINT = [each for each in KINDS if each.status == 200 and not each.for_staff]


@pytest.mark.parametrize("address", ALL, ids=str)
def test_no_page_scrolls_sideways(address, visit):
    page = visit(address)
    too_wide = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        needed = page.evaluate("document.documentElement.scrollWidth")
        if needed > width:
            too_wide[width] = needed
    assert too_wide == {}


@pytest.mark.parametrize("address", TO_PRINT, ids=str)
def test_on_paper_there_is_no_navigation_and_no_form(address, visit):
    page = visit(address)
    page.emulate_media(media="print")
    shown = page.locator(NOT_FOR_PAPER).filter(visible=True)
    assert shown.evaluate_all("all => all.map(each => each.outerHTML.slice(0, 100))") == []
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize("address", KINDS, ids=str)
def test_nothing_moves_for_people_who_want_no_motion(address, visit):
    page = visit(address)
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    assert page.evaluate(MOVING) == []
