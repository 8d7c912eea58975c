"""Signing in at a county's identity provider: existing accounts, verified addresses only."""

from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from allauth.socialaccount.models import SocialAccount, SocialToken

from accounts.models import User
from accounts.oidc import ExistingAccountsOnly
from tests.clients import TOTP_SECRET, PortalClient, code_of
from tests.identity_provider import CLIENT, SECRET, IdentityProvider

START = "/konto/anmelden/anbieter/"


@pytest.fixture(scope="module")
def running():
    provider = IdentityProvider()
    yield provider
    provider.close()


@pytest.fixture
def provider(running, settings):
    settings.OIDC_ISSUER = running.address
    settings.OIDC_CLIENT_ID, settings.OIDC_SECRET = CLIENT, SECRET
    settings.OIDC_LABEL = "Mit Holzminden-Konto anmelden"
    running.claims, running.token_claims = {"sub": "17"}, {}
    running.broken.clear()
    running.asked.clear()
    return running


def know(provider, user, **claims):
    provider.claims = {"sub": "17", "email": user.email, "email_verified": True, **claims}


def come_back(client, start=START, **parameters):
    """Go to the provider and come back with its code, as a browser does."""
    away = client.get(start)
    asked = parse_qs(urlsplit(away["Location"]).query)
    back = urlsplit(asked["redirect_uri"][0]).path
    return client.get(back, {"state": asked["state"][0], "code": "abc", **parameters})


def is_signed_in(client):
    return "_auth_user_id" in client.session


def test_a_verified_address_opens_the_account(provider, cast, client):
    password = cast.editor.password
    know(provider, cast.editor, email=cast.editor.email.upper())
    assert come_back(client)["Location"] == "/konto/weiter/"
    assert client.session["_auth_user_id"] == str(cast.editor.pk)
    assert User.objects.get(pk=cast.editor.pk).password == password
    assert not SocialAccount.objects.exists()
    assert not SocialToken.objects.exists()


def test_the_provider_is_asked_with_secret_and_proof(provider, cast, client):
    know(provider, cast.editor)
    away = client.get(START)["Location"]
    assert away.startswith(f"{provider.address}/authorize?")
    asked = parse_qs(urlsplit(away).query)
    assert asked["client_id"] == [CLIENT]
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["redirect_uri"] == ["http://testserver/konto/anmelden/anbieter/landkreis/"]
    come_back(client)
    [sent] = provider.asked
    assert sent["client_secret"] == [SECRET]
    assert "code_verifier" in sent


def test_the_link_takes_no_wishes_of_others(provider, client, db):
    wish = "?process=connect&scope=admin&auth_params=redirect_uri%3Dhttps%3A%2F%2Fboese.example"
    away = client.get(START + wish)["Location"]
    assert "boese" not in away
    assert "admin" not in away


def test_it_leads_back_to_the_page_but_to_no_other_site(provider, cast, client):
    know(provider, cast.editor)
    assert come_back(client, f"{START}?next=/projekte/")["Location"] == "/projekte/"
    client = PortalClient()
    wrong = come_back(client, f"{START}?next=https://boese.example/")
    assert wrong["Location"] == "/konto/weiter/"


@pytest.mark.parametrize(
    "claims",
    [
        {"email": "fremd@example.org"},
        {"email_verified": False},
        {"email_verified": "true"},
        {"email_verified": None},
        {"email": None},
        {"email": ["a@example.org"]},
        {"email": "chefin@example.org\0"},
    ],
    ids=str,
)
def test_everybody_else_is_refused_and_no_account_made(provider, cast, client, claims):
    know(provider, cast.superuser, **claims)
    number = User.objects.count()
    answer = come_back(client)
    assert answer.status_code == 403
    assert "Kein Konto gefunden" in answer.content.decode()
    assert not is_signed_in(client)
    assert User.objects.count() == number


@pytest.mark.parametrize(
    "token_claims",
    [{"sub": "18"}, {"aud": "ein-anderer"}, {"iss": "https://boese.example"}, {"exp": 1}],
    ids=str,
)
def test_a_token_for_somebody_else_is_refused(provider, cast, client, token_claims):
    know(provider, cast.editor)
    provider.token_claims = token_claims
    assert come_back(client).status_code in (401, 403)
    assert not is_signed_in(client)


def test_a_deactivated_account_stays_closed(provider, cast, client):
    know(provider, cast.editor)
    User.objects.filter(pk=cast.editor.pk).update(is_active=False)
    assert come_back(client)["Location"] == "/konto/inaktiv/"
    assert not is_signed_in(client)


