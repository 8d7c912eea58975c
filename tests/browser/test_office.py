"""The grant office from the letter to the accepted proof, and two people at one file."""

import re
import sys
import time

import pytest
from playwright.sync_api import expect

from funding.models import Decision
from grant_office.example import erase
from tests.browser.at_desk import AtDesk
from tests.browser.checks import axe
from tests.browser.desk_records import committed
from tests.browser.hands import Keyboard, Mouse
from tests.browser.office_records import example, form_of
from tests.browser.windows import DESKTOP, PHONE

NUMBER, PURPOSE = "BSP 2026-3", "Digitaler Bauhof"
SCAN = {"name": "bescheid.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 %%EOF"}
WAYS = pytest.mark.parametrize(
    ("hand", "size"), [(Mouse, DESKTOP), (Keyboard, PHONE)], ids=["mouse", "keyboard-on-a-phone"]
)


class InOffice(AtDesk):
    """Somebody of the grant office; every page that they pass is sound."""

    def __init__(self, tab, hand, size):
        super().__init__(tab, hand)
        self.size, self.pages, self.sound = size, 0, set()

    def arrives(self, heading):
        self.is_at(heading)
        self.pages += 1
        if heading not in self.sound:
            self.sound.add(heading)
            self.tab.evaluate(axe.SCRIPT)
            assert axe.violations(self.tab, self.size, "light") == []
        self.hand.skip()

    def begins(self, name):
        """What the file says to do next."""
        part = self.tab.get_by_role("region", name="Was als Nächstes zu tun ist")
        self.hand.press(part.get_by_role("link", name=re.compile(f"^{re.escape(name)}")))

    def takes(self, step, told):
        self.begins(step)
        self.arrives(step)
        self.press(step)
        self.arrives(PURPOSE)
        self.stands_where_it_changed(told)

    def stands_where_it_changed(self, told):
        """The record and what was said about it are in sight together."""
        expect(self.tab.locator(":target")).to_be_in_viewport()
        expect(self.main.locator(".wp-messages")).to_be_in_viewport()
        expect(self.main.locator(".wp-messages")).to_contain_text(told)

    def type_in(self, **values):
        for name, text in values.items():
            self.hand.write(self.at(f"id_{name}"), text)

    def pick(self, **values):
        for name, label in values.items():
            self.hand.choose(self.at(f"id_{name}"), label)


@pytest.fixture
def office(open_tab, sign_in):
    """A function that gives somebody of the office, on the start page."""

    def somebody(who, hand, size):
        tab = open_tab(size, whose=who)
        sign_in(tab, who)
        tab.goto("/admin/")
        return InOffice(tab, hand, size)

    yield somebody
    committed(erase, Decision.objects.filter(file_number=NUMBER))


@WAYS
def test_from_the_letter_to_the_accepted_proof(office, hand, size):
    officer, second = office("officer", hand, size), office("second_officer", hand, size)
    begun = time.monotonic()
    receive(officer)
    enter(officer)
    plan(officer)
    ask_for_money(officer, second)
    receive_money(officer)
    prove(officer)
    tell(hand, [officer, second], time.monotonic() - begun)


def tell(hand, people, seconds):
    """What the journey cost; seen with -s."""
    presses = sum(each.hand.presses for each in people)
    typed = sum(each.hand.typed for each in people)
    pages = sum(each.pages for each in people)
    told = f"{presses} presses, {typed} characters, {pages} pages, {seconds:.0f} s"
    sys.stdout.write(f"\n{hand.__name__}: {told}\n")


def receive(officer):
    officer.follow("Eingang erfassen")
    officer.arrives("Eingang")
    officer.write("Absender", "NBank")
    officer.write("Betreff", f"Zuwendungsbescheid {PURPOSE}")
    officer.at("id_dateien").set_input_files(SCAN)
    officer.press("Erfassen")
    officer.arrives(f"Zuwendungsbescheid {PURPOSE}")
    officer.reads("bescheid.pdf")


def enter(officer):
    officer.follow("Neuen Bescheid daraus erfassen")
    officer.arrives("Bescheid erfassen")
    officer.type_in(file_number=NUMBER)
    officer.pick(recipient="Landkreis Nordaue")
    officer.type_in(purpose=PURPOSE, amount="90.000", eligible_expenditure="120.000")
    officer.pick(financing_type="Anteilfinanzierung")
    officer.type_in(issued="01.06.2025", period_start="01.07.2025", period_end="31.10.2026")
    officer.pick(rule_set="ANBest-Gk")
    officer.reads("90.000,00\N{NO-BREAK SPACE}€ sind 75,0\N{NO-BREAK SPACE}%")
    expect(officer.at("daraus")).to_contain_text("Verwendungsnachweis")
    officer.press("Anlegen")
    officer.arrives(PURPOSE)
    officer.reads("Der Bescheid ist als Entwurf angelegt.")


