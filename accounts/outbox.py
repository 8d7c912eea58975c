"""Writing letters: into a table, in the transaction of what they tell of, so no page waits for
the mail server and nothing undone is told (law 21). `accounts.sending` sends them."""

from django.conf import settings
from django.db import transaction

from accounts.factor_secrets import encrypt
from accounts.models import Letter
from accounts.sending import send_waiting

LONGEST_SUBJECT = 200


def post(to, subject, text, **about):
    """Write a letter to an address; `about` as the fields `person`, `about` and `about_id`."""
    line = " ".join(subject.split())[:LONGEST_SUBJECT]
    Letter.objects.create(to=to, subject=line, content=encrypt(text), **about)
    if settings.MAILS_AT_ONCE:
        transaction.on_commit(send_waiting)
