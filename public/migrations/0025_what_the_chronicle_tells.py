"""The commit keeps what the chronicle tells, and on which day each record counts.

The table is changed first, for the functions write into it.
"""

import django.contrib.postgres.indexes
from django.db import migrations, models
from django.db.models import F

from public.search.installing import InstallSearch


class Migration(migrations.Migration):
    dependencies = [
        ("public", "0024_figures_are_counted"),
    ]

    operations = [
        migrations.AddField(
            model_name="addition",
            name="day",
            field=models.DateField(null=True),
        ),
        migrations.AddIndex(
            model_name="addition",
            index=models.Index(
                F("day").desc(nulls_last=True),
                F("kind"),
                F("object_id"),
                condition=models.Q(("kind__in", ["event", "handover", "news", "version"])),
                name="told_by_day",
            ),
        ),
        migrations.AddIndex(
            model_name="addition",
            index=models.Index(
                F("kind"),
                F("day").desc(nulls_last=True),
                F("object_id").desc(),
                name="counted_by_day",
            ),
        ),
        migrations.AddIndex(
            model_name="addition",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["scopes"], name="counted_by_scope"
            ),
        ),
        InstallSearch("6666123d"),
    ]
