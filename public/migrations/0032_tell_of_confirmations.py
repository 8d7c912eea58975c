"""The page of a project says what a county answered to a statement about it; what is stated in a
draft renews nothing (law 8)."""

from importlib import import_module

from django.db import migrations

from public.search.installing import EVENTS

before = import_module("public.migrations.0007_drafts_renew_nothing")

TABLE = "projects_confirmation"
OF_STATEMENT = [
    ("project", "(SELECT p.project_id FROM projects_participation p WHERE p.id = participation_id)")
]


def statements():
    yield from (before.trigger(TABLE, each, OF_STATEMENT) for each in EVENTS if each != "truncate")
    yield before.note_all(TABLE, "TRUNCATE")


class Migration(migrations.Migration):
    dependencies = [
        ("public", "0031_values_people_and_pairs"),
        ("projects", "0022_confirmations"),
    ]

    operations = [migrations.RunSQL(sql) for sql in statements()]
