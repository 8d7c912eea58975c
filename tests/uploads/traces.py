"""What an upload leaves behind, and who gets it."""

import copy
from io import BytesIO

from django.conf import settings
from django.urls import reverse

from projects.files.keeping import keep as store
from projects.models import Photo, Proposal
from projects.release.open_work import working_copy
from projects.snapshot.shape import values_of
from tests.desk_forms import carried_by
from tests.files import (
    COMPLETE,
    picture,
    upload,
)
from tests.proposing import keep


def rows(part):
    return list(Proposal.objects.get().document["rows"][part].values())


def everything_on_the_disk():
    folder = settings.FILES_DIR
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def public(stored, name=None):
    return reverse("public:file", args=[stored.key, name or stored.renditions[0]])


def at_desk(stored):
    return reverse("desk:file", args=[stored.key, stored.renditions[0]])


def leaks(client, url, stored):
    """Whether any way of asking gives the file away, or that it is there."""
    tag = f'"{stored.key}-{stored.renditions[0]}"'
    asked = [
        client.get(url),
        client.head(url),
        client.get(url, headers={"if-none-match": tag}),
        client.get(url, headers={"if-none-match": "*"}),
        client.get(url, headers={"range": "bytes=0-10"}),
        client.get(url, headers={"if-modified-since": "Mon, 01 Jan 2035 00:00:00 GMT"}),
    ]
    return any(answer.status_code in (200, 206, 304) for answer in asked)


def with_photo(project, by, **values):
    """A working copy with a photo that is in no row yet, and its file."""
    stored = store(upload(picture()), kind="photo", project=project, by=by)
    proposal = working_copy(project, by=by)
    document = copy.deepcopy(proposal.document)
    row = values_of("photos", Photo(file=stored, **COMPLETE | values))
    document["rows"]["photos"]["neu-1"] = row
    keep(proposal, document)
    return proposal, stored


def post_stream(client, project, name, file):
    """A multipart request as no browser sends it; the file is never held in memory."""
    address = reverse("desk:section", args=[project.pk, "fotos"])
    sent = {**carried_by(client, address), "schritt": "hochladen"}
    field = '--grenze\r\nContent-Disposition: form-data; name="{}"\r\n\r\n{}\r\n'
    start = "".join(field.format(*each) for each in sent.items())
    start += f'--grenze\r\nContent-Disposition: form-data; name="dateien"; filename="{name}"\r\n'
    head, tail = f"{start}Content-Type: image/jpeg\r\n\r\n".encode(), b"\r\n--grenze--\r\n"
    length = len(head) + file.seek(0, 2) + len(tail)
    file.seek(0)
    return client.generic(
        "POST",
        address,
        CONTENT_TYPE="multipart/form-data; boundary=grenze",
        CONTENT_LENGTH=str(length),
        **{"wsgi.input": Chain(BytesIO(head), file, BytesIO(tail))},
    )


class Chain:
    """Several streams read one after the other."""

    def __init__(self, *streams):
        self.streams = list(streams)

    def read(self, size=-1):
        while self.streams:
            if found := self.streams[0].read(size):
                return found
            self.streams.pop(0)
        return b""

    readline = read
