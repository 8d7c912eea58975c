"""Which project carries out a measure, and what an activity found, is as hidden as the project.

A change of either renews the content version only where the public sees the project (law 8).
"""

from importlib import import_module

from django.db import migrations

from public.search.installing import EVENTS, OF_PROJECT

before = import_module("public.migrations.0007_drafts_renew_nothing")

OF_ACTIVITY = [
    ("project", "(SELECT a.project_id FROM projects_activity a WHERE a.id = activity_id)")
]
HIDDEN_WITH = {"projects_measureproject": OF_PROJECT, "projects_finding": OF_ACTIVITY}


def statements():
    for table, pairs in HIDDEN_WITH.items():
        yield f"DROP TRIGGER note_content_change ON {table}"
        for event in EVENTS:
            if event != "truncate":
                yield before.trigger(table, event, pairs)
        yield before.note_all(table, "TRUNCATE")


class Migration(migrations.Migration):
    dependencies = [("public", "0019_find_strategies_and_measures")]

    operations = [migrations.RunSQL(sql) for sql in statements()]
