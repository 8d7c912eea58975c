"""One address for each page: other spellings and former names lead to it (R62).

Only asked when an address leads to no page. A former name counts if its record was public under
it and everybody may see the record now; so no draft and no name a draft once had is given away.
"""

import re

from django.http import HttpResponsePermanentRedirect
from django.shortcuts import redirect
from django.urls import Resolver404, resolve

from evidence.history.changes import event_model
from funding.models import Call, Programme
from processes.models import Service
from projects.models import Project
from projects.publication import PUBLIC as PUBLIC_STATES
from projects.publication import Publication
from public.audience import PUBLIC
from regions.models import District, Organisation
from strategy.models import FieldOfAction, Measure, Strategy

RECORDS = {
    "project-detail": Project,
    "organisation-detail": Organisation,
    "programme-detail": Programme,
    "call-detail": Call,
    "district-detail": District,
    "service-detail": Service,
    "strategy-detail": Strategy,
    "field-detail": FieldOfAction,
    "measure-detail": Measure,
}
GONE = object()
TOLD = "/hinweise/"  # then comes what nobody knows but who reported something


def new_place(request):
    """A redirect to the page that is meant, GONE if it was withdrawn, or None."""
    if request.method not in ("GET", "HEAD"):
        return None
    path = one_spelling(request.path_info)
    match = public_page(path)
    if match is None:
        return None
    if path != request.path_info:
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(f"{path}?{query}" if query else path)
    return under_new_name(match)


def one_spelling(path):
    """In small letters, with single slashes, and one at the end unless it names a file.

    In a secret capitals count.
    """
    path = re.sub("/+", "/", path)
    small = path.lower()
    path = TOLD + path[len(TOLD) :] if small.startswith(TOLD) else small
    return path if path.endswith("/") or "." in path.rpartition("/")[2] else f"{path}/"


def public_page(path):
    try:
        match = resolve(path)
    except Resolver404:
        return None
    return match if match.namespace == "public" else None


def under_new_name(match):
    model = RECORDS.get(match.url_name)
    record = model and last_public_bearer(model, match.kwargs["slug"])
    if record is None:
        return None
    if getattr(record, "publication", None) == Publication.WITHDRAWN:
        return GONE
    if not model.objects.visible_to(PUBLIC).filter(pk=record.pk).exists():
        return None
    return redirect(f"public:{match.url_name}", record.slug, permanent=True)


def last_public_bearer(model, slug):
    """The record that bore the name last while it was public, if it bears another one now."""
    events = event_model(model).objects.filter(slug=slug)
    if hasattr(model, "publication"):
        events = events.filter(publication__in=PUBLIC_STATES)
    ids = events.order_by("-pgh_id").values_list("id", flat=True)[:1]
    return model.objects.filter(pk__in=list(ids)).exclude(slug=slug).first()
