from django.db import migrations, models

from public.search.installing import InstallSearch


class Migration(migrations.Migration):
    """The database knows the codes of the columns with choices, and the search the labels of decisions."""

    dependencies = [
        ("public", "0002_search_from_files"),
        ("projects", "0003_choices"),
        ("funding", "0003_choices"),
    ]

    operations = [
        migrations.AddConstraint(
            model_name="searchentry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind__in", ["project", "organisation", "programme", "decision"])
                ),
                name="kinds_of_search_entries_are_known",
                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
            ),
        ),
        InstallSearch("635ab583"),
    ]
