"""What changed in public records since they became public: the history for everybody.

`history.py` tells staff who did what and why; here there is no person and no reason. Of several
steps within one transaction only the outcome is told, for nobody could see what was between.
"""

from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby, pairwise

from evidence.history.changes import Track, record_of, related_records, title_of
from evidence.history.facts import facts_of
from evidence.history.row_changes import CHANGED, RowChange, differing, verb_of

MOST_EVENTS = 200


@dataclass(frozen=True)
class ToldTrack:
    """A history table, and the fields of its rows that may be told.

    `other` names a foreign key to a record with a gate of its own: only what happened while that
    record was public, too, is told. With `forgets`, a row that is gone is told to have come and
    gone, without a word of what it was. `draft` names a column: a row that holds one of `drafts`
    there is not there yet, and comes with the event that takes it off.
    """

    track: Track
    fields: tuple
    other: str = ""
    forgets: bool = False
    draft: str = ""
    drafts: tuple = (True,)

    @property
    def model(self):
        return self.track.model

    def since(self, start):
        events = self.track.events.filter(pgh_created_at__gt=start)
        return events.exclude(**{f"{self.draft}__in": self.drafts}) if self.draft else events

    def labels(self):
        return {str(label_of(self.model, name)) for name in self.fields}


@dataclass
class PublishedChange:
    """What one transaction changed; no rows if it changed nothing that is told."""

    at: datetime
    rows: list[RowChange] = field(default_factory=list)


def label_of(model, name):
    """The label under which `facts_of` tells a field, a flexible date or an amount."""
    attribute = getattr(model, name)
    return getattr(attribute, "verbose_name", "") or model._meta.get_field(name).verbose_name


def last_change(told, start):
    """When something that is told last changed, or `start`; one query."""
    times = [each.since(start).order_by().values("pgh_created_at") for each in told]
    newest = times[0].union(*times[1:], all=True).order_by("-pgh_created_at").first()
    return newest["pgh_created_at"] if newest else start


def changes_since(told, start, public_since):
    """All `PublishedChange`s after `start`, newest first; two queries for each track.

    `public_since(numbers)` gives {number: datetime} for those records behind `other` that are
    public now.
    """
    loaded = [(each, events_of(each, start)) for each in told]
    known = related_records([(each.track, events) for each, events in loaded])
    others = {
        getattr(event, f"{each.other}_id")
        for each, events in loaded
        if each.other
        for event in events
    }
    seen = public_since(others - {None}) if others else {}
    changes = {}
    for each, events in loaded:
        gone = {event.id for event in events if event.pgh_label == "delete"}
        for old, new in steps_of(events, start):
            change = changes.setdefault(new.pgh_created_at, PublishedChange(new.pgh_created_at))
            row = told_row(each, old, new, known, seen)
            if row and each.forgets and new.id in gone:
                row = without_words(each, row)
            if row:
                change.rows.append(row)
    return sorted(changes.values(), key=lambda change: change.at, reverse=True)


def events_of(told, start):
    """The newest events after `start`, and for each of their rows the event before them."""
    recent = list(told.since(start).order_by("-pgh_id")[:MOST_EVENTS])
    before = told.track.events.filter(id__in={event.id for event in recent})
    before = before.exclude(pgh_id__in=[event.pgh_id for event in recent])
    return [*recent, *before.order_by("id", "-pgh_id").distinct("id")]


def steps_of(events, start):
    """Pairs (event before or None, event after) of each transaction after `start`, row by row."""
    events = sorted(events, key=lambda event: (event.id, event.pgh_id))
    for _, of_row in groupby(events, key=lambda event: event.id):
        of_row = list(of_row)
        outcomes = [list(group)[-1] for _, group in groupby(of_row, lambda e: e.pgh_created_at)]
        is_new = of_row[0].pgh_label == "insert" and of_row[0].pgh_created_at > start
        yield from pairwise([None, *outcomes] if is_new else outcomes)


def told_row(told, old, new, known, seen):
    """The `RowChange` between two events, or None if there is nothing to tell."""
    rows = [visible_row(told, event, known, seen, at=new.pgh_created_at) for event in (old, new)]
    if NOT_YET in rows or rows == [None, None]:
        return None
    facts = differing(*(told_facts(told, row, known) for row in rows))
    verb = verb_of(*rows)
    if not facts and verb == CHANGED:
        return None
    return RowChange(title_for(told.track, rows[1] or rows[0]), verb, facts)


def without_words(told, row):
    """That a row came or went, and nothing for what it said in between."""
    kind = str(told.model._meta.verbose_name)
    return None if row.verb == CHANGED else RowChange(kind, row.verb, [])


def title_for(track, row):
    """The record itself needs no name on its own page; a child does."""
    return title_of(track, row) if track.depth else str(row._meta.verbose_name)


NOT_YET = object()


def visible_row(told, event, known, seen, at):
    """The row after an event; None if it is gone, a draft or its other end hidden, or NOT_YET."""
    if event is None or event.pgh_label == "delete":
        return None
    if told.draft and getattr(event, told.draft) in told.drafts:
        return None
    other = getattr(event, f"{told.other}_id") if told.other else None
    if other and other not in seen:
        return None
    if other and at <= seen[other]:
        return NOT_YET
    return record_of(told.model, event, known)


def told_facts(told, row, known):
    """The facts of a row under the labels that may be told; notes and bases of a date as well."""
    if row is None or not told.fields:
        return {}
    labels = told.labels()
    facts = facts_of(row, known, without=told.track.parent)
    return {label: text for label, text in facts.items() if label.partition(": ")[0] in labels}
