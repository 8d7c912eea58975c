"""Whoever is killed while migrating calls `migrate` once more, and all is as if nothing was."""

import subprocess
import sys
from contextlib import contextmanager
from functools import cache
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from tests.databases import connected_to, empty
from tests.examples import FULL
from tests.other_process import environment

# To complete them takes its time.
AT_STATEMENTS = (100, 400, 900, 1500) if FULL else (400,)
OURS = {path.parent.name for path in settings.BASE_DIR.glob("*/migrations")}
DIES = """
import os, signal, sys
import django
django.setup()
from django.core.management import call_command
from django.db import connection

statements = 0

def die(execute, sql, *rest):
    global statements
    statements += sql.startswith(("CREATE", "ALTER", "UPDATE", "INSERT"))
    if statements == int(sys.argv[1]):
        os.kill(os.getpid(), signal.SIGKILL)
    return execute(sql, *rest)

with connection.execute_wrapper(die):
    call_command("migrate", verbosity=0)
"""
SHAPE = """
    SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable
    FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT tgname || ' ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
"""


def test_each_migration_of_ours_is_done_wholly_or_not_at_all():
    migrations = MigrationLoader(None).disk_migrations
    own = [each for (app, _), each in migrations.items() if app in OURS]
    assert len(own) > 50
    assert [str(each) for each in own if not each.atomic] == []


def shape():
    """Columns, constraints, indexes and triggers, in the order of their words."""
    with connection.cursor() as cursor:
        cursor.execute(SHAPE)
        return sorted(row[0] for row in cursor.fetchall())


def migrate():
    call_command("migrate", verbosity=0, stdout=StringIO())
    return shape()


@pytest.fixture(scope="module")
def somewhere(django_db_setup, django_db_blocker):
    """A function that gives a database without tables, for the time of a block."""
    name = f"{connection.settings_dict['NAME']}_half"

    @contextmanager
    def empty_database():
        with empty(name), connected_to(name):
            yield

    with django_db_blocker.unblock():
        yield empty_database


def tables_of(loader, migrations):
    """Our tables that there are after these migrations, as far as models tell."""
    state = loader.project_state([each for each in migrations if each in loader.graph.nodes])
    made = (each._meta for each in state.apps.get_models(include_auto_created=True))
    return {each.db_table for each in made if each.app_label in OURS and not each.proxy}


def kill_at(statement):
    done = subprocess.run(
        [sys.executable, "-c", DIES, str(statement)],
        env=environment(),
        cwd=settings.BASE_DIR,
        capture_output=True,
        timeout=600,
    )
    assert done.returncode == -9, done.stderr


@pytest.mark.parametrize("statement", AT_STATEMENTS)
def test_what_is_noted_as_done_is_there_and_nothing_else(somewhere, statement):
    complete = whole(somewhere) if FULL else None
    with somewhere():
        kill_at(statement)
        loader = MigrationLoader(connection)
        there = set(connection.introspection.table_names())
        done = tables_of(loader, loader.applied_migrations)
        all_tables = tables_of(loader, loader.graph.leaf_nodes())
        assert done
        assert there & all_tables == done & all_tables
        if FULL:
            assert migrate() == complete


@cache
def whole(somewhere):
    with somewhere():
        return migrate()
