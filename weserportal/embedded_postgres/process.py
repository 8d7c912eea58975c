"""Starting, finding and stopping the server of a cluster. Who may do it when is not known here.

A server is alive as long as its `server` lock is held: all its processes inherit the descriptor, so
neither a stale pid file nor a zombie nor a reused pid can pass for one.
"""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from . import locks
from .binaries import Binaries, candidates, find
from .cluster import (
    PORT,
    SUPERUSER,
    Cluster,
    create,
    make_socket_directory,
    with_reachable_home,
)
from .errors import EmbeddedPostgresError
from .owner import Owner, owner_of

PATIENCE = 60  # seconds for a start, recovery after a crash included
SOCKET_PATIENCE = 2  # for one that runs already: the socket comes first, before recovery
ANSWER_TIMEOUT = 5

# Protocol 3.0, then the pairs; the length counts itself.
_PAIRS = f"user\0{SUPERUSER}\0database\0postgres\0\0".encode()
_HELLO = (len(_PAIRS) + 8).to_bytes(4) + (3 << 16).to_bytes(4) + _PAIRS
_CANNOT_CONNECT_NOW = b"C57P03\0"  # starting, recovering or shutting down

# Nothing waits for the disk; what was committed still outlives the server, if not the machine.
_UNDURABLE = ["-c", "fsync=off", "-c", "full_page_writes=off"]


def is_listening(cluster: Cluster) -> bool:
    """Whether this cluster's server takes calls; 0.2 ms. It may still say that it is starting."""
    return _has_a_server(cluster) and _call(cluster.socket)


def is_ready(cluster: Cluster) -> bool:
    """Whether it would let us in now; asks as `pg_isready` does, 3 ms."""
    return _has_a_server(cluster) and _call(cluster.socket, _lets_in)


def is_alive(cluster: Cluster) -> bool:
    return locks.is_taken(cluster.lock("server"))


def start(cluster: Cluster, *, durable: bool) -> None:
    """Makes the cluster ready: waits for its server, replaces a dead one, creates missing data.

    The caller holds the `start` lock.
    """
    owner = owner_of(cluster.data)
    make_socket_directory(cluster, owner)
    patience = PATIENCE if cluster.socket.exists() else SOCKET_PATIENCE
    if is_alive(cluster) and _becomes_ready(cluster, patience):
        return
    stop(cluster)
    new = not cluster.data.exists()
    if new:
        cluster = with_reachable_home(cluster, owner)
    found = find(candidates(), cluster=None if new else cluster.data)
    found = found.usable_by(owner, cluster.home)
    if new:
        create(cluster, owner, found, durable=durable)
    _launch(cluster, owner, found, durable=durable)


def stop(cluster: Cluster) -> None:
    """Asks the server to end, more firmly each time, and clears away what a dead one left."""
    for firmness, patience in ((signal.SIGINT, 10), (signal.SIGQUIT, 6), (signal.SIGKILL, 5)):
        for pid in postmasters(cluster):
            with suppress(ProcessLookupError):
                os.kill(pid, firmness)
        if _wait_for(lambda: not is_alive(cluster) and not postmasters(cluster), patience):
            break
    else:
        raise EmbeddedPostgresError(
            f"Ein früherer Server der lokalen Datenbank in {cluster.data} läuft noch und lässt "
            "sich nicht beenden."
        )
    if cluster.has_private_socket:
        for left in (*_pid_files(cluster), cluster.socket):
            left.unlink(missing_ok=True)


def postmasters(cluster: Cluster) -> set[int]:
    """The main processes that serve this data folder, as far as their files tell of them.

    A pid alone may be a stranger's by now.
    """
    noted = {pid for file in _pid_files(cluster) if (pid := _noted_pid(file))}
    return {pid for pid in noted if f"-D {cluster.data} " in _command_line(pid)}


def _launch(cluster: Cluster, owner: Owner, found: Binaries, *, durable: bool) -> None:
    # A shell that ends at once leaves the server to init: nobody here need wait for it, and
    # `"$@"` needs no quoting, which pg_ctl would for the characters a folder may have.
    shell = ["/bin/sh", "-c", '"$@" </dev/null >"$0" 2>&1 &', cluster.log]
    server = [found.folder / "postgres", "-D", cluster.data, "-p", str(PORT)]
    server += ["-c", "listen_addresses=", "-c", f"unix_socket_directories={cluster.socket.parent}"]
    server += ["-c", "unix_socket_permissions=0700", *([] if durable else _UNDURABLE)]
    lock = locks.take(cluster.lock("server"), locks.EXCLUSIVE)
    try:
        owner.run([*shell, *server], pass_fds=[lock], start_new_session=True, check=True)
    finally:
        os.close(lock)
    if not _becomes_ready(cluster, PATIENCE):
        stop(cluster)
        raise EmbeddedPostgresError(
            f"Die lokale Datenbank in {cluster.data} startet nicht. Der Server sagt:\n"
            f"{_end_of_log(cluster)}"
        )


def _becomes_ready(cluster: Cluster, patience: float) -> bool:
    """Waits until the living server lets us in; gives up on one that dies or keeps silent."""
    _wait_for(lambda: is_ready(cluster) or not is_alive(cluster), patience)
    return is_ready(cluster)


def _end_of_log(cluster: Cluster) -> str:
    try:
        return cluster.log.read_text(errors="replace")[-2000:]
    except OSError as error:
        return str(error)


def _wait_for(condition: Callable[[], bool], patience: float = PATIENCE) -> bool:
    deadline = time.monotonic() + patience
    while not (reached := condition()) and time.monotonic() < deadline:
        time.sleep(0.02)
    return reached


def _pid_files(cluster: Cluster) -> tuple[Path, Path]:
    """One tells which process serves the data, the other which one owns the socket."""
    return cluster.data / "postmaster.pid", cluster.socket.with_name(f"{cluster.socket.name}.lock")


def _noted_pid(file: Path) -> int | None:
    try:
        return int(file.read_bytes().partition(b"\n")[0])
    except (OSError, ValueError):
        return None


def _has_a_server(cluster: Cluster) -> bool:
    """Whether, going by the files, one process serves the data and owns the socket."""
    serving, owning = map(_noted_pid, _pid_files(cluster))
    return serving is not None and serving == owning and cluster.has_private_socket


def _command_line(pid: int) -> str:
    """Empty for a zombie or no process. Everybody may read it, unlike `exe` and `cwd`."""
    if Path("/proc/self").exists():
        try:
            return os.fsdecode(Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" "))
        except OSError:
            return ""
    answer = subprocess.run(
        ["/bin/ps", "-ww", "-o", "command=", "-p", str(pid)], capture_output=True
    )
    return os.fsdecode(answer.stdout)


def _call(path: Path, talk: Callable[[socket.socket], bool] = bool) -> bool:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(ANSWER_TIMEOUT)
        try:
            connection.connect(str(path))
            return talk(connection)
        except OSError:
            return False


def _lets_in(connection: socket.socket) -> bool:
    """Also if it refuses for a reason that no restart would mend, as too many connections."""
    connection.sendall(_HELLO)
    answer = connection.recv(1024)
    return answer[:1] == b"R" or (answer[:1] == b"E" and _CANNOT_CONNECT_NOW not in answer)
