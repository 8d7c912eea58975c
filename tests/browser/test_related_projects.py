"""A project and the one that builds on it: the way from one to the other, in both directions."""

from playwright.sync_api import expect

PHASE_0 = "/projekte/phase-0/"
REK = "/projekte/kluge-region-rek/"


def lineage(page):
    return page.get_by_role("region", name="Woraus es entstand, wohin es führt")


def test_the_follow_up_project_is_reached_from_the_first_and_back(page, hand):
    page.goto(PHASE_0)
    expect(page.locator("main")).to_contain_text("137.310,00\N{NO-BREAK SPACE}€")
    hand.press(lineage(page).get_by_role("link", name="Kluge Region REK"))
    expect(page).to_have_url(REK)
    expect(page.locator("main")).to_contain_text("80.000,00\N{NO-BREAK SPACE}€")
    hand.press(lineage(page).get_by_role("link", name="Phase 0"))
    expect(page).to_have_url(PHASE_0)


def test_the_table_of_contents_leads_to_the_lineage(page, hand):
    page.goto(REK)
    hand.press(page.get_by_role("link", name="Herkunft"))
    expect(lineage(page)).to_be_in_viewport()
