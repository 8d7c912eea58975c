"""Something to do, as every list of tasks tells it."""

from dataclasses import dataclass
from datetime import datetime

LONGEST_NOTE = 120  # signs of what somebody wrote that a list tells


@dataclass(frozen=True)
class Task:
    """Something to do: where, what it is about, and the address of a copy kept of it, if any."""

    title: str
    address: str
    text: str
    at: datetime | None = None
    copy: str = ""
