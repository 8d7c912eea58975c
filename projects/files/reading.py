"""Has the text of each document read once, by a process of its own (`text_process`)."""

import json
import logging
import subprocess
import sys
from tempfile import TemporaryFile

from django.conf import settings
from django.db import transaction

from projects.files.apart import KNOWN, OUT_OF_TIME
from projects.files.keeping import path_of
from projects.models import DocumentText, StoredFile

State = DocumentText.State
log = logging.getLogger(__name__)
COMMAND = [sys.executable, "-m", "projects.files.text_process"]
PATIENCE = 90  # seconds by the clock, for a machine that has none left for it
MOST_SAID = 2_000  # bytes, of why it failed


def read_documents():
    """Read what was not read before; how many of them have a text, and how many none.

    A file that cannot be had, or not now, is tried again the next time. Each is kept by itself,
    and no transaction is open while a file is read.
    """
    unread = StoredFile.objects.filter(kind=StoredFile.Kind.DOCUMENT, text_in_it=None)
    states = [keep_text(stored) for stored in unread.order_by("pk")]
    return states.count(State.READ), len(states) - states.count(State.READ) - states.count(None)


def keep_text(stored):
    """The state of what was read of a StoredFile and kept, or None if it has to be tried again."""
    try:
        told = outcome(path_of(stored, stored.only))
    except OSError:
        log.exception("The document %s cannot be read", stored.key)
        return None
    state = State.READ if "text" in told else State(told["none"])
    with transaction.atomic():
        if not StoredFile.objects.select_for_update(no_key=True).filter(pk=stored.pk).exists():
            return None
        DocumentText.objects.get_or_create(
            file=stored, defaults={"state": state, "text": told.get("text", "")}
        )
    return state


def outcome(path):
    """What the process said, see `text_process`; or what its end means."""
    with path.open("rb") as document, TemporaryFile() as said, TemporaryFile() as wrong:
        try:
            done = subprocess.run(
                [*COMMAND, path.suffix.removeprefix(".")],
                cwd=settings.BASE_DIR,
                env=KNOWN,
                stdin=document,
                stdout=said,
                stderr=wrong,
                timeout=PATIENCE,
            )
        except subprocess.TimeoutExpired:
            log.warning("The document %s was given up after %s seconds", path, PATIENCE)
            return {"none": State.TOO_MUCH}
        if done.returncode == 0:
            said.seek(0)
            return json.loads(said.read())
        if done.returncode > 0:
            wrong.seek(0)
            raise OSError(
                f"A text cannot be read: {wrong.read(MOST_SAID).decode(errors='replace')}"
            )
    log.warning("The process that read %s was ended by signal %s", path, -done.returncode)
    return {"none": State.TOO_MUCH if done.returncode in OUT_OF_TIME else State.BROKEN}
