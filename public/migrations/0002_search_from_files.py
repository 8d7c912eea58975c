from django.db import migrations

from public.search.installing import InstallSearch


class Migration(migrations.Migration):
    dependencies = [
        ("public", "0001_schema"),
        ("projects", "0002_expenditure"),
        ("funding", "0002_expenditure"),
    ]

    operations = [InstallSearch()]
