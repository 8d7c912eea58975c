"""Costs fall, funds come, the end moves: what would follow, beside what stands."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from funding.rules.deadlines import Facts
from funding.rules.financing import Financing, Plan
from funding.rules.proofs import Period
from funding.rules.reduction import Outcome
from funding.rules.shares import Partner, SharingKey
from funding.rules.what_if import Case, consequences_of, side_by_side
from tests.rules.texts import NOTHING, RATES, P

D = Decimal
TODAY = Case(
    P,
    Financing.PROPORTIONAL,
    Plan(D(183080), D(137310)),
    Outcome(D(183080)),
    facts=Facts(period=Period(date(2019, 1, 1), date(2019, 6, 30))),
    paid=D(137310),
    partners=[Partner("Hameln-Pyrmont"), Partner("Holzminden"), Partner("Schaumburg")],
    base_rates=RATES,
)
SPACE = "\N{NO-BREAK SPACE}"


def changed(case):
    changes = side_by_side(consequences_of(TODAY), consequences_of(case))
    return {each.label: (each.before, each.after) for each in changes if each.is_changed}


def test_falling_costs_shrink_grant_and_shares_and_make_a_claim_with_interest():
    cheaper = replace(
        TODAY,
        outcome=Outcome(D(165000)),
        reduced_on=date(2020, 1, 1),
        repaid_on=date(2020, 12, 31),
    )
    assert changed(cheaper) == {
        "Zuwendung": (f"137.310,00{SPACE}€", f"123.750,00{SPACE}€"),
        "Zu erstatten": (f"0,00{SPACE}€", f"13.560,00{SPACE}€"),
        "Zinsen": ("–", f"558,67{SPACE}€ für 365 Tage auf 13.560,00{SPACE}€"),
        "Eigenanteil Hameln-Pyrmont": (f"15.256,67{SPACE}€", f"13.750,00{SPACE}€"),
        "Eigenanteil Holzminden": (f"15.256,67{SPACE}€", f"13.750,00{SPACE}€"),
        "Eigenanteil Schaumburg": (f"15.256,66{SPACE}€", f"13.750,00{SPACE}€"),
    }


def test_a_later_end_moves_deadlines_and_no_money():
    later = replace(TODAY, facts=Facts(period=Period(date(2019, 1, 1), date(2019, 8, 31))))
    assert changed(later) == {
        "Verwendungsnachweis": (
            "31.12.2019 – Ende des 6. Monats nach dem Bewilligungszeitraum (30.06.2019), "
            "ANBest-P Nr. 6.1",
            "02.03.2020 – Ende des 6. Monats nach dem Bewilligungszeitraum (31.08.2019), "
            "ANBest-P Nr. 6.1",
        ),
        "Verlängerung beantragen": (
            "30.03.2019 – 3 Monate vor dem Ende des Bewilligungszeitraums (30.06.2019), "
            "eigene Festlegung",
            "31.05.2019 – 3 Monate vor dem Ende des Bewilligungszeitraums (31.08.2019), "
            "eigene Festlegung",
        ),
    }


def test_a_case_that_is_the_same_changes_nothing():
    assert changed(TODAY) == {}


def test_other_funds_are_no_own_share():
    helped = consequences_of(replace(TODAY, other_funds=D(15770)))
    assert [each.amount for each in helped.shares] == [D(10000)] * 3
    covered = consequences_of(replace(TODAY, other_funds=D(50000)))
    assert [each.amount for each in covered.shares] == [0, 0, 0]


def test_without_days_a_claim_bears_no_interest_yet():
    for days in ({}, {"reduced_on": date(2020, 1, 1)}, {"repaid_on": date(2020, 1, 1)}):
        owing = consequences_of(replace(TODAY, paid=D(140000), **days))
        assert owing.claim.amount == D(2690)
        assert owing.interest is None and not owing.refusals
    assert consequences_of(replace(TODAY, paid=D(0))).claim.amount == 0


def test_several_deadlines_of_a_kind_are_told_apart():
    paid = replace(TODAY, facts=replace(TODAY.facts, paid_on=[date(2019, 2, 1), date(2019, 3, 1)]))
    assert {"Ausgezahlte Mittel verwenden", "Ausgezahlte Mittel verwenden (2)"} <= {*changed(paid)}


def test_one_refusal_does_not_hide_the_rest():
    uneven = replace(TODAY, sharing=SharingKey.PERCENT, paid=D(140000), reduced_on=date(2030, 1, 1))
    found = consequences_of(replace(uneven, repaid_on=date(2030, 2, 1)))
    assert found.reduction.after == D(137310) and found.claim.amount == D(2690)
    assert (found.interest, found.shares) == (None, ())
    assert [text.split(".")[0] for text in found.refusals] == [
        "Für das 1",
        "Die Prozentsätze ergeben zusammen 3 statt 100",
    ]
    without_text = consequences_of(replace(TODAY, terms=NOTHING))
    assert (without_text.reduction, without_text.claim, without_text.shares) == (None, None, ())
    assert without_text.refusals[0].startswith("Nicht berechenbar: „Schwelle der Ermäßigung“")
    assert without_text.deadlines
