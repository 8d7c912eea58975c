import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from evidence.all_at_once import AllAtOnce


class Migration(migrations.Migration):
    dependencies = [
        ("grant_office", "0004_calendar_feeds"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        AllAtOnce(
            [
                migrations.CreateModel(
                    name="ListExport",
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
                            "taken_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="mitgenommen am"),
                        ),
                        (
                            "list_name",
                            models.CharField(
                                choices=[("bescheide", "Bescheide"), ("haushalt", "Haushalt")],
                                editable=False,
                                max_length=9,
                                verbose_name="Liste",
                            ),
                        ),
                        (
                            "file_format",
                            models.CharField(
                                choices=[("xlsx", "Excel"), ("csv", "CSV")],
                                editable=False,
                                max_length=4,
                                verbose_name="Dateiart",
                            ),
                        ),
                        (
                            "query",
                            models.CharField(
                                blank=True, editable=False, max_length=2000, verbose_name="Filter"
                            ),
                        ),
                        (
                            "row_count",
                            models.PositiveIntegerField(editable=False, verbose_name="Zeilen"),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="list_exports",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="Person",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Mitgenommene Liste",
                        "verbose_name_plural": "Mitgenommene Listen",
                        "ordering": ["-taken_at", "-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("list_name__in", ["bescheide", "haushalt"])),
                                name="taken_lists_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("file_format__in", ["xlsx", "csv"])),
                                name="formats_of_taken_lists_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ListExportEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "taken_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="mitgenommen am"),
                        ),
                        (
                            "list_name",
                            models.CharField(
                                choices=[("bescheide", "Bescheide"), ("haushalt", "Haushalt")],
                                editable=False,
                                max_length=9,
                                verbose_name="Liste",
                            ),
                        ),
                        (
                            "file_format",
                            models.CharField(
                                choices=[("xlsx", "Excel"), ("csv", "CSV")],
                                editable=False,
                                max_length=4,
                                verbose_name="Dateiart",
                            ),
                        ),
                        (
                            "query",
                            models.CharField(
                                blank=True, editable=False, max_length=2000, verbose_name="Filter"
                            ),
                        ),
                        (
                            "row_count",
                            models.PositiveIntegerField(editable=False, verbose_name="Zeilen"),
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
                                to="grant_office.listexport",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="Person",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SavedView",
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
                        ("name", models.CharField(max_length=60, verbose_name="Name")),
                        (
                            "query",
                            models.CharField(
                                blank=True, editable=False, max_length=2000, verbose_name="Filter"
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="saved_views",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="Person",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Gemerkte Liste",
                        "verbose_name_plural": "Gemerkte Listen",
                        "ordering": ["name", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("name", ""), _negated=True),
                                name="saved_views_have_a_name",
                            ),
                            models.UniqueConstraint(
                                fields=("user", "name"),
                                name="a_person_saves_a_view_under_a_name_once",
                                violation_error_message="Unter diesem Namen haben Sie schon eine Liste gemerkt.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SavedViewEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=60, verbose_name="Name")),
                        (
                            "query",
                            models.CharField(
                                blank=True, editable=False, max_length=2000, verbose_name="Filter"
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
                                to="grant_office.savedview",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="Person",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
            ]
        )
    ]
