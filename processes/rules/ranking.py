"""The order of services by their priority, with its ties and how far it depends on weights (R60).

What has no priority has no rank: it stands apart, with what is missing, or with what rules it out.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from statistics import median
from typing import Any
from unicodedata import combining, normalize

from processes.rules.scoring import Method, Result, result_of

TENTH = Decimal("0.1")


@dataclass(frozen=True)
class Candidate:
    """A service with the scores of each county that has assessed it, by the county's key.

    `cases` are those of a year, all counties together as far as known; None where nobody knows.
    """

    key: Any
    name: str
    cases: int | None
    scores: Mapping[Any, Mapping[str, int | None]]


@dataclass(frozen=True)
class Judged:
    """A candidate by a method; the priority is the median of the counties that have one."""

    candidate: Candidate
    by_county: Mapping[Any, Result]

    @property
    def known(self) -> list[Fraction]:
        return sorted(
            each.priority for each in self.by_county.values() if each.priority is not None
        )

    @property
    def priority(self) -> Decimal | None:
        """0.0 to 100.0 to one digit, as it is shown and compared; None where no county has one."""
        return in_tenths(median(self.known)) if self.known else None

    @property
    def spread(self) -> tuple[Decimal, Decimal] | None:
        """The lowest and the highest of the counties, where they differ."""
        ends = [in_tenths(each) for each in (self.known[:1] + self.known[-1:])]
        return (ends[0], ends[1]) if len(set(ends)) == 2 else None

    @property
    def excluded(self) -> bool:
        """No county has a priority, and one of them says that it cannot be digitalised."""
        return not self.known and any(each.excluded for each in self.by_county.values())

    @property
    def missing(self) -> list[str]:
        """What some county has not scored, each named once."""
        return list(dict.fromkeys(x for each in self.by_county.values() for x in each.missing))


@dataclass(frozen=True)
class Placed:
    """A rank, which is shared where priorities are equal, and where changed weights lead."""

    judged: Judged
    rank: int
    is_shared: bool
    best: int
    worst: int

    @property
    def is_steady(self) -> bool:
        """No weight changed by itself moves it."""
        return self.best == self.worst


@dataclass(frozen=True)
class Ranking:
    """Those with a rank, best first; those that lack scores; those that are ruled out."""

    placed: list[Placed]
    incomplete: list[Judged]
    excluded: list[Judged]


def in_tenths(value: Fraction) -> Decimal:
    """To one digit, half up."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact.quantize(TENTH, ROUND_HALF_UP)


def by_name(name: str) -> tuple[str, str]:
    """Sorts names by DIN 5007-1: ä as a, ß as ss, whatever the case."""
    letters = normalize("NFD", name.casefold())
    return "".join(each for each in letters if not combining(each)), name


def judge(method: Method, candidate: Candidate) -> Judged:
    results = {key: result_of(method, scores) for key, scores in candidate.scores.items()}
    return Judged(candidate, results)


def rank(method: Method, candidates: Iterable[Candidate]) -> Ranking:
    """The `Ranking`, whatever the order of the candidates.

    Equal priorities share their rank and stand by their cases, most first, then by name.
    """
    all_of_them = sorted(candidates, key=lambda each: by_name(each.name))
    judged = [judge(method, each) for each in all_of_them]
    ranks = ranks_of(judged)
    reached = [ranks, *(ranks_of([judge(m, c) for c in all_of_them]) for m in varied(method))]
    placed = [placed_by(each, ranks, reached) for each in judged if each.candidate.key in ranks]
    placed.sort(key=lambda each: (each.rank, -(each.judged.candidate.cases or 0)))
    rest = [each for each in judged if each.candidate.key not in ranks]
    return Ranking(
        placed,
        [each for each in rest if not each.excluded],
        [each for each in rest if each.excluded],
    )


def ranks_of(judged: Sequence[Judged]) -> dict[Any, int]:
    """{key: rank from 1} of those with a priority; after a shared rank the next ones are free."""
    known = {each.candidate.key: each.priority for each in judged if each.priority is not None}
    values = list(known.values())
    return {key: 1 + sum(other > own for other in values) for key, own in known.items()}


def varied(method: Method) -> list[Method]:
    """The method with each weight by itself changed by its swing, up and down."""
    return [
        method.with_weight(each.key, points)
        for each in method.criteria
        for points in (method.swing, -method.swing)
    ]


def placed_by(
    judged: Judged, ranks: Mapping[Any, int], reached: Sequence[Mapping[Any, int]]
) -> Placed:
    key = judged.candidate.key
    own = [each[key] for each in reached]
    shared = list(ranks.values()).count(ranks[key]) > 1
    return Placed(judged, ranks[key], shared, min(own), max(own))
