"""A small process that outlives its users and stops the server some time after the last one."""

import os
import sys
import time
from contextlib import suppress
from pathlib import Path

from . import locks, process
from .cluster import Cluster, locate


def is_alive(cluster: Cluster) -> bool:
    return locks.is_taken(cluster.lock("keeper"))


def main(directory: str, grace: str) -> None:
    cluster = locate(Path(directory))
    lock = locks.take(cluster.lock("keeper"), locks.EXCLUSIVE)
    if os.fork():
        os._exit(0)  # who started us waits for this, and the lock is now the child's
    _detach()
    watch(cluster, lock, float(grace))


def watch(cluster: Cluster, lock: int, grace: float) -> None:
    """Ends after it stopped the server, or when somebody deleted the folder with its locks.

    In that case PostgreSQL notices by itself, within a minute, that its data are gone.
    """
    # Opened once: a keeper that created files would disturb whoever is deleting the folder.
    users = locks.take(cluster.lock("users"), locks.SHARED)
    locks.release(users)
    pause = min(1.0, grace / 4)
    last_use = time.monotonic()
    while locks.is_current(lock, cluster.lock("keeper")):
        if not locks.try_exclusive(users):
            last_use = time.monotonic()
        elif time.monotonic() - last_use >= grace:
            process.stop(cluster)
            with suppress(OSError):
                cluster.socket.parent.rmdir()
            # In this order: whoever waits to come in must find that there is no keeper.
            os.close(lock)
            os.close(users)
            return
        else:
            locks.release(users)
        time.sleep(pause)


def _detach() -> None:
    """No terminal, no folder and no pipe of the one who started us is kept."""
    os.setsid()
    os.chdir("/")
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nothing, standard)


if __name__ == "__main__":
    main(*sys.argv[1:])
