"""Lines of the history that are kept as JSON, for what was tried and taken back; told when read.

So whoever reads them is told what they may see, and names are those of today.
"""

import json
from itertools import chain
from types import SimpleNamespace

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from evidence.history.changes import Track, event_model, related_records, rows_of

BEFORE = ""


def lines_of(track, context):
    """The lines that a context wrote, and before them the last line of each row; JSON.

    None where it wrote nothing.
    """
    written = list(track.events.filter(pgh_context=context).order_by("pgh_id"))
    rows = {event.id for event in written}
    earlier = track.events.filter(id__in=rows).exclude(pgh_context=context)
    before = earlier.order_by("id", "-pgh_id").distinct("id") if rows else []
    return written and {
        **{"model": track.model._meta.label_lower, "parent": track.parent},
        **{"label": track.label, "depth": track.depth},
        "lines": [
            *([BEFORE, values_of(track.model, event)] for event in before),
            *([event.pgh_label, values_of(track.model, event)] for event in written),
        ],
    }


def values_of(model, event):
    values = {each.attname: getattr(event, each.attname, None) for each in columns_of(model)}
    return json.loads(json.dumps(values, cls=DjangoJSONEncoder))


def told(kept, seen_by):
    """The `RowChange`s of what `lines_of` kept of each track, as this person may read them."""
    loaded = [(track_of(each), events_of(each)) for each in kept]
    known = related_records(loaded, seen_by)
    rows = chain(*(rows_of(track, events, known, seen_by) for track, events in loaded))
    return [row for event, row in rows if event.pgh_label != BEFORE]


def track_of(kept):
    model = apps.get_model(kept["model"])
    none = event_model(model).objects.none()
    return Track(model, none, kept["parent"], kept["label"], kept["depth"])


def events_of(kept):
    columns = columns_of(apps.get_model(kept["model"]))
    return [
        SimpleNamespace(
            pgh_label=label, **{each.attname: read(each, values[each.attname]) for each in columns}
        )
        for label, values in kept["lines"]
    ]


def read(column, value):
    """A day or a number, which JSON keeps as a text."""
    is_text = isinstance(column, models.DateField | models.DecimalField)
    return column.to_python(value) if is_text else value


def columns_of(model):
    return model._meta.concrete_fields
