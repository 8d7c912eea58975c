"""One maker for each page: who asks for a page that is being made waits for it and gets it.

Without this each thread made the page again that everybody asks for after a change. Who waits
holds a thread and does nothing in it, so only so many may: whoever comes then makes the page as
well, and all who wait take the one that is done first. Where a maker has nothing to give, because
it failed or its answer is for one reader only, those who waited make theirs at the same time.
"""

from threading import Event, Lock, Semaphore, get_ident

from cachetools import LRUCache

# Longer than any query may take (weserportal/waiting.py); then one makes the page oneself.
MOST_SECONDS = 10
# Of the threads of a process (deploy/weserportal.service): one more makes, and one is for others.
MOST_WAITING = 6


class Making:
    """A page that is being made."""

    def __init__(self):
        self.thread, self.over, self.page = get_ident(), Event(), None

    def end(self, page):
        self.page = self.page or page
        self.over.set()


class Makers:
    """Who makes which page; knows of no page that is done."""

    def __init__(self, most_waiting=MOST_WAITING):
        self.making, self.seats = {}, Semaphore(most_waiting)
        self.for_one_only, self.lock = LRUCache(1000), Lock()

    def made(self, name, make, meanwhile):
        """A pair (page, answer): what make() returns, or what somebody else makes with no answer.

        make() gives no page where its answer is not for everybody. While somebody else makes it,
        meanwhile() may give a page that will do.
        """
        mine = Making()
        with self.lock:
            is_for_one_only = name in self.for_one_only
            making = mine if is_for_one_only else self.making.setdefault(name, mine)
        if making is not mine and (page := meanwhile() or self.waited_for(making)):
            return page, None
        page = None
        try:
            page, answer = make()
        finally:
            if page or making is mine:
                self.end(name, making, page)
        if page is None:
            with self.lock:
                self.for_one_only[name] = True
        return page, answer

    def waited_for(self, making):
        """The page, or None if one has to make it oneself."""
        if making.thread == get_ident() or not self.seats.acquire(blocking=False):
            return None
        try:
            making.over.wait(MOST_SECONDS)
        finally:
            self.seats.release()
        return making.page

    def end(self, name, making, page):
        with self.lock:
            if self.making.get(name) is making:
                del self.making[name]
        making.end(page)


MAKERS = Makers()
