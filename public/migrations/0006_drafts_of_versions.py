from django.db import migrations

from public.search.installing import InstallSearch


class Migration(migrations.Migration):
    """The search leaves drafts of versions out, and knows the days that date a decision."""

    dependencies = [
        ("public", "0005_cut_long_words"),
        ("funding", "0008_projects_outside_the_portal"),
    ]

    operations = [InstallSearch("a217ef92")]
