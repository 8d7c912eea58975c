"""Two ways to use a page, with the same words: with the mouse, and with the keyboard only."""

from playwright.sync_api import expect

MOST_STOPS = 250


class Hand:
    def __init__(self, page):
        self.page = page

    def write(self, field, text):
        """Instead of whatever stands there."""
        self.type(field, "")
        self.page.keyboard.press("ControlOrMeta+A")
        self.page.keyboard.type(text)


class Mouse(Hand):
    def press(self, target):
        """Follow a link, press a button, open a fold."""
        target.click()

    def type(self, field, text):
        field.click()
        self.page.keyboard.type(text)

    def choose(self, select, label):
        select.select_option(label=label)

    def tick(self, box):
        box.check()


class Keyboard(Hand):
    """Reaches everything by the tabulator, and never something whose focus cannot be seen."""

    def press(self, target):
        self.go_to(target)
        self.page.keyboard.press("Enter")

    def type(self, field, text):
        self.go_to(field)
        self.page.keyboard.type(text)

    def choose(self, select, label):
        self.go_to(select)
        self.page.keyboard.type(label)
        expect(select.locator("option:checked")).to_have_text(label)

    def tick(self, box):
        """A radio button is reached by the arrows, from the first of its group."""
        name = box.get_attribute("name")
        self.go_to(self.page.locator(f'[name="{name}"]').first)
        self.page.keyboard.press("Space")
        while not box.is_checked():
            self.page.keyboard.press("ArrowDown")

    def go_to(self, target):
        expect(target).to_be_visible()
        element = target.element_handle()  # looked up once, not anew at every stop
        if element.evaluate(IS_HERE):
            return
        usual = element.evaluate(LOOK, SHOWING_FOCUS)
        for _ in range(MOST_STOPS):
            self.page.keyboard.press("Tab")
            if element.evaluate(IS_HERE):
                assert element.evaluate(LOOK, SHOWING_FOCUS) != usual, "the focus cannot be seen"
                return
        raise AssertionError(f"the tabulator does not reach {target}")


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
