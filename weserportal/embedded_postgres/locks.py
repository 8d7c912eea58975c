"""Advisory file locks (flock) that the kernel releases whenever their holder ends, even killed.

A lock is an open descriptor that is closed on exec, so that no child process inherits it unawares.
A file that was deleted and created anew is another lock: `is_current` tells.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SHARED = fcntl.LOCK_SH
EXCLUSIVE = fcntl.LOCK_EX


def take(path: Path, kind: int, *, wait: bool = True) -> int | None:
    """The descriptor that holds the lock, or None if it is taken and we do not wait."""
    while True:
        # O_NOFOLLOW, because root may open a file in a folder that another user can write to.
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, kind if wait else kind | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            return None
        except BaseException:
            os.close(descriptor)
            raise
        if is_current(descriptor, path):
            return descriptor
        os.close(descriptor)


def try_exclusive(descriptor: int) -> bool:
    """Makes a descriptor that we have hold the lock alone; gives up if somebody else holds it."""
    try:
        fcntl.flock(descriptor, EXCLUSIVE | fcntl.LOCK_NB)
    except BlockingIOError:
        release(descriptor)
        return False
    return True


def release(descriptor: int) -> None:
    fcntl.flock(descriptor, fcntl.LOCK_UN)


def is_current(descriptor: int, path: Path) -> bool:
    """Whether the descriptor still is the file at this path."""
    try:
        return os.path.samestat(os.fstat(descriptor), os.stat(path))
    except OSError:
        return False


def is_taken(path: Path) -> bool:
    """Whether somebody holds the lock exclusively.

    Asks with a shared lock, so that askers do not clash, and makes no file, so that it does not
    disturb whoever is deleting the folder.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(descriptor, SHARED | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False


@contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Waits for the lock and holds it inside the block."""
    descriptor = take(path, EXCLUSIVE)
    try:
        yield
    finally:
        os.close(descriptor)
