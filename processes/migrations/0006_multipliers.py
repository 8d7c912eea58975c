import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("processes", "0005_condensed_culture_checks"),
        ("regions", "0006_beginnings_ends_and_successors"),
    ]

    operations = [
        migrations.CreateModel(
            name="Multiplier",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="Name")),
                ("office", models.CharField(blank=True, max_length=150, verbose_name="Amt")),
                ("phone", models.CharField(blank=True, max_length=60, verbose_name="Telefon")),
                (
                    "email",
                    models.EmailField(blank=True, max_length=254, verbose_name="E-Mail-Adresse"),
                ),
                (
                    "in_charge_from",
                    models.DateField(blank=True, null=True, verbose_name="zuständig ab"),
                ),
                (
                    "in_charge_until",
                    models.DateField(
                        blank=True,
                        help_text="Sechs Monate danach wird der Eintrag gelöscht.",
                        null=True,
                        verbose_name="zuständig bis",
                    ),
                ),
                (
                    "district",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="multipliers",
                        to="regions.district",
                        verbose_name="Landkreis",
                    ),
                ),
            ],
            options={
                "verbose_name": "Multiplikatorin oder Multiplikator",
                "verbose_name_plural": "Multiplikatorinnen und Multiplikatoren",
                "ordering": ["district__name", "name", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="multipliers_have_a_name",
                        violation_error_message="Bitte den Namen angeben.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("in_charge_from__isnull", True),
                            ("in_charge_until__isnull", True),
                            ("in_charge_from__lte", models.F("in_charge_until")),
                            _connector="OR",
                        ),
                        name="a_multiplier_ends_after_beginning",
                        violation_error_message="Die Zuständigkeit endet vor ihrem Beginn.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MultiplierEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("office", models.CharField(blank=True, max_length=150, verbose_name="Amt")),
                (
                    "in_charge_from",
                    models.DateField(blank=True, null=True, verbose_name="zuständig ab"),
                ),
                (
                    "in_charge_until",
                    models.DateField(
                        blank=True,
                        help_text="Sechs Monate danach wird der Eintrag gelöscht.",
                        null=True,
                        verbose_name="zuständig bis",
                    ),
                ),
                (
                    "district",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.district",
                        verbose_name="Landkreis",
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
                        to="processes.multiplier",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
    ]
