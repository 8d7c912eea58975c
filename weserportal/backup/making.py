"""Makes a backup while the site is running."""

import json
import shutil
from contextlib import contextmanager

from django.conf import settings
from django.db import connection, transaction
from django.utils.timezone import now

from evidence.alone import alone
from evidence.living import copies
from evidence.models import SourceCopy
from grant_office.models import Scan
from projects.files.keeping import folder_in
from projects.models import StoredFile
from weserportal.backup.manifest import (
    DUMP,
    FILES,
    INTERNAL,
    MANIFEST,
    NOT_KEPT,
    fingerprints,
    row_counts,
)
from weserportal.backup.programs import Failed, call


def back_up(directory):
    """Make a folder with the backup in the directory (Path); returns (folder, manifest).

    First the database, then the files: one that is uploaded in between is only too many. None is
    deleted meanwhile, for the daily jobs wait. The folder gets its name when it is complete.
    """
    directory.mkdir(parents=True, exist_ok=True)
    name = now().strftime("weserportal-%Y%m%dT%H%M%SZ")
    begun = directory / f"{name}.unfertig"
    begun.mkdir(mode=0o700)
    try:
        with alone("run_due") as is_alone:
            if not is_alone:
                raise Failed("run_due läuft gerade. Bitte gleich noch einmal versuchen.")
            manifest = fill(begun)
    except BaseException:
        shutil.rmtree(begun)
        raise
    return begun.rename(directory / name), manifest


def fill(folder):
    with one_state() as state:
        call(
            *("pg_dump", "--format=custom", "--no-owner", "--no-privileges"),
            *(f"--exclude-table-data={table}" for table in NOT_KEPT),
            *(f"--snapshot={state}", "--file", folder / DUMP),
        )
        rows = row_counts()
        known = {part: (root, set(keys)) for part, root, keys in kept()}
        copied = list(SourceCopy.objects.order_by("key").values_list("key", flat=True))
    missing = [
        key for part, (root, keys) in known.items() for key in copy_files(root, folder / part, keys)
    ]
    missing += copy_sources(folder / INTERNAL, copied)
    manifest = {
        "version": settings.VERSION,
        "made_at": now().isoformat(timespec="seconds"),
        "postgresql": connection.pg_version,
        "rows": rows,
        "missing_files": missing,
        "sha256": fingerprints(folder),
    }
    text = json.dumps(manifest, indent=1, ensure_ascii=False)
    (folder / MANIFEST).write_text(text, encoding="utf-8")
    return manifest


@contextmanager
def one_state():
    """The name of a state of the database in which dump and counts agree."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        cursor.execute("SELECT pg_export_snapshot()")
        yield cursor.fetchone()[0]


def kept():
    """(part of the backup, folder of the site, the keys that rows know) of all files."""
    yield FILES, settings.FILES_DIR, StoredFile.objects.values_list("key", flat=True)
    yield INTERNAL, settings.INTERNAL_DIR, Scan.objects.standing().values_list("key", flat=True)


def copy_files(root, target, keys):
    """Every folder that a row knows; returns the keys of those that are not there."""
    target.mkdir()
    missing = [key for key in sorted(keys) if not folder_in(root, key).is_dir()]
    for key in sorted(keys - set(missing)):
        source = folder_in(root, key)
        shutil.copytree(source, target / source.relative_to(root))
    return missing


def copy_sources(target, keys):
    """The internal copies of sources; returns the names of those that are not there."""
    missing = [key for key in keys if not copies.path_of(key).is_file()]
    for key in [key for key in keys if key not in missing]:
        place = target / copies.FOLDER / key
        place.parent.mkdir(exist_ok=True)
        shutil.copy2(copies.path_of(key), place)
    return missing
