"""What was asked of the database for a page: asked again, it shows whether the page still holds.

A page is made of its address, the release, the day and what the database answers (law 8). So after
a change it is still right if all that was asked for it is answered as it was then. Nobody has to
say what a page shows, and nothing can be left out; a change of what it does not show leaves it as
it is. All of it is asked at once, as it was sent: a fraction of what it costs to make the page.
"""

import zlib
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain
from marshal import dumps, loads

from django.db import Error, connection
from psycopg.pq import ExecStatus

from evidence import plans
from evidence.plans import Query, query_of

QUERIES, ORDERED = ("SELECT", "WITH", "("), "ORDER BY"
SIZE = 16  # bytes of a digest
PLAIN = 2  # the version of marshal in which equal values are equal bytes
HEARD = ContextVar("heard", default=None)


@dataclass(frozen=True)
class Reading:
    """Queries as they were sent, compressed, and a digest of all the answers."""

    packed: bytes
    digest: bytes

    @property
    def size(self):
        return len(self.packed) + len(self.digest)

    def asked(self):
        return [Query(*each) for each in loads(zlib.decompress(self.packed))]  # noqa: S302 - own


class Heard:
    """What is asked in a block, and the readings of the kept parts that it takes."""

    def __init__(self):
        self.queries, self.answers, self.parts = [], blake2b(digest_size=SIZE), {}
        self.can_be_repeated = True

    def hear(self, execute, sql, params, many, context):
        result = execute(sql, params, many, context)
        cursor = context["cursor"].cursor
        # Whatever is no query does something; a cursor of the server gives its rows later.
        if many or not sql.lstrip().startswith(QUERIES) or getattr(cursor, "name", None):
            self.can_be_repeated = False
        elif self.can_be_repeated:
            self.queries.append(query_of(sql, params, cursor))
            self.answers.update(answer(sql, cursor.pgresult))
        return result

    def take(self, readings):
        """What a part was made from; None if that cannot be asked again."""
        if readings is None:
            self.can_be_repeated = False
        else:
            self.parts |= dict.fromkeys(readings)

    def readings(self):
        """What has to be asked again, each `Reading` once; None if it cannot be."""
        if not self.can_be_repeated:
            return None
        if not self.queries:
            return tuple(self.parts)
        asked = [(query.sql, query.values) for query in self.queries]
        packed = zlib.compress(dumps(asked, PLAIN), level=1)
        return Reading(packed, self.answers.digest()), *self.parts


@contextmanager
def heard():
    """A `Heard` of this block; it does not hear what blocks of this kind inside of it ask."""
    outer, own = HEARD.get(), Heard()
    token = HEARD.set(own)
    try:
        with nullcontext() if outer else connection.execute_wrapper(hear):
            yield own
    finally:
        HEARD.reset(token)


def hear(execute, *asked):
    return HEARD.get().hear(execute, *asked)


def take_along(readings):
    """Whoever is being heard takes a part that was made from these readings."""
    if outer := HEARD.get():
        outer.take(readings)


def still_holds(readings):
    """Whether the database answers all of it as it did then; it is asked once."""
    if not readings:  # nobody knows, or nothing was asked
        return False
    try:
        with connection.cursor() as cursor:
            asked = [each.asked() for each in readings]
            cursor.execute(plans.text_of_all(chain.from_iterable(asked), cursor))
            results = results_of(cursor)
            return all(
                digest_now(queries, results) == reading.digest
                for queries, reading in zip(asked, readings, strict=True)
            )
    except Error:
        plans.forget()
        return False


def results_of(cursor):
    """Each `PGresult` with rows, even if they are none."""
    while True:
        if cursor.cursor.pgresult.status == ExecStatus.TUPLES_OK:
            yield cursor.cursor.pgresult
        if not cursor.nextset():
            return


def digest_now(queries, results):
    digest = blake2b(digest_size=SIZE)
    for query in queries:
        digest.update(answer(query.sql, next(results)))
    return digest.digest()


def answer(sql, result):
    """The rows of a `PGresult` as bytes that are alike for the same rows only.

    In which order they come is a part of it where the query says which: a page shows the same
    however rows lie in the database.
    """
    columns, value = range(result.nfields), result.get_value
    rows = [[value(row, column) for column in columns] for row in range(result.ntuples)]
    return dumps(rows if ORDERED in sql else sorted(dumps(row, PLAIN) for row in rows), PLAIN)
