import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """What the last look at the page behind a source found."""

    dependencies = [
        ("evidence", "0004_citations_know_their_value"),
    ]

    operations = [
        migrations.CreateModel(
            name="SourceCheck",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("address", models.URLField(max_length=600, verbose_name="geprüfte Adresse")),
                ("checked_at", models.DateTimeField(verbose_name="geprüft am")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("reachable", "erreichbar"),
                            ("changed", "Text geändert"),
                            ("moved", "umgezogen"),
                            ("gone", "nicht mehr da"),
                            ("unreachable", "nicht erreichbar"),
                            ("robots", "Abruf nicht erwünscht"),
                            ("too_large", "zu groß"),
                            ("not_allowed", "Adresse nicht zulässig"),
                        ],
                        max_length=12,
                        verbose_name="Befund",
                    ),
                ),
                (
                    "http_status",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="HTTP-Status"
                    ),
                ),
                (
                    "new_address",
                    models.CharField(blank=True, max_length=2000, verbose_name="neue Adresse"),
                ),
                (
                    "digest",
                    models.CharField(
                        blank=True, max_length=64, verbose_name="Prüfsumme des Textes"
                    ),
                ),
                (
                    "text_changed_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="Änderung bemerkt am"),
                ),
                (
                    "quotations",
                    models.PositiveIntegerField(default=0, verbose_name="verglichene Zitate"),
                ),
                (
                    "missing",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="Zitate, die fehlen",
                    ),
                ),
                (
                    "source",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="last_check",
                        to="evidence.source",
                        verbose_name="Quelle",
                    ),
                ),
            ],
            options={
                "verbose_name": "Prüfung einer Quelle",
                "verbose_name_plural": "Prüfungen der Quellen",
                "ordering": ["-checked_at", "pk"],
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("outcome", "moved"), ("new_address", ""), _connector="XOR"
                        ),
                        name="a_page_that_moved_says_where_to",
                        violation_error_message="Eine neue Adresse hat, was umgezogen ist, und nur das.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("missing__len__lte", models.F("quotations"))),
                        name="only_compared_quotations_are_missing",
                        violation_error_message="Es fehlen mehr Zitate, als verglichen wurden.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "outcome__in",
                                [
                                    "reachable",
                                    "changed",
                                    "moved",
                                    "gone",
                                    "unreachable",
                                    "robots",
                                    "too_large",
                                    "not_allowed",
                                ],
                            )
                        ),
                        name="outcomes_of_checks_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ],
            },
        ),
    ]
