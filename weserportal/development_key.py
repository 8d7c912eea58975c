"""The SECRET_KEY of a developer's own machine.

It is kept, so that what it encrypted outlives a restart.
"""

import os
from pathlib import Path

from django.core.management.utils import get_random_secret_key

FILE = Path(__file__).resolve().parent.parent / "var" / "secret-key"


def development_key():
    """The kept key; made on first use, whole and once, however many processes start."""
    if not FILE.exists():
        make_key()
    return FILE.read_text().strip()


def make_key():
    FILE.parent.mkdir(exist_ok=True)
    draft = FILE.with_name(f"secret-key-{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_text(f"{get_random_secret_key()}\n")
    try:
        FILE.hardlink_to(draft)
    except FileExistsError:
        pass  # another process was first
    finally:
        draft.unlink()
