"""What is said of sums between bounds holds wherever between them the truth lies."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.values.money import Total
from public.pages.certain import certain_share, certain_shares
from tests.examples import examples

# Cents at least, above that (None for no limit), and where between the bounds the truth lies.
PARTS = st.tuples(
    st.integers(0, 10**6),
    st.none() | st.just(0) | st.integers(0, 10**4),
    st.sampled_from([0, 1, 2]),
)
WHOLES = st.lists(PARTS, min_size=1, max_size=4)


def total_of(part):
    lower, above, _ = part
    upper = None if above is None else Decimal(lower + above) / 100
    return Total(Decimal(lower) / 100, upper, count=1)


def truth_of(part):
    """One of the sums that it can be; without an upper bound far above the lower one, too."""
    lower, above, place = part
    highest = 3 * lower + 10**7 if above is None else lower + above
    return (lower + (highest - lower) * Decimal(place) / 2) / 100


@examples(300)
@given(WHOLES)
def test_a_share_is_the_same_wherever_the_truth_lies(parts):
    first, *others = [total_of(each) for each in parts]
    share = certain_share(first, others)
    truths = [truth_of(each) for each in parts]
    if share is not None and sum(truths):
        assert abs(100 * truths[0] / sum(truths) - share) <= Decimal("0.5")


@examples(300)
@given(WHOLES)
def test_shares_are_said_of_all_parts_or_of_none(parts):
    parts = [total_of(each) for each in parts]
    shares = certain_shares(parts)
    assert shares is None or len(shares) == len(parts)
    if any(part.upper is None for part in parts):
        assert shares is None


def exactly(euros):
    return Total(Decimal(euros), Decimal(euros), count=1)


def test_exact_parts_have_shares():
    assert certain_shares([exactly(77), exactly(16), exactly(7)]) == [77, 16, 7]


@pytest.mark.parametrize("nothing", [[], [exactly(0)], [exactly(0), exactly(0)]])
def test_nothing_has_no_shares(nothing):
    assert certain_shares(nothing) is None
