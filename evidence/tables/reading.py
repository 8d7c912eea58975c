"""Tables that people upload, read as lists of texts: XLSX, or CSV as any spreadsheet writes it."""

import csv
import io
import json
import logging
import subprocess
import sys

from django.conf import settings

from evidence.tables.limits import MOST_BYTES, MOST_CELLS, MOST_ROWS
from evidence.texts import tidy

log = logging.getLogger(__name__)
COMMAND = [sys.executable, "-m", "evidence.tables.read_process"]
# No key, no address of the database; and no memory set aside for threads.
KNOWN = {"LANG": "C.UTF-8", "MALLOC_ARENA_MAX": "2"}
PATIENCE = 30  # seconds by the clock; a thousand rows take one
ZIP = b"PK\x03\x04"
ENCODINGS = ("utf-8-sig", "cp1252")
DELIMITERS = ";\t,"

UNFIT = {
    "empty": "In der Datei steht nichts.",
    "too_large": f"Die Datei ist zu groß (höchstens {MOST_BYTES // 2**20} MB).",
    "too_much": (
        f"Die Tabelle ist zu groß: höchstens {MOST_ROWS - 1} Zeilen und {MOST_CELLS} Spalten. "
        "Bitte in mehreren Dateien einlesen."
    ),
    "password": "Die Datei ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern.",
    "broken": "Das ist keine Tabelle, die sich lesen lässt. Bitte als XLSX oder CSV speichern.",
}


class UnfitTable(Exception):
    """A file is no table that can be read; its text is a German sentence."""


def read_table(upload):
    """Lists of texts, the row of heads first, of an uploaded file; as long as they were written.

    Raises UnfitTable.
    """
    if upload.size > MOST_BYTES:
        raise UnfitTable(UNFIT["too_large"])
    data = upload.read()
    rows = of_workbook(data) if data.startswith(ZIP) else of_csv(data)
    rows = [[tidy(text).strip() for text in row] for row in rows]
    if not any(any(row) for row in rows):
        raise UnfitTable(UNFIT["empty"])
    return rows


def of_workbook(data):
    try:
        done = subprocess.run(
            COMMAND,
            cwd=settings.BASE_DIR,
            env=KNOWN,
            input=data,
            capture_output=True,
            timeout=PATIENCE,
        )
        told = json.loads(done.stdout) if done.returncode == 0 else {"unfit": "broken"}
    except subprocess.TimeoutExpired:
        log.warning("A workbook was given up after %s seconds", PATIENCE)
        told = {"unfit": "too_much"}
    if "unfit" in told:
        raise UnfitTable(UNFIT[told["unfit"]])
    return told["rows"]


def of_csv(data):
    text = decoded(data)
    if "\0" in text:
        raise UnfitTable(UNFIT["broken"])
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text)))
    except csv.Error as error:
        raise UnfitTable(UNFIT["broken"]) from error
    if len(rows) > MOST_ROWS or any(len(row) > MOST_CELLS for row in rows):
        raise UnfitTable(UNFIT["too_much"])
    return [[without_quote(cell) for cell in row] for row in rows]


def decoded(data):
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnfitTable(UNFIT["broken"])


def delimiter_of(text):
    """The one that the row of heads has most of."""
    head = text.partition("\n")[0]
    return max(DELIMITERS, key=head.count)


def without_quote(cell):
    """Without the sign that our own lists put before what a spreadsheet would reckon."""
    return cell[1:] if cell.startswith(("'=", "'+", "'-", "'@")) else cell
