"""Fragments of public pages, kept in the memory of the process while the content does not change.

A fragment is what a list shows of one record, or what its filters are called: the same in many
pages of one content version. Release, version and day are part of its key, as they are of a
page's (law 8), so a kept one is never staler than the page it stands in. Outside `at` nothing is
kept.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from threading import Lock

from cachetools import LRUCache
from django.conf import settings

MOST_FRAGMENTS = 5000

FRAGMENTS = LRUCache(MOST_FRAGMENTS)
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
        found = {each: FRAGMENTS.get((moment, name, each)) for each in ids}
    missing = [each for each, part in found.items() if part is None]
    if missing:
        made = make(missing)
        found |= made
        keep(moment, name, made)
    return {each: part for each, part in found.items() if part is not None}


def keep(moment, name, made):
    with LOCK:
        for each, part in made.items():
            if part is not None:
                FRAGMENTS[moment, name, each] = part


def forget():
    with LOCK:
        FRAGMENTS.clear()
