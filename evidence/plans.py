"""Plans that a connection keeps for queries which are sent again with other values.

Most of what the database does for a page is planning: a gate reads many tables and finds few rows.
What a connection is asked for the second time it prepares, and has one plan for whatever values
from then on if PostgreSQL estimates it to be no worse than planning each time. Of anything else
PostgreSQL decides that itself after some more times. What one connection found out all others of
the process know. A plan takes about 100 kB of the server, so a connection has at most `MOST` and
gives up the one longest unused.
"""

import re
from dataclasses import dataclass
from enum import Enum
from itertools import count, groupby
from weakref import WeakKeyDictionary

from django.db import Error, ProgrammingError, connection

MOST = 320  # more than all kinds of public pages ask together
MOST_KNOWN = 2000
# What planning costs, in the unit of PostgreSQL's estimates: as much as it counts for three tables.
PLANNING = 10
COST = re.compile(r"cost=.*?\.\.([0-9.]+) ")
NUMBERS = count(1)


class Way(Enum):
    """How to ask a query again."""

    ONE_PLAN = "one plan for whatever values"
    DECIDED = "as PostgreSQL decides"
    NO_PLAN = "planned with values, without which it cannot be"


WAYS: dict[str, Way] = {}  # {SQL: its way} of what any connection was asked twice


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
        self.names, self.for_all = {}, set()

    def text_of(self, query, cursor):
        """What to send, without an error where there is none without a plan."""
        if query.values is None:
            return query.text
        is_first, name = query.sql not in self.names, self.names.pop(query.sql, None)
        preparing = ""
        if name is None:
            name, preparing = self.new(query, is_first, cursor)
        self.names[query.sql] = name
        self.give_up(cursor)
        return preparing + query.with_plan(name) if name else query.text

    def new(self, query, is_first, cursor):
        """The name of a plan, and what prepares it if that is still to be sent."""
        way = WAYS.get(query.sql)
        if way is None and is_first:
            return None, ""
        name = new_name()
        preparing = preparation(query, name) + END
        if way is None:
            way, preparing = prepared_by_way(query, name, cursor), ""
            remember(query.sql, way)
        if way == Way.NO_PLAN:
            return "", ""
        if way == Way.ONE_PLAN:
            self.for_all.add(name)
        return name, preparing

    def has_one_for_all(self, query):
        return self.names.get(query.sql) in self.for_all

    def give_up(self, cursor):
        if len(self.names) > MOST and (name := self.names.pop(next(iter(self.names)))):
            self.for_all.discard(name)
            cursor.execute(f"DEALLOCATE {name}")


PLANS = WeakKeyDictionary()
ONE_FOR_ALL = "SET plan_cache_mode TO force_generic_plan; {}; SET plan_cache_mode TO auto"
END = ";\n"


def new_name():
    return f"asked_again_{next(NUMBERS)}"


def preparation(query, name):
    return f"PREPARE {name} AS {query.template}"


def prepared(query, cursor):
    name = new_name()
    try:
        cursor.execute(preparation(query, name))
    except ProgrammingError:
        return ""
    return name


def prepared_by_way(query, name, cursor):
    """The `Way` of the query, which is prepared by this name unless that is `NO_PLAN`."""
    explaining = f"EXPLAIN {query.with_plan(name)}"
    try:
        cursor.execute(
            f"{preparation(query, name)}; SET plan_cache_mode TO force_custom_plan; {explaining}; "
            + ONE_FOR_ALL.format(explaining)
        )
    except ProgrammingError:
        return Way.NO_PLAN
    costs = []
    while cursor.nextset():
        if cursor.description:
            costs.append(float(COST.search(cursor.fetchone()[0])[1]))
    with_values, for_all = costs
    return Way.ONE_PLAN if for_all < with_values + PLANNING else Way.DECIDED


def remember(sql, way):
    if len(WAYS) >= MOST_KNOWN:
        WAYS.clear()
    WAYS[sql] = way


def text_of_all(queries, cursor):
    """What to send for all these queries at once; besides them it sets modes, without rows.

    Inside a transaction, which an error would end, no plans.
    """
    if connection.in_atomic_block:
        return END.join(query.text for query in queries)
    plans = PLANS.setdefault(connection.connection, Plans())
    texts = [(plans.text_of(query, cursor), plans.has_one_for_all(query)) for query in queries]
    return END.join(
        ONE_FOR_ALL.format(joined) if for_all else joined
        for for_all, joined in (
            (for_all, END.join(text for text, _ in those))
            for for_all, those in groupby(texts, key=lambda each: each[1])
        )
    )


def forget():
    """The plans of this connection, one of which it does not know any more."""
    PLANS.pop(connection.connection, None)


def rows_by_plan(sql, params):
    """The rows that the database answers, planned once for each connection, whatever the values.

    Only for what selects columns: a value among them would come back as text.
    """
    with connection.cursor() as cursor:
        if text := plan_for(query_of(sql, params, cursor), cursor):
            try:
                cursor.execute(ONE_FOR_ALL.format(text))
            except Error:
                forget()
            else:
                cursor.nextset()
                return cursor.fetchall()
        cursor.execute(sql, params)
        return cursor.fetchall()


def plan_for(query, cursor):
    """What asks the query with its plan, made now if there is none; empty where it needs values, or
    where somebody listens, as the history does while it writes: it sends more, and reads answers.
    """
    if connection.in_atomic_block or connection.execute_wrappers:
        return ""
    plans = PLANS.setdefault(connection.connection, Plans())
    name = plans.names.pop(query.sql, None)
    plans.names[query.sql] = prepared(query, cursor) if name is None else name
    plans.give_up(cursor)
    return plans.names[query.sql] and query.with_plan(plans.names[query.sql])
