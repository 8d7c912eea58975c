"""`python -m projects.files.photo_process FOLDER`: draws the photo on standard input, and ends.

Pictures come from strangers and decoders have holes, so they are opened in here: without Django,
settings or database, with little memory and time. What came of it is one line of JSON.
"""

import json
import os
import resource
import sys
from pathlib import Path

from projects.files import photos
from projects.files.unfit import TOO_MUCH, Unfit

MEMORY = 2**30  # bytes of address space; the largest photo that is taken needs three quarters
CPU_SECONDS = 20  # the largest photo takes 4, and five times that on a slow machine
LARGEST_RENDITION = 50 * 2**20
LIMITS = {
    resource.RLIMIT_AS: MEMORY,
    resource.RLIMIT_CPU: CPU_SECONDS,
    resource.RLIMIT_FSIZE: LARGEST_RENDITION,
    resource.RLIMIT_CORE: 0,
}


def limit():
    for kind, most in LIMITS.items():
        _, hardest = resource.getrlimit(kind)
        most = most if hardest == resource.RLIM_INFINITY else min(most, hardest)
        resource.setrlimit(kind, (most, most))


def outcome(file, folder):
    """{"size": [width, height]} in pixels, {"unfit": sentence} or {"errno": number}."""
    file.size = os.fstat(file.fileno()).st_size
    try:
        return {"size": photos.draw_renditions(file, folder)}
    except Unfit as refusal:
        is_short_of_memory = isinstance(refusal.__cause__, MemoryError)
        return {"unfit": TOO_MUCH if is_short_of_memory else str(refusal)}
    except MemoryError:
        return {"unfit": TOO_MUCH}
    except OSError as error:
        return {"errno": error.errno}


if __name__ == "__main__":
    limit()
    with open(0, "rb") as upload:
        sys.stdout.write(json.dumps(outcome(upload, Path(sys.argv[1]))))
