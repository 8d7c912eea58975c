from django.db import migrations

from public.search.installing import InstallSearch


class Migration(migrations.Migration):
    """A decision is found by what it is for, though the portal has no project of it."""

    dependencies = [
        ("public", "0010_drafts_of_versions_renew_nothing"),
        ("funding", "0009_projects_outside_the_portal"),
    ]

    operations = [InstallSearch("8b252cdd")]
