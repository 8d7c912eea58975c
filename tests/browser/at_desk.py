"""Somebody at the desk in a browser of their own, who does everything with one hand."""

import re

from playwright.sync_api import expect

from tests.builders import PASSWORD


class AtDesk:
    """Steps in the words of the page: buttons, links and fields by what they are called."""

    def __init__(self, tab, hand):
        self.tab, self.hand = tab, hand(tab)

    @property
    def main(self):
        return self.tab.get_by_role("main")

    def press(self, name):
        self.hand.press(self.main.get_by_role("button", name=name, exact=True))

    def follow(self, name):
        self.hand.press(self.main.get_by_role("link", name=name, exact=True).first)

    def unfold(self, name):
        self.hand.press(self.main.locator("summary", has_text=name))

    def field(self, label):
        return self.main.get_by_label(re.compile(f"^{re.escape(label)}")).last

    def at(self, id):
        return self.main.locator(f"#{id}")

    def write(self, label, text):
        """Instead of whatever stands there."""
        self.hand.write(self.field(label), text)

    def choose(self, label, option):
        self.hand.choose(self.field(label), option)

    def tick(self, label):
        self.hand.tick(self.main.get_by_label(label, exact=True))

    def is_at(self, heading):
        expect(self.tab.get_by_role("heading", level=1)).to_have_text(heading)

    def go_to(self, section):
        """Into another section of the work; the present one is kept."""
        name = re.compile(f"^{re.escape(section)}")
        self.hand.press(self.main.get_by_role("navigation").get_by_role("button", name=name))
        self.is_in(section)

    def is_in(self, section):
        expect(self.main.locator("#abschnitt")).to_contain_text(section)
        self.tab.wait_for_load_state("load")  # only then its scripts keep what is typed

    def reads(self, words):
        expect(self.main).to_contain_text(words)

    def does_not_read(self, words):
        expect(self.main).not_to_contain_text(words)

    def edit(self, project, section=None):
        """From the page of the project into one of its sections."""
        self.tab.goto(f"/arbeitsplatz/projekte/{project.pk}/")
        self.hand.press(self.main.get_by_role("button", name=re.compile("earbeiten$")))
        self.is_in("Steckbrief")
        if section:
            self.go_to(section)

    def look_at_the_session(self):
        """What the page does when somebody comes back to its tab."""
        with self.tab.expect_response("**/konto/sitzung/"):
            self.tab.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    def sign_in(self, person):
        """By the form that is in front of them."""
        self.hand.type(self.main.get_by_role("textbox", name="E-Mail-Adresse"), person.email)
        self.hand.type(self.main.get_by_label("Passwort"), PASSWORD)
        self.press("Anmelden")
        if person.user.needs_second_factor():
            self.hand.type(self.main.get_by_label("Code"), next(person.codes))
            self.press("Anmelden")
