"""The content version for kept pages: as this process heard it at most 50 ms ago.

Asking it was most of what a kept page cost. A stranger may see the past for 100 ms (law 8): half of
it goes by before the process asks again, in the other half a page of the version before will do
while somebody makes it anew. People with a cookie of ours, whoever just published among them, get
no kept page at all. A page may be staler only while the database cannot be asked: restarting, out
of connections, or waiting behind a lock.
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
    asked_at: float = 0
    holds_until: float = 0
    before: str | None = None
    before_until: float = 0
    silent_until: float = 0
    asking: Lock = field(default_factory=Lock)

    def forget(self):
        self.version, self.before = None, None
        self.asked_at = self.holds_until = self.before_until = self.silent_until = 0

    def hear(self, version, asked_at):
        """What was the version until now was the present one when it was asked for."""
        if self.version not in (None, version):
            self.before = self.version
            self.before_until = self.asked_at + settings.MOST_SECONDS_BEHIND
        self.version, self.asked_at = version, asked_at
        self.holds_until = asked_at + settings.MOST_SECONDS_BEHIND / 2


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
            KNOWN.hear(content_version(), now)
        except (OperationalError, InterfaceError) as error:
            if KNOWN.version is None:
                raise
            KNOWN.silent_until = time.monotonic() + SILENCE
            return KNOWN.version, error
        return KNOWN.version, None


def version_before():
    """The version before, as long as a page of it is not too far behind; else None."""
    before = KNOWN.before  # first: its time is at least that of the one before it
    return before if time.monotonic() < KNOWN.before_until else None
