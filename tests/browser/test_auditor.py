"""An auditor looks up what was granted in a year, and on what paper."""

import re

from playwright.sync_api import expect


def narrow_to_year(page, hand, year):
    page.goto("/foerderung/")
    select = page.get_by_role("combobox", name="Jahr")
    option = select.locator("option", has_text=re.compile(rf"^\s*{year}\b"))
    hand.choose(select, option.inner_text().strip())
    hand.press(page.get_by_role("button", name="Eingrenzen"))
    expect(page).to_have_url(re.compile(f"jahr={year}"))


def test_the_total_of_a_year_is_the_sum_of_its_rows(page, hand):
    narrow_to_year(page, hand, 2019)
    expect(page.get_by_role("heading", name="9 Entscheidungen")).to_be_visible()
    table = page.get_by_role("table", name="Förderentscheidungen")
    expect(table.locator("tbody tr")).to_have_count(9)
    total = "2.710.500,00\N{NO-BREAK SPACE}€"
    expect(page.locator(".wp-answer")).to_contain_text(total)
    who = page.get_by_role("table", name="Wer zahlt in dieser Auswahl")
    expect(who.locator("tfoot")).to_contain_text(total)
    expect(page.get_by_text("5 zählen zur Summe, 4 nicht")).to_be_visible()


def test_a_decision_page_tells_of_its_hand_over(page, hand):
    narrow_to_year(page, hand, 2019)
    hand.press(page.get_by_role("table").get_by_role("link", name="Kluge Region REK"))
    handover = page.get_by_role("region", name="Übergabe")
    expect(handover).to_contain_text("4. Dezember 2019")
    expect(handover).to_contain_text("erschlossen")
    expect(page.get_by_role("region", name="Geld")).to_contain_text("nicht berechenbar")


def test_a_decision_page_keeps_every_version(page, hand):
    narrow_to_year(page, hand, 2021)
    hand.press(page.get_by_role("table").get_by_role("link", name="Breitbandausbau"))
    versions = page.get_by_role("region", name="Fassungen").get_by_role("listitem")
    expect(versions).to_have_count(2)
    expect(versions.filter(has_text="in Kraft")).to_have_count(1)
