"""Strategies and measures are found by their words, and public pages tell them."""

from django.db import migrations, models

from evidence.content_version import watch
from public.search.installing import InstallSearch

KINDS = [
    ("project", "Projekt"),
    ("organisation", "Organisation"),
    ("programme", "Förderprogramm"),
    ("decision", "Förderentscheidung"),
    ("service", "Verwaltungsleistung"),
    ("call", "Förderaufruf"),
    ("measure", "Maßnahme"),
    ("strategy", "Strategie"),
]
KNOWN = "kinds_of_search_entries_are_known"


class Migration(migrations.Migration):
    dependencies = [
        ("public", "0018_addresses_of_calls_are_longer"),
        ("processes", "0002_measures"),
        ("projects", "0013_measures"),
        ("strategy", "0003_strategies_and_measures"),
    ]

    operations = [
        watch(
            *("strategy_strategy", "strategy_strategy_districts", "strategy_strategyversion"),
            *("strategy_versionfield", "strategy_measure", "strategy_measure_districts"),
            *("strategy_measure_fields_of_action", "strategy_measurestate"),
            *("strategy_indicator", "strategy_indicatorvalue"),
            *("projects_measureproject", "projects_finding", "processes_measureservice"),
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
        InstallSearch("02515ab6"),
    ]
