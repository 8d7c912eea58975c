"""Strangers who read public pages all the time, a new connection each time, and what they got."""

import http.client
import ssl
import threading
import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field

from drills.proxy import NAME

PATIENCE = 20  # seconds; who waits longer got nothing
PAUSE = 0.05
READERS = 3
NOTHING = "keine Antwort"
PAGES = (
    *("/", "/projekte/", "/projekte/?q=glas", "/suche/?q=digital", "/foerderung/"),
    *("/landkreise/", "/chronik/", "/impressum/"),
)


@dataclass(frozen=True)
class Answer:
    """`status` is a number or NOTHING; times are seconds of the monotonic clock."""

    path: str
    status: int | str
    asked: float
    seconds: float
    says_when: bool = False  # Retry-After


@dataclass
class Got:
    answers: list = field(default_factory=list)

    @property
    def statuses(self):
        return Counter(each.status for each in self.answers)

    @property
    def slowest(self):
        return max(each.seconds for each in self.answers)

    @property
    def usual(self):
        """Seconds that 95 of 100 answers took at most."""
        return sorted(each.seconds for each in self.answers)[int(len(self.answers) * 0.95)]


def trusting():
    """Our own certificate is nobody's."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def ask(port, path, method="GET", body=None, headers=None):
    """The Answer of the site behind the proxy on this port."""
    asked, status, says_when = time.monotonic(), NOTHING, False
    connection = http.client.HTTPSConnection(
        "127.0.0.1", port, timeout=PATIENCE, context=trusting()
    )
    try:
        connection.request(method, path, body, {"Host": NAME, **(headers or {})})
        response = connection.getresponse()
        response.read()
        status, says_when = response.status, bool(response.getheader("Retry-After"))
    except (OSError, http.client.HTTPException):
        pass
    finally:
        connection.close()
    return Answer(path, status, asked, time.monotonic() - asked, says_when)


@contextmanager
def reading(port):
    """What readers get during the block, complete when it ends."""
    got, over = Got(), threading.Event()

    def read(number):
        place = number
        while not over.is_set():
            got.answers.append(ask(port, PAGES[place % len(PAGES)]))
            place += 1
            over.wait(PAUSE)

    readers = [threading.Thread(target=read, args=[number]) for number in range(READERS)]
    for reader in readers:
        reader.start()
    try:
        yield got
    finally:
        over.set()
        for reader in readers:
            reader.join()
