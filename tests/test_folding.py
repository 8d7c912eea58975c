"""Umlauts, ß, accents and soft hyphens are folded alike by the search, its marks and the desk."""

from unicodedata import normalize

import pytest
from django.contrib import admin
from django.db import connection
from django.db.models import CharField, Value
from django.db.models.functions import Cast
from django.test import RequestFactory

from desk.finding import find_projects
from evidence.folding import Folded, folded, numbers_found
from funding.finding import DECISION_WORDS
from funding.models import Decision
from projects.models import Project
from public import marking
from public.search import find
from tests.builders import make_project
from tests.clients import finish_transaction_work

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
    ("François", "francois", "francois"),
    ("ŁÓDŹ", "lodz", "lodz"),
    ("Malmø", "malmo", "malmo"),
    ("Encyclopædia", "encyclopaedia", "encyclopaedia"),
]


# What stands alone, or is no letter of its own to anybody here.
NOT_FOLDED = {*"ĳŀŉſŋĸþð"}


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


def test_every_letter_of_latin_script_is_folded_alike_everywhere(db):
    letters = sorted({chr(code) for code in range(0xDF, 0x180) if chr(code).islower()} - NOT_FOLDED)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT letter, search_fold_a(letter) FROM unnest(%s::text[]) each(letter)", [letters]
        )
        in_database = dict(cursor.fetchall())
    make_project()
    typed = {
        f"x{number}": Folded(Value(letter, CharField())) for number, letter in enumerate(letters)
    }
    kept = Project.objects.annotate(**typed).values_list(*typed).get()
    assert {each: text.strip() for each, text in zip(letters, kept, strict=True)} == in_database
    assert {each: folded(each).strip() for each in letters} == in_database
    assert {each: marking.folded(each, {})[0] for each in letters} == in_database


# How it stands in a title, and how people type it; everywhere, or nowhere.
SPELLINGS = [
    ("Förderlotsen", ["Förderlotsen", "foerderlotsen", "FORDERLOTSEN", "fo\u0308rderlotsen"]),
    ("Foerderlotsen", ["Foerderlotsen", "Förderlotsen"]),
    ("Straßenlaternen", ["strassenlaternen", "Straßenlaternen", "STRASSENLATERNEN"]),
    ("Bürger-Café", ["buerger", "burger", "Cafe", "bürger-café"]),
    ("Glas\u00adfaser", ["Glasfaser", "Glas\u00adfaser", "Glas\u200bfaser"]),
    ("Steuer", ["steuer"]),
    ("Partnerschaft Besançon", ["besancon", "Besançon", "BESANÇON"]),
    ("Städtepartner Łódź", ["lodz", "Łódź", "ŁÓDŹ", "łodz"]),
    ("Lodz und Besancon", ["Łódź", "Besançon"]),
]
PAIRS = [(title, typed) for title, all_typed in SPELLINGS for typed in all_typed]


def found_everywhere(typed, cast):
    """{search: titles} of the public, the desk and the admin."""
    finish_transaction_work()
    request = RequestFactory().get("/")
    request.user = cast.superuser
    page = admin.site._registry[Project]
    in_admin, _ = page.get_search_results(request, Project.objects.all(), typed)
    return {
        "public": {hit.title for hit in find(typed).hits[0:30]},
        "desk": {project.title for project in find_projects(cast.superuser, typed)},
        "admin": {project.title for project in in_admin},
    }


@pytest.mark.parametrize(("title", "typed"), PAIRS)
def test_all_searches_find_the_same(cast, title, typed):
    make_project(title)
    make_project("Etwas ganz anderes")
    found = found_everywhere(typed, cast)
    assert found == {"public": {title}, "desk": {title}, "admin": {title}}


def test_a_spelled_vowel_is_no_umlaut_where_none_stands(cast):
    make_project("Sturm")
    assert found_everywhere("steuer", cast) == {
        "public": set(),
        "desk": set(),
        "admin": set(),
    }


def test_a_word_beyond_all_bounds_is_found_by_its_beginning(cast):
    longest = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
    make_project(f"{longest} online")
    for typed in (longest, longest[:50], "rindfleisch", "ueberwachungsaufgaben"):
        found = found_everywhere(typed, cast)
        assert set(map(frozenset, found.values())) == {frozenset({f"{longest} online"})}, typed


def test_a_search_in_several_tables_needs_none_of_the_others():
    """Else the database joins all of them before it looks for the word in any."""
    found = numbers_found(Decision, DECISION_WORDS, "weser")
    sql = str(Decision.objects.filter(pk__in=found).query)
    assert "OUTER JOIN" not in sql
    assert sql.count(" UNION ") == 5
