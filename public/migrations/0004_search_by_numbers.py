"""Entries hold their words as numbers, and each kind of entry has a part of the table to itself.

A list of numbers is compared in no time, also where a typed word stands for hundreds of words;
so a frequent word can be looked for while walking down an index, and the walk stops early.
"""

from pathlib import Path

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
from django.contrib.postgres.operations import CreateExtension
from django.db import migrations, models

NUMBERS = django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), size=None)
INDEXES = (
    *("search_facets_and_words", "search_by_title", "search_by_day", "search_by_first_day"),
    *("search_by_amount", "search_by_least_amount"),
)
BY_TITLE = ["sort_title", "object_id"]


def newest(column):
    return models.OrderBy(models.F(column), descending=True, nulls_last=True)


def index(*columns, name):
    return migrations.AddIndex("searchentry", models.Index(*columns, name=name))


def plain_index(*columns, name):
    return migrations.AddIndex("searchentry", models.Index(fields=columns, name=name))


class Migration(migrations.Migration):
    dependencies = [("public", "0003_order_by_least_amount")]

    operations = [
        CreateExtension("intarray"),
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunSQL(Path(__file__).with_suffix(".sql").read_text())],
            state_operations=[
                migrations.RemoveConstraint("searchentry", "a_record_is_found_once"),
                *(migrations.RemoveIndex("searchentry", name) for name in INDEXES),
                migrations.AddField(
                    "searchword",
                    "number",
                    models.IntegerField(default=None, editable=False, unique=True),
                    preserve_default=False,
                ),
                migrations.AlterField("searchentry", "words", NUMBERS),
                migrations.AlterField("searchentry", "title_words", NUMBERS),
            ],
        ),
        migrations.AddConstraint(
            "searchentry",
            models.UniqueConstraint(fields=("kind", "object_id"), name="a_record_is_found_once"),
        ),
        migrations.AddIndex(
            "searchentry",
            django.contrib.postgres.indexes.GinIndex(
                models.F("facets"),
                django.contrib.postgres.indexes.OpClass("words", "gin__int_ops"),
                django.contrib.postgres.indexes.OpClass("title_words", "gin__int_ops"),
                name="search_facets_and_words",
            ),
        ),
        plain_index("id", name="search_number"),
        plain_index("sort_title", "object_id", name="search_by_title"),
        index(newest("first_day"), *BY_TITLE, name="search_by_day"),
        plain_index("first_day", "sort_title", "object_id", name="search_by_first_day"),
        index(newest("granted_min"), *BY_TITLE, name="search_by_amount"),
        plain_index("granted_min", "sort_title", "object_id", name="search_by_least_amount"),
        migrations.RunSQL("SELECT search_rebuild()", migrations.RunSQL.noop),
    ]
