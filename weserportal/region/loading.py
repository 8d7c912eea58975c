"""The way of the content files into the database: read all, check all, write all or nothing."""

import pghistory
from django.db import transaction

from weserportal.region.geometry import drawn_areas
from weserportal.region.problems import Problems
from weserportal.region.reading import Reader
from weserportal.region.shapes import FILES
from weserportal.region.spoken_of import keys_of
from weserportal.region.writing import Writer


def load(directory, tell, *, overwrite=False, dry_run=False):
    """Load the content files of a directory (Path); `tell` receives a line for each file.

    Only what changed in the files since the last load is written; where people changed the portal
    it stays, and a line says so. `overwrite` makes the files right, `dry_run` undoes it all.
    Raises Problems, and then nothing has been written. A second load writes nothing.
    Returns whether any row is another one now.
    """
    if not directory.is_dir():
        raise Problems([f"Das Verzeichnis {directory} gibt es nicht."])
    problems = []
    files = {file: Reader(file, problems).read(directory, shape) for file, shape in FILES.items()}
    areas = drawn_areas(directory, files["districts.yaml"], problems)
    refuse_if_any(problems)
    with transaction.atomic(), pghistory.context(reason="load_region: Daten der Region geladen"):
        writer = Writer(files, areas, overwrite)
        refuse_if_any(unknown_references(files, writer.found))
        for file, records in files.items():
            write(writer, file, records, tell)
        writer.memory.save()
        transaction.set_rollback(dry_run)
    return bool(writer.inserted or writer.changed) and not dry_run


def write(writer, file, records, tell):
    new, changed, left = len(writer.inserted), writer.changed, len(writer.left)
    writer.write(records)
    new, changed = len(writer.inserted) - new, writer.changed - changed
    done = f"{new} Zeilen neu, {changed} geändert" if new or changed else "unverändert"
    tell(f"{file}: {len(records)} Datensätze, {done}")
    for line in writer.left[left:]:
        tell(f"  {line}")


def refuse_if_any(problems):
    if problems:
        raise Problems(problems)


def unknown_references(files, found):
    """A line for each reference to a record that is neither in the files nor in the database."""
    known = set(found)
    for records in files.values():
        for record in records:
            known |= keys_of(record)
    return [
        f"{where}: „{key}“ gibt es nicht ({key.model._meta.verbose_name})."
        for records in files.values()
        for record in records
        for where, key in record.references()
        if key not in known
    ]
