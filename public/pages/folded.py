"""What a page does not know, folded into one line at the end of a block.

A value that does not apply is known not to be there: it keeps its own line, as „entfällt“.
"""

from dataclasses import dataclass

from evidence.values.blanks import REASONS, UNSAID, holds_value, label_in, reasons_in, why_blank
from evidence.values.money import Qualifier, Quantity


@dataclass(frozen=True)
class Blank:
    """Something nobody knows: its German name, why, and whose field it is, for what is disputed."""

    label: str
    why: str
    record: object = None
    field: str = ""


def is_blank(record, field):
    """The field of a record holds no value, and that it does not apply is not said either."""
    told = getattr(record, field)
    if holds_value(told):
        return False
    if isinstance(told, Quantity):
        return told.blank != Qualifier.NOT_APPLICABLE
    return reasons_in(getattr(record, "blanks", "")).get(field) != Qualifier.NOT_APPLICABLE


def blanks_of(record, labels):
    """`Blank` for each of the fields {name: label} that is one."""
    return [
        Blank(label, why(record, name), record, name)
        for name, label in labels.items()
        if is_blank(record, name)
    ]


def why(record, field):
    told = getattr(record, field)
    if isinstance(told, Quantity):
        return str(told)
    return why_blank(record, field) or UNSAID


def blanks_of_rows(record, rows):
    """`Blank` for each {name: rows} without any, if somebody gave a reason why."""
    reasons = reasons_in(record.blanks)
    return [
        Blank(label_in(type(record), name), REASONS[reasons[name]])
        for name, found in rows.items()
        if not found and reasons.get(name, Qualifier.NOT_APPLICABLE) != Qualifier.NOT_APPLICABLE
    ]
