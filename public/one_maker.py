"""One maker for each page: who asks for a page that is being made waits for it and gets it.

Without this each thread made the page again that everybody asks for after a change, and nobody
else was answered meanwhile. A maker that fails lets the next one try, and nobody waits for ever.
"""

from contextlib import contextmanager
from threading import Lock, RLock
from weakref import WeakValueDictionary

# Longer than any query may take (weserportal/waiting.py); then one makes the page oneself.
MOST_SECONDS = 10


class Turns:
    """A lock for each name, gone with the last who needs it."""

    def __init__(self):
        self.locks = WeakValueDictionary()
        self.finding = Lock()

    @contextmanager
    def turn(self, name):
        """In this block one is alone with the name, or has waited long enough."""
        with self.finding:
            lock = self.locks.setdefault(name, RLock())
        is_mine = lock.acquire(timeout=MOST_SECONDS)
        try:
            yield
        finally:
            if is_mine:
                lock.release()


TURNS = Turns()
