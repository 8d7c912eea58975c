"""The page of services tells of courses, multipliers and posts."""

from django.db import migrations

from evidence.content_version import watch


class Migration(migrations.Migration):
    dependencies = [
        ("public", "0020_links_of_drafts_renew_nothing"),
        ("processes", "0004_qualifications"),
    ]

    operations = [
        watch(
            "processes_qualification",
            "processes_qualification_districts",
            "processes_qualification_services",
            "processes_qualificationfigure",
        ),
    ]
