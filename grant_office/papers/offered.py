"""Which papers there are of a record, with their addresses."""

from django.urls import reverse

from grant_office.models import PaymentRequest, Proof
from grant_office.papers.proof import was_audited


def papers_of(record):
    """Pairs (label, address); none of what is cancelled or has no paper."""
    if record.cancelled_on:
        return []
    if isinstance(record, PaymentRequest):
        return [("Entwurf als PDF", reverse("admin:request-draft", args=[record.pk]))]
    if not isinstance(record, Proof):
        return []
    found = [("Entwurf als PDF", reverse("admin:proof-draft", args=[record.pk]))]
    if was_audited(record):
        found.append(("Übergabevermerk als PDF", reverse("admin:transfer-draft", args=[record.pk])))
    return found
