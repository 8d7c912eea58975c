"""Writing letters: into a table, in the transaction of what they tell of, so no page waits for
the mail server and nothing undone is told (law 21). `accounts.sending` sends them."""

from datetime import datetime, time, timedelta

from django.conf import settings
from django.db import transaction
from django.utils.timezone import get_default_timezone, localtime, now

from accounts.factor_secrets import encrypt
from accounts.models import Letter, Mails
from accounts.sending import send_waiting

LONGEST_SUBJECT = 200
MORNING = time(6)  # when what was gathered goes out, in Europe/Berlin


def post(to, subject, text, **about):
    """Write a letter to an address; `about` as the fields `person`, `about` and `about_id`."""
    line = " ".join(subject.split())[:LONGEST_SUBJECT]
    Letter.objects.create(to=to, subject=line, content=encrypt(text), **about)
    if settings.MAILS_AT_ONCE:
        transaction.on_commit(send_waiting)


def post_to(person, subject, text, *, about, about_id, day=None):
    """Write to a person as they wish: at once, or into the one mail of the morning, or not at all.

    The text has no greeting. With a `day` it waits for the morning of that day in any case.
    """
    if not person.is_active or person.mails == Mails.OFF:
        return
    is_gathered = person.mails == Mails.DAILY
    told = {"person": person, "about": about, "about_id": about_id, "is_gathered": is_gathered}
    if day or is_gathered:
        told["next_try"] = morning_of(day) if day else next_morning()
    post(person.email, subject, text, **told)


def next_morning():
    here = localtime(now())
    return morning_of(here.date() + timedelta(days=here.time() >= MORNING))


def morning_of(day):
    return datetime.combine(day, MORNING, get_default_timezone())
