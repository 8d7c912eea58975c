"""Has a paper set by a process of its own: what breaks or stalls a typesetter ends there."""

import json
import logging
import subprocess
import sys
from datetime import datetime, time
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from evidence.papers.characters import has_strange, printable

log = logging.getLogger(__name__)
PROCESS = Path(__file__).with_name("typst_process.py")
COMMAND = [sys.executable, "-I", PROCESS, settings.BASE_DIR / "templates" / "papers"]
# No key and no address of the database; and one thread, as there are other pages to serve.
KNOWN = {"LANG": "C.UTF-8", "MALLOC_ARENA_MAX": "2", "RAYON_NUM_THREADS": "1"}
PATIENCE = 20  # seconds by the clock; the longest file takes one
LONGEST = 2 * 2**20  # bytes of what a paper says, some thousand pages


class NotSet(Exception):
    """A paper could not be set; its text is a German sentence."""


def typeset(template, told, day):
    """PDF/UA-1 as bytes, of a template in `templates/papers/` with what it takes: a dict of texts.

    The same on the same `day` (a date) for the same `told`. Raises NotSet.
    """
    texts = printable(told)
    texts["has_strange"] = has_strange(texts)
    paper = {"template": template, "made_at": start_of(day), "told": json.dumps(texts)}
    data = json.dumps(paper).encode()
    if len(data) > LONGEST:
        raise NotSet("Das Papier wäre zu lang.")
    return set_apart(template, data)


def start_of(day):
    """Midnight of a date in seconds, so that a paper of the day is always the same."""
    return int(datetime.combine(day, time.min, timezone.get_default_timezone()).timestamp())


def set_apart(template, data):
    try:
        done = subprocess.run(COMMAND, env=KNOWN, input=data, capture_output=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired as error:
        log.warning("The paper „%s“ was given up after %s seconds", template, PATIENCE)
        raise NotSet("Das Papier wurde nicht rechtzeitig fertig.") from error
    if done.returncode:
        why = done.stderr.decode(errors="replace")[-2000:]
        log.error("The paper „%s“ cannot be set (%s): %s", template, done.returncode, why)
        raise NotSet("Das Papier lässt sich gerade nicht erstellen.")
    return done.stdout
