"""The address of a call is made of two names."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("public", "0017_find_calls")]

    operations = [
        migrations.AlterField("searchentry", "slug", models.CharField(max_length=120)),
    ]
