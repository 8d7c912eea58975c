"""Fills tables set by set: one INSERT … SELECT for each model and batch of project numbers.

The triggers of the house (history, content version,
search) rest meanwhile; the constraints of the database do not.
"""

from contextlib import contextmanager

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection

from bench.chance import literal

BATCH = 10_000
OURS = ("evidence", "regions", "strategy", "projects", "funding", "grant_office", "public")


def execute(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)


def insert(model, columns, source):
    """Insert one row for each row of `source`, an SQL FROM clause.

    `columns` are {column: SQL expression}; all others get the default of their field.
    """
    rest = {
        column.column: literal(column.get_default())
        for column in model._meta.concrete_fields
        if not (column.column in columns or column.primary_key or column.generated)
    }
    filled = {**rest, **columns}
    names = ", ".join(f'"{name}"' for name in filled)
    execute(
        f'INSERT INTO "{model._meta.db_table}" ({names}) '
        f"SELECT {', '.join(filled.values())} FROM {source}"
    )


def our_tables():
    every = [model for model in apps.get_models(include_auto_created=True) if not model._meta.proxy]
    return sorted({m._meta.db_table for m in every if m._meta.app_label in OURS})


@contextmanager
def resting_triggers():
    """Our own triggers sleep on all our tables; those of foreign keys stay awake."""
    for table in our_tables():
        execute(f'ALTER TABLE "{table}" DISABLE TRIGGER USER')
    yield
    execute("SET CONSTRAINTS ALL IMMEDIATE")  # within a transaction the checks are still due
    for table in our_tables():
        execute(f'ALTER TABLE "{table}" ENABLE TRIGGER USER')


def restart_numbers():
    """Let the sequences go on behind the rows that brought their own numbers."""
    every = apps.get_models(include_auto_created=True)
    for sql in connection.ops.sequence_reset_sql(no_style(), list(every)):
        execute(sql)


def batches(size):
    """Pairs (first, last) that cover 1 to `size`."""
    return [(first, min(first + BATCH - 1, size)) for first in range(1, size + 1, BATCH)]
