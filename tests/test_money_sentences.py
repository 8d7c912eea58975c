"""The sentences on money: whole German sentences that claim nothing beyond their cells."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.values.money import Total
from funding.models import Status
from public.money_cells import Cell, granted
from public.pages.money_sentence import money_sentence
from public.pages.money_years import money_years
from public.pages.who_pays import who_pays
from public.payers import PAYERS
from tests.examples import examples

NOTHING = "Hier ist nichts bewilligt."
SOME = list(PAYERS)[::6]
NBSP = "\N{NO-BREAK SPACE}"


@st.composite
def all_cells(draw):
    lower = draw(st.integers(0, 10**9))
    above = draw(st.none() | st.just(0) | st.integers(0, 10**8))
    number = draw(st.integers(1, 12))
    unknown = 0 if above is not None else draw(st.integers(0, number))
    upper = None if above is None else Decimal(lower + above) / 100
    total = Total(
        Decimal(0) if unknown == number else Decimal(lower) / 100,
        *(upper, draw(st.booleans()), number, unknown),
    )
    return Cell(
        year=draw(st.none() | st.integers(1990, 2040)),
        reach="alone",
        payers=draw(st.sampled_from(SOME)),
        state=draw(st.sampled_from(["", *Status.values])),
        number=number,
        total=total,
    )


CELLS = st.lists(all_cells(), max_size=6)


@examples(300)
@given(CELLS)
def test_every_sentence_is_whole_and_none_says_that_money_flowed(cells):
    text = money_sentence(cells, NOTHING)
    assert re.fullmatch(r"([A-ZÄÖÜ][^.!?]*([0-9.][^.!?]*)*\.( |$))+", text)
    assert not re.search(r"  |\.\.|,,| ,|None|gab |zahlte|floss|\{|\}", text)
    if not granted(cells):
        assert text.startswith(NOTHING)


@examples(300)
@given(CELLS)
def test_an_upper_bound_is_never_said_where_nothing_limits_the_sum(cells):
    whole = granted(cells)
    text = money_sentence(cells, NOTHING)
    if whole and whole.total.upper is None:
        assert "Höchstens" not in text
        assert "genau" not in text


@examples(300)
@given(CELLS)
def test_who_pays_and_the_years_are_all_of_the_sum_and_nothing_else(cells):
    who, years = who_pays(cells, landkreis="hier"), money_years(cells, landkreis="hier")
    assert who.together == years.together == granted(cells)
    for parts in (who.rows, years.years):
        assert sum(each.sum.number for each in parts) == who.together.number
        assert sum(each.sum.total.lower for each in parts) == who.together.total.lower
    if who.bar:
        widths = [Decimal(part.width[:-1]) for part in who.bar.segments]
        assert abs(sum(widths) - 100) < Decimal("0.1")
    dated = [each.year for each in years.years if each.year]
    assert dated == sorted(dated)
    assert len(dated) == (dated[-1] - dated[0] + 1 if dated else 0)


@examples(300)
@given(CELLS)
def test_shares_are_said_only_without_a_bound_that_moves_them(cells):
    who = who_pays(cells)
    if who.has_shares:
        assert who.together.total.upper is not None
        assert not who.is_open


def cell(payers, euros, state=Status.GRANTED, number=1, upper=0):
    high = Decimal(euros) if upper == 0 else upper
    return Cell(2020, "alone", payers, state, number, Total(Decimal(euros), high, count=number))


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ([], NOTHING),
        ([cell("land", 80_000)], "Bewilligt sind 80.000,00 € vom Land, in einer Bewilligung."),
        (
            [cell("eu", 105_000, number=7)],
            "Bewilligt sind 105.000,00 € von der EU, in sieben Bewilligungen.",
        ),
        (
            [cell("bund-und-land", 70), cell("bund", 30)],
            "Bewilligt sind 100,00 € in zwei Bewilligungen, davon 70,00 € von Bund und Land"
            " zusammen.",
        ),
        (
            [cell("land", 100, upper=Decimal(250)), cell("nicht-bekannt", 50)],
            "Bewilligt sind mindestens 150,00 € in zwei Bewilligungen, davon mindestens 100,00 €"
            " vom Land. Höchstens sind es 300,00 €.",
        ),
        (
            [cell("land", 24), cell("land", 26_500, state=Status.ALLOCATED)],
            "Bewilligt sind 24,00 € vom Land, in einer Bewilligung. Zugewiesen sind daneben"
            " 26.500,00 €: ein Höchstbetrag; Geld gibt es auf Einzelantrag.",
        ),
        (
            [cell("land", 24), cell("land", 26_500, state=Status.ALLOCATED, number=4)],
            "Bewilligt sind 24,00 € vom Land, in einer Bewilligung. Zugewiesen sind daneben"
            " 26.500,00 €: Höchstbeträge; Geld gibt es auf Einzelantrag.",
        ),
        (
            [cell("land", 24, state=Status.RECOGNISED, number=2)],
            f"{NOTHING} Daneben stehen mehrere Rahmen von zusammen 24,00 €; Geld gibt es erst"
            " mit einem Bescheid.",
        ),
        (
            [
                Cell(2020, "alone", "land", "granted", 2, Total(Decimal(0), None, False, 2, 1)),
                cell("nicht-bekannt", 5),
            ],
            "Bewilligt sind mindestens 5,00 € in drei Bewilligungen. Bei einer Bewilligung ist"
            " kein Betrag genannt.",
        ),
        ([cell("land", 0)], "Es gibt eine Bewilligung; Geld ist damit nicht verbunden."),
        (
            [Cell(2020, "alone", "land", "granted", 2, Total(Decimal(0), None, False, 2, 1))],
            "Es gibt zwei Bewilligungen; ein Mindestbetrag ist nicht genannt. Bei einer"
            " Bewilligung ist kein Betrag genannt.",
        ),
        (
            [cell("nicht-bekannt", 5)],
            "Bewilligt sind 5,00 € in einer Bewilligung.",
        ),
    ],
)
def test_what_is_said(cells, said):
    assert money_sentence(cells, NOTHING).replace(NBSP, " ") == said
