"""Which value of a parameter governs, and how values are kept, written and typed (R1, R4)."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from funding.models import FinancingType
from funding.rules.financing import Financing
from funding.rules.parameters import DayCount, DrawdownMode, Key, Unit
from funding.rules.refusals import NotComputable
from funding.rules.spans import DayOfYear, Span, Step
from funding.rules.terms import LAYERS, Layer, Parameter, Terms
from funding.rules.values import Tier, from_kept, in_german, kept, typed
from tests.examples import examples
from tests.rules.texts import GK, LAW, P, in_letter, said

D = Decimal
WINDOWS = {layer: said(Key.USE_WINDOW, f"{n} days", layer) for n, layer in enumerate(LAYERS, 1)}
spans = st.builds(Span, st.integers(0, 999), st.sampled_from(Step))
days_of_year = st.dates(date(2023, 1, 1), date(2023, 12, 31)).map(
    lambda day: DayOfYear(day.month, day.day)
)
decimals = st.decimals(0, 10**9, places=2)
tiers = st.lists(st.integers(1, 10**6), unique=True, max_size=4).map(
    lambda bounds: tuple(Tier(bound, D(7)) for bound in [*sorted(bounds), None])
)
VALUES = {
    Unit.EURO: decimals,
    Unit.PERCENT: st.decimals(0, 100, places=2),
    Unit.SPAN: spans,
    Unit.FLAG: st.booleans(),
    Unit.DAY_OF_YEAR: days_of_year,
    Unit.TIERS: tiers,
    Unit.TEXT: st.text("abcäöüß XYZ", min_size=1).map(str.strip).filter(bool),
}


@examples(200)
@given(st.sets(st.sampled_from(Layer)))
def test_the_first_layer_that_has_a_value_governs(layers):
    """R4: decision, guideline, rule set; then the law and what the house has settled."""
    terms = Terms.of(WINDOWS[layer] for layer in layers)
    found = terms.effective(Key.USE_WINDOW)
    if layers:
        assert found.layer == min(layers, key=LAYERS.index)
        assert terms.layers_of(Key.USE_WINDOW)[0] is found
    else:
        assert not found
        assert str(found) == (
            "„Frist zur Verwendung ausgezahlter Mittel“ steht weder im Bescheid noch in der "
            "Richtlinie noch im Regelwerk."
        )


def test_what_no_layer_has_is_refused_with_its_name():
    with pytest.raises(NotComputable, match=r"^Nicht berechenbar: „Schlussrate“ steht weder"):
        P.need(Key.RETAINED_RATE)
    assert P.get(Key.RETAINED_RATE) is None


def test_an_answer_names_the_layer_the_clause_and_whether_it_is_confirmed():
    assert str(P.need(Key.USE_WINDOW)) == (
        "Frist zur Verwendung ausgezahlter Mittel: 6 Wochen (ANBest-P Nr. 1.4)"
    )
    doubtful = Terms.of([said(Key.USE_WINDOW, "2 months", text="", confirmed=False)])
    assert str(doubtful.need(Key.USE_WINDOW)).endswith("2 Monate (Regelwerk, zu bestätigen)")
    letter = P.with_(in_letter(Key.USE_WINDOW, "42 days")).need(Key.USE_WINDOW)
    assert (letter.layer, letter.reference) == (Layer.DECISION, "Bescheid Nr. 3")


def test_each_version_of_a_text_keeps_its_own_values():
    """R1: nothing is read from the newest text."""
    old = Terms.of(LAW, [said(Key.USE_WINDOW, "2 months", text="ANBest-P 2006")])
    assert old.need(Key.USE_WINDOW).written == "2 Monate"
    assert P.need(Key.USE_WINDOW).written == "6 Wochen"


def test_a_value_holds_only_between_its_days():
    span = {day: P.need(Key.SERVICE_BY_POST, on=day).span.number for day in DAYS_OF_CHANGE}
    assert span == {date(2024, 12, 31): 3, date(2025, 1, 1): 4}
    assert P.need(Key.SERVICE_BY_POST).span.number == 4


DAYS_OF_CHANGE = (date(2024, 12, 31), date(2025, 1, 1))


def test_a_value_put_on_top_takes_the_place_of_its_layer_only():
    changed = GK.with_(said(Key.USE_WINDOW, "9 weeks"))
    assert [each.written for each in changed.layers_of(Key.USE_WINDOW)] == ["9 Wochen"]
    assert [each.written for each in GK.layers_of(Key.USE_WINDOW)] == ["6 Wochen"]


@pytest.mark.parametrize("key", Key, ids=lambda key: key.key)
def test_every_parameter_explains_itself(key):
    assert Key.of(key.key) is key
    assert key.label[0].isupper() and key.explanation.endswith(".")
    assert bool(key.choices) == (key.unit == Unit.CHOICE)
    assert len(key.key) <= 40 and len(key.label) <= 80


def test_every_parameter_acts_in_a_rule():
    """One that no rule asks for would be filled in for nothing."""
    rules = Path(settings.BASE_DIR) / "funding" / "rules"
    code = [path.read_text() for path in rules.glob("*.py") if path.name != "parameters.py"]
    asked = set(re.findall(r"\bKey\.([A-Z][A-Z_]+)", "".join(code)))
    assert asked == {key.name for key in Key}


@examples(400)
@given(st.data(), st.sampled_from(Key))
def test_what_is_kept_or_written_is_read_again_as_the_same(data, key):
    """Law 17."""
    value = data.draw(st.sampled_from(key.choices) if key.choices else VALUES[key.unit])
    assert from_kept(key, kept(value)) == value
    assert typed(key, in_german(key, value)) == value


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        (Key.USE_WINDOW, "6 Wochen", Span(6, Step.WEEKS)),
        (Key.USE_WINDOW, "1 Jahr", Span(1, Step.YEARS)),
        (Key.MINIMUM_GRANT, "2.500 €", D(2500)),
        (Key.LINE_OVERRUN, "62,5", D("62.5")),
        (Key.INTERIM_PROOF_BY, "30.04.", DayOfYear(4, 30)),
        (Key.INTERIM_PROOF_BY, "28. Februar", DayOfYear(2, 28)),
        (Key.RECEIPTS_LIST, "Ja", True),
        (Key.DRAWDOWN_MODE, "Erstattung nach Zahlung", DrawdownMode.REIMBURSEMENT),
        (Key.INTEREST_DAY_COUNT, "30_360", DayCount.THIRTY_360),
    ],
)
def test_people_type_values_in_german(key, text, value):
    assert typed(key, text) == value


@pytest.mark.parametrize(
    ("key", "text", "sentence"),
    [
        (Key.USE_WINDOW, "bald", "Bitte Zahl und Einheit angeben"),
        (Key.USE_WINDOW, "6 Ewigkeiten", "Bitte Zahl und Einheit angeben"),
        (Key.MINIMUM_GRANT, "2,500.00", "Bitte einen Betrag in Euro angeben"),
        (Key.MINIMUM_GRANT, "-5", "unter null"),
        (Key.LINE_OVERRUN, "viel", "Bitte einen Prozentsatz angeben"),
        (Key.LINE_OVERRUN, "NaN", "Bitte einen Prozentsatz angeben"),
        (Key.INTERIM_PROOF_BY, "31. Februar", "Bitte Tag und Monat angeben"),
        (Key.INTERIM_PROOF_BY, "1. Brumaire", "Bitte Tag und Monat angeben"),
        (Key.INTERIM_PROOF_BY, "im April", "Bitte Tag und Monat angeben"),
        (Key.RECEIPTS_LIST, "vielleicht", "Bitte „ja“ oder „nein“ angeben"),
        (Key.DRAWDOWN_MODE, "per Post", "Zur Wahl stehen „Anforderung im Voraus“"),
        (Key.UNIT_TIERS, "bis 5: 1 €", "Bitte Stufen angeben"),
        (Key.UNIT_TIERS, "bis 5: 1 €; bis 4: 2 €; darüber: 3 €", "Bitte Stufen angeben"),
        (Key.EMBLEM_WORDING, " ", "Bitte etwas angeben"),
    ],
)
def test_what_cannot_be_read_is_refused_with_an_example(key, text, sentence):
    with pytest.raises(NotComputable, match=f"^{key.label}: .*{sentence}"):
        typed(key, text)


def test_a_broken_row_is_refused_too():
    for key, text in ((Key.INTERIM_PROOF_BY, "April"), (Key.UNIT_TIERS, "2000:x")):
        with pytest.raises(NotComputable):
            from_kept(key, text)


def test_the_kinds_of_financing_are_those_that_decisions_keep():
    """R5."""
    assert [(each.value, each.label) for each in Financing] == FinancingType.choices


def test_a_parameter_is_not_confirmed_unless_somebody_says_so():
    assert not Parameter(Key.LINE_OVERRUN, D(20), Layer.RULE_SET).confirmed
