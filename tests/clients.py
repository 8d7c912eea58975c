"""Clients for tests: for those inside one transaction, and signed in with a second factor."""

import time

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection
from django.test import Client

from accounts.sessions import SEEN
from public import fragments
from public.page_cache import PAGES

TOTP_SECRET = "WESERLEINEALLERHUNTEWESERLEINEAL"


class PortalClient(Client):
    """Before each request all that waits for the commit happens, as it would between requests."""

    def request(self, **request):
        finish_transaction_work()
        return super().request(**request)


class AnewClient(PortalClient):
    """Every page is made anew, so that its context can be looked at."""

    def request(self, **request):
        PAGES.clear()
        fragments.forget()
        return super().request(**request)


def finish_transaction_work():
    """Fire the deferred triggers: search table, content version. Nothing outside a transaction."""
    if connection.in_atomic_block and not connection.needs_rollback:
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def with_second_factor(client, user, *, always=False):
    """The client, signed in as a person who showed the second factor if the role needs one."""
    shown = [{"method": "password", "at": time.time()}]
    if always or user.needs_second_factor():
        factor = Authenticator.objects.filter(user=user, type="totp").first()
        factor = factor or TOTP.activate(user, TOTP_SECRET).instance
        shown.append({"method": "mfa", "at": time.time(), "id": factor.pk, "type": factor.type})
    return with_session(client, user, shown)


def with_session(client, user, shown):
    """The client with a session written as it is after signing in: one statement, not a dozen."""
    known = client.cookies.get(settings.SESSION_COOKIE_NAME)
    session = client.session if known else SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session["account_authentication_methods_user"] = str(user.pk)
    session["account_authentication_methods"] = shown
    if known:
        session.save()
    else:
        session.create_model_instance(dict(session.items())).save(force_insert=True)
    client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
    return client


def show_again(session):
    """What a person showed when signing in counts as shown now; some pages ask again for it."""
    for each in session["account_authentication_methods"]:
        each["at"] = time.time()
    session.save()


def was_here_just_now(client):
    """The next request does not note that somebody was here, however slow the machine is.

    The client of a stranger stays one.
    """
    if settings.SESSION_COOKIE_NAME in client.cookies:
        session = client.session
        session[SEEN] = time.time()
        session.save()


def code_of(secret=TOTP_SECRET, steps_later=0):
    """What an app with this secret shows now, or some steps of 30 seconds later."""
    step = int(time.time()) // 30 + steps_later
    return format_hotp_value(hotp_value(secret, step))


def give_codes(user, number=500):
    """Recovery codes for many sign-ins, for a code of the app works only once."""
    codes = [f"{each:08}" for each in range(number)]
    Authenticator.objects.create(user=user, type="recovery_codes", data={"migrated_codes": codes})
    return iter(codes)


def without_the_query(page, word):
    """The text of a page without the places where it says what was searched for."""
    for asked in (f"„{word}“", f'value="{word}"', f"Suche: {word}", f"q={word}"):
        page = page.replace(asked, "")
    return page
