import django.db.models.deletion
from django.db import migrations, models

from accounts.group_rights import KEEP, LOOK, give
from evidence.all_at_once import AllAtOnce


class Migration(migrations.Migration):
    """Themes of projects; whoever looks after fields of action looks after them too."""

    dependencies = [
        ("accounts", "0009_auditors"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("strategy", "0005_fields_are_assigned"),
    ]

    operations = [
        AllAtOnce(
            operations=[
                migrations.CreateModel(
                    name="Theme",
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
                    ],
                    options={
                        "verbose_name": "Thema",
                        "verbose_name_plural": "Themen",
                        "ordering": ["name"],
                    },
                ),
                migrations.CreateModel(
                    name="ThemeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "slug",
                            models.SlugField(db_index=False, max_length=60, verbose_name="Adresse"),
                        ),
                        ("name", models.CharField(max_length=80, verbose_name="Name")),
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
                                to="strategy.theme",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
            ]
        ),
        give("Fördermittel", {"strategy": {"theme": KEEP}}),
        give("Prüfung", {"strategy": {"theme": LOOK}}),
    ]
