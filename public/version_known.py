"""The content version for kept pages: the present one, or the last known without the database.

So a kept page may be stale, but only while the database cannot be asked whether it is: restarting,
out of connections, or waiting behind a lock.
"""

import time
from dataclasses import dataclass

from django.db import InterfaceError, OperationalError

from evidence.content_version import content_version

# For so many seconds after an answer that did not come nobody else waits for one.
SILENCE = 2


@dataclass
class Known:
    """What this process heard last, and until when it does not ask again (time.monotonic)."""

    version: str | None = None
    silent_until: float = 0


KNOWN = Known()


def version_known():
    """(version, the error that kept the database from saying it or None).

    Raises the error where none was ever heard.
    """
    if time.monotonic() < KNOWN.silent_until:
        return KNOWN.version, OperationalError("Die Datenbank hat eben nicht geantwortet.")
    try:
        KNOWN.version = content_version()
    except (OperationalError, InterfaceError) as error:
        if KNOWN.version is None:
            raise
        KNOWN.silent_until = time.monotonic() + SILENCE
        return KNOWN.version, error
    return KNOWN.version, None
