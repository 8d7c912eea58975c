"""Puts an upload on the disk and into the database, in this order.

The folder gets its name when everything is in it, and the row comes after it: whatever is killed
in between leaves a folder that nobody knows, never a row without its files. `unused.py` takes
such folders away.
"""

import os
import secrets
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from evidence.texts import tidy
from projects.files.apart import draw_apart
from projects.files.documents import kind_of
from projects.files.quota import room_for
from projects.files.unfit import Unfit
from projects.models import StoredFile

BEGUN = "neu-"
LONGEST_NAME = 120
END_SHOWN = 20  # of a name that is too long, with its ending


def keep(upload, *, kind, project, by):
    """The StoredFile of an upload (a file object with name and size); raises Unfit."""
    with new_folder(settings.FILES_DIR) as folder:
        width_and_height = put(upload, kind, folder.path)
        made = list(folder.path.iterdir())
        size = sum(path.stat().st_size for path in made)
        with room_for(size, project):
            folder.finish()
            return StoredFile.objects.create(
                project=project,
                kind=kind,
                key=folder.key,
                name=shown_name(upload.name),
                size=size,
                renditions=sorted(path.name for path in made),
                uploaded_by=by,
                **width_and_height,
            )


def put(upload, kind, folder):
    """Write what is kept of an upload into the folder; the size of a photo in pixels."""
    if not upload.size:
        raise Unfit("leer.")
    if kind == StoredFile.Kind.PHOTO:
        width, height = draw_apart(upload, folder)
        return {"width": width, "height": height}
    target = folder / f"dokument.{kind_of(upload)}"
    upload.seek(0)
    with target.open("wb") as file:
        shutil.copyfileobj(upload, file)
    return {}


class Folder:
    """A folder that is being filled below a root, and the key it will be found under."""

    def __init__(self, root):
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.root = root
        self.key = secrets.token_hex(16)
        self.path = Path(tempfile.mkdtemp(prefix=BEGUN, dir=root))

    def finish(self):
        for each in (*self.path.iterdir(), self.path):
            sync(each)
        target = folder_in(self.root, self.key)
        target.parent.mkdir(mode=0o700, exist_ok=True)
        self.path.rename(target)
        sync(target.parent)


@contextmanager
def new_folder(root):
    """A folder to fill and finish; of what is not finished nothing stays."""
    folder = Folder(root)
    try:
        yield folder
    except BaseException:
        shutil.rmtree(folder.path, ignore_errors=True)
        raise


def sync(path):
    """Wait until the file or folder is on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def folder_in(root, key):
    return root / key[:2] / key


def folder_of(key):
    return folder_in(settings.FILES_DIR, key)


def path_of(stored, name):
    """The file of this name, or None if the upload has none of that name."""
    return folder_of(stored.key) / name if name in stored.renditions else None


def shown_name(name):
    """The name as its owner knows it: without a path, without what cannot be read."""
    last = tidy(name).replace("\\", "/").rpartition("/")[2]
    readable = "".join(char for char in last if char.isprintable()).strip()
    if len(readable) > LONGEST_NAME:
        readable = f"{readable[: LONGEST_NAME - END_SHOWN - 1]}…{readable[-END_SHOWN:]}"
    return readable or "ohne Namen"
