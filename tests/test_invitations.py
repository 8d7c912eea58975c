"""The office makes an account, the person sets the password; rights and accounts leave a trace."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse

from accounts.models import User
from tests.builders import grant_office_group
from tests.clients import PortalClient
from tests.desk_forms import post_seen
from tests.letters import letters

PASSWORD = "hochwasser-an-der-aller"


@pytest.fixture
def chief(cast, as_user):
    return as_user(cast.superuser)


@pytest.fixture
def invited(db):
    return User.objects.create_user("neu@example.org", name="Neu")


def step(name, user):
    return reverse(f"admin:accounts_user_{name}", args=[user.pk])


def link():
    return re.search(r"http://localhost:8000(/\S+)", letters()[-1].body)[1]


def set_password(address, password=PASSWORD):
    client = PortalClient()
    form = client.get(address, follow=True)
    target = form.redirect_chain[-1][0] if form.redirect_chain else address
    typed = {"password1": password, "password2": password}
    return client.post(target, typed, follow=True).content.decode()


def test_a_new_account_has_no_password_and_gets_an_invitation(chief):
    typed = {
        "name": "Neu",
        "email": "Neu@Example.org",
        "invitation": "on",
        "memberships-TOTAL_FORMS": 0,
        "memberships-INITIAL_FORMS": 0,
        "absence-TOTAL_FORMS": 0,
        "absence-INITIAL_FORMS": 0,
    }
    chief.post(reverse("admin:accounts_user_add"), typed)
    person = User.objects.get(email="neu@example.org")
    assert not person.has_usable_password()
    [letter] = letters()
    assert letter.to == ["neu@example.org"]
    assert "gilt 3 Tage und nur einmal" in letter.body
    assert "Chefin hat für Sie ein Konto" in letter.body


def test_the_link_sets_the_password_once(chief, invited):
    post_seen(chief, step("invite", invited))
    address = link()
    assert "Ab jetzt gilt Ihr neues Passwort" in set_password(address)
    invited.refresh_from_db()
    assert invited.check_password(PASSWORD)
    assert "Link nicht mehr gültig" in PortalClient().get(address).content.decode()


def test_the_link_ends_after_three_days(chief, invited, settings):
    post_seen(chief, step("invite", invited))
    settings.PASSWORD_RESET_TIMEOUT = -1
    assert "Link nicht mehr gültig" in PortalClient().get(link()).content.decode()


def test_the_letter_tells_of_the_second_factor_where_one_is_needed(chief, invited):
    post_seen(chief, step("invite", invited))
    assert "zweiten Faktor" not in letters()[-1].body
    User.objects.filter(pk=invited.pk).update(is_staff=True)
    post_seen(chief, step("invite", invited))
    assert "zweiten Faktor" in letters()[-1].body


def test_who_has_a_password_or_is_inactive_is_not_invited(chief, cast, invited):
    post_seen(chief, step("invite", cast.editor))
    User.objects.filter(pk=invited.pk).update(is_active=False)
    post_seen(chief, step("invite", invited))
    assert letters() == []


def test_a_failing_mail_server_holds_the_letter_back_and_the_office_sees_it(
    chief, invited, settings
):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    page = post_seen(chief, step("invite", invited), follow=True).content.decode()
    assert "geht gleich hinaus" in page
    assert letters() == []
    page = chief.get(reverse("admin:accounts_letter_changelist")).content.decode()
    assert "neu@example.org" in page
    assert "ConnectionRefusedError" in page
    assert "/konto/passwort/neu/" not in page


@pytest.mark.parametrize("name", ["invite", "take_second_factor"])
@pytest.mark.parametrize(
    ("who", "status"),
    [("editor", 302), ("reviewer", 302), ("grant_admin", 403), ("superuser", 302)],
)
def test_only_a_superuser_sends_letters_and_takes_factors(
    cast, as_user, invited, name, who, status
):
    Authenticator.objects.create(user=invited, type="totp", data={})
    client = as_user(getattr(cast, who))
    assert client.get(step(name, invited)).status_code in (302, 403, 405)
    assert post_seen(client, step(name, invited), {"reason": "x"}).status_code == status
    acted = bool(letters()) or not Authenticator.objects.filter(user=invited).exists()
    assert acted == (who == "superuser")


def test_a_lost_phone_is_helped_by_the_office(chief, cast, as_user):
    as_user(cast.grant_admin)
    page = chief.get(reverse("admin:accounts_user_change", args=[cast.grant_admin.pk]))
    assert "Zweiten Faktor entfernen" in page.content.decode()
    post_seen(chief, step("take_second_factor", cast.grant_admin), {"reason": "Telefon weg"})
    assert not Authenticator.objects.filter(user=cast.grant_admin).exists()
    assert "zweiten Faktor Ihres Kontos entfernt" in letters()[-1].body


def test_rights_given_and_taken_leave_a_trace(chief, cast):
    """By the admin, by code and by raw SQL: the trigger writes it."""
    cast.editor.groups.add(grant_office_group())
    User.groups.through.objects.filter(user=cast.editor).delete()
    page = chief.get(reverse("admin:accounts_user_history", args=[cast.editor.pk]))
    text = page.content.decode()
    assert "Fördermittel" in text
    assert "entfernt" in text
