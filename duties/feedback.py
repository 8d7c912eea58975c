"""Taking in, closing and deleting what readers report; the only module that writes it."""

import hmac
from hashlib import sha256
from ipaddress import ip_address, ip_network

from django.conf import settings
from django.db import transaction
from django.utils.timezone import localdate, now

from duties.models import Feedback, FeedbackCount

PER_SENDER = 20  # a day; a whole town hall may share one address
IN_TOTAL = 500  # a day


class TooMuchFeedback(Exception):
    """Nothing more is taken in today, from this sender or at all."""


@transaction.atomic
def receive(*, kind, page, message, email, address):
    """Store a message of a reader; `address` is the IP address it came from.

    Raises TooMuchFeedback, and then nothing has been written.
    """
    count(localdate(), sender_of(address))
    return Feedback.objects.create(
        kind=kind, page=page, message=message, email=email, received_at=now()
    )


def count(day, sender):
    """Add one for all and one for the sender; the rows of former days go."""
    FeedbackCount.objects.filter(day__lt=day).delete()
    for each, limit in (("", IN_TOTAL), (sender, PER_SENDER)):
        FeedbackCount.objects.get_or_create(day=day, sender=each)
        row = FeedbackCount.objects.select_for_update().get(day=day, sender=each)
        if row.number >= limit:
            raise TooMuchFeedback
        row.number += 1
        row.save(update_fields=["number"])


def sender_of(address):
    """A hash of the address that is another one tomorrow; of IPv6 the network of the household."""
    network = ip_address(address)
    if network.version == 6:
        network = ip_network(f"{network}/64", strict=False)
    text = f"{localdate().isoformat()} {network}"
    return hmac.new(settings.SECRET_KEY.encode(), text.encode(), sha256).hexdigest()


def close(feedback, *, outcome, by):
    """Mark a message as dealt with: what was done, by whom, and when."""
    feedback.outcome, feedback.closed_at, feedback.closed_by = outcome, now(), by
    feedback.save()


def delete_expired(day):
    """Delete what was closed six months before the day (R87); returns the number."""
    return Feedback.objects.expired(day).delete()[0]
