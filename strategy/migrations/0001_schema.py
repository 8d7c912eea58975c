import django.db.models.deletion
from django.db import migrations, models

import evidence.all_at_once


class Migration(migrations.Migration):
    replaces = [("strategy", "0001_initial")]

    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        evidence.all_at_once.AllAtOnce(
            operations=[
                migrations.CreateModel(
                    name="FieldOfAction",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "slug",
                            models.SlugField(max_length=60, unique=True, verbose_name="Adresse"),
                        ),
                        ("name", models.CharField(max_length=80, unique=True, verbose_name="Name")),
                        (
                            "basis",
                            models.CharField(
                                choices=[
                                    ("source", "in einer Quelle genannt"),
                                    ("editor", "von der Redaktion eingeführt"),
                                ],
                                default="source",
                                max_length=6,
                                verbose_name="Grundlage",
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                        ),
                    ],
                    options={
                        "verbose_name": "Handlungsfeld",
                        "verbose_name_plural": "Handlungsfelder",
                        "ordering": ["position", "name"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="FieldOfActionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="strategy.fieldofaction",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        (
                            "slug",
                            models.SlugField(db_index=False, max_length=60, verbose_name="Adresse"),
                        ),
                        ("name", models.CharField(max_length=80, verbose_name="Name")),
                        (
                            "basis",
                            models.CharField(
                                choices=[
                                    ("source", "in einer Quelle genannt"),
                                    ("editor", "von der Redaktion eingeführt"),
                                ],
                                default="source",
                                max_length=6,
                                verbose_name="Grundlage",
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
            ],
        ),
    ]
