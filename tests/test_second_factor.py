"""Who needs a second factor, what happens without one, and that each way to show one holds."""

import re
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.db import connection
from django.test import Client

from accounts.models import Role
from tests.builders import PASSWORD, make_organisation, make_user
from tests.clients import (
    TOTP_SECRET,
    PortalClient,
    code_of,
    was_here_just_now,
    with_second_factor,
)
from tests.markup import in_one_line

NEEDING = ["reviewer", "coordinator", "grant_admin", "superuser"]
SET_UP = "/konto/zweiter-faktor/"
CODE = "/konto/zweiter-faktor/code/"


def sign_in(client, user, password=PASSWORD):
    typed = {"login": user.email, "password": password}
    return client.post("/konto/anmelden/", typed)


def is_signed_in(client):
    return "_auth_user_id" in client.session


@pytest.fixture
def protected(cast):
    """A grant admin with the app set up."""
    TOTP.activate(cast.grant_admin, TOTP_SECRET)
    return cast.grant_admin


@pytest.mark.parametrize("who", NEEDING)
def test_a_role_with_power_is_led_to_the_set_up_first(cast, client, who):
    sign_in(client, getattr(cast, who))
    answer = client.get("/konto/weiter/")
    assert answer.status_code == 302
    assert answer["Location"].startswith(SET_UP)
    page = client.get(answer["Location"]).content.decode()
    assert "Noch ein Schritt, dann geht es weiter" in page


@pytest.mark.parametrize("address", ["/admin/", "/admin/funding/decision/", "/admin/jsi18n/"])
def test_no_page_of_the_admin_opens_without_it(cast, client, address):
    sign_in(client, cast.grant_admin)
    for method in (client.get, client.post):
        assert method(address)["Location"].startswith(SET_UP)


@pytest.mark.parametrize(
    ("who", "leads_to"),
    [("reader", "/"), ("editor", "/arbeitsplatz/"), ("neighbour", "/arbeitsplatz/")],
)
def test_who_only_reads_or_edits_is_not_asked(cast, client, who, leads_to):
    sign_in(client, getattr(cast, who))
    assert client.get("/konto/weiter/")["Location"] == leads_to
    assert "Noch ein Schritt" not in client.get(SET_UP).content.decode()


def test_public_pages_stay_readable_without_it(cast, client):
    sign_in(client, cast.reviewer)
    assert client.get("/projekte/").status_code == 200


def test_who_may_leave_may_leave_without_it(cast, client):
    sign_in(client, cast.grant_admin)
    client.post("/admin/logout/")
    assert not is_signed_in(client)


def test_a_role_given_later_asks_for_it_at_once(cast, client):
    sign_in(client, cast.editor)
    assert client.get("/konto/weiter/")["Location"] == "/arbeitsplatz/"
    cast.editor.memberships.create(organisation=make_organisation(), role=Role.REVIEWER)
    assert client.get("/konto/weiter/")["Location"].startswith(SET_UP)


def test_setting_up_the_app_opens_the_door_and_gives_codes(cast, client):
    sign_in(client, cast.grant_admin)
    page = in_one_line(client.get("/konto/zweiter-faktor/app/").content.decode())
    secret = re.search(r'class="wp-key">(\w+)<', page)[1]
    wrong = client.post("/konto/zweiter-faktor/app/", {"code": "12"})
    assert "stimmt nicht" in wrong.content.decode()
    answer = client.post("/konto/zweiter-faktor/app/", {"code": code_of(secret)})
    assert answer["Location"] == "/konto/wiederherstellung/"
    assert (
        len(re.findall(r"<code>\d{8}</code>", client.get(answer["Location"]).content.decode()))
        == 10
    )
    assert client.get("/admin/").status_code == 200


def test_the_password_alone_does_not_sign_in(protected, client):
    assert sign_in(client, protected)["Location"] == CODE
    assert not is_signed_in(client)
    assert client.post(CODE, {"code": code_of(steps_later=7)}).status_code == 200
    assert not is_signed_in(client)


def test_password_and_code_sign_in(protected, client):
    sign_in(client, protected)
    shown = f"{code_of()[:3]} {code_of()[3:]}"
    assert client.post(CODE, {"code": shown})["Location"] == "/konto/weiter/"
    assert client.get("/admin/").status_code == 200


def wait_for_the_next_step_if_it_is_near():
    """The code of the step before is refused as soon as the next one begins."""
    left = 30 - time.time() % 30
    if left < 5:
        time.sleep(left)


