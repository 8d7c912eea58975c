"""The records as Datasette and Wagtail keep them, made once for each size and known again."""

import hashlib
import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from django.conf import settings
from django.db import connection
from psycopg import sql

from bench import database
from bench.peers import environment
from bench.peers.records import COLUMNS, records

HERE = Path(__file__).parent
SITE = "bench.peers.wagtail_site"
SCHEMA = """
CREATE TABLE projects (
    slug TEXT PRIMARY KEY, title TEXT, summary TEXT, state TEXT, county TEXT, year INT, amount INT
);
CREATE INDEX projects_state ON projects (state);
CREATE INDEX projects_county ON projects (county);
CREATE INDEX projects_year ON projects (year);
CREATE VIRTUAL TABLE projects_fts USING fts5 (title, summary, content="projects");
"""


def ensure(size):
    """Makes both unless they are those of today."""
    name, mark = wagtail_database(size), fingerprint(size)
    if database.mark_of(name) == mark and datasette_file(size).exists():
        return
    sys.stderr.write(f"{name}: Datensätze für Datasette und Wagtail …\n")
    with database.connected_to(database.name_for(size)):
        rows = list(records())
    datasette_file(size).parent.mkdir(parents=True, exist_ok=True)
    fill_datasette(datasette_file(size), rows)
    fill_wagtail(name, rows)
    database.tell("COMMENT ON DATABASE {} IS {}", sql.Identifier(name), sql.Literal(mark))


def wagtail_database(size):
    return f"{settings.BENCH_BASE}_bench_wagtail_{size}"


def datasette_file(size):
    return environment.FOLDER / str(size) / "records.db"


def fingerprint(size):
    """Changes with our records, the versions of the peers and what is written here."""
    files = [*HERE.glob("wagtail_site/*.py"), HERE / "records.py", Path(__file__), environment.LOCK]
    digest = hashlib.sha256(database.fingerprint(size).encode())
    for file in sorted(files):
        digest.update(file.read_bytes())
    return f"peers {digest.hexdigest()}"


def fill_datasette(file, rows):
    file.unlink(missing_ok=True)
    with closing(sqlite3.connect(file)) as own, own:
        own.executescript(SCHEMA)
        own.executemany(f"INSERT INTO projects VALUES ({', '.join('?' * len(COLUMNS))})", rows)
        own.execute("INSERT INTO projects_fts (projects_fts) VALUES ('rebuild')")
        own.execute("ANALYZE")


def fill_wagtail(name, rows):
    database.tell("DROP DATABASE IF EXISTS {} WITH (FORCE)", sql.Identifier(name))
    database.tell("CREATE DATABASE {}", sql.Identifier(name))
    subprocess.run(
        [environment.PYTHON, "-m", f"{SITE}.filling"],
        cwd=settings.BASE_DIR,
        env=os.environ | wagtail_environment(name),
        input=json.dumps(rows),
        text=True,
        check=True,
    )


def wagtail_environment(name):
    """Where its database is: where ours are."""
    own = connection.settings_dict
    place = {key: own[key] for key in ("HOST", "PORT", "USER", "PASSWORD")} | {"NAME": name}
    return {
        "DJANGO_SETTINGS_MODULE": f"{SITE}.settings",
        "SECRET_KEY": settings.SECRET_KEY,
        "DATABASE": json.dumps(place),
    }
