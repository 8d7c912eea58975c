"""Each commit counts the evidence on what everybody may see, and what organisations do.

Changes are noted by the name of the table as well, which is longer.
"""

from django.db import migrations, models

from public.search.installing import InstallSearch


class Migration(migrations.Migration):
    dependencies = [
        ("public", "0025_what_the_chronicle_tells"),
        ("evidence", "0007_internal_copies"),
        ("regions", "0007_past_links_are_found"),
        ("strategy", "0004_past_links_are_found"),
        ("projects", "0016_past_links_are_found"),
        ("funding", "0024_names_of_grants_are_found"),
        ("processes", "0008_condensed_assessments"),
    ]

    operations = [
        migrations.AlterField(
            model_name="searchchange",
            name="source",
            field=models.CharField(max_length=63),
        ),
        InstallSearch("d3c400ce"),
    ]