def test_a_wrong_state_is_refused(provider, cast, client):
    know(provider, cast.editor)
    assert come_back(client, state="geraten").status_code == 401
    assert not is_signed_in(client)


@pytest.mark.parametrize("part", ["/.well-known/openid-configuration", "/token", "/userinfo"])
def test_a_broken_provider_gets_a_page_of_ours(provider, cast, client, part):
    know(provider, cast.editor)
    away = client.get(START)
    provider.broken.add(part)
    if part.startswith("/.well-known"):
        answer = client.get(START)
    else:
        state = parse_qs(urlsplit(away["Location"]).query)["state"][0]
        answer = client.get(f"{START}landkreis/", {"state": state, "code": "abc"})
    assert answer.status_code == 401
    assert "Anmeldung nicht möglich" in answer.content.decode()


def test_an_unreachable_provider_gets_a_page_of_ours(provider, client, settings, db):
    settings.OIDC_ISSUER = "http://127.0.0.1:9"
    assert "Anmeldung nicht möglich" in client.get(START).content.decode()


def test_who_turns_back_may_try_another_way(provider, client, db):
    away = client.get(START)["Location"]
    state = parse_qs(urlsplit(away).query)["state"][0]
    answer = client.get(
        f"{START}landkreis/", {"state": state, "error": "access_denied"}, follow=True
    )
    assert "abgebrochen" in answer.content.decode()
    assert answer.redirect_chain[-1][0] == "/konto/anmelden/"


class TestSecondFactor:
    def test_it_is_still_asked_for(self, provider, cast, client):
        TOTP.activate(cast.grant_admin, TOTP_SECRET)
        know(provider, cast.grant_admin)
        assert come_back(client)["Location"] == "/konto/zweiter-faktor/code/"
        assert not is_signed_in(client)
        client.post("/konto/zweiter-faktor/code/", {"code": code_of()})
        assert client.get("/admin/").status_code == 200

    def test_and_set_up_where_it_is_missing(self, provider, cast, client):
        know(provider, cast.grant_admin)
        come_back(client)
        assert client.get("/admin/")["Location"].startswith("/konto/zweiter-faktor/")

    def test_unless_the_settings_say_that_the_provider_does_it(
        self, provider, cast, client, settings
    ):
        settings.OIDC_BRINGS_SECOND_FACTOR = True
        TOTP.activate(cast.grant_admin, TOTP_SECRET)
        for person in (cast.grant_admin, cast.superuser):
            client = PortalClient()
            know(provider, person)
            assert come_back(client)["Location"] == "/konto/weiter/"
            assert client.get("/admin/").status_code == 200

    def test_which_opens_no_door_for_a_password(self, provider, cast, client, settings):
        settings.OIDC_BRINGS_SECOND_FACTOR = True
        typed = {"login": cast.grant_admin.email, "password": "weser-leine-aller-hunte"}
        client.post("/konto/anmelden/", typed)
        assert client.get("/admin/").status_code == 302


def test_the_button_is_there_when_configured(provider, client, db):
    assert "Mit Holzminden-Konto anmelden" in client.get("/konto/anmelden/").content.decode()


def test_without_settings_there_is_no_button_and_no_way(client, db):
    assert "anbieter" not in client.get("/konto/anmelden/").content.decode()
    assert client.get(START).status_code == 404
    assert client.get(f"{START}landkreis/").status_code == 404


def test_the_log_says_why_a_sign_in_failed_and_not_whose(provider, cast, client, caplog):
    know(provider, cast.editor)
    provider.broken.add("/token")
    come_back(client)
    [line] = [each for each in caplog.messages if "Anmeldung beim Anbieter" in each]
    assert "Error(" in line
    provider.broken.clear()
    know(provider, cast.editor, email="fremd@example.org")
    come_back(client)
    assert "kein Konto mit der bestätigten Adresse" in caplog.text
    assert "fremd@example.org" not in caplog.text


def test_the_certificates_of_the_county_are_believed(settings):
    """`requests` reads this where it asks the provider; else it believes public authorities."""
    assert ExistingAccountsOnly().get_requests_session().verify is True
    settings.OIDC_CA_FILE = "/etc/ssl/kreis.pem"
    assert ExistingAccountsOnly().get_requests_session().verify == "/etc/ssl/kreis.pem"
