"""Maturity, scoring, ranking and small groups: R53, R58, R59 and R60 on values."""

import random
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.rules.levels import level_of, missing_of
from processes.rules.ranking import Candidate, by_name, in_tenths, rank
from processes.rules.scoring import BENEFIT, FEASIBILITY, Criterion, Method, result_of
from processes.rules.small_groups import SMALLEST, may_show_total, shown_groups
from tests.examples import examples

WEIGHTS = {
    BENEFIT: {"cases": 25, "time": 25, "people": 25, "breaks": 15, "transfer": 10},
    FEASIBILITY: {"law": 30, "technology": 25, "shared": 25, "resources": 20},
}
METHOD = Method(
    version="1",
    criteria=tuple(
        Criterion(key, key.title(), axis, Fraction(weight), excludes=key == "law")
        for axis, weights in WEIGHTS.items()
        for key, weight in weights.items()
    ),
    benefit_share=60,
    bands=(10, 100, 1_000, 5_000, 20_000),
    swing=5,
)
KEYS = [each.key for each in METHOD.criteria]
# The four worked rows of R59: illustrative scores, then benefit, feasibility, priority.
WORKED = {
    "Kfz-Zulassung": ("545354354", "89", "80", "85.4"),
    "Bauantrag": ("354542243", "83", "54", "71.4"),
    "Hundesteuer": ("423235534", "57", "86", "68.6"),
    "Reisekosten": ("330455435", "52", "85", "65.2"),
}
SCORES = st.lists(st.integers(0, 5), min_size=9, max_size=9)


def scores_of(digits):
    return dict(zip(KEYS, [int(each) for each in digits], strict=True))


def candidate(name, *rows, cases=None):
    return Candidate(name, name, cases, dict(enumerate(rows)))


@pytest.mark.parametrize(
    ("criteria", "level"),
    [
        ([4] * 9 + [2], 2),
        ([4] * 9 + [None], None),
        ([3] * 10, 3),
        ([0] + [4] * 9, 0),
        ([0] + [4] * 8 + [None], None),
    ],
)
def test_the_lowest_of_ten_criteria_decides_and_a_missing_one_leaves_it_open(criteria, level):
    """R53"""
    assert level_of(criteria) == level


@pytest.mark.parametrize("criteria", [[4] * 9, [4] * 11, [5] * 10, [-1] + [4] * 9])
def test_no_level_is_made_of_what_is_not_ten_levels(criteria):
    with pytest.raises(ValueError, match="Kriteri"):
        level_of(criteria)


def test_missing_criteria_are_told_by_their_numbers():
    assert missing_of([1, None, 3, None]) == [2, 4]


@pytest.mark.parametrize("name", WORKED)
def test_the_worked_rows_come_out_to_the_last_digit(name):
    """R59"""
    digits, benefit, feasibility, priority = WORKED[name]
    result = result_of(METHOD, scores_of(digits))
    assert result.benefit == Fraction(benefit)
    assert result.feasibility == Fraction(feasibility)
    assert result.priority == Fraction(priority)


@pytest.mark.parametrize(
    ("cases", "score"),
    [
        *((0, 0), (9, 0), (10, 1), (99, 1), (100, 2), (999, 2), (1_000, 3), (4_999, 3)),
        *((5_000, 4), (19_999, 4), (20_000, 5), (None, None)),
    ],
)
def test_the_bands_of_cases_begin_where_they_say(cases, score):
    assert METHOD.score_of_cases(cases) == score


@examples(100)
@given(SCORES, st.sampled_from(KEYS))
def test_a_missing_score_makes_no_total_and_counts_as_no_zero(given_scores, key):
    """R60"""
    scores = dict(zip(KEYS, given_scores, strict=True)) | {key: None}
    result = result_of(METHOD, scores)
    assert result.priority is None
    assert result.missing == (key.title(),)
    ranking = rank(METHOD, [candidate("Dienst", scores)])
    assert not ranking.placed
    lacks = [each.candidate.name for each in ranking.incomplete]
    assert lacks == ([] if result.excluded else ["Dienst"])


@examples(100)
@given(SCORES, st.sampled_from(KEYS))
def test_a_better_score_never_lowers_a_priority(given_scores, key):
    scores = dict(zip(KEYS, given_scores, strict=True)) | {"law": 3}
    better = scores | {key: min(scores[key] + 1, 5)}
    worse, more = result_of(METHOD, scores).priority, result_of(METHOD, better).priority
    assert Fraction(0) <= worse <= more <= Fraction(100)


@examples(100)
@given(st.sampled_from(KEYS), st.integers(-200, 200))
def test_an_axis_keeps_its_hundred_points_however_a_weight_changes(key, points):
    changed = METHOD.with_weight(key, points)
    for axis in WEIGHTS:
        weights = [each.weight for each in changed.on(axis)]
        assert sum(weights) == 100
        assert min(weights) >= 0


