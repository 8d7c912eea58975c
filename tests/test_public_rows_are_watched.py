"""Law 8: a change of any row of the invented region, where all is public, renews the version."""

from django.db import connection

from tests.test_content_version import version_after_commit, watched_tables


def test_every_public_row_is_watched(invented):
    empty, missed = set(), set()
    for table in watched_tables():
        before = version_after_commit()
        if not touch_one_row(table):
            empty.add(table)
        elif version_after_commit() == before:
            missed.add(table)
    assert missed == set()
    assert len(empty) < len(watched_tables()) / 3, empty


def touch_one_row(table):
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {table} SET id = id WHERE id = (SELECT min(id) FROM {table})")
        return cursor.rowcount
