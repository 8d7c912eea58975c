"""Processor time of the application and of the database's processes that work for it (Linux)."""

import time
from contextlib import contextmanager
from pathlib import Path

from django.db import connection


@contextmanager
def watch():
    """A function that gives {pid: seconds of processor time so far} for a server."""
    params = connection.get_connection_params() | {"dbname": "postgres"}
    params.pop("options", None)
    with connection.Database.connect(**params, autocommit=True) as database:
        yield lambda server: seconds([*family(server.pid), *backends(database, server.database)])


def backends(database, name):
    """Those of clients; autovacuum works on its own account."""
    rows = database.execute(
        "SELECT pid FROM pg_stat_activity WHERE datname = %s AND backend_type = 'client backend'",
        [name],
    )
    return [pid for (pid,) in rows]


def family(pid):
    """A process and its children."""
    return [pid, *(int(path.name) for path in Path("/proc").glob("[0-9]*") if parent(path) == pid)]


def parent(process):
    try:
        return int((process / "stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return None


def seconds(pids):
    """To the nanosecond, unlike /proc/<pid>/stat with its hundredths of a second."""
    found = {}
    for pid in pids:
        try:
            found[pid] = time.clock_gettime(clock_of(pid))
        except OSError:
            continue
    return found


def clock_of(pid):
    """Linux' number for the processor time clock of another process (clock_getcpuclockid)."""
    return (~pid << 3) | 2


def spent(before, after):
    """Seconds between two readings, processes that began in between included."""
    return sum(value - before.get(pid, 0) for pid, value in after.items())
