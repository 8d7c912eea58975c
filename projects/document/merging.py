"""Brings together what two people made of the same document; what both changed is a conflict."""

from dataclasses import dataclass

from projects.document.shape import LINKS, ROWS, units

MINE, THEIRS = "mine", "theirs"
WHOLE = ""


@dataclass(frozen=True)
class Conflict:
    """A place both changed: (part, row, unit); an empty unit is the whole row, gone on one side."""

    part: str
    row: str
    unit: str

    @property
    def key(self):
        return f"{self.part}/{self.row}/{self.unit}"


@dataclass(frozen=True)
class Merge:
    """The merged document, with `theirs` at each conflict that is not decided."""

    document: dict
    conflicts: list

    @property
    def is_clean(self):
        return not self.conflicts


def merge(base, mine, theirs, decided=None):
    """Three-way merge; `decided` maps keys of conflicts to MINE or THEIRS."""
    work = Work(decided or {})
    merged = {
        "project": work.row("project", "", base["project"], mine["project"], theirs["project"]),
        "links": {
            name: work.one(
                "links", "", name, *(each["links"][name] for each in (base, mine, theirs))
            )
            for name in LINKS
        },
        "rows": {
            part: work.rows(part, *(each["rows"][part] for each in (base, mine, theirs)))
            for part in ROWS
        },
        "citations": work.rows("citations", *(each["citations"] for each in (base, mine, theirs))),
    }
    return Merge(merged, work.conflicts)


class Work:
    """Decides place by place and remembers the conflicts."""

    def __init__(self, decided):
        self.decided, self.conflicts = decided, []

    def one(self, part, row, unit, base, mine, theirs):
        if mine in (base, theirs):
            return theirs
        if theirs == base:
            return mine
        conflict = Conflict(part, row, unit)
        if conflict.key not in self.decided:
            self.conflicts.append(conflict)
        return mine if self.decided.get(conflict.key) == MINE else theirs

    def rows(self, part, base, mine, theirs):
        merged = {}
        for key in [*theirs, *(key for key in mine if key not in theirs)]:
            values = self.row(part, key, base.get(key), mine.get(key), theirs.get(key))
            if values is not None:
                merged[key] = values
        return merged

    def row(self, part, key, base, mine, theirs):
        if None in (base, mine, theirs):
            return self.one(part, key, WHOLE, base, mine, theirs)
        merged = dict(theirs)
        for unit, names in units(part).items():
            sides = [{name: side.get(name) for name in names} for side in (base, mine, theirs)]
            merged.update(self.one(part, key, unit, *sides))
        return merged
