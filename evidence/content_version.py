"""The content version: a value that changes with every commit that a public page could show.

Triggers note a change of a watched table once for each transaction; at commit a deferred trigger
writes a new version. The lock is so taken last and held briefly, and a page built from older
content is never mistaken for a new one (law 8). A random value, not a number: after a restored
backup a number would come back and with it the pages that browsers keep.
"""

from django.db import Error, connection, migrations


def content_version():
    """The version of the content this transaction sees, as text; one query.

    It is the first query of most requests and so shows by itself whether a connection that was
    kept still lives: no other needs to be asked before.
    """
    connection.health_check_done = True
    try:
        return asked_version()
    except Error:
        if connection.in_atomic_block or connection.is_usable():
            raise
        connection.close()
        return asked_version()


def asked_version():
    with connection.cursor() as cursor:
        cursor.execute("SELECT version::text FROM content_version")
        return cursor.fetchone()[0]


def watch(*tables):
    """Migration operation: a change of these tables renews the content version at commit."""
    return migrations.RunSQL(
        [f"{trigger_on(table)} FOR EACH STATEMENT {NOTE}" for table in tables],
        [f"DROP TRIGGER note_content_change ON {table}" for table in tables],
    )


NOTE = "EXECUTE FUNCTION note_content_change()"


def trigger_on(table):
    events = "INSERT OR UPDATE OR DELETE OR TRUNCATE"
    return f"CREATE TRIGGER note_content_change AFTER {events} ON {table}"
