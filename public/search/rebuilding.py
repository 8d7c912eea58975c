"""Writes the search table and the figures anew, with several connections at once.

They write beside the old, into tables of the same names in a schema that comes first for them, so
the functions are those of every commit. Readers keep the old until one transaction puts the new in
its place. The lock of all commits is held from the beginning, so that nothing changes meanwhile;
whatever fails, the old stays as it was.
"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack, contextmanager
from itertools import chain
from queue import SimpleQueue

from django.db import connection, transaction

from public.models import OWN, SOURCE, Addition, FacetCount, Figure, Kind, SearchEntry, SearchWord
from public.search.installing import COUNTED, FOUND, PART

BESIDE = "search_rebuild"
# Each with the column that numbers its rows; the new ones go on counting behind the old.
TABLES = {
    model._meta.db_table: number
    for model, number in (
        *((SearchWord, "number"), (SearchEntry, "id"), (Addition, "id")),
        *((Figure, "id"), (FacetCount, "id")),
    )
}
# What the functions look up while they write.
INDEXES = (
    "UNIQUE INDEX ON {}.public_searchword (word)",
    "INDEX ON {}.public_searchentry (kind, object_id)",
    "INDEX ON {}.public_addition (kind, object_id)",
    "INDEX ON {}.public_figure (kind, scope)",
)
Step = tuple[str, list]


def rebuild(connections: int, watch: Callable[[list], Iterable] = iter) -> None:
    """`watch` iterates over a list that is as long as the work, an item for each step done."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(4711, 1)")
        try:
            with tables_beside():
                write(cursor, connections, watch)
        finally:
            cursor.execute("SELECT pg_advisory_unlock(4711, 1)")
        cursor.execute(f"VACUUM (ANALYZE) {', '.join(TABLES)}")


def write(cursor, connections, watch):
    groups = steps(cursor)
    with workers(connections) as at_once, transaction.atomic():
        written = chain.from_iterable(map(at_once, groups))
        done = chain(written, put_in_place(cursor))
        for _ in watch([*chain.from_iterable(groups), *TABLES]):
            next(done)


def steps(cursor) -> list[list[Step]]:
    """Groups of statements with their values; those of a group need only the groups before it.

    They are those of `search_rebuild()`, but for the statistics, without which the database takes
    new tables for small ones.
    """
    cursor.execute("SELECT searched, ids FROM search_parts(%s)", [PART])
    parts = cursor.fetchall()
    write, add = "SELECT search_write(%s, %s)", "SELECT search_add(%s, %s)"
    sources = [[kind, ids] for kind, ids in parts if kind == SOURCE]
    others = [[kind, ids] for kind, ids in parts if kind != SOURCE]
    own = [[OWN, ids] for kind, ids in others if kind == Kind.DECISION]
    sums = ("search_sum(false)", "search_sum_words()", "search_sum_values()")
    return [
        [(write, each) for each in others if each[0] in FOUND],
        [("ANALYZE public_searchword, public_searchentry", [])],
        [(add, each) for each in others if each[0] in COUNTED],
        [("ANALYZE public_addition", [])],
        [("SELECT search_sum(true)", []), *((add, each) for each in own)],
        [(add, each) for each in sources],
        [(write, each) for each in sources],
        [(f"SELECT {each}", []) for each in sums],
    ]


def connected():
    """A connection of its own, that commits each statement."""
    params = connection.get_connection_params()
    return connection.Database.connect(**params, autocommit=True)


@contextmanager
def tables_beside() -> Iterator[None]:
    """Empty ones, for as long as it takes; what a crash left behind goes first."""
    with connected() as own:
        own.execute(f"DROP SCHEMA IF EXISTS {BESIDE} CASCADE")
        own.execute(f"CREATE SCHEMA {BESIDE}")
        try:
            for table, number in TABLES.items():
                own.execute(f"CREATE UNLOGGED TABLE {BESIDE}.{table} (LIKE {table})")
                [next_number] = own.execute(
                    "SELECT format('nextval(%%L)', pg_get_serial_sequence(%s, %s))", [table, number]
                ).fetchone()
                own.execute(
                    f"ALTER TABLE {BESIDE}.{table} ALTER {number} SET DEFAULT {next_number}"
                )
            for index in INDEXES:
                own.execute(f"CREATE {index.format(BESIDE)}")
            yield
        finally:
            own.execute(f"DROP SCHEMA IF EXISTS {BESIDE} CASCADE")


@contextmanager
def workers(connections: int) -> Iterator[Callable[[list[Step]], Iterator]]:
    """A function that runs statements side by side, and yields whenever one is done."""
    with ExitStack() as stack:
        free = SimpleQueue()
        for _ in range(connections):
            each = stack.enter_context(connected())
            [usual] = each.execute("SHOW search_path").fetchone()
            each.execute(f"SET search_path = {BESIDE}, {usual}")
            free.put(each)
        pool = ThreadPoolExecutor(connections)
        stack.callback(pool.shutdown, cancel_futures=True)

        def run(step):
            own = free.get()
            try:
                own.execute(*step)
            finally:
                free.put(own)

        def at_once(group):
            for each in as_completed([pool.submit(run, step) for step in group]):
                yield each.result()

        yield at_once


def put_in_place(cursor) -> Iterator[None]:
    """All in the one transaction, table by table; what was read from the old is of no use then."""
    cursor.execute("UPDATE content_version SET version = gen_random_uuid()")
    for table in TABLES:
        cursor.execute(f"DELETE FROM {table}")  # noqa: S608 - our own SQL
        cursor.execute(f"INSERT INTO {table} SELECT * FROM {BESIDE}.{table}")  # noqa: S608 - our own SQL
        yield
