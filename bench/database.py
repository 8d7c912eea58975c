"""One database for each size, made once and known again by a mark that says what is in it."""

import hashlib
import io
import sys
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from psycopg import sql

from bench import filling
from bench.generate import generate

HERE = Path(__file__).parent
GENERATOR = (
    *("words.py", "chance.py", "land.py", "rows.py", "grants.py", "strategy.py", "office.py"),
    *("recorded.py", "generate.py"),
)


def name_for(size):
    return f"{settings.BENCH_BASE}_bench_{size}"


@contextmanager
def connected_to(name):
    """Django's connection goes to the database of that name meanwhile."""
    usual = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = usual


def ensure(size):
    """The name of a database with so many projects, made now unless there is one of today."""
    name, mark = name_for(size), fingerprint(size)
    if mark_of(name) != mark:
        make(name, size)
        tell("COMMENT ON DATABASE {} IS {}", sql.Identifier(name), sql.Literal(mark))
    return name


def fingerprint(size):
    """Changes with the migrations, the region's data, the generator and the size."""
    files = [*settings.BASE_DIR.glob("*/migrations/*.py"), *settings.BASE_DIR.glob("data/*.yaml")]
    digest = hashlib.sha256(str(size).encode())
    for file in (*sorted(files), *(HERE / name for name in GENERATOR)):
        digest.update(file.read_bytes())
    return f"bench {digest.hexdigest()}"


def tell(statement, *parts):
    """Run a statement outside of the benchmark's databases."""
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL(statement).format(*parts))


def mark_of(name):
    """The mark of the database of that name, None if there is no such database or mark."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s",
            [name],
        )
        found = cursor.fetchone()
    return found and found[0]


def make(name, size):
    tell("DROP DATABASE IF EXISTS {} WITH (FORCE)", sql.Identifier(name))
    tell("CREATE DATABASE {}", sql.Identifier(name))
    with connected_to(name):
        sys.stderr.write(f"{name}: Tabellen und Daten der Region …\n")
        call_command("migrate", verbosity=0)
        call_command("load_region", stdout=io.StringIO())
        generate(size)
        call_command("reckon_deadlines", stdout=io.StringIO())
        filling.execute("VACUUM ANALYZE")
        call_command("search_rebuild", stdout=io.StringIO())
