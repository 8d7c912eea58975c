"""What a change changes, in German, as the history of its records tells it."""

import pghistory

from evidence.history import kept_lines
from evidence.history.changes import tracks_of
from evidence.history.row_changes import FieldChange, RowChange


def told_of(record, paths):
    """The lines that this request has written into the history of a record and its children.

    They are JSON; of several steps within it, each is told.
    """
    with pghistory.context() as here:
        kept = [kept_lines.lines_of(track, here.id) for track in tracks_of(record, paths)]
    return [each for each in kept if each]


def rows_of(told, seen_by):
    """The `RowChange`s of what was kept, as this person may read them.

    A list of services keeps what it tells as words: {title, verb, facts}.
    """
    lines = [each for each in told if "lines" in each]
    return [*kept_lines.told(lines, seen_by), *(in_words(each) for each in told if "facts" in each)]


def in_words(row):
    return RowChange(row["title"], row["verb"], [FieldChange(*fact) for fact in row["facts"]])
