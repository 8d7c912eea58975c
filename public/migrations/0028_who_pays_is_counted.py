"""Figures tell who pays: the levels of all who pay for a decision, as one word."""

from django.db import migrations, models

from public.search.installing import InstallSearch


class Migration(migrations.Migration):
    dependencies = [
        ("public", "0027_municipalities_are_counted"),
    ]

    operations = [
        migrations.AddField(
            model_name="addition", name="payers", field=models.TextField(default="")
        ),
        migrations.AddField(model_name="figure", name="payers", field=models.TextField(default="")),
        migrations.RemoveConstraint(model_name="figure", name="a_figure_stands_once"),
        migrations.AddConstraint(
            model_name="figure",
            constraint=models.UniqueConstraint(
                fields=("kind", "scope", "year", "reach", "state", "payers"),
                name="a_figure_stands_once",
                nulls_distinct=False,
            ),
        ),
        InstallSearch("288ee6a4"),
    ]
