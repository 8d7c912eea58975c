"""Values of filters are counted, people are found by an index, pairs of values stand apart, and
documents are found by what stands in them, municipalities by their postcodes.

Apart from the table, for a migration makes its unique index at its end.
"""

from importlib import import_module

from django.db import migrations, models

from public.search.installing import EVENTS, InstallSearch

before = import_module("public.migrations.0007_drafts_renew_nothing")

TEXTS = "projects_documenttext"
OF_FILE = [("project", "(SELECT f.project_id FROM projects_storedfile f WHERE f.id = file_id)")]
KNOWN = "kinds_of_search_entries_are_known"
KINDS = [
    ("district", "Landkreis"),
    ("municipality", "Gemeinde"),
    ("project", "Projekt"),
    ("organisation", "Organisation"),
    ("programme", "Förderprogramm"),
    ("decision", "Förderentscheidung"),
    ("service", "Verwaltungsleistung"),
    ("call", "Förderaufruf"),
    ("measure", "Maßnahme"),
    ("strategy", "Strategie"),
    ("person", "Person"),
    ("event", "Ereignis"),
    ("document", "Dokument"),
    ("source", "Quelle"),
]


def statements():
    """What stands in the document of a draft renews nothing (law 8)."""
    yield from (before.trigger(TEXTS, each, OF_FILE) for each in EVENTS if each != "truncate")
    yield before.note_all(TEXTS, "TRUNCATE")


class Migration(migrations.Migration):
    dependencies = [
        ("public", "0030_lists_are_counted"),
        ("projects", "0024_themes"),
        ("regions", "0009_postcodes"),
        ("strategy", "0006_themes"),
    ]

    operations = [
        migrations.RemoveConstraint("searchentry", KNOWN),
        migrations.AlterField(
            "searchentry", "kind", models.CharField(choices=KINDS, max_length=12)
        ),
        migrations.AddConstraint(
            "searchentry",
            models.CheckConstraint(
                condition=models.Q(kind__in=[code for code, _ in KINDS]),
                name=KNOWN,
                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
            ),
        ),
        *(migrations.RunSQL(sql) for sql in statements()),
        InstallSearch("467bc3a2"),
    ]
