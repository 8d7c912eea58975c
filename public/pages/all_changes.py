"""What a page of changes says: of each key what was added, changed and removed, in German."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby

from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils.timezone import localdate

from evidence.history.changes import related_records
from evidence.history.published import told_row, without_words
from projects.models import Project
from public.pages.change_keys import EVER, rooted_tracks

SHOWN_ROWS = 5


@dataclass
class ShownChange:
    """A change of a record: its rows, or its publication; `page` and `log` are addresses."""

    at: datetime
    kind: str
    title: str
    page: str
    log: str
    places: str
    is_publication: bool
    times: int = 1
    rows: list = field(default_factory=list)

    @property
    def day(self):
        return localdate(self.at)

    @property
    def first_rows(self):
        return self.rows[:SHOWN_ROWS]

    @property
    def further(self):
        return max(0, len(self.rows) - SHOWN_ROWS)


def shown_changes(keys, entries, places, since):
    """`ShownChange` of each key; `entries` are {(model, number): entry of the search table}, and
    `places` the names of the counties by the same key."""
    rows = rows_of(keys, since)
    return [
        shown(key, entries[each], places.get(each, ""), rows[key])
        for key in keys
        if (each := (key.model, key.number)) in entries
    ]


def shown(key, entry, places, rows):
    name = key.model.__name__.lower()
    address = [entry.object_id if name == "decision" else entry.slug]
    return ShownChange(
        at=key.at,
        kind=str(key.model._meta.verbose_name),
        title=entry.title,
        page=reverse(f"public:{name}-detail", args=address),
        log=reverse(f"public:{name}-changes", args=address),
        places=places,
        is_publication=not key.tracks,
        times=len(key.parts),
        rows=rows,
    )


def rows_of(keys, since):
    """{key: its `RowChange`s}; at most three queries for each track that the keys name."""
    wanted, found = defaultdict(dict), defaultdict(list)
    for key in keys:
        for part in key.parts or (key,):
            for path in part.tracks:
                wanted[key.model, path][key.number, part.at] = key
    tracks = {each: told for each, told in rooted_tracks().items() if each in wanted}
    loaded = [(told, *events_of(told, wanted[each])) for each, told in tracks.items()]
    events = [(told.track, [*new, *old.values()]) for told, new, old in loaded]
    known = related_records(events)
    for (told, new, old), name in zip(loaded, tracks, strict=True):
        gone = gone_rows(told, new)
        for key, before, after in outcomes(new, old, wanted[name]):
            row = told_row(told, before, after, known, since[Project])
            if row and after.id in gone:
                row = without_words(told, row)
            if row:
                found[key].append(row)
    return found


def events_of(told, wanted):
    """The events of these moments, and {pgh_id: event} of those before their transactions."""
    events = told.track.events
    row = "pgh_obj_id" if hasattr(events.model, "pgh_obj_id") else "id"
    earlier = events.filter(
        **{row: OuterRef(row)}, pgh_created_at__lt=OuterRef("pgh_created_at")
    ).order_by("-pgh_id")
    new = told.since(EVER).annotate(pgh_before=Subquery(earlier.values("pgh_id")[:1]))
    numbers, moments = zip(*wanted, strict=True)
    new = list(new.filter(pgh_root__in=set(numbers), pgh_created_at__in=set(moments)))
    before = {event.pgh_before for event in new} - {None}
    return new, events.in_bulk(before) if before else {}


def outcomes(new, old, wanted):
    """(key, event before or None, last event) of each row; `wanted` has the key of each moment."""

    def row_and_key(event):
        return event.id, wanted.get((event.pgh_root, event.pgh_created_at))

    new = sorted(new, key=lambda event: (event.id, event.pgh_id))
    for (_, key), steps in groupby(new, key=row_and_key):
        steps = list(steps)
        first, last = steps[0], steps[-1]
        if key and (first.pgh_before or first.pgh_label == "insert"):
            yield key, old.get(first.pgh_before), last


def gone_rows(told, new):
    """The numbers of rows of which nothing may be said any more, for they are gone."""
    if not told.forgets or not new:
        return set()
    gone = told.track.events.filter(pgh_label="delete", id__in={event.id for event in new})
    return set(gone.values_list("id", flat=True))


def by_day(changes):
    """Pairs (day, its changes), in the order of the changes."""
    days = groupby(changes, key=lambda change: change.day)
    return [(day, list(of_day)) for day, of_day in days]
