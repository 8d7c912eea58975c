"""Who changed what and when: the history tables of any record and its children, in German.

The rows are written by triggers (law 6); here they are only read, in a number of queries that
does not depend on how many changes there are.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache

from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.fields import GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import BigIntegerField, BooleanField, Func, Value
from pghistory.models import Context

from evidence.history.facts import NO, facts_of, told_columns
from evidence.history.row_changes import (
    ADDED,
    CHANGED,
    REMOVED,
    REPLACED,
    RowChange,
    differing,
)

VERBS = {"insert": ADDED, "update": CHANGED, "replace": REPLACED, "delete": REMOVED}
# What a record needs to tell its name, beside itself; our models say it in `NAMED_WITH`.
NAMED_WITH = {Permission: ["content_type"]}
OF_THE_ONE_BEFORE = "lag({}) OVER (PARTITION BY id ORDER BY pgh_id)"
THE_ONE_BEFORE = Func(template=OF_THE_ONE_BEFORE.format("pgh_id"), output_field=BigIntegerField())
OF_AN_EVENT = ("pgh_id", "pgh_before", "pgh_told")
UNKNOWN_HAND = "ohne Anmeldung (direkt in der Datenbank)"


@dataclass
class Change:
    """What one person did at one time; `source` is an address of the site or a command.

    `author` is who asked for what another person let pass; `before` the time of the change before.
    """

    at: datetime
    who: str
    reason: str = ""
    source: str = ""
    author: str = ""
    before: datetime | None = None
    rows: list[RowChange] = field(default_factory=list)


@dataclass(frozen=True)
class Track:
    """A history table, the rows of it to show, and the field that leads to their parent."""

    model: type
    events: models.QuerySet
    parent: str = ""
    label: str = ""
    depth: int = 0


def changes_of(record, paths=(), seen_by=None):
    """The `Changes` of a record and of the children at `paths` (as in lookups), newest first.

    With `seen_by`, records that this person may not see are not named, nor what their rows say.
    """
    return Changes(tracks_of(record, paths), seen_by)


class Changes:
    """`Change`s to be cut into slices, which read what they show; of all others only the keys.

    A slice leaves out what reads the same as before, though it is another value in the database.
    """

    def __init__(self, tracks, seen_by=None):
        self.tracks, self.seen_by = tracks, seen_by
        self.steps = defaultdict(list)
        for at, context, track, event, before, is_told in steps_of(tracks):
            if is_told:
                self.steps[at, context].append((track, event, before))
        self.keys = sorted(self.steps, key=lambda key: key[0], reverse=True)

    def __len__(self):
        return len(self.keys)

    def __iter__(self):
        return iter(self[:])

    def __getitem__(self, window):
        changes, place, wanted = self.without_rows(window), {}, defaultdict(set)
        for key, change in zip(self.keys[window], changes, strict=True):
            for track, event, before in self.steps[key]:
                place[track, event] = change
                wanted[track] |= {event, before} - {None}
        tracks = {number: self.tracks[number] for number in sorted(wanted)}
        loaded = [(track, events_in(track, wanted[n])) for n, track in tracks.items()]
        known = related_records(loaded, self.seen_by)
        for number, (track, events) in zip(tracks, loaded, strict=True):
            for event, row in rows_of(track, events, known, self.seen_by):
                if (number, event.pgh_id) in place:
                    place[number, event.pgh_id].rows.append(row)
        return [change for change in changes if change.rows]

    def without_rows(self, window):
        """The `Change`s of a slice without what happened to which row."""
        keys = self.keys[window]
        contexts = Context.objects.in_bulk({context for _, context in keys} - {None})
        people = people_in(contexts.values())
        changes = [change_in(contexts.get(context), at, people) for at, context in keys]
        for change, (at, _) in zip(changes, self.keys[window.start or 0 :][1:], strict=False):
            change.before = at
        return changes


def steps_of(tracks):
    """Rows (moment, context, place of the track, event, event before it, whether it is told)."""
    first, *others = [
        track.events.order_by()
        .annotate(pgh_track=Value(place), pgh_before=THE_ONE_BEFORE, pgh_told=told(track))
        .values_list("pgh_created_at", "pgh_context", "pgh_track", *OF_AN_EVENT)
        for place, track in enumerate(tracks)
    ]
    return first.union(*others, all=True).order_by("pgh_track", "pgh_id")


def told(track):
    """Whether an event says something else than the one before it, or more than an update."""
    kept = {each.column for each in track.events.model._meta.concrete_fields}
    told = [each for each in told_columns(track.model) if each.name != track.parent]
    row = f"ROW({', '.join(each.column for each in told if each.column in kept)})"
    template = f"pgh_label <> 'update' OR {row} IS DISTINCT FROM {OF_THE_ONE_BEFORE.format(row)}"
    return Func(template=template, output_field=BooleanField())


def events_in(track, numbers):
    return list(track.events.model.objects.filter(pgh_id__in=numbers).order_by("pgh_id"))


def tracks_of(record, paths=()):
    own = Track(type(record), event_model(type(record)).objects.filter(id=record.pk))
    return [own, *(track_at(record, path.split("__")) for path in paths)]


@cache
def event_models():
    """The history table of each tracked model, through tables included."""
    return {
        model.pgh_tracked_model._meta.concrete_model: model
        for model in apps.get_models()
        if getattr(model, "pgh_tracked_model", None)
    }


def event_model(model):
    return event_models()[model._meta.concrete_model]


def tracked_model(model):
    """The model itself, or our proxy that carries the triggers of somebody else's table."""
    return event_model(model).pgh_tracked_model


def is_tracked(model):
    return model._meta.concrete_model in event_models()


