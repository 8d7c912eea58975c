"""In the admin: somebody goes on with a change that waits for a second person."""

from django.urls import reverse
from playwright.sync_api import expect

from strategy.models import Measure
from tests.browser.desk_records import committed
from tests.browser.test_admin_conflict import assert_all_is_well


def measure():
    return Measure.objects.get(slug="e-formulare")


def propose(page, sign_in, goal):
    sign_in(page)
    page.goto(reverse("admin:strategy_measure_change", args=[measure().pk]))
    page.locator("[name=goal]").fill(goal)
    page.get_by_role("textbox", name="Grund der Änderung").fill("steht so in der Quelle")
    page.get_by_role("button", name="Zur Freigabe geben").click()
    expect(page.get_by_role("heading", name="Was sich ändert")).to_be_visible()


def test_its_author_goes_on_with_what_waits(page, hand, sign_in):
    propose(page, sign_in, "Jedes Formular online")
    hand.press(page.get_by_role("link", name="Weiter bearbeiten"))
    goal = page.locator("[name=goal]")
    expect(goal).to_have_value("Jedes Formular online")
    hand.type(goal, "Jedes zweite Formular online")
    hand.press(page.get_by_role("button", name="Zur Freigabe geben"))
    expect(page.get_by_role("cell", name="Jedes zweite Formular online")).to_be_visible()
    assert measure().goal != "Jedes zweite Formular online"


def test_the_page_with_what_is_in_the_way_passes_every_check(page, sign_in, good_looks):
    propose(page, sign_in, "Jedes Formular online")
    other = f"{measure().goal}, jedes zweite"
    committed(Measure.objects.filter(pk=measure().pk).update, goal=other)
    page.reload()
    expect(page.get_by_role("heading", name="Dieselben Stellen sind")).to_be_visible()
    assert_all_is_well(page, good_looks)


def test_no_window_opens_for_what_would_only_wait(page, sign_in):
    sign_in(page)
    page.goto(reverse("admin:strategy_indicator_add"))
    expect(page.get_by_role("button", name="Zur Freigabe geben")).to_be_visible()
    expect(page.locator("a.add-related[href*='/strategy/']")).to_have_count(0)
    page.goto(reverse("admin:strategy_measure_change", args=[measure().pk]))
    expect(page.locator("a.add-related[href*='/regions/organisation/']")).to_have_count(1)
    expect(page.locator("a.add-related[href*='/strategy/']")).to_have_count(0)
