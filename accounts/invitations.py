"""Letters about an account that the office sends: the invitation, and the second factor taken away.

An invitation is a link to set the first password. It is good for three days and until the
password is set; nobody who invites ever knows the password.
"""

import logging

from allauth.account import app_settings
from allauth.account.adapter import get_adapter
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from django.conf import settings

from accounts.sessions import end_sessions

log = logging.getLogger(__name__)
SECONDS_OF_A_DAY = 24 * 60 * 60


def may_be_invited(user):
    """Who is active and has no password yet; everybody else has „Passwort vergessen“."""
    return user.is_active and not user.has_usable_password()


def invite(request, user):
    """Write the letter with the link to a person without a password."""
    token = app_settings.PASSWORD_RESET_TOKEN_GENERATOR().make_token(user)
    adapter = get_adapter(request)
    letter = {
        "user": user,
        "invited_by": request.user,
        "address": adapter.get_reset_password_from_key_url(f"{user_pk_to_url_str(user)}-{token}"),
        "days": settings.PASSWORD_RESET_TIMEOUT // SECONDS_OF_A_DAY,
    }
    adapter.send_mail("account/email/invitation", user.email, letter)


def take_second_factor(user, adapter):
    """For somebody who lost phone and codes: signs out, and lets them set up a new one."""
    Authenticator.objects.filter(user=user).delete()
    end_sessions(user)
    adapter.send_notification_mail("account/email/second_factor_taken", user)
    log.info("Zweiter Faktor von Konto %s entfernt", user.pk)
