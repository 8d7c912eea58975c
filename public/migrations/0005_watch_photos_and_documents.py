from django.db import migrations

from evidence.content_version import watch


class Migration(migrations.Migration):
    """The page of a project shows them."""

    dependencies = [
        ("public", "0004_search_by_numbers"),
        ("projects", "0004_photos_and_documents"),
    ]

    operations = [watch("projects_photo", "projects_document", "projects_storedfile")]
