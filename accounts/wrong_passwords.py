"""How often a wrong password may be tried: per account and network, so nobody locks out others.

A browser that signed in to an account before is told by a cookie that nobody else can make: it is
counted for itself, so that strangers' tries never stop the person. Tries of all unknown browsers
together have a limit of their own, against guessing from many networks. Whose account is tried
beyond a limit is told by mail, once a day.
"""

from allauth.core.internal import ratelimit
from django.conf import settings
from django.utils.crypto import salted_hmac

APP, ACTION, ANYWHERE = "allauth.account", "login_failed", "login_failed_anywhere"
COOKIE = "__Secure-bekannt" if settings.SESSION_COOKIE_SECURE else "bekannt"
SECONDS = 60 * 60 * 24 * 7 * 52
PATH = "/konto/"  # signing in takes more than one page
MOST_ACCOUNTS = 5  # of one browser; some share a computer
FROM_KNOWN, FROM_UNKNOWN = {ACTION: "5/5m/key"}, {ACTION: "10/m/ip,5/5m/key"}
FROM_ANYWHERE = {ANYWHERE: "50/h/key"}
TOLD = "told_of_wrong_passwords"
ONCE_A_DAY = {TOLD: "1/d/key"}


def take_try(request, email):
    """The use of the limits, to be given back if the password was right; None beyond them."""
    key = key_of(request, email)
    if knows(request, email):
        return ratelimit.consume(request, app=APP, action=ACTION, config=FROM_KNOWN, key=key)
    used = ratelimit.consume(request, app=APP, action=ACTION, config=FROM_UNKNOWN, key=key)
    if not used:
        return None
    everywhere = ratelimit.consume(
        request, app=APP, action=ANYWHERE, config=FROM_ANYWHERE, key=email.lower()
    )
    return everywhere and ratelimit.RateLimitUsage([*used.usage, *everywhere.usage])


def is_to_be_told(request, email):
    """Once a day, and for every address alike: nothing tells here whether it has an account."""
    key = email.lower()
    return bool(ratelimit.consume(request, app=APP, action=TOLD, config=ONCE_A_DAY, key=key))


def forget_tries(request, email):
    """After a new password was set, which only the person could do."""
    for key in (key_of(request, email), browser_key(email)):
        ratelimit.clear(request, app=APP, action=ACTION, config=FROM_UNKNOWN, key=key)
    ratelimit.clear(request, app=APP, action=ANYWHERE, config=FROM_ANYWHERE, key=email.lower())


def key_of(request, email):
    if knows(request, email):
        return browser_key(email)
    return f"{ratelimit.get_ip(request)} {email.lower()}"


def browser_key(email):
    return f"known browser {email.lower()}"


def knows(request, email):
    return mark_of(email) in marks_in(request)


def marks_in(request):
    return request.COOKIES.get(COOKIE, "").split(".")[:MOST_ACCOUNTS]


def mark_of(email):
    """What the cookie says of an account: nobody can make it or read the address in it."""
    return salted_hmac("known browser", email.lower(), algorithm="sha256").hexdigest()


def remember(request, response, email):
    """The browser in which somebody signed in, to the end, is known from now on."""
    marks = [mark_of(email), *(each for each in marks_in(request) if each)]
    response.set_cookie(
        COOKIE,
        ".".join(list(dict.fromkeys(marks))[:MOST_ACCOUNTS]),
        max_age=SECONDS,
        path=PATH,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response
