"""Places, people, events and sources are found, and what somebody wants exactly so.

Sources and events have a part of the table each, for there are as many as of all others.
"""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import migrations, models

from public.search.installing import InstallSearch

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
    ("source", "Quelle"),
]
KNOWN = "kinds_of_search_entries_are_known"
PARTS = """
CREATE TABLE public_searchentry_event PARTITION OF public_searchentry FOR VALUES IN ('event');
CREATE TABLE public_searchentry_source PARTITION OF public_searchentry FOR VALUES IN ('source');
"""
NO_PARTS = """
DROP TABLE public_searchentry_event, public_searchentry_source;
DELETE FROM public_searchentry;
"""


def text():
    return models.TextField(default="")


class Migration(migrations.Migration):
    dependencies = [
        ("public", "0028_who_pays_is_counted"),
        ("evidence", "0007_internal_copies"),
        ("regions", "0008_administrations"),
        ("strategy", "0004_past_links_are_found"),
        ("projects", "0016_past_links_are_found"),
        ("funding", "0024_names_of_grants_are_found"),
        ("processes", "0008_condensed_assessments"),
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
        migrations.RunSQL(PARTS, NO_PARTS),
        migrations.AlterField("searchentry", "title", models.CharField(max_length=300)),
        migrations.AddField("searchentry", "content", text(), preserve_default=False),
        migrations.AddField("searchentry", "phrases", text(), preserve_default=False),
        migrations.AddIndex(
            "searchword",
            GinIndex(OpClass("stem", name="gin_trgm_ops"), name="search_word_stem_parts"),
        ),
        InstallSearch("f22c3ced"),
    ]
