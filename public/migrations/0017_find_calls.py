"""Calls are found by their names, mottos and programmes."""

from django.db import migrations, models

from public.search.installing import InstallSearch

KINDS = [
    ("project", "Projekt"),
    ("organisation", "Organisation"),
    ("programme", "Förderprogramm"),
    ("decision", "Förderentscheidung"),
    ("service", "Verwaltungsleistung"),
    ("call", "Förderaufruf"),
]
KNOWN = "kinds_of_search_entries_are_known"


class Migration(migrations.Migration):
    dependencies = [
        ("public", "0016_find_services"),
        ("funding", "0016_calls_say_what_they_ask"),
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
        InstallSearch("2b18ecca"),
    ]
