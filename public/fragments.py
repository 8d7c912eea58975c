"""Fragments of public pages, kept in the memory of the process while the content does not change.

A fragment is what a list shows of one record, or what its filters are called: the same in many
pages of one content version. Release, version and day are part of its key, as they are of a
page's (law 8), so a kept one is never staler than the page it stands in. Outside `at` nothing is
kept. There are at most so many bytes of them: some are as long as what a stranger typed finds.
"""

import sys
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import wraps
from threading import Lock
from typing import Any

from cachetools import LRUCache
from django.conf import settings
from django.utils.safestring import SafeString

from public.asked_again import Reading, heard, take_along

MOST_BYTES = 32 * 2**20
PLAIN = {str, SafeString, int, bool, type(None), date, datetime, Decimal}  # nothing hangs on them


@dataclass(frozen=True)
class Fragment:
    """What was made, about how many bytes it and its key take, and what was asked for it."""

    made: Any
    size: int
    readings: tuple[Reading, ...] | None


FRAGMENTS = LRUCache(MOST_BYTES, getsizeof=lambda fragment: fragment.size)
LOCK = Lock()
MOMENT = ContextVar("moment", default=None)


@contextmanager
def at(release, version, day):
    """What is made in this block belongs to this release, content version and day."""
    token = MOMENT.set((release, version, day) if settings.KEEP_FRAGMENTS else None)
    try:
        yield
    finally:
        MOMENT.reset(token)


@contextmanager
def kept_nowhere():
    """What is made in this block is no part of any page of today."""
    token = MOMENT.set(None)
    try:
        yield
    finally:
        MOMENT.reset(token)


def kept(make):
    """The function of hashable arguments, asked once; its result must not be changed."""

    @wraps(make)
    def part(*arguments):
        return kept_each(make, [arguments], lambda _: {arguments: make(*arguments)}).get(arguments)

    return part


def kept_each(name, ids, make):
    """{id: part}; `make(missing ids)` gives a dictionary of those that are not kept yet.

    An id for which there is no part is asked for again each time.
    """
    moment = MOMENT.get()
    if moment is None:
        return make(ids)
    with LOCK:
        kept_now = {each: FRAGMENTS.get((moment, name, each)) for each in ids}
    found = {each: fragment.made for each, fragment in kept_now.items() if fragment}
    for each in found:
        take_along(kept_now[each].readings)
    if missing := [each for each in kept_now if each not in found]:
        with heard() as asked:
            made = make(missing)
        readings = asked.readings()
        take_along(readings)
        found |= made
        keep(moment, name, made, readings)
    return {each: part for each, part in found.items() if part is not None}


def keep(moment, name, made, readings):
    known = {each: part for each, part in made.items() if part is not None}
    asked = sum(reading.size for reading in readings or ())
    sized = {
        each: Fragment(part, size_of((each, part), set()) + asked // len(known), readings)
        for each, part in known.items()
    }
    with LOCK:
        for each, fragment in sized.items():
            if fragment.size <= FRAGMENTS.maxsize:
                FRAGMENTS[moment, name, each] = fragment


def size_of(value, counted):
    """Bytes of a value and of all that hangs on it, each thing once."""
    size, left = 0, [value]
    while left:
        each = left.pop()
        if id(each) not in counted:
            counted.add(id(each))
            size += sys.getsizeof(each)
            if type(each) not in PLAIN:
                left.extend(parts_of(each))
    return size


def parts_of(value):
    if isinstance(value, dict):
        return [*value, *value.values()]
    if isinstance(value, list | tuple | set | frozenset):
        return value
    return vars(value).values() if hasattr(value, "__dict__") and not callable(value) else ()


def forget():
    with LOCK:
        FRAGMENTS.clear()
