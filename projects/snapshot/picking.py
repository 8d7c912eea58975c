"""Some of the changes of a document without the others: by place, as a merge names its conflicts.

What a source says of a value, and a contradiction about it, goes with the value.
"""

from collections.abc import Collection, Iterator
from copy import deepcopy

from projects.snapshot.contradictions import without_orphans
from projects.snapshot.merging import WHOLE, Conflict
from projects.snapshot.new_rows import POINTED_AT, key_of, points_at_new
from projects.snapshot.shape import LINKS, ROWS, Rows, Snapshot, Values, units

EVIDENCE = ("citations", "contradictions")


def changed_places(old: Snapshot, new: Snapshot) -> list[str]:
    """Keys of what can be picked: values and links of the project, rows as a whole, and what is
    said about a value that stays."""
    places = [
        Conflict("project", "", unit).key
        for unit, names in units("project").items()
        if any(old["project"][name] != new["project"][name] for name in names)
    ]
    places += [
        Conflict("links", "", name).key
        for name in LINKS
        if old["links"][name] != new["links"][name]
    ]
    for part in ROWS:
        keys = differing_keys(old["rows"][part], new["rows"][part])
        places += [Conflict(part, key, WHOLE).key for key in keys]
    alone = [
        Conflict(part, key, WHOLE).key
        for part, key, values in evidence_that_differs(old, new)
        if place_of(values) not in places
    ]
    return [*places, *alone]


def picked(old: Snapshot, new: Snapshot, places: Collection[str]) -> Snapshot:
    """The old document with the changes of the new one at these places."""
    document = deepcopy(old)
    for place in places:
        part, row, unit = place.split("/", 2)
        if part == "project":
            for name in units("project")[unit]:
                document["project"][name] = deepcopy(new["project"][name])
        elif part == "links":
            document["links"][unit] = list(new["links"][unit])
        elif part in ROWS:
            take(document["rows"][part], new["rows"][part], row)
    for part, key, values in evidence_that_differs(old, new):
        if place_of(values) in places or Conflict(part, key, WHOLE).key in places:
            take(evidence(document, part), evidence(new, part), key)
    rows = document["rows"]
    document["citations"] = {
        key: each
        for key, each in document["citations"].items()
        if each["part"] == "project" or each["row"] in rows[each["part"]]
    }
    document["contradictions"] = without_orphans(document["contradictions"], rows)
    return document


def torn_apart(old: Snapshot, new: Snapshot, places: Collection[str]) -> bool:
    """Whether a row that is left points at a new one that is picked."""
    for part in ROWS:
        for key in differing_keys(old["rows"][part], new["rows"][part]):
            values = new["rows"][part].get(key)
            if values and Conflict(part, key, WHOLE).key not in places:
                meant = (key_of(values[name]) for name in points_at_new(part, values, new))
                for row in meant:
                    if any(
                        Conflict(there, row, WHOLE).key in places for there in POINTED_AT.values()
                    ):
                        return True
    return False


def differing_keys(old: Rows, new: Rows) -> list[str]:
    keys = [*old, *(key for key in new if key not in old)]
    return [key for key in keys if old.get(key) != new.get(key)]


def evidence(document: Snapshot, part: str) -> Rows:
    return document["citations"] if part == "citations" else document["contradictions"]


def evidence_that_differs(old: Snapshot, new: Snapshot) -> Iterator[tuple[str, str, Values]]:
    """(part, key, values) of the sources and contradictions that one has and not the other."""
    for part in EVIDENCE:
        before, after = evidence(old, part), evidence(new, part)
        for key in differing_keys(before, after):
            yield part, key, after.get(key) or before[key]


def place_of(values: Values) -> str:
    """The key of the place that a source or a contradiction speaks of."""
    part, row, field = (values[name] for name in ("part", "row", "field"))
    if part != "project":
        return Conflict(part, row, WHOLE).key
    if field in LINKS:
        return Conflict("links", "", field).key
    return Conflict("project", "", field if field in units("project") else f"{field}_id").key


def take(rows: Rows, wanted: Rows, key: str) -> None:
    if key in wanted:
        rows[key] = deepcopy(wanted[key])
    else:
        rows.pop(key, None)
