from django.db import migrations

from evidence.content_version import watch


class Migration(migrations.Migration):
    """Pages tell what came after an organisation, a municipality or a county."""

    dependencies = [
        ("public", "0008_drafts_of_versions_renew_nothing"),
        ("regions", "0006_beginnings_ends_and_successors"),
    ]

    operations = [
        watch(
            "regions_districtsuccession",
            "regions_municipalitysuccession",
            "regions_organisationsuccession",
        )
    ]
