"""What a change changes, in German, as the history of its records tells it."""

import pghistory

from evidence.history.changes import changes_of
from evidence.history.row_changes import FieldChange, RowChange


def told_of(record, paths):
    """What this request has done to a record and its children, to be kept as JSON.

    Of several steps within it, each is told.
    """
    with pghistory.context() as here:
        changes = [each for each in changes_of(record, paths) if each.context == here.id]
    return [
        {
            "title": row.title,
            "verb": row.verb,
            "facts": [[fact.label, fact.old, fact.new] for fact in row.facts],
        }
        for change in changes
        for row in change.rows
    ]


def rows_of(told):
    """The `RowChange`s of what was kept."""
    return [
        RowChange(row["title"], row["verb"], [FieldChange(*fact) for fact in row["facts"]])
        for row in told
    ]
