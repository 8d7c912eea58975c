"""Narrow and wide windows, paper, colours of one's own, and people who want no motion."""

from tests.browser.windows import show

MOVING = """() => [...document.querySelectorAll("*")].filter(element => {
  const style = getComputedStyle(element);
  const seconds = `${style.transitionDuration},${style.animationDuration}`.split(",");
  return seconds.some(each => parseFloat(each) > 0.01);
}).map(element => element.outerHTML.slice(0, 100))"""
NOT_FOR_PAPER = "nav, [role=search], button, .wp-skip, .kern-btn"
SHOWN = """selector => [...document.querySelectorAll(selector)]
  .filter(each => each.checkVisibility({visibilityProperty: true}) && each.offsetWidth)
  .map(each => each.outerHTML.slice(0, 100))"""
# An icon is a mask over a fill. Such a fill is painted over, unless it keeps its own colour; what
# getComputedStyle says of colours does not know that.
INVISIBLE_ICONS = """() => [...document.querySelectorAll(".kern-icon")]
  .filter(each => each.checkVisibility())
  .filter(each => {
    const style = getComputedStyle(each);
    const paper = getComputedStyle(document.body).backgroundColor;
    return style.forcedColorAdjust !== "none" || style.backgroundColor === paper;
  }).map(each => each.outerHTML.slice(0, 100))"""
FIELDS_WITHOUT_AN_EDGE = """() => {
  const has_edge = element => {
    const {borderTopWidth, borderBottomWidth} = getComputedStyle(element);
    return parseFloat(borderTopWidth) || parseFloat(borderBottomWidth);
  };
  return [...document.querySelectorAll("input, select, textarea")]
    .filter(each => each.checkVisibility() && each.offsetWidth > 1)
    .filter(each => !/^(checkbox|radio|file|submit|image)$/.test(each.type))
    .filter(each => ![each, each.parentElement, each.closest(".select2-selection")]
      .some(place => place && has_edge(place)))
    .map(each => each.outerHTML.slice(0, 100));
}"""
# Text in a box so narrow that it breaks inside its words; what is only read aloud has no width.
LETTER_BY_LETTER = """() => {
  const is_broken = node => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = new Set([...range.getClientRects()].map(each => Math.round(each.top))).size;
    return lines > 3 && node.data.trim().length / lines < 4;
  };
  return [...document.querySelectorAll("main *")]
    .filter(each => each.checkVisibility() && each.getBoundingClientRect().width > 1)
    .filter(each => [...each.childNodes].some(node => node.nodeType === 3 && is_broken(node)))
    .map(each => each.outerHTML.slice(0, 100));
}"""

CUT = """() => [...document.querySelectorAll(".kern-table-responsive:has(.wp-blocks)")]
  .filter(each => each.scrollWidth > each.clientWidth)
  .map(each => each.outerHTML.slice(0, 100))"""


def too_wide(page, size, scheme):
    """How much wider than its window the page is."""
    show(page, size, scheme=scheme)
    needed = page.evaluate("document.documentElement.scrollWidth")
    return [f"{needed} in a window of {size['width']}"] if needed > size["width"] else []


def cut(page, size, scheme):
    """Tables made to stand as blocks in a narrow window that scroll there all the same."""
    show(page, size, scheme=scheme)
    return page.evaluate(CUT)


def letter_by_letter(page, size, scheme):
    """Texts that a narrow window breaks after every other letter."""
    show(page, size, scheme=scheme)
    return page.evaluate(LETTER_BY_LETTER)


def moving(page):
    """What moves though the reader asked for no motion."""
    show(page)
    scrolling = page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
    return ([] if scrolling == "auto" else [f"scrolls {scrolling}"]) + page.evaluate(MOVING)


def lost_in_forced_colours(page):
    """Icons and edges of fields that cannot be seen in the colours a reader chose."""
    show(page, forced_colors="active")
    return page.evaluate(INVISIBLE_ICONS) + page.evaluate(FIELDS_WITHOUT_AN_EDGE)


def wrong_on_paper(page):
    """Navigation and forms that would be printed, or headings that are not one."""
    show(page, media="print")
    headings = page.evaluate(SHOWN, "h1")
    return page.evaluate(SHOWN, NOT_FOR_PAPER) + ([] if len(headings) == 1 else ["no single h1"])
