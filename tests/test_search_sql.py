"""What the database does for the search is what the files in `public/search/sql/` say."""

import re

import pytest
from django.db import connection

from public.search import installing

FUNCTION = re.compile(r"^CREATE FUNCTION (\w+)\(.*?AS \$\$(.*?)\$\$;", re.DOTALL | re.MULTILINE)
LABELS = [
    (scope, choice.value, choice.label)
    for scope, choices in installing.LABELS.items()
    for choice in choices
]


def rows(sql, values=()):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()


def test_the_functions_in_force_are_those_of_the_files(db):
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
