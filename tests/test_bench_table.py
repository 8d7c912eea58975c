"""The table of the benchmark: each target beside what was measured, or that it was not."""

from argparse import Namespace

import pytest

from bench import kept, pages, table
from bench.first_visit import PAGES, Visit
from bench.pages import MODES, THE_CONSTANT, Target
from bench.rounds import Measured

CHOSEN = Namespace(sizes=[1000], connections=[1, 8, 32], seconds=1, rounds=1)
VISIT = Visit(requests=7, kilobytes=96.8, paint=1.9, load=4.6, shifts=0.0002)


@pytest.fixture(autouse=True)
def no_database_is_asked_for_its_version(monkeypatch):
    monkeypatch.setattr(table, "head", lambda _: "# Messung")


def measured(milliseconds, rate):
    """As if every page cost so much, and the constant view a millisecond."""
    found = {}
    for mode in MODES:
        for page in pages.ALL:
            is_constant = page == THE_CONSTANT
            found[Target(1000, mode, page)] = Measured(
                cpu=[1 if is_constant else milliseconds],
                latency=[1],
                rate={each: [1000 if is_constant else rate] for each in CHOSEN.connections},
            )
    return found


def rows_of(report):
    cells = [line.strip("| ").split(" | ") for line in report.splitlines()]
    return {row[0]: row[1:] for row in cells if len(row) == 4}


def report(milliseconds=28, rate=600, visits=None):
    return table.report(measured(milliseconds, rate), {}, {}, visits or {}, CHOSEN)


def test_each_page_has_its_own_limit():
    rows = rows_of(report())
    assert rows["frisch, 1.000: CPU × Konstante (Startseite)"] == ["≤ 30,0", "28,00", "ja"]
    assert rows["frisch, 1.000: CPU × Konstante (Liste)"] == ["≤ 25,0", "28,00", "NEIN"]
    assert rows["leer, 1.000: CPU × Konstante (Liste)"] == ["≤ 120,0", "28,00", "ja"]


def test_warm_pages_and_unchanged_ones_have_different_limits():
    rows = rows_of(report())
    assert rows["warm, 1.000, 8 gleichzeitig: Durchsatz : Konstante"] == ["≥ 0,55", "0,60", "ja"]
    assert rows["304, 1.000, 8 gleichzeitig: Durchsatz : Konstante"] == ["≥ 0,70", "0,60", "NEIN"]
    assert "304, 1.000, 32 gleichzeitig: Durchsatz : Konstante" not in rows


def test_a_first_visit_that_was_not_measured_says_so():
    rows = rows_of(report(visits={"Projekt": VISIT}))
    assert rows["erster Besuch: kB (Projekt)"] == ["≤ 150,00", "96,80", "ja"]
    assert rows["erster Besuch: Sekunden, bis alles da ist (Projekt)"][2] == "NEIN"
    assert rows["erster Besuch: kB (Startseite)"] == ["≤ 150,00", "–", "nicht gemessen"]
    assert "Es gibt kein Chromium" in report()


def test_a_size_has_the_limits_of_the_next_one_that_is_named():
    sizes = (300, 1_000, 100_000, 1_000_000, 5_000_000)
    assert [pages.most_times("Suche, häufig", size) for size in sizes] == [40, 40, 100, 150, None]
    assert pages.most_times("Lücken", 1_000) is None


def test_a_kept_table_gives_back_every_measured_target():
    found = kept.values_in(report(visits=dict.fromkeys(PAGES, VISIT)))
    assert found["frisch, 1.000: CPU × Konstante (Liste)"] == ("≤", 28)
    assert found["erster Besuch: Verschiebung (CLS) (Projekt)"] == ("≤", 0)
    assert found["304, 1.000, 1 gleichzeitig: Durchsatz : Konstante"] == ("≥", 0.6)
