"""The keyboard: the skip link first, and a ring around whatever has the focus."""

from tests.browser.hands import LOOK, SHOWING_FOCUS
from tests.browser.windows import show

# Where a form takes the focus at once, a reader of the whole page starts above it.
TO_THE_TOP = """() => {
  document.body.tabIndex = -1;
  document.body.focus({preventScroll: true});
  document.body.removeAttribute("tabindex");
}"""
SKIP_LINK = """() => {
  const link = document.activeElement, {top, bottom} = link.getBoundingClientRect();
  const shown = link.checkVisibility() && top >= 0 && bottom <= innerHeight;
  return [/^Zum (Inhalt|Hauptinhalt) springen$/.test(link.innerText.trim()), shown];
}"""
IN_CONTENT = "document.activeElement.closest('main, footer, #content') !== null"
# Most stops show their focus themselves; only for the others what is in and around them is read.
STOPS_THAT_LOOK_THE_SAME = f"""names => {{
  const own = stop => names.map(name => getComputedStyle(stop)[name]).join();
  const with_parts = stop => ({LOOK})(stop, names);
  const same = (stops, look) => {{
    document.activeElement.blur();
    const usual = new Map(stops.map(each => [each, look(each)]));
    return stops.filter(each => {{
      each.focus({{preventScroll: true}});
      return document.activeElement === each && look(each) === usual.get(each);
    }});
  }};
  const stops = [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [tabindex='0']"
  )].filter(each => each.type !== "hidden" && each.checkVisibility());
  return same(same(stops, own), with_parts).map(each => each.outerHTML.slice(0, 120));
}}"""
# A reader's own colours paint over fills and the colours of borders, and leave shadows out.
IN_FORCED_COLOURS = ["outlineStyle", "outlineWidth", "strokeWidth"]


def first_stop_leads_past_the_navigation(page):
    """The one check that needs a page on which nobody did anything yet."""
    page.evaluate(TO_THE_TOP)
    page.keyboard.press("Tab")
    is_skip_link, is_shown = page.evaluate(SKIP_LINK)
    page.keyboard.press("Enter")
    is_at_content = page.evaluate("document.activeElement.matches('main')")
    page.keyboard.press("Tab")
    steps = {
        "the first stop is no skip link": is_skip_link,
        "the skip link cannot be seen": is_shown,
        "the focus is not at the content": is_at_content,
        "the next stop is not in the content": page.evaluate(IN_CONTENT),
    }
    return [what for what, is_right in steps.items() if not is_right]


def stops_without_a_ring(page):
    """Whatever takes the focus and looks as before; the keyboard must have been used already."""
    show(page)
    return page.evaluate(STOPS_THAT_LOOK_THE_SAME, SHOWING_FOCUS)


def stops_without_a_ring_in_forced_colours(page):
    show(page, forced_colors="active")
    return page.evaluate(STOPS_THAT_LOOK_THE_SAME, IN_FORCED_COLOURS)
