"""Names of what lies in a ZIP: readable, the same everywhere, and never a way out of the folder."""

from django.utils.text import slugify

from evidence.keys import german_slug

LONGEST = 60  # signs of a part of a path


def part(text, otherwise):
    """A text as a part of a path: letters, digits and hyphens, nothing else."""
    return german_slug(text)[:LONGEST].strip("-_") or otherwise


def letter_folder(letter):
    """„schreiben/blatt-003_2026-03-02_zuwendungsbescheid“."""
    sheet = f"blatt-{letter.sheet:03}" if letter.sheet else f"ohne-blatt-{letter.pk}"
    return f"schreiben/{sheet}_{letter.arrived_on:%Y-%m-%d}_{part(letter.subject, 'schreiben')}"


def scan_name(place, scan):
    """„1_bescheid.pdf“: with a number, so that none is called like another, or like a device."""
    stem = scan.name.rpartition(".")[0] or scan.name
    return f"{place}_{part(stem, 'datei')}.{slugify(scan.format)}"


def table_name(place, name):
    return f"tabellen/{place:02}_{part(name, 'tabelle')}.csv"


def zip_name(decision, day):
    """„akte-81-42-2026-11-29.zip“."""
    return f"akte-{part(decision.file_number or decision.key, str(decision.pk))}-{day:%Y-%m-%d}.zip"
