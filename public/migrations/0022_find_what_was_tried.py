"""Projects are found by what their activities asked and taught, and by the new kinds of them."""

from django.db import migrations

from public.search.installing import InstallSearch


class Migration(migrations.Migration):
    dependencies = [
        ("public", "0021_tell_of_qualifications"),
        ("projects", "0014_what_was_tried"),
    ]

    operations = [InstallSearch("9b2ef512")]
