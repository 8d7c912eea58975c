import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import evidence.all_at_once


class Migration(migrations.Migration):
    """Letters carry their scans, are numbered by themselves, and prove what names them."""

    dependencies = [
        ("accounts", "__first__"),
        ("funding", "0012_fold_all_letters"),
        ("grant_office", "0001_schema"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("regions", "0006_beginnings_ends_and_successors"),
    ]

    operations = [
        evidence.all_at_once.AllAtOnce(
            operations=[
                migrations.CreateModel(
                    name="Scan",
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
                            "cancelled_on",
                            models.DateField(blank=True, null=True, verbose_name="storniert am"),
                        ),
                        (
                            "cancelled_reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Grund der Stornierung"
                            ),
                        ),
                        (
                            "key",
                            models.CharField(max_length=32, unique=True, verbose_name="Schlüssel"),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="Dateiname")),
                        (
                            "format",
                            models.CharField(
                                choices=[
                                    ("pdf", "PDF"),
                                    ("jpeg", "Bild"),
                                    ("odt", "ODT"),
                                    ("ods", "ODS"),
                                    ("odp", "ODP"),
                                    ("docx", "DOCX"),
                                    ("xlsx", "XLSX"),
                                    ("pptx", "PPTX"),
                                ],
                                max_length=4,
                                verbose_name="Format",
                            ),
                        ),
                        ("size", models.PositiveBigIntegerField(verbose_name="Größe in Bytes")),
                        ("sha256", models.CharField(max_length=64, verbose_name="Prüfsumme")),
                        (
                            "uploaded_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="hochgeladen am"
                            ),
                        ),
                        (
                            "kept_for",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="regions.organisation",
                                verbose_name="aufbewahrt für",
                            ),
                        ),
                        (
                            "letter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="scans",
                                to="grant_office.correspondence",
                                verbose_name="Schreiben",
                            ),
                        ),
                        (
                            "uploaded_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="hochgeladen von",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Unterlage",
                        "verbose_name_plural": "Unterlagen",
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("cancelled_on__isnull", True), ("cancelled_reason", "")
                                    ),
                                    models.Q(
                                        ("cancelled_on__isnull", False),
                                        models.Q(("cancelled_reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_deleted_scan_says_when_and_why",
                                violation_error_message="Zum Stornieren gehören Tag und Grund.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("size__gt", 0)), name="no_scan_is_empty"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("cancelled_on", None)),
                                fields=("letter", "sha256"),
                                name="a_scan_is_kept_once_with_its_letter",
                                violation_error_message="Diese Datei ist schon bei dem Schreiben.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "format__in",
                                        [
                                            "pdf",
                                            "jpeg",
                                            "odt",
                                            "ods",
                                            "odp",
                                            "docx",
                                            "xlsx",
                                            "pptx",
                                        ],
                                    )
                                ),
                                name="formats_of_scans_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ScanEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "cancelled_on",
                            models.DateField(blank=True, null=True, verbose_name="storniert am"),
                        ),
                        (
                            "cancelled_reason",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Grund der Stornierung"
                            ),
                        ),
                        ("key", models.CharField(max_length=32, verbose_name="Schlüssel")),
                        ("name", models.CharField(max_length=120, verbose_name="Dateiname")),
                        (
                            "format",
                            models.CharField(
                                choices=[
                                    ("pdf", "PDF"),
                                    ("jpeg", "Bild"),
                                    ("odt", "ODT"),
                                    ("ods", "ODS"),
                                    ("odp", "ODP"),
                                    ("docx", "DOCX"),
                                    ("xlsx", "XLSX"),
                                    ("pptx", "PPTX"),
                                ],
                                max_length=4,
                                verbose_name="Format",
                            ),
                        ),
                        ("size", models.PositiveBigIntegerField(verbose_name="Größe in Bytes")),
                        ("sha256", models.CharField(max_length=64, verbose_name="Prüfsumme")),
                        (
                            "uploaded_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="hochgeladen am"
                            ),
                        ),
                        (
                            "kept_for",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regions.organisation",
                                verbose_name="aufbewahrt für",
                            ),
                        ),
                        (
                            "letter",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="grant_office.correspondence",
                                verbose_name="Schreiben",
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
                                to="grant_office.scan",
                            ),
                        ),
                        (
                            "uploaded_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="hochgeladen von",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="correspondence",
                    name="key",
                    field=models.CharField(
                        blank=True, editable=False, max_length=32, verbose_name="Kennung"
                    ),
                ),
                migrations.AddField(
                    model_name="correspondence",
                    name="version",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="letters",
                        to="funding.decisionversion",
                        verbose_name="gehört zur Fassung",
                    ),
                ),
                migrations.AddField(
                    model_name="correspondenceevent",
                    name="key",
                    field=models.CharField(
                        blank=True, editable=False, max_length=32, verbose_name="Kennung"
                    ),
                ),
                migrations.AddField(
                    model_name="correspondenceevent",
                    name="version",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.decisionversion",
                        verbose_name="gehört zur Fassung",
                    ),
                ),
                migrations.AddField(
                    model_name="obligation",
                    name="letter",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="aus dieser Akte, als Beleg",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proven_%(class)ss",
                        to="grant_office.correspondence",
                        verbose_name="Schreiben",
                    ),
                ),
                migrations.AddField(
                    model_name="obligationevent",
                    name="letter",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="aus dieser Akte, als Beleg",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="grant_office.correspondence",
                        verbose_name="Schreiben",
                    ),
                ),
                migrations.AddField(
                    model_name="payment",
                    name="letter",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="aus dieser Akte, als Beleg",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proven_%(class)ss",
                        to="grant_office.correspondence",
                        verbose_name="Schreiben",
                    ),
                ),
                migrations.AddField(
                    model_name="paymentevent",
                    name="letter",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="aus dieser Akte, als Beleg",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="grant_office.correspondence",
                        verbose_name="Schreiben",
                    ),
                ),
                migrations.AddField(
                    model_name="proof",
                    name="letter",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="aus dieser Akte, als Beleg",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proven_%(class)ss",
                        to="grant_office.correspondence",
                        verbose_name="Schreiben",
                    ),
                ),
                migrations.AddField(
                    model_name="proofevent",
                    name="letter",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="aus dieser Akte, als Beleg",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="grant_office.correspondence",
                        verbose_name="Schreiben",
                    ),
                ),
                migrations.AlterField(
                    model_name="correspondence",
                    name="sheet",
                    field=models.PositiveSmallIntegerField(
                        editable=False, null=True, verbose_name="Blatt"
                    ),
                ),
                migrations.AlterField(
                    model_name="correspondenceevent",
                    name="sheet",
                    field=models.PositiveSmallIntegerField(
                        editable=False, null=True, verbose_name="Blatt"
                    ),
                ),
                migrations.AlterField(
                    model_name="obligation",
                    name="proven_by",
                    field=models.CharField(
                        blank=True,
                        help_text="Datei oder Adresse",
                        max_length=200,
                        verbose_name="Nachgewiesen durch",
                    ),
                ),
                migrations.AlterField(
                    model_name="obligationevent",
                    name="proven_by",
                    field=models.CharField(
                        blank=True,
                        help_text="Datei oder Adresse",
                        max_length=200,
                        verbose_name="Nachgewiesen durch",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="correspondence",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("version__isnull", True), ("decision__isnull", False), _connector="OR"
                        ),
                        name="the_letter_of_a_version_is_in_a_file",
                        violation_error_message="Bitte auch die Entscheidung angeben.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="correspondence",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("key", ""), _negated=True),
                        fields=("key",),
                        name="a_letter_is_entered_once",
                    ),
                ),
            ],
        ),
    ]
