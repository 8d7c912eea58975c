"""The pages of an account: address × method × role × state of the person and the session.

The states are those in which somebody may come: signed out in four ways, and signed in with more or
less of a second factor. What a row says holds for every role in the state.
"""

import time
from copy import copy

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.db import transaction
from django.urls import reverse

from accounts.models import User
from tests.builders import PASSWORD
from tests.clients import TOTP_SECRET, PortalClient, with_second_factor, with_session

NEEDING = ["reviewer", "coordinator", "grant_admin", "superuser"]
FREE = ["reader", "editor", "neighbour"]
STATES = {
    "signed out": ["stranger"],
    "locked": [*FREE, *NEEDING],
    "deactivated": [*FREE, *NEEDING],
    "at the code": NEEDING,
    "without need": FREE,
    "must set up": NEEDING,
    "must show": NEEDING,
    "has shown": NEEDING,
    "has shown without need": FREE,
}
COLUMNS = [
    *("signed out", "at the code", "without need", "must set up", "must show"),
    *("has shown", "has shown without need"),
]
OUT = {"locked", "deactivated"}  # as if nobody had ever signed in
# The statuses of GET and of an empty POST, in the order of COLUMNS.
ACCOUNT_PAGES = {
    "account_login": (
        "200 302 302 302 302 302 302",
        "200 302 302 302 302 302 302",
    ),
    "account_logout": (
        "302 302 200 200 200 200 200",
        "302 302 302 302 302 302 302",
    ),
    "account_inactive": (
        "200 200 200 200 200 200 200",
        "405 405 405 405 405 405 405",
    ),
    "account_reauthenticate": (
        "302 302 200 200 200 200 200",
        "302 302 200 200 200 200 200",
    ),
    "account_change_password": (
        "302 302 200 200 302 200 200",
        "302 302 200 200 302 200 200",
    ),
    "account_reset_password": (
        "200 200 200 200 200 200 200",
        "200 200 200 200 200 200 200",
    ),
    "account_reset_password_done": (
        "200 200 200 200 200 200 200",
        "405 405 405 405 405 405 405",
    ),
    "account_reset_password_from_key": (
        "200 200 200 200 200 200 200",
        "200 200 200 200 200 200 200",
    ),
    "account_reset_password_from_key_done": (
        "200 200 200 200 200 200 200",
        "405 405 405 405 405 405 405",
    ),
    "accounts:after-login": (
        "302 302 302 302 302 302 302",
        "302 302 302 302 302 302 302",
    ),
    "mfa_login_webauthn": (
        "302 302 302 302 302 302 302",
        "302 302 302 302 302 302 302",
    ),
    "oidc_start": (
        "404 404 404 404 404 404 404",
        "405 405 405 405 405 405 405",
    ),
    "openid_connect_callback": (
        "404 404 404 404 404 404 404",
        "405 405 405 405 405 405 405",
    ),
    "socialaccount_login_cancelled": (
        "302 302 302 302 302 302 302",
        "405 405 405 405 405 405 405",
    ),
    "accounts:session-state": (
        "302 302 200 200 200 200 200",
        "302 302 200 200 200 200 200",
    ),
    "accounts:session-list": (
        "302 302 200 200 200 200 200",
        "302 302 302 302 302 302 302",
    ),
    "accounts:letters": (
        "302 302 200 200 200 200 200",
        "302 302 200 200 200 200 200",
    ),
    "accounts:absence": (
        "302 302 200 200 200 200 200",
        "302 302 200 200 200 200 200",
    ),
    "accounts:typed-text": (
        "302 302 302 302 302 302 302",
        "302 302 302 302 302 302 302",
    ),
    "mfa_index": (
        "302 302 200 200 302 200 200",
        "302 302 405 405 302 405 405",
    ),
    "mfa_authenticate": (
        "302 200 302 302 302 302 302",
        "302 200 302 302 302 302 302",
    ),
    "mfa_reauthenticate": (
        "302 302 302 302 200 200 200",
        "302 302 302 302 200 200 200",
    ),
    "mfa_reauthenticate_webauthn": (
        "302 302 302 302 302 302 302",
        "302 302 302 302 302 302 302",
    ),
    "mfa_activate_totp": (
        "302 302 200 200 302 302 302",
        "302 302 200 200 302 302 302",
    ),
    "mfa_deactivate_totp": (
        "302 302 404 404 302 200 200",
        "302 302 404 404 302 200 302",
    ),
    "mfa_view_recovery_codes": (
        "302 302 404 404 302 200 200",
        "302 302 405 405 302 405 405",
    ),
    "mfa_generate_recovery_codes": (
        "302 302 200 200 302 200 200",
        "302 302 200 200 302 302 302",
    ),
    "mfa_download_recovery_codes": (
        "302 302 404 404 302 200 200",
        "302 302 404 404 302 405 405",
    ),
    "mfa_list_webauthn": (
        "302 302 200 200 302 200 200",
        "302 302 405 405 302 405 405",
    ),
    "mfa_add_webauthn": (
        "302 302 200 200 302 200 200",
        "302 302 200 200 302 200 200",
    ),
    "mfa_edit_webauthn": (
        "302 302 404 404 302 404 404",
        "302 302 404 404 302 404 404",
    ),
    "mfa_remove_webauthn": (
        "302 302 404 404 302 404 404",
        "302 302 404 404 302 404 404",
    ),
}
ARGUMENTS = {
    "account_reset_password_from_key": ["1", "set-password"],
    "openid_connect_callback": ["landkreis"],
    "mfa_edit_webauthn": ["passkey"],
    "mfa_remove_webauthn": ["passkey"],
}


