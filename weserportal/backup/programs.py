"""Calling PostgreSQL's own programs on the database of the site."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from django.db import connection

from weserportal.embedded_postgres.binaries import candidates


class Failed(Exception):
    """A backup or restore that did not come to its end; a German sentence says why."""


def call(name, *arguments):
    """Run `pg_dump` or `pg_restore`; raises Failed with the last thing it said."""
    command = [program(name, connection.pg_version // 10000), *map(str, arguments)]
    answer = subprocess.run(command, env=environment(), capture_output=True, text=True)
    if answer.returncode:
        raise Failed(f"{name}: {answer.stderr.strip()[-500:] or answer.returncode}")


def program(name, server):
    """The program of the server's own version, or else the oldest newer one: none reads back."""
    in_path = shutil.which(name)
    folders = [*candidates(), *([Path(in_path).parent] if in_path else [])]
    found = {version_of(folder / name): folder / name for folder in reversed(folders)}
    fitting = sorted(major for major in found if major >= server)
    if not fitting:
        raise Failed(f"{name} fehlt; nötig ist postgresql-client-{server}.")
    return found[fitting[0]]


def version_of(path):
    """The major version, or 0 if there is no such program."""
    if not path.exists():
        return 0
    answer = subprocess.run([path, "--version"], capture_output=True, text=True)
    match = re.search(r"\(PostgreSQL\) (\d+)", answer.stdout)
    return int(match[1]) if match else 0


def environment():
    """How to reach the database, where no list of processes shows the password."""
    info = connection.connection.info
    known = {
        "PGHOST": info.host,
        "PGPORT": info.port,
        "PGUSER": info.user,
        "PGPASSWORD": info.password,
        "PGDATABASE": info.dbname,
        "PGSSLMODE": info.get_parameters().get("sslmode"),
        "PGSSLROOTCERT": info.get_parameters().get("sslrootcert"),
    }
    return os.environ | {name: str(value) for name, value in known.items() if value}
