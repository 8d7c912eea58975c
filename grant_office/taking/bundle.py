"""Builds the ZIP of a file on the disk, one member after the other, with the sum of each.

Scans are copied through, never read whole; what is not there gets a line that says so.
"""

import hashlib
import io
import shutil
import zipfile
from contextlib import contextmanager
from dataclasses import dataclass, field
from tempfile import TemporaryFile

from django.utils import timezone

from evidence.papers.typesetting import NotSet
from evidence.tables.writing import add_sheet, open_book, write_csv
from grant_office.models import Correspondence
from grant_office.papers.file import file_paper
from grant_office.scans import path_in
from grant_office.taking.history import history_of
from grant_office.taking.names import letter_folder, scan_name, table_name
from grant_office.taking.sheets import sheets_of

CONTENT = "inhalt.txt"
# What a machine compressed already becomes no smaller.
PACKED = ("pdf", "jpeg", "odt", "ods", "odp", "docx", "xlsx", "pptx")


class Summed(io.RawIOBase):
    """A member that is being written, with the sum of what went into it."""

    def __init__(self, member):
        self.member, self.sum, self.size = member, hashlib.sha256(), 0

    def writable(self):
        return True

    def write(self, data):
        self.sum.update(data)
        self.size += len(data)
        return self.member.write(data)


@dataclass
class Bundle:
    """A ZIP in the making: (sum, name) of each member so far, and what is missing, in German."""

    archive: zipfile.ZipFile
    sums: list[tuple[str, str]] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    @contextmanager
    def member(self, name):
        """A file to write to."""
        info = zipfile.ZipInfo(name, timezone.localtime().timetuple()[:6])
        is_packed = name.rpartition(".")[2] in PACKED
        info.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
        info.external_attr = 0o600 << 16
        with self.archive.open(info, "w", force_zip64=True) as opened:
            summed = Summed(opened)
            yield summed
        self.sums.append((summed.sum.hexdigest(), name))


def build(file, decision, title, user):
    """Write the ZIP to a binary file; returns the number of members."""
    with zipfile.ZipFile(file, "w") as archive:
        bundle = Bundle(archive)
        add_paper(bundle, decision, user)
        add_tables(bundle, decision, user)
        add_letters(bundle, decision, user)
        with bundle.member(CONTENT) as content:
            content.write(told(bundle, decision, title, user).encode())
    return len(bundle.sums)


def add_paper(bundle, decision, user):
    """The file to read, as PDF/UA; what cannot be set keeps nobody from the rest."""
    try:
        paper = file_paper(decision, user)
    except NotSet as refusal:
        bundle.missing.append(f"akte.pdf: {refusal}")
        return
    with bundle.member("akte.pdf") as file:
        file.write(paper)


def add_tables(bundle, decision, user):
    """All tables in one workbook, and each as CSV."""
    with TemporaryFile() as kept:
        with open_book(kept) as book:
            for place, sheet in enumerate(tables_of(decision, user), start=1):
                add_sheet(book, sheet.name, sheet.columns, sheet.rows)
                with bundle.member(table_name(place, sheet.name)) as file:
                    write_csv(file, sheet.name, sheet.columns, sheet.rows)
        kept.seek(0)
        with bundle.member("tabellen.xlsx") as file:
            shutil.copyfileobj(kept, file)


def tables_of(decision, user):
    yield from sheets_of(decision, user)
    yield history_of(decision, user)


def add_letters(bundle, decision, user):
    """The files of each letter in a folder of its own, in the order of the sheets."""
    letters = Correspondence.objects.visible_to(user).filter(decision=decision)
    for letter in letters.prefetch_related("scans").order_by("sheet", "arrived_on", "pk"):
        folder = letter_folder(letter)
        for place, scan in enumerate(letter.scans.all(), start=1):
            add_scan(bundle, scan, f"{folder}/{scan_name(place, scan)}")


def add_scan(bundle, scan, name):
    if scan.cancelled_on:
        why = " ".join(scan.cancelled_reason.split())
        bundle.missing.append(f"{name}: am {scan.cancelled_on:%d.%m.%Y} gelöscht: {why}")
        return
    try:
        kept = path_in(scan.key, f"blatt.{scan.format}").open("rb")
    except OSError:
        bundle.missing.append(f"{name}: Die Datei ist auf dem Server nicht zu finden.")
        return
    with kept, bundle.member(name) as file:
        shutil.copyfileobj(kept, file)


def told(bundle, decision, title, user):
    """What is in it, who took it and when; the lines of sums can be checked by a machine."""
    now = timezone.localtime()
    lines = [
        f"Akte: {title}",
        f"Aktenzeichen: {decision.file_number or 'keines'}",
        f"Mitgenommen am {now:%d.%m.%Y um %H:%M:%S} Uhr von {user} ({user.email})",
        "",
        "Prüfsummen (SHA-256), zu prüfen mit: sha256sum --check inhalt.txt",
        "",
        *(f"{total}  {name}" for total, name in bundle.sums),
    ]
    if bundle.missing:
        lines += ["", "Nicht enthalten:", "", *bundle.missing]
    return "\n".join([*lines, ""])
