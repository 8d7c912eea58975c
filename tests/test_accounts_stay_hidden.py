"""Whether an address has an account is told neither by an answer nor by the work behind it.

Work is counted, not timed: queries, password hashes and letters; the time is theirs.
"""

import re
from dataclasses import dataclass

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth.hashers import MD5PasswordHasher
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.http import int_to_base36

from accounts.models import Letter, Role, User
from tests.builders import PASSWORD, make_organisation
from tests.clients import TOTP_SECRET
from tests.letters import letters

NOBODY = "niemand@example.org"
LOGIN, FORGOTTEN = "/konto/anmelden/", "/konto/passwort/vergessen/"
TOKENS = re.compile(r'name="csrfmiddlewaretoken" value="\w+"|"token": "\w+"')
CLOCK = {"Expires"}
NUMBER = 10**6
# Addresses of the same length, so that answers that repeat them have one length too.
EVERYBODY = {
    "editor": "bekannt@example.org",
    "reviewer with an app": "pruefer@example.org",
    "invited, without a password": "geladen@example.org",
    "deactivated": "gesperr@example.org",
    "superuser": "chefin2@example.org",
}


class CountingHasher(MD5PasswordHasher):
    algorithm = "counted"
    number = 0

    def encode(self, password, salt):
        CountingHasher.number += 1
        return super().encode(password, salt)


@dataclass(frozen=True)
class Told:
    """All that a stranger gets to see, and what it costs to make."""

    status: int
    headers: frozenset
    cookies: tuple
    page: str
    queries: int
    hashes: int
    letters: int


@pytest.fixture(autouse=True)
def counted(settings):
    settings.PASSWORD_HASHERS = [f"{__name__}.CountingHasher"]


@pytest.fixture(params=sorted(EVERYBODY))
def known(request, db):
    """The address of an account, each kind in turn."""
    kind, email = request.param, EVERYBODY[request.param]
    password = None if "without" in kind else PASSWORD
    user = User.objects.create_user(email, password, pk=NUMBER, is_active=kind != "deactivated")
    if kind == "superuser":
        User.objects.filter(pk=user.pk).update(is_superuser=True)
    if "app" in kind:
        user.memberships.create(organisation=make_organisation(), role=Role.REVIEWER)
        TOTP.activate(user, TOTP_SECRET)
    return email


def told(method, address, typed=None, email=NOBODY):
    """The answer to a stranger who comes for the first time, and its work."""
    network = "192.0.2.1" if email == NOBODY else "192.0.2.2"
    hashes, written = CountingHasher.number, Letter.objects.count()
    with CaptureQueriesContext(connection) as queries:
        answer = getattr(Client(REMOTE_ADDR=network), method)(address, typed or {})
    return Told(
        status=answer.status_code,
        headers=frozenset(item for item in answer.headers.items() if item[0] not in CLOCK),
        cookies=tuple((name, sorted(c.keys())) for name, c in sorted(answer.cookies.items())),
        page=TOKENS.sub("", answer.content.decode()).replace(email, "…").replace(address, "…"),
        queries=len(queries),
        hashes=CountingHasher.number - hashes,
        letters=Letter.objects.count() - written,  # they wait, for anybody alike
    )


def try_to_sign_in(email, password="falsch"):
    return told("post", LOGIN, {"login": email, "password": password}, email)


@pytest.mark.parametrize("password", ["falsch", "", "x" * 5000])
def test_a_wrong_password_tells_nothing(known, password):
    assert try_to_sign_in(known, password) == try_to_sign_in(NOBODY, password)


def test_writing_the_address_another_way_tells_nothing(known):
    known, unknown = known.upper(), NOBODY.upper()
    assert try_to_sign_in(known) == try_to_sign_in(unknown)


def test_each_wrong_try_up_to_the_lock_tells_nothing(known):
    assert [try_to_sign_in(known) for _ in range(7)] == [try_to_sign_in(NOBODY) for _ in range(7)]


def test_once_locked_not_even_the_right_password_tells_anything(known):
    for email in (known, NOBODY):
        for _ in range(5):
            try_to_sign_in(email)
    locked = try_to_sign_in(known, PASSWORD)
    assert locked == try_to_sign_in(NOBODY, PASSWORD)
    assert "Zu viele Versuche" in locked.page
    assert locked.hashes == 0


def test_a_forgotten_password_tells_nothing(known):
    asked = told("post", FORGOTTEN, {"email": known}, known)
    assert asked == told("post", FORGOTTEN, {"email": NOBODY})
    assert asked.letters == 1


def test_asking_again_and_again_for_a_new_password_tells_nothing(known):
    answers = [
        [told("post", FORGOTTEN, {"email": email}, email) for _ in range(7)]
        for email in (known, NOBODY)
    ]
    assert answers[0] == answers[1]
    assert answers[0][6].letters == 0


def test_a_failing_mail_server_tells_nothing(known, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    asked = told("post", FORGOTTEN, {"email": known}, known)
    assert asked == told("post", FORGOTTEN, {"email": NOBODY})


def test_the_letter_to_an_unknown_address_says_what_to_do(db):
    told("post", FORGOTTEN, {"email": NOBODY})
    [letter] = letters()
    assert letter.to == [NOBODY]
    assert "kein Konto" in letter.body
    assert "http" not in letter.body


def test_a_deactivated_person_gets_no_link(db):
    User.objects.create_user("gesperrt@example.org", PASSWORD, is_active=False)
    told("post", FORGOTTEN, {"email": "gesperrt@example.org"})
    [letter] = letters()
    assert "http" not in letter.body


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("token", ["set-password", "c0ffee-0123456789abcdef0123456789abcdef", "x"])
def test_an_invented_link_tells_nothing_about_the_account_it_names(known, method, token):
    pages = [
        told(method, reverse("account_reset_password_from_key", args=[int_to_base36(pk), token]))
        for pk in (NUMBER, NUMBER + 1)
    ]
    assert pages[0] == pages[1]
    assert "Link nicht mehr gültig" in pages[0].page


@pytest.mark.parametrize("name", ["invite", "take_second_factor", "forget_name"])
@pytest.mark.parametrize("who", ["reader", "editor", "reviewer", "coordinator", "grant_admin"])
def test_the_steps_of_the_office_tell_others_nothing(cast, as_user, name, who):
    client = as_user(getattr(cast, who))
    addresses = [
        reverse(f"admin:accounts_user_{name}", args=[number]) for number in (cast.editor.pk, 10**6)
    ]
    known, unknown = (client.post(address) for address in addresses)
    assert known.status_code == unknown.status_code
    assert known.status_code in (302, 403)
    assert letters() == []
