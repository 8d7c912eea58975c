"""One process of the production server for a database, on 127.0.0.1, ended with the block."""

import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass

from django.conf import settings
from django.core.management import call_command

from bench import urls
from bench.load import Asker

HOST = "127.0.0.1"
THREADS = 8
PATIENCE = 60


@dataclass(frozen=True)
class Server:
    port: int
    pid: int
    database: str


@contextmanager
def served(database, memory):
    """A running `Server`; `memory` are the settings that say what it keeps."""
    port = free_port()
    environment = {"DJANGO_SETTINGS_MODULE": "bench.settings", "BENCH_DATABASE": database, **memory}
    command = by_granian(sys.executable, "weserportal.wsgi:application", port)
    with running(command, environment, f"/{urls.CONSTANT}", port) as pid:
        yield Server(port, pid, database)


def by_granian(python, application, port):
    """The command that serves a WSGI application with one process."""
    return [
        *(python, "-m", "granian", "--interface", "wsgi"),
        *("--host", HOST, "--port", str(port), "--log-level", "warning"),
        *("--workers", "1", "--blocking-threads", str(THREADS)),
        application,
    ]


@contextmanager
def running(command, environment, path, port):
    """The number of a process that answers at this path."""
    process = subprocess.Popen(command, cwd=settings.BASE_DIR, env=os.environ | environment)
    try:
        wait_for(path, port, process)
        yield process.pid
    finally:
        process.terminate()
        process.wait(PATIENCE)


def collect_static():
    """Nobody asks these servers for the styles of the admin; to compress them takes a minute."""
    call_command("collectstatic", interactive=False, verbosity=0, ignore_patterns=["admin"])


def free_port():
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def wait_for(path, port, process):
    """Returns when the server answers; raises RuntimeError if it ended or keeps silent."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if Asker(port).ask(path).status == 200:
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("Der Server für die Messung startet nicht; seine Meldung steht darüber.")
