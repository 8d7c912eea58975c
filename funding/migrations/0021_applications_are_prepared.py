import django.db.models.deletion
from django.db import migrations, models

import evidence.all_at_once
import evidence.values.fields


class Migration(migrations.Migration):
    dependencies = [
        ("evidence", "0007_internal_copies"),
        ("funding", "0020_calls_in_two_stages"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("projects", "0012_fold_all_letters"),
        ("regions", "0006_beginnings_ends_and_successors"),
    ]

    operations = [
        evidence.all_at_once.AllAtOnce(
            operations=[
                migrations.AlterField(
                    model_name="application",
                    name="programme",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="applications",
                        to="funding.programme",
                        verbose_name="Förderprogramm",
                    ),
                ),
                migrations.AlterField(
                    model_name="application",
                    name="project",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="leer: eine Stelle bewirbt sich, ohne dass das Projekt hier geführt wird",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="applications",
                        to="projects.project",
                        verbose_name="Projekt",
                    ),
                ),
                migrations.AlterField(
                    model_name="applicationevent",
                    name="programme",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.programme",
                        verbose_name="Förderprogramm",
                    ),
                ),
                migrations.AlterField(
                    model_name="applicationevent",
                    name="project",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="leer: eine Stelle bewirbt sich, ohne dass das Projekt hier geführt wird",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="projects.project",
                        verbose_name="Projekt",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="application",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("project__isnull", False),
                            ("programme__isnull", False),
                            _connector="OR",
                        ),
                        name="an_application_has_a_project_or_a_programme",
                        violation_error_message="Bitte ein Projekt oder ein Förderprogramm angeben.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="application",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("call", None), ("programme__isnull", False), _connector="OR"
                        ),
                        name="an_application_to_a_call_has_its_programme",
                        violation_error_message="Zum Aufruf gehört sein Förderprogramm.",
                    ),
                ),
                migrations.CreateModel(
                    name="ApplicationPlan",
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
                            "total_cost",
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Kosten des Vorhabens",
                            ),
                        ),
                        (
                            "requested",
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="beantragte Förderung",
                            ),
                        ),
                        (
                            "own_money",
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="eigene Mittel",
                            ),
                        ),
                        (
                            "other_money",
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Mittel Dritter",
                            ),
                        ),
                        (
                            "resolved_on",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="Beschluss des Kreistags oder Rates vom",
                            ),
                        ),
                        (
                            "application",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="plan",
                                to="funding.application",
                            ),
                        ),
                        (
                            "rate",
                            models.ForeignKey(
                                blank=True,
                                help_text="Ob eine Haushaltsnotlage besteht, zählt am Tag des Antrags.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="funding.callrate",
                                verbose_name="Satz des Aufrufs",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Finanzierung eines Antrags",
                        "verbose_name_plural": "Finanzierungen von Anträgen",
                        "ordering": ["pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("total_cost__gt", 0), ("total_cost", None), _connector="OR"
                                ),
                                name="planned_applications_cost_something",
                                violation_error_message="Ein Vorhaben kostet mehr als null Euro.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("requested__gte", 0), ("requested", None), _connector="OR"
                                    ),
                                    models.Q(
                                        ("own_money__gte", 0), ("own_money", None), _connector="OR"
                                    ),
                                    models.Q(
                                        ("other_money__gte", 0),
                                        ("other_money", None),
                                        _connector="OR",
                                    ),
                                ),
                                name="nobody_pays_a_negative_share_of_an_application",
                                violation_error_message="Ein Anteil kann nicht unter null liegen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("requested__lte", models.F("total_cost")),
                                    ("requested", None),
                                    ("total_cost", None),
                                    _connector="OR",
                                ),
                                name="no_application_asks_for_more_than_it_costs",
                                violation_error_message="Beantragt ist mehr, als das Vorhaben kostet.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RequirementCheck",
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
                            "state",
                            models.CharField(
                                choices=[
                                    ("missing", "fehlt"),
                                    ("in_work", "in Arbeit"),
                                    ("met", "erfüllt"),
                                    ("not_needed", "nicht nötig"),
                                ],
                                default="missing",
                                max_length=10,
                                verbose_name="Stand",
                            ),
                        ),
                        (
                            "due_on",
                            models.DateField(blank=True, null=True, verbose_name="fällig am"),
                        ),
                        (
                            "proven_by",
                            models.CharField(
                                blank=True,
                                help_text="Wo der Nachweis liegt, oder warum keiner nötig ist.",
                                max_length=300,
                                verbose_name="Nachgewiesen durch",
                            ),
                        ),
                        (
                            "application",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="checks",
                                to="funding.application",
                            ),
                        ),
                        (
                            "attachment",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="projects.document",
                                verbose_name="Dokument des Projekts",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="projects.project",
                                verbose_name="Projekt",
                            ),
                        ),
                        (
                            "requirement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="checks",
                                to="funding.requirement",
                                verbose_name="Anforderung des Aufrufs",
                            ),
                        ),
                        (
                            "resolution",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="funding.event",
                                verbose_name="Beschluss",
                            ),
                        ),
                        (
                            "responsible",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="regions.organisation",
                                verbose_name="zuständig",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="evidence.source",
                                verbose_name="Quelle",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Geprüfte Anforderung",
                        "verbose_name_plural": "Geprüfte Anforderungen",
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("application", "requirement"),
                                name="a_requirement_is_checked_once_for_an_application",
                                violation_error_message="Diese Anforderung ist für den Antrag schon vermerkt.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "not_needed"), _negated=True),
                                    models.Q(("proven_by", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="what_is_not_needed_has_its_reason",
                                violation_error_message="Bitte sagen, warum die Anforderung nicht nötig ist.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state__in", ["missing", "in_work", "met", "not_needed"])
                                ),
                                name="states_of_checked_requirements_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ApplicationPlanEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "total_cost",
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Kosten des Vorhabens",
                            ),
                        ),
                        (
                            "requested",
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="beantragte Förderung",
                            ),
                        ),
                        (
                            "own_money",
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="eigene Mittel",
                            ),
                        ),
                        (
                            "other_money",
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Mittel Dritter",
                            ),
                        ),
                        (
                            "resolved_on",
                            models.DateField(
                                blank=True,
                                null=True,
                                verbose_name="Beschluss des Kreistags oder Rates vom",
                            ),
                        ),
                        (
                            "application",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.application",
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
                                to="funding.applicationplan",
                            ),
                        ),
                        (
                            "rate",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Ob eine Haushaltsnotlage besteht, zählt am Tag des Antrags.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.callrate",
                                verbose_name="Satz des Aufrufs",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RequirementCheckEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("missing", "fehlt"),
                                    ("in_work", "in Arbeit"),
                                    ("met", "erfüllt"),
                                    ("not_needed", "nicht nötig"),
                                ],
                                default="missing",
                                max_length=10,
                                verbose_name="Stand",
                            ),
                        ),
                        (
                            "due_on",
                            models.DateField(blank=True, null=True, verbose_name="fällig am"),
                        ),
                        (
                            "proven_by",
                            models.CharField(
                                blank=True,
                                help_text="Wo der Nachweis liegt, oder warum keiner nötig ist.",
                                max_length=300,
                                verbose_name="Nachgewiesen durch",
                            ),
                        ),
                        (
                            "application",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.application",
                            ),
                        ),
                        (
                            "attachment",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.document",
                                verbose_name="Dokument des Projekts",
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
                                to="funding.requirementcheck",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.project",
                                verbose_name="Projekt",
                            ),
                        ),
                        (
                            "requirement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.requirement",
                                verbose_name="Anforderung des Aufrufs",
                            ),
                        ),
                        (
                            "resolution",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.event",
                                verbose_name="Beschluss",
                            ),
                        ),
                        (
                            "responsible",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regions.organisation",
                                verbose_name="zuständig",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evidence.source",
                                verbose_name="Quelle",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
            ],
        ),
    ]
