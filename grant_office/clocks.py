"""From when a decision is final, how long papers are kept and what was bought is bound.

Each with its rule (R18, R28, R29).
"""

from dataclasses import dataclass
from functools import partial

from funding.rules.deadlines import binding_of, final_of, retention_of
from funding.rules.due import Due
from funding.rules.refusals import NotComputable


@dataclass(frozen=True)
class Clock:
    """A period that begins or ends on a day, or the German reason why nobody can say."""

    label: str
    due: Due | None = None
    refusal: str = ""

    def __str__(self):
        return str(self.due) if self.due else self.refusal

    @property
    def note(self):
        return self.due.note if self.due and self.due.day else ""

    @property
    def is_confirmed(self):
        return self.due is None or self.due.is_confirmed


def clocks_of(known):
    """`Clock`s of a decision with a file; none of a binding where nothing binds."""
    facts, terms = known.facts, known.terms
    yield clock("Bestandskraft", partial(final_of, facts, terms))
    yield clock("Aufbewahrung", partial(retention_of, facts, terms))
    bound = clock("Zweckbindung", partial(binding_of, facts, terms))
    if bound.due or bound.refusal:
        yield bound


def clock(label, reckon):
    try:
        return Clock(label, reckon())
    except NotComputable as error:
        return Clock(label, refusal=str(error))
