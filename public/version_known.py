"""The content version for kept pages: as this process heard it at most 100 ms ago.

Asking it was most of what a kept page cost. A stranger may so see the past for that long (law 8);
people with a cookie of ours, whoever just published among them, get no kept page at all. A page
may be staler only while the database cannot be asked: restarting, out of connections, or waiting
behind a lock.
"""

import time
from dataclasses import dataclass, field
from threading import Lock

from django.conf import settings
from django.db import InterfaceError, OperationalError

from evidence.content_version import content_version

# For so many seconds after an answer that did not come nobody else waits for one.
SILENCE = 2


@dataclass
class Known:
    """What this process heard last, and until when it does not ask again (time.monotonic)."""

    version: str | None = None
    holds_until: float = 0
    silent_until: float = 0
    asking: Lock = field(default_factory=Lock)

    def forget(self):
        self.version, self.holds_until, self.silent_until = None, 0, 0


KNOWN = Known()


def version_known():
    """(version, the error that kept the database from saying it or None).

    One asks, the others wait for the answer. Raises the error where none was ever heard.
    """
    with KNOWN.asking:
        now = time.monotonic()  # what was committed before is in the answer
        if now < KNOWN.holds_until:
            return KNOWN.version, None
        if now < KNOWN.silent_until:
            return KNOWN.version, OperationalError("Die Datenbank hat eben nicht geantwortet.")
        try:
            KNOWN.version = content_version()
        except (OperationalError, InterfaceError) as error:
            if KNOWN.version is None:
                raise
            KNOWN.silent_until = time.monotonic() + SILENCE
            return KNOWN.version, error
        KNOWN.holds_until = now + settings.VERSION_HOLDS_SECONDS
        return KNOWN.version, None
