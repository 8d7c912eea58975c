"""Sending what waits in the outbox: each letter at most once.

A letter is marked before the mail server hears of it. One that is still marked when nobody sends
any more was cut off by a crash: it may have arrived, so it is listed and never sent again.
"""

import logging
from contextlib import contextmanager, suppress
from datetime import timedelta
from smtplib import SMTPNotSupportedError, SMTPRecipientsRefused, SMTPResponseException

from cryptography.fernet import InvalidToken
from django.core.mail import EmailMessage, get_connection
from django.db.models import F
from django.utils.timezone import now

from accounts.factor_secrets import decrypt
from accounts.models import Letter, User
from evidence.alone import alone

log = logging.getLogger(__name__)
State = Letter.State
GIVE_UP_AFTER = timedelta(days=3)  # as long as the links in them hold
LISTED_FOR = timedelta(days=30)
LONGEST_PAUSE = timedelta(hours=6)
# The mail server said no; any other end of a talk leaves open whether it took the letter.
SAID_NO = (SMTPResponseException, SMTPRecipientsRefused, SMTPNotSupportedError, ValueError)
CUT_OFF = "Das Verschicken brach ab, bevor der Mailserver antwortete."
TO_AN_ACCOUNT = "to an account"  # to the address, if somebody has one under it
# {about: function (person, number) → may they still read it}; apps further right add theirs.
CONDITIONS = {}


class Unreachable(Exception):
    """The mail server does not take letters at the moment; those that wait go on waiting."""


def send_waiting():
    """Send all letters whose time has come; returns their number. One process at a time."""
    with alone("letters") as is_alone:
        if not is_alone:
            return 0
        settle(Letter.objects.filter(state=State.SENDING), State.UNCERTAIN, CUT_OFF)
        Letter.objects.filter(
            state__in=[State.UNCERTAIN, State.FAILED], written_at__lt=now() - LISTED_FOR
        ).delete()
        return send_all()


def send_all():
    due = Letter.objects.filter(state=State.WAITING, next_try__lte=now())
    try:
        return sum(send(letter) for letter in due.select_related("person").order_by("pk"))
    except Unreachable as problem:
        log.warning("Der Mailserver nimmt nichts an: %s", problem)
        return 0


def send(letter):
    """1 if the mail server took it; raises Unreachable if the others need not be tried."""
    if not may_be_read(letter):
        letter.delete()
        return 0
    mine, server = Letter.objects.filter(pk=letter.pk), get_connection()
    try:
        text = decrypt(letter.content)
        server.open()
    except InvalidToken:
        settle(mine, State.FAILED, "Kein SECRET_KEY öffnet den Text.")
        return 0
    except OSError as error:
        put_off(letter, error)
        raise Unreachable(type(error).__name__) from error
    mine.update(state=State.SENDING, tries=F("tries") + 1)
    with closing_quietly(server):
        return hand_over(
            letter, mine, EmailMessage(letter.subject, text, to=[letter.to], connection=server)
        )


@contextmanager
def closing_quietly(server):
    """Each letter has a connection of its own: one that breaks leaves no doubt about the others."""
    try:
        yield
    finally:
        with suppress(OSError):
            server.close()


def hand_over(letter, mine, message):
    try:
        message.send()
    except SAID_NO as error:
        put_off(letter, error)
        return 0
    except OSError as error:
        settle(mine, State.UNCERTAIN, CUT_OFF)
        raise Unreachable(type(error).__name__) from error
    mine.delete()
    return 1


def may_be_read(letter):
    """Asked when it is sent: rights may have gone since it was written."""
    if letter.about == "":
        return True
    if letter.about == TO_AN_ACCOUNT:
        return User.objects.filter(email__iexact=letter.to, is_active=True).exists()
    person = letter.person
    return person.is_active and CONDITIONS[letter.about](person, letter.about_id)


def put_off(letter, error):
    """Wait longer after each try, and give up when its links are no longer good."""
    if now() - letter.written_at > GIVE_UP_AFTER:
        settle(Letter.objects.filter(pk=letter.pk), State.FAILED, type(error).__name__)
        return
    pause = min(timedelta(minutes=2 ** min(letter.tries, 10)), LONGEST_PAUSE)
    Letter.objects.filter(pk=letter.pk).update(
        state=State.WAITING,
        tries=letter.tries + 1,
        next_try=now() + pause,
        problem=type(error).__name__,
    )


def settle(letters, state, problem):
    """Their text is nobody's any more; that they were written stays to be seen."""
    letters.update(state=state, problem=problem, content="")
