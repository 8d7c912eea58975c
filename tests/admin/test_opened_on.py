"""Two people have the same page of the admin open: no save undoes another, nothing is lost."""

import pytest
from django.urls import reverse

from accounts.models import User
from tests.builders import make_organisation
from tests.desk_forms import form_of, text_of
from tests.desk_forms import send as send_form

pytestmark = pytest.mark.django_db


@pytest.fixture
def deputy(as_user):
    name = "Stellvertretung"
    return as_user(User.objects.create_superuser("zwei@example.org", "geheim", name=name))


def page_of(client, record):
    meta = record._meta
    address = reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[record.pk])
    return client.get(address)


def send(client, page, **typed):
    """Fill in the form of a page, not the one to sign out, and send it."""
    return send_form(client, page, page.request["PATH_INFO"], **typed)


class TestOneField:
    @pytest.fixture
    def office(self):
        return make_organisation("Amt Bodenwerder", seat="Bodenwerder")

    def test_two_fields_of_two_people_both_stand(self, boss, deputy, office):
        first, second = page_of(boss, office), page_of(deputy, office)
        send(boss, first, website="https://eins.example")
        answer = send(deputy, second, seat="Marklohe")
        office.refresh_from_db()
        assert (office.website, office.seat) == ("https://eins.example", "Marklohe")
        assert "Inzwischen hat jemand anderes gespeichert: Website" in text_of(answer)

    def test_the_same_field_is_asked_about_and_nothing_is_written(self, boss, deputy, office):
        first, second = page_of(boss, office), page_of(deputy, office)
        send(boss, first, seat="Marklohe")
        asked = send(deputy, second, seat="Hoya", website="https://zwei.example")
        assert asked.status_code == 409
        assert "Hoya" in text_of(asked) and "Marklohe" in text_of(asked)
        assert "zuletzt gemeinsam: Bodenwerder" in text_of(asked)
        assert "Chefin" in text_of(asked)
        office.refresh_from_db()
        assert (office.website, office.seat) == ("", "Marklohe")

    @pytest.mark.parametrize(("side", "seat"), [("meine", "Hoya"), ("andere", "Marklohe")])
    def test_the_choice_is_written(self, boss, deputy, office, side, seat):
        first, second = page_of(boss, office), page_of(deputy, office)
        send(boss, first, seat="Marklohe")
        asked = send(deputy, second, seat="Hoya", website="https://zwei.example")
        answer = send(deputy, asked, **{"wahl__seat": side})
        assert answer.status_code == 200
        office.refresh_from_db()
        assert (office.website, office.seat) == ("https://zwei.example", seat)

    def test_without_a_choice_it_is_asked_again(self, boss, deputy, office):
        first, second = page_of(boss, office), page_of(deputy, office)
        send(boss, first, seat="Marklohe")
        asked = send(deputy, second, seat="Hoya")
        again = send(deputy, asked)
        assert again.status_code == 409
        assert "Bitte bei jeder Stelle wählen" in text_of(again)
        send(deputy, again, **{"wahl__seat": "meine"})
        office.refresh_from_db()
        assert office.seat == "Hoya"

    def test_a_third_hand_during_the_choice_is_asked_about_as_well(self, boss, deputy, office):
        first, second = page_of(boss, office), page_of(deputy, office)
        send(boss, first, seat="Marklohe")
        asked = send(deputy, second, seat="Hoya")
        send(boss, page_of(boss, office), seat="Eystrup")
        again = send(deputy, asked, **{"wahl__seat": "meine"})
        assert again.status_code == 409
        assert "Eystrup" in text_of(again)

    def test_a_page_that_does_not_say_what_it_was_opened_on_undoes_nothing(self, boss, office):
        page = page_of(boss, office)
        typed = form_of(page, page.request["PATH_INFO"]) | {"seat": "Hoya", "opened_on": "erfunden"}
        asked = boss.post(page.request["PATH_INFO"], typed)
        assert asked.status_code == 409
        office.refresh_from_db()
        assert office.seat == "Bodenwerder"
