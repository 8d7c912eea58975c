"""Projects and decisions count in the municipalities that projects name."""

from django.db import migrations

from public.search.installing import InstallSearch


class Migration(migrations.Migration):
    dependencies = [
        ("public", "0026_evidence_is_counted"),
        ("evidence", "0007_internal_copies"),
        ("regions", "0008_administrations"),
        ("strategy", "0004_past_links_are_found"),
        ("projects", "0016_past_links_are_found"),
        ("funding", "0024_names_of_grants_are_found"),
        ("processes", "0008_condensed_assessments"),
    ]

    operations = [InstallSearch("12635a97")]
