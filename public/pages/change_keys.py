"""Which public records changed when: the keys of the page of all changes, in a few queries.

What is told is what the change log of each record tells (`change_log`), so both agree. Only the
newest `MOST` are asked for, however long the history is.
"""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache

from django.contrib.contenttypes.fields import GenericRelation
from django.db import connection
from django.db.models import BigIntegerField, F, OuterRef, Subquery, Value
from django.db.models.functions import Cast
from django.utils.timezone import localdate

from evidence.history.changes import Track, event_model, link_to, track_at
from evidence.history.published import ToldTrack
from funding.models import Decision
from projects.models import Project
from public.pages.change_log import CHILDREN, FIELDS, as_told, public_since
from strategy.models import Measure, Strategy

KINDS = (Project, Decision, Measure, Strategy)
MOST = 3_000
EVER = datetime(1970, 1, 1, tzinfo=UTC)
NOWHERE = Cast(Value(None), BigIntegerField())


@dataclass(frozen=True)
class ChangeKey:
    """A record of a model and when it changed; `tracks` are paths of what did.

    Without any it was published then. One for a whole day has the keys of its moments as `parts`.
    """

    at: datetime
    model: type
    number: int
    tracks: frozenset = frozenset()
    parts: tuple = ()


@dataclass(frozen=True)
class Known:
    """`ChangeKey`s, newest first; with `is_cut` there were more before the last of them.

    `since` is {model: {number: datetime of its publication}}.
    """

    keys: list
    since: dict
    is_cut: bool


@cache
def rooted_tracks():
    """{(model, path): `ToldTrack` of all records} whose events have the number as `pgh_root`."""
    found = {}
    for model in KINDS:
        kind = model.__name__
        own = event_model(model).objects.annotate(pgh_root=F("pgh_obj_id"))
        found[model, ""] = ToldTrack(Track(model, own), FIELDS[kind])
        for path, fields in CHILDREN[kind].items():
            found[model, path] = as_told(kind, path, rooted_track(model, path), fields)
    return found


def rooted_track(model, path):
    """The `Track` of the children at a path, of all records at once."""
    steps = path.split("__")
    parent, way = model, None
    for step in steps:
        relation = parent._meta.get_field(step)
        child, lookup, _ = link_to(relation)
        events = event_model(child).objects.all()
        if isinstance(relation, GenericRelation):
            events = events.filter(**of_kind(parent))
        above = F(lookup.removesuffix("__in"))
        way = above if way is None else Subquery(rows_above(parent, above, way))
        parent = child
    return replace(track_at(model(pk=0), steps), events=events.annotate(pgh_root=way))


def of_kind(model):
    """Condition by names: what is kept in a process must not hold a number of the database."""
    label, name = model._meta.concrete_model._meta.label_lower.split(".")
    return {"content_type__app_label": label, "content_type__model": name}


def rows_above(parent, above, way):
    """The number of the record that the row above an event belongs to."""
    rows = event_model(parent).objects.filter(pgh_obj_id=OuterRef(above.name)).order_by()
    return rows.values(way.name)[:1]


def known_changes():
    """`Known` changes of all public records."""
    names, rows = list(rooted_tracks()), newest()
    since = beginnings(rows, names)
    found = {}
    for at, place, number, other in rows:
        model, path = names[place]
        if is_told(since, model, number, at) and (
            other is None or is_told(since, Project, other, at)
        ):
            found.setdefault((at, model, number), set()).add(path)
    keys = [ChangeKey(*key, frozenset(paths)) for key, paths in found.items()]
    keys += published(since, {(at, names[place], number) for at, place, number, _ in rows})
    return Known(sorted(keys, key=in_time, reverse=True), since, len(rows) == MOST)


def by_record_and_day(keys):
    """One `ChangeKey` for all changes of a record on a day, where the newest stands.

    Its publication stays a key of its own.
    """
    days = defaultdict(list)
    for key in keys:
        days[localdate(key.at), key.model, key.number, not key.tracks].append(key)
    return [replace(of_day[0], parts=tuple(of_day)) for of_day in days.values()]


def beginnings(rows, names):
    """{model: {number: datetime of its publication}} of those records of the rows that are public;
    a query for each model."""
    numbers = {model: set() for model in KINDS}
    for _, place, number, other in rows:
        numbers[names[place][0]].add(number)
        numbers[Project].add(other)
    return {model: public_since(model, found - {None}) for model, found in numbers.items()}


def moments(told, place):
    """Rows (moment, place of the track, number of the record, other project), the newest events."""
    events = told.since(EVER).order_by("-pgh_id")
    other = F(f"{told.other}_id") if told.other else NOWHERE
    return events.annotate(pgh_track=Value(place), pgh_beside=other).values_list(
        "pgh_created_at", "pgh_track", "pgh_root", "pgh_beside"
    )[:MOST]


def newest():
    """Rows of `moments` of all tracks, the newest first; one query."""
    with connection.cursor() as cursor:
        cursor.execute(*newest_in_sql(MOST))
        return cursor.fetchall()


@cache
def newest_in_sql(most):
    """SQL with its values, put together once: it takes longer than the database to answer."""
    first, *others = [moments(told, each) for each, told in enumerate(rooted_tracks().values())]
    rows = first.union(*others).order_by("-pgh_created_at", "pgh_track", "-pgh_root")[:most]
    return rows.query.sql_with_params()


def is_told(since, model, number, at):
    start = since[model].get(number)
    return start is not None and at > start


def published(since, rows):
    """Keys of the publications among the rows, of records whose beginning is in the history."""
    begun = [
        event_model(model)
        .objects.order_by()
        .filter(pgh_label="insert", pgh_obj_id__in=list(since[model]))
        .annotate(pgh_track=Value(place))
        .values_list("pgh_track", "pgh_obj_id")
        for place, model in enumerate(KINDS)
    ]
    for place, number in begun[0].union(*begun[1:]):
        model = KINDS[place]
        at = since[model][number]
        if (at, (model, ""), number) in rows:
            yield ChangeKey(at, model, number)


def in_time(key):
    """The newest first; of one moment by kind and number, for a page always reads the same."""
    return key.at, -KINDS.index(key.model), -key.number
