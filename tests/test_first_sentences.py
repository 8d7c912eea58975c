"""The first sentences of every kind of page over random sums: grammar, and no claim too many."""

import re
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from evidence.values.money import Total
from funding.models import Status
from public.figures import Grants
from public.money_cells import Cell, GrantSum, granted
from public.pages.district_money import sentence
from public.pages.lead.field import field_lead
from public.pages.lead.municipality import municipality_lead
from public.pages.lead.organisation import PAID, RECEIVED, organisation_lead
from public.pages.lead.words import gender, receivers
from public.pages.money_sentence import money_sentence
from public.pages.organisation import MoneyRole
from public.payers import PAYERS
from regions.models import District
from tests.examples import examples
from tests.lead_words import QUOTED, faults_in, worded_amounts

NOTHING = "Hier ist keine Bewilligung bekannt."
NUMBERS = st.integers(0, 14)
CENTS = st.sampled_from([0, 1, 99, 100, 8_000_000]) | st.integers(0, 10**10)
COUNTIES = [District(short_name=name, slug=name) for name in ("Auland", "Bergland", "Talland")]


@st.composite
def totals(draw):
    """Sums as `Total.plus` makes them: also of zeros, of mere limits, of nothing named."""
    number = draw(st.integers(1, 9))
    unknown = draw(st.integers(0, number))
    lower = Decimal(0 if unknown == number else draw(CENTS)) / 100
    above = None if unknown else draw(st.none() | CENTS)
    upper = None if above is None else lower + Decimal(above) / 100
    return Total(lower, upper, draw(st.booleans()), number, unknown)


@st.composite
def all_cells(draw):
    total = draw(totals())
    payers = draw(st.sampled_from(list(PAYERS)))
    state = draw(st.sampled_from([*[Status.GRANTED] * 4, "", *Status.values]))
    return Cell(2020, "alone", payers, state, total.count, total)


CELLS = st.lists(all_cells(), max_size=4)


def faults(text):
    return [*faults_in(text), *(["doppelter Abstand"] if "  " in text else [])]


def is_told_as_it_is(text, total):
    """The words of the sum stand there if there is anything to say, and nothing else of it."""
    if not total.says_something:
        return "bewilligt" not in re.sub("davon .*", "", text)
    in_words = worded_amounts(f"{total.qualifier} {total.figure}")
    return in_words <= worded_amounts(text) and (total.qualifier or total.lower == total.upper)


@examples(400)
@given(CELLS)
def test_money_is_told_in_german_with_the_words_of_its_bounds(cells):
    text, whole = money_sentence(cells, NOTHING), granted(cells)
    assert faults(text) == []
    assert text.startswith(NOTHING) == (not whole)
    assert not whole or is_told_as_it_is(text.replace("Bewilligt", "bewilligt"), whole.total)


@examples(400)
@given(CELLS, CELLS, st.integers(1, 3))
def test_a_county_is_told_in_german_with_the_words_of_its_bounds(alone, shared, number):
    text = sentence(COUNTIES[0], COUNTIES[:number], alone, shared)
    assert faults(text) == []
    assert ("von den" in text) == (number > 1)
    whole = granted(alone)
    assert not whole or is_told_as_it_is(text.partition(". Für Projekte")[0], whole.total)
    assert whole or "ist keine Bewilligung bekannt" in text
    assert ("auch anderswo" in text) == granted(shared).total.says_something


@examples(300)
@given(st.sampled_from(["Auestadt", "Flecken Au", "Bad Tal (Weser)"]), st.integers(1, 14), totals())
def test_a_municipality_is_told_in_german_with_the_words_of_its_bounds(name, projects, total):
    whole = GrantSum(total.count, total)
    text = municipality_lead(name, projects, whole)
    assert faults(text) == []
    assert is_told_as_it_is(text, total)
    assert ("betrifft" in text) == (projects == 1)
    assert faults(municipality_lead(name, projects, GrantSum())) == []


@examples(300)
@given(NUMBERS, NUMBERS, CELLS, st.integers(0, 3))
def test_a_field_is_told_in_german(measures, projects, cells, silent):
    text = field_lead(measures, projects, money_sentence(cells, NOTHING), COUNTIES[:silent])
    assert faults(text) == []
    assert ("gehört" in text.split(".")[0]) == (measures + projects == 1)


@examples(300)
@given(NUMBERS, NUMBERS, st.none() | totals(), st.none() | totals())
def test_an_organisation_is_told_with_the_words_of_its_bounds(led, joined, paid, received):
    roles = [
        MoneyRole("", "", facet, Grants(total.count, total), total, [])
        for facet, total in ((PAID, paid), (RECEIVED, received))
        if total
    ]
    sentences = [str(each) for each in organisation_lead(led, joined, roles)]
    text = " ".join(sentences)
    assert faults(text) == []
    for total in filter(None, (paid, received)):
        assert not total.says_something or worded_amounts(str(total)) <= worded_amounts(text)


WORDS = st.sampled_from(
    ["Deutsche", "Regionale", "Weser", "Landkreis", "Stadt", "Flecken", "Netz", "Technische"]
)
ENDS = st.sampled_from(["GmbH", "AG", "e. V.", "Verband", "gesellschaft", "Holzminden"])


@examples(300)
@given(st.lists(WORDS, min_size=1, max_size=2), ENDS)
def test_a_name_that_would_have_to_change_with_the_case_is_not_said(words, end):
    name = " ".join([*words, end])
    told = receivers([name])
    assert not (told and words[0] in ("Deutsche", "Regionale", "Technische"))
    assert not told or told.startswith("dem " if gender(name) == "m" else "der ")


def test_the_checks_see_what_is_wrong():
    """Each kind of fault that the tests above look for is one that they would find."""
    for text in (
        "Dazu gehören 1 Projekte.",
        "Ein Projekt kosten 5 €.",
        "Zwei Projekt laufen, dazu zwei Maßnahme.",
        "Das Land bewilligten 5 €.",
        "Der Landkreis Auland bewilligten 5 €.",
        "Für Projekte in Landkreis Auland sind 5 € bewilligt.",
        "Bewilligt sind mindestens 0,00 €.",
        "Bewilligt ist None.",
        "Das Land spendete 5 €.",
        "das Land bewilligte 5 €.",
        "Das Land bewilligte 5 €",
        "Das Land bewilligte 5 €. mehr ist nicht bekannt.",
        "Das Land bewilligte 5 €..",
        "Das Land , das Geld hat.",
    ):
        assert faults_in(text), text
    good = "Bund, Land und EU bewilligten am 4. Mai 2019 rund 5 Mio. € für „2 Projekt“. Es läuft."
    assert faults_in(good) == []
    assert worded_amounts("Höchstens sind es 5,00 €.") == {("höchstens", "5 €")}
    assert QUOTED.sub("", "für „Bus“") == "für "
