"""The cookies that this site sets, each by its real name; all of them are essential (R83)."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage

from accounts import wrong_passwords

# Who sends one of them gets pages of their own.
COOKIES_OF_OURS = {
    settings.SESSION_COOKIE_NAME,
    settings.CSRF_COOKIE_NAME,
    CookieStorage.cookie_name,
}
HOUR, YEAR = 3600, 60 * 60 * 24 * 7 * 52


@dataclass(frozen=True)
class Cookie:
    """What the page „Cookies“ says about one cookie."""

    name: str
    purpose: str
    duration: str


def cookies():
    return [
        Cookie(
            settings.SESSION_COOKIE_NAME,
            "Hält Mitarbeitende nach der Anmeldung angemeldet.",
            "bis der Browser geschlossen wird; wirkt höchstens "
            f"{in_words(settings.SESSION_MOST_SECONDS)}",
        ),
        Cookie(
            wrong_passwords.COOKIE,
            "Erkennt auf der Anmeldeseite einen Browser wieder, in dem sich Mitarbeitende schon "
            "angemeldet haben, damit niemand sie durch falsche Passwörter aussperrt.",
            in_words(wrong_passwords.SECONDS),
        ),
        Cookie(
            settings.CSRF_COOKIE_NAME,
            "Schützt die Formulare rund um die Anmeldung davor, dass fremde Websites sie absenden.",
            in_words(settings.CSRF_COOKIE_AGE),
        ),
        Cookie(
            CookieStorage.cookie_name,
            "Trägt eine kurze Meldung zur nächsten Seite, etwa „Sie haben sich abgemeldet“.",
            "bis die Meldung angezeigt wurde",
        ),
    ]


def in_words(seconds):
    """„12 Stunden“, „ein Jahr“: how long a cookie lives."""
    if seconds >= YEAR:
        years = round(seconds / YEAR)
        return "ein Jahr" if years == 1 else f"{years} Jahre"
    return f"{seconds // HOUR} Stunden"
