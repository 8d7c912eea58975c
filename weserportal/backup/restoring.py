"""Brings a backup back into an empty database and an empty folder."""

import shutil
from contextlib import contextmanager

from django.conf import settings
from django.db import connection

from accounts.models import Letter
from accounts.sending import settle
from weserportal.backup.manifest import DUMP, FILES, INTERNAL, read, row_counts
from weserportal.backup.programs import Failed, call

MAYBE_SENT = "Aus einer Sicherung: vielleicht schon verschickt."


def restore(folder):
    """Restore the backup in the folder (Path); returns its manifest. Nothing is overwritten.

    The sessions were not kept, so all sign in anew. Letters that waited may have been sent since.
    """
    manifest = read(folder)
    refuse_another_version(manifest)
    refuse_unless_empty()
    with (
        files_in_place(folder / FILES, settings.FILES_DIR),
        files_in_place(folder / INTERNAL, settings.INTERNAL_DIR),
    ):
        call(
            *("pg_restore", "--no-owner", "--no-privileges", "--no-comments", "--exit-on-error"),
            *("--single-transaction", f"--dbname={connection.settings_dict['NAME']}"),
            folder / DUMP,
        )
    refuse_if_incomplete(manifest)
    open_letters = Letter.objects.filter(state__in=[Letter.State.WAITING, Letter.State.SENDING])
    settle(open_letters, Letter.State.UNCERTAIN, MAYBE_SENT)
    return manifest


@contextmanager
def files_in_place(source, target):
    """First the files, then the rows that know them; if these do not come, the files go again."""
    shutil.copytree(source, target, dirs_exist_ok=True)
    try:
        yield
    except BaseException:
        for child in target.iterdir():
            shutil.rmtree(child)
        raise


def refuse_another_version(manifest):
    if manifest["version"] != settings.VERSION:
        raise Failed(
            f"Die Sicherung ist von Version {manifest['version']}, hier läuft "
            f"{settings.VERSION}. Bitte zuerst jene Version einrichten, danach aktualisieren."
        )


def refuse_unless_empty():
    with connection.cursor() as cursor:
        if connection.introspection.table_names(cursor):
            raise Failed("Die Datenbank ist nicht leer. Bitte eine neue anlegen (DATABASE_URL).")
    for name in ("FILES_DIR", "INTERNAL_DIR"):
        folder = getattr(settings, name)
        if folder.exists() and any(folder.iterdir()):
            raise Failed(f"{name} ist nicht leer. Bitte einen neuen Ordner nehmen.")


def refuse_if_incomplete(manifest):
    rows, said = row_counts(), manifest["rows"]
    wrong = sorted(table for table in said if rows.get(table) != said[table])
    if wrong:
        raise Failed(f"Andere Zahl von Zeilen als in der Sicherung: {', '.join(wrong)}.")
