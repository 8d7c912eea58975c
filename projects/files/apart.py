"""Has a photo drawn by a process of its own: what breaks, fills or stalls a decoder ends there."""

import json
import logging
import shutil
import signal
import subprocess
import sys
from tempfile import TemporaryFile

from django.conf import settings

from projects.files.unfit import BROKEN, TOO_MUCH, Unfit

log = logging.getLogger(__name__)
COMMAND = [sys.executable, "-m", "projects.files.photo_process"]
# No key, no address of the database; and no memory set aside for threads.
KNOWN = {"LANG": "C.UTF-8", "MALLOC_ARENA_MAX": "2"}
PATIENCE = 60  # seconds by the clock, for a machine that has none left for it
OUT_OF_TIME = (-signal.SIGKILL, -signal.SIGXCPU)


def draw_apart(upload, folder):
    """Write the renditions of an upload into a folder; (width, height) of the widest in pixels.

    Raises Unfit for whatever is not a sound photo within the limits, and OSError when it cannot
    be written or the process cannot run.
    """
    with TemporaryFile() as copy:
        upload.seek(0)
        shutil.copyfileobj(upload, copy)
        copy.seek(0)
        told = outcome(copy, folder)
    if "unfit" in told:
        raise Unfit(told["unfit"])
    if "size" not in told:
        raise OSError(told["errno"], "A photo cannot be written")
    return tuple(told["size"])


def outcome(file, folder):
    """What the process said, see `photo_process`; or what its end means."""
    try:
        done = subprocess.run(
            [*COMMAND, folder],
            cwd=settings.BASE_DIR,
            env=KNOWN,
            stdin=file,
            capture_output=True,
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired:
        log.warning("A photo was given up after %s seconds", PATIENCE)
        return {"unfit": TOO_MUCH}
    if done.returncode == 0:
        return json.loads(done.stdout)
    if done.returncode > 0:
        raise OSError(f"A photo cannot be drawn: {done.stderr.decode(errors='replace')}")
    log.warning("The process that drew a photo was ended by signal %s", -done.returncode)
    return {"unfit": TOO_MUCH if done.returncode in OUT_OF_TIME else BROKEN}
