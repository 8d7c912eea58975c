"""The keyboard: the skip link first, and a ring around whatever has the focus."""

import re

from playwright.sync_api import expect

from tests.browser.hands import LOOK, SHOWING_FOCUS
from tests.browser.windows import show

# Where a form takes the focus at once, a reader of the whole page starts above it.
TO_THE_TOP = """() => {
  document.body.tabIndex = -1;
  document.body.focus({preventScroll: true});
  document.body.removeAttribute("tabindex");
}"""
SKIP_LINK = re.compile("Zum (Inhalt|Hauptinhalt) springen")
IN_CONTENT = "document.activeElement.closest('main, footer, #content') !== null"
# Most stops show their focus themselves; only for the others what is in and around them is read.
# A choice with a search in it says that it lost the focus a moment later.
STOPS_THAT_LOOK_THE_SAME = f"""async names => {{
  const own = stop => names.map(name => getComputedStyle(stop)[name]).join();
  const with_parts = stop => ({LOOK})(stop, names);
  const same = async (stops, look) => {{
    document.activeElement.blur();
    await new Promise(then => setTimeout(then, 20));
    const usual = new Map(stops.map(each => [each, look(each)]));
    return stops.filter(each => {{
      each.focus({{preventScroll: true}});
      return document.activeElement === each && look(each) === usual.get(each);
    }});
  }};
  const stops = [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [tabindex='0']"
  )].filter(each => each.type !== "hidden" && each.checkVisibility());
  const found = await same(await same(stops, own), with_parts);
  document.activeElement.blur();
  return found.map(each => each.outerHTML.slice(0, 120));
}}"""
# A reader's own colours paint over fills and the colours of borders, and leave shadows out.
IN_FORCED_COLOURS = ["outlineStyle", "outlineWidth", "strokeWidth"]


def first_stop_leads_past_the_navigation(page):
    """The one check that needs a page on which nobody did anything yet."""
    page.evaluate(TO_THE_TOP)
    page.keyboard.press("Tab")
    skip = page.locator("a:focus")
    expect(skip).to_have_text(SKIP_LINK)
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    return [] if page.evaluate(IN_CONTENT) else ["the next stop is not in the content"]


def stops_without_a_ring(page):
    """Whatever takes the focus and looks as before; the keyboard must have been used already."""
    show(page)
    return page.evaluate(STOPS_THAT_LOOK_THE_SAME, SHOWING_FOCUS)


def stops_without_a_ring_in_forced_colours(page):
    show(page, forced_colors="active")
    return page.evaluate(STOPS_THAT_LOOK_THE_SAME, IN_FORCED_COLOURS)
