"""Two people of the grant office have the same page open, and one changes or deletes it."""

from django.urls import reverse
from playwright.sync_api import expect

from regions.models import Organisation
from tests.browser.checks import axe, keyboard, media
from tests.browser.desk_records import committed
from tests.browser.windows import DESKTOP, NARROW, PHONE
from tests.builders import make_source

LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzstelle"


def office():
    return Organisation.objects.filter(slug="lk-nordaue")


def open_conflict(page, sign_in, typed):
    """The page of an organisation, sent after somebody else changed the seat as well."""
    committed(office().update, seat="Nordstadt", website="")
    sign_in(page)
    page.goto(reverse("admin:regions_organisation_change", args=[office().get().pk]))
    committed(office().update, seat=LONG)
    page.get_by_role("textbox", name="Sitz").fill(typed)
    page.get_by_role("textbox", name="Website").fill("https://nordaue.example")


def test_the_second_of_two_types_another_value(page, hand, sign_in):
    open_conflict(page, sign_in, "Südstadt")
    hand.press(page.get_by_role("button", name="Sichern", exact=True))
    seat = page.get_by_role("group", name="Sitz")
    hand.tick(seat.get_by_label("Anderer Wert", exact=True))
    hand.type(seat.get_by_role("textbox", name="Sitz: anderer Wert"), "Weststadt")
    hand.press(page.get_by_role("button", name="Zusammengeführt sichern"))
    expect(page.get_by_role("listitem").filter(has_text="erfolgreich")).to_be_visible()
    assert office().get().seat == "Weststadt"


def test_the_second_of_two_chooses(page, hand, sign_in):
    open_conflict(page, sign_in, "Südstadt")
    hand.press(page.get_by_role("button", name="Sichern", exact=True))
    expect(page.get_by_role("heading", level=1)).to_have_text("Jemand hat inzwischen gespeichert")
    seat = page.get_by_role("group", name="Sitz")
    expect(seat).to_contain_text("zuletzt gemeinsam: Nordstadt")
    expect(seat).to_contain_text(LONG)
    hand.tick(seat.get_by_label("Ihre Eingabe"))
    hand.press(page.get_by_role("button", name="Zusammengeführt sichern"))
    expect(page.get_by_role("listitem").filter(has_text="erfolgreich")).to_be_visible()
    assert office().get().seat == "Südstadt"


def test_the_page_to_choose_on_passes_every_check(page, sign_in, good_looks):
    open_conflict(page, sign_in, "Südstadt")
    page.get_by_role("button", name="Sichern", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Jemand hat inzwischen gespeichert")
    assert_all_is_well(page, good_looks)


def test_the_page_of_what_was_deleted_meanwhile_passes_every_check(page, sign_in, good_looks):
    source = committed(make_source, "Auf dem Weg")
    sign_in(page)
    page.goto(reverse("admin:evidence_source_change", args=[source.pk]))
    committed(source.delete)
    page.get_by_role("textbox", name="Herausgeber").fill(LONG)
    page.get_by_role("button", name="Sichern", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Inzwischen gelöscht")
    expect(page.get_by_role("row", name="Herausgeber")).to_contain_text(LONG)
    assert_all_is_well(page, good_looks)


def assert_all_is_well(page, good_looks):
    assert keyboard.stops_without_a_ring(page) == []
    assert keyboard.stops_without_a_ring_in_forced_colours(page) == []
    assert media.lost_in_forced_colours(page) == []
    page.evaluate(axe.SCRIPT)
    for scheme in ("light", "dark"):
        for size in (DESKTOP, PHONE, NARROW):
            assert axe.violations(page, size, scheme) == []
            assert good_looks.poor(page, size, scheme) == []
            assert media.too_wide(page, size, scheme) == []
