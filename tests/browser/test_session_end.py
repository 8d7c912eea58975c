"""The page warns before the session ends, and what was typed is not lost."""

import json

import pytest
from playwright.sync_api import expect


@pytest.fixture
def left(page):
    """What the site says is left of the session; a test changes it."""
    state = {"seconds": 3600, "final": False, "token": "x" * 64}

    def answer(route):
        if route.request.method == "POST":
            state["seconds"] = 3600
        route.fulfill(status=200, content_type="application/json", body=json.dumps(state))

    page.route("**/konto/sitzung/", answer)
    yield state
    page.unroute("**/konto/sitzung/")


def look_again(page):
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


@pytest.mark.parametrize("address", ["/konto/passwort/", "/admin/evidence/source/add/"])
def test_staying_keeps_what_was_typed(page, sign_in, left, address):
    sign_in(page).goto(address)
    dialog = page.get_by_role("alertdialog")
    field = page.get_by_role("main").locator("input:visible, textarea:visible").first
    field.fill("angefangen")
    expect(dialog).to_be_hidden()
    left["seconds"] = 240
    look_again(page)
    expect(dialog).to_contain_text("Ihre Sitzung endet in 4 Minuten")
    expect(page.get_by_role("button", name="Angemeldet bleiben")).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    expect(field).to_have_value("angefangen")


def test_at_the_very_end_staying_is_not_offered(page, sign_in, left):
    left.update(seconds=60, final=True)
    sign_in(page).goto("/konto/passwort/")
    dialog = page.get_by_role("alertdialog")
    expect(dialog).to_contain_text("in einer Minute")
    expect(page.get_by_role("button", name="Angemeldet bleiben")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    left["seconds"] = 0
    look_again(page)
    expect(dialog).to_contain_text("abgelaufen")
    expect(page.get_by_role("link", name="In neuem Tab anmelden")).to_be_focused()


def test_the_site_says_what_is_left(page, sign_in):
    sign_in(page).goto("/konto/passwort/")
    left = page.evaluate("fetch('/konto/sitzung/').then(answer => answer.json())")
    assert 3000 < left["seconds"] <= 3600
    expect(page.get_by_role("alertdialog")).to_be_hidden()
