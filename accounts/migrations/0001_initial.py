import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import evidence.history_triggers


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("regions", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="User",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                (
                    "last_login",
                    models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                ),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                (
                    "email",
                    models.EmailField(max_length=254, unique=True, verbose_name="E-Mail-Adresse"),
                ),
                ("name", models.CharField(max_length=100, verbose_name="Name")),
                (
                    "is_staff",
                    models.BooleanField(default=False, verbose_name="darf in die Verwaltung"),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="aktiv")),
                (
                    "joined_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="angelegt"
                    ),
                ),
                (
                    "groups",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
                (
                    "user_permissions",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Specific permissions for this user.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.permission",
                        verbose_name="user permissions",
                    ),
                ),
            ],
            options={
                "verbose_name": "Person",
                "verbose_name_plural": "Personen",
                "ordering": ["name"],
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("email"),
                        name="an_email_address_has_one_account",
                        violation_error_message="Für diese E-Mail-Adresse gibt es schon ein Konto.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_userevent" ("email", "id", "is_active", "is_staff", "is_superuser", "joined_at", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."email", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."joined_at", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="184e739c62241ba2c436671d0d9bad1b2282082e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3867c",
                            table="accounts_user",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."is_staff" IS DISTINCT FROM (NEW."is_staff") OR OLD."is_superuser" IS DISTINCT FROM (NEW."is_superuser") OR OLD."joined_at" IS DISTINCT FROM (NEW."joined_at") OR OLD."name" IS DISTINCT FROM (NEW."name"))',
                            func='INSERT INTO "accounts_userevent" ("email", "id", "is_active", "is_staff", "is_superuser", "joined_at", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."email", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."joined_at", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="6772a5255361cdde53941a6712d2a6051e3510f5",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0e890",
                            table="accounts_user",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_userevent" ("email", "id", "is_active", "is_staff", "is_superuser", "joined_at", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."email", OLD."id", OLD."is_active", OLD."is_staff", OLD."is_superuser", OLD."joined_at", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="4332d68baf901dfa0a0f7c42fc7641f25693b101",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_19f14",
                            table="accounts_user",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memberships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="regions.organisation",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("editor", "Redaktion"),
                            ("reviewer", "Freigabe"),
                            ("coordinator", "Koordination"),
                            ("grant_admin", "Fördermittel"),
                        ],
                        max_length=12,
                        verbose_name="Rolle",
                    ),
                ),
            ],
            options={
                "verbose_name": "Mitgliedschaft",
                "verbose_name_plural": "Mitgliedschaften",
                "ordering": ["organisation__name", "role"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "organisation", "role"), name="a_person_has_a_role_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("role__in", ["editor", "reviewer", "coordinator", "grant_admin"])
                        ),
                        name="a_membership_has_a_known_role",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_membershipevent" ("id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "user_id") VALUES (NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."user_id"); RETURN NULL;',
                            hash="408adbd2344428d4a8231a461eaf8dae964aadda",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_fc05a",
                            table="accounts_membership",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "accounts_membershipevent" ("id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "user_id") VALUES (NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."user_id"); RETURN NULL;',
                            hash="2e42331b4a604c3bb05991f1fc357e4441594513",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_20ab5",
                            table="accounts_membership",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_membershipevent" ("id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "user_id") VALUES (OLD."id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."user_id"); RETURN NULL;',
                            hash="e1993db91f549be946f1f31f48ff4610f22f0b20",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_19a8f",
                            table="accounts_membership",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MembershipEvent",
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
                        to="accounts.membership",
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
                (
                    "user",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.organisation",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("editor", "Redaktion"),
                            ("reviewer", "Freigabe"),
                            ("coordinator", "Koordination"),
                            ("grant_admin", "Fördermittel"),
                        ],
                        max_length=12,
                        verbose_name="Rolle",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="UserEvent",
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
                        to=settings.AUTH_USER_MODEL,
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
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                ("email", models.EmailField(max_length=254, verbose_name="E-Mail-Adresse")),
                ("name", models.CharField(max_length=100, verbose_name="Name")),
                (
                    "is_staff",
                    models.BooleanField(default=False, verbose_name="darf in die Verwaltung"),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="aktiv")),
                (
                    "joined_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="angelegt"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        evidence.history_triggers.InstallTriggers(),
    ]
