"""How a row of a document points at one that is new in the same document.

A row gets its number when it is saved; until then the number of its key stands for it, below zero:
a finding of the activity „neu-3“ has the activity -3.
"""

from typing import Any

from projects.models import Activity
from projects.snapshot.shape import NEW, Rows, Snapshot, Values, columns

NO_MORE = 0
# The parts that rows of others may point at, by the model of the foreign key.
POINTED_AT: dict[Any, str] = {Activity: "activities"}


def number_of(key: str) -> int:
    """What a foreign key holds to mean the row of this key."""
    return -int(key.removeprefix(NEW)) if key.startswith(NEW) else int(key)


def free_key_of_row(key: str, rows: Rows) -> str:
    """The key, or the next of a new row if another row has it."""
    if key not in rows:
        return key
    numbers = [int(each.removeprefix(NEW)) for each in rows if each.startswith(NEW)]
    return f"{NEW}{max(numbers, default=0) + 1}"


def key_of(number: int) -> str:
    """The key of the row that a foreign key means."""
    return f"{NEW}{-number}" if number < 0 else str(number)


def new_numbers(rows: Rows) -> dict[int, Values]:
    """{number that means it: values} of the rows that are new in a document."""
    numbers = {number_of(key): values for key, values in rows.items() if key.startswith(NEW)}
    return {number: values for number, values in numbers.items() if number < 0}


def points_at_new(part: str, values: Values, document: Snapshot) -> set[str]:
    """The columns of a row that mean a row that is new in the document."""
    return {
        name
        for name, column in columns(part).items()
        if (there := POINTED_AT.get(column.related_model))
        if values[name] in new_numbers(document["rows"][there])
    }


def with_numbers(part: str, values: Values, created: dict[tuple[str, str], int]) -> Values:
    """The values with the numbers that new rows have by now; `created` is {(part, key): number}."""
    numbers = {
        name: created[POINTED_AT[column.related_model], key_of(values[name])]
        for name, column in columns(part).items()
        if column.related_model in POINTED_AT and (values[name] or 0) < 0
    }
    return values | numbers


def forget_gone(document: Snapshot) -> None:
    """Rows that meant a new row point nowhere once it is gone: its key may come again."""
    for part, rows in document["rows"].items():
        for name, column in columns(part).items():
            if there := POINTED_AT.get(column.related_model):
                numbers = new_numbers(document["rows"][there])
                for values in rows.values():
                    if (values[name] or 0) < 0 and values[name] not in numbers:
                        values[name] = NO_MORE
