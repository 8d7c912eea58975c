"""The day a page is about: today in Europe/Berlin, or a past day while the past is read."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date

from django.utils.timezone import localdate

DAY: ContextVar[date | None] = ContextVar("day", default=None)


def today() -> date:
    return DAY.get() or localdate()


@contextmanager
def as_on(day: date) -> Iterator[None]:
    """What is over and what is still to come is said as on this day."""
    token = DAY.set(day)
    try:
        yield
    finally:
        DAY.reset(token)


def is_past() -> bool:
    """A past day is being read, not today."""
    return DAY.get() is not None
