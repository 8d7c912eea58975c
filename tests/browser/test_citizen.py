"""Somebody in a county wants to know what the digital projects cost and who pays."""

import re

from playwright.sync_api import expect

from tests.browser.windows import PHONE


def county_link(page):
    return page.get_by_role("table").get_by_role("link", name="Südaue").first


def expect_the_figures_of_the_county(page):
    expect(page).to_have_url("/landkreise/suedaue/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Landkreis Südaue")
    answer = page.locator(".wp-answer")
    expect(answer).to_contain_text("bewilligt")
    expect(answer).to_contain_text("€")
    expect(page.get_by_role("heading", name="Wer zahlt")).to_be_visible()


def test_from_the_table_to_the_source_of_an_amount(page, hand):
    page.goto("/")
    hand.press(county_link(page))
    expect_the_figures_of_the_county(page)
    hand.press(
        page.get_by_role("link", name="Glasfaser für zehn Gewerbegebiete, 2. Abschnitt").first
    )
    money = page.get_by_role("region", name="Geld", exact=True)
    expect(money).to_contain_text("1.700.000,00\N{NO-BREAK SPACE}€")
    expect(money).to_contain_text("Bundesministerium")
    hand.press(money.get_by_role("link", name="Quelle").first)
    expect(page).to_have_url(re.compile(r"#quelle-\d+$"))
    number = page.url.rpartition("#quelle-")[2]
    expect(page.locator(f"#quelle-{number}")).to_be_in_viewport()
    source = page.locator(f"#quelle-{number} a[rel=external]")
    expect(source).to_have_attribute("href", re.compile("^https"))


def test_the_map_leads_to_the_county_too(page, hand):
    page.goto("/")
    hand.press(page.get_by_role("figure").get_by_role("link", name="Landkreis Südaue"))
    expect_the_figures_of_the_county(page)


def test_on_a_phone_two_taps_lead_to_the_figures(open_tab):
    page = open_tab(viewport=PHONE, has_touch=True, is_mobile=True)
    page.goto("/")
    county_link(page).tap()
    expect_the_figures_of_the_county(page)
    page.goto("/")
    page.get_by_text("Menü").tap()
    page.get_by_role("navigation").get_by_role("link", name="Landkreise").first.tap()
    expect(county_link(page)).to_contain_text("Südaue")


def test_on_a_phone_the_figures_of_the_county_come_early(open_tab):
    page = open_tab(viewport=PHONE, has_touch=True, is_mobile=True)
    page.goto("/landkreise/suedaue/")
    answer = page.locator(".wp-answer").bounding_box()
    assert answer["y"] + answer["height"] < PHONE["height"]
    payers = page.get_by_role("heading", name="Wer zahlt").bounding_box()
    assert payers["y"] < 3 * PHONE["height"]


def test_on_a_phone_the_page_of_a_county_has_an_end(open_tab):
    page = open_tab(viewport=PHONE, has_touch=True, is_mobile=True)
    page.goto("/landkreise/suedaue/")
    assert page.evaluate("document.documentElement.scrollHeight") <= 6_500
