"""A list as a file to take away, and the note of who took it."""

from tempfile import TemporaryFile

from django.http import FileResponse
from django.utils import timezone

from evidence.paging import address
from evidence.tables.writing import WRITERS
from grant_office.models import ListExport


def as_file(request, name, file_format, columns, rows):
    """Answer with the rows in a file, „bescheide-2026-11-29.xlsx“; a look at its head is no note.

    Written to the disk row by row, so that memory stays small however long the list is.
    """
    write, content_type = WRITERS[file_format]
    file = TemporaryFile()  # noqa: SIM115 - the answer closes it
    number = write(file, ListExport.List(name).label, columns, rows)
    file.seek(0)
    if request.method == "GET":
        ListExport.objects.create(
            user=request.user,
            list_name=name,
            file_format=file_format,
            query=asked(request.GET),
            row_count=number,
        )
    filename = f"{name}-{timezone.localdate():%Y-%m-%d}.{file_format}"
    return FileResponse(file, as_attachment=True, filename=filename, content_type=content_type)


def asked(query, most=2000):
    """The filters of an address as text."""
    return address(query).removeprefix("./").removeprefix("?")[:most]
