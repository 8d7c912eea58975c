"""The rule sets of the region as their files say them: known keys, readable values, sources."""

from datetime import date
from decimal import Decimal

import pytest

from funding.rules.drawdown import use_window
from funding.rules.interest import interest
from funding.rules.parameters import Key
from funding.rules.proofs import Period, final_proof
from funding.rules.recipients import Family
from funding.rules.refusals import NotComputable
from funding.rules.terms import Layer
from funding.rules.values import from_kept
from tests.region.rule_sets import DATA, RULE_SETS, base_rates, terms_of
from weserportal.region.yaml_file import read_yaml

SOURCES = {row["key"] for row in read_yaml(DATA / "sources.yaml")}
GUIDELINES = [
    {"name": row["name"], "parameters": row["rule_parameters"]}
    for row in read_yaml(DATA / "programmes.yaml")
    if "rule_parameters" in row
]


def test_each_rule_set_stands_once_and_knows_its_layer_and_family():
    slugs = [each["slug"] for each in RULE_SETS]
    assert len(set(slugs)) == len(slugs)
    assert {each["layer"] for each in RULE_SETS} == {"rule_set", "law", "house"}
    assert {each.get("family") for each in RULE_SETS if each["layer"] == "rule_set"} == {*Family}
    assert not [
        each["slug"] for each in RULE_SETS if each["layer"] != "rule_set" if each.get("family")
    ]


@pytest.mark.parametrize("holder", [*RULE_SETS, *GUIDELINES], ids=lambda each: each["name"])
def test_every_value_can_be_read_and_what_is_confirmed_has_a_source(holder):
    for row in holder["parameters"]:
        from_kept(Key.of(row["key"]), row["value"])
        assert row["is_confirmed"] in (True, False)
        if row["is_confirmed"] and holder.get("layer") != Layer.HOUSE:
            assert row["source"] in SOURCES


def test_a_value_stands_once_in_a_rule_set_for_the_same_days():
    for each in RULE_SETS:
        seen = [
            (row["key"], row.get("valid_from"), row.get("valid_until"))
            for row in each["parameters"]
        ]
        assert len(set(seen)) == len(seen)


def test_every_source_that_is_named_stands_in_the_list_of_sources():
    named = {each["source"] for each in RULE_SETS if "source" in each}
    named |= {row["source"] for row in read_yaml(DATA / "base_rates.yaml") if "source" in row}
    named |= {row["source"] for each in RULE_SETS for row in each["parameters"] if "source" in row}
    assert named <= SOURCES


def test_the_base_rates_follow_each_other_without_a_gap():
    days = [rate.valid_from for rate in base_rates()]
    expected = [date(2016 + half // 2, 1 + half % 2 * 6, 1) for half in range(1, len(days) + 1)]
    assert days == expected


def test_phase_0_and_rek_get_their_days_from_different_families():
    """Recipient HSW: six months to the end of a month; a county: one year (R2, R25)."""
    ended = Period(end=date(2019, 6, 30))
    of_hsw = final_proof(terms_of("anbest-p-niedersachsen"), ended)
    of_county = final_proof(terms_of("anbest-gk-niedersachsen"), ended)
    assert str(of_hsw).startswith("31.12.2019 – Ende des 6. Monats nach dem Bewilligungszeitraum")
    assert str(of_county).startswith("30.06.2020 – 1 Jahr nach dem Bewilligungszeitraum")
    assert of_hsw.standing == of_county.standing == "zu bestätigen"


def test_the_federal_text_of_2025_is_confirmed():
    due = final_proof(terms_of("anbest-p-bund-2025-04"), Period(end=date(2019, 6, 30)))
    assert str(due) == (
        "31.12.2019 – Ende des 6. Monats nach dem Bewilligungszeitraum (30.06.2019), "
        "ANBest-P Nr. 6.1"
    )
    assert due.is_confirmed


def test_an_old_text_keeps_its_window():
    """Two months in 2006, six weeks since 2019 (R1, R22)."""
    paid = date(2024, 2, 1)
    old, new = (terms_of(f"anbest-p-bund-{version}") for version in ("2006-04", "2025-04"))
    assert use_window(paid, old).last_day == date(2024, 4, 1)
    assert use_window(paid, new).last_day == date(2024, 3, 14)


def test_the_base_rates_of_the_file_pay_what_the_examples_say():
    terms = terms_of("anbest-gk-bund-2019-06")
    late = interest(Decimal(20000), date(2024, 2, 1), date(2024, 4, 15), base_rates(), terms)
    assert late.total == Decimal("349.52")
    assert late.is_confirmed
    two = interest(Decimal(100000), date(2023, 6, 1), date(2023, 8, 31), base_rates(), terms)
    assert two.total == Decimal("1901.15")
    assert not two.is_confirmed


def test_nothing_is_computed_beyond_the_last_base_rate():
    terms = terms_of("anbest-gk-bund-2019-06")
    last = base_rates()[-1].valid_from
    beyond = date(last.year + 1, 7, 2)
    with pytest.raises(NotComputable, match="ist kein Basiszinssatz eingetragen"):
        interest(Decimal(100), last, beyond, base_rates(), terms)
