"""Gives out a stored file so that nothing in it can run on this site.

Who may have it was asked of a gate before.
"""

from django.http import FileResponse, Http404, HttpResponseNotModified
from django.utils.http import parse_etags
from django.utils.text import slugify

from projects.files.keeping import path_of

OFFICE = "application/vnd.openxmlformats-officedocument"
TYPES = {
    "avif": "image/avif",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "pdf": "application/pdf",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "docx": f"{OFFICE}.wordprocessingml.document",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
    "pptx": f"{OFFICE}.presentationml.presentation",
}
POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'"
# Kept copies are asked for each time: a photo may have to go, or its time may be over.
KEPT = "public, no-cache"
TO_SHOW = ("avif", "webp")


def file_answer(request, stored, name):
    """The file `name` of a StoredFile that passed its gate; 404 if it has no such file."""
    path = path_of(stored, name)
    tag = f'"{stored.key}-{name}"'
    if path is None:
        raise Http404
    if tag in parse_etags(request.headers.get("If-None-Match", "")):
        return with_headers(HttpResponseNotModified(), tag)
    try:
        return with_headers(whole(stored, path), tag)
    except FileNotFoundError as error:
        raise Http404 from error


def whole(stored, path):
    suffix = path.suffix.removeprefix(".")
    is_to_show = suffix in TO_SHOW
    return FileResponse(
        path.open("rb"),
        content_type=TYPES[suffix],
        as_attachment=not is_to_show,
        filename="" if is_to_show else download_name(stored, suffix),
    )


def download_name(stored, suffix):
    return safe_name(stored.name, suffix, stored.get_kind_display())


def safe_name(name, suffix, otherwise):
    """The owner's name of a file with the ending that the content has."""
    stem = name.rpartition(".")[0] or name
    return f"{slugify(stem, allow_unicode=True) or slugify(otherwise)}.{suffix}"


def with_headers(response, tag):
    response["ETag"] = tag
    response["Cache-Control"] = KEPT
    response["Content-Security-Policy"] = POLICY
    response["X-Content-Type-Options"] = "nosniff"
    return response