def track_at(record, steps):
    """The `Track` of the children a chain of relations away; deleted ones are found as well."""
    model, ids = type(record), [record.pk]
    for step in steps:
        relation = model._meta.get_field(step)
        child, lookup, parent = link_to(relation)
        events = event_model(child).objects.filter(**{lookup: ids})
        if isinstance(relation, GenericRelation):
            events = events.filter(content_type=ContentType.objects.get_for_model(model))
        model, ids = child, events.values("id")
    label = relation.verbose_name if relation.many_to_many else ""
    return Track(tracked_model(model), events, parent, str(label), len(steps))


def link_to(relation):
    """Child model, lookup of its rows by ids of the parent, and its field for the parent."""
    if isinstance(relation, GenericRelation):
        return relation.related_model, "object_id__in", ""
    if relation.many_to_many:
        parent = relation.m2m_field_name()
        return relation.remote_field.through, f"{parent}_id__in", parent
    parent = relation.field.name
    return relation.related_model, f"{parent}_id__in", parent


def related_records(loaded, seen_by=None):
    """The records that foreign keys of the events point at, by model and number."""
    wanted = defaultdict(set)
    for track, events in loaded:
        for key in foreign_keys(track.model):
            ids = {getattr(event, key.attname) for event in events}
            wanted[key.related_model] |= ids - {None}
    return {model: named(model, ids, seen_by) for model, ids in wanted.items() if ids}


def named(model, numbers, seen_by=None):
    """{number: record} of those records that a person may see; without a person, of all."""
    records = model._base_manager.filter(pk__in=numbers)
    if needed := NAMED_WITH.get(model) or getattr(model, "NAMED_WITH", ()):
        records = records.select_related(*needed)
    if seen_by is not None and hasattr(model._default_manager.all(), "visible_to"):
        records = records.filter(pk__in=model._default_manager.visible_to(seen_by).values("pk"))
    return {record.pk: record for record in records}


def foreign_keys(model):
    return [column for column in model._meta.concrete_fields if column.is_relation]


def people_of(loaded):
    return people_in(event.pgh_context for _, events in loaded for event in events)


def people_in(contexts):
    told = [context.metadata for context in contexts if context]
    ids = {about.get(role) for about in told for role in ("user", "author")}
    return get_user_model()._base_manager.in_bulk(ids - {None})


def change_of(event, people):
    return change_in(event.pgh_context, event.pgh_created_at, people)


def change_in(context, at, people):
    about = context.metadata if context else {}
    source = about.get("source") or about.get("url") or ""
    author = about.get("author")
    return Change(
        at=at,
        who=hand_of(context, about.get("user"), source, people),
        reason=about.get("reason") or "",
        source=source,
        author=hand_of(context, author, source, people) if author else "",
    )


def hand_of(context, user, source, people):
    if context is None:
        return UNKNOWN_HAND
    if user is None:
        return f"ohne Anmeldung ({source or 'Befehl auf dem Server'})"
    return str(people.get(user) or f"Konto Nr. {user} (nicht mehr vorhanden)")


def rows_of(track, events, known, seen_by=None):
    """Each event with its `RowChange`; updates that changed nothing to show are left out.

    Of a row that belongs to what `seen_by` may not see, only its kind is told.
    """
    before, owners = {}, gated_keys(track.model, seen_by)
    for event in events:
        row = record_of(track.model, event, known)
        facts = facts_of(row, known, without=track.parent)
        changed = changed_facts(event.pgh_label, before.get(event.id, {}), facts)
        before[event.id] = facts
        if changed or event.pgh_label != "update":
            is_withheld = any(getattr(row, k.attname) and not k.is_cached(row) for k in owners)
            title, told = title_of(track, row), [] if is_withheld else changed
            yield event, RowChange(title, VERBS.get(event.pgh_label, event.pgh_label), told)


def gated_keys(model, user):
    """The foreign keys by which rows of a gated model belong to records of gated models."""
    if not is_closed_to(user, model):
        return []
    return [key for key in foreign_keys(model) if is_closed_to(user, key.related_model)]


def is_closed_to(user, model):
    """Whether the gate of a model keeps anything at all from a person."""
    rows = model._default_manager.all()
    return (
        user is not None and hasattr(rows, "visible_to") and bool(rows.visible_to(user).query.where)
    )


def changed_facts(label, old, new):
    """What an event changed; a new or deleted row tells all it says, except what it denies."""
    if label in ("update", "replace"):
        return differing(old, new)
    told = {name: text for name, text in new.items() if text != NO}
    return differing({}, told) if label == "insert" else differing(told, {})


def record_of(model, event, known):
    """The row as it was, with the records it pointed at where they still exist."""
    values = {c.attname: getattr(event, c.attname, None) for c in model._meta.concrete_fields}
    row = model(**values)
    for key in foreign_keys(model):
        if found := known.get(key.related_model, {}).get(values[key.attname]):
            key.set_cached_value(row, found)
    return row


def title_of(track, row):
    """„Geldgeber: Land Niedersachsen (Fassung 2: …)“, without asking the database again."""
    label = track.label or str(row._meta.verbose_name)
    keys = [key for key in foreign_keys(track.model) if key.name != track.parent]
    gone = any(getattr(row, k.attname) and not k.is_cached(row) for k in foreign_keys(track.model))
    if track.label:
        name = next((str(getattr(row, k.name)) for k in keys if k.is_cached(row)), "")
    else:
        name = "" if gone else str(row)
    title = f"{label}: {name}" if name and not name.startswith(label) else name or label
    if track.depth > 1 and track.parent and not gone:
        title += f" ({getattr(row, track.parent)})"
    return title