def plan(officer):
    officer.follow("Finanzierungsplan erfassen")
    officer.arrives("Finanzierungsplan hinzufügen")
    officer.hand.choose(officer.at("id_lines-2-side"), "Ausgaben")
    officer.type_in(**{"lines-2-label": "Software", "lines-2-planned": "120.000"})
    officer.press("Sichern")
    officer.arrives(PURPOSE)
    officer.reads("Mittel und Ausgaben sind gleich hoch.")


def ask_for_money(officer, second):
    officer.follow("Mittel anfordern")
    officer.arrives("Mittelabruf hinzufügen")
    officer.type_in(amount="90.000", spent="118.000", due_soon="2.000")
    officer.press("Sichern")
    officer.arrives(PURPOSE)
    officer.reads("Freigeben muss eine andere Person")
    second.tab.reload()
    second.follow(f"{PURPOSE}: Mittelabruf über 90.000,00\N{NO-BREAK SPACE}€")
    second.arrives("Mittelabruf ändern")
    second.follow("Freigeben …")
    second.arrives("Freigeben")
    second.press("Freigeben")
    second.arrives(PURPOSE)
    officer.tab.reload()
    officer.takes("Als gestellt vermerken", "jetzt gestellt.")


def receive_money(officer):
    officer.begins("Zahlung erfassen")
    officer.arrives("Zahlung hinzufügen")
    expect(officer.at("id_amount")).to_have_value("90.000,00")
    officer.type_in(booked_on="20.11.2026")
    officer.press("Sichern")
    officer.arrives(PURPOSE)
    officer.begins("Verwendung eintragen")
    officer.arrives("Zahlung ändern")
    officer.type_in(**{"spendings-0-amount": "90.000", "spendings-0-used_on": "21.11.2026"})
    officer.press("Sichern")
    officer.arrives(PURPOSE)
    officer.reads("verwendet 90.000,00")
    officer.takes("Ganz ausgezahlt", "jetzt ausgezahlt.")


def prove(officer):
    officer.follow("Nachweis beginnen")
    officer.arrives("Nachweis hinzufügen")
    officer.press("Sichern")
    officer.arrives(PURPOSE)
    officer.takes("Ans Rechnungsprüfungsamt", "jetzt beim Rechnungsprüfungsamt.")
    officer.takes("Als eingereicht vermerken", "jetzt eingereicht.")
    officer.takes("Geprüft", "jetzt geprüft.")
    officer.takes("Anerkannt", "jetzt anerkannt.")


def test_thirty_decisions_stand_on_two_screens(office):
    officer = office("officer", Mouse, DESKTOP)
    officer.tab.goto("/admin/bescheide/")
    heights = officer.tab.locator(".wp-rows > li").evaluate_all(
        "rows => rows.map(row => row.getBoundingClientRect().height)"
    )
    assert len(heights) > 5
    assert 30 * sum(heights) / len(heights) < 2 * DESKTOP["height"]


def same_value(record, column, value):
    type(record).objects.filter(pk=record.pk).update(**{column: value})


@pytest.mark.parametrize(
    ("name", "of", "column", "other", "mine"),
    [
        ("payment", lambda of: of.payments.all(), "booking_reference", "A-1", "B-2"),
        ("grantfile", lambda of: [of.grant_file], "filed_at", "Regal 1", "Regal 2"),
    ],
)
def test_two_people_at_one_file_lose_nothing(office, name, of, column, other, mine):
    officer = office("officer", Mouse, DESKTOP)
    officer.tab.goto(form_of(name, of)())
    record = of(example())[0]
    before = getattr(record, column)
    committed(same_value, record, column, other)
    officer.type_in(**{column: mine})
    officer.press("Sichern")
    officer.arrives("Jemand hat inzwischen gespeichert")
    officer.reads(other)
    officer.hand.tick(officer.main.get_by_label("Ihre Eingabe"))
    officer.press("Zusammengeführt sichern")
    officer.arrives("Digitale Bauakte")
    record.refresh_from_db()
    assert getattr(record, column) == mine
    committed(same_value, record, column, before)
