import django.db.models.deletion
from django.db import migrations, models

import evidence.all_at_once
from accounts.group_rights import LOOK, MANAGE, give

RIGHTS = {"projects": {"measureproject": MANAGE, "finding": MANAGE}}


class Migration(migrations.Migration):
    """Projects carry out measures, and what activities find leads to them."""

    dependencies = [
        ("accounts", "0009_auditors"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("projects", "0012_fold_all_letters"),
        ("strategy", "0003_strategies_and_measures"),
    ]

    operations = [
        evidence.all_at_once.AllAtOnce(
            operations=[
                migrations.CreateModel(
                    name="Finding",
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
                        ("reason", models.TextField(verbose_name="Was gefunden wurde")),
                        (
                            "activity",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="findings",
                                to="projects.activity",
                                verbose_name="Aktivität",
                            ),
                        ),
                        (
                            "measure",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="findings",
                                to="strategy.measure",
                                verbose_name="Maßnahme",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Erkenntnis",
                        "verbose_name_plural": "Erkenntnisse",
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("activity", "measure"),
                                name="an_activity_leads_to_a_measure_once",
                                violation_error_message="Diese Aktivität führt schon zu der Maßnahme.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="findings_say_what_was_found",
                                violation_error_message="Bitte nennen, was gefunden wurde.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FindingEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("reason", models.TextField(verbose_name="Was gefunden wurde")),
                        (
                            "activity",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.activity",
                                verbose_name="Aktivität",
                            ),
                        ),
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
                                to="projects.finding",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MeasureProject",
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
                            "basis",
                            models.CharField(
                                choices=[
                                    ("source", "in einer Quelle genannt"),
                                    ("editor", "von der Redaktion zugeordnet"),
                                ],
                                default="editor",
                                max_length=6,
                                verbose_name="Grundlage",
                            ),
                        ),
                        (
                            "measure",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="project_links",
                                to="strategy.measure",
                                verbose_name="Maßnahme",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="measure_links",
                                to="projects.project",
                                verbose_name="Projekt",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Projekt der Maßnahme",
                        "verbose_name_plural": "Projekte der Maßnahme",
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("measure", "project"),
                                name="a_project_carries_out_a_measure_once",
                                violation_error_message="Dieses Projekt gehört schon zur Maßnahme.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("basis__in", ["source", "editor"])),
                                name="bases_of_projects_of_measures_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MeasureProjectEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "basis",
                            models.CharField(
                                choices=[
                                    ("source", "in einer Quelle genannt"),
                                    ("editor", "von der Redaktion zugeordnet"),
                                ],
                                default="editor",
                                max_length=6,
                                verbose_name="Grundlage",
                            ),
                        ),
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
                                to="projects.measureproject",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.project",
                                verbose_name="Projekt",
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
        give("Prüfung", {app: dict.fromkeys(models, LOOK) for app, models in RIGHTS.items()}),
    ]
