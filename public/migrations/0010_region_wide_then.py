from django.db import migrations

from public.search.installing import InstallSearch


class Migration(migrations.Migration):
    """A project concerns the whole region if all take part that belonged when it began."""

    dependencies = [
        ("public", "0009_successors"),
        ("projects", "0007_what_is_pointed_at_stays"),
        ("funding", "0006_what_is_pointed_at_stays"),
        ("regions", "0006_beginnings_ends_and_successors"),
    ]

    operations = [InstallSearch("b36932b4")]
