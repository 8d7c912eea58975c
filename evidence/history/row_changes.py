"""What happened to one row, in German: for the history, the change log and every comparison."""

from dataclasses import dataclass, field

from evidence.history.word_marks import GONE, NEW, marked

ADDED, CHANGED, REPLACED, REMOVED = "hinzugefügt", "geändert", "ersetzt", "entfernt"


@dataclass(frozen=True)
class FieldChange:
    """One field of a row before and after; an empty text means that nothing was there."""

    label: str
    old: str
    new: str

    @property
    def old_words(self):
        return [words for words in marked(self.old, self.new) if words.kind != NEW]

    @property
    def new_words(self):
        return [words for words in marked(self.old, self.new) if words.kind != GONE]


@dataclass
class RowChange:
    """A German title of the row, what happened to it, and the fields in which one sees that."""

    title: str
    verb: str
    facts: list[FieldChange] = field(default_factory=list)

    @property
    def has_old(self):
        return self.verb != ADDED

    @property
    def has_new(self):
        return self.verb != REMOVED


def verb_of(old, new):
    """What happened to a row that was `old` and is `new`; None (or nothing) where there is none."""
    return CHANGED if old and new else ADDED if new else REMOVED


def differing(old, new):
    """FieldChanges between {label: text} before and after."""
    return [
        FieldChange(label, old.get(label, ""), new.get(label, ""))
        for label in {**old, **new}
        if old.get(label, "") != new.get(label, "")
    ]
