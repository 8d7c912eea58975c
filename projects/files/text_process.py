"""`python -m projects.files.text_process KIND`: reads the document on standard input, and ends.

Documents come from strangers and may unfold to anything, so they are opened in here: without
Django, settings or database, with little memory and time; and as no more files can be opened, no
connection can be either. What came of it is one line of JSON.
"""

import codecs
import json
import pkgutil
import resource
import sys
from contextlib import suppress
from importlib import import_module
from typing import BinaryIO

import pypdf
from fontTools import cffLib  # noqa: F401 - reads what characters an embedded font has
from pypdf.errors import LimitReachedError

from projects.files.document_text import Locked, TooMuch, text_of

CPU_SECONDS = 30  # a thousand pages take 2, and five times that on a slow machine
LONGEST_ANSWER = 2**21  # bytes; all letters that are kept take half of it
LIMITS = {
    resource.RLIMIT_AS: 2**29,  # bytes of address space
    resource.RLIMIT_CPU: CPU_SECONDS,
    resource.RLIMIT_FSIZE: LONGEST_ANSWER,
    resource.RLIMIT_CORE: 0,
    resource.RLIMIT_NOFILE: 3,  # those that are open already
    resource.RLIMIT_NPROC: 0,
}
CODECS = ("utf-16-be", "utf-16-le", "cp1252", "mac-roman", "cp437", "unicode_escape", "charmap")


def know_all() -> None:
    """Import what is otherwise imported when it is first needed, when no file can be opened."""
    for each in pkgutil.walk_packages(pypdf.__path__, "pypdf."):
        with suppress(ImportError):  # parts for libraries that are not there
            import_module(each.name)
    for name in CODECS:
        codecs.lookup(name)


def limit() -> None:
    know_all()
    for kind, most in LIMITS.items():
        _, hardest = resource.getrlimit(kind)
        most = most if hardest == resource.RLIM_INFINITY else min(most, hardest)
        resource.setrlimit(kind, (most, most))


def outcome(file: BinaryIO, kind: str) -> dict[str, str]:
    """{"text": lines}, or {"none": why}: a `DocumentText.State`."""
    try:
        text = text_of(file, kind)
    except Locked:
        return {"none": "locked"}
    except (MemoryError, LimitReachedError, TooMuch):
        return {"none": "too_much"}
    except Exception:  # what reads a hostile file fails with nearly any
        return {"none": "broken"}
    return {"text": text} if text else {"none": "no_words"}


if __name__ == "__main__":
    limit()
    with open(0, "rb") as document:
        told = json.dumps(outcome(document, sys.argv[1]), ensure_ascii=False)
    sys.stdout.buffer.write(told.encode())
