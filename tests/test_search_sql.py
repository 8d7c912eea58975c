"""What the database does for the search is what `public/search/sql/` and the gates say."""

import random
import re

import pytest
from django.db import connection

from evidence.values.money import Qualifier
from funding.models import Status
from projects.models import State
from projects.publication import Publication
from public.models import SearchWord
from public.search import installing, rules
from tests.builders import make_decision, make_project
from tests.clients import finish_transaction_work

FUNCTION = re.compile(r"^CREATE FUNCTION (\w+)\(.*?AS \$\$(.*?)\$\$;", re.DOTALL | re.MULTILINE)
LABELS = [
    (scope, choice.value, choice.label)
    for scope, choices in installing.LABELS.items()
    for choice in choices
]


SLUGS = [
    ("state", "in_proof", "im-nachweis"),
    ("state", "unknown", "stand-unbekannt"),
    ("status", "final", "endgueltig-bewilligt"),
    ("level", "local", "stadt-oder-gemeinde"),
]
FILES = [path.read_text() for path in sorted(installing.FOLDER.glob("*.sql"))]


def rows(sql, values=()):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()


def test_the_functions_in_force_are_those_of_the_files_and_of_the_gates(db):
    written = [
        pair for sql in installing.functions(connection).values() for pair in FUNCTION.findall(sql)
    ]
    installed = rows(
        "SELECT proname, prosrc FROM pg_proc WHERE starts_with(proname, 'search_')"
        " AND pronamespace = current_schema::regnamespace"
    )
    assert len(written) > 20
    assert sorted(installed) == sorted(written)


def test_the_triggers_in_force_are_those_of_the_table_of_sources(db):
    installed = rows(
        "SELECT tgrelid::regclass::text, tgname FROM pg_trigger"
        " WHERE starts_with(tgname, 'search_notes_')"
    )
    assert sorted(installed) == sorted(
        (table, f"search_notes_{event}")
        for table in installing.SOURCES
        for event in installing.EVENTS
    )


@pytest.mark.parametrize(("scope", "value", "label"), LABELS)
def test_the_database_says_a_code_as_the_pages_do(db, scope, value, label):
    assert rows("SELECT search_label(%s, %s)", [scope, value]) == [(label,)]


@pytest.mark.parametrize(("scope", "value", "slug"), SLUGS)
def test_the_database_says_a_code_as_the_addresses_do(db, scope, value, slug):
    assert rows("SELECT search_slug(%s, %s)", [scope, value]) == [(slug,)]


@pytest.mark.parametrize(
    ("function", "known"),
    [("search_label", installing.LABELS), ("search_slug", installing.SLUGS)],
)
def test_the_files_ask_for_no_word_that_nobody_knows(function, known):
    asked = {scope for text in FILES for scope in re.findall(rf"{function}\('(\w+)'", text)}
    assert asked == known.keys()


def test_the_words_of_a_decision_say_its_status(db):
    make_decision(make_project(), status=Status.RECOGNISED)
    finish_transaction_work()
    assert SearchWord.objects.filter(word="anerkennung").exists()


@pytest.mark.parametrize("choices", [Publication, Status, State, Qualifier])
def test_no_file_writes_a_value_that_a_gate_or_a_sum_decides_by(choices):
    written = {text for file in FILES for text in re.findall(r"'(\w*)'", file)}
    assert len(written) > 10
    assert not written & set(choices.values)


@pytest.mark.parametrize("column", ["publication", "cancelled_on", "is_later"])
def test_no_file_asks_for_a_column_that_a_gate_decides_by(column):
    conditions = re.findall(r"(?:WHERE|AND|ON|OR) (?:NOT )?(?:\w+\.)?(\w+)", " ".join(FILES))
    assert "decision_id" in conditions
    assert column not in conditions


@pytest.mark.parametrize("name", rules.rules())
def test_a_rule_becomes_a_part_of_the_query_that_asks_for_it(db, name):
    plan = " ".join(line for (line,) in rows(f"EXPLAIN SELECT * FROM {name}()"))
    assert "Function Scan" not in plan


@pytest.mark.parametrize(
    ("index", "table", "column"),
    [
        ("search_who_hands_over", "funding_handover", "by_name"),
        ("search_who_takes", "funding_handover", "to_name"),
        ("search_who_is_there", "funding_witness", "name"),
    ],
)
def test_the_handovers_of_a_person_are_found_by_an_index(db, index, table, column):
    """The condition on a person comes down to the rows that are indexed, through the gates."""
    rows("SELECT set_config('enable_seqscan', 'off', true)")
    asked = f"SELECT FROM {table} WHERE search_person({column}) = ANY ('{{1,2}}')"
    assert index in str(rows(f"EXPLAIN {asked}"))
    person = rf"hashtextextended\(lower\(\({column}\)::text\), '0'::bigint\) = ANY"
    assert re.search(
        person, str(rows("EXPLAIN SELECT * FROM search_persons('{1,2}')")).replace('"', "")
    )


LINES = [
    *("Bürger*innenservice – BürgerInnen, Bürger:in", "  137.310,50 Euro  ", "am 4.12.2019", "1."),
    *(
        "000 Einwohner",
        "Weserbergland+",
        "plus",
        "ẞtraße STRASSE ǅ",
        "e",
        "\u0301 Akut",
        "12,00",
        "5",
    ),
    *("„genau so“ / Az. 4-711_b", "weich\u00adgetrennt\u200b", "a" * 59, "b" * 60, "c" * 61 + " d"),
    *(
        "x" * 130,
        "🙂",
        "...",
        "",
        " ",
        "\t",
        "plus",
        "ΟΔΟΣ",
        "Łódź\u2028zwei",
        "80\u00a0000\u202f000 m²",
    ),
]


@pytest.mark.parametrize("seed", range(5))
def test_the_lines_of_a_text_are_read_at_once_as_they_are_one_by_one(db, seed):
    lines = LINES if not seed else random.Random(seed).sample(LINES, 9)
    [(once, one_by_one)] = rows(
        "SELECT search_phrases(t), search_names(search_lines(t)) FROM (VALUES (%s)) each(t)",
        ["\n".join(lines)],
    )
    assert once == one_by_one
    assert "|" in once
