"""Typing into a working copy, without the forms of the desk."""

from contextlib import suppress

from django.utils import timezone

from projects.release.lifecycle import Refused
from projects.release.open_work import at_work_on


def keep(proposal, document):
    """Keep a document; only the author's open work changes, nothing is published."""
    with suppress(Refused), at_work_on(proposal) as current:
        current.document, current.kept_at = document, timezone.now()
