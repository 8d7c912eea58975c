"""Embedded servers for tests: folders for them, users of them, and what becomes of them."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from weserportal.embedded_postgres import keeper, locks, process, server
from weserportal.embedded_postgres.cluster import locate, socket_directory

PROJECT = Path(__file__).resolve().parents[2]
GRACE = 0.6

only_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root steps down to another user")

A_USER = """
import sys
from weserportal.embedded_postgres import server
print(server.ensure_running(sys.argv[1], durable=False, grace=float(sys.argv[2])), flush=True)
sys.stdin.read()
"""


@contextmanager
def open_folder():
    """A folder that every user can pass through; pytest's own is closed."""
    folder = Path(tempfile.mkdtemp(prefix="embedded-"))
    folder.chmod(0o711)
    yield folder
    for directory in folder.rglob(".postgres"):
        remove_cluster(directory)
    shutil.rmtree(folder)


def remove_cluster(directory):
    """Without its folder the keeper ends as well."""
    cluster = locate(directory)
    with locks.exclusive(cluster.lock("start")):
        process.stop(cluster)
        shutil.rmtree(cluster.socket.parent, ignore_errors=True)
        if cluster.home != cluster.directory:
            shutil.rmtree(cluster.home)
        shutil.rmtree(cluster.directory)


def run_server(folder):
    return server.ensure_running(folder, durable=False, grace=GRACE)


def ask(folder, question):
    host = socket_directory(folder)
    with psycopg.connect(host=host, user="postgres", dbname="postgres", autocommit=True) as it:
        cursor = it.execute(question)
        return cursor.fetchone()[0] if cursor.description else None


def postmaster(folder):
    (pid,) = process.postmasters(locate(folder))
    return pid


def is_serving(pid):
    """A dead process that init has not yet collected has no command line."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes() != b""
    except OSError:
        return False


def has_stopped(folder, seconds):
    return eventually(lambda: not process.is_alive(locate(folder)), within=seconds)


def eventually(condition, within=30):
    """Whether it comes true within so many seconds."""
    deadline = time.monotonic() + within
    while not (is_true := condition()) and time.monotonic() < deadline:
        time.sleep(0.05)
    return is_true


def keeper_pid(folder):
    """Keepers have the folder as an argument; this finds the one of our own folder."""
    wanted = [keeper.__name__.encode(), os.fsencode(folder)]
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            arguments = (entry / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if all(word in arguments for word in wanted):
            return int(entry.name)
    return None


def python(code, *arguments, **options):
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(PROJECT), *sys.path])}
        | options.pop("env", {}),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **options,
    )


@contextmanager
def a_user(folder, grace=GRACE):
    """Another process that uses the server until the block ends."""
    with python(A_USER, folder, grace) as user:
        assert user.stdout.readline().strip() == str(socket_directory(folder)), user.stderr.read()
        yield user
