"""Grants that shrink by themselves, to the cent (R11, R12, R14)."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.values.money import CENT
from funding.rules.financing import Financing, Plan
from funding.rules.parameters import Key
from funding.rules.reduction import Outcome, reduced
from funding.rules.refusals import NotComputable
from tests.examples import examples
from tests.rules.texts import NOTHING, P, in_letter, said

D = Decimal
PHASE_0 = Plan(D(183080), D(137310))
GAP = Plan(D(100000), D(70000))
euros = st.integers(0, 10**9).map(lambda cents: D(cents) * CENT)
shares = st.integers(0, 100)


@st.composite
def plans(draw):
    eligible = draw(st.integers(1, 10**9)) * CENT
    return Plan(eligible, (eligible * draw(shares) / 100).quantize(CENT, rounding="ROUND_DOWN"))


def after(financing, plan, eligible, more=0, terms=P, **how):
    return reduced(financing, plan, Outcome(D(eligible), D(more)), terms, **how).after


@pytest.mark.parametrize(
    ("eligible", "more", "grant"),
    [
        ("165000", 0, "123750.00"),
        ("182580", 0, "137310.00"),  # exactly 500 less is not more than 500
        ("182579.99", 0, "136934.99"),  # then the whole fall counts
        ("190000", 0, "137310.00"),
        ("183080", 10000, "129810.00"),
        ("170000", 5000, "123750.00"),
        ("190000", 5000, "137310.00"),
        ("183580", 1000, "136935.00"),
        ("182680", 400, "137310.00"),
    ],
)
def test_a_proportional_grant_shrinks_as_the_worked_examples_say(eligible, more, grant):
    """R11, R12 and R14 with the 75 % of Phase 0."""
    assert after(Financing.PROPORTIONAL, PHASE_0, eligible, more) == D(grant)


def test_a_grant_can_shrink_to_nothing_and_by_less_than_a_euro():
    assert after(Financing.PROPORTIONAL, PHASE_0, 4000, 5000) == 0
    assert after(Financing.DEFICIT, GAP, 20000) == 0
    cents = reduced(Financing.FULL, Plan(D(50), D(50)), Outcome(D("49.50")), P)
    assert cents.is_reduced and cents.by == D("0.50")


def test_own_share_and_grant_shrink_together_when_third_parties_pay():
    reduction = reduced(Financing.PROPORTIONAL, PHASE_0, Outcome(D(183080), D(10000)), P)
    assert reduction.left_to_cover == D("43270.00")
    assert reduction.by == D("7500.00")
    both = reduced(Financing.PROPORTIONAL, PHASE_0, Outcome(D(170000), D(5000)), P)
    assert both.left_to_cover == D("41250.00")


def test_two_funders_each_lose_their_part():
    grants = [after(Financing.PROPORTIONAL, Plan(D(200000), D(g)), 180000) for g in (80000, 40000)]
    assert grants == [72000, 36000]


@pytest.mark.parametrize(
    ("eligible", "more", "grant"),
    [("92000", 0, 62000), ("100000", 4000, 66000), ("92000", 4000, 58000), ("104000", 4000, 70000)],
)
def test_a_deficit_grant_loses_all_that_is_not_needed(eligible, more, grant):
    assert after(Financing.DEFICIT, GAP, eligible, more) == grant


def test_two_funders_of_the_same_gap_bear_the_fall_together():
    parts = [
        after(Financing.DEFICIT, Plan(D(100000), D(g)), 92000, all_grants=D(70000))
        for g in (50000, 20000)
    ]
    assert parts == [D("44285.71"), D("17714.29")]
    assert sum(parts) == 62000


def test_full_financing_and_recurring_support_know_no_threshold():
    assert after(Financing.FULL, Plan(D(50000), D(50000)), 49800) == 49800
    recurring = after(Financing.PROPORTIONAL, PHASE_0, "182979.99", is_recurring=True)
    assert recurring == D("137234.99")


def test_a_fixed_sum_stays_unless_the_text_keeps_it_within_the_expenditure():
    plan = Plan(D(50000), D(30000))
    within = P.with_(said(Key.FIXED_GRANT_WITHIN_EXPENDITURE, True, confirmed=False))
    assert after(Financing.FIXED, plan, 40000, 9000) == 30000
    assert after(Financing.FIXED, plan, 20000) == 30000
    assert after(Financing.FIXED, plan, 20000, terms=within) == 20000
    assert after(Financing.FIXED, plan, 40000, terms=within) == 30000
    answer = reduced(Financing.FIXED, plan, Outcome(D(20000)), within)
    assert answer.standing == "zu bestätigen"
    at_limit = reduced(Financing.FIXED, plan, Outcome(D(30000)), within)
    assert at_limit.reason == "Ein Festbetrag ändert sich nicht mit den Ausgaben."


def test_a_version_may_count_both_sides_together():
    together = P.with_(in_letter(Key.REDUCTION_THRESHOLD_COMBINED, True))
    assert after(Financing.PROPORTIONAL, PHASE_0, 182680, 400, together) == D("136710.00")
    risen = reduced(Financing.PROPORTIONAL, PHASE_0, Outcome(D(190000), D(500)), together)
    assert risen.reason.startswith("Weder Ausgaben noch Deckungsmittel")


def test_the_threshold_of_the_letter_goes_before_that_of_the_rule_set():
    """R4."""
    strict = P.with_(in_letter(Key.REDUCTION_THRESHOLD, 100))
    answer = reduced(Financing.PROPORTIONAL, PHASE_0, Outcome(D(182900)), strict)
    assert answer.after == D("137175.00")
    assert answer.references == "Bescheid Nr. 3, ANBest-P Nr. 2"


def test_the_answer_says_why():
    less = reduced(Financing.PROPORTIONAL, PHASE_0, Outcome(D(165000)), P)
    assert str(less) == (
        "137.310,00\N{NO-BREAK SPACE}€ → 123.750,00\N{NO-BREAK SPACE}€: Zu decken sind noch "
        "165.000,00\N{NO-BREAK SPACE}€ statt 183.080,00\N{NO-BREAK SPACE}€; im selben Verhältnis "
        "sinkt die Zuwendung."
    )
    for eligible in (190000, 188080):
        same = reduced(Financing.PROPORTIONAL, PHASE_0, Outcome(D(eligible), D(5000)), P)
        assert str(same).startswith("unverändert: Die Ausgaben sind mitgestiegen")
    small = reduced(Financing.PROPORTIONAL, PHASE_0, Outcome(D(182580)), P)
    assert "um mehr als 500,00\N{NO-BREAK SPACE}€" in small.reason


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda: after(Financing.PROPORTIONAL, PHASE_0, 1, terms=NOTHING), "„Schwelle der Ermäß"),
        (lambda: after(Financing.PROPORTIONAL, PHASE_0, -1), "nicht unter null"),
        (lambda: after(Financing.PROPORTIONAL, PHASE_0, 1, -1), "nicht unter null"),
        (lambda: Plan(D(0), D(0)), "Ohne zuwendungsfähige Ausgaben"),
        (lambda: Plan(D(10), D(11)), "muss zwischen null und"),
    ],
)
def test_what_cannot_be_computed_is_refused_in_german(make, sentence):
    with pytest.raises(NotComputable, match=sentence):
        make()


@examples(400)
@given(st.sampled_from(Financing), plans(), euros, euros, st.booleans())
def test_no_grant_rises_and_none_falls_below_zero(financing, plan, eligible, more, recurring):
    answer = reduced(financing, plan, Outcome(eligible, more), P, is_recurring=recurring)
    assert 0 <= answer.after <= plan.grant
    assert answer.after == answer.after.quantize(CENT)
    assert answer.before - answer.by == answer.after


@examples(200)
@given(plans(), euros, euros, euros)
def test_who_spends_less_never_gets_more(plan, one, other, more):
    less, much = sorted([one, other])
    for financing in Financing:
        assert after(financing, plan, less, more) <= after(financing, plan, much, more)


@examples(200)
@given(plans(), euros, euros)
def test_what_was_reduced_once_is_not_reduced_again(plan, eligible, more):
    """With the outcome as the new plan, nothing deviates any more."""
    first = reduced(Financing.DEFICIT, plan, Outcome(eligible, more), P)
    if eligible and first.after <= eligible:
        again = reduced(Financing.DEFICIT, Plan(eligible, first.after), Outcome(eligible), P)
        assert again.after == first.after
