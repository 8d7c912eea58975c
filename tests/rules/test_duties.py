"""Retention, binding, de-minimis aid, publicity, forwarding, early start and families of texts."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from funding.rules.binding import belongs_in_inventory, bound_until
from funding.rules.de_minimis import Aid, window_on
from funding.rules.due import Anchor, Due
from funding.rules.early_start import Consent, why_too_early
from funding.rules.forwarding import Forwarding, forwarding_problems, is_within
from funding.rules.parameters import Key
from funding.rules.proof_contents import Piece, required_pieces
from funding.rules.proofs import Period
from funding.rules.publicity import Fund, Means, publicity_duties
from funding.rules.recipients import Family, family_of, why_unfit
from funding.rules.refusals import NotComputable
from funding.rules.retention import retained_until
from tests.examples import examples
from tests.rules.texts import NOTHING, P, in_letter

D = Decimal
days = st.dates(date(2000, 1, 1), date(2060, 12, 31))


def test_papers_are_kept_five_years_after_the_proof():
    """R28."""
    due = retained_until(P, date(2020, 6, 30))
    assert str(due) == (
        "30.06.2025 – 5 Jahre nach Vorlage des Verwendungsnachweises (30.06.2020), ANBest-P Nr. 6"
    )
    assert retained_until(P, None).missing == "Es fehlt: Vorlage des Verwendungsnachweises."
    with pytest.raises(NotComputable, match="„Aufbewahrung nach dem Nachweis“"):
        retained_until(NOTHING, date(2020, 6, 30))


def test_with_eu_money_and_other_law_the_latest_day_governs():
    """R28."""
    of_eu = retained_until(
        P, date(2020, 6, 30), has_eu_money=True, last_payment_on=date(2020, 3, 1)
    )
    assert of_eu.day == date(2025, 12, 31)
    assert of_eu.note.startswith("Der spätere Tag gilt; der andere wäre der 30.06.2025")
    tax = Due(
        "R28", Anchor("Ende des Jahres", date(2020, 12, 31)), "Handelsrecht", date(2030, 12, 31)
    )
    assert retained_until(P, date(2020, 6, 30), by_other_law=[tax]).day == date(2030, 12, 31)
    unpaid = retained_until(P, date(2020, 6, 30), has_eu_money=True)
    assert unpaid.missing == "Es fehlt: letzte Zahlung."


@examples(200)
@given(days, days)
def test_nothing_goes_before_any_of_the_periods_is_over(submitted, paid):
    alone = retained_until(P, submitted).day
    both = retained_until(P, submitted, has_eu_money=True, last_payment_on=paid).day
    assert both >= alone > submitted
    assert both >= date(paid.year + 5, 12, 31)


def test_a_binding_period_is_given_or_counted_from_completion():
    """R29."""
    bound = P.with_(in_letter(Key.BINDING_PERIOD, "10 years"))
    assert bound_until(P) is None
    assert str(bound_until(P, given=date(2031, 5, 1))) == "01.05.2031 – im Bescheid genannt"
    counted = bound_until(bound, completed_on=date(2021, 5, 1))
    assert (
        str(counted) == "01.05.2031 – 10 Jahre nach der Fertigstellung (01.05.2021), Bescheid Nr. 3"
    )
    assert bound_until(bound).missing == "Es fehlt: Fertigstellung."
    assert bound_until(bound, given=date(2030, 1, 1)).day == date(2030, 1, 1)


def test_eu_money_binds_five_years_and_small_companies_three():
    """R29."""
    paid = date(2024, 3, 31)
    of_eu = bound_until(P, has_eu_money=True, final_payment_on=paid)
    small = bound_until(P, has_eu_money=True, final_payment_on=paid, is_small_company=True)
    assert (of_eu.day, small.day) == (date(2029, 3, 31), date(2027, 3, 31))
    assert of_eu.standing == "zu bestätigen"
    assert bound_until(P, has_eu_money=True).missing == "Es fehlt: Abschlusszahlung."
    later = bound_until(P, given=date(2035, 1, 1), has_eu_money=True, final_payment_on=paid)
    earlier = bound_until(P, given=date(2025, 1, 1), has_eu_money=True, final_payment_on=paid)
    assert (later.day, earlier.day) == (date(2035, 1, 1), date(2029, 3, 31))
    assert later.note.startswith("Der spätere Tag gilt; der andere wäre der 31.03.2029")


def test_only_what_costs_more_is_listed():
    """R29."""
    terms = P.with_(in_letter(Key.INVENTORY_ABOVE, 800))
    listed = [belongs_in_inventory(D(price), terms) for price in ("800", "800.01")]
    assert listed == [False, True]
    assert not belongs_in_inventory(D(10000), P)


@pytest.mark.parametrize(
    ("said_so", "piece"),
    [
        ({Key.RECEIPTS_LIST: True}, Piece.RECEIPTS),
        ({Key.RECEIPTS_LIST: False}, Piece.TOTALS),
        ({Key.RECEIPTS_LIST: True, Key.SIMPLE_PROOF: True}, Piece.TOTALS),
        ({Key.RECEIPTS_LIST: True, Key.SIMPLE_PROOF: False}, Piece.RECEIPTS),
    ],
)
def test_the_text_says_what_belongs_to_a_proof(said_so, piece):
    """R27."""
    terms = P.with_(*(in_letter(key, value) for key, value in said_so.items()))
    pieces = required_pieces(terms, has_audit_office=True)
    assert [each.piece for each in pieces] == [Piece.REPORT, Piece.FIGURES, piece, Piece.AUDIT]
    assert pieces[2].references == "Bescheid Nr. 3"
    assert Piece.AUDIT not in [each.piece for each in required_pieces(terms)]
    assert str(pieces[0]).startswith("Sachbericht: Verwendung, Ergebnis")


def test_a_proof_of_which_no_text_says_more_has_report_and_figures():
    """R27."""
    pieces = required_pieces(NOTHING, has_audit_office=True)
    assert [each.piece for each in pieces] == [Piece.REPORT, Piece.FIGURES]


def test_de_minimis_aid_counts_for_three_rolling_years():
    """R39: aid granted on the same day three years ago has left the window."""
    aid = [Aid(date(2024, 3, 1), D(200000)), Aid(date(2025, 6, 1), D(80000))]
    inside = window_on(date(2027, 2, 28), aid, P)
    outside = window_on(date(2027, 3, 1), aid, P)
    assert (inside.total, inside.room) == (280000, 20000)
    assert (outside.total, outside.room) == (80000, 220000)
    assert "frei sind 220.000,00" in str(outside)
    more = window_on(date(2025, 6, 1), [*aid, Aid(date(2025, 6, 1), D("20000.01"))], P)
    assert more.is_exceeded and more.room == 0 and str(more).endswith("überschritten")
    full = window_on(date(2025, 6, 1), [*aid, Aid(date(2025, 6, 1), D(20000))], P)
    assert not full.is_exceeded and full.room == 0
    assert window_on(date(2025, 6, 1), aid, P, for_services=True).limit == 750000


@examples(200)
@given(st.lists(st.builds(Aid, days, st.integers(0, 10**6).map(D)), max_size=8), days)
def test_the_window_never_counts_more_than_was_granted_nor_what_comes_later(aid, day):
    window = window_on(day, aid, P)
    assert window.total <= sum((each.amount for each in aid), D(0))
    assert window == window_on(day, [each for each in aid if each.granted_on <= day], P)
    assert 0 <= window.room <= window.limit


@pytest.mark.parametrize(
    ("funds", "cost", "means", "undecided"),
    [
        ({Fund.ERDF}, 500000, Means.POSTER, False),
        ({Fund.ERDF}, D("500000.01"), Means.PLAQUE, False),
        ({Fund.ESF}, D("100000.01"), Means.PLAQUE, False),
        ({Fund.ERDF, Fund.ESF}, 200000, Means.PLAQUE, False),
        ({Fund.ERDF}, None, Means.PLAQUE, True),
    ],
)
def test_eu_money_is_shown_by_a_poster_or_above_a_threshold_by_a_plaque(
    funds, cost, means, undecided
):
    """R38."""
    duties = publicity_duties(frozenset(funds), None if cost is None else D(cost), P)
    assert [duty.means for duty in duties] == [Means.WEBSITE, Means.PAPERS, means, Means.EMBLEM]
    assert duties[2].is_undecided is undecided
    assert "Gesamtkosten" in str(duties[2])


def test_without_eu_money_nothing_has_to_be_shown():
    """R38."""
    assert publicity_duties(frozenset(), D(10**6), P) == ()


def test_the_words_beside_the_emblem_come_from_the_terms():
    """R38."""
    known = P.with_(in_letter(Key.EMBLEM_WORDING, "Kofinanziert"))
    *_, emblem = publicity_duties(frozenset({Fund.ESF}), D(1), known)
    assert (emblem.reason, emblem.is_undecided) == ("„Kofinanziert“", False)
    *_, unknown = publicity_duties(frozenset({Fund.ESF}), D(1), P)
    assert unknown.is_undecided


AWARD = Period(date(2022, 1, 1), date(2023, 12, 31))
INSIDE = Forwarding("Holzminden", D(1000), AWARD, proof_due=date(2024, 3, 31))


def problems(*forwardings, **more):
    given = {"clause": "Nr. 5", "grant": D(1500), "period": AWARD, "proof_due": date(2024, 6, 30)}
    return forwarding_problems(forwardings, **given | more)


def test_money_is_passed_on_only_as_the_decision_permits():
    """R34."""
    assert problems() == () == problems(INSIDE)
    assert problems(INSIDE, grant=D(1000)) == ()
    assert problems(INSIDE, clause="") == (
        "Der Bescheid erlaubt keine Weiterleitung; dann wäre sie zweckwidrig.",
    )
    (too_much,) = problems(INSIDE, INSIDE)
    assert too_much.startswith("Weitergeleitet würden 2.000,00")
    longer = Forwarding("Schaumburg", D(1), Period(date(2022, 1, 1), date(2024, 1, 1)))
    assert problems(longer) == ("Schaumburg: Der Zeitraum liegt nicht im Bewilligungszeitraum.",)
    late = Forwarding("Nienburg", D(1), AWARD, proof_due=date(2024, 6, 30))
    assert problems(late)[0].endswith("also vor dem 30.06.2024.")
    county = Forwarding("Nienburg", D(1), AWARD, is_territorial=True)
    assert not problems(county)
    assert problems(county, only_to_others=True)[0].endswith("an Gebietskörperschaften.")


@examples(200)
@given(days, st.integers(0, 2000), st.integers(-800, 800), st.integers(0, 800))
def test_a_period_is_within_another_exactly_if_no_day_is_outside(start, length, offset, inner):
    """R34."""
    outer = Period(start, start + timedelta(days=length))
    begins = start + timedelta(days=offset)
    other = Period(begins, begins + timedelta(days=inner))
    assert is_within(other, outer) == (offset >= 0 and offset + inner <= length)
    assert is_within(Period(), outer) and is_within(outer, Period())


def test_a_contract_before_the_award_needs_consent_that_was_there():
    """R17."""
    contract, award = date(2023, 3, 1), date(2023, 4, 1)
    assert not why_too_early(None, award)
    assert not why_too_early(award, award)
    assert why_too_early(contract, award).startswith(
        "Der erste Vertrag vom 01.03.2023 liegt vor der Bewilligung (01.04.2023); dafür fehlt"
    )
    assert "liegt ohne Bewilligung" in why_too_early(contract, None)
    assert not why_too_early(contract, award, Consent(contract))
    assert why_too_early(contract, award, Consent(date(2023, 3, 2)))
    assert why_too_early(contract, award, Consent(date(2023, 1, 1), date(2023, 2, 28)))
    assert not why_too_early(contract, award, allowed_from=contract)
    assert why_too_early(contract, award, allowed_from=date(2023, 3, 2))


def test_the_recipient_picks_the_family_of_texts():
    """R2: a university of applied sciences is no county."""
    assert family_of(is_territorial=False) == Family.P
    assert family_of(is_territorial=True) == Family.GK
    assert family_of(is_territorial=True, has_eu_money=True) == Family.EU
    assert not why_unfit(Family.GK, is_territorial=True)
    assert why_unfit(Family.GK, is_territorial=False) == (
        "Für alle anderen Stellen gelten sonst die ANBest-P, eingetragen sind die ANBest-Gk."
    )
    assert "Vorhaben mit Geld der EU" in why_unfit(
        Family.P, is_territorial=False, has_eu_money=True
    )
