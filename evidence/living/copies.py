"""Internal copies of the pages behind sources, each as a file in a folder of its own.

One is kept only while the licence of its source allows it and something cites the source (R87);
no public page knows of any.
"""

import hashlib
import os
import secrets
import time
from functools import partial
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils.timezone import now

from evidence.living.models import SourceCopy

FOLDER = "quellen"  # inside INTERNAL_DIR
WRITING_TAKES = 3600  # seconds; a younger file may still get its row


def folder() -> Path:
    return settings.INTERNAL_DIR / FOLDER


def path_of(key: str) -> Path:
    return folder() / key


def keep_copy(source, content: bytes, kind: str, *, is_whole: bool) -> None:
    """Keep what a page says, inside the transaction that noted what was found.

    A newer page replaces the copy only if it `is_whole`, still says all that is quoted of it.
    """
    if not source.is_copied():
        return
    known = SourceCopy.objects.filter(source=source).first()
    digest = hashlib.sha256(content).hexdigest()
    if known and known.address == source.url and (known.digest == digest or not is_whole):
        return
    copy = known or SourceCopy(source=source)
    if known:
        forget_file(known.key)
    copy.key, copy.digest, copy.size = secrets.token_hex(16), digest, len(content)
    copy.address, copy.kind, copy.kept_at = source.url, kind[:100], now()
    write(path_of(copy.key), content)
    copy.save()


def write(path: Path, content: bytes) -> None:
    """First the file, whole and on the disk, then the row that knows it."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def forget_file(key: str) -> None:
    """Delete a file as soon as no row knows it."""
    transaction.on_commit(partial(path_of(key).unlink, missing_ok=True))


def delete_copies(of=None) -> int:
    """Delete the copies that may not be kept, of one source if it is named; their number."""
    found = SourceCopy.objects.not_to_be_kept()
    with transaction.atomic():
        rows = found.filter(source=of) if of else found
        lapsed = list(rows.select_for_update(of=("self",)))
        for copy in lapsed:
            forget_file(copy.key)
        SourceCopy.objects.filter(pk__in=[copy.pk for copy in lapsed]).delete()
    return len(lapsed)


def delete_orphans() -> int:
    """Delete files of a copy whose source was deleted, or whose writing was interrupted."""
    oldest = time.time() - WRITING_TAKES
    files = [each for each in folder().glob("*") if each.stat().st_mtime < oldest]
    known = set(SourceCopy.objects.values_list("key", flat=True))
    orphans = [each for each in files if each.name not in known]
    for each in orphans:
        each.unlink(missing_ok=True)
    return len(orphans)
