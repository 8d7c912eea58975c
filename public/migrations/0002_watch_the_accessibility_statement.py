from django.db import migrations

from evidence.content_version import watch


class Migration(migrations.Migration):
    """The page on accessibility shows the statement and its barriers."""

    dependencies = [
        ("public", "0001_watch_content"),
        ("duties", "0001_statement_and_feedback"),
    ]

    operations = [watch("duties_accessibilitystatement", "duties_barrier")]
