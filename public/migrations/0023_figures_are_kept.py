"""What all records come to gets tables, beside the search table."""

import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("public", "0022_find_what_was_tried"),
    ]

    operations = [
        migrations.CreateModel(
            name="Addition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(max_length=12),
                ),
                ("year", models.IntegerField(null=True)),
                ("reach", models.CharField(max_length=10)),
                ("state", models.CharField(max_length=20)),
                ("parts", models.IntegerField()),
                ("blanks", models.IntegerField()),
                ("open", models.IntegerField()),
                ("rounded", models.IntegerField()),
                ("lower", models.DecimalField(decimal_places=2, max_digits=20)),
                ("upper", models.DecimalField(decimal_places=2, max_digits=20)),
                ("object_id", models.BigIntegerField()),
                (
                    "scopes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), size=None
                    ),
                ),
            ],
            options={
                "verbose_name": "Beitrag zu Kennzahlen",
                "verbose_name_plural": "Beiträge zu Kennzahlen",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "object_id"), name="a_record_is_counted_once"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Figure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(max_length=12),
                ),
                ("year", models.IntegerField(null=True)),
                ("reach", models.CharField(max_length=10)),
                ("state", models.CharField(max_length=20)),
                ("parts", models.IntegerField()),
                ("blanks", models.IntegerField()),
                ("open", models.IntegerField()),
                ("rounded", models.IntegerField()),
                ("lower", models.DecimalField(decimal_places=2, max_digits=20)),
                ("upper", models.DecimalField(decimal_places=2, max_digits=20)),
                ("scope", models.TextField(db_collation="C")),
                ("number", models.IntegerField()),
            ],
            options={
                "verbose_name": "Kennzahl",
                "verbose_name_plural": "Kennzahlen",
                "indexes": [
                    models.Index(
                        condition=models.Q(("number", 0)), fields=["id"], name="figures_of_nothing"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "scope", "year", "reach", "state"),
                        name="a_figure_stands_once",
                        nulls_distinct=False,
                    ),
                ],
            },
        ),
    ]
