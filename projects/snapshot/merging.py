"""Brings together what two people made of the same document; what both changed is a conflict."""

from dataclasses import dataclass
from typing import Any

from projects.snapshot.contradictions import without_orphans
from projects.snapshot.shape import LINKS, ROWS, Rows, Snapshot, Values, units

MINE, THEIRS = "mine", "theirs"
WHOLE = ""
CitedRow = tuple[Values, Rows]  # a row and what is cited for it


@dataclass(frozen=True)
class Conflict:
    """A place both changed: (part, row, unit); an empty unit is the whole row, gone on one side."""

    part: str
    row: str
    unit: str

    @property
    def key(self) -> str:
        return f"{self.part}/{self.row}/{self.unit}"


@dataclass(frozen=True)
class Merge:
    """The merged document, with `theirs` at each conflict that is not decided."""

    document: Snapshot
    conflicts: list[Conflict]

    @property
    def is_clean(self) -> bool:
        return not self.conflicts


def merge(
    base: Snapshot, mine: Snapshot, theirs: Snapshot, decided: dict[str, str] | None = None
) -> Merge:
    """Three-way merge; `decided` maps keys of conflicts to MINE or THEIRS.

    A row that one side removed is taken or left whole, with all that is cited for it.
    """
    work, sides = Work(decided or {}), (base, mine, theirs)
    rows: dict[str, Rows] = {part: {} for part in ROWS}
    merged = Snapshot(project={}, links={}, rows=rows, citations={}, contradictions={})
    base_rows, my_rows, their_rows = (with_citations(each) for each in sides)
    for part, key in {**their_rows, **my_rows}:
        here = (each.get((part, key)) for each in (base_rows, my_rows, their_rows))
        if taken := work.cited_row(part, key, *here):
            put(merged, part, key, *taken)
    for name in LINKS:
        merged["links"][name] = work.one(
            "links", "", name, *(each["links"][name] for each in sides)
        )
    disputes = work.wholes("contradictions", *(each["contradictions"] for each in sides))
    merged["contradictions"] = without_orphans(disputes, rows)
    return Merge(merged, work.conflicts)


def with_citations(document: Snapshot) -> dict[tuple[str, str], CitedRow]:
    """{(part, row): (values, citations of it)}, the project first; what cites no row goes."""
    found: dict[tuple[str, str], CitedRow] = {("project", ""): (document["project"], {})}
    for part in ROWS:
        found |= {(part, key): (values, {}) for key, values in document["rows"][part].items()}
    for key, values in document["citations"].items():
        if row := found.get((values["part"], values["row"])):
            row[1][key] = values
    return found


def put(document: Snapshot, part: str, key: str, values: Values, citations: Rows) -> None:
    if part == "project":
        document["project"] = values
    else:
        document["rows"][part][key] = values
    document["citations"] |= citations


class Work:
    """Decides place by place and remembers the conflicts."""

    def __init__(self, decided: dict[str, str]) -> None:
        self.decided = decided
        self.conflicts: list[Conflict] = []

    def one(self, part: str, row: str, unit: str, base: Any, mine: Any, theirs: Any) -> Any:
        if mine in (base, theirs):
            return theirs
        if theirs == base:
            return mine
        conflict = Conflict(part, row, unit)
        if conflict.key not in self.decided:
            self.conflicts.append(conflict)
        return mine if self.decided.get(conflict.key) == MINE else theirs

    def cited_row(
        self,
        part: str,
        key: str,
        base: CitedRow | None,
        mine: CitedRow | None,
        theirs: CitedRow | None,
    ) -> CitedRow | None:
        if base is None or mine is None or theirs is None:
            return self.one(part, key, WHOLE, base, mine, theirs)
        values, citations = zip(base, mine, theirs, strict=True)
        return self.by_unit(part, key, *values), self.rows("citations", *citations)

    def rows(self, part: str, base: Rows, mine: Rows, theirs: Rows) -> Rows:
        merged = {}
        for key in [*theirs, *(key for key in mine if key not in theirs)]:
            values = self.row(part, key, base.get(key), mine.get(key), theirs.get(key))
            if values is not None:
                merged[key] = values
        return merged

    def wholes(self, part: str, base: Rows, mine: Rows, theirs: Rows) -> Rows:
        """Values that are taken or left as one."""
        keys = [*theirs, *(key for key in mine if key not in theirs)]
        sides = {key: (base.get(key), mine.get(key), theirs.get(key)) for key in keys}
        merged = {key: self.one(part, key, WHOLE, *each) for key, each in sides.items()}
        return {key: values for key, values in merged.items() if values is not None}

    def row(
        self, part: str, key: str, base: Values | None, mine: Values | None, theirs: Values | None
    ) -> Values | None:
        if base is None or mine is None or theirs is None:
            return self.one(part, key, WHOLE, base, mine, theirs)
        return self.by_unit(part, key, base, mine, theirs)

    def by_unit(self, part: str, key: str, base: Values, mine: Values, theirs: Values) -> Values:
        merged = dict(theirs)
        for unit, names in units(part).items():
            sides = [{name: side.get(name) for name in names} for side in (base, mine, theirs)]
            merged.update(self.one(part, key, unit, *sides))
        return merged
