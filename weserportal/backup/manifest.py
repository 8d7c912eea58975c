"""What a backup says of itself, and whether that is still true."""

import hashlib
import json

from django.db import connection
from psycopg import sql

from weserportal.backup.programs import Failed

MANIFEST, DUMP = "manifest.json", "database.dump"
FILES, INTERNAL = "files", "internal"
# What ends with a restore: who was signed in, and wrong passwords.
NOT_KEPT = ("django_session", "usersessions_usersession", "login_counters")


def row_counts():
    """{table: number of rows} of all that is kept."""
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor)) - set(NOT_KEPT)
        return {table: count(cursor, table) for table in sorted(tables)}


def count(cursor, table):
    cursor.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table)))
    return cursor.fetchone()[0]


def fingerprints(folder):
    """{path in the folder: SHA-256} of the dump and of every file, public or internal."""
    files = [path for part in (FILES, INTERNAL) for path in (folder / part).rglob("*")]
    paths = [folder / DUMP, *sorted(files)]
    return {str(path.relative_to(folder)): digest(path) for path in paths if path.is_file()}


def digest(path):
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read(folder):
    """The manifest of a whole backup, each file of which is as it was made; else Failed."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Failed(f"{folder} ist keine vollständige Sicherung.") from error
    found, said = fingerprints(folder), manifest["sha256"]
    wrong = sorted(name for name in {*found, *said} if found.get(name) != said.get(name))
    if wrong:
        raise Failed(f"Beschädigt oder verändert: {', '.join(wrong[:5])}.")
    return manifest
