"""Who changed something last, and whether anything changed since: asked of the history."""

import hashlib
from dataclasses import dataclass
from itertools import pairwise

from django.db.models import Func, Model, Subquery

from evidence.history.changes import (
    Change,
    Track,
    change_of,
    event_model,
    is_tracked,
    people_of,
    record_of,
    related_records,
    title_of,
    track_at,
)

MOST_EVENTS = 50


def last_change(model, number, columns=()):
    """The newest `Change` of these columns of a row, of any if none is named; None if unknown."""
    if not is_tracked(model) or not number:
        return None
    events = event_model(model).objects.filter(id=number).select_related("pgh_context")
    return told(newest(list(events.order_by("-pgh_id")[:MOST_EVENTS]), columns))


@dataclass(frozen=True)
class Former:
    """A row as its newest event tells it, what it was called, and the last `Change` of it."""

    row: Model
    title: str
    change: Change


def former(model, number):
    """The `Former` of a row that may be gone, None where the history knows nothing."""
    if not is_tracked(model):
        return None
    track = Track(model, event_model(model).objects.filter(id=number))
    event = track.events.select_related("pgh_context").order_by("-pgh_id").first()
    if event is None:
        return None
    row = record_of(model, event, related_records([(track, [event])]))
    return Former(row, title_of(track, row), told(event))


def last_change_at(record, path):
    """The newest `Change` of the children of a record at a path, such as its many-to-many links."""
    events = track_at(record, [path]).events.select_related("pgh_context")
    return told(events.order_by("-pgh_id").first())


def newest(events, columns):
    """The newest of these events, newest first, in which one of the columns changed."""
    if not columns:
        return next(iter(events), None)
    for after, before in pairwise(events):
        if any(getattr(after, name, None) != getattr(before, name, None) for name in columns):
            return after
    return next(reversed(events), None)


def told(event):
    return event and change_of(event, people_of([(None, [event])]))


def revision_of(record, paths=()):
    """A short text that is another one as soon as the record, or a child at a path, changed."""
    children = newest_events(record, paths)
    values = [getattr(record, each.attname) for each in record._meta.concrete_fields]
    return hashlib.sha256(repr([values, children]).encode()).hexdigest()[:20]


def newest_events(record, paths):
    """The numbers of the newest events of the children at each path, asked for at once."""
    if not paths:
        return []
    tracks = [track_at(record, path.split("__")).events for path in paths]
    newest_of_each = [
        # No aggregate for Django, which would group; for PostgreSQL it is one over all rows.
        Subquery(each.order_by().values(newest=Func("pgh_id", function="MAX")))
        for each in tracks
    ]
    kept = type(record)._base_manager.filter(pk=record.pk)
    return list(kept.values_list(*newest_of_each).first() or ())
