"""Plans that a connection keeps for queries which are sent again with other values.

Most of what the database does for a page is planning: a gate reads many tables and finds few rows.
What a connection is asked for the second time it prepares, and after some more times PostgreSQL
keeps one plan for whatever values, if that is no worse. A plan takes about 100 kB of the server, so
a connection has at most `MOST` and gives up the one longest unused.
"""

from dataclasses import dataclass
from itertools import count
from weakref import WeakKeyDictionary

from django.db import ProgrammingError, connection

MOST = 250
NUMBERS = count(1)


@dataclass(frozen=True)
class Query:
    """SQL with a `%s` for each of its values, which are SQL as well; without values as it is."""

    sql: str
    values: tuple[str, ...] | None

    @property
    def text(self):
        return self.sql if self.values is None else self.sql % self.values

    def with_plan(self, name):
        return f"EXECUTE {name} ({', '.join(self.values)})" if self.values else f"EXECUTE {name}"

    @property
    def template(self):
        return self.sql % tuple(f"${number}" for number, _ in enumerate(self.values, start=1))


def query_of(sql, params, cursor):
    """`Query` of what Django was given to execute."""
    if not isinstance(params, list | tuple):
        return Query(connection.ops.last_executed_query(cursor, sql, params), None)
    marks = "\0".join(["%s"] * len(params))
    values = connection.ops.compose_sql(marks, params).split("\0")
    return Query(sql, tuple(values) if params else ())


class Plans:
    """{SQL: name of its plan} of one connection, the longest unused first.

    The name is None after the first time, and empty where values are needed for planning.
    """

    def __init__(self):
        self.names = {}

    def text_of(self, query, cursor):
        """What to send, without an error where there is none without a plan."""
        if query.values is None:
            return query.text
        if query.sql in self.names:
            name = self.names.pop(query.sql)
            self.names[query.sql] = prepared(query, cursor) if name is None else name
        else:
            self.names[query.sql] = None
            self.give_up(cursor)
        if name := self.names[query.sql]:
            return (
                f"EXECUTE {name}({', '.join(query.values)})" if query.values else f"EXECUTE {name}"
            )
        return query.text

    def give_up(self, cursor):
        if len(self.names) > MOST and (name := self.names.pop(next(iter(self.names)))):
            cursor.execute(f"DEALLOCATE {name}")


PLANS = WeakKeyDictionary()


def prepared(query, cursor):
    name = f"asked_again_{next(NUMBERS)}"
    try:
        cursor.execute(f"PREPARE {name} AS {query.template}")
    except ProgrammingError:
        return ""
    return name


def texts_of(queries, cursor):
    """What to send for these queries. Inside a transaction, which an error would end, no plans."""
    if connection.in_atomic_block:
        return [query.text for query in queries]
    plans = PLANS.setdefault(connection.connection, Plans())
    return [plans.text_of(query, cursor) for query in queries]


def forget():
    """The plans of this connection, one of which it does not know any more."""
    PLANS.pop(connection.connection, None)
