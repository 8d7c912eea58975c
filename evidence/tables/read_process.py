"""`python -m evidence.tables.read_process`: reads the workbook on standard input, and ends.

Workbooks are archives that may unfold to anything, so they are opened in here: without Django,
settings or database, with little memory and time. What came of it is one line of JSON.
"""

import json
import resource
import sys
from datetime import date, datetime
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from evidence.tables.limits import MOST_BYTES_UNFOLDED, MOST_CELLS, MOST_ROWS

LIMITS = {
    resource.RLIMIT_AS: 2**30,  # bytes of address space
    resource.RLIMIT_CPU: 10,  # seconds
    resource.RLIMIT_FSIZE: 0,
    resource.RLIMIT_CORE: 0,
}


def limit():
    for kind, most in LIMITS.items():
        _, hardest = resource.getrlimit(kind)
        most = most if hardest == resource.RLIM_INFINITY else min(most, hardest)
        resource.setrlimit(kind, (most, most))


def outcome(data):
    """{"rows": lists of texts} of the first sheet, or {"unfit": reason} from `reading.UNFIT`."""
    try:
        if unfolded(data) > MOST_BYTES_UNFOLDED:
            return {"unfit": "too_much"}
        sheet = CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_index(0)
    except PasswordError:
        return {"unfit": "password"}
    except (BadZipFile, CalamineError, OSError):
        return {"unfit": "broken"}
    if sheet.total_height > MOST_ROWS or sheet.total_width > MOST_CELLS:
        return {"unfit": "too_much"}
    rows = sheet.to_python(skip_empty_area=False)
    return {"rows": [[as_text(cell) for cell in row] for row in rows]}


def unfolded(data):
    """How many bytes an archive says it holds; one that lies meets the limits of the process."""
    with ZipFile(BytesIO(data)) as archive:
        return sum(each.file_size for each in archive.infolist())


def as_text(cell):
    """As people would type it; a whole number has no decimals, also a key of 14 digits."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime | date):
        return f"{cell:%d.%m.%Y}"
    return str(cell)


if __name__ == "__main__":
    limit()
    json.dump(outcome(sys.stdin.buffer.read()), sys.stdout)
