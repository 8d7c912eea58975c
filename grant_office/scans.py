"""Keeps the files of letters, gives them out to the office, and deletes them by a person's hand.

They lie apart from the public files, under a root of their own.
"""

import hashlib
import shutil

import pghistory
from django.conf import settings
from django.db import transaction
from django.http import FileResponse, Http404
from django.utils import timezone

from accounts.models import Role
from grant_office.models import Correspondence, Scan
from projects.files.apart import draw_apart
from projects.files.documents import NO_DOCUMENT, kind_of
from projects.files.keeping import folder_in, new_folder, shown_name
from projects.files.quota import room_in
from projects.files.serving import POLICY, TYPES, safe_name
from projects.files.unfit import Unfit
from projects.files.unused import delete_unknown
from projects.release.lifecycle import Refused
from regions.models import Organisation

# What a picture of a letter begins with; a phone's HEIC is told how to become one.
PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"RIFF", b"GIF8")
BRAND, BRAND_AT = b"ftyp", slice(4, 8)
NEITHER = f"kein Foto (JPEG, PNG, WebP), {NO_DOCUMENT}"
THERE = "schon bei diesem Schreiben."


def keep_scan(upload, letter, *, by):
    """The Scan of an upload (a file object with name and size); raises Unfit."""
    with new_folder(settings.INTERNAL_DIR) as folder:
        file = put(upload, folder.path)
        (owner, files), size = room_of(by), file.stat().st_size
        with room_in(owner, files, size):
            refuse_twice(letter, sha256 := fingerprint(upload))
            folder.finish()
            return Scan.objects.create(
                letter=letter,
                key=folder.key,
                name=shown_name(upload.name),
                format=file.suffix[1:],
                size=size,
                sha256=sha256,
                kept_for=owner if isinstance(owner, Organisation) else None,
                uploaded_by=by,
            )


def put(upload, folder):
    """Write what is kept of an upload into the folder; its path."""
    if not upload.size:
        raise Unfit("leer.")
    if is_picture(upload):
        draw_apart(upload, folder)
        return only_jpeg(folder)
    try:
        target = folder / f"blatt.{kind_of(upload)}"
    except Unfit as refusal:
        raise Unfit(NEITHER if str(refusal) == NO_DOCUMENT else str(refusal)) from refusal
    upload.seek(0)
    with target.open("wb") as file:
        shutil.copyfileobj(upload, file)
    return target


def is_picture(upload):
    upload.seek(0)
    start = upload.read(12)
    return start.startswith(PICTURES) or start[BRAND_AT] == BRAND


def only_jpeg(folder):
    """Of the renditions of a photo only the largest one to take home."""
    target = folder / "blatt.jpeg"
    for each in list(folder.iterdir()):
        if each.suffix == ".jpeg":
            each.rename(target)
        else:
            each.unlink()
    return target


def fingerprint(upload):
    upload.seek(0)
    return hashlib.file_digest(upload, "sha256").hexdigest()


def refuse_twice(letter, sha256):
    """Within a transaction: whoever sends the same file at the same time waits here."""
    Correspondence.objects.select_for_update(of=("self",)).get(pk=letter.pk)
    if Scan.objects.standing().filter(letter=letter, sha256=sha256).exists():
        raise Unfit(THERE)


def room_of(person):
    """(the office that owns the room, or else the person; the Scans in it)."""
    offices = Organisation.objects.filter(pk__in=person.organisations_as(Role.GRANT_ADMIN))
    office = offices.order_by("pk").first()
    files = Scan.objects.standing()
    if office is None:
        return person, files.filter(kept_for=None, uploaded_by=person)
    return office, files.filter(kept_for=office)


def path_in(key, name):
    return folder_in(settings.INTERNAL_DIR, key) / name


def scan_answer(scan):
    """The file of a Scan that passed its gate: to be saved, never shown here, never kept."""
    try:
        file = path_in(scan.key, f"blatt.{scan.format}").open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    response = FileResponse(
        file,
        content_type=TYPES[scan.format],
        as_attachment=True,
        filename=safe_name(scan.name, scan.format, "Schreiben"),
    )
    response["Cache-Control"] = "private, no-store"
    response["Content-Security-Policy"] = POLICY
    response["X-Content-Type-Options"] = "nosniff"
    return response


def delete_scan(scan, *, by, reason):
    """Delete the file; the row stays and says when and why. Raises Refused without a reason."""
    told = reason.strip()
    if not told:
        raise Refused(f"Bitte sagen, warum „{scan}“ gelöscht werden soll.")
    with transaction.atomic(), pghistory.context(user=by.pk, reason=told):
        found = Scan.objects.standing().filter(pk=scan.pk)
        if not found.update(cancelled_on=timezone.localdate(), cancelled_reason=told[:300]):
            raise Refused(f"„{scan}“ ist schon gelöscht.")
    shutil.rmtree(folder_in(settings.INTERNAL_DIR, scan.key), ignore_errors=True)


def delete_remains():
    """Delete what an interrupted upload or deletion left behind; the number of folders."""
    return delete_unknown(settings.INTERNAL_DIR, Scan.objects.standing())
