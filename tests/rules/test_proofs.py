"""When proofs are due, to the day (R25, R26, R27)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from funding.rules.parameters import Key
from funding.rules.proofs import Period, final_proof, interim_proofs
from funding.rules.refusals import NotComputable
from tests.examples import examples
from tests.rules.texts import EU, GK, NOTHING, P, in_letter, said

days = st.dates(date(2000, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("terms", "end", "fulfilled", "due"),
    [
        (P, date(2019, 6, 30), None, date(2019, 12, 31)),
        (P, date(2019, 2, 28), None, date(2019, 8, 31)),
        (P, date(2019, 6, 15), None, date(2019, 12, 31)),
        (P, date(2020, 12, 31), None, date(2021, 6, 30)),
        (P, date(2019, 12, 31), date(2019, 8, 31), date(2020, 2, 29)),
        (GK, date(2020, 12, 31), None, date(2021, 12, 31)),
        (GK, date(2019, 2, 28), None, date(2020, 2, 29)),
        (GK, date(2019, 6, 15), None, date(2020, 6, 15)),
        (GK, date(2020, 12, 31), date(2020, 6, 30), date(2021, 6, 30)),
        (GK, date(2020, 12, 31), date(2021, 3, 1), date(2021, 12, 31)),
    ],
)
def test_the_final_proof_is_due_on_the_earlier_day(terms, end, fulfilled, due):
    """R25 and R26."""
    assert final_proof(terms, Period(end=end), fulfilled_on=fulfilled).day == due


def test_the_earlier_day_says_what_the_other_would_be():
    due = final_proof(P, Period(end=date(2019, 12, 31)), fulfilled_on=date(2019, 8, 31))
    assert str(due) == (
        "29.02.2020 – 6 Monate nach Erfüllung des Zuwendungszwecks (31.08.2019), ANBest-P Nr. 6.1"
    )
    assert due.note == (
        "Der frühere Tag gilt; der andere wäre der 30.06.2020 – Ende des 6. Monats nach dem "
        "Bewilligungszeitraum (31.12.2019), ANBest-P Nr. 6.1."
    )
    assert (due.rule, str(due.anchor)) == ("R25", "Erfüllung des Zuwendungszwecks (31.08.2019)")


def test_an_unknown_end_is_named_instead_of_a_day():
    due = final_proof(P, Period())
    assert due.day is None
    assert str(due) == "Es fehlt: Ende des Bewilligungszeitraums."
    assert due.formula == "Ende des 6. Monats nach dem Bewilligungszeitraum"
    known = final_proof(P, Period(), fulfilled_on=date(2019, 8, 31))
    assert known.day is None
    assert known.note.startswith("Spätestens am 29.02.2020 – 6 Monate nach Erfüllung")


@pytest.mark.parametrize(
    ("span", "due"), [("30 months", date(2024, 1, 15)), ("66 months", date(2027, 1, 15))]
)
def test_some_programmes_count_from_the_award(span, due):
    """R25: KfW 436, phases A and B."""
    terms = NOTHING.with_(in_letter(Key.FINAL_PROOF_AFTER_AWARD, span))
    assert final_proof(terms, Period(), awarded_on=date(2021, 7, 15)).day == due
    assert final_proof(terms, Period()).missing == "Es fehlt: Tag der Zusage."


def test_a_text_without_a_time_is_refused():
    with pytest.raises(NotComputable, match="Verwendungsnachweis nach dem Bewilligungszeitraum"):
        final_proof(EU, Period(end=date(2020, 1, 1)))
    with pytest.raises(NotComputable, match="endet, bevor er beginnt"):
        Period(date(2020, 1, 2), date(2020, 1, 1))
    assert Period(date(2020, 1, 1), date(2020, 1, 1)).end == date(2020, 1, 1)


def test_a_day_that_nobody_confirmed_says_so():
    doubtful = P.with_(said(Key.FINAL_PROOF_AFTER_PERIOD, "6 months", confirmed=False))
    due = final_proof(doubtful, Period(end=date(2019, 6, 30)))
    assert due.standing == "zu bestätigen"
    assert final_proof(P, Period(end=date(2019, 6, 30))).standing == "bestätigt"


@examples(300)
@given(st.sampled_from([P, GK]), days, st.none() | days)
def test_fulfilment_never_makes_a_proof_due_later(terms, end, fulfilled):
    by_period = final_proof(terms, Period(end=end)).day
    due = final_proof(terms, Period(end=end), fulfilled_on=fulfilled)
    assert due.day <= by_period
    assert due == final_proof(terms, Period(end=end), fulfilled_on=fulfilled)


def test_interim_proofs_are_due_for_each_year_that_ends_within_the_period():
    """R25, R27."""
    dues = interim_proofs(P, Period(date(2018, 11, 28), date(2021, 6, 30)))
    assert [each.day for each in dues] == [date(2020, 4, 30), date(2021, 4, 30)]
    assert str(dues[0]) == "30.04.2020 – 30. April nach dem Haushaltsjahr 2019, ANBest-P Nr. 6.1"


def test_a_year_of_which_three_months_are_reported_joins_the_next():
    """R27: from 1 October it is three months, from 30 September more."""
    joined = interim_proofs(P, Period(date(2019, 10, 1), date(2020, 12, 30)))
    separate = interim_proofs(P, Period(date(2019, 9, 30), date(2020, 12, 30)))
    assert [len(joined), len(separate)] == [0, 1]


def test_a_fulfilled_purpose_needs_no_interim_proof_any_more():
    period = Period(date(2018, 1, 1), date(2021, 12, 31))
    assert len(interim_proofs(P, period)) == 4
    assert len(interim_proofs(P, period, fulfilled_on=date(2019, 12, 31))) == 1


def test_a_county_reports_between_only_if_asked():
    """R25: ANBest-Gk."""
    assert interim_proofs(GK, Period(date(2018, 1, 1), date(2021, 12, 31))) == ()


def test_a_period_of_centuries_is_a_typing_error_and_asks_for_no_thousand_proofs():
    assert len(interim_proofs(P, Period(date(2000, 1, 1), date(2099, 12, 30)))) == 99
    with pytest.raises(NotComputable, match="über 182 Jahre"):
        interim_proofs(P, Period(date(2021, 1, 1), date(2202, 6, 30)))


def test_interim_proofs_without_a_period_say_what_is_missing():
    (without_start,) = interim_proofs(P, Period(end=date(2020, 1, 1)))
    assert without_start.missing == "Es fehlt: Beginn des Bewilligungszeitraums."
    (without_end,) = interim_proofs(P, Period(date(2020, 1, 1)))
    assert without_end.missing == "Es fehlt: Ende des Bewilligungszeitraums."
    with pytest.raises(NotComputable, match="„Zwischennachweis jedes Jahr“"):
        interim_proofs(NOTHING, Period())
