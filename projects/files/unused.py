"""Deletes uploads that nothing shows any more, and folders that no row knows."""

import re
import shutil
from datetime import timedelta

import pghistory
from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.db.models.deletion import RestrictedError
from django.utils import timezone

from evidence.history.changes import event_model
from projects.files.keeping import BEGUN, folder_of
from projects.models import Document, Photo, StoredFile

DAYS = 90  # how long what nothing shows is kept (R87)
UPLOADS_TAKE = timedelta(hours=6)  # what is younger may still get its row, or its place in a draft
KEY = re.compile(r"[0-9a-f]{32}")


def delete_unused(*, days):
    """Delete files whose last use is at least so many days ago; the number of them.

    In use is what a row shows, or what work holds that is open or in the trash. What a row showed
    until the other day stays, so that an earlier state can be brought back whole.
    """
    files = unused_since(timezone.now() - timedelta(days=days))
    return sum(delete(stored) for stored in files)


def unused_since(moment):
    arrived = min(moment, timezone.now() - UPLOADS_TAKE)
    files = StoredFile.objects.filter(~StoredFile.objects.wanted(), uploaded_at__lte=arrived)
    for rows in (Photo, Document):
        later = event_model(rows).objects.filter(file=OuterRef("pk"), pgh_created_at__gt=moment)
        files = files.filter(~Exists(later))
    return files


def delete(stored):
    """The row first: a folder without a row does no harm. False if it is used again meanwhile."""
    try:
        with transaction.atomic(), pghistory.context(reason="Datei wird nicht mehr gebraucht"):
            stored.delete()
    except RestrictedError:
        return False
    shutil.rmtree(folder_of(stored.key), ignore_errors=True)
    return True


def delete_orphans():
    """Delete folders that an interrupted upload or deletion left behind; the number of them."""
    return delete_unknown(settings.FILES_DIR, StoredFile.objects.all())


def delete_unknown(root, files):
    """Delete folders below a root that are not the `key` of one of the files; their number."""
    oldest = (timezone.now() - UPLOADS_TAKE).timestamp()
    folders = [each for each in all_folders(root) if each.stat().st_mtime < oldest]
    names = [each.name for each in folders]
    known = set(files.filter(key__in=names).values_list("key", flat=True))
    orphans = [each for each in folders if each.name not in known]
    for each in orphans:
        shutil.rmtree(each, ignore_errors=True)
    return len(orphans)


def all_folders(root):
    """Everything below a root that an upload made, and nothing else."""
    yield from root.glob(f"{BEGUN}*")
    for each in root.glob("[0-9a-f][0-9a-f]/*"):
        if KEY.fullmatch(each.name):
            yield each
