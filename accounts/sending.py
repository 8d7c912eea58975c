"""Sending what waits in the outbox: each letter at most once; what is gathered, as one mail.

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
from django.template.loader import render_to_string
from django.utils.timezone import now

from accounts.factor_secrets import decrypt
from accounts.models import Letter, Mails, User
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
# {about: function (letter) → its text}: written when it is sent, so it tells what holds by then.
TEXTS = {}
TOGETHER = "Weserportal: {number} Nachrichten"


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
        return sum(map(send, envelopes(due.select_related("person").order_by("pk"))))
    except Unreachable as problem:
        log.warning("Der Mailserver nimmt nichts an: %s", problem)
        return 0


def envelopes(letters):
    """Lists of letters that go out as one mail: what is gathered for a person, else each alone."""
    found = {}
    for letter in letters:
        found.setdefault(letter.person_id if letter.is_gathered else f"{letter.pk}", []).append(
            letter
        )
    return found.values()


def send(envelope):
    """1 if the mail server took it; raises Unreachable if the others need not be tried."""
    letters = [letter for letter in envelope if may_be_read(letter) and has_something(letter)]
    Letter.objects.filter(pk__in=pks(envelope) - pks(letters)).delete()
    if not letters:
        return 0
    mine, server = Letter.objects.filter(pk__in=pks(letters)), get_connection()
    try:
        texts = [*map(text_of, letters)]
        server.open()
    except InvalidToken:
        settle(mine, State.FAILED, "Kein SECRET_KEY öffnet den Text.")
        return 0
    except OSError as error:
        put_off(letters, error)
        raise Unreachable(type(error).__name__) from error
    mine.update(state=State.SENDING, tries=F("tries") + 1)
    with closing_quietly(server):
        return hand_over(letters, mine, as_message(letters, texts, server))


def pks(letters):
    return {letter.pk for letter in letters}


def has_something(letter):
    """False for one that is written when it is sent, if there is nothing to tell any more."""
    return letter.about not in TEXTS or bool(TEXTS[letter.about](letter))


def text_of(letter):
    written = letter.about not in TEXTS
    return (decrypt(letter.content) if written else TEXTS[letter.about](letter)).strip()


def as_message(letters, texts, server):
    """Letters to a person have a greeting around them; several have one together."""
    first, text = letters[0], texts[0]
    if first.person:
        text = render_to_string("accounts/email/letter.txt", {"texts": texts})
    subject = first.subject if len(texts) == 1 else TOGETHER.format(number=len(texts))
    return EmailMessage(subject, text, to=[first.to], connection=server)


@contextmanager
def closing_quietly(server):
    """Each letter has a connection of its own: one that breaks leaves no doubt about the others."""
    try:
        yield
    finally:
        with suppress(OSError):
            server.close()


def hand_over(letters, mine, message):
    try:
        message.send()
    except SAID_NO as error:
        put_off(letters, error)
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
    if not person.is_active or person.mails == Mails.OFF:
        return False
    if letter.about in TEXTS:
        return True  # it says what this person may read at this moment
    return CONDITIONS[letter.about](person, letter.about_id)


def put_off(letters, error):
    """Wait longer after each try, and give up when their links are no longer good."""
    mine, tries = Letter.objects.filter(pk__in=pks(letters)), max(each.tries for each in letters)
    if now() - letters[0].written_at > GIVE_UP_AFTER:
        settle(mine, State.FAILED, type(error).__name__)
        return
    pause = min(timedelta(minutes=2 ** min(tries, 10)), LONGEST_PAUSE)
    mine.update(
        state=State.WAITING,
        tries=tries + 1,
        next_try=now() + pause,
        problem=type(error).__name__,
    )


def settle(letters, state, problem):
    """Their text is nobody's any more; that they were written stays to be seen."""
    letters.update(state=state, problem=problem, content="")
