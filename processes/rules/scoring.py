"""Benefit, feasibility and priority of scores, by a method whose weights are data (R59).

Scores are from 0 to 5, and 5 is favourable: what speaks against a service is scored the other way
round already. A missing score makes no total (R60).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

HIGHEST_SCORE, WHOLE = 5, 100
BENEFIT, FEASIBILITY = "benefit", "feasibility"
AXES = (BENEFIT, FEASIBILITY)


@dataclass(frozen=True)
class Criterion:
    """What is scored, on which axis, with how many of its 100 points.

    A score of 0 in a criterion that `excludes` says that the service cannot be digitalised.
    """

    key: str
    label: str
    axis: str
    weight: Fraction
    excludes: bool = False


@dataclass(frozen=True)
class Method:
    """A version of the method: its criteria, the shares of its axes in percent, its bands.

    `bands` are the numbers of cases in a year from which the scores 1, 2, … count.
    """

    version: str
    criteria: tuple[Criterion, ...]
    benefit_share: int
    bands: tuple[int, ...]
    swing: int

    def on(self, axis: str) -> list[Criterion]:
        return [each for each in self.criteria if each.axis == axis]

    @property
    def shares(self) -> dict[str, Fraction]:
        share = Fraction(self.benefit_share, WHOLE)
        return {BENEFIT: share, FEASIBILITY: 1 - share}

    def score_of_cases(self, cases: int | None) -> int | None:
        """0 to 5 of the cases in a year; None where nobody knows them."""
        return None if cases is None else sum(cases >= bound for bound in self.bands)

    def with_weight(self, key: str, points: int) -> "Method":
        """One weight changed by so many points; the others of its axis make room in proportion.

        No weight falls below 0 or rises above 100, so an axis keeps its 100 points.
        """
        changed = next(each for each in self.criteria if each.key == key)
        weight = min(max(changed.weight + points, Fraction(0)), Fraction(WHOLE))
        others = WHOLE - changed.weight
        if not others:
            return self
        factor = (WHOLE - weight) / others
        criteria = (
            replace(each, weight=weight if each is changed else each.weight * factor)
            if each.axis == changed.axis
            else each
            for each in self.criteria
        )
        return replace(self, criteria=tuple(criteria))


def axis_of(scores: Sequence[int], weights: Sequence[Fraction]) -> Fraction:
    """0 to 100: Σ(weight · score) / 5, of weights that add up to 100."""
    pairs = zip(scores, weights, strict=True)
    return sum((score * weight for score, weight in pairs), Fraction(0)) / HIGHEST_SCORE


@dataclass(frozen=True)
class Result:
    """What a method makes of scores; a total that cannot be worked out is None.

    `missing` are the labels of what nobody has scored; `excluded` says that a criterion rules the
    service out, and then there is no priority.
    """

    axes: Mapping[str, Fraction | None]
    priority: Fraction | None
    missing: tuple[str, ...]
    excluded: bool

    @property
    def benefit(self) -> Fraction | None:
        return self.axes[BENEFIT]

    @property
    def feasibility(self) -> Fraction | None:
        return self.axes[FEASIBILITY]


def result_of(method: Method, scores: Mapping[str, int | None]) -> Result:
    """The `Result` of scores by the keys of their criteria."""
    axes = {axis: total_of(method.on(axis), scores) for axis in AXES}
    missing = [each.label for each in method.criteria if scores.get(each.key) is None]
    excluded = any(each.excludes and scores.get(each.key) == 0 for each in method.criteria)
    known = [total * method.shares[axis] for axis, total in axes.items() if total is not None]
    whole = len(known) == len(AXES) and not excluded
    return Result(axes, sum(known, Fraction(0)) if whole else None, tuple(missing), excluded)


def total_of(criteria: Sequence[Criterion], scores: Mapping[str, int | None]) -> Fraction | None:
    given = [scores.get(each.key) for each in criteria]
    known = [score for score in given if score is not None]
    if len(known) < len(criteria):
        return None
    return axis_of(known, [each.weight for each in criteria])
