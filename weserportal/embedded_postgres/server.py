"""The one entrance: `ensure_running`. Who uses the server, and that a keeper watches over it.

Each using process holds the `users` lock together with the others until it ends, however it ends.
The keeper stops the server only while it holds that lock alone, so nobody comes in between.
"""

import os
import subprocess
import sys
from pathlib import Path

from . import keeper, locks, process
from .cluster import Cluster, locate
from .errors import EmbeddedPostgresError

GRACE = 20.0  # seconds between the last user and the stop

_joined: dict[Path, int] = {}


def ensure_running(
    directory: Path, *, durable: bool = True, grace: float = GRACE, quick: bool = False
) -> Path:
    """Starts the server of this directory if it does not run; returns the folder of its socket.

    Counts the calling process as a user from now on. `durable=False` is for tests: the data need
    not outlive a crash of the machine. The first to start the server decides these two.
    `quick` is for the first of two tries: a server that takes calls will do (under 1 ms instead of
    4), though it may just be recovering from a crash.
    """
    cluster = locate(Path(directory))
    _join(cluster)
    runs = process.is_listening if quick else process.is_ready
    if not (runs(cluster) and keeper.is_alive(cluster)):
        with locks.exclusive(cluster.lock("start")):
            if not process.is_ready(cluster):
                process.start(cluster, durable=durable)
            if not keeper.is_alive(cluster):
                _start_keeper(cluster, grace)
    return cluster.socket.parent


def _join(cluster: Cluster) -> None:
    """Holds the lock until this process ends; taken anew if somebody deleted the folder."""
    path = cluster.lock("users")
    held = _joined.get(path)
    if held is None or not locks.is_current(held, path):
        try:
            _joined[path] = locks.take(path, locks.SHARED)
        except PermissionError as error:
            raise EmbeddedPostgresError(
                f"Die lokale Datenbank in {cluster.directory} gehört einem anderen Benutzer."
            ) from error


def _start_keeper(cluster: Cluster, grace: float) -> None:
    """Returns when the keeper has its lock. It needs nothing but the standard library."""
    package = Path(__file__).resolve().parents[2]
    subprocess.run(
        [sys.executable, "-S", "-m", keeper.__name__, cluster.directory, str(grace)],
        env={**os.environ, "PYTHONPATH": str(package)},
        stdin=subprocess.DEVNULL,
        check=True,
    )
