import django.core.serializers.json
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import evidence.all_at_once


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "__first__"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        evidence.all_at_once.AllAtOnce(
            operations=[
                migrations.CreateModel(
                    name="WaitingChange",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("new", "Neuer Eintrag"),
                                    ("change", "Änderung"),
                                    ("removal", "Löschung"),
                                    ("list", "Liste"),
                                ],
                                max_length=7,
                                verbose_name="Art",
                            ),
                        ),
                        (
                            "object_id",
                            models.PositiveBigIntegerField(
                                blank=True, null=True, verbose_name="Nummer"
                            ),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="Titel")),
                        (
                            "sent",
                            models.JSONField(
                                encoder=django.core.serializers.json.DjangoJSONEncoder,
                                verbose_name="Gesendetes",
                            ),
                        ),
                        (
                            "base",
                            models.JSONField(blank=True, null=True, verbose_name="Ausgangsstand"),
                        ),
                        ("told", models.JSONField(verbose_name="Unterschiede")),
                        ("sha256", models.CharField(max_length=64, verbose_name="Prüfsumme")),
                        (
                            "proposed_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="vorgeschlagen am"
                            ),
                        ),
                        ("reason", models.CharField(max_length=300, verbose_name="Grund")),
                        (
                            "step",
                            models.CharField(
                                choices=[
                                    ("waiting", "wartet auf Freigabe"),
                                    ("released", "freigegeben"),
                                    ("dropped", "verworfen"),
                                ],
                                default="waiting",
                                max_length=8,
                                verbose_name="Stand",
                            ),
                        ),
                        (
                            "decided_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="entschieden"),
                        ),
                        (
                            "decision_reason",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="Begründung der Entscheidung",
                            ),
                        ),
                        (
                            "content_type",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="contenttypes.contenttype",
                                verbose_name="Art",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="entschieden von",
                            ),
                        ),
                        (
                            "proposed_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vorgeschlagen von",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Änderung zur Freigabe",
                        "verbose_name_plural": "Änderungen zur Freigabe",
                        "ordering": ["-proposed_at", "-pk"],
                        "indexes": [
                            models.Index(
                                fields=["content_type", "object_id"], name="waiting_change_target"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("step", "waiting")),
                                fields=("content_type", "object_id", "proposed_by", "sha256"),
                                name="a_change_that_is_sent_twice_waits_once",
                                nulls_distinct=False,
                                violation_error_message="Diese Änderung wartet schon auf Freigabe.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="a_waiting_change_says_why",
                                violation_error_message="Bitte den Grund der Änderung nennen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind__in", ["new", "list"]),
                                    ("object_id__isnull", False),
                                    _connector="OR",
                                ),
                                name="only_what_is_there_is_changed_or_removed",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("decided_at__isnull", False),
                                        ("decided_by__isnull", False),
                                        ("step__in", ["released", "dropped"]),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("step__in", ["released", "dropped"]), _negated=True
                                        ),
                                        ("decided_at__isnull", True),
                                        ("decided_by__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_decided_change_says_by_whom_and_when",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("step", "released"), _negated=True),
                                    models.Q(
                                        ("decided_by", models.F("proposed_by")), _negated=True
                                    ),
                                    _connector="OR",
                                ),
                                name="nobody_releases_a_change_of_their_own",
                                violation_error_message="Freigeben muss eine andere Person (Vier-Augen-Regel).",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("step", "dropped"), _negated=True),
                                    models.Q(("decision_reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="a_dropped_change_says_why",
                                violation_error_message="Bitte sagen, warum die Änderung verworfen wird.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind__in", ["new", "change", "removal", "list"])
                                ),
                                name="kinds_of_waiting_changes_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("step__in", ["waiting", "released", "dropped"])
                                ),
                                name="steps_of_waiting_changes_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="WaitingChangeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("new", "Neuer Eintrag"),
                                    ("change", "Änderung"),
                                    ("removal", "Löschung"),
                                    ("list", "Liste"),
                                ],
                                max_length=7,
                                verbose_name="Art",
                            ),
                        ),
                        (
                            "object_id",
                            models.PositiveBigIntegerField(
                                blank=True, null=True, verbose_name="Nummer"
                            ),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="Titel")),
                        (
                            "sent",
                            models.JSONField(
                                encoder=django.core.serializers.json.DjangoJSONEncoder,
                                verbose_name="Gesendetes",
                            ),
                        ),
                        (
                            "base",
                            models.JSONField(blank=True, null=True, verbose_name="Ausgangsstand"),
                        ),
                        ("told", models.JSONField(verbose_name="Unterschiede")),
                        ("sha256", models.CharField(max_length=64, verbose_name="Prüfsumme")),
                        (
                            "proposed_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="vorgeschlagen am"
                            ),
                        ),
                        ("reason", models.CharField(max_length=300, verbose_name="Grund")),
                        (
                            "step",
                            models.CharField(
                                choices=[
                                    ("waiting", "wartet auf Freigabe"),
                                    ("released", "freigegeben"),
                                    ("dropped", "verworfen"),
                                ],
                                default="waiting",
                                max_length=8,
                                verbose_name="Stand",
                            ),
                        ),
                        (
                            "decided_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="entschieden"),
                        ),
                        (
                            "decision_reason",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="Begründung der Entscheidung",
                            ),
                        ),
                        (
                            "content_type",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="contenttypes.contenttype",
                                verbose_name="Art",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="entschieden von",
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
                                to="four_eyes.waitingchange",
                            ),
                        ),
                        (
                            "proposed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vorgeschlagen von",
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
