"""What must be in place before the site can run as it should."""

import os

from django.conf import settings
from django.core.checks import Warning as CheckWarning
from django.db import DatabaseError

from weserportal.jobs import late

FOLDERS = {"FILES_DIR": "Fotos und Dokumente", "INTERNAL_DIR": "Schreiben der Förderstelle"}


def kern_is_there(**_options):
    """KERN gives the look; without it pages are readable but bare."""
    if (settings.KERN_DIR / "kern.min.css").is_file():
        return []
    return [
        CheckWarning(
            "Die Dateien von KERN fehlen; die Seiten erscheinen ohne Gestaltung.",
            hint="`make run` holt sie, oder von Hand: npm ci --ignore-scripts",
            id="weserportal.W001",
        )
    ]


def uploads_can_be_kept(**_options):
    """The folders of the uploads are there, or can be made, and may be written to."""
    return [
        CheckWarning(
            f"In {folder} lässt sich nichts speichern; {what} werden abgewiesen.",
            hint=f"{name} auf einen Ordner setzen, den nur das Portal lesen und schreiben darf.",
            id="weserportal.W002",
        )
        for name, what in FOLDERS.items()
        if not may_be_written(folder := getattr(settings, name))
    ]


def may_be_written(folder):
    there = next(each for each in (folder, *folder.parents) if each.exists())
    return there.is_dir() and os.access(there, os.W_OK | os.X_OK)


def jobs_are_run(databases=None, **_options):
    """With `--database default`: somebody has to call `run_due` each day."""
    if not databases or settings.DEBUG:
        return []
    try:
        names = late()
    except DatabaseError:  # before the first migration there is no table
        return []
    if not names:
        return []
    return [
        CheckWarning(
            f"Länger als 26 Stunden nicht gelaufen: {', '.join(names)}.",
            hint="`python manage.py run_due` täglich aufrufen lassen (docs/betrieb.md).",
            id="weserportal.W003",
        )
    ]
