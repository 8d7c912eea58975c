"""Titles of lists name the filters in force, so that a link passed on says what it shows."""

from types import SimpleNamespace

import pytest

from public.lists.filters import Facet, Option
from public.lists.selection_words import in_title
from public.pages.who_pays import COUNTED


def facet(name, label, *chosen):
    """With these values chosen, „value=label“ or the value itself, and one that is not."""
    pairs = [each.partition("=") for each in (*chosen, "anderes")]
    options = [
        Option(value, words or value, 1, active=value != "anderes", href="")
        for value, _, words in pairs
    ]
    return Facet(name, label, options)


STATUS = facet("status", "Status", *COUNTED)
COUNTY = facet("landkreis", "Landkreis", "schaumburg=Schaumburg")
YEAR = facet("jahr", "Jahr", "2018")


@pytest.mark.parametrize(
    ("searched", "facets", "title"),
    [
        ("", [], ""),
        ("", [facet("status", "Status")], ""),
        ("", [COUNTY], "Landkreis Schaumburg"),
        ("", [STATUS, YEAR], "Jahr 2018, bewilligt"),
        ("", [STATUS, COUNTY, YEAR], "Landkreis Schaumburg, Jahr 2018, bewilligt"),
        ("", [facet("status", "Status", "laufend=Laufend")], "Laufend"),
        (
            "Glas",
            [facet("status", "Status", "a=Laufend", "b=Umgesetzt")],
            "„Glas“, Laufend oder Umgesetzt",
        ),
        ("", [facet("jahr", "Jahr", "2018", "2019", "2020")], "Jahr (3 gewählt)"),
        (
            "Glas",
            [STATUS, COUNTY, YEAR, facet("zahlt", "Wer zahlt", "bund=Bund")],
            "„Glas“, Landkreis Schaumburg, Jahr 2018 und 2 weitere Filter",
        ),
        (
            "Glas",
            [COUNTY, YEAR, facet("zahlt", "Wer zahlt", "bund=Bund")],
            "„Glas“, Landkreis Schaumburg, Jahr 2018 und ein weiterer Filter",
        ),
    ],
)
def test_the_title_names_what_narrows_most(searched, facets, title):
    assert in_title(SimpleNamespace(chosen={"q": searched}), facets) == title
