"""One process of the production server for a database, on 127.0.0.1, ended with the block."""

import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass

from django.conf import settings

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
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "granian", "--interface", "wsgi"),
            *("--host", HOST, "--port", str(port), "--log-level", "warning"),
            *("--workers", "1", "--blocking-threads", str(THREADS)),
            "weserportal.wsgi:application",
        ],
        cwd=settings.BASE_DIR,
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "bench.settings",
            "BENCH_DATABASE": database,
            **memory,
        },
    )
    try:
        wait_for(port, process)
        yield Server(port, process.pid, database)
    finally:
        process.terminate()
        process.wait(PATIENCE)


def free_port():
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def wait_for(port, process):
    """Returns when the server answers; raises RuntimeError if it ended or keeps silent."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if Asker(port).ask(f"/{urls.CONSTANT}").status == 200:
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("Der Server für die Messung startet nicht; seine Meldung steht darüber.")
