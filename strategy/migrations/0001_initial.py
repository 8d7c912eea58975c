import django.db.models.deletion
import pgtrigger.compiler
from django.db import migrations, models

import evidence.history_triggers


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="FieldOfAction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=60, unique=True, verbose_name="Adresse")),
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "strategy_fieldofactionevent" ("basis", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "slug") VALUES (NEW."basis", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."slug"); RETURN NULL;',
                            hash="3ecb4ea1da1f7ab2777cb1a48f0be1746eaca4c2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f7501",
                            table="strategy_fieldofaction",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "strategy_fieldofactionevent" ("basis", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "slug") VALUES (NEW."basis", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."slug"); RETURN NULL;',
                            hash="0fdc80b162478e76d1032d101be0f2f7bc003f7f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_33296",
                            table="strategy_fieldofaction",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "strategy_fieldofactionevent" ("basis", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "slug") VALUES (OLD."basis", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."slug"); RETURN NULL;',
                            hash="f73e84b10c887f3fe050758fd1c05e08b91dfcf3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7080a",
                            table="strategy_fieldofaction",
                            when="AFTER",
                        ),
                    ),
                ],
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
                ("slug", models.SlugField(db_index=False, max_length=60, verbose_name="Adresse")),
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
            },
        ),
        evidence.history_triggers.InstallTriggers(),
    ]
