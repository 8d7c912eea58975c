from django.db import migrations

from public.search.installing import InstallSearch


class Migration(migrations.Migration):
    """The search leaves drafts of versions out, and knows the days that date a decision."""

    dependencies = [
        ("public", "0004_find_the_contact_office"),
        ("funding", "0004_versions_wait_for_release"),
    ]

    operations = [InstallSearch("4ace9c93")]
