"""Lets every query of a block read the tables of a past day instead of today's.

For a table that a query names, a temporary view or table of the same name is made, which PostgreSQL
takes before the real one, and undone at the end of the block. So gates, sums and pages stay what
they are, and no rule is written a second time for the past (law 20). In such a block nothing is
written into the real tables, and nothing is kept for other pages.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.apps import apps
from django.db import connection, models, transaction

from evidence.history.changes import event_models
from evidence.today import as_on
from public import fragments

NAME = re.compile(r'"(\w+)"')
# Whose tables a public page reads; accounts are those of today.
APPS = ("evidence", "regions", "strategy", "projects", "funding", "processes")
# What is read as it is today: a file is there or it is not.
AS_TODAY = ("projects.StoredFile",)
AT_ONCE, PLACES = 2, "public.past"
QUERIES = ("SELECT", "(")
WRITING = ("INSERT", "UPDATE", "DELETE")

Select = Callable[[type[models.Model]], str]


class ReadOnly(Exception):
    """Somebody wanted to write into the past."""


class Busy(Exception):
    """As many pages of the past are being made as may be at once."""


@contextmanager
def reading(
    rows: Select, day: date, *, few: bool = False, by_anybody: bool = False
) -> Iterator[None]:
    """What is read in this block are `rows(model)`, a SELECT of the rows of a model then.

    Tables that `few` rows are asked of are read through views, so PostgreSQL looks up these rows;
    others are copied, which costs what the portal holds. Only `AT_ONCE` blocks for anybody who
    asks are open at once, over all processes; raises Busy.
    """
    waiting, make = dict(tracked_models()), view_of if few else copy_of

    def read(execute: Any, sql: str, *rest: Any) -> Any:
        if sql.startswith(WRITING):
            raise ReadOnly(sql[:80])
        if sql.startswith(QUERIES):
            for table in sorted(waiting.keys() & set(NAME.findall(sql))):
                connection.cursor().execute(make(waiting.pop(table), rows))
        return execute(sql, *rest)

    with transaction.atomic():
        try:
            if by_anybody and not has_room():
                raise Busy
            with (
                connection.execute_wrapper(read),
                fragments.kept_nowhere(),
                as_on(day),
                grouping_by_all_columns(),
            ):
                yield
        finally:
            transaction.set_rollback(True)


def has_room() -> bool:
    """Takes a place until the end of the transaction, if one is free."""
    with connection.cursor() as cursor:
        for place in range(AT_ONCE):
            cursor.execute("SELECT pg_try_advisory_xact_lock(hashtext(%s), %s)", [PLACES, place])
            if cursor.fetchone()[0]:
                return True
    return False


def view_of(model: type[models.Model], rows: Select) -> str:
    """The SQL that makes the view of then."""
    return f'CREATE TEMPORARY VIEW "{model._meta.db_table}" AS {rows(model)}'


def copy_of(model: type[models.Model], rows: Select) -> str:
    """The SQL that makes the table of then, with the indexes by which pages look things up."""
    table, columns = model._meta.db_table, model._meta.concrete_fields
    indexed = [column.column for column in columns if column.is_relation]
    return "; ".join(
        [
            f'CREATE TEMPORARY TABLE "{table}" AS {rows(model)}',
            f'ALTER TABLE pg_temp."{table}" ADD PRIMARY KEY (id)',
            *(f'CREATE INDEX ON pg_temp."{table}" ("{column}")' for column in indexed),
            f'ANALYZE pg_temp."{table}"',
        ]
    )


@contextmanager
def grouping_by_all_columns() -> Iterator[None]:
    """A view has no primary key that would say by itself what the other columns of a row are."""
    features = connection.features
    features.allows_group_by_selected_pks = False
    try:
        yield
    finally:
        del features.allows_group_by_selected_pks


def tracked_models() -> Mapping[str, type[models.Model]]:
    """{table: model} of all whose history is recorded and that public pages read."""
    today = {apps.get_model(name) for name in AS_TODAY}
    return {
        model._meta.db_table: model
        for model in event_models()
        if model._meta.app_label in APPS and model not in today
    }


def listed(columns: Mapping[str, str]) -> str:
    """The list after SELECT, of {column: expression}."""
    return ", ".join(f'{expression} AS "{column}"' for column, expression in columns.items())