@pytest.mark.parametrize("step", [-1, 0, 1])
def test_a_code_of_the_app_works_once(protected, client, step):
    sign_in(client, protected)
    wait_for_the_next_step_if_it_is_near()
    code = code_of(steps_later=step)
    client.post(CODE, {"code": code})
    assert is_signed_in(client)
    other = PortalClient()
    sign_in(other, protected)
    assert "stimmt nicht" in other.post(CODE, {"code": code}).content.decode()
    assert not is_signed_in(other)


def test_a_used_code_is_remembered_as_long_as_it_could_work(protected, client):
    """The tolerance of one step makes a code right for a minute and a half, not for 30 seconds."""
    code = code_of(steps_later=1)
    sign_in(client, protected)
    client.post(CODE, {"code": code})
    assert 80 < seconds_left(f"code={code}") <= 90


def seconds_left(part):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT extract(epoch FROM expires - statement_timestamp()) FROM login_counters"
            " WHERE cache_key LIKE %s",
            [f"%{part}"],
        )
        return cursor.fetchone()[0]


def test_a_recovery_code_works_once(protected, client):
    [code, *_] = RecoveryCodes.activate(protected).get_unused_codes()
    sign_in(client, protected)
    client.post(CODE, {"code": code})
    assert client.get("/admin/").status_code == 200
    other = PortalClient()
    sign_in(other, protected)
    other.post(CODE, {"code": code})
    assert not is_signed_in(other)


def test_a_session_from_before_the_set_up_must_show_it_too(cast, client):
    """A thief with the password, signed in elsewhere, must not profit from the owner's set-up."""
    thief = PortalClient()
    sign_in(thief, cast.reviewer)
    TOTP.activate(cast.reviewer, TOTP_SECRET)
    answer = thief.get("/konto/weiter/")
    assert answer["Location"].startswith("/konto/zweiter-faktor/bestaetigen/")
    thief.post("/konto/zweiter-faktor/bestaetigen/", {"code": code_of()})
    assert thief.get("/konto/weiter/")["Location"] == "/arbeitsplatz/"


def test_the_last_factor_stays_while_the_role_needs_one(protected, as_user):
    client = as_user(protected)
    page = client.post("/konto/zweiter-faktor/app/entfernen/").content.decode()
    assert "zuerst einen anderen" in page
    assert Authenticator.objects.filter(user=protected).count() == 1
    protected.memberships.all().delete()
    type(protected).objects.update(is_staff=False)
    client.post("/konto/zweiter-faktor/app/entfernen/")
    assert not Authenticator.objects.filter(user=protected).exists()


def test_the_last_passkey_stays_too(cast, as_user):
    client = as_user(cast.reviewer)
    Authenticator.objects.filter(user=cast.reviewer).delete()
    passkey = Authenticator.objects.create(
        user=cast.reviewer, type="webauthn", data={"name": "Handy", "credential": {}}
    )
    address = f"/konto/passkeys/{passkey.pk}/entfernen/"
    assert "Ihr einziger" in client.get(address).content.decode()
    assert client.post(address).status_code == 409
    assert Authenticator.objects.filter(pk=passkey.pk).exists()
    TOTP.activate(cast.reviewer, TOTP_SECRET)
    assert client.post(address).status_code == 302
    assert not Authenticator.objects.filter(pk=passkey.pk).exists()


def test_guessing_codes_is_stopped(protected, client):
    sign_in(client, protected)
    for _ in range(5):
        client.post(CODE, {"code": "000000"})
    page = client.post(CODE, {"code": code_of()}).content.decode()
    assert "Zu viele Versuche" in page
    assert not is_signed_in(client)


def test_the_rule_costs_nothing_for_who_passed_and_one_query_for_others(
    cast, django_assert_num_queries
):
    """Session and person are two; an editor's memberships are the third."""
    for who, number in ((cast.grant_admin, 2), (cast.superuser, 2), (cast.editor, 3)):
        client = with_second_factor(Client(), who)
        was_here_just_now(client)
        with django_assert_num_queries(number):
            client.get("/konto/weiter/")


def test_passkeys_sessions_and_further_addresses_have_no_admin_page(cast, as_user):
    client = as_user(cast.superuser)
    for model in ("mfa/authenticator", "usersessions/usersession", "account/emailaddress"):
        assert client.get(f"/admin/{model}/").status_code == 404


@pytest.mark.parametrize("credential", ["", "{}", "[]", "null", '{"id": 1}', "kein JSON"])
def test_a_broken_passkey_is_refused_in_german(cast, as_user, credential):
    client = as_user(make_user())
    answer = client.post("/konto/passkeys/neu/", {"name": "x", "credential": credential})
    assert answer.status_code == 200
    assert "Bitte prüfen Sie Ihre Eingaben" in answer.content.decode()
