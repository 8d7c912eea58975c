"""A run of the benchmark is an error only where a target got worse than in the kept table."""

import pytest

from bench import kept

BEFORE = """| Ziel | Grenze | gemessen | erreicht |
|---|--:|--:|--:|
| frisch, 1.000: CPU × Konstante (Liste) | ≤ 25,0 | 20,00 | ja |
| warm, 1.000, 8 gleichzeitig: Durchsatz : Konstante | ≥ 0,55 | 1,00 | ja |
| erster Besuch: kB (Projekt) | ≤ 150,00 | – | nicht gemessen |
"""


def now(**values):
    text = BEFORE
    for old, new in values.items():
        text = text.replace(old.strip("_").replace("_", ","), new)
    return text


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (BEFORE, []),
        (now(_20_00="25,90"), []),
        (now(_20_00="26,10"), ["frisch, 1.000: CPU × Konstante (Liste): 26,1 statt 20"]),
        (now(_20_00="2,00"), []),
        (now(_1_00="0,80"), []),
        (now(_1_00="0,70"), ["warm, 1.000, 8 gleichzeitig: Durchsatz : Konstante: 0,7 statt 1"]),
        (BEFORE.replace("| – |", "| 900,00 |"), []),
        (now(_20_00="–"), []),
        (now(_20_00="1.020,00"), ["frisch, 1.000: CPU × Konstante (Liste): 1020 statt 20"]),
    ],
)
def test_only_what_got_worse_is_named(report, expected):
    assert list(kept.worse(report, BEFORE)) == expected


def test_without_a_kept_table_nothing_is_worse():
    assert list(kept.worse(BEFORE, "")) == []


def test_what_is_kept_says_when_where_and_on_which_commit():
    text = kept.written(BEFORE)
    assert "Gemessen am " in text
    assert "Commit " in text
    assert kept.values_in(text) == kept.values_in(BEFORE)
