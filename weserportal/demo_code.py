"""The one code that stands in for everybody's second factor, in the demo and nowhere else.

It is kept in the demo's own folder, so that it still holds after a restart.
"""

import secrets
from pathlib import Path

FILE = Path(__file__).resolve().parent.parent / "var" / "demo-code"


def kept_code():
    return FILE.read_text().strip() if FILE.exists() else None


def make_code():
    """A new code of six digits, kept where only the owner of the demo reads it."""
    FILE.parent.mkdir(exist_ok=True)
    FILE.touch(mode=0o600)
    FILE.write_text(f"{secrets.randbelow(10**6):06}\n")
    return kept_code()
