"""Services are found by their names and keys, and pages tell what sources say of them."""

from django.db import migrations, models

from evidence.content_version import watch
from public.search.installing import InstallSearch

KINDS = [
    ("project", "Projekt"),
    ("organisation", "Organisation"),
    ("programme", "Förderprogramm"),
    ("decision", "Förderentscheidung"),
    ("service", "Verwaltungsleistung"),
]
KNOWN = "kinds_of_search_entries_are_known"


class Migration(migrations.Migration):
    dependencies = [
        ("public", "0015_calls_have_rows"),
        ("processes", "0001_schema"),
        ("funding", "0013_sources_wait_for_release"),
        ("projects", "0012_fold_all_letters"),
        ("regions", "0006_beginnings_ends_and_successors"),
        ("strategy", "0002_choices"),
    ]

    operations = [
        watch(
            "processes_service",
            "processes_offer",
            "processes_offer_services",
            "processes_offerfigure",
            "processes_sharedservice",
            "processes_sharedservice_services",
            "processes_adoption",
        ),
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
        InstallSearch("946e1c3f"),
    ]
