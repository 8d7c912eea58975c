"""One process at a time, over all machines that share the database."""

from contextlib import contextmanager

from django.db import connection


@contextmanager
def alone(name):
    """Yields whether nobody else holds the lock of that name; a crash gives it back by itself."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(hashtext(%s), 0)", [name])
        is_alone = cursor.fetchone()[0]
    try:
        yield is_alone
    finally:
        if is_alone and connection.is_usable():
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(hashtext(%s), 0)", [name])
