"""Each commit counts the figures, where it keeps the search table.

Apart from the tables, for a migration makes their unique indexes at its end.
"""

from django.db import migrations

from public.search.installing import InstallSearch


class Migration(migrations.Migration):
    dependencies = [
        ("public", "0023_figures_are_kept"),
    ]

    operations = [InstallSearch("cfabb351")]
