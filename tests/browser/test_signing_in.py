"""People whose role needs it set up a second factor and sign in with it."""

from types import SimpleNamespace

import pytest
from playwright.sync_api import expect

from tests.browser.test_staff import give_password
from tests.builders import PASSWORD
from tests.clients import code_of

TOUCHED_DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def reviewer(people):
    """Somebody who was just invited."""
    return next(people.newcomers)


@pytest.fixture
def device(page):
    """Chromium's virtual authenticator: a device that knows its owner's finger."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    added = session.send("WebAuthn.addVirtualAuthenticator", {"options": TOUCHED_DEVICE})
    yield SimpleNamespace(forget=lambda: session.send("WebAuthn.clearCredentials", added))
    session.send("WebAuthn.removeVirtualAuthenticator", added)
    session.detach()


def sign_out(page, hand):
    page.goto("/konto/abmelden/")
    hand.press(page.get_by_role("main").get_by_role("button", name="Abmelden"))
    expect(page.get_by_role("banner").get_by_role("link", name="Anmelden")).to_be_visible()


def test_the_first_sign_in_sets_up_the_app(page, hand, reviewer):
    give_password(page, hand, reviewer.email, PASSWORD)
    expect(page.get_by_role("heading", level=1)).to_have_text("Zweiter Faktor")
    expect(page.get_by_role("main")).to_contain_text("Noch ein Schritt")
    hand.press(page.get_by_role("link", name="App einrichten"))
    secret = page.locator(".wp-key").inner_text()
    hand.type(page.get_by_label("Code aus der App"), code_of(secret))
    hand.press(page.get_by_role("button", name="Einrichten"))
    expect(page.get_by_role("main").get_by_role("listitem")).to_have_count(10)
    recovery_code = page.get_by_role("main").get_by_role("listitem").first.inner_text()
    hand.press(page.get_by_role("link", name="Codes verwahrt, weiter"))
    expect(page).to_have_url("/arbeitsplatz/")
    sign_out(page, hand)
    give_password(page, hand, reviewer.email, PASSWORD)
    hand.type(page.get_by_label("Code"), recovery_code)
    hand.press(page.get_by_role("button", name="Anmelden"))
    expect(page.get_by_role("banner").get_by_role("link", name="Abmelden")).to_be_visible()


def test_a_passkey_is_set_up_and_shown(page, hand, reviewer, device):
    give_password(page, hand, reviewer.email, PASSWORD)
    hand.press(page.get_by_role("link", name="Passkey einrichten"))
    hand.type(page.get_by_label("Name des Passkeys"), " am Schreibtisch")
    hand.press(page.get_by_role("button", name="Passkey einrichten"))
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Wiederherstellungs\N{SOFT HYPHEN}codes"
    )
    sign_out(page, hand)
    give_password(page, hand, reviewer.email, PASSWORD)
    hand.press(page.get_by_role("button", name="Passkey verwenden"))
    expect(page.get_by_role("banner").get_by_role("link", name="Abmelden")).to_be_visible()
    page.goto("/konto/passkeys/")
    expect(page.get_by_role("main")).to_contain_text("zuletzt benutzt am")


def test_a_passkey_signs_in_alone(page, hand, reviewer, device):
    """The device checks the person and has the key: two factors without a password."""
    give_password(page, hand, reviewer.email, PASSWORD)
    hand.press(page.get_by_role("link", name="Passkey einrichten"))
    hand.press(page.get_by_role("button", name="Passkey einrichten"))
    expect(page.get_by_role("link", name="Codes verwahrt, weiter")).to_be_visible()
    sign_out(page, hand)
    page.goto("/konto/anmelden/")
    hand.press(page.get_by_role("button", name="Mit Passkey anmelden"))
    expect(page.get_by_role("banner").get_by_role("link", name="Abmelden")).to_be_visible()
    page.goto("/konto/weiter/")
    expect(page).to_have_url("/arbeitsplatz/")


def test_another_device_does_not_sign_in(page, hand, reviewer, device):
    give_password(page, hand, reviewer.email, PASSWORD)
    hand.press(page.get_by_role("link", name="Passkey einrichten"))
    hand.press(page.get_by_role("button", name="Passkey einrichten"))
    expect(page.get_by_role("link", name="Codes verwahrt, weiter")).to_be_visible()
    sign_out(page, hand)
    device.forget()
    give_password(page, hand, reviewer.email, PASSWORD)
    hand.press(page.get_by_role("button", name="Passkey verwenden"))
    expect(page.get_by_role("main").get_by_role("alert")).to_contain_text("nicht geklappt")
    expect(page.get_by_role("banner").get_by_role("link", name="Anmelden")).to_be_visible()


def test_without_javascript_the_app_is_the_way(open_tab, reviewer):
    page = open_tab(java_script_enabled=False)
    page.goto("/konto/anmelden/")
    page.get_by_role("main").get_by_label("E-Mail-Adresse").fill(reviewer.email)
    page.get_by_label("Passwort").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Anmelden", exact=True).click()
    page.goto("/konto/passkeys/neu/")
    expect(page.get_by_role("main")).to_contain_text(
        "Passkeys brauchen einen neueren Browser mit JavaScript"
    )
    expect(page.get_by_role("button", name="Passkey einrichten")).to_be_hidden()
    page.get_by_role("link", name="App mit Codes").click()
    secret = page.locator(".wp-key").inner_text()
    page.get_by_label("Code aus der App").fill(code_of(secret))
    page.get_by_role("button", name="Einrichten").click()
    expect(page.get_by_role("main").get_by_role("listitem")).to_have_count(10)
