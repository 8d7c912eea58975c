"""What only one row of a project may hold: its lead, the title of a milestone."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS

from evidence import twins
from projects.snapshot.shape import MODELS, ROWS, Problems, Rows, Snapshot, Values

ALIKE = "{kind}: Zwei Einträge sagen dasselbe. Bitte einen entfernen oder ändern."
CITED_TWICE = (
    "Dieselbe Quelle belegt dieselbe Angabe zweimal. Bitte im Abschnitt „Belege“ einen der "
    "Einträge entfernen."
)


class Exchanged(Exception):
    """Rows take each other's place, which no order of saving allows."""

    def __init__(self) -> None:
        super().__init__(
            "Zwei Zeilen tauschen, was es nur einmal gibt. Bitte in zwei Schritten: erst eine der "
            "beiden anders nennen und sichern."
        )


def in_order(part: str, present: Rows, changed: Rows) -> Iterator[tuple[str, Values]]:
    """Pairs of key and values, each after the row that gives up the place it takes.

    Raises Exchanged where there is no such order.
    """
    waiting = dict(changed)
    while waiting:
        holder = {place: key for key in waiting for place in places_of(part, present.get(key))}
        free = [
            key
            for key, values in waiting.items()
            if all(holder.get(place, key) == key for place in places_of(part, values))
        ]
        if not free:
            raise Exchanged
        yield from ((key, waiting.pop(key)) for key in free)


def twice(document: Snapshot) -> Problems:
    """{(part, row, column): [sentence]} of rows and citations that repeat an earlier one."""
    problems: Problems = {}
    for part in ROWS:
        sentence = ALIKE.format(kind=MODELS[part]._meta.verbose_name_plural)
        places = {key: places_of(part, row) for key, row in document["rows"][part].items()}
        for key, _ in twins.repeated(places):
            problems[part, key, NON_FIELD_ERRORS] = [sentence]
    cited = {
        key: {("citations", citation_place(row))} for key, row in document["citations"].items()
    }
    return problems | {
        ("citations", key, NON_FIELD_ERRORS): [CITED_TWICE] for key, _ in twins.repeated(cited)
    }


def citation_place(row: Values) -> tuple[Any, ...]:
    return row["part"], row["row"], row["field"], row["portion"], row["source_id"]


def places_of(part: str, values: Values | None) -> set[tuple[str, tuple[Any, ...]]]:
    """{(constraint, values)} that the row holds; nothing for no row."""
    if not values:
        return set()
    return twins.places_of(MODELS[part], values.__getitem__, shared=["project"])
