"""Signing in at a county's own identity provider (OpenID Connect), if the settings name one.

The provider only says who somebody is: it opens an existing account with the same verified e-mail
address, and never makes accounts, roles or links between accounts.
"""

import logging

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.base.constants import AuthProcess
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.shortcuts import render

from accounts.models import User

log = logging.getLogger(__name__)

KIND, PROVIDER = "openid_connect", "landkreis"
METHOD = "socialaccount"


def counts_as_second_factor(records):
    """Whether the session was opened at a provider that is trusted with the second factor."""
    return settings.OIDC_BRINGS_SECOND_FACTOR and any(r["method"] == METHOD for r in records)


class ExistingAccountsOnly(DefaultSocialAccountAdapter):
    def list_apps(self, request, provider=None, client_id=None):
        """The one provider of the settings; none can be added in the database."""
        is_meant = provider in (None, PROVIDER, KIND)
        return [configured_app()] if settings.OIDC_ISSUER and is_meant else []

    def is_open_for_signup(self, request, sociallogin):
        return False

    def get_requests_session(self):
        """A county's provider often shows a certificate of the county's own authority."""
        session = super().get_requests_session()
        session.verify = settings.OIDC_CA_FILE or True
        return session

    def on_authentication_error(self, request, provider, error=None, exception=None, **more):
        """For the IT of the county; the person reads only that it did not work."""
        log.warning("Anmeldung beim Anbieter: %s %r", error or "ohne Angabe", exception)

    def pre_social_login(self, request, sociallogin):
        """Find the account, for signing in only: nothing is ever stored about the provider."""
        sociallogin.state["process"] = AuthProcess.LOGIN
        sociallogin.user = account_of(sociallogin.account.extra_data)
        if sociallogin.user is None:
            log.warning("Anmeldung beim Anbieter: kein Konto mit der bestätigten Adresse")
            page = render(request, "account/signup_closed.html", {"by_provider": True}, status=403)
            raise ImmediateHttpResponse(page)


def configured_app():
    return SocialApp(
        provider=KIND,
        provider_id=PROVIDER,
        name=settings.OIDC_LABEL,
        client_id=settings.OIDC_CLIENT_ID,
        secret=settings.OIDC_SECRET,
        settings={"server_url": settings.OIDC_ISSUER, "oauth_pkce_enabled": True},
    )


def account_of(answers):
    """The account whose address the provider has verified; None without a proof of it.

    The two answers of the provider, its signed token and its page about the person, must speak of
    the same person; the verification counts only as the word true, not as a text.
    """
    token, about = answers.get("id_token") or {}, answers.get("userinfo") or {}
    email = about.get("email")
    if not token.get("sub") or token["sub"] != about.get("sub"):
        return None
    if about.get("email_verified") is not True or not is_address(email):
        return None
    return User.objects.filter(email__iexact=email).first()


def is_address(email):
    try:
        validate_email(email)
    except (ValidationError, TypeError):
        return False
    return True
