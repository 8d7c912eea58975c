"""Umlauts, ß, accents and soft hyphens are folded alike by the search, its marks and the desk."""

from unicodedata import normalize

import pytest
from django.db import connection
from django.db.models import CharField, Value
from django.db.models.functions import Cast

from evidence.folding import Folded, folded
from projects.models import Project
from public import marking
from tests.builders import make_project

# What is typed or stands in a text, with ä as a, and with ä as ae.
WORDS = [
    ("Förderbescheid", "forderbescheid", "foerderbescheid"),
    ("FÖRDERBESCHEID", "forderbescheid", "foerderbescheid"),
    ("A\N{COMBINING DIAERESIS}rzte", "arzte", "aerzte"),
    ("Übergabe", "ubergabe", "uebergabe"),
    ("Straße", "strasse", "strasse"),
    ("GRO\N{LATIN CAPITAL LETTER SHARP S}", "gross", "gross"),
    ("Glas\N{SOFT HYPHEN}faser", "glasfaser", "glasfaser"),
    ("Café", "cafe", "cafe"),
    ("CRÈME", "creme", "creme"),
    ("Breitband", "breitband", "breitband"),
]


def in_search(function, text):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(search_clean(%s))", [text])
        return cursor.fetchone()[0]


@pytest.mark.parametrize(("text", "plain", "spelled"), WORDS)
def test_the_search_folds_a_word_as_the_marks_do(db, text, plain, spelled):
    assert in_search("search_fold_a", text) == plain
    assert in_search("search_fold_ae", text) == spelled
    composed = normalize("NFC", text)
    assert marking.folded(composed, {})[0] == plain
    assert marking.folded(composed, marking.UMLAUTS)[0] == spelled


@pytest.mark.parametrize(("text", "plain", "spelled"), WORDS)
def test_names_are_folded_with_umlauts_as_plain_letters(db, text, plain, spelled):
    assert folded(text) == plain
    composed = normalize("NFC", text)
    kept = Project.objects.annotate(typed=Folded(Cast(Value(composed), CharField())))
    make_project()
    assert kept.values_list("typed", flat=True).get() == f" {plain}"
