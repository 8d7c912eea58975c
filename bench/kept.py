"""The last kept table, docs/geschwindigkeit.md: which page became slower than it says.

Only values count that hardly depend on the machine: multiples of the constant view, shares of it,
bytes. What was not measured then or now is no worse.
"""

import os
import platform
import re
import subprocess

from django.conf import settings
from django.utils.timezone import localdate

FILE = settings.BASE_DIR / "docs" / "geschwindigkeit.md"
# So much worse is no accident of a busy machine.
TOLERANCE = 1.3
ROW = re.compile(r"^\| (?P<what>.+?) \| (?P<limit>[≤≥]) [^|]+ \| (?P<value>[\d.,]+)[^|]*\|", re.M)


def values_in(text):
    """{target: (≤ or ≥, value)} of a table of targets."""
    return {
        row["what"]: (row["limit"], float(row["value"].replace(".", "").replace(",", ".")))
        for row in ROW.finditer(text)
    }


def worse(report, kept):
    """Sentences about each target of the report that is worse than in the kept text."""
    before = values_in(kept)
    for what, (limit, value) in values_in(report).items():
        if what not in before:
            continue
        was = before[what][1]
        is_worse = value > was * TOLERANCE if limit == "≤" else value * TOLERANCE < was
        if is_worse:
            yield f"{what}: {german(value)} statt {german(was)}"


def german(value):
    return f"{value:g}".replace(".", ",")


def written(report):
    """The report with the machine, the day and the commit that it tells of."""
    return (
        f"<!-- Geschrieben von `make bench KEEP=1`; von Hand ändert hier niemand etwas. -->\n\n"
        f"{report}\n"
        f"Gemessen am {localdate():%d.%m.%Y} auf {machine()}, Commit {commit()}.\n"
    )


def machine():
    return f"{os.cpu_count()} Kernen ({platform.machine()}), {platform.system()}"


def commit():
    answer = subprocess.run(
        ["git", "describe", "--always", "--dirty"],  # noqa: S607
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
    )
    return answer.stdout.strip() or "unbekannt"
