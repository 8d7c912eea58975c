"""How much room the uploads of an organisation may take: all files of the projects it leads.

A file counts with the bytes it takes here, shown or not, from its upload until it is deleted
(R87). A project without a lead has such a room of its own.
"""

from contextlib import contextmanager

from django.conf import settings
from django.db import transaction
from django.db.models import Sum
from django.template.defaultfilters import filesizeformat

from projects.files.unfit import Unfit
from projects.models import Participation, StoredFile


def room_of(project):
    """(the organisation or project that owns the room, the StoredFiles in it)."""
    lead = project.participations.leading().select_related("organisation").first()
    if lead is None:
        return project, StoredFile.objects.filter(project=project)
    led = Participation.objects.leading().filter(organisation=lead.organisation)
    return lead.organisation, StoredFile.objects.filter(project__in=led.values("project"))


def bytes_of(files):
    return files.aggregate(bytes=Sum("size", default=0))["bytes"]


def how_full(project):
    """„2,1 GB von 5,0 GB“, and whose room that is."""
    owner, files = room_of(project)
    used, most = bytes_of(files), settings.UPLOAD_QUOTA
    return {"owner": owner, "used": filesizeformat(used), "most": filesizeformat(most)}


def room_for(size, project):
    """So many bytes more have their room until the end of the block; or raises Unfit."""
    return room_in(*room_of(project), size)


@contextmanager
def room_in(owner, files, size):
    """So many bytes more beside the files of an owner.

    Uploads for one owner wait here for each other, so that two do not take the same rest.
    """
    with transaction.atomic():
        type(owner).objects.select_for_update(of=("self",), no_key=True).get(pk=owner.pk)
        used = bytes_of(files)
        if used + size > settings.UPLOAD_QUOTA:
            raise Unfit(too_much(size, used, owner))
        yield


def too_much(size, used, owner):
    need, have, most = map(filesizeformat, (size, used, settings.UPLOAD_QUOTA))
    return (
        f"mit {need} zu groß für den freien Platz: Die Dateien von „{owner}“ belegen {have} von "
        f"{most}. Was nirgends mehr steht, zählt mit, bis es gelöscht ist."
    )