def sign_in(client, user, password=PASSWORD):
    return client.post("/konto/anmelden/", {"login": user.email, "password": password})


def with_password(client, user):
    """Signed in by the password a moment ago."""
    return with_session(client, user, [{"method": "password", "at": time.time()}])


def with_factor(user):
    RecoveryCodes.activate(user)
    return TOTP.activate(user, TOTP_SECRET).instance


def shown(client, user):
    with_factor(user)
    return with_second_factor(client, user, always=True)


def locked(client, user):
    for _ in range(5):
        sign_in(client, user, "falsch")
    return client


def deactivated(client, user):
    shown(client, user)
    User.objects.filter(pk=user.pk).update(is_active=False)
    return client


def at_code(client, user):
    with_factor(user)
    sign_in(client, user)
    return client


def unproven(client, user):
    with_factor(user)
    return with_password(client, user)


BRING = {
    "signed out": lambda client, _: client,
    "locked": locked,
    "deactivated": deactivated,
    "at the code": at_code,
    "without need": with_password,
    "must set up": with_password,
    "must show": unproven,
    "has shown": shown,
    "has shown without need": shown,
}


def status(client, method, url):
    """What the visit would answer; nothing of it stays."""
    cookies = copy(client.cookies)
    with transaction.atomic():
        answer = getattr(client, method)(url)
        transaction.set_rollback(True)
    client.cookies = cookies
    return answer.status_code


@pytest.fixture(scope="module")
def cast(shared_cast):
    return shared_cast


@pytest.fixture(scope="module")
def addresses(cast):
    """The address of each page; the passkey is somebody else's."""
    other = User.objects.create_user("andere@example.org", PASSWORD, name="Andere")
    passkey = Authenticator.objects.create(user=other, type="webauthn", data={"name": "Handy"})
    known = {"passkey": passkey.pk}
    return {
        name: reverse(name, args=[known.get(each, each) for each in ARGUMENTS.get(name, [])])
        for name in ACCOUNT_PAGES
    }


def expected(state):
    column = COLUMNS.index("signed out" if state in OUT else state)
    return {
        name: tuple(int(statuses.split()[column]) for statuses in row)
        for name, row in ACCOUNT_PAGES.items()
    }


@pytest.mark.parametrize(
    ("state", "who"), [(state, who) for state, people in STATES.items() for who in people]
)
def test_every_page_of_an_account_answers_as_its_row_says(cast, addresses, state, who):
    client = BRING[state](PortalClient(), getattr(cast, who, None))
    answers = {
        name: (status(client, "get", url), status(client, "post", url))
        for name, url in addresses.items()
    }
    assert answers == expected(state)


@pytest.mark.parametrize("who", [*FREE, *NEEDING])
def test_the_right_password_opens_no_locked_and_no_deactivated_account(cast, who):
    user = getattr(cast, who)
    for state in sorted(OUT):
        client = PortalClient()
        with transaction.atomic():
            BRING[state](PortalClient(), user)
            sign_in(client, user)
            assert "_auth_user_id" not in client.session
            assert client.get("/konto/sitzungen/").status_code == 302
            transaction.set_rollback(True)


@pytest.mark.parametrize(
    "page",
    [
        *("wiederherstellung/", "wiederherstellung/datei/", "wiederherstellung/neu/"),
        *("passkeys/", "passkeys/neu/", "passwort/", "zweiter-faktor/app/entfernen/"),
    ],
)
@pytest.mark.parametrize("who", ["editor", "reviewer"])
def test_a_session_from_before_the_factor_does_not_get_at_what_protects_the_account(
    cast, who, page
):
    """A thief with the password, signed in before the owner set up the app."""
    thief = with_password(PortalClient(), getattr(cast, who))
    codes = RecoveryCodes.activate(getattr(cast, who)).get_unused_codes()
    TOTP.activate(getattr(cast, who), TOTP_SECRET)
    answer = thief.get(f"/konto/{page}")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/konto/zweiter-faktor/bestaetigen/?next=")
    assert codes[0] not in thief.get(f"/konto/{page}", follow=True).content.decode()
    thief.post("/konto/zweiter-faktor/bestaetigen/", {"code": codes[0]})
    assert thief.get(f"/konto/{page}").status_code == 200
