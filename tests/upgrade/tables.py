"""What the tables of a database say, whatever their columns are called, and how they are made."""

import json
import re
from collections import Counter, defaultdict
from decimal import Decimal

from django.db import connection

# Filled by the framework, or by triggers out of the other tables.
DERIVED = {
    *("django_migrations", "django_content_type", "auth_permission", "content_version"),
    *("public_searchentry_project", "public_searchentry_decision", "public_searchentry_other"),
    *("public_searchword", "public_searchchange", "public_addition", "public_figure"),
    "public_facetcount",
}
TABLES = """
    SELECT relname FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
"""
COLUMNS = """
    SELECT table_name, column_name, udt_name, is_nullable, column_default, is_identity
    FROM information_schema.columns WHERE table_schema = 'public'
"""
CONSTRAINTS = """
    SELECT conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace
"""
INDEXES = """
    SELECT tablename, regexp_replace(indexdef, 'INDEX \\S+ ON', 'INDEX ON') FROM pg_indexes
    WHERE schemaname = 'public'
"""
TRIGGERS = "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal"
FUNCTIONS = "SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace"


# A check that was dumped and read again has its casts and parentheses elsewhere.
MARKS = re.compile(r"::[a-z]+( varying)?(\[\])?|[() ]")


def schema():
    """All that the tables are made of; what the database named by itself is without a name."""
    queries = (COLUMNS, CONSTRAINTS, INDEXES, TRIGGERS, FUNCTIONS)
    return {MARKS.sub("", repr(line)) for query in queries for line in asked(query)}


def everything_said(without=frozenset()):
    """{table: {number: Counter of values}} of all tables that are not derived."""
    said = defaultdict(dict)
    for (table,) in asked(TABLES):
        if table not in DERIVED:
            for (text,) in asked(f'SELECT to_json(line)::text FROM "{table}" line'):
                line = json.loads(text, parse_float=Decimal)
                values = [each for each in values_in(line) if each not in without]
                said[table][line.get("pgh_id") or line["id"]] = Counter(values)
    return said


def values_in(value):
    """What is said in JSON, without the keys, and without what says nothing."""
    if isinstance(value, (dict, list)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from values_in(each)
    elif value not in (None, ""):
        yield value


def names_of_fields():
    """Names of columns, and of dates and amounts, which take several columns."""
    columns = {line[1] for line in asked(COLUMNS)}
    return columns | {name.rpartition("_")[0] for name in columns}


def asked(query):
    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchall()
