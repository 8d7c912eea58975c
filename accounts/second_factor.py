"""The second factor: who needs one, who has one, and what the session knows of it.

The factors themselves (app with codes, passkeys, recovery codes) are allauth's.
"""

from allauth.account.internal.flows.login import (
    get_authentication_records,
    record_authentication,
)
from allauth.mfa.models import Authenticator
from django.urls import reverse

from accounts.oidc import counts_as_second_factor

TOTP, PASSKEY = Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN
FACTORS = (TOTP, PASSKEY)


def has_passed(request):
    """Whether this session was opened, set up or confirmed with a second factor; no query."""
    records = get_authentication_records(request, request.user)
    shown = any(record["method"] == "mfa" for record in records)
    return shown or counts_as_second_factor(records)


def note_passed(request, authenticator):
    """Who has just set up a factor has shown it: the session needs no further proof."""
    record_authentication(
        request,
        request.user,
        "mfa",
        id=authenticator.pk,
        type=authenticator.type,
        reauthenticated=True,
    )


def factors_of(user):
    return Authenticator.objects.filter(user=user, type__in=FACTORS)


def is_last_needed(authenticator):
    """Whether its owner needs a second factor and would be left without one."""
    others = factors_of(authenticator.user).exclude(pk=authenticator.pk)
    return authenticator.user.needs_second_factor() and not others.exists()


def way_to_pass(user):
    """The address where this person sets up a second factor, or shows the one there is."""
    types = set(factors_of(user).values_list("type", flat=True))
    if TOTP in types:
        return reverse("mfa_reauthenticate")
    return reverse("mfa_reauthenticate_webauthn" if types else "mfa_index")
