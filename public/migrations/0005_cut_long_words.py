from django.db import migrations

from public.search.installing import InstallSearch


class Migration(migrations.Migration):
    """Words over 60 letters are found by their beginning."""

    dependencies = [("public", "0004_find_the_contact_office")]

    operations = [InstallSearch("b443f709")]
