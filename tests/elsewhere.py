"""Somebody else at the same time: a second connection that holds what we want."""

from contextlib import contextmanager

from django.db import connection


@contextmanager
def lock_held_elsewhere(name):
    """Another connection holds the lock `name` for as long as the block, and surely no longer.

    It gives the lock back itself: a server that is told of an end of a connection takes its time.
    """
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(hashtext(%s), 0)", [name])
            yield
            cursor.execute("SELECT pg_advisory_unlock(hashtext(%s), 0)", [name])
            assert cursor.fetchone() == (True,)
    finally:
        other.close()
