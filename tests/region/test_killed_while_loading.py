"""Whoever is killed while the content is loaded has loaded nothing."""

import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection

from tests.databases import SCHEMA, clone, connected_to
from tests.examples import FULL
from tests.other_process import environment
from tests.region.loading import load

# One in the middle; with more of them also near the beginning and the end.
AT_WRITES = (1, 50, 300, 700, 1100, 1500) if FULL else (300,)
DIES = """
import os, signal, sys
import django
django.setup()
from django.core.management import call_command
from django.db import connection

writes = 0

def die(execute, sql, *rest):
    global writes
    writes += not sql.startswith("SELECT")
    if writes == int(sys.argv[1]):
        os.kill(os.getpid(), signal.SIGKILL)
    return execute(sql, *rest)

with connection.execute_wrapper(die):
    call_command("load_region")
"""


def rows():
    """{table: number of its rows}."""
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        found = {}
        for table in tables:
            cursor.execute(f'SELECT count(*) FROM "{table}"')
            found[table] = cursor.fetchone()[0]
    return found


@pytest.fixture
def _empty_database(django_db_setup, django_db_blocker):
    """Of its own, since the other tests of this folder share one that is loaded."""
    name = f"{connection.settings_dict['NAME']}_killed"
    with django_db_blocker.unblock(), clone(name, of=SCHEMA), connected_to(name):
        yield


@pytest.mark.usefixtures("_empty_database")
@pytest.mark.parametrize("write", AT_WRITES)
def test_all_is_loaded_or_nothing(write):
    before = rows()
    done = subprocess.run(
        [sys.executable, "-c", DIES, str(write)],
        env=environment(),
        cwd=settings.BASE_DIR,
        capture_output=True,
        timeout=300,
    )
    assert done.returncode == -9, done.stderr
    assert rows() == before
    if FULL:
        load()
        assert rows()["projects_project"] > 40
