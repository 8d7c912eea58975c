"""How allauth behaves here: nobody signs up, accounts are created by the office."""

import logging
import time

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import InvalidToken
from django.conf import settings
from django.urls import reverse

from accounts import factor_secrets
from accounts.oidc import counts_as_second_factor
from accounts.outbox import post
from accounts.second_factor import is_last_needed
from accounts.sending import TO_AN_ACCOUNT
from accounts.sessions import end_sessions
from accounts.wrong_passwords import forget_tries, is_to_be_told, remember, take_try

log = logging.getLogger(__name__)

MISMATCH = "E-Mail-Adresse oder Passwort stimmt nicht."
WRONG_CODE = "Der Code stimmt nicht oder ist abgelaufen. Bitte geben Sie den nächsten ein."
WRONG_PASSKEY = "Mit diesem Passkey hat es nicht geklappt. Bitte versuchen Sie es noch einmal."
LAST_FACTOR = (
    "Ihre Rolle braucht einen zweiten Faktor. Richten Sie bitte zuerst einen anderen ein, "
    "dann können Sie diesen entfernen."
)
UNREADABLE = (
    "Ihr zweiter Faktor lässt sich gerade nicht prüfen. Bitte wenden Sie sich an die Verwaltung "
    "des Portals."
)
LATER = "Zu viele Versuche. Bitte warten Sie einige Minuten und versuchen Sie es dann wieder."
WAYS = {
    "reauthenticate": "Mit dem Passwort bestätigen",
    "mfa_reauthenticate": "Mit einem Code bestätigen",
    "mfa_reauthenticate:webauthn": "Mit einem Passkey bestätigen",
}


class InvitedOnlyAdapter(DefaultAccountAdapter):
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": MISMATCH,
        "incorrect_code": WRONG_CODE,
        "too_many_login_attempts": LATER,
        "rate_limited": LATER,
    }

    def is_open_for_signup(self, request):
        return False

    def send_mail(self, template_prefix, email, context):
        """Into the outbox: no page waits for a mail server, or shows by it who has an account."""
        letter = self.render_mail(template_prefix, email, {"email": email, **context})
        post(email, letter.subject, letter.body)

    def login(self, request, user):
        super().login(request, user)
        log.info("Konto %s ist angemeldet", user.pk)

    def authentication_failed(self, request, **credentials):
        log.info("Anmeldung abgewiesen")

    def get_reset_password_from_key_url(self, key):
        """It begins as the settings say, whatever name the request came under."""
        person, _, token = key.partition("-")
        return settings.SITE_URL + reverse("account_reset_password_from_key", args=[person, token])

    def pre_authenticate(self, request, **credentials):
        """`authenticate` gives the use back if the password was right."""
        self._login_failed_rl_usage = take_try(request, credentials["email"])
        if not self._login_failed_rl_usage:
            if is_to_be_told(request, credentials["email"]):
                self.write_of_wrong_passwords(credentials["email"])
            raise self.validation_error("too_many_login_attempts")

    def write_of_wrong_passwords(self, email):
        """To whoever has an account under the address, which is asked when it is sent."""
        letter = self.render_mail("account/email/wrong_passwords", email, {"email": email})
        post(email, letter.subject, letter.body, about=TO_AN_ACCOUNT)

    def post_login(self, request, user, **kwargs):
        return remember(request, super().post_login(request, user, **kwargs), user.email)

    def set_password(self, user, password):
        """A new password ends the sessions that were opened with the old one, and any lock."""
        super().set_password(user, password)
        forget_tries(context.request, user.email)
        end_sessions(user, but=context.request.session.session_key)

    def is_reauthentication_required(self, *, app, **kwargs):
        """Who signed in a moment ago is not asked again."""
        records = get_authentication_records(context.request, context.request.user)
        newest = max((record["at"] for record in records), default=0)
        return time.time() - newest >= app_settings.REAUTHENTICATION_TIMEOUT

    def get_reauthentication_methods(self, user):
        methods = super().get_reauthentication_methods(user)
        return [{**method, "description": WAYS[method["id"]]} for method in methods]


class SecondFactorAdapter(DefaultMFAAdapter):
    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": WRONG_CODE,
        "incorrect_passkey": WRONG_PASSKEY,
        "cannot_delete_authenticator": LAST_FACTOR,
        "unreadable": UNREADABLE,
    }

    def is_mfa_enabled(self, user, types=None):
        """While somebody signs in, a provider may have asked for the second factor already."""
        records = get_authentication_records(context.request, user)
        is_signing_in = not context.request.user.is_authenticated
        if is_signing_in and counts_as_second_factor(records):
            return False
        return super().is_mfa_enabled(user, types)

    def encrypt(self, text):
        return factor_secrets.encrypt(text)

    def decrypt(self, encrypted_text):
        """Without its key a secret is nobody's: the person asks the office, the office its log."""
        try:
            return factor_secrets.decrypt(encrypted_text)
        except InvalidToken as error:
            log.error("Kein SECRET_KEY öffnet die Geheimnisse der zweiten Faktoren.")
            raise self.validation_error("unreadable") from error

    def can_delete_authenticator(self, authenticator):
        return not is_last_needed(authenticator)

    def generate_authenticator_name(self, user, type):
        return "Passkey"

    def _get_site_name(self):
        return "Weserportal"
