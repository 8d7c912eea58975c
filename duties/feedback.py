"""Taking in, closing and deleting what readers report; the only module that writes it."""

import hmac
from hashlib import sha256
from ipaddress import ip_address, ip_network

from django.conf import settings
from django.db import transaction
from django.utils.timezone import localdate, now

from duties.models import Feedback, FeedbackCount, ReaderReport

# A day. A whole town hall may share one address, and one cheap host has a whole network.
PER_SENDER, PER_NETWORK = 20, 50
# So many on a day are a flood. Each network then still gets a few in: nobody shuts the form.
IN_TOTAL, PER_NETWORK_IN_A_FLOOD = 500, 3
# Bits of an address that one sender, and one network of many, have in common.
SENDER, NETWORK = {4: 32, 6: 64}, {4: 24, 6: 48}


class TooMuchFeedback(Exception):
    """Nothing more is taken in today from this sender, or from the network around it."""


@transaction.atomic
def receive(*, kind, page, message, email, address):
    """Store a message of a reader; `address` is the IP address it came from.

    Raises TooMuchFeedback, and then nothing has been written.
    """
    count(localdate(), ip_address(address))
    return Feedback.objects.create(
        kind=kind, page=page, message=message, email=email, received_at=now()
    )


def count(day, address):
    """Add one for all, for the network and for the sender; the rows of former days go."""
    FeedbackCount.objects.filter(day__lt=day).delete()
    is_flood = number_with_one_more(day, "") > IN_TOTAL
    for bits, most in (
        (NETWORK, PER_NETWORK_IN_A_FLOOD if is_flood else PER_NETWORK),
        (SENDER, PER_SENDER),
    ):
        if number_with_one_more(day, hash_of(day, address, bits)) > most:
            raise TooMuchFeedback


def number_with_one_more(day, sender):
    FeedbackCount.objects.get_or_create(day=day, sender=sender)
    row = FeedbackCount.objects.select_for_update().get(day=day, sender=sender)
    row.number += 1
    row.save(update_fields=["number"])
    return row.number


def hash_of(day, address, bits):
    """A hash of the network of an address that is another one tomorrow."""
    network = ip_network(f"{address}/{bits[address.version]}", strict=False)
    text = f"{day.isoformat()} {network}"
    return hmac.new(settings.SECRET_KEY.encode(), text.encode(), sha256).hexdigest()


def close(feedback, *, outcome, by):
    """Mark a message as dealt with: what was done, by whom, and when."""
    feedback.outcome, feedback.closed_at, feedback.closed_by = outcome, now(), by
    feedback.save()


def delete_expired(day):
    """Delete what was closed six months before the day (R87), also what was said of projects;
    returns the number."""
    return sum(each.objects.expired(day).delete()[0] for each in (Feedback, ReaderReport))
