"""The grant office signs in, and out again."""

from playwright.sync_api import expect


def sign_in_as(page, hand, people):
    give_password(page, hand, people.email, people.password)
    hand.type(page.get_by_label("Code"), next(people.codes))
    hand.press(page.get_by_role("button", name="Anmelden"))


def give_password(page, hand, email, password):
    page.goto("/")
    hand.press(page.get_by_role("banner").get_by_role("link", name="Anmelden"))
    hand.type(page.get_by_role("textbox", name="E-Mail-Adresse"), email)
    hand.type(page.get_by_label("Passwort"), password)
    hand.press(page.get_by_role("main").get_by_role("button", name="Anmelden", exact=True))


def test_a_wrong_password_is_told_beside_the_form(page, hand, people):
    give_password(page, hand, people.email, "falsch")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Bitte prüfen Sie Ihre Eingaben")
    expect(alert.get_by_role("listitem")).to_contain_text("E-Mail-Adresse")
    expect(page.get_by_role("textbox", name="E-Mail-Adresse")).to_have_value(people.email)
    expect(page.get_by_label("Passwort")).to_have_value("")


def test_the_grant_office_lands_in_its_tool_and_leaves_it(page, hand, people):
    sign_in_as(page, hand, people)
    expect(page).to_have_url("/admin/")
    expect(page.get_by_role("link", name="Fristenregister")).to_be_visible()
    hand.press(page.get_by_role("link", name="Stammdaten"))
    expect(page.get_by_role("link", name="Förderentscheidungen", exact=True)).to_be_visible()
    hand.press(page.get_by_role("button", name="Abmelden"))
    expect(page).to_have_url("/")
    page.goto("/admin/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Anmelden")


def test_signing_out_on_the_public_pages_asks_first(page, hand, people):
    sign_in_as(page, hand, people)
    expect(page).to_have_url("/admin/")
    page.goto("/")
    hand.press(page.get_by_role("banner").get_by_role("link", name="Abmelden"))
    hand.press(page.get_by_role("main").get_by_role("button", name="Abmelden"))
    expect(page).to_have_url("/")
    expect(page.get_by_role("banner").get_by_role("link", name="Anmelden")).to_be_visible()
