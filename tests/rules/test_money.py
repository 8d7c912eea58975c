"""Rates, caps, lines, cumulation, shares and requests for money, to the cent."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.values.money import CENT
from funding.rules.cumulation import PublicGrant, cumulated
from funding.rules.drawdown import (
    Position,
    highest_request,
    use_window,
    why_not_payable,
)
from funding.rules.eligible import Invoice
from funding.rules.financing import Financing, Plan, balance
from funding.rules.lines import Light, Line, checked_lines
from funding.rules.parameters import Key
from funding.rules.rates import amount_by_units, minimum_check, possible_grant, rate_in_percent
from funding.rules.refusals import NotComputable
from funding.rules.repayment import claim_for
from funding.rules.shares import Partner, SharingKey, own_shares, split, split_evenly
from tests.examples import examples
from tests.rules.texts import EU, NOTHING, P, in_letter

D = Decimal
FOUR = [Partner(name) for name in ("Hameln-Pyrmont", "Holzminden", "Nienburg", "Schaumburg")]
euros = st.integers(0, 10**10).map(lambda cents: D(cents) * CENT)
SMART_CITIES = P.with_(
    in_letter(Key.FUNDING_RATE, 65),
    in_letter(Key.FUNDING_RATE_IN_HARDSHIP, 90),
    in_letter(Key.MAXIMUM_GRANT, 15000000),
)
BROADBAND = P.with_(
    in_letter(Key.FUNDING_RATE, 25), in_letter(Key.UNIT_TIERS, "2000:2000; 4000:1500; *:500")
)


def test_a_rate_is_grant_by_eligible_expenditure():
    """R6."""
    assert rate_in_percent(D(137310), D(183080)) == D("75.0")
    with pytest.raises(NotComputable, match="gibt es keine Quote"):
        rate_in_percent(D(1), D(0))


@pytest.mark.parametrize(
    ("eligible", "grant"),
    [(25000000, 15000000), (17500000, 11375000), (D("99999.99"), D("64999.99"))],
)
def test_first_the_rate_then_the_cap(eligible, grant):
    """R42."""
    assert possible_grant(D(eligible), SMART_CITIES).amount == grant


def test_a_capped_grant_says_what_the_rate_alone_would_have_been():
    answer = possible_grant(D(25000000), SMART_CITIES)
    assert answer.is_capped and answer.by_rate == 16250000
    assert answer.steps[1] == "höchstens 15.000.000,00\N{NO-BREAK SPACE}€ (Bescheid Nr. 3)"
    uncapped = possible_grant(D(10000000), SMART_CITIES, in_hardship=True)
    assert uncapped.amount == 9000000 and not uncapped.is_capped
    assert possible_grant(D("99999"), P.with_(in_letter(Key.FUNDING_RATE, 40))).amount == D(
        "39999.60"
    )


def test_tiers_fall_with_the_number_of_units():
    """R42: 5,000 addresses."""
    tiers = BROADBAND.need(Key.UNIT_TIERS).tiers
    assert amount_by_units(5000, tiers) == 7500000
    assert [amount_by_units(n, tiers) for n in (0, 1, 2000, 2001)] == [0, 2000, 4000000, 4001500]
    assert possible_grant(D(40000000), BROADBAND, units=5000).amount == 7500000
    with pytest.raises(NotComputable, match="bitte die Zahl der Einheiten angeben"):
        possible_grant(D(40000000), BROADBAND)


def test_below_the_minimum_there_is_a_warning_and_no_refusal():
    """R10."""
    terms = P.with_(in_letter(Key.MINIMUM_GRANT, 2500))
    assert "unter der Bagatellgrenze von 2.500,00" in str(minimum_check(D("2499.99"), terms))
    assert minimum_check(D("2499.99"), terms).is_below
    assert not minimum_check(D(2500), terms).is_below
    assert not minimum_check(D(1), NOTHING).is_below


def lines(*planned_and_actual, financing=Financing.PROPORTIONAL, terms=P):
    made = [
        Line(str(n), D(plan), None if actual is None else D(actual))
        for n, (plan, actual) in enumerate(planned_and_actual)
    ]
    return checked_lines(made, financing, terms)


def test_a_line_may_be_exceeded_by_a_fifth_if_others_save_it():
    """R9: personnel 120,000."""
    kept = lines((120000, 144000), (63080, 39080))
    assert [each.light for each in kept.lines] == [Light.COVERED, Light.WITHIN]
    assert kept.is_kept and kept.is_total_kept
    assert (kept.planned, kept.actual) == (183080, 183080)
    more = lines((120000, D("144000.01")), (63080, D("39079.99")))
    assert more.lines[0].light == Light.NEEDS_CONSENT and not more.is_kept
    assert str(more.lines[0]) == (
        "0: Zustimmung nötig (ohne Zustimmung bis 144.000,00\N{NO-BREAK SPACE}€)"
    )
    over = lines((120000, 130000), (63080, 63080))
    assert over.lines[0].light == Light.NOT_COVERED and not over.is_total_kept


def test_what_is_not_spent_yet_saves_nothing_yet():
    """R9: whether others save enough is open as long as one of them has no actual."""
    found = lines((100, 110), (200, None), (50, 50))
    assert [each.light for each in found.lines] == [
        Light.UNSETTLED,
        Light.NOT_STATED,
        Light.WITHIN,
    ]
    assert (found.actual, found.is_total_kept, found.is_kept) == (160, None, False)
    beyond = lines((100, 110), (10, None), (50, 55))
    assert beyond.lines[0].light == Light.NOT_COVERED and beyond.is_total_kept is False


def test_what_a_line_shows_as_its_limit_is_allowed_and_no_cent_more():
    """R9: a fifth more than 33.33 would be 39.996."""
    at_limit, above = (lines((D("33.33"), actual), (50, 0)) for actual in (D("39.99"), D("40.00")))
    assert at_limit.lines[0].limit == D("39.99")
    assert at_limit.lines[0].light == Light.COVERED
    assert above.lines[0].light == Light.NEEDS_CONSENT


def test_the_tolerance_is_none_of_eu_money_and_none_of_fixed_sums():
    """R9."""
    of_eu = lines((100, 150), (100, 100), terms=EU)
    assert of_eu.lines[0].light == Light.OWN_MEANS
    assert of_eu.rule == "Der Plan bindet in seiner Summe; Mehrausgaben tragen eigene Mittel."
    fixed = lines((100, 150), (100, 50), financing=Financing.FIXED)
    assert fixed.is_kept and not fixed.based_on
    assert fixed.rule == "Bei Festbetragsfinanzierung binden die Einzelansätze nicht."


def test_all_grants_together_stay_within_the_expenditure():
    """R15."""
    land, bund = PublicGrant("Land", D(60)), PublicGrant("BMWSB", D(40), is_federal=True)
    assert cumulated(D(100), [land, bund], P)
    over = cumulated(D("99.99"), [land, bund], P)
    assert not over and over.room == D("-0.01")
    assert "0,01\N{NO-BREAK SPACE}€ mehr als 100\N{NO-BREAK SPACE}%" in over.problems[0]


def test_a_second_federal_source_warns_and_may_not_replace_the_own_share():
    """R15."""
    federal = [PublicGrant(name, D(30), is_federal=True) for name in ("BMI", "BMDV")]
    open_to_all = cumulated(D(100), federal, P)
    assert open_to_all and "Doppelförderung" in open_to_all.warnings[0]
    terms = P.with_(in_letter(Key.OWN_SHARE_WITHOUT_FEDERAL_FUNDS, True))
    protected = cumulated(D(100), federal, terms)
    assert not protected and "BMI, BMDV" in protected.problems[0]
    alone = cumulated(D(100), [*federal[:1], PublicGrant("Land", D(10))], terms)
    assert (alone.problems, alone.warnings) == ((), ())
    assert not cumulated(D(100), federal[:1], P).warnings


@pytest.mark.parametrize(
    ("total", "count", "parts"),
    [
        ("45770", 4, ["11442.50"] * 4),
        ("26666.67", 4, ["6666.67", "6666.67", "6666.67", "6666.66"]),
        ("100", 3, ["33.34", "33.33", "33.33"]),
    ],
)
def test_what_partners_bear_is_shared_by_largest_remainder(total, count, parts):
    """R35."""
    assert split_evenly(total, count) == [D(part) for part in parts]


def test_odd_cents_go_to_the_largest_remainders():
    """R35."""
    assert split("0.05", [1, 2, 1]) == [D("0.01"), D("0.03"), D("0.01")]
    assert split("100", [1, 1, 98]) == [D(1), D(1), D(98)]


@examples(300)
@given(st.integers(0, 10**12), st.lists(st.integers(0, 10**7), min_size=1, max_size=8).filter(any))
def test_parts_always_add_up_to_the_cent(cents, weights):
    """R35."""
    total = D(cents) * CENT
    parts = split(total, weights)
    exact = [total * weight / sum(weights) for weight in weights]
    assert sum(parts) == total
    assert all(abs(part - share) < CENT for part, share in zip(parts, exact, strict=True))


@examples(200)
@given(st.integers(0, 10**12), st.lists(st.integers(1, 10**7), min_size=1, max_size=8))
def test_own_shares_add_up_by_every_key_that_divides(cents, weights):
    total = D(cents) * CENT
    partners = [Partner(str(n), D(weight)) for n, weight in enumerate(weights)]
    for key in (SharingKey.EQUAL, SharingKey.POPULATION, SharingKey.PLANNED):
        assert sum(each.amount for each in own_shares(total, partners, key)) == total


def test_fixed_shares_must_make_the_whole():
    """R35."""
    halves = [Partner("a", D(50)), Partner("b", D("49.5"))]
    with pytest.raises(NotComputable, match="ergeben zusammen 99,5 statt 100"):
        own_shares(D(10), halves, SharingKey.PERCENT)
    with pytest.raises(NotComputable, match="zu tragen sind 100,00"):
        own_shares(D(100), halves, SharingKey.EUROS)
    with pytest.raises(NotComputable, match="niemand eingetragen"):
        own_shares(D(100), [], SharingKey.EQUAL)
    with pytest.raises(NotComputable, match="mindestens eine Stelle"):
        split(10, [0, 0])
    with pytest.raises(NotComputable, match="mindestens eine Stelle"):
        split(10, [2, -1])
    thirds = [Partner("a", D("66.6")), Partner("b", D("33.4"))]
    by_percent = own_shares(D("10.01"), thirds, SharingKey.PERCENT)
    assert [each.amount for each in by_percent] == [D("6.67"), D("3.34")]
    fixed = own_shares(D("99.50"), halves, SharingKey.EUROS)
    assert list(map(str, fixed)) == [f"{n}\N{NO-BREAK SPACE}€" for n in ("a: 50,00", "b: 49,50")]
    assert [each.amount for each in own_shares(D(45770), FOUR, SharingKey.EQUAL)] == [
        D("11442.50")
    ] * 4


def request(financing, plan, spent, due, drawn=0, other=0, terms=P, **how):
    position = Position(D(spent), D(due), D(drawn), D(other))
    return highest_request(financing, plan, position, terms, **how)


PHASE_0 = Plan(D(183080), D(137310))
GAP = Plan(D(100000), D(70000))


def test_proportional_grants_come_with_own_and_other_funds():
    """R23."""
    answer = request(Financing.PROPORTIONAL, PHASE_0, 40000, 20000)
    assert answer.amount == 45000
    assert answer.steps[0].startswith("von 60.000,00")
    assert request(Financing.FIXED, PHASE_0, 40000, 20000).amount == 45000
    assert request(Financing.PROPORTIONAL, PHASE_0, 40000, 20000, drawn=50000).amount == 0
    assert request(Financing.FULL, GAP, 60000, 20000, drawn=5000).amount == 65000


def test_a_deficit_is_paid_after_own_and_other_funds():
    """R23."""
    assert request(Financing.DEFICIT, GAP, 25000, 0, other=30000).amount == 0
    assert request(Financing.DEFICIT, GAP, 40000, 0, other=30000).amount == 10000
    alone = Position(D(40000), D(0), D(0))
    assert highest_request(Financing.DEFICIT, GAP, alone, P).amount == 40000


def test_a_last_instalment_waits_for_the_accepted_proof():
    """R23."""
    terms = P.with_(in_letter(Key.RETAINED_RATE, 10))
    held = request(Financing.PROPORTIONAL, PHASE_0, 183080, 0, terms=terms)
    assert held.amount == D("123579.00")
    assert "10\N{NO-BREAK SPACE}% bleiben" in held.steps[1]
    assert held.references == "Bescheid Nr. 3"
    paid = request(Financing.PROPORTIONAL, PHASE_0, 183080, 0, terms=terms, is_proof_accepted=True)
    assert paid.amount == 137310


def test_reimbursement_pays_what_was_spent_and_knows_no_window():
    """R21, R22."""
    answer = request(Financing.PROPORTIONAL, PHASE_0, 40000, 20000, terms=EU)
    assert answer.amount == 30000
    assert use_window(date(2024, 2, 1), EU) is None


def test_fixed_instalments_are_what_the_letter_says():
    """R21."""
    terms = P.with_(in_letter(Key.DRAWDOWN_MODE, "instalments"))
    with pytest.raises(NotComputable, match="sagt der Bescheid"):
        request(Financing.PROPORTIONAL, PHASE_0, 1, 1, terms=terms)


@pytest.mark.parametrize(
    ("window", "until"), [("6 weeks", date(2024, 3, 14)), ("2 months", date(2024, 4, 1))]
)
def test_money_is_used_within_the_window_of_its_text(window, until):
    """R22."""
    answer = use_window(date(2024, 2, 1), P.with_(in_letter(Key.USE_WINDOW, window)))
    assert answer.last_day == until
    assert str(answer).endswith("nach der Auszahlung (01.02.2024), Bescheid Nr. 3")


@examples(300)
@given(st.sampled_from(Financing), euros, euros, euros, euros)
def test_nobody_may_ask_for_more_than_the_grant_leaves(financing, spent, due, drawn, other):
    """R23: together with what was drawn never above the grant, unless too much was drawn before."""
    amount = request(financing, PHASE_0, spent, due, drawn, other).amount
    assert amount >= 0
    assert amount == 0 or amount + drawn <= PHASE_0.grant


@given(euros, euros)
def test_exactly_what_was_paid_too_much_is_to_be_paid_back(paid, grant):
    """R11: a payment beyond a reduced grant is a claim, not an error."""
    claim = claim_for(paid, grant, P).amount
    assert claim >= 0
    assert paid - claim <= grant
    assert claim == 0 or paid - claim == grant


def test_a_small_claim_is_usually_waived():
    """R33."""
    terms = P.with_(in_letter(Key.WAIVED_BELOW, 100))
    small = claim_for(D("199.99"), D(100), terms)
    assert small and small.is_small and "99,99" in small.hint
    cents = claim_for(D("100.50"), D(100), terms)
    assert cents and cents.is_small
    for paid, is_claim in ((D(200), True), (D(100), False)):
        answer = claim_for(paid, D(100), terms)
        assert (bool(answer), answer.is_small, answer.hint) == (is_claim, False, "")


def test_some_money_waits_until_nobody_can_contest_the_decision():
    """R18."""
    terms = P.with_(in_letter(Key.PAYOUT_AFTER_FINALITY, True))
    final = date(2025, 5, 9)
    assert "noch nicht bekannt" in why_not_payable(terms, None, final)
    assert why_not_payable(terms, final, date(2025, 5, 8)).endswith("ab 09.05.2025.")
    assert not why_not_payable(terms, final, final)
    assert not why_not_payable(P, None, final)


def test_deductions_come_first():
    """R13."""
    invoice = Invoice(D(1190), discount=D("23.80"), deductible_vat=D("186.20"), ineligible=D(80))
    assert (invoice.paid, invoice.eligible) == (D("1166.20"), D(900))
    with pytest.raises(NotComputable, match="höher als die Rechnung"):
        _ = Invoice(D(10), ineligible=D(11)).eligible
    with pytest.raises(NotComputable, match="nicht unter null"):
        _ = Invoice(D(10), discount=D(-1)).eligible


@given(st.lists(euros, max_size=6), st.lists(euros, max_size=6))
def test_a_plan_balances_exactly_when_its_sides_are_equal(sources, expenditure):
    """R8."""
    answer = balance(sources, expenditure)
    assert bool(answer) == (sum(sources) == sum(expenditure))
    assert bool(answer) == (str(answer) == "Mittel und Ausgaben sind gleich hoch.")


def test_an_unbalanced_plan_says_by_how_much():
    """R8."""
    assert str(balance([D(10)], [D("10.01")])) == (
        "Der Finanzierungsplan hat 0,01\N{NO-BREAK SPACE}€ mehr Ausgaben als Mittel."
    )
    assert "mehr Mittel als Ausgaben" in str(balance([D(11)], [D(10)]))
