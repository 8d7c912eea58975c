from django.db import migrations

from evidence.content_version import watch


class Migration(migrations.Migration):
    """The page on accessibility shows the statement and its barriers."""

    dependencies = [
        ("evidence", "0002_content_version"),
        ("duties", "0002_rights_of_the_grant_office"),
    ]

    operations = [watch("duties_accessibilitystatement", "duties_barrier")]
