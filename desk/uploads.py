"""What happens to files that somebody chose in a section: each is kept or refused by its name."""

import logging
import re
from pathlib import PurePath

from django.conf import settings

from desk.upload_limits import MOST_BYTES, MOST_BYTES_AT_ONCE
from projects.files.keeping import keep, shown_name
from projects.files.unfit import Unfit
from projects.snapshot.shape import MODELS, NEW, values_of

log = logging.getLogger(__name__)
FIELD = "dateien"
NUMBER = re.compile(rf"{NEW}(\d+)")
MOST_AT_ONCE = 20


def take_files(request, section, project):
    """(StoredFiles, German sentences about the files that were refused)."""
    kept, refusals = [], too_large(request)
    chosen = request.FILES.getlist(FIELD)
    if not (chosen or refusals) and request.POST.get("schritt") == "hochladen":
        refusals = ["Bitte erst Dateien auswählen."]
    if len(chosen) > MOST_AT_ONCE:
        refusals.append(f"Bitte höchstens {MOST_AT_ONCE} Dateien auf einmal.")
        chosen = []
    for upload in chosen:
        try:
            kept.append(keep(upload, kind=section.files, project=project, by=request.user))
        except Unfit as refusal:
            refusals.append(f"„{shown_name(upload.name)}“ ist {refusal}")
        except OSError:
            log.exception("An upload cannot be kept in %s", settings.FILES_DIR)
            refusals.append(f"„{shown_name(upload.name)}“ lässt sich gerade nicht speichern.")
    return kept, refusals


def too_large(request):
    names = getattr(request, "too_large", [])
    limits = f"{MOST_BYTES // 2**20} MB je Datei, {MOST_BYTES_AT_ONCE // 2**20} MB auf einmal"
    return [f"„{shown_name(name or '')}“ ist zu groß (höchstens {limits})." for name in names]


def add_rows(document, part, files):
    """A new row for each of the files, behind those that are there."""
    rows = document["rows"][part]
    numbers = [int(match[1]) for match in map(NUMBER.fullmatch, rows) if match]
    first, rank = max(numbers, default=0) + 1, max((r["rank"] for r in rows.values()), default=0)
    for number, stored in enumerate(files):
        row = MODELS[part](file=stored, rank=rank + number + 1)
        if part == "documents":
            row.title = PurePath(stored.name).stem[:150]
        rows[f"{NEW}{first + number}"] = values_of(part, row)
