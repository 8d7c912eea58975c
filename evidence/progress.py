"""A line that says how far a long step has come."""

import sys
import time

WIDTH = 30


def bar(items, label):
    """Iterate over a list; draws on a terminal, elsewhere it only says the end."""
    start, total = time.monotonic(), len(items)
    for done, item in enumerate(items):
        draw(label, done, total, start)
        yield item
    draw(label, total, total, start)
    sys.stderr.write("\n")


def draw(label, done, total, start):
    if not sys.stderr.isatty() and done < total:
        return
    filled = WIDTH * done // total
    seconds = time.monotonic() - start
    left = f", noch {seconds / done * (total - done):.0f} s" if 0 < done < total else ""
    line = f"{label} [{'█' * filled}{'·' * (WIDTH - filled)}] {done}/{total}{left}"
    sys.stderr.write(f"\r{line:<79}" if sys.stderr.isatty() else line)
    sys.stderr.flush()
