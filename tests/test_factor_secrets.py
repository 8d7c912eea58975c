"""What lies in the table of second factors opens no account: the key is elsewhere."""

import io
import json

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.core.management import CommandError, call_command
from django.db import connection

from accounts.factor_secrets import MARK
from accounts.models import SecondFactor
from tests.clients import TOTP_SECRET, code_of
from tests.test_second_factor import CODE, is_signed_in, sign_in

SEED = "5eed" * 20


def row(user, kind):
    """What a dump of the table says of a factor."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT data FROM mfa_authenticator WHERE user_id = %s AND type = %s", [user.pk, kind]
        )
        return json.loads(cursor.fetchone()[0])


@pytest.fixture
def person(cast):
    return cast.reviewer


def plain(user, kind, **data):
    """A factor from before secrets were encrypted."""
    return Authenticator.objects.create(user=user, type=kind, data=data)


def signs_in(client, user, code):
    sign_in(client, user)
    client.post(CODE, {"code": code})
    return is_signed_in(client)


def test_the_row_of_an_app_does_not_hold_its_secret(person, client):
    TOTP.activate(person, TOTP_SECRET)
    stored = row(person, "totp")["secret"]
    assert stored.startswith(MARK)
    assert TOTP_SECRET not in json.dumps(row(person, "totp"))
    assert not signs_in(client, person, code_of("A" * 32))
    assert signs_in(client, person, code_of())


def test_the_app_that_is_set_up_in_the_browser_is_encrypted_too(person, client):
    sign_in(client, person)
    page = client.get("/konto/zweiter-faktor/app/")
    secret = page.context["form"].secret
    client.post("/konto/zweiter-faktor/app/", {"code": code_of(secret)})
    assert row(person, "totp")["secret"].startswith(MARK)
    assert row(person, "recovery_codes")["seed"].startswith(MARK)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM mfa_authenticator WHERE data::text LIKE %s", [f"%{secret}%"]
        )
        assert cursor.fetchone()[0] == 0
    assert secret not in json.dumps(dict(client.session))


def test_the_row_of_recovery_codes_holds_neither_codes_nor_their_seed(person, client):
    codes = RecoveryCodes.activate(person)
    TOTP.activate(person, TOTP_SECRET)
    stored = row(person, "recovery_codes")
    assert stored["seed"].startswith(MARK)
    assert not [code for code in codes.get_unused_codes() if code in json.dumps(stored)]
    assert signs_in(client, person, codes.get_unused_codes()[0])


def test_two_people_with_one_secret_have_different_rows(cast):
    for user in (cast.reviewer, cast.coordinator):
        TOTP.activate(user, TOTP_SECRET)
    assert row(cast.reviewer, "totp") != row(cast.coordinator, "totp")


def test_a_secret_from_before_goes_on_working(person, client):
    plain(person, "totp", secret=TOTP_SECRET)
    assert signs_in(client, person, code_of())


def test_codes_from_before_go_on_working(person, client):
    plain(person, "totp", secret=TOTP_SECRET)
    codes = plain(person, "recovery_codes", seed=SEED, used_mask=1).wrap()
    assert len(codes.get_unused_codes()) == 9
    assert signs_in(client, person, codes.get_unused_codes()[0])


def encrypt_all():
    answer = io.StringIO()
    call_command("encrypt_second_factors", stdout=answer)
    return answer.getvalue()


def test_what_is_from_before_can_be_encrypted(person, client):
    plain(person, "totp", secret=TOTP_SECRET)
    before = plain(person, "recovery_codes", seed=SEED, used_mask=5)
    unused = before.wrap().get_unused_codes()
    passkey = plain(person, "webauthn", name="Handy", credential={"id": "öffentlich"})
    assert encrypt_all() == "2 zweite Faktoren verschlüsselt.\n"
    assert TOTP_SECRET not in row(person, "totp")["secret"]
    assert SEED not in row(person, "recovery_codes")["seed"]
    assert row(person, "webauthn") == passkey.data
    after = Authenticator.objects.get(pk=before.pk)
    assert after.data["used_mask"] == 5
    assert after.wrap().get_unused_codes() == unused
    assert signs_in(client, person, code_of())


class TestNewKey:
    @pytest.fixture(autouse=True)
    def protected(self, person):
        TOTP.activate(person, TOTP_SECRET)

    def test_the_former_key_still_opens_what_it_closed(self, person, client, settings):
        settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
        settings.SECRET_KEY = "neu" * 20
        assert signs_in(client, person, code_of())

    def test_after_encrypting_anew_the_former_key_is_not_needed(self, person, client, settings):
        settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
        settings.SECRET_KEY = "neu" * 20
        encrypt_all()
        settings.SECRET_KEY_FALLBACKS = []
        assert signs_in(client, person, code_of())

    def test_encrypting_anew_is_no_new_factor(self, person):
        events = SecondFactor.pgh_event_model.objects
        number = events.count()
        encrypt_all()
        assert events.count() == number

    def test_without_the_key_nobody_gets_in_and_everybody_is_told(self, person, client, settings):
        """Not even with the code of an empty secret, which anybody can work out."""
        settings.SECRET_KEY = "neu" * 20
        sign_in(client, person)
        for code in (code_of(), code_of("A" * 32), code_of("")):
            page = client.post(CODE, {"code": code}).content.decode()
            assert "lässt sich gerade nicht prüfen" in page
            assert not is_signed_in(client)

    def test_without_the_key_nothing_is_encrypted_anew(self, person, settings):
        before = row(person, "totp")
        settings.SECRET_KEY = "neu" * 20
        with pytest.raises(CommandError, match=person.email):
            encrypt_all()
        assert row(person, "totp") == before
