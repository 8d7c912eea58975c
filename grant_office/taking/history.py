"""Who changed what of a file, when and why, from what to what: every event there is.

Unlike the history pages it tells of every column, also of those that no form shows.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import Model
from django.utils.timezone import localtime

from evidence.history.changes import (
    VERBS,
    Track,
    change_of,
    event_model,
    is_tracked,
    people_of,
    record_of,
    related_records,
    track_at,
)
from evidence.models import Cited
from evidence.tables.writing import Column, in_german
from funding.models import Decision
from grant_office.taking.columns import NUMBER, columns_of
from grant_office.taking.sheets import KEPT, Sheet

CITED = {"citations": "Belege", "remarks": "Anmerkungen"}


@dataclass(frozen=True)
class Line:
    """One column that one event changed."""

    at: datetime
    who: str
    table: str
    number: int
    verb: str
    field: str = ""
    old: str = ""
    new: str = ""
    reason: str = ""
    source: str = ""


COLUMNS = [
    Column("Zeitpunkt", lambda line: f"{localtime(line.at):%d.%m.%Y, %H:%M:%S}", width=20),
    Column("Wer", lambda line: line.who, width=24),
    Column("Tabelle", lambda line: line.table),
    Column("Nr.", lambda line: line.number, width=8),
    Column("Was", lambda line: line.verb, width=12),
    Column("Angabe", lambda line: line.field, width=28),
    Column("Von", lambda line: line.old, width=30),
    Column("Nach", lambda line: line.new, width=30),
    Column("Grund", lambda line: line.reason, width=30),
    Column("Über", lambda line: line.source, width=30),
]


def history_of(decision, user):
    """The `Sheet` of all changes of a decision and its file, the oldest first."""
    tracks = list(tracks_of(decision))
    loaded = [
        (track, list(track.events.select_related("pgh_context").order_by("pgh_id")))
        for _, track in tracks
    ]
    known, people = related_records(loaded, user), people_of(loaded)
    lines = [
        line
        for (name, _), (track, events) in zip(tracks, loaded, strict=True)
        for line in lines_of(name, track, events, known, people)
    ]
    return Sheet("Verlauf", COLUMNS, sorted(lines, key=lambda line: line.at))


def tracks_of(decision):
    """(name of the table, `Track`) of the decision and of all that hangs on it."""
    yield "Entscheidung", Track(Decision, event_model(Decision).objects.filter(id=decision.pk))
    for kept in KEPT:
        path = kept.history.split("__") if kept.history else []
        if path and is_tracked(kept.model):
            yield kept.name, track_at(decision, path)
        for link in kept.model._meta.local_many_to_many:
            if is_tracked(link.remote_field.through):
                yield f"{kept.name}: {link.verbose_name}", track_at(decision, [*path, link.name])
        if kept.back and issubclass(kept.model, Cited):
            for about, name in CITED.items():
                yield name, track_at(decision, [*path, about])


def lines_of(name, track, events, known, people):
    columns = columns_of(track.model)
    before: dict[int, dict[str, str]] = {}
    for event in events:
        row: Model = record_of(track.model, event, known)
        now = said(columns, row)
        change = change_of(event, people)
        verb = VERBS.get(event.pgh_label, event.pgh_label)
        line = Line(change.at, change.who, name, event.id, verb)
        line = replace(line, reason=change.reason, source=change.source)
        yield from changed(line, event.pgh_label, before.get(event.id, {}), now)
        before[event.id] = now


def said(columns, row):
    """{head: text} of what a row holds; what several columns are called stands once more."""
    texts: dict[str, str] = {}
    for column in columns:
        if column is not NUMBER and (text := in_german(column.value(row))):
            texts[column.head] = text
    return texts


def changed(line, label, old, new):
    """A line for each column that differs; all of them for a new row and for one that is gone."""
    old, new = (old, {}) if label == "delete" else (old, new)
    heads = [head for head in {**old, **new} if old.get(head, "") != new.get(head, "")]
    for head in heads:
        yield replace(line, field=head, old=old.get(head, ""), new=new.get(head, ""))
