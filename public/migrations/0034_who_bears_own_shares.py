"""Own shares are counted by who bears them, grants of a programme by field of action."""

from django.db import migrations

from public.search.installing import InstallSearch


class Migration(migrations.Migration):
    dependencies = [("public", "0033_themes_are_watched")]

    operations = [InstallSearch("dd8f9026")]
