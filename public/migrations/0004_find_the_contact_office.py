from django.db import migrations

from public.search.installing import InstallSearch


class Migration(migrations.Migration):
    dependencies = [
        ("public", "0003_choices"),
        ("projects", "0005_contact_office"),
    ]

    operations = [InstallSearch("b9fc0b33")]
