"""The comparison with peers: ours beside the cheapest of them, each page with its own target."""

from argparse import Namespace

import pytest

from bench import table
from bench.pages import EMPTY, FRESH
from bench.peers import comparison
from bench.peers.sites import DATASETTE, PAGES, WAGTAIL
from bench.rounds import Measured

CHOSEN = Namespace(size=10_000, seconds=1, rounds=3)


@pytest.fixture(autouse=True)
def no_database_is_asked_for_its_version(monkeypatch):
    monkeypatch.setattr(table, "conditions", lambda _: "2 Kerne")


def rows_of(**milliseconds):
    """{first cell: the others}, as if every page of a site cost so much."""
    names = {"fresh": FRESH, "empty": EMPTY, "wagtail": WAGTAIL, "datasette": DATASETTE}
    measured = {
        (names[site], page): Measured(cpu=[value])
        for site, value in milliseconds.items()
        for page in PAGES
    }
    lines = comparison.report(measured, CHOSEN).splitlines()
    cells = [line.strip("| ").split(" | ") for line in lines if line.startswith("|")]
    return {row[0]: row[1:] for row in cells}


def test_ours_stand_beside_the_cheapest_peer():
    rows = rows_of(fresh=12, empty=60, wagtail=60, datasette=48)
    cells = ["12,0 ms", "60,0 ms", "60,0 ms", "48,0 ms", "–", "0,25", "1,25"]
    assert rows["Liste"] == cells


def test_a_list_is_held_against_the_best_and_a_project_against_wagtail():
    rows = rows_of(fresh=12, empty=60, wagtail=60, datasette=10)
    limit = "frisch: CPU : CPU des besten (Liste, gefiltert)"
    assert rows[limit] == ["≤ 0,25", "1,20", "NEIN"]
    assert rows["frisch: CPU : CPU von Wagtail (Projekt)"] == ["≤ 1,00", "0,20", "ja"]


def test_a_peer_that_was_not_measured_decides_nothing():
    rows = rows_of(fresh=12, empty=60)
    assert rows["Suche, häufig"] == ["12,0 ms", "60,0 ms", "–", "–", "–", "–", "–"]
    target = "frisch: CPU : CPU von Wagtail (Projekt)"
    assert rows[target] == ["≤ 1,00", "–", "nicht gemessen"]


def test_the_report_names_the_versions_that_were_measured():
    report = comparison.report({}, CHOSEN)
    assert "10.000 Projekte" in report
    assert "Wagtail 8." in report and "Datasette 0." in report
