import django.db.models.deletion
from django.db import migrations, models

import evidence.all_at_once
from accounts.group_rights import MANAGE, give

RIGHTS = {"processes": {"measureservice": MANAGE}}


class Migration(migrations.Migration):
    """Measures bring services further."""

    dependencies = [
        ("accounts", "0009_auditors"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("processes", "0001_schema"),
        ("strategy", "0003_strategies_and_measures"),
    ]

    operations = [
        evidence.all_at_once.AllAtOnce(
            operations=[
                migrations.CreateModel(
                    name="MeasureService",
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
                            "measure",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="service_links",
                                to="strategy.measure",
                                verbose_name="Maßnahme",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="measure_links",
                                to="processes.service",
                                verbose_name="Verwaltungsleistung",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Verwaltungsleistung der Maßnahme",
                        "verbose_name_plural": "Verwaltungsleistungen der Maßnahme",
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("measure", "service"),
                                name="a_measure_changes_a_service_once",
                                violation_error_message="Diese Leistung gehört schon zur Maßnahme.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MeasureServiceEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "measure",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="strategy.measure",
                                verbose_name="Maßnahme",
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
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="processes.measureservice",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="processes.service",
                                verbose_name="Verwaltungsleistung",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
            ],
        ),
        give("Fördermittel", RIGHTS),
    ]
