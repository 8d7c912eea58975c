"""How long a session lasts, which sessions a person has, and how they end.

A session ends after an hour without a request and after twelve hours in any case. Its row in the
database stays longer, so that what somebody typed meanwhile can be taken along (typed_text.py).
"""

import re
import time
from datetime import timedelta

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.sessions.models import Session
from django.utils import timezone

BEGUN, SEEN = "begun_at", "seen_at"
SECONDS_BETWEEN_NOTES = 60
BROWSERS = {"Edg": "Edge", "OPR": "Opera", "Firefox": "Firefox", "Chrom": "Chrome"}
SYSTEMS = {
    **{"Android": "Android", "iPhone": "iPhone", "iPad": "iPad"},
    **{"Windows": "Windows", "Mac OS": "Mac", "Linux": "Linux"},
}


def seconds_left(session):
    """Whole seconds until the session ends if nothing more is asked, at least 0."""
    return max(0, int(min(idle_end(session), final_end(session)) - time.time()))


def idle_end(session):
    return session.get(SEEN, time.time()) + settings.SESSION_IDLE_SECONDS


def final_end(session):
    return session.get(BEGUN, time.time()) + settings.SESSION_MOST_SECONDS


def has_ended(session):
    return time.time() >= min(idle_end(session), final_end(session))


def note_seen(session):
    """Somebody asked for something; written at most once a minute."""
    now = time.time()
    if now - session.get(SEEN, 0) >= SECONDS_BETWEEN_NOTES:
        session.setdefault(BEGUN, now)
        session[SEEN] = now
        row = UserSession.objects.filter(session_key=session.session_key)
        row.update(last_seen_at=timezone.now())


def live_sessions(user):
    """Rows of the sessions that are still good, the newest first."""
    now = timezone.now()
    stored = Session.objects.filter(expire_date__gt=now).values("session_key")
    return UserSession.objects.filter(
        user=user,
        session_key__in=stored,
        created_at__gt=now - timedelta(seconds=settings.SESSION_MOST_SECONDS),
        last_seen_at__gt=now - timedelta(seconds=settings.SESSION_IDLE_SECONDS),
    ).order_by("-created_at", "pk")


def end_sessions(user, but=None):
    """Signs the person out everywhere at once, except in the session with the key `but`."""
    rows = UserSession.objects.filter(user=user).exclude(session_key=but)
    Session.objects.filter(session_key__in=rows.values("session_key")).delete()
    rows.delete()


def device(user_agent):
    """„Firefox, Windows“ from what a browser says of itself."""
    known = [
        next((name for mark, name in names.items() if re.search(mark, user_agent)), None)
        for names in ({**BROWSERS, "Safari": "Safari"}, SYSTEMS)
    ]
    return ", ".join(filter(None, known)) or "unbekannter Browser"
