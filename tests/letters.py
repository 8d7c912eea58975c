"""What the outbox holds, brought to the (invented) mail server."""

from django.core import mail

from accounts.sending import send_waiting


def letters():
    """All letters that have been sent, after those that wait are."""
    send_waiting()
    return mail.outbox
