"""What happens to files that somebody chose in a section: each is kept or refused by its name."""

import re
from pathlib import PurePath

from projects.files.keeping import keep
from projects.files.taking import FIELD, take_each
from projects.snapshot.shape import MODELS, NEW, values_of

NUMBER = re.compile(rf"{NEW}(\d+)")


def take_files(request, section, project):
    """(StoredFiles, German sentences about the files that were refused)."""
    kept, refusals = take_each(
        request, lambda upload: keep(upload, kind=section.files, project=project, by=request.user)
    )
    is_asked = request.POST.get("schritt") == "hochladen"
    if is_asked and not (kept or refusals or request.FILES.getlist(FIELD)):
        refusals = ["Bitte erst Dateien auswählen."]
    return kept, refusals


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
