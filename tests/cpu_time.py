"""What a run costs: the seconds of CPU of all its processes, and the time on the clock.

The system counts workers, their children and Chromium for us when they have ended. The embedded
PostgreSQL lives on: /proc tells of it, whoever else worked there meanwhile included.
"""

import ctypes
import os
import resource
import sys
import time
from contextlib import suppress
from pathlib import Path

from django.conf import settings

from weserportal.embedded_postgres import process
from weserportal.embedded_postgres.cluster import locate

BECOME_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER
TICKS = os.sysconf("SC_CLK_TCK")
OWN, WITH_ENDED_CHILDREN = slice(11, 13), slice(11, 15)  # of the fields behind the name


class Meter:
    """Runs from where it is made, in the process that starts all others."""

    def __init__(self):
        if sys.platform == "linux":
            # Half of what Chromium uses is used by processes that nobody waits for.
            ctypes.CDLL(None).prctl(BECOME_SUBREAPER, 1)
        self.begun, self.servers = time.monotonic(), of_servers()

    def __str__(self):
        """A line for people."""
        wall, tests = time.monotonic() - self.begun, of_tests()
        server = sum(used - self.servers.get(pid, 0) for pid, used in of_servers().items())
        database = f"PostgreSQL {server:.1f} s" if is_seen() else "PostgreSQL nicht mitgezählt"
        return f"CPU: {tests + server:.1f} s (Tests {tests:.1f} s, {database}), Dauer: {wall:.0f} s"


def of_tests():
    """Of this process from its start, and of all that ended below it."""
    with suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass  # each counts when it is collected
    usages = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def is_seen():
    """Whether the tests have a PostgreSQL of their own, on a system that tells of it."""
    return sys.platform == "linux" and "EMBEDDED" in settings.DATABASES["default"]


def of_servers():
    """{pid: seconds} that each server of the tests has used since it started; it may be none."""
    if not is_seen():
        return {}
    directory = settings.DATABASES["default"]["EMBEDDED"]["directory"]
    return {pid: of_server(pid) for pid in process.postmasters(locate(directory))}


def of_server(pid):
    alive = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return used(pid, WITH_ENDED_CHILDREN) + sum(used(each, OWN) for each in alive)


def used(pid, fields):
    with suppress(FileNotFoundError):  # it may have ended meanwhile
        behind_name = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return sum(map(int, behind_name[fields])) / TICKS
    return 0