@examples(100)
@given(st.lists(st.tuples(SCORES, st.integers(0, 3)), max_size=7), st.randoms())
def test_a_ranking_does_not_depend_on_the_order_of_its_services(rows, chance: random.Random):
    candidates = [
        candidate(f"Dienst {number}", dict(zip(KEYS, scores, strict=True)), cases=cases)
        for number, (scores, cases) in enumerate(rows)
    ]
    mixed = chance.sample(candidates, len(candidates))
    assert rank(METHOD, mixed) == rank(METHOD, candidates)
    placed = rank(METHOD, candidates).placed
    priorities = [each.judged.priority for each in placed]
    assert priorities == sorted(priorities, reverse=True)
    assert all(each.best <= each.rank <= each.worst for each in placed)


def test_equal_priorities_share_a_rank_and_stand_by_cases_then_by_name():
    """R60; Ä counts as A (DIN 5007)."""
    same = scores_of("333333333")
    rows = [("Zoll", 9), ("Ärzte", None), ("Bau", None), ("Auto", None), ("Amt", 0)]
    ranking = rank(METHOD, [candidate(name, same, cases=cases) for name, cases in rows])
    assert [each.judged.candidate.name for each in ranking.placed] == [
        *("Zoll", "Amt", "Ärzte", "Auto", "Bau"),
    ]
    assert {(each.rank, each.is_shared) for each in ranking.placed} == {(1, True)}
    worse = rank(METHOD, [*(candidate(n, same) for n in "ab"), candidate("c", scores_of("2" * 9))])
    assert [each.rank for each in worse.placed] == [1, 1, 3]


def test_names_are_sorted_as_a_dictionary_does():
    assert sorted(["Straße", "Strasse", "Öl", "Oper", "ofen"], key=by_name) == [
        *("ofen", "Öl", "Oper", "Strasse", "Straße"),
    ]


def test_what_the_law_rules_out_stands_apart_also_where_more_is_missing():
    ruled_out = scores_of("555550555") | {"time": None}
    ranking = rank(METHOD, [candidate("Aus", ruled_out), candidate("An", scores_of("1" * 9))])
    assert [each.candidate.name for each in ranking.excluded] == ["Aus"]
    assert not ranking.incomplete
    assert [each.rank for each in ranking.placed] == [1]


def test_counties_count_by_their_median_and_a_silent_one_not_at_all():
    rows = [scores_of(str(each) * 9) for each in (1, 2, 5)]
    ranking = rank(METHOD, [candidate("Amt", *rows, scores_of("5" * 9) | {"time": None})])
    judged = ranking.placed[0].judged
    assert judged.priority == Decimal("40.0")
    assert judged.spread == (Decimal("20.0"), Decimal("100.0"))
    assert judged.missing == ["Time"]


def test_how_far_a_rank_depends_on_weights_is_worked_out():
    """Two services that differ in opposite criteria change places; a third stays where it is."""
    ranking = rank(
        METHOD,
        [
            candidate("Viele", scores_of("533333333")),
            candidate("Schnell", scores_of("353333333")),
            candidate("Wenig", scores_of("111111111")),
        ],
    )
    told = {each.judged.candidate.name: each for each in ranking.placed}
    assert (told["Viele"].best, told["Viele"].worst) == (1, 2)
    assert told["Wenig"].is_steady
    assert told["Wenig"].rank == 3


def test_what_is_shown_is_rounded_half_up():
    assert in_tenths(Fraction("71.45")) == Decimal("71.5")
    assert in_tenths(Fraction("0.04")) == Decimal("0.0")


GROUPS = st.integers(1, 6).flatmap(
    lambda questions: st.dictionaries(
        st.sampled_from("abcdefg"),
        st.lists(st.integers(0, 12), min_size=questions, max_size=questions),
        max_size=7,
    )
)


@examples(100)
@given(GROUPS)
def test_no_group_under_five_is_told_by_itself_or_by_a_difference(sizes):
    """R58: the total less any shown groups is nobody, or five or more."""
    shown = shown_groups(sizes)
    hidden = [numbers for group, numbers in sizes.items() if group not in shown]
    assert all(each == 0 or each >= SMALLEST for group in shown for each in sizes[group])
    if shown and hidden:
        assert len(hidden) > 1
        for numbers in zip(*hidden, strict=True):
            assert sum(numbers) == 0 or sum(numbers) >= SMALLEST
    for number in range(len(shown) + 1):
        for some in combinations(sorted(shown), number):
            left = [sizes[group] for group in sizes if group not in some]
            if may_show_total(sizes) and left:
                together = [sum(each) for each in zip(*left, strict=True)]
                assert all(each == 0 or each >= SMALLEST for each in together)


def test_beside_a_small_group_the_next_smallest_is_hidden_too():
    assert shown_groups({"a": [4], "b": [9], "c": [7]}) == {"b"}
    assert shown_groups({"a": [2], "b": [2], "c": [9]}) == set()
    assert shown_groups({"a": [2], "b": [3], "c": [9]}) == {"c"}
    assert shown_groups({"a": [5], "b": [6]}) == {"a", "b"}
    assert not may_show_total({"a": [2], "b": [2]})
