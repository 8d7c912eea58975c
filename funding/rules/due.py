"""A day that follows from other days: how it came about, or what is missing for it (R49)."""

from dataclasses import dataclass
from datetime import date

from funding.rules.terms import Answer
from funding.rules.written import short


@dataclass(frozen=True)
class Anchor:
    """A day that others hang on, such as the end of the award period; None if it is unknown."""

    label: str
    day: date | None

    def __str__(self) -> str:
        return f"{self.label} ({short(self.day)})" if self.day else self.label


@dataclass(frozen=True)
class Due(Answer):
    """A computed day that is not rolled: rule, anchor and formula in German, or what is missing.

    `note` says what else is to know: the other of two days, or why nothing is due.
    """

    rule: str
    anchor: Anchor
    formula: str
    day: date | None = None
    missing: str = ""
    note: str = ""

    def __str__(self) -> str:
        if self.day is None:
            return self.missing or self.note
        return f"{short(self.day)} – {', '.join(filter(None, [self.formula, self.references]))}"


def needs(rule: str, anchor: Anchor, formula: str, note: str = "") -> Due:
    """A `Due` whose anchor is not known yet."""
    return Due(rule, anchor, formula, missing=f"Es fehlt: {anchor.label}.", note=note)
