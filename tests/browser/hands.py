"""Two ways to use a page, with the same words: with the mouse, and with the keyboard only."""

from playwright.sync_api import expect

MOST_STOPS = 250


class Hand:
    """Counts what a person does: `presses` of a button or key, and the characters `typed`."""

    def __init__(self, page):
        self.page = page
        self.presses = self.typed = 0

    def skip(self):
        """Past what stands at the top of every page."""

    def key(self, name):
        self.presses += 1
        self.page.keyboard.press(name)

    def characters(self, text):
        self.typed += len(text)
        self.page.keyboard.type(text)

    def write(self, field, text):
        """Instead of whatever stands there."""
        self.type(field, "")
        self.key("ControlOrMeta+A")
        self.characters(text)


class Mouse(Hand):
    def press(self, target):
        """Follow a link, press a button, open a fold."""
        self.presses += 1
        target.click()

    def type(self, field, text):
        self.press(field)
        self.characters(text)

    def choose(self, select, label):
        self.presses += 2
        select.select_option(label=label)

    def tick(self, box):
        self.presses += 1
        box.check()


class Keyboard(Hand):
    """Reaches everything by the tabulator, and never something whose focus cannot be seen."""

    def skip(self):
        if self.page.evaluate(NOTHING_HAS_FOCUS):
            self.key("Tab")
            self.key("Enter")

    def press(self, target):
        self.go_to(target)
        self.key("Enter")

    def type(self, field, text):
        self.go_to(field)
        self.characters(text)

    def choose(self, select, label):
        self.go_to(select)
        self.characters(label)
        expect(select.locator("option:checked")).to_have_text(label)

    def tick(self, box):
        """A radio button is reached by the arrows, from the first of its group."""
        name = box.get_attribute("name")
        self.go_to(self.page.locator(f'[name="{name}"]').first)
        self.key("Space")
        while not box.is_checked():
            self.key("ArrowDown")

    def go_to(self, target):
        expect(target).to_be_visible()
        element = target.element_handle()  # looked up once, not anew at every stop
        if element.evaluate(IS_HERE):
            return
        usual = element.evaluate(LOOK, SHOWING_FOCUS)
        for _ in range(MOST_STOPS):
            self.key("Tab")
            if element.evaluate(IS_HERE):
                assert element.evaluate(LOOK, SHOWING_FOCUS) != usual, "the focus cannot be seen"
                return
        raise AssertionError(f"the tabulator does not reach {target}")


NOTHING_HAS_FOCUS = "!location.hash && document.activeElement === document.body"
IS_HERE = "element => element === document.activeElement"
SHOWING_FOCUS = [
    *("outlineStyle", "outlineWidth", "boxShadow", "borderColor"),
    *("stroke", "strokeWidth", "fill", "backgroundColor"),
]
# Whatever can show the focus: the element, what it holds, the card or the field around it.
LOOK = """(element, names) => {
  const around = element.closest(".kern-card, .select2-selection");
  return [element, around, ...element.querySelectorAll("*")].filter(Boolean)
    .flatMap(part => [null, "::before", "::after"].map(pseudo => {
      const style = getComputedStyle(part, pseudo);
      return names.map(name => style[name]);
    })).join();
}"""
