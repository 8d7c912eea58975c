import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import evidence.fields
import evidence.history_triggers


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("projects", "0001_initial"),
        ("regions", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Programme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=80, unique=True, verbose_name="Adresse")),
                ("name", models.CharField(max_length=200, verbose_name="Name")),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("state", "Land"),
                            ("state_eu", "Land und EU"),
                            ("federal", "Bund"),
                            ("federal_state", "Bund und Land"),
                            ("eu", "EU"),
                        ],
                        max_length=13,
                        verbose_name="Ebene",
                    ),
                ),
                (
                    "number",
                    models.CharField(blank=True, max_length=20, verbose_name="Programmnummer"),
                ),
                (
                    "year",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="Jahr"),
                ),
                (
                    "legal_basis",
                    models.CharField(blank=True, max_length=300, verbose_name="Rechtsgrundlage"),
                ),
                ("facts", models.TextField(blank=True, verbose_name="Was die Quellen sagen")),
                ("notes", models.TextField(blank=True, verbose_name="Hinweise")),
                (
                    "start_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Beginn",
                    ),
                ),
                (
                    "start_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="start_edtf",
                        verbose_name="Beginn: erster Tag",
                    ),
                ),
                (
                    "start_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="start_edtf",
                        verbose_name="Beginn: letzter Tag",
                    ),
                ),
                (
                    "start_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Beginn: Grundlage",
                    ),
                ),
                (
                    "start_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Beginn: Wortlaut",
                    ),
                ),
                (
                    "start_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Beginn: Hinweis"),
                ),
                (
                    "end_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Ende",
                    ),
                ),
                (
                    "end_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="end_edtf",
                        verbose_name="Ende: erster Tag",
                    ),
                ),
                (
                    "end_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="end_edtf",
                        verbose_name="Ende: letzter Tag",
                    ),
                ),
                (
                    "end_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Ende: Grundlage",
                    ),
                ),
                (
                    "end_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Ende: Wortlaut",
                    ),
                ),
                (
                    "end_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Ende: Hinweis"),
                ),
                (
                    "budget_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Mittel des Programms: Angabe",
                    ),
                ),
                (
                    "budget_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Mittel des Programms (mindestens)",
                    ),
                ),
                (
                    "budget_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Mittel des Programms (höchstens)",
                    ),
                ),
                (
                    "budget_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Mittel des Programms: Grundlage",
                    ),
                ),
                (
                    "budget_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Mittel des Programms: Hinweis"
                    ),
                ),
                (
                    "minimum_volume_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Mindestvolumen: Angabe",
                    ),
                ),
                (
                    "minimum_volume_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Mindestvolumen (mindestens)",
                    ),
                ),
                (
                    "minimum_volume_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Mindestvolumen (höchstens)",
                    ),
                ),
                (
                    "minimum_volume_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Mindestvolumen: Grundlage",
                    ),
                ),
                (
                    "minimum_volume_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Mindestvolumen: Hinweis"
                    ),
                ),
                (
                    "cap_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Höchstbetrag: Angabe",
                    ),
                ),
                (
                    "cap_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Höchstbetrag (mindestens)",
                    ),
                ),
                (
                    "cap_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Höchstbetrag (höchstens)",
                    ),
                ),
                (
                    "cap_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Höchstbetrag: Grundlage",
                    ),
                ),
                (
                    "cap_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Höchstbetrag: Hinweis"
                    ),
                ),
                (
                    "projects",
                    models.ManyToManyField(
                        blank=True,
                        related_name="programmes",
                        to="projects.project",
                        verbose_name="Projekte",
                    ),
                ),
            ],
            options={
                "verbose_name": "Förderprogramm",
                "verbose_name_plural": "Förderprogramme",
                "ordering": ["name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="programmes_have_a_name",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("start_edtf", ""),
                                ("start_first__isnull", True),
                                ("start_last__isnull", True),
                            ),
                            models.Q(
                                models.Q(("start_edtf", ""), _negated=True),
                                models.Q(
                                    models.Q(
                                        models.Q(("start_first__isnull", True), _negated=True),
                                        models.Q(("start_last__isnull", True), _negated=True),
                                        ("start_first__lte", models.F("start_last")),
                                    ),
                                    models.Q(
                                        ("start_first__isnull", True),
                                        models.Q(("start_last__isnull", True), _negated=True),
                                    ),
                                    models.Q(
                                        ("start_last__isnull", True),
                                        models.Q(("start_first__isnull", True), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="programmes_know_the_days_they_begin",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("end_edtf", ""),
                                ("end_first__isnull", True),
                                ("end_last__isnull", True),
                            ),
                            models.Q(
                                models.Q(("end_edtf", ""), _negated=True),
                                models.Q(
                                    models.Q(
                                        models.Q(("end_first__isnull", True), _negated=True),
                                        models.Q(("end_last__isnull", True), _negated=True),
                                        ("end_first__lte", models.F("end_last")),
                                    ),
                                    models.Q(
                                        ("end_first__isnull", True),
                                        models.Q(("end_last__isnull", True), _negated=True),
                                    ),
                                    models.Q(
                                        ("end_last__isnull", True),
                                        models.Q(("end_first__isnull", True), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="programmes_know_the_days_they_end",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "budget_qualifier__in",
                                    (
                                        "unknown",
                                        "not_stated",
                                        "not_published",
                                        "not_recorded",
                                        "undecided",
                                        "not_applicable",
                                    ),
                                ),
                                ("budget_min__isnull", True),
                                ("budget_max__isnull", True),
                            ),
                            models.Q(
                                ("budget_qualifier__in", ("exact", "about")),
                                models.Q(("budget_min__isnull", True), _negated=True),
                                ("budget_min__gte", 0),
                                models.Q(("budget_max__isnull", True), _negated=True),
                                ("budget_max__gte", 0),
                                ("budget_min", models.F("budget_max")),
                            ),
                            models.Q(
                                ("budget_qualifier__in", ("up_to",)),
                                ("budget_min__isnull", True),
                                models.Q(("budget_max__isnull", True), _negated=True),
                                ("budget_max__gte", 0),
                            ),
                            models.Q(
                                ("budget_qualifier__in", ("at_least",)),
                                models.Q(("budget_min__isnull", True), _negated=True),
                                ("budget_min__gte", 0),
                                ("budget_max__isnull", True),
                            ),
                            models.Q(
                                ("budget_qualifier__in", ("between",)),
                                models.Q(("budget_min__isnull", True), _negated=True),
                                ("budget_min__gte", 0),
                                models.Q(("budget_max__isnull", True), _negated=True),
                                ("budget_max__gte", 0),
                                ("budget_min__lt", models.F("budget_max")),
                            ),
                            _connector="OR",
                        ),
                        name="programme_budgets_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "minimum_volume_qualifier__in",
                                    (
                                        "unknown",
                                        "not_stated",
                                        "not_published",
                                        "not_recorded",
                                        "undecided",
                                        "not_applicable",
                                    ),
                                ),
                                ("minimum_volume_min__isnull", True),
                                ("minimum_volume_max__isnull", True),
                            ),
                            models.Q(
                                ("minimum_volume_qualifier__in", ("exact", "about")),
                                models.Q(("minimum_volume_min__isnull", True), _negated=True),
                                ("minimum_volume_min__gte", 0),
                                models.Q(("minimum_volume_max__isnull", True), _negated=True),
                                ("minimum_volume_max__gte", 0),
                                ("minimum_volume_min", models.F("minimum_volume_max")),
                            ),
                            models.Q(
                                ("minimum_volume_qualifier__in", ("up_to",)),
                                ("minimum_volume_min__isnull", True),
                                models.Q(("minimum_volume_max__isnull", True), _negated=True),
                                ("minimum_volume_max__gte", 0),
                            ),
                            models.Q(
                                ("minimum_volume_qualifier__in", ("at_least",)),
                                models.Q(("minimum_volume_min__isnull", True), _negated=True),
                                ("minimum_volume_min__gte", 0),
                                ("minimum_volume_max__isnull", True),
                            ),
                            models.Q(
                                ("minimum_volume_qualifier__in", ("between",)),
                                models.Q(("minimum_volume_min__isnull", True), _negated=True),
                                ("minimum_volume_min__gte", 0),
                                models.Q(("minimum_volume_max__isnull", True), _negated=True),
                                ("minimum_volume_max__gte", 0),
                                ("minimum_volume_min__lt", models.F("minimum_volume_max")),
                            ),
                            _connector="OR",
                        ),
                        name="minimum_volumes_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "cap_qualifier__in",
                                    (
                                        "unknown",
                                        "not_stated",
                                        "not_published",
                                        "not_recorded",
                                        "undecided",
                                        "not_applicable",
                                    ),
                                ),
                                ("cap_min__isnull", True),
                                ("cap_max__isnull", True),
                            ),
                            models.Q(
                                ("cap_qualifier__in", ("exact", "about")),
                                models.Q(("cap_min__isnull", True), _negated=True),
                                ("cap_min__gte", 0),
                                models.Q(("cap_max__isnull", True), _negated=True),
                                ("cap_max__gte", 0),
                                ("cap_min", models.F("cap_max")),
                            ),
                            models.Q(
                                ("cap_qualifier__in", ("up_to",)),
                                ("cap_min__isnull", True),
                                models.Q(("cap_max__isnull", True), _negated=True),
                                ("cap_max__gte", 0),
                            ),
                            models.Q(
                                ("cap_qualifier__in", ("at_least",)),
                                models.Q(("cap_min__isnull", True), _negated=True),
                                ("cap_min__gte", 0),
                                ("cap_max__isnull", True),
                            ),
                            models.Q(
                                ("cap_qualifier__in", ("between",)),
                                models.Q(("cap_min__isnull", True), _negated=True),
                                ("cap_min__gte", 0),
                                models.Q(("cap_max__isnull", True), _negated=True),
                                ("cap_max__gte", 0),
                                ("cap_min__lt", models.F("cap_max")),
                            ),
                            _connector="OR",
                        ),
                        name="programme_caps_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_programmeevent" ("budget_basis", "budget_max", "budget_min", "budget_note", "budget_qualifier", "cap_basis", "cap_max", "cap_min", "cap_note", "cap_qualifier", "end_basis", "end_edtf", "end_first", "end_last", "end_note", "end_wording", "facts", "id", "legal_basis", "level", "minimum_volume_basis", "minimum_volume_max", "minimum_volume_min", "minimum_volume_note", "minimum_volume_qualifier", "name", "notes", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "start_basis", "start_edtf", "start_first", "start_last", "start_note", "start_wording", "year") VALUES (NEW."budget_basis", NEW."budget_max", NEW."budget_min", NEW."budget_note", NEW."budget_qualifier", NEW."cap_basis", NEW."cap_max", NEW."cap_min", NEW."cap_note", NEW."cap_qualifier", NEW."end_basis", NEW."end_edtf", NEW."end_first", NEW."end_last", NEW."end_note", NEW."end_wording", NEW."facts", NEW."id", NEW."legal_basis", NEW."level", NEW."minimum_volume_basis", NEW."minimum_volume_max", NEW."minimum_volume_min", NEW."minimum_volume_note", NEW."minimum_volume_qualifier", NEW."name", NEW."notes", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."start_basis", NEW."start_edtf", NEW."start_first", NEW."start_last", NEW."start_note", NEW."start_wording", NEW."year"); RETURN NULL;',
                            hash="917954198bf82f97e08e628010700ce5e96334fa",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3c927",
                            table="funding_programme",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "funding_programmeevent" ("budget_basis", "budget_max", "budget_min", "budget_note", "budget_qualifier", "cap_basis", "cap_max", "cap_min", "cap_note", "cap_qualifier", "end_basis", "end_edtf", "end_first", "end_last", "end_note", "end_wording", "facts", "id", "legal_basis", "level", "minimum_volume_basis", "minimum_volume_max", "minimum_volume_min", "minimum_volume_note", "minimum_volume_qualifier", "name", "notes", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "start_basis", "start_edtf", "start_first", "start_last", "start_note", "start_wording", "year") VALUES (NEW."budget_basis", NEW."budget_max", NEW."budget_min", NEW."budget_note", NEW."budget_qualifier", NEW."cap_basis", NEW."cap_max", NEW."cap_min", NEW."cap_note", NEW."cap_qualifier", NEW."end_basis", NEW."end_edtf", NEW."end_first", NEW."end_last", NEW."end_note", NEW."end_wording", NEW."facts", NEW."id", NEW."legal_basis", NEW."level", NEW."minimum_volume_basis", NEW."minimum_volume_max", NEW."minimum_volume_min", NEW."minimum_volume_note", NEW."minimum_volume_qualifier", NEW."name", NEW."notes", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."start_basis", NEW."start_edtf", NEW."start_first", NEW."start_last", NEW."start_note", NEW."start_wording", NEW."year"); RETURN NULL;',
                            hash="32f0f76840f2aaca14458bf920d6d470f4c3bb8d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_63414",
                            table="funding_programme",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_programmeevent" ("budget_basis", "budget_max", "budget_min", "budget_note", "budget_qualifier", "cap_basis", "cap_max", "cap_min", "cap_note", "cap_qualifier", "end_basis", "end_edtf", "end_first", "end_last", "end_note", "end_wording", "facts", "id", "legal_basis", "level", "minimum_volume_basis", "minimum_volume_max", "minimum_volume_min", "minimum_volume_note", "minimum_volume_qualifier", "name", "notes", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "start_basis", "start_edtf", "start_first", "start_last", "start_note", "start_wording", "year") VALUES (OLD."budget_basis", OLD."budget_max", OLD."budget_min", OLD."budget_note", OLD."budget_qualifier", OLD."cap_basis", OLD."cap_max", OLD."cap_min", OLD."cap_note", OLD."cap_qualifier", OLD."end_basis", OLD."end_edtf", OLD."end_first", OLD."end_last", OLD."end_note", OLD."end_wording", OLD."facts", OLD."id", OLD."legal_basis", OLD."level", OLD."minimum_volume_basis", OLD."minimum_volume_max", OLD."minimum_volume_min", OLD."minimum_volume_note", OLD."minimum_volume_qualifier", OLD."name", OLD."notes", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug", OLD."start_basis", OLD."start_edtf", OLD."start_first", OLD."start_last", OLD."start_note", OLD."start_wording", OLD."year"); RETURN NULL;',
                            hash="986c9993f41b73161bf6cc595629921e34f2ac02",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9d7e2",
                            table="funding_programme",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Call",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="calls",
                        to="funding.programme",
                    ),
                ),
                ("name", models.CharField(max_length=80, verbose_name="Aufruf")),
                ("motto", models.CharField(blank=True, max_length=150, verbose_name="Motto")),
                (
                    "year",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="Jahr"),
                ),
                ("outcome", models.CharField(blank=True, max_length=200, verbose_name="Ergebnis")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="Hinweis")),
                (
                    "opens_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Öffnet",
                    ),
                ),
                (
                    "opens_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="opens_edtf",
                        verbose_name="Öffnet: erster Tag",
                    ),
                ),
                (
                    "opens_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="opens_edtf",
                        verbose_name="Öffnet: letzter Tag",
                    ),
                ),
                (
                    "opens_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Öffnet: Grundlage",
                    ),
                ),
                (
                    "opens_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Öffnet: Wortlaut",
                    ),
                ),
                (
                    "opens_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Öffnet: Hinweis"),
                ),
                (
                    "closes_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Schließt",
                    ),
                ),
                (
                    "closes_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="closes_edtf",
                        verbose_name="Schließt: erster Tag",
                    ),
                ),
                (
                    "closes_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="closes_edtf",
                        verbose_name="Schließt: letzter Tag",
                    ),
                ),
                (
                    "closes_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Schließt: Grundlage",
                    ),
                ),
                (
                    "closes_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Schließt: Wortlaut",
                    ),
                ),
                (
                    "closes_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Schließt: Hinweis"),
                ),
                (
                    "council_deadline_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Ratsbeschluss bis",
                    ),
                ),
                (
                    "council_deadline_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="council_deadline_edtf",
                        verbose_name="Ratsbeschluss bis: erster Tag",
                    ),
                ),
                (
                    "council_deadline_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="council_deadline_edtf",
                        verbose_name="Ratsbeschluss bis: letzter Tag",
                    ),
                ),
                (
                    "council_deadline_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Ratsbeschluss bis: Grundlage",
                    ),
                ),
                (
                    "council_deadline_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Ratsbeschluss bis: Wortlaut",
                    ),
                ),
                (
                    "council_deadline_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Ratsbeschluss bis: Hinweis"
                    ),
                ),
                (
                    "budget_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Mittel des Aufrufs: Angabe",
                    ),
                ),
                (
                    "budget_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Mittel des Aufrufs (mindestens)",
                    ),
                ),
                (
                    "budget_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Mittel des Aufrufs (höchstens)",
                    ),
                ),
                (
                    "budget_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Mittel des Aufrufs: Grundlage",
                    ),
                ),
                (
                    "budget_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Mittel des Aufrufs: Hinweis"
                    ),
                ),
            ],
            options={
                "verbose_name": "Förderaufruf",
                "verbose_name_plural": "Förderaufrufe",
                "ordering": ["programme__name", "year", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("programme", "name"), name="a_call_is_listed_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("opens_edtf", ""),
                                ("opens_first__isnull", True),
                                ("opens_last__isnull", True),
                            ),
                            models.Q(
                                models.Q(("opens_edtf", ""), _negated=True),
                                models.Q(
                                    models.Q(
                                        models.Q(("opens_first__isnull", True), _negated=True),
                                        models.Q(("opens_last__isnull", True), _negated=True),
                                        ("opens_first__lte", models.F("opens_last")),
                                    ),
                                    models.Q(
                                        ("opens_first__isnull", True),
                                        models.Q(("opens_last__isnull", True), _negated=True),
                                    ),
                                    models.Q(
                                        ("opens_last__isnull", True),
                                        models.Q(("opens_first__isnull", True), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="calls_know_the_days_they_open",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("closes_edtf", ""),
                                ("closes_first__isnull", True),
                                ("closes_last__isnull", True),
                            ),
                            models.Q(
                                models.Q(("closes_edtf", ""), _negated=True),
                                models.Q(
                                    models.Q(
                                        models.Q(("closes_first__isnull", True), _negated=True),
                                        models.Q(("closes_last__isnull", True), _negated=True),
                                        ("closes_first__lte", models.F("closes_last")),
                                    ),
                                    models.Q(
                                        ("closes_first__isnull", True),
                                        models.Q(("closes_last__isnull", True), _negated=True),
                                    ),
                                    models.Q(
                                        ("closes_last__isnull", True),
                                        models.Q(("closes_first__isnull", True), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="calls_know_the_days_they_close",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("council_deadline_edtf", ""),
                                ("council_deadline_first__isnull", True),
                                ("council_deadline_last__isnull", True),
                            ),
                            models.Q(
                                models.Q(("council_deadline_edtf", ""), _negated=True),
                                models.Q(
                                    models.Q(
                                        models.Q(
                                            ("council_deadline_first__isnull", True), _negated=True
                                        ),
                                        models.Q(
                                            ("council_deadline_last__isnull", True), _negated=True
                                        ),
                                        (
                                            "council_deadline_first__lte",
                                            models.F("council_deadline_last"),
                                        ),
                                    ),
                                    models.Q(
                                        ("council_deadline_first__isnull", True),
                                        models.Q(
                                            ("council_deadline_last__isnull", True), _negated=True
                                        ),
                                    ),
                                    models.Q(
                                        ("council_deadline_last__isnull", True),
                                        models.Q(
                                            ("council_deadline_first__isnull", True), _negated=True
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="calls_know_the_days_of_the_council_deadline",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "budget_qualifier__in",
                                    (
                                        "unknown",
                                        "not_stated",
                                        "not_published",
                                        "not_recorded",
                                        "undecided",
                                        "not_applicable",
                                    ),
                                ),
                                ("budget_min__isnull", True),
                                ("budget_max__isnull", True),
                            ),
                            models.Q(
                                ("budget_qualifier__in", ("exact", "about")),
                                models.Q(("budget_min__isnull", True), _negated=True),
                                ("budget_min__gte", 0),
                                models.Q(("budget_max__isnull", True), _negated=True),
                                ("budget_max__gte", 0),
                                ("budget_min", models.F("budget_max")),
                            ),
                            models.Q(
                                ("budget_qualifier__in", ("up_to",)),
                                ("budget_min__isnull", True),
                                models.Q(("budget_max__isnull", True), _negated=True),
                                ("budget_max__gte", 0),
                            ),
                            models.Q(
                                ("budget_qualifier__in", ("at_least",)),
                                models.Q(("budget_min__isnull", True), _negated=True),
                                ("budget_min__gte", 0),
                                ("budget_max__isnull", True),
                            ),
                            models.Q(
                                ("budget_qualifier__in", ("between",)),
                                models.Q(("budget_min__isnull", True), _negated=True),
                                ("budget_min__gte", 0),
                                models.Q(("budget_max__isnull", True), _negated=True),
                                ("budget_max__gte", 0),
                                ("budget_min__lt", models.F("budget_max")),
                            ),
                            _connector="OR",
                        ),
                        name="call_budgets_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_callevent" ("budget_basis", "budget_max", "budget_min", "budget_note", "budget_qualifier", "closes_basis", "closes_edtf", "closes_first", "closes_last", "closes_note", "closes_wording", "council_deadline_basis", "council_deadline_edtf", "council_deadline_first", "council_deadline_last", "council_deadline_note", "council_deadline_wording", "id", "motto", "name", "note", "opens_basis", "opens_edtf", "opens_first", "opens_last", "opens_note", "opens_wording", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "year") VALUES (NEW."budget_basis", NEW."budget_max", NEW."budget_min", NEW."budget_note", NEW."budget_qualifier", NEW."closes_basis", NEW."closes_edtf", NEW."closes_first", NEW."closes_last", NEW."closes_note", NEW."closes_wording", NEW."council_deadline_basis", NEW."council_deadline_edtf", NEW."council_deadline_first", NEW."council_deadline_last", NEW."council_deadline_note", NEW."council_deadline_wording", NEW."id", NEW."motto", NEW."name", NEW."note", NEW."opens_basis", NEW."opens_edtf", NEW."opens_first", NEW."opens_last", NEW."opens_note", NEW."opens_wording", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id", NEW."year"); RETURN NULL;',
                            hash="a9622e101a8d079cba395606f825984d18fb3acf",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8e57e",
                            table="funding_call",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "funding_callevent" ("budget_basis", "budget_max", "budget_min", "budget_note", "budget_qualifier", "closes_basis", "closes_edtf", "closes_first", "closes_last", "closes_note", "closes_wording", "council_deadline_basis", "council_deadline_edtf", "council_deadline_first", "council_deadline_last", "council_deadline_note", "council_deadline_wording", "id", "motto", "name", "note", "opens_basis", "opens_edtf", "opens_first", "opens_last", "opens_note", "opens_wording", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "year") VALUES (NEW."budget_basis", NEW."budget_max", NEW."budget_min", NEW."budget_note", NEW."budget_qualifier", NEW."closes_basis", NEW."closes_edtf", NEW."closes_first", NEW."closes_last", NEW."closes_note", NEW."closes_wording", NEW."council_deadline_basis", NEW."council_deadline_edtf", NEW."council_deadline_first", NEW."council_deadline_last", NEW."council_deadline_note", NEW."council_deadline_wording", NEW."id", NEW."motto", NEW."name", NEW."note", NEW."opens_basis", NEW."opens_edtf", NEW."opens_first", NEW."opens_last", NEW."opens_note", NEW."opens_wording", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id", NEW."year"); RETURN NULL;',
                            hash="db2a0950b374c6dbedd0e237ead2e702093c4e9b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b1391",
                            table="funding_call",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_callevent" ("budget_basis", "budget_max", "budget_min", "budget_note", "budget_qualifier", "closes_basis", "closes_edtf", "closes_first", "closes_last", "closes_note", "closes_wording", "council_deadline_basis", "council_deadline_edtf", "council_deadline_first", "council_deadline_last", "council_deadline_note", "council_deadline_wording", "id", "motto", "name", "note", "opens_basis", "opens_edtf", "opens_first", "opens_last", "opens_note", "opens_wording", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "year") VALUES (OLD."budget_basis", OLD."budget_max", OLD."budget_min", OLD."budget_note", OLD."budget_qualifier", OLD."closes_basis", OLD."closes_edtf", OLD."closes_first", OLD."closes_last", OLD."closes_note", OLD."closes_wording", OLD."council_deadline_basis", OLD."council_deadline_edtf", OLD."council_deadline_first", OLD."council_deadline_last", OLD."council_deadline_note", OLD."council_deadline_wording", OLD."id", OLD."motto", OLD."name", OLD."note", OLD."opens_basis", OLD."opens_edtf", OLD."opens_first", OLD."opens_last", OLD."opens_note", OLD."opens_wording", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id", OLD."year"); RETURN NULL;',
                            hash="2405caf63dcde5c7f7cfb45bee43071e9ac9571d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2ed63",
                            table="funding_call",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Application",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.SlugField(max_length=80, unique=True, verbose_name="Kennung")),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="applications",
                        to="projects.project",
                        verbose_name="Projekt",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="applications",
                        to="funding.programme",
                        verbose_name="Programm",
                    ),
                ),
                (
                    "call",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="applications",
                        to="funding.call",
                        verbose_name="Aufruf",
                    ),
                ),
                ("title", models.CharField(max_length=150, verbose_name="Titel")),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("intended", "beabsichtigt"),
                            ("draft", "Entwurf"),
                            ("submitted", "eingereicht"),
                            ("selected", "ausgewählt"),
                            ("not_selected", "nicht ausgewählt"),
                            ("granted", "bewilligt"),
                            ("rejected", "abgelehnt"),
                            ("withdrawn", "zurückgezogen"),
                            ("lapsed", "verfristet"),
                        ],
                        max_length=12,
                        verbose_name="Stand",
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="Hinweis")),
                (
                    "submitted_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Eingereicht",
                    ),
                ),
                (
                    "submitted_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="submitted_edtf",
                        verbose_name="Eingereicht: erster Tag",
                    ),
                ),
                (
                    "submitted_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="submitted_edtf",
                        verbose_name="Eingereicht: letzter Tag",
                    ),
                ),
                (
                    "submitted_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Eingereicht: Grundlage",
                    ),
                ),
                (
                    "submitted_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Eingereicht: Wortlaut",
                    ),
                ),
                (
                    "submitted_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Eingereicht: Hinweis"
                    ),
                ),
                (
                    "decided_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Entschieden",
                    ),
                ),
                (
                    "decided_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="decided_edtf",
                        verbose_name="Entschieden: erster Tag",
                    ),
                ),
                (
                    "decided_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="decided_edtf",
                        verbose_name="Entschieden: letzter Tag",
                    ),
                ),
                (
                    "decided_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Entschieden: Grundlage",
                    ),
                ),
                (
                    "decided_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Entschieden: Wortlaut",
                    ),
                ),
                (
                    "decided_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Entschieden: Hinweis"
                    ),
                ),
                (
                    "applicants",
                    models.ManyToManyField(
                        blank=True,
                        related_name="applications",
                        to="regions.organisation",
                        verbose_name="Antragstellende",
                    ),
                ),
            ],
            options={
                "verbose_name": "Antrag",
                "verbose_name_plural": "Anträge",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("submitted_edtf", ""),
                                ("submitted_first__isnull", True),
                                ("submitted_last__isnull", True),
                            ),
                            models.Q(
                                models.Q(("submitted_edtf", ""), _negated=True),
                                models.Q(
                                    models.Q(
                                        models.Q(("submitted_first__isnull", True), _negated=True),
                                        models.Q(("submitted_last__isnull", True), _negated=True),
                                        ("submitted_first__lte", models.F("submitted_last")),
                                    ),
                                    models.Q(
                                        ("submitted_first__isnull", True),
                                        models.Q(("submitted_last__isnull", True), _negated=True),
                                    ),
                                    models.Q(
                                        ("submitted_last__isnull", True),
                                        models.Q(("submitted_first__isnull", True), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="applications_know_the_days_they_were_submitted",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_edtf", ""),
                                ("decided_first__isnull", True),
                                ("decided_last__isnull", True),
                            ),
                            models.Q(
                                models.Q(("decided_edtf", ""), _negated=True),
                                models.Q(
                                    models.Q(
                                        models.Q(("decided_first__isnull", True), _negated=True),
                                        models.Q(("decided_last__isnull", True), _negated=True),
                                        ("decided_first__lte", models.F("decided_last")),
                                    ),
                                    models.Q(
                                        ("decided_first__isnull", True),
                                        models.Q(("decided_last__isnull", True), _negated=True),
                                    ),
                                    models.Q(
                                        ("decided_last__isnull", True),
                                        models.Q(("decided_first__isnull", True), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="applications_know_the_days_they_were_decided",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("stage__in", ["intended", "draft"]), _negated=True),
                            models.Q(("decided_edtf", ""), ("submitted_edtf", "")),
                            _connector="OR",
                        ),
                        name="an_intention_was_neither_submitted_nor_decided",
                        violation_error_message="Was nur beabsichtigt ist, hat kein Einreichungsdatum.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_applicationevent" ("call_id", "decided_basis", "decided_edtf", "decided_first", "decided_last", "decided_note", "decided_wording", "id", "key", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "project_id", "stage", "submitted_basis", "submitted_edtf", "submitted_first", "submitted_last", "submitted_note", "submitted_wording", "title") VALUES (NEW."call_id", NEW."decided_basis", NEW."decided_edtf", NEW."decided_first", NEW."decided_last", NEW."decided_note", NEW."decided_wording", NEW."id", NEW."key", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id", NEW."project_id", NEW."stage", NEW."submitted_basis", NEW."submitted_edtf", NEW."submitted_first", NEW."submitted_last", NEW."submitted_note", NEW."submitted_wording", NEW."title"); RETURN NULL;',
                            hash="b8bb3cf78488f804b255d2869791f48412ec6a38",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c52d1",
                            table="funding_application",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "funding_applicationevent" ("call_id", "decided_basis", "decided_edtf", "decided_first", "decided_last", "decided_note", "decided_wording", "id", "key", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "project_id", "stage", "submitted_basis", "submitted_edtf", "submitted_first", "submitted_last", "submitted_note", "submitted_wording", "title") VALUES (NEW."call_id", NEW."decided_basis", NEW."decided_edtf", NEW."decided_first", NEW."decided_last", NEW."decided_note", NEW."decided_wording", NEW."id", NEW."key", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id", NEW."project_id", NEW."stage", NEW."submitted_basis", NEW."submitted_edtf", NEW."submitted_first", NEW."submitted_last", NEW."submitted_note", NEW."submitted_wording", NEW."title"); RETURN NULL;',
                            hash="b808ac04199649baf1d8b272ff1f0569d6d66bd2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9f346",
                            table="funding_application",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_applicationevent" ("call_id", "decided_basis", "decided_edtf", "decided_first", "decided_last", "decided_note", "decided_wording", "id", "key", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "project_id", "stage", "submitted_basis", "submitted_edtf", "submitted_first", "submitted_last", "submitted_note", "submitted_wording", "title") VALUES (OLD."call_id", OLD."decided_basis", OLD."decided_edtf", OLD."decided_first", OLD."decided_last", OLD."decided_note", OLD."decided_wording", OLD."id", OLD."key", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id", OLD."project_id", OLD."stage", OLD."submitted_basis", OLD."submitted_edtf", OLD."submitted_first", OLD."submitted_last", OLD."submitted_note", OLD."submitted_wording", OLD."title"); RETURN NULL;',
                            hash="d548e90c4cef6f086319bcb729a7d957966c87b5",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_81329",
                            table="funding_application",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "publication",
                    models.CharField(
                        choices=[
                            ("draft", "Entwurf"),
                            ("in_review", "Zur Prüfung"),
                            ("published", "Veröffentlicht"),
                            ("archived", "Archiviert"),
                            ("withdrawn", "Zurückgezogen"),
                        ],
                        default="draft",
                        max_length=10,
                        verbose_name="Veröffentlichung",
                    ),
                ),
                (
                    "publication_set_at",
                    models.DateTimeField(
                        editable=False, null=True, verbose_name="Stand gesetzt am"
                    ),
                ),
                (
                    "publication_set_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="Stand gesetzt von",
                    ),
                ),
                ("key", models.SlugField(max_length=80, unique=True, verbose_name="Kennung")),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        help_text="leer: in keiner Quelle genannt",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="funding.programme",
                        verbose_name="Förderprogramm",
                    ),
                ),
                (
                    "file_number",
                    models.CharField(blank=True, max_length=60, verbose_name="Aktenzeichen"),
                ),
                (
                    "grant_reference",
                    models.CharField(blank=True, max_length=60, verbose_name="Förderkennzeichen"),
                ),
                (
                    "reference",
                    models.CharField(blank=True, max_length=200, verbose_name="Fundstelle"),
                ),
                ("notes", models.TextField(blank=True, verbose_name="Hinweise")),
            ],
            options={
                "verbose_name": "Förderentscheidung",
                "verbose_name_plural": "Förderentscheidungen",
                "ordering": ["pk"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["publication"], name="decision_publication"),
                    models.Index(fields=["file_number"], name="decision_file_number"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "publication__in",
                                ["draft", "in_review", "published", "archived", "withdrawn"],
                            )
                        ),
                        name="decisions_have_a_known_publication_state",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("publication_set_at__isnull", True),
                                ("publication_set_by__isnull", True),
                            ),
                            models.Q(
                                ("publication_set_at__isnull", False),
                                ("publication_set_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="decisions_say_who_set_the_state_and_when",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="rows_are_never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="eb5a3b9d65267e00ee1ef76b8922f4e7e4e036eb",
                            operation="DELETE",
                            pgid="pgtrigger_rows_are_never_deleted_05bcf",
                            table="funding_decision",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_decisionevent" ("file_number", "grant_reference", "id", "key", "notes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "publication", "publication_set_at", "publication_set_by_id", "reference") VALUES (NEW."file_number", NEW."grant_reference", NEW."id", NEW."key", NEW."notes", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id", NEW."publication", NEW."publication_set_at", NEW."publication_set_by_id", NEW."reference"); RETURN NULL;',
                            hash="27045d7dc59913b650ecd3ed17f9fa8286143dbb",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b4060",
                            table="funding_decision",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "funding_decisionevent" ("file_number", "grant_reference", "id", "key", "notes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "publication", "publication_set_at", "publication_set_by_id", "reference") VALUES (NEW."file_number", NEW."grant_reference", NEW."id", NEW."key", NEW."notes", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id", NEW."publication", NEW."publication_set_at", NEW."publication_set_by_id", NEW."reference"); RETURN NULL;',
                            hash="de148f67aa1fbc4fdf24a66fe6b60ed99d950a0a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_37057",
                            table="funding_decision",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_decisionevent" ("file_number", "grant_reference", "id", "key", "notes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "publication", "publication_set_at", "publication_set_by_id", "reference") VALUES (OLD."file_number", OLD."grant_reference", OLD."id", OLD."key", OLD."notes", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id", OLD."publication", OLD."publication_set_at", OLD."publication_set_by_id", OLD."reference"); RETURN NULL;',
                            hash="fecda2c84362ed4aed3347336d8d18752acfed3c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_60af8",
                            table="funding_decision",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DecisionVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versions",
                        to="funding.decision",
                        verbose_name="Entscheidung",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(default=1, verbose_name="Fassung")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("granted", "Bewilligt"),
                            ("final", "Endgültig bewilligt"),
                            ("recognised", "Anerkennung"),
                            ("allocated", "Zugewiesen"),
                            ("in_principle", "Zugestimmt"),
                            ("announced", "Angekündigt"),
                            ("waived", "Verzicht"),
                            ("local_vote", "Beschluss vor Ort"),
                            ("rejected", "Abgelehnt"),
                            ("revoked", "Widerrufen"),
                        ],
                        max_length=12,
                        verbose_name="Stand",
                    ),
                ),
                (
                    "wording",
                    models.CharField(max_length=150, verbose_name="Art laut Quelle oder Bescheid"),
                ),
                (
                    "rate_percent",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        verbose_name="Fördersatz laut Quelle (%)",
                    ),
                ),
                (
                    "financing_type",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("anteil", "Anteilfinanzierung"),
                            ("fehlbedarf", "Fehlbedarfsfinanzierung"),
                            ("festbetrag", "Festbetragsfinanzierung"),
                            ("voll", "Vollfinanzierung"),
                        ],
                        max_length=10,
                        verbose_name="Finanzierungsart",
                    ),
                ),
                (
                    "ancillary_provisions",
                    models.CharField(
                        blank=True,
                        help_text="zum Beispiel ANBest-Gk Bund 2019-06-13",
                        max_length=100,
                        verbose_name="Nebenbestimmungen",
                    ),
                ),
                (
                    "is_cost_neutral",
                    models.BooleanField(default=False, verbose_name="kostenneutral geändert"),
                ),
                ("changes", models.TextField(blank=True, verbose_name="Was sich ändert")),
                (
                    "supersedes_note",
                    models.CharField(blank=True, max_length=200, verbose_name="ersetzt"),
                ),
                (
                    "funders_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Hinweis zu den Geldgebern"
                    ),
                ),
                (
                    "recipients_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Hinweis zu den Empfangenden"
                    ),
                ),
                (
                    "votes_for",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="Ja-Stimmen"
                    ),
                ),
                (
                    "votes_against",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="Nein-Stimmen"
                    ),
                ),
                (
                    "abstentions",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="Enthaltungen"
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
                    "amount_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Betrag: Angabe",
                    ),
                ),
                (
                    "amount_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Betrag (mindestens)",
                    ),
                ),
                (
                    "amount_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Betrag (höchstens)",
                    ),
                ),
                (
                    "amount_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Betrag: Grundlage",
                    ),
                ),
                (
                    "amount_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Betrag: Hinweis"),
                ),
                (
                    "eligible_cost_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Zuwendungsfähige Ausgaben: Angabe",
                    ),
                ),
                (
                    "eligible_cost_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Zuwendungsfähige Ausgaben (mindestens)",
                    ),
                ),
                (
                    "eligible_cost_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Zuwendungsfähige Ausgaben (höchstens)",
                    ),
                ),
                (
                    "eligible_cost_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Zuwendungsfähige Ausgaben: Grundlage",
                    ),
                ),
                (
                    "eligible_cost_note",
                    models.CharField(
                        blank=True,
                        max_length=300,
                        verbose_name="Zuwendungsfähige Ausgaben: Hinweis",
                    ),
                ),
                (
                    "total_cost_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Gesamtausgaben: Angabe",
                    ),
                ),
                (
                    "total_cost_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Gesamtausgaben (mindestens)",
                    ),
                ),
                (
                    "total_cost_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Gesamtausgaben (höchstens)",
                    ),
                ),
                (
                    "total_cost_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Gesamtausgaben: Grundlage",
                    ),
                ),
                (
                    "total_cost_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Gesamtausgaben: Hinweis"
                    ),
                ),
                (
                    "own_share_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Eigenanteil: Angabe",
                    ),
                ),
                (
                    "own_share_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Eigenanteil (mindestens)",
                    ),
                ),
                (
                    "own_share_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Eigenanteil (höchstens)",
                    ),
                ),
                (
                    "own_share_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Eigenanteil: Grundlage",
                    ),
                ),
                (
                    "own_share_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Eigenanteil: Hinweis"
                    ),
                ),
                (
                    "decided_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Entschieden",
                    ),
                ),
                (
                    "decided_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="decided_edtf",
                        verbose_name="Entschieden: erster Tag",
                    ),
                ),
                (
                    "decided_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="decided_edtf",
                        verbose_name="Entschieden: letzter Tag",
                    ),
                ),
                (
                    "decided_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Entschieden: Grundlage",
                    ),
                ),
                (
                    "decided_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Entschieden: Wortlaut",
                    ),
                ),
                (
                    "decided_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Entschieden: Hinweis"
                    ),
                ),
                (
                    "issued_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Bescheid vom",
                    ),
                ),
                (
                    "issued_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="issued_edtf",
                        verbose_name="Bescheid vom: erster Tag",
                    ),
                ),
                (
                    "issued_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="issued_edtf",
                        verbose_name="Bescheid vom: letzter Tag",
                    ),
                ),
                (
                    "issued_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Bescheid vom: Grundlage",
                    ),
                ),
                (
                    "issued_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Bescheid vom: Wortlaut",
                    ),
                ),
                (
                    "issued_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Bescheid vom: Hinweis"
                    ),
                ),
                (
                    "served_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Bekannt gegeben",
                    ),
                ),
                (
                    "served_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="served_edtf",
                        verbose_name="Bekannt gegeben: erster Tag",
                    ),
                ),
                (
                    "served_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="served_edtf",
                        verbose_name="Bekannt gegeben: letzter Tag",
                    ),
                ),
                (
                    "served_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Bekannt gegeben: Grundlage",
                    ),
                ),
                (
                    "served_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Bekannt gegeben: Wortlaut",
                    ),
                ),
                (
                    "served_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Bekannt gegeben: Hinweis"
                    ),
                ),
                (
                    "reported_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Gemeldet",
                    ),
                ),
                (
                    "reported_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="reported_edtf",
                        verbose_name="Gemeldet: erster Tag",
                    ),
                ),
                (
                    "reported_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="reported_edtf",
                        verbose_name="Gemeldet: letzter Tag",
                    ),
                ),
                (
                    "reported_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Gemeldet: Grundlage",
                    ),
                ),
                (
                    "reported_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Gemeldet: Wortlaut",
                    ),
                ),
                (
                    "reported_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Gemeldet: Hinweis"),
                ),
                (
                    "period_start_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Bewilligungszeitraum ab",
                    ),
                ),
                (
                    "period_start_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="period_start_edtf",
                        verbose_name="Bewilligungszeitraum ab: erster Tag",
                    ),
                ),
                (
                    "period_start_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="period_start_edtf",
                        verbose_name="Bewilligungszeitraum ab: letzter Tag",
                    ),
                ),
                (
                    "period_start_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Bewilligungszeitraum ab: Grundlage",
                    ),
                ),
                (
                    "period_start_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Bewilligungszeitraum ab: Wortlaut",
                    ),
                ),
                (
                    "period_start_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Bewilligungszeitraum ab: Hinweis"
                    ),
                ),
                (
                    "period_end_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Bewilligungszeitraum bis",
                    ),
                ),
                (
                    "period_end_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="period_end_edtf",
                        verbose_name="Bewilligungszeitraum bis: erster Tag",
                    ),
                ),
                (
                    "period_end_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="period_end_edtf",
                        verbose_name="Bewilligungszeitraum bis: letzter Tag",
                    ),
                ),
                (
                    "period_end_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Bewilligungszeitraum bis: Grundlage",
                    ),
                ),
                (
                    "period_end_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Bewilligungszeitraum bis: Wortlaut",
                    ),
                ),
                (
                    "period_end_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Bewilligungszeitraum bis: Hinweis"
                    ),
                ),
            ],
            options={
                "verbose_name": "Fassung",
                "verbose_name_plural": "Fassungen",
                "ordering": ["number"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["status"], name="version_status"),
                    models.Index(fields=["decided_first"], name="version_decided"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("decision", "number"),
                        name="versions_are_numbered_once",
                        violation_error_message="Diese Fassungsnummer gibt es schon.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1)),
                        name="versions_are_numbered_from_one",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("number", 1), models.Q(("changes", ""), _negated=True), _connector="OR"
                        ),
                        name="an_amendment_says_what_it_changes",
                        violation_error_message="Bitte angeben, was sich zur vorigen Fassung ändert.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("cancelled_on__isnull", True), ("cancelled_reason", "")),
                            models.Q(
                                ("cancelled_on__isnull", False),
                                models.Q(("cancelled_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="a_cancelled_version_says_when_and_why",
                        violation_error_message="Zum Stornieren gehören Tag und Grund.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("issued_first__isnull", True),
                            ("served_last__isnull", True),
                            ("served_last__gte", models.F("issued_first")),
                            _connector="OR",
                        ),
                        name="decisions_are_served_after_they_are_issued",
                        violation_error_message="Die Bekanntgabe liegt vor dem Datum des Bescheids.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("period_start_first__isnull", True),
                            ("period_end_last__isnull", True),
                            ("period_start_first__lte", models.F("period_end_last")),
                            _connector="OR",
                        ),
                        name="award_periods_begin_before_they_end",
                        violation_error_message="Der Bewilligungszeitraum endet vor seinem Anfang.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("amount_max__isnull", True),
                            ("eligible_cost_min__isnull", True),
                            ("amount_min__isnull", True),
                            ("amount_min__lte", models.F("eligible_cost_max")),
                            ("eligible_cost_max__isnull", True),
                            _connector="OR",
                        ),
                        name="no_grant_exceeds_the_eligible_cost",
                        violation_error_message="Der Betrag ist höher als die zuwendungsfähigen Ausgaben.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("rate_percent__isnull", True),
                            models.Q(("rate_percent__gt", 0), ("rate_percent__lte", 100)),
                            _connector="OR",
                        ),
                        name="decision_rates_are_percentages",
                        violation_error_message="Der Fördersatz liegt zwischen 0 und 100 Prozent.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "amount_qualifier__in",
                                    (
                                        "unknown",
                                        "not_stated",
                                        "not_published",
                                        "not_recorded",
                                        "undecided",
                                        "not_applicable",
                                    ),
                                ),
                                ("amount_min__isnull", True),
                                ("amount_max__isnull", True),
                            ),
                            models.Q(
                                ("amount_qualifier__in", ("exact", "about")),
                                models.Q(("amount_min__isnull", True), _negated=True),
                                ("amount_min__gte", 0),
                                models.Q(("amount_max__isnull", True), _negated=True),
                                ("amount_max__gte", 0),
                                ("amount_min", models.F("amount_max")),
                            ),
                            models.Q(
                                ("amount_qualifier__in", ("up_to",)),
                                ("amount_min__isnull", True),
                                models.Q(("amount_max__isnull", True), _negated=True),
                                ("amount_max__gte", 0),
                            ),
                            models.Q(
                                ("amount_qualifier__in", ("at_least",)),
                                models.Q(("amount_min__isnull", True), _negated=True),
                                ("amount_min__gte", 0),
                                ("amount_max__isnull", True),
                            ),
                            models.Q(
                                ("amount_qualifier__in", ("between",)),
                                models.Q(("amount_min__isnull", True), _negated=True),
                                ("amount_min__gte", 0),
                                models.Q(("amount_max__isnull", True), _negated=True),
                                ("amount_max__gte", 0),
                                ("amount_min__lt", models.F("amount_max")),
                            ),
                            _connector="OR",
                        ),
                        name="granted_amounts_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "eligible_cost_qualifier__in",
                                    (
                                        "unknown",
                                        "not_stated",
                                        "not_published",
                                        "not_recorded",
                                        "undecided",
                                        "not_applicable",
                                    ),
                                ),
                                ("eligible_cost_min__isnull", True),
                                ("eligible_cost_max__isnull", True),
                            ),
                            models.Q(
                                ("eligible_cost_qualifier__in", ("exact", "about")),
                                models.Q(("eligible_cost_min__isnull", True), _negated=True),
                                ("eligible_cost_min__gte", 0),
                                models.Q(("eligible_cost_max__isnull", True), _negated=True),
                                ("eligible_cost_max__gte", 0),
                                ("eligible_cost_min", models.F("eligible_cost_max")),
                            ),
                            models.Q(
                                ("eligible_cost_qualifier__in", ("up_to",)),
                                ("eligible_cost_min__isnull", True),
                                models.Q(("eligible_cost_max__isnull", True), _negated=True),
                                ("eligible_cost_max__gte", 0),
                            ),
                            models.Q(
                                ("eligible_cost_qualifier__in", ("at_least",)),
                                models.Q(("eligible_cost_min__isnull", True), _negated=True),
                                ("eligible_cost_min__gte", 0),
                                ("eligible_cost_max__isnull", True),
                            ),
                            models.Q(
                                ("eligible_cost_qualifier__in", ("between",)),
                                models.Q(("eligible_cost_min__isnull", True), _negated=True),
                                ("eligible_cost_min__gte", 0),
                                models.Q(("eligible_cost_max__isnull", True), _negated=True),
                                ("eligible_cost_max__gte", 0),
                                ("eligible_cost_min__lt", models.F("eligible_cost_max")),
                            ),
                            _connector="OR",
                        ),
                        name="eligible_costs_of_decisions_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "total_cost_qualifier__in",
                                    (
                                        "unknown",
                                        "not_stated",
                                        "not_published",
                                        "not_recorded",
                                        "undecided",
                                        "not_applicable",
                                    ),
                                ),
                                ("total_cost_min__isnull", True),
                                ("total_cost_max__isnull", True),
                            ),
                            models.Q(
                                ("total_cost_qualifier__in", ("exact", "about")),
                                models.Q(("total_cost_min__isnull", True), _negated=True),
                                ("total_cost_min__gte", 0),
                                models.Q(("total_cost_max__isnull", True), _negated=True),
                                ("total_cost_max__gte", 0),
                                ("total_cost_min", models.F("total_cost_max")),
                            ),
                            models.Q(
                                ("total_cost_qualifier__in", ("up_to",)),
                                ("total_cost_min__isnull", True),
                                models.Q(("total_cost_max__isnull", True), _negated=True),
                                ("total_cost_max__gte", 0),
                            ),
                            models.Q(
                                ("total_cost_qualifier__in", ("at_least",)),
                                models.Q(("total_cost_min__isnull", True), _negated=True),
                                ("total_cost_min__gte", 0),
                                ("total_cost_max__isnull", True),
                            ),
                            models.Q(
                                ("total_cost_qualifier__in", ("between",)),
                                models.Q(("total_cost_min__isnull", True), _negated=True),
                                ("total_cost_min__gte", 0),
                                models.Q(("total_cost_max__isnull", True), _negated=True),
                                ("total_cost_max__gte", 0),
                                ("total_cost_min__lt", models.F("total_cost_max")),
                            ),
                            _connector="OR",
                        ),
                        name="total_costs_of_decisions_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "own_share_qualifier__in",
                                    (
                                        "unknown",
                                        "not_stated",
                                        "not_published",
                                        "not_recorded",
                                        "undecided",
                                        "not_applicable",
                                    ),
                                ),
                                ("own_share_min__isnull", True),
                                ("own_share_max__isnull", True),
                            ),
                            models.Q(
                                ("own_share_qualifier__in", ("exact", "about")),
                                models.Q(("own_share_min__isnull", True), _negated=True),
                                ("own_share_min__gte", 0),
                                models.Q(("own_share_max__isnull", True), _negated=True),
                                ("own_share_max__gte", 0),
                                ("own_share_min", models.F("own_share_max")),
                            ),
                            models.Q(
                                ("own_share_qualifier__in", ("up_to",)),
                                ("own_share_min__isnull", True),
                                models.Q(("own_share_max__isnull", True), _negated=True),
                                ("own_share_max__gte", 0),
                            ),
                            models.Q(
                                ("own_share_qualifier__in", ("at_least",)),
                                models.Q(("own_share_min__isnull", True), _negated=True),
                                ("own_share_min__gte", 0),
                                ("own_share_max__isnull", True),
                            ),
                            models.Q(
                                ("own_share_qualifier__in", ("between",)),
                                models.Q(("own_share_min__isnull", True), _negated=True),
                                ("own_share_min__gte", 0),
                                models.Q(("own_share_max__isnull", True), _negated=True),
                                ("own_share_max__gte", 0),
                                ("own_share_min__lt", models.F("own_share_max")),
                            ),
                            _connector="OR",
                        ),
                        name="own_shares_of_decisions_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_edtf", ""),
                                ("decided_first__isnull", True),
                                ("decided_last__isnull", True),
                            ),
                            models.Q(
                                models.Q(("decided_edtf", ""), _negated=True),
                                models.Q(
                                    models.Q(
                                        models.Q(("decided_first__isnull", True), _negated=True),
                                        models.Q(("decided_last__isnull", True), _negated=True),
                                        ("decided_first__lte", models.F("decided_last")),
                                    ),
                                    models.Q(
                                        ("decided_first__isnull", True),
                                        models.Q(("decided_last__isnull", True), _negated=True),
                                    ),
                                    models.Q(
                                        ("decided_last__isnull", True),
                                        models.Q(("decided_first__isnull", True), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="decisions_know_the_days_they_were_made",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("issued_edtf", ""),
                                ("issued_first__isnull", True),
                                ("issued_last__isnull", True),
                            ),
                            models.Q(
                                models.Q(("issued_edtf", ""), _negated=True),
                                models.Q(
                                    models.Q(
                                        models.Q(("issued_first__isnull", True), _negated=True),
                                        models.Q(("issued_last__isnull", True), _negated=True),
                                        ("issued_first__lte", models.F("issued_last")),
                                    ),
                                    models.Q(
                                        ("issued_first__isnull", True),
                                        models.Q(("issued_last__isnull", True), _negated=True),
                                    ),
                                    models.Q(
                                        ("issued_last__isnull", True),
                                        models.Q(("issued_first__isnull", True), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="decisions_know_the_days_they_were_issued",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("served_edtf", ""),
                                ("served_first__isnull", True),
                                ("served_last__isnull", True),
                            ),
                            models.Q(
                                models.Q(("served_edtf", ""), _negated=True),
                                models.Q(
                                    models.Q(
                                        models.Q(("served_first__isnull", True), _negated=True),
                                        models.Q(("served_last__isnull", True), _negated=True),
                                        ("served_first__lte", models.F("served_last")),
                                    ),
                                    models.Q(
                                        ("served_first__isnull", True),
                                        models.Q(("served_last__isnull", True), _negated=True),
                                    ),
                                    models.Q(
                                        ("served_last__isnull", True),
                                        models.Q(("served_first__isnull", True), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="decisions_know_the_days_they_were_served",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("reported_edtf", ""),
                                ("reported_first__isnull", True),
                                ("reported_last__isnull", True),
                            ),
                            models.Q(
                                models.Q(("reported_edtf", ""), _negated=True),
                                models.Q(
                                    models.Q(
                                        models.Q(("reported_first__isnull", True), _negated=True),
                                        models.Q(("reported_last__isnull", True), _negated=True),
                                        ("reported_first__lte", models.F("reported_last")),
                                    ),
                                    models.Q(
                                        ("reported_first__isnull", True),
                                        models.Q(("reported_last__isnull", True), _negated=True),
                                    ),
                                    models.Q(
                                        ("reported_last__isnull", True),
                                        models.Q(("reported_first__isnull", True), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="decisions_know_the_days_they_were_reported",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("period_start_edtf", ""),
                                ("period_start_first__isnull", True),
                                ("period_start_last__isnull", True),
                            ),
                            models.Q(
                                models.Q(("period_start_edtf", ""), _negated=True),
                                models.Q(
                                    models.Q(
                                        models.Q(
                                            ("period_start_first__isnull", True), _negated=True
                                        ),
                                        models.Q(
                                            ("period_start_last__isnull", True), _negated=True
                                        ),
                                        ("period_start_first__lte", models.F("period_start_last")),
                                    ),
                                    models.Q(
                                        ("period_start_first__isnull", True),
                                        models.Q(
                                            ("period_start_last__isnull", True), _negated=True
                                        ),
                                    ),
                                    models.Q(
                                        ("period_start_last__isnull", True),
                                        models.Q(
                                            ("period_start_first__isnull", True), _negated=True
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="award_periods_know_their_first_days",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("period_end_edtf", ""),
                                ("period_end_first__isnull", True),
                                ("period_end_last__isnull", True),
                            ),
                            models.Q(
                                models.Q(("period_end_edtf", ""), _negated=True),
                                models.Q(
                                    models.Q(
                                        models.Q(("period_end_first__isnull", True), _negated=True),
                                        models.Q(("period_end_last__isnull", True), _negated=True),
                                        ("period_end_first__lte", models.F("period_end_last")),
                                    ),
                                    models.Q(
                                        ("period_end_first__isnull", True),
                                        models.Q(("period_end_last__isnull", True), _negated=True),
                                    ),
                                    models.Q(
                                        ("period_end_last__isnull", True),
                                        models.Q(("period_end_first__isnull", True), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="award_periods_know_their_last_days",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="rows_are_never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="19047ea29ed1c204dae961352710e5392751f0cf",
                            operation="DELETE",
                            pgid="pgtrigger_rows_are_never_deleted_3afc1",
                            table="funding_decisionversion",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_decisionversionevent" ("abstentions", "amount_basis", "amount_max", "amount_min", "amount_note", "amount_qualifier", "ancillary_provisions", "cancelled_on", "cancelled_reason", "changes", "decided_basis", "decided_edtf", "decided_first", "decided_last", "decided_note", "decided_wording", "decision_id", "eligible_cost_basis", "eligible_cost_max", "eligible_cost_min", "eligible_cost_note", "eligible_cost_qualifier", "financing_type", "funders_note", "id", "is_cost_neutral", "issued_basis", "issued_edtf", "issued_first", "issued_last", "issued_note", "issued_wording", "number", "own_share_basis", "own_share_max", "own_share_min", "own_share_note", "own_share_qualifier", "period_end_basis", "period_end_edtf", "period_end_first", "period_end_last", "period_end_note", "period_end_wording", "period_start_basis", "period_start_edtf", "period_start_first", "period_start_last", "period_start_note", "period_start_wording", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rate_percent", "recipients_note", "reported_basis", "reported_edtf", "reported_first", "reported_last", "reported_note", "reported_wording", "served_basis", "served_edtf", "served_first", "served_last", "served_note", "served_wording", "status", "supersedes_note", "total_cost_basis", "total_cost_max", "total_cost_min", "total_cost_note", "total_cost_qualifier", "votes_against", "votes_for", "wording") VALUES (NEW."abstentions", NEW."amount_basis", NEW."amount_max", NEW."amount_min", NEW."amount_note", NEW."amount_qualifier", NEW."ancillary_provisions", NEW."cancelled_on", NEW."cancelled_reason", NEW."changes", NEW."decided_basis", NEW."decided_edtf", NEW."decided_first", NEW."decided_last", NEW."decided_note", NEW."decided_wording", NEW."decision_id", NEW."eligible_cost_basis", NEW."eligible_cost_max", NEW."eligible_cost_min", NEW."eligible_cost_note", NEW."eligible_cost_qualifier", NEW."financing_type", NEW."funders_note", NEW."id", NEW."is_cost_neutral", NEW."issued_basis", NEW."issued_edtf", NEW."issued_first", NEW."issued_last", NEW."issued_note", NEW."issued_wording", NEW."number", NEW."own_share_basis", NEW."own_share_max", NEW."own_share_min", NEW."own_share_note", NEW."own_share_qualifier", NEW."period_end_basis", NEW."period_end_edtf", NEW."period_end_first", NEW."period_end_last", NEW."period_end_note", NEW."period_end_wording", NEW."period_start_basis", NEW."period_start_edtf", NEW."period_start_first", NEW."period_start_last", NEW."period_start_note", NEW."period_start_wording", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rate_percent", NEW."recipients_note", NEW."reported_basis", NEW."reported_edtf", NEW."reported_first", NEW."reported_last", NEW."reported_note", NEW."reported_wording", NEW."served_basis", NEW."served_edtf", NEW."served_first", NEW."served_last", NEW."served_note", NEW."served_wording", NEW."status", NEW."supersedes_note", NEW."total_cost_basis", NEW."total_cost_max", NEW."total_cost_min", NEW."total_cost_note", NEW."total_cost_qualifier", NEW."votes_against", NEW."votes_for", NEW."wording"); RETURN NULL;',
                            hash="94269b0c90b5f0ee6a5293693c72bd1692874f4f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c0f00",
                            table="funding_decisionversion",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "funding_decisionversionevent" ("abstentions", "amount_basis", "amount_max", "amount_min", "amount_note", "amount_qualifier", "ancillary_provisions", "cancelled_on", "cancelled_reason", "changes", "decided_basis", "decided_edtf", "decided_first", "decided_last", "decided_note", "decided_wording", "decision_id", "eligible_cost_basis", "eligible_cost_max", "eligible_cost_min", "eligible_cost_note", "eligible_cost_qualifier", "financing_type", "funders_note", "id", "is_cost_neutral", "issued_basis", "issued_edtf", "issued_first", "issued_last", "issued_note", "issued_wording", "number", "own_share_basis", "own_share_max", "own_share_min", "own_share_note", "own_share_qualifier", "period_end_basis", "period_end_edtf", "period_end_first", "period_end_last", "period_end_note", "period_end_wording", "period_start_basis", "period_start_edtf", "period_start_first", "period_start_last", "period_start_note", "period_start_wording", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rate_percent", "recipients_note", "reported_basis", "reported_edtf", "reported_first", "reported_last", "reported_note", "reported_wording", "served_basis", "served_edtf", "served_first", "served_last", "served_note", "served_wording", "status", "supersedes_note", "total_cost_basis", "total_cost_max", "total_cost_min", "total_cost_note", "total_cost_qualifier", "votes_against", "votes_for", "wording") VALUES (NEW."abstentions", NEW."amount_basis", NEW."amount_max", NEW."amount_min", NEW."amount_note", NEW."amount_qualifier", NEW."ancillary_provisions", NEW."cancelled_on", NEW."cancelled_reason", NEW."changes", NEW."decided_basis", NEW."decided_edtf", NEW."decided_first", NEW."decided_last", NEW."decided_note", NEW."decided_wording", NEW."decision_id", NEW."eligible_cost_basis", NEW."eligible_cost_max", NEW."eligible_cost_min", NEW."eligible_cost_note", NEW."eligible_cost_qualifier", NEW."financing_type", NEW."funders_note", NEW."id", NEW."is_cost_neutral", NEW."issued_basis", NEW."issued_edtf", NEW."issued_first", NEW."issued_last", NEW."issued_note", NEW."issued_wording", NEW."number", NEW."own_share_basis", NEW."own_share_max", NEW."own_share_min", NEW."own_share_note", NEW."own_share_qualifier", NEW."period_end_basis", NEW."period_end_edtf", NEW."period_end_first", NEW."period_end_last", NEW."period_end_note", NEW."period_end_wording", NEW."period_start_basis", NEW."period_start_edtf", NEW."period_start_first", NEW."period_start_last", NEW."period_start_note", NEW."period_start_wording", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rate_percent", NEW."recipients_note", NEW."reported_basis", NEW."reported_edtf", NEW."reported_first", NEW."reported_last", NEW."reported_note", NEW."reported_wording", NEW."served_basis", NEW."served_edtf", NEW."served_first", NEW."served_last", NEW."served_note", NEW."served_wording", NEW."status", NEW."supersedes_note", NEW."total_cost_basis", NEW."total_cost_max", NEW."total_cost_min", NEW."total_cost_note", NEW."total_cost_qualifier", NEW."votes_against", NEW."votes_for", NEW."wording"); RETURN NULL;',
                            hash="5575739f48a6c39e04465c5cdbf0467ac59c0f5a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6076c",
                            table="funding_decisionversion",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_decisionversionevent" ("abstentions", "amount_basis", "amount_max", "amount_min", "amount_note", "amount_qualifier", "ancillary_provisions", "cancelled_on", "cancelled_reason", "changes", "decided_basis", "decided_edtf", "decided_first", "decided_last", "decided_note", "decided_wording", "decision_id", "eligible_cost_basis", "eligible_cost_max", "eligible_cost_min", "eligible_cost_note", "eligible_cost_qualifier", "financing_type", "funders_note", "id", "is_cost_neutral", "issued_basis", "issued_edtf", "issued_first", "issued_last", "issued_note", "issued_wording", "number", "own_share_basis", "own_share_max", "own_share_min", "own_share_note", "own_share_qualifier", "period_end_basis", "period_end_edtf", "period_end_first", "period_end_last", "period_end_note", "period_end_wording", "period_start_basis", "period_start_edtf", "period_start_first", "period_start_last", "period_start_note", "period_start_wording", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rate_percent", "recipients_note", "reported_basis", "reported_edtf", "reported_first", "reported_last", "reported_note", "reported_wording", "served_basis", "served_edtf", "served_first", "served_last", "served_note", "served_wording", "status", "supersedes_note", "total_cost_basis", "total_cost_max", "total_cost_min", "total_cost_note", "total_cost_qualifier", "votes_against", "votes_for", "wording") VALUES (OLD."abstentions", OLD."amount_basis", OLD."amount_max", OLD."amount_min", OLD."amount_note", OLD."amount_qualifier", OLD."ancillary_provisions", OLD."cancelled_on", OLD."cancelled_reason", OLD."changes", OLD."decided_basis", OLD."decided_edtf", OLD."decided_first", OLD."decided_last", OLD."decided_note", OLD."decided_wording", OLD."decision_id", OLD."eligible_cost_basis", OLD."eligible_cost_max", OLD."eligible_cost_min", OLD."eligible_cost_note", OLD."eligible_cost_qualifier", OLD."financing_type", OLD."funders_note", OLD."id", OLD."is_cost_neutral", OLD."issued_basis", OLD."issued_edtf", OLD."issued_first", OLD."issued_last", OLD."issued_note", OLD."issued_wording", OLD."number", OLD."own_share_basis", OLD."own_share_max", OLD."own_share_min", OLD."own_share_note", OLD."own_share_qualifier", OLD."period_end_basis", OLD."period_end_edtf", OLD."period_end_first", OLD."period_end_last", OLD."period_end_note", OLD."period_end_wording", OLD."period_start_basis", OLD."period_start_edtf", OLD."period_start_first", OLD."period_start_last", OLD."period_start_note", OLD."period_start_wording", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rate_percent", OLD."recipients_note", OLD."reported_basis", OLD."reported_edtf", OLD."reported_first", OLD."reported_last", OLD."reported_note", OLD."reported_wording", OLD."served_basis", OLD."served_edtf", OLD."served_first", OLD."served_last", OLD."served_note", OLD."served_wording", OLD."status", OLD."supersedes_note", OLD."total_cost_basis", OLD."total_cost_max", OLD."total_cost_min", OLD."total_cost_note", OLD."total_cost_qualifier", OLD."votes_against", OLD."votes_for", OLD."wording"); RETURN NULL;',
                            hash="3bab3a3aed8544a5e0e7f5f31c7b577f27ae6583",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3d127",
                            table="funding_decisionversion",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Event",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.SlugField(max_length=80, unique=True, verbose_name="Kennung")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("handover", "Bescheidübergabe"),
                            ("gathering", "Veranstaltung"),
                            ("conference", "Regionalkonferenz"),
                            ("resolution", "Beschluss"),
                            ("start", "Start"),
                            ("deadline", "Frist"),
                            ("construction", "Bau"),
                            ("opening", "Eröffnung"),
                            ("application", "Antrag"),
                            ("end", "Ende"),
                            ("completion", "Abschluss"),
                            ("selection", "Auswahl"),
                            ("participation", "Beteiligung"),
                            ("change", "Änderung"),
                            ("visit", "Besuch"),
                            ("presentation", "Vorstellung"),
                            ("award_of_contract", "Vergabe"),
                            ("commissioning", "Inbetriebnahme"),
                            ("prize", "Auszeichnung"),
                            ("forerunner", "Vorläufer"),
                            ("law", "Gesetz"),
                        ],
                        max_length=17,
                        verbose_name="Art",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="Titel")),
                ("place", models.CharField(blank=True, max_length=150, verbose_name="Ort")),
                (
                    "decision",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="event",
                        to="funding.decision",
                        verbose_name="Übergabe der Entscheidung",
                    ),
                ),
                (
                    "day_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Datum",
                    ),
                ),
                (
                    "day_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="day_edtf",
                        verbose_name="Datum: erster Tag",
                    ),
                ),
                (
                    "day_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="day_edtf",
                        verbose_name="Datum: letzter Tag",
                    ),
                ),
                (
                    "day_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Datum: Grundlage",
                    ),
                ),
                (
                    "day_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Datum: Wortlaut",
                    ),
                ),
                (
                    "day_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Datum: Hinweis"),
                ),
                (
                    "projects",
                    models.ManyToManyField(
                        blank=True,
                        related_name="events",
                        to="projects.project",
                        verbose_name="Projekte",
                    ),
                ),
                (
                    "programmes",
                    models.ManyToManyField(
                        blank=True,
                        related_name="events",
                        to="funding.programme",
                        verbose_name="Förderprogramme",
                    ),
                ),
                (
                    "organisations",
                    models.ManyToManyField(
                        blank=True,
                        related_name="events",
                        to="regions.organisation",
                        verbose_name="Organisationen",
                    ),
                ),
            ],
            options={
                "verbose_name": "Ereignis",
                "verbose_name_plural": "Ereignisse",
                "ordering": [
                    models.OrderBy(models.F("day_first"), descending=True, nulls_last=True),
                    "pk",
                ],
                "indexes": [models.Index(fields=["day_first"], name="event_day")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("day_edtf", ""),
                                ("day_first__isnull", True),
                                ("day_last__isnull", True),
                            ),
                            models.Q(
                                models.Q(("day_edtf", ""), _negated=True),
                                models.Q(
                                    models.Q(
                                        models.Q(("day_first__isnull", True), _negated=True),
                                        models.Q(("day_last__isnull", True), _negated=True),
                                        ("day_first__lte", models.F("day_last")),
                                    ),
                                    models.Q(
                                        ("day_first__isnull", True),
                                        models.Q(("day_last__isnull", True), _negated=True),
                                    ),
                                    models.Q(
                                        ("day_last__isnull", True),
                                        models.Q(("day_first__isnull", True), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="events_know_their_days",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("title", ""), _negated=True), name="events_have_a_title"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decision__isnull", True), ("kind", "handover"), _connector="OR"
                        ),
                        name="only_a_handover_belongs_to_a_decision",
                        violation_error_message="Nur eine Bescheidübergabe gehört zu einer Entscheidung.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_eventevent" ("day_basis", "day_edtf", "day_first", "day_last", "day_note", "day_wording", "decision_id", "id", "key", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "title") VALUES (NEW."day_basis", NEW."day_edtf", NEW."day_first", NEW."day_last", NEW."day_note", NEW."day_wording", NEW."decision_id", NEW."id", NEW."key", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."title"); RETURN NULL;',
                            hash="7337ef98441f01dc6e10d4587dcec9fe48137d10",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_524be",
                            table="funding_event",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "funding_eventevent" ("day_basis", "day_edtf", "day_first", "day_last", "day_note", "day_wording", "decision_id", "id", "key", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "title") VALUES (NEW."day_basis", NEW."day_edtf", NEW."day_first", NEW."day_last", NEW."day_note", NEW."day_wording", NEW."decision_id", NEW."id", NEW."key", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."title"); RETURN NULL;',
                            hash="326d1015bf25f4c5692cc88bac99e7154d6f7936",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3801e",
                            table="funding_event",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_eventevent" ("day_basis", "day_edtf", "day_first", "day_last", "day_note", "day_wording", "decision_id", "id", "key", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "title") VALUES (OLD."day_basis", OLD."day_edtf", OLD."day_first", OLD."day_last", OLD."day_note", OLD."day_wording", OLD."decision_id", OLD."id", OLD."key", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."title"); RETURN NULL;',
                            hash="a60f578e395dcce9b6630e60aaa0a7d00f169b75",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1d0ed",
                            table="funding_event",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FunderShare",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="funders",
                        to="funding.decisionversion",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="funder_shares",
                        to="regions.organisation",
                        verbose_name="Geldgeber",
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        default="stated",
                        max_length=10,
                        verbose_name="Grundlage",
                    ),
                ),
                (
                    "is_later",
                    models.BooleanField(default=False, verbose_name="erst später zuständig"),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                ),
                (
                    "amount_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Anteil: Angabe",
                    ),
                ),
                (
                    "amount_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Anteil (mindestens)",
                    ),
                ),
                (
                    "amount_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Anteil (höchstens)",
                    ),
                ),
                (
                    "amount_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Anteil: Grundlage",
                    ),
                ),
                (
                    "amount_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Anteil: Hinweis"),
                ),
            ],
            options={
                "verbose_name": "Geldgeber",
                "verbose_name_plural": "Geldgeber",
                "ordering": ["position", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("version", "organisation"),
                        name="a_funder_is_named_once",
                        violation_error_message="Dieser Geldgeber steht schon in der Fassung.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "amount_qualifier__in",
                                    (
                                        "unknown",
                                        "not_stated",
                                        "not_published",
                                        "not_recorded",
                                        "undecided",
                                        "not_applicable",
                                    ),
                                ),
                                ("amount_min__isnull", True),
                                ("amount_max__isnull", True),
                            ),
                            models.Q(
                                ("amount_qualifier__in", ("exact", "about")),
                                models.Q(("amount_min__isnull", True), _negated=True),
                                ("amount_min__gte", 0),
                                models.Q(("amount_max__isnull", True), _negated=True),
                                ("amount_max__gte", 0),
                                ("amount_min", models.F("amount_max")),
                            ),
                            models.Q(
                                ("amount_qualifier__in", ("up_to",)),
                                ("amount_min__isnull", True),
                                models.Q(("amount_max__isnull", True), _negated=True),
                                ("amount_max__gte", 0),
                            ),
                            models.Q(
                                ("amount_qualifier__in", ("at_least",)),
                                models.Q(("amount_min__isnull", True), _negated=True),
                                ("amount_min__gte", 0),
                                ("amount_max__isnull", True),
                            ),
                            models.Q(
                                ("amount_qualifier__in", ("between",)),
                                models.Q(("amount_min__isnull", True), _negated=True),
                                ("amount_min__gte", 0),
                                models.Q(("amount_max__isnull", True), _negated=True),
                                ("amount_max__gte", 0),
                                ("amount_min__lt", models.F("amount_max")),
                            ),
                            _connector="OR",
                        ),
                        name="funder_shares_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_fundershareevent" ("amount_basis", "amount_max", "amount_min", "amount_note", "amount_qualifier", "basis", "id", "is_later", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "version_id") VALUES (NEW."amount_basis", NEW."amount_max", NEW."amount_min", NEW."amount_note", NEW."amount_qualifier", NEW."basis", NEW."id", NEW."is_later", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."version_id"); RETURN NULL;',
                            hash="397426b0b004bc23c2c5af8c1ff829ad2bf231e0",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9b760",
                            table="funding_fundershare",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "funding_fundershareevent" ("amount_basis", "amount_max", "amount_min", "amount_note", "amount_qualifier", "basis", "id", "is_later", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "version_id") VALUES (NEW."amount_basis", NEW."amount_max", NEW."amount_min", NEW."amount_note", NEW."amount_qualifier", NEW."basis", NEW."id", NEW."is_later", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."version_id"); RETURN NULL;',
                            hash="4c5c924cf42d7b5a2c76319019bd0b2f8c4ae6a0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5fd80",
                            table="funding_fundershare",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_fundershareevent" ("amount_basis", "amount_max", "amount_min", "amount_note", "amount_qualifier", "basis", "id", "is_later", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "version_id") VALUES (OLD."amount_basis", OLD."amount_max", OLD."amount_min", OLD."amount_note", OLD."amount_qualifier", OLD."basis", OLD."id", OLD."is_later", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."version_id"); RETURN NULL;',
                            hash="d984890241233addc8d2660bf421df9ad15de956",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a3626",
                            table="funding_fundershare",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FurtherAmount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="further_amounts",
                        to="funding.decisionversion",
                    ),
                ),
                ("label", models.CharField(max_length=200, verbose_name="Bezeichnung")),
                ("is_per_year", models.BooleanField(default=False, verbose_name="je Jahr")),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                ),
                (
                    "amount_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Betrag: Angabe",
                    ),
                ),
                (
                    "amount_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Betrag (mindestens)",
                    ),
                ),
                (
                    "amount_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Betrag (höchstens)",
                    ),
                ),
                (
                    "amount_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Betrag: Grundlage",
                    ),
                ),
                (
                    "amount_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Betrag: Hinweis"),
                ),
            ],
            options={
                "verbose_name": "Weiterer Betrag",
                "verbose_name_plural": "Weitere Beträge",
                "ordering": ["position", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("version", "label"), name="a_further_amount_is_listed_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "amount_qualifier__in",
                                    (
                                        "unknown",
                                        "not_stated",
                                        "not_published",
                                        "not_recorded",
                                        "undecided",
                                        "not_applicable",
                                    ),
                                ),
                                ("amount_min__isnull", True),
                                ("amount_max__isnull", True),
                            ),
                            models.Q(
                                ("amount_qualifier__in", ("exact", "about")),
                                models.Q(("amount_min__isnull", True), _negated=True),
                                ("amount_min__gte", 0),
                                models.Q(("amount_max__isnull", True), _negated=True),
                                ("amount_max__gte", 0),
                                ("amount_min", models.F("amount_max")),
                            ),
                            models.Q(
                                ("amount_qualifier__in", ("up_to",)),
                                ("amount_min__isnull", True),
                                models.Q(("amount_max__isnull", True), _negated=True),
                                ("amount_max__gte", 0),
                            ),
                            models.Q(
                                ("amount_qualifier__in", ("at_least",)),
                                models.Q(("amount_min__isnull", True), _negated=True),
                                ("amount_min__gte", 0),
                                ("amount_max__isnull", True),
                            ),
                            models.Q(
                                ("amount_qualifier__in", ("between",)),
                                models.Q(("amount_min__isnull", True), _negated=True),
                                ("amount_min__gte", 0),
                                models.Q(("amount_max__isnull", True), _negated=True),
                                ("amount_max__gte", 0),
                                ("amount_min__lt", models.F("amount_max")),
                            ),
                            _connector="OR",
                        ),
                        name="further_amounts_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_furtheramountevent" ("amount_basis", "amount_max", "amount_min", "amount_note", "amount_qualifier", "id", "is_per_year", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "version_id") VALUES (NEW."amount_basis", NEW."amount_max", NEW."amount_min", NEW."amount_note", NEW."amount_qualifier", NEW."id", NEW."is_per_year", NEW."label", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."version_id"); RETURN NULL;',
                            hash="092139042632abf470a07ac3cb4317a8b400ef1a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d6bfd",
                            table="funding_furtheramount",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "funding_furtheramountevent" ("amount_basis", "amount_max", "amount_min", "amount_note", "amount_qualifier", "id", "is_per_year", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "version_id") VALUES (NEW."amount_basis", NEW."amount_max", NEW."amount_min", NEW."amount_note", NEW."amount_qualifier", NEW."id", NEW."is_per_year", NEW."label", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."version_id"); RETURN NULL;',
                            hash="b49b4806e1ab415116bd581c9cf6f2f8cb0e72cd",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6129d",
                            table="funding_furtheramount",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_furtheramountevent" ("amount_basis", "amount_max", "amount_min", "amount_note", "amount_qualifier", "id", "is_per_year", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "version_id") VALUES (OLD."amount_basis", OLD."amount_max", OLD."amount_min", OLD."amount_note", OLD."amount_qualifier", OLD."id", OLD."is_per_year", OLD."label", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."version_id"); RETURN NULL;',
                            hash="fc683fc9a103c217f8c8cad0781b5e83268f4bda",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a6eac",
                            table="funding_furtheramount",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Handover",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "decision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handover",
                        to="funding.decision",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="Ort")),
                (
                    "place_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Hinweis zum Ort"),
                ),
                (
                    "mode",
                    models.CharField(
                        choices=[
                            ("in_person", "persönlich"),
                            ("virtual", "virtuell"),
                            ("post", "per Post"),
                            ("sent", "versandt"),
                        ],
                        max_length=9,
                        verbose_name="Weg",
                    ),
                ),
                (
                    "by_name",
                    models.CharField(blank=True, max_length=100, verbose_name="übergeben von"),
                ),
                ("by_office", models.CharField(blank=True, max_length=150, verbose_name="Amt")),
                (
                    "by_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Hinweis zur übergebenden Person"
                    ),
                ),
                (
                    "to_organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handovers",
                        to="regions.organisation",
                        verbose_name="entgegengenommen von",
                    ),
                ),
                (
                    "to_name",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="entgegennehmende Person"
                    ),
                ),
                (
                    "to_office",
                    models.CharField(
                        blank=True, max_length=150, verbose_name="Amt der entgegennehmenden Person"
                    ),
                ),
                (
                    "to_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Hinweis zur Entgegennahme"
                    ),
                ),
                (
                    "photo_credit",
                    models.CharField(
                        blank=True,
                        help_text="ein Nachweis ist keine Lizenz (R84)",
                        max_length=150,
                        verbose_name="Bildnachweis der Quelle",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="Hinweis")),
                (
                    "day_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Übergeben",
                    ),
                ),
                (
                    "day_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="day_edtf",
                        verbose_name="Übergeben: erster Tag",
                    ),
                ),
                (
                    "day_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="day_edtf",
                        verbose_name="Übergeben: letzter Tag",
                    ),
                ),
                (
                    "day_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Übergeben: Grundlage",
                    ),
                ),
                (
                    "day_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Übergeben: Wortlaut",
                    ),
                ),
                (
                    "day_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Übergeben: Hinweis"),
                ),
            ],
            options={
                "verbose_name": "Übergabe",
                "verbose_name_plural": "Übergaben",
                "indexes": [models.Index(fields=["day_first"], name="handover_day")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("day_edtf", ""),
                                ("day_first__isnull", True),
                                ("day_last__isnull", True),
                            ),
                            models.Q(
                                models.Q(("day_edtf", ""), _negated=True),
                                models.Q(
                                    models.Q(
                                        models.Q(("day_first__isnull", True), _negated=True),
                                        models.Q(("day_last__isnull", True), _negated=True),
                                        ("day_first__lte", models.F("day_last")),
                                    ),
                                    models.Q(
                                        ("day_first__isnull", True),
                                        models.Q(("day_last__isnull", True), _negated=True),
                                    ),
                                    models.Q(
                                        ("day_last__isnull", True),
                                        models.Q(("day_first__isnull", True), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="handovers_know_their_days",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_handoverevent" ("by_name", "by_note", "by_office", "day_basis", "day_edtf", "day_first", "day_last", "day_note", "day_wording", "decision_id", "id", "mode", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "photo_credit", "place", "place_note", "to_name", "to_note", "to_office", "to_organisation_id") VALUES (NEW."by_name", NEW."by_note", NEW."by_office", NEW."day_basis", NEW."day_edtf", NEW."day_first", NEW."day_last", NEW."day_note", NEW."day_wording", NEW."decision_id", NEW."id", NEW."mode", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."photo_credit", NEW."place", NEW."place_note", NEW."to_name", NEW."to_note", NEW."to_office", NEW."to_organisation_id"); RETURN NULL;',
                            hash="2ee1c3e336fb475026df00dd636d35a9e11de64d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_43ff3",
                            table="funding_handover",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "funding_handoverevent" ("by_name", "by_note", "by_office", "day_basis", "day_edtf", "day_first", "day_last", "day_note", "day_wording", "decision_id", "id", "mode", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "photo_credit", "place", "place_note", "to_name", "to_note", "to_office", "to_organisation_id") VALUES (NEW."by_name", NEW."by_note", NEW."by_office", NEW."day_basis", NEW."day_edtf", NEW."day_first", NEW."day_last", NEW."day_note", NEW."day_wording", NEW."decision_id", NEW."id", NEW."mode", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."photo_credit", NEW."place", NEW."place_note", NEW."to_name", NEW."to_note", NEW."to_office", NEW."to_organisation_id"); RETURN NULL;',
                            hash="9e72e295dbcb78c92940e5bc6110c9e8fbe87db2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c3dae",
                            table="funding_handover",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_handoverevent" ("by_name", "by_note", "by_office", "day_basis", "day_edtf", "day_first", "day_last", "day_note", "day_wording", "decision_id", "id", "mode", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "photo_credit", "place", "place_note", "to_name", "to_note", "to_office", "to_organisation_id") VALUES (OLD."by_name", OLD."by_note", OLD."by_office", OLD."day_basis", OLD."day_edtf", OLD."day_first", OLD."day_last", OLD."day_note", OLD."day_wording", OLD."decision_id", OLD."id", OLD."mode", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."photo_credit", OLD."place", OLD."place_note", OLD."to_name", OLD."to_note", OLD."to_office", OLD."to_organisation_id"); RETURN NULL;',
                            hash="4e4f241fa053ab3c1791bc556f91377e5ec75f3d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a8ff2",
                            table="funding_handover",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Part",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="funding.decisionversion",
                    ),
                ),
                ("label", models.CharField(max_length=200, verbose_name="Teil")),
                (
                    "rate_percent",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        verbose_name="Fördersatz laut Quelle (%)",
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                ),
                (
                    "amount_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Betrag: Angabe",
                    ),
                ),
                (
                    "amount_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Betrag (mindestens)",
                    ),
                ),
                (
                    "amount_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Betrag (höchstens)",
                    ),
                ),
                (
                    "amount_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Betrag: Grundlage",
                    ),
                ),
                (
                    "amount_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Betrag: Hinweis"),
                ),
                (
                    "total_cost_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Gesamtausgaben: Angabe",
                    ),
                ),
                (
                    "total_cost_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Gesamtausgaben (mindestens)",
                    ),
                ),
                (
                    "total_cost_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Gesamtausgaben (höchstens)",
                    ),
                ),
                (
                    "total_cost_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Gesamtausgaben: Grundlage",
                    ),
                ),
                (
                    "total_cost_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Gesamtausgaben: Hinweis"
                    ),
                ),
            ],
            options={
                "verbose_name": "Teilbetrag",
                "verbose_name_plural": "Teilbeträge",
                "ordering": ["position", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("version", "label"), name="a_part_is_listed_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "amount_qualifier__in",
                                    (
                                        "unknown",
                                        "not_stated",
                                        "not_published",
                                        "not_recorded",
                                        "undecided",
                                        "not_applicable",
                                    ),
                                ),
                                ("amount_min__isnull", True),
                                ("amount_max__isnull", True),
                            ),
                            models.Q(
                                ("amount_qualifier__in", ("exact", "about")),
                                models.Q(("amount_min__isnull", True), _negated=True),
                                ("amount_min__gte", 0),
                                models.Q(("amount_max__isnull", True), _negated=True),
                                ("amount_max__gte", 0),
                                ("amount_min", models.F("amount_max")),
                            ),
                            models.Q(
                                ("amount_qualifier__in", ("up_to",)),
                                ("amount_min__isnull", True),
                                models.Q(("amount_max__isnull", True), _negated=True),
                                ("amount_max__gte", 0),
                            ),
                            models.Q(
                                ("amount_qualifier__in", ("at_least",)),
                                models.Q(("amount_min__isnull", True), _negated=True),
                                ("amount_min__gte", 0),
                                ("amount_max__isnull", True),
                            ),
                            models.Q(
                                ("amount_qualifier__in", ("between",)),
                                models.Q(("amount_min__isnull", True), _negated=True),
                                ("amount_min__gte", 0),
                                models.Q(("amount_max__isnull", True), _negated=True),
                                ("amount_max__gte", 0),
                                ("amount_min__lt", models.F("amount_max")),
                            ),
                            _connector="OR",
                        ),
                        name="parts_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "total_cost_qualifier__in",
                                    (
                                        "unknown",
                                        "not_stated",
                                        "not_published",
                                        "not_recorded",
                                        "undecided",
                                        "not_applicable",
                                    ),
                                ),
                                ("total_cost_min__isnull", True),
                                ("total_cost_max__isnull", True),
                            ),
                            models.Q(
                                ("total_cost_qualifier__in", ("exact", "about")),
                                models.Q(("total_cost_min__isnull", True), _negated=True),
                                ("total_cost_min__gte", 0),
                                models.Q(("total_cost_max__isnull", True), _negated=True),
                                ("total_cost_max__gte", 0),
                                ("total_cost_min", models.F("total_cost_max")),
                            ),
                            models.Q(
                                ("total_cost_qualifier__in", ("up_to",)),
                                ("total_cost_min__isnull", True),
                                models.Q(("total_cost_max__isnull", True), _negated=True),
                                ("total_cost_max__gte", 0),
                            ),
                            models.Q(
                                ("total_cost_qualifier__in", ("at_least",)),
                                models.Q(("total_cost_min__isnull", True), _negated=True),
                                ("total_cost_min__gte", 0),
                                ("total_cost_max__isnull", True),
                            ),
                            models.Q(
                                ("total_cost_qualifier__in", ("between",)),
                                models.Q(("total_cost_min__isnull", True), _negated=True),
                                ("total_cost_min__gte", 0),
                                models.Q(("total_cost_max__isnull", True), _negated=True),
                                ("total_cost_max__gte", 0),
                                ("total_cost_min__lt", models.F("total_cost_max")),
                            ),
                            _connector="OR",
                        ),
                        name="costs_of_parts_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_partevent" ("amount_basis", "amount_max", "amount_min", "amount_note", "amount_qualifier", "id", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "rate_percent", "total_cost_basis", "total_cost_max", "total_cost_min", "total_cost_note", "total_cost_qualifier", "version_id") VALUES (NEW."amount_basis", NEW."amount_max", NEW."amount_min", NEW."amount_note", NEW."amount_qualifier", NEW."id", NEW."label", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."rate_percent", NEW."total_cost_basis", NEW."total_cost_max", NEW."total_cost_min", NEW."total_cost_note", NEW."total_cost_qualifier", NEW."version_id"); RETURN NULL;',
                            hash="bfb8d38199fea26268a9fbd0d571b3e1019389bc",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f4285",
                            table="funding_part",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "funding_partevent" ("amount_basis", "amount_max", "amount_min", "amount_note", "amount_qualifier", "id", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "rate_percent", "total_cost_basis", "total_cost_max", "total_cost_min", "total_cost_note", "total_cost_qualifier", "version_id") VALUES (NEW."amount_basis", NEW."amount_max", NEW."amount_min", NEW."amount_note", NEW."amount_qualifier", NEW."id", NEW."label", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."rate_percent", NEW."total_cost_basis", NEW."total_cost_max", NEW."total_cost_min", NEW."total_cost_note", NEW."total_cost_qualifier", NEW."version_id"); RETURN NULL;',
                            hash="cb2382dc553b65af129596bc05291e23b6d24d7f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3a6a6",
                            table="funding_part",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_partevent" ("amount_basis", "amount_max", "amount_min", "amount_note", "amount_qualifier", "id", "label", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "rate_percent", "total_cost_basis", "total_cost_max", "total_cost_min", "total_cost_note", "total_cost_qualifier", "version_id") VALUES (OLD."amount_basis", OLD."amount_max", OLD."amount_min", OLD."amount_note", OLD."amount_qualifier", OLD."id", OLD."label", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."rate_percent", OLD."total_cost_basis", OLD."total_cost_max", OLD."total_cost_min", OLD."total_cost_note", OLD."total_cost_qualifier", OLD."version_id"); RETURN NULL;',
                            hash="690463d686e98ae6438b791f502adfd6698e49cf",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_07aed",
                            table="funding_part",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProgrammeFunder",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="funders",
                        to="funding.programme",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="programme_roles",
                        to="regions.organisation",
                        verbose_name="Organisation",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("funder", "Zuwendungsgeber"),
                            ("co_funder", "Kofinanzierung"),
                            ("later_funder", "Zuwendungsgeber, später"),
                            ("approval_body", "Bewilligungsstelle"),
                        ],
                        max_length=13,
                        verbose_name="Rolle",
                    ),
                ),
            ],
            options={
                "verbose_name": "Geldgeber und Bewilligungsstelle",
                "verbose_name_plural": "Geldgeber und Bewilligungsstellen",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("programme", "organisation", "role"),
                        name="an_organisation_has_a_programme_role_once",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_programmefunderevent" ("id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "role") VALUES (NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id", NEW."role"); RETURN NULL;',
                            hash="b48780bfd2b4ab58dc5e424f53886c02eb70a2a5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b168d",
                            table="funding_programmefunder",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "funding_programmefunderevent" ("id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "role") VALUES (NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id", NEW."role"); RETURN NULL;',
                            hash="b06790d0b933a378be14ef769027767ff330ff1e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6b3f1",
                            table="funding_programmefunder",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_programmefunderevent" ("id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "role") VALUES (OLD."id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id", OLD."role"); RETURN NULL;',
                            hash="b421b4a45c8a6cdf2f5bc601b6ba58e4ed520ca6",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_28f59",
                            table="funding_programmefunder",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProgrammeRate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rates",
                        to="funding.programme",
                    ),
                ),
                ("label", models.CharField(max_length=80, verbose_name="gilt für")),
                (
                    "percent",
                    models.DecimalField(
                        decimal_places=2, max_digits=5, verbose_name="Fördersatz (%)"
                    ),
                ),
                ("is_maximum", models.BooleanField(default=False, verbose_name="Höchstsatz")),
            ],
            options={
                "verbose_name": "Fördersatz",
                "verbose_name_plural": "Fördersätze",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("programme", "label"), name="a_rate_is_listed_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("percent__gt", 0), ("percent__lte", 100)),
                        name="rates_are_percentages",
                        violation_error_message="Der Fördersatz liegt zwischen 0 und 100 Prozent.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_programmerateevent" ("id", "is_maximum", "label", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") VALUES (NEW."id", NEW."is_maximum", NEW."label", NEW."percent", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."programme_id"); RETURN NULL;',
                            hash="486a134c0ea4a04a42c51692e4c25d4cdcf891c0",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6a3d7",
                            table="funding_programmerate",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "funding_programmerateevent" ("id", "is_maximum", "label", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") VALUES (NEW."id", NEW."is_maximum", NEW."label", NEW."percent", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."programme_id"); RETURN NULL;',
                            hash="ac7918b26679d4b4f109198031e829441c787868",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a7eca",
                            table="funding_programmerate",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_programmerateevent" ("id", "is_maximum", "label", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") VALUES (OLD."id", OLD."is_maximum", OLD."label", OLD."percent", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."programme_id"); RETURN NULL;',
                            hash="328fbd87afaac598b19d9e23903812801208bb98",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8a4a9",
                            table="funding_programmerate",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProjectShare",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="project_shares",
                        to="funding.decision",
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decision_shares",
                        to="projects.project",
                        verbose_name="Projekt",
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                ),
                (
                    "amount_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Anteil: Angabe",
                    ),
                ),
                (
                    "amount_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Anteil (mindestens)",
                    ),
                ),
                (
                    "amount_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Anteil (höchstens)",
                    ),
                ),
                (
                    "amount_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Anteil: Grundlage",
                    ),
                ),
                (
                    "amount_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Anteil: Hinweis"),
                ),
            ],
            options={
                "verbose_name": "Projekt der Entscheidung",
                "verbose_name_plural": "Projekte der Entscheidung",
                "ordering": ["position", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("decision", "project"),
                        name="a_decision_names_a_project_once",
                        violation_error_message="Dieses Projekt steht schon bei der Entscheidung.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "amount_qualifier__in",
                                    (
                                        "unknown",
                                        "not_stated",
                                        "not_published",
                                        "not_recorded",
                                        "undecided",
                                        "not_applicable",
                                    ),
                                ),
                                ("amount_min__isnull", True),
                                ("amount_max__isnull", True),
                            ),
                            models.Q(
                                ("amount_qualifier__in", ("exact", "about")),
                                models.Q(("amount_min__isnull", True), _negated=True),
                                ("amount_min__gte", 0),
                                models.Q(("amount_max__isnull", True), _negated=True),
                                ("amount_max__gte", 0),
                                ("amount_min", models.F("amount_max")),
                            ),
                            models.Q(
                                ("amount_qualifier__in", ("up_to",)),
                                ("amount_min__isnull", True),
                                models.Q(("amount_max__isnull", True), _negated=True),
                                ("amount_max__gte", 0),
                            ),
                            models.Q(
                                ("amount_qualifier__in", ("at_least",)),
                                models.Q(("amount_min__isnull", True), _negated=True),
                                ("amount_min__gte", 0),
                                ("amount_max__isnull", True),
                            ),
                            models.Q(
                                ("amount_qualifier__in", ("between",)),
                                models.Q(("amount_min__isnull", True), _negated=True),
                                ("amount_min__gte", 0),
                                models.Q(("amount_max__isnull", True), _negated=True),
                                ("amount_max__gte", 0),
                                ("amount_min__lt", models.F("amount_max")),
                            ),
                            _connector="OR",
                        ),
                        name="project_shares_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_projectshareevent" ("amount_basis", "amount_max", "amount_min", "amount_note", "amount_qualifier", "decision_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id") VALUES (NEW."amount_basis", NEW."amount_max", NEW."amount_min", NEW."amount_note", NEW."amount_qualifier", NEW."decision_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."project_id"); RETURN NULL;',
                            hash="82a749c103fd097fba148e92c9d86c7f3664c7cf",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_fe90b",
                            table="funding_projectshare",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "funding_projectshareevent" ("amount_basis", "amount_max", "amount_min", "amount_note", "amount_qualifier", "decision_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id") VALUES (NEW."amount_basis", NEW."amount_max", NEW."amount_min", NEW."amount_note", NEW."amount_qualifier", NEW."decision_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."project_id"); RETURN NULL;',
                            hash="416951d4c92e73ec4f53686be90092503be511a2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_de4dd",
                            table="funding_projectshare",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_projectshareevent" ("amount_basis", "amount_max", "amount_min", "amount_note", "amount_qualifier", "decision_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id") VALUES (OLD."amount_basis", OLD."amount_max", OLD."amount_min", OLD."amount_note", OLD."amount_qualifier", OLD."decision_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."project_id"); RETURN NULL;',
                            hash="50ada91e100a20fd718e70241e7751da461b6f21",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_22b25",
                            table="funding_projectshare",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RecipientShare",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recipients",
                        to="funding.decisionversion",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recipient_shares",
                        to="regions.organisation",
                        verbose_name="Empfangende Stelle",
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle keine Körperschaft nennt",
                        max_length=150,
                        verbose_name="Bezeichnung",
                    ),
                ),
                (
                    "district",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recipient_shares",
                        to="regions.district",
                        verbose_name="Landkreis",
                    ),
                ),
                (
                    "role",
                    models.CharField(blank=True, max_length=150, verbose_name="Rolle laut Quelle"),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                ),
                (
                    "amount_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Anteil: Angabe",
                    ),
                ),
                (
                    "amount_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Anteil (mindestens)",
                    ),
                ),
                (
                    "amount_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Anteil (höchstens)",
                    ),
                ),
                (
                    "amount_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Anteil: Grundlage",
                    ),
                ),
                (
                    "amount_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Anteil: Hinweis"),
                ),
                (
                    "on_behalf_of",
                    models.ManyToManyField(
                        blank=True,
                        related_name="benefits",
                        to="regions.organisation",
                        verbose_name="stellvertretend für",
                    ),
                ),
            ],
            options={
                "verbose_name": "Empfangende Stelle",
                "verbose_name_plural": "Empfangende Stellen",
                "ordering": ["position", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("organisation__isnull", False),
                            models.Q(("label", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="a_recipient_has_a_name",
                        violation_error_message="Bitte eine Organisation oder eine Bezeichnung angeben.",
                    ),
                    models.UniqueConstraint(
                        fields=("version", "organisation", "label"),
                        name="a_recipient_is_named_once",
                        nulls_distinct=False,
                        violation_error_message="Diese empfangende Stelle steht schon in der Fassung.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                (
                                    "amount_qualifier__in",
                                    (
                                        "unknown",
                                        "not_stated",
                                        "not_published",
                                        "not_recorded",
                                        "undecided",
                                        "not_applicable",
                                    ),
                                ),
                                ("amount_min__isnull", True),
                                ("amount_max__isnull", True),
                            ),
                            models.Q(
                                ("amount_qualifier__in", ("exact", "about")),
                                models.Q(("amount_min__isnull", True), _negated=True),
                                ("amount_min__gte", 0),
                                models.Q(("amount_max__isnull", True), _negated=True),
                                ("amount_max__gte", 0),
                                ("amount_min", models.F("amount_max")),
                            ),
                            models.Q(
                                ("amount_qualifier__in", ("up_to",)),
                                ("amount_min__isnull", True),
                                models.Q(("amount_max__isnull", True), _negated=True),
                                ("amount_max__gte", 0),
                            ),
                            models.Q(
                                ("amount_qualifier__in", ("at_least",)),
                                models.Q(("amount_min__isnull", True), _negated=True),
                                ("amount_min__gte", 0),
                                ("amount_max__isnull", True),
                            ),
                            models.Q(
                                ("amount_qualifier__in", ("between",)),
                                models.Q(("amount_min__isnull", True), _negated=True),
                                ("amount_min__gte", 0),
                                models.Q(("amount_max__isnull", True), _negated=True),
                                ("amount_max__gte", 0),
                                ("amount_min__lt", models.F("amount_max")),
                            ),
                            _connector="OR",
                        ),
                        name="recipient_shares_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_recipientshareevent" ("amount_basis", "amount_max", "amount_min", "amount_note", "amount_qualifier", "district_id", "id", "label", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "version_id") VALUES (NEW."amount_basis", NEW."amount_max", NEW."amount_min", NEW."amount_note", NEW."amount_qualifier", NEW."district_id", NEW."id", NEW."label", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."role", NEW."version_id"); RETURN NULL;',
                            hash="0d3309cac92173a629eac8a006aec4f66a9ca054",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c6dab",
                            table="funding_recipientshare",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "funding_recipientshareevent" ("amount_basis", "amount_max", "amount_min", "amount_note", "amount_qualifier", "district_id", "id", "label", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "version_id") VALUES (NEW."amount_basis", NEW."amount_max", NEW."amount_min", NEW."amount_note", NEW."amount_qualifier", NEW."district_id", NEW."id", NEW."label", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."role", NEW."version_id"); RETURN NULL;',
                            hash="982d3ea702133521f1aa509705c94eb825eaf9d3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2dd81",
                            table="funding_recipientshare",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_recipientshareevent" ("amount_basis", "amount_max", "amount_min", "amount_note", "amount_qualifier", "district_id", "id", "label", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "version_id") VALUES (OLD."amount_basis", OLD."amount_max", OLD."amount_min", OLD."amount_note", OLD."amount_qualifier", OLD."district_id", OLD."id", OLD."label", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."role", OLD."version_id"); RETURN NULL;',
                            hash="725c7e2f5fcd608d6014ed4f9c0490c8514ee200",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_71717",
                            table="funding_recipientshare",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Witness",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "handover",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="witnesses",
                        to="funding.handover",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="Name")),
                ("office", models.CharField(blank=True, max_length=150, verbose_name="Amt")),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                ),
            ],
            options={
                "verbose_name": "Anwesende Person",
                "verbose_name_plural": "Anwesende Personen",
                "ordering": ["position", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("handover", "name"), name="a_witness_is_named_once"
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_witnessevent" ("handover_id", "id", "name", "office", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."handover_id", NEW."id", NEW."name", NEW."office", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="d7ebb216b4d20a88cd2c7172491284efd53f68b1",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3616f",
                            table="funding_witness",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "funding_witnessevent" ("handover_id", "id", "name", "office", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."handover_id", NEW."id", NEW."name", NEW."office", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="4aaa83534692a5cb30846a5e6d6fe78b049bdbbb",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f0194",
                            table="funding_witness",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_witnessevent" ("handover_id", "id", "name", "office", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."handover_id", OLD."id", OLD."name", OLD."office", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position"); RETURN NULL;',
                            hash="84dd484bc6acf46b5b79a74d1da1e21c70178ba7",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_56e41",
                            table="funding_witness",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ApplicationApplicantLink",
            fields=[],
            options={
                "proxy": True,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_applicationapplicantlinkevent" ("application_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (NEW."application_id", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\'); RETURN NULL;',
                            hash="b300374cfe762653544879bd899c6e5ca2c2b685",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_18a1b",
                            table="funding_application_applicants",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "funding_applicationapplicantlinkevent" ("application_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (NEW."application_id", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\'); RETURN NULL;',
                            hash="90dca2c148e260e18990d49b946492f66893ef0f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_dbc98",
                            table="funding_application_applicants",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_applicationapplicantlinkevent" ("application_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (OLD."application_id", OLD."id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\'); RETURN NULL;',
                            hash="f0419bfab68d9f527248c63f34bc5a45eec955ea",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_eb3d6",
                            table="funding_application_applicants",
                            when="AFTER",
                        ),
                    ),
                ],
            },
            bases=("funding.application_applicants",),
        ),
        migrations.CreateModel(
            name="EventOrganisationLink",
            fields=[],
            options={
                "proxy": True,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_eventorganisationlinkevent" ("event_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (NEW."event_id", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\'); RETURN NULL;',
                            hash="1bb9b68b1d574dae26d1f53e4150fe679ca091c4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a1c2d",
                            table="funding_event_organisations",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "funding_eventorganisationlinkevent" ("event_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (NEW."event_id", NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\'); RETURN NULL;',
                            hash="7afcb125b3789885a9e6cef989fd16c6d5a4fa81",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_06588",
                            table="funding_event_organisations",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_eventorganisationlinkevent" ("event_id", "id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label") VALUES (OLD."event_id", OLD."id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\'); RETURN NULL;',
                            hash="5690868a6c864d722f2a9e9f5adbeccaa84c1a35",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8b816",
                            table="funding_event_organisations",
                            when="AFTER",
                        ),
                    ),
                ],
            },
            bases=("funding.event_organisations",),
        ),
        migrations.CreateModel(
            name="EventProgrammeLink",
            fields=[],
            options={
                "proxy": True,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_eventprogrammelinkevent" ("event_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "programme_id") VALUES (NEW."event_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."programme_id"); RETURN NULL;',
                            hash="6bc5a35e9db5a79033a19bc299b7e3bfac15c286",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_217b0",
                            table="funding_event_programmes",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "funding_eventprogrammelinkevent" ("event_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "programme_id") VALUES (NEW."event_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."programme_id"); RETURN NULL;',
                            hash="1c8ecbec94d0738b71bd8205b94bd2a7672a0075",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8af3b",
                            table="funding_event_programmes",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_eventprogrammelinkevent" ("event_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "programme_id") VALUES (OLD."event_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."programme_id"); RETURN NULL;',
                            hash="eddc6272689ef0ec0fa55b9c88dee2578d9eb8b5",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c4619",
                            table="funding_event_programmes",
                            when="AFTER",
                        ),
                    ),
                ],
            },
            bases=("funding.event_programmes",),
        ),
        migrations.CreateModel(
            name="EventProjectLink",
            fields=[],
            options={
                "proxy": True,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_eventprojectlinkevent" ("event_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "project_id") VALUES (NEW."event_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."project_id"); RETURN NULL;',
                            hash="6693251a85ef13ba2401a8d2221dbdfcfda78f62",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2beef",
                            table="funding_event_projects",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "funding_eventprojectlinkevent" ("event_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "project_id") VALUES (NEW."event_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."project_id"); RETURN NULL;',
                            hash="74490421cae13c43c68246e3e1cb697cdc397aba",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a734f",
                            table="funding_event_projects",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_eventprojectlinkevent" ("event_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "project_id") VALUES (OLD."event_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."project_id"); RETURN NULL;',
                            hash="1bdab017219acf537ce793cbfda0dc198fefb2f0",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_40670",
                            table="funding_event_projects",
                            when="AFTER",
                        ),
                    ),
                ],
            },
            bases=("funding.event_projects",),
        ),
        migrations.CreateModel(
            name="OnBehalfOfLink",
            fields=[],
            options={
                "proxy": True,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_onbehalfoflinkevent" ("id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "recipientshare_id") VALUES (NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."recipientshare_id"); RETURN NULL;',
                            hash="4bf085c05e28bfb710c8bb330608a1ce96b85700",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3bf82",
                            table="funding_recipientshare_on_behalf_of",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "funding_onbehalfoflinkevent" ("id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "recipientshare_id") VALUES (NEW."id", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."recipientshare_id"); RETURN NULL;',
                            hash="112eaff02104f5ef09b80db7477060342bfdf999",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d4061",
                            table="funding_recipientshare_on_behalf_of",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_onbehalfoflinkevent" ("id", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "recipientshare_id") VALUES (OLD."id", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."recipientshare_id"); RETURN NULL;',
                            hash="1731184d040a9de44894ac083ee640ed3d9b8eb8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5d3ac",
                            table="funding_recipientshare_on_behalf_of",
                            when="AFTER",
                        ),
                    ),
                ],
            },
            bases=("funding.recipientshare_on_behalf_of",),
        ),
        migrations.CreateModel(
            name="ProgrammeProjectLink",
            fields=[],
            options={
                "proxy": True,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_programmeprojectlinkevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "programme_id", "project_id") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."programme_id", NEW."project_id"); RETURN NULL;',
                            hash="6c3a8b5037171c6e9ca72128699d74f569b9d5ee",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_cfe43",
                            table="funding_programme_projects",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "funding_programmeprojectlinkevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "programme_id", "project_id") VALUES (NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."programme_id", NEW."project_id"); RETURN NULL;',
                            hash="a44a28b6723c97dc0fd6ed672161147ed55bdf97",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d704b",
                            table="funding_programme_projects",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "funding_programmeprojectlinkevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "programme_id", "project_id") VALUES (OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."programme_id", OLD."project_id"); RETURN NULL;',
                            hash="642d18eceb466df0999377c233a07eabefa32c5e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ac908",
                            table="funding_programme_projects",
                            when="AFTER",
                        ),
                    ),
                ],
            },
            bases=("funding.programme_projects",),
        ),
        migrations.CreateModel(
            name="ApplicationApplicantLinkEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
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
                    "application",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.application",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.organisation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ApplicationEvent",
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
                ("id", models.BigIntegerField()),
                ("key", models.SlugField(db_index=False, max_length=80, verbose_name="Kennung")),
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
                (
                    "programme",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.programme",
                        verbose_name="Programm",
                    ),
                ),
                (
                    "call",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.call",
                        verbose_name="Aufruf",
                    ),
                ),
                ("title", models.CharField(max_length=150, verbose_name="Titel")),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("intended", "beabsichtigt"),
                            ("draft", "Entwurf"),
                            ("submitted", "eingereicht"),
                            ("selected", "ausgewählt"),
                            ("not_selected", "nicht ausgewählt"),
                            ("granted", "bewilligt"),
                            ("rejected", "abgelehnt"),
                            ("withdrawn", "zurückgezogen"),
                            ("lapsed", "verfristet"),
                        ],
                        max_length=12,
                        verbose_name="Stand",
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="Hinweis")),
                (
                    "submitted_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Eingereicht",
                    ),
                ),
                (
                    "submitted_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="submitted_edtf",
                        verbose_name="Eingereicht: erster Tag",
                    ),
                ),
                (
                    "submitted_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="submitted_edtf",
                        verbose_name="Eingereicht: letzter Tag",
                    ),
                ),
                (
                    "submitted_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Eingereicht: Grundlage",
                    ),
                ),
                (
                    "submitted_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Eingereicht: Wortlaut",
                    ),
                ),
                (
                    "submitted_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Eingereicht: Hinweis"
                    ),
                ),
                (
                    "decided_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Entschieden",
                    ),
                ),
                (
                    "decided_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="decided_edtf",
                        verbose_name="Entschieden: erster Tag",
                    ),
                ),
                (
                    "decided_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="decided_edtf",
                        verbose_name="Entschieden: letzter Tag",
                    ),
                ),
                (
                    "decided_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Entschieden: Grundlage",
                    ),
                ),
                (
                    "decided_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Entschieden: Wortlaut",
                    ),
                ),
                (
                    "decided_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Entschieden: Hinweis"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CallEvent",
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
                        to="funding.call",
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
                    "programme",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.programme",
                    ),
                ),
                ("name", models.CharField(max_length=80, verbose_name="Aufruf")),
                ("motto", models.CharField(blank=True, max_length=150, verbose_name="Motto")),
                (
                    "year",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="Jahr"),
                ),
                ("outcome", models.CharField(blank=True, max_length=200, verbose_name="Ergebnis")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="Hinweis")),
                (
                    "opens_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Öffnet",
                    ),
                ),
                (
                    "opens_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="opens_edtf",
                        verbose_name="Öffnet: erster Tag",
                    ),
                ),
                (
                    "opens_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="opens_edtf",
                        verbose_name="Öffnet: letzter Tag",
                    ),
                ),
                (
                    "opens_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Öffnet: Grundlage",
                    ),
                ),
                (
                    "opens_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Öffnet: Wortlaut",
                    ),
                ),
                (
                    "opens_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Öffnet: Hinweis"),
                ),
                (
                    "closes_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Schließt",
                    ),
                ),
                (
                    "closes_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="closes_edtf",
                        verbose_name="Schließt: erster Tag",
                    ),
                ),
                (
                    "closes_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="closes_edtf",
                        verbose_name="Schließt: letzter Tag",
                    ),
                ),
                (
                    "closes_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Schließt: Grundlage",
                    ),
                ),
                (
                    "closes_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Schließt: Wortlaut",
                    ),
                ),
                (
                    "closes_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Schließt: Hinweis"),
                ),
                (
                    "council_deadline_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Ratsbeschluss bis",
                    ),
                ),
                (
                    "council_deadline_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="council_deadline_edtf",
                        verbose_name="Ratsbeschluss bis: erster Tag",
                    ),
                ),
                (
                    "council_deadline_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="council_deadline_edtf",
                        verbose_name="Ratsbeschluss bis: letzter Tag",
                    ),
                ),
                (
                    "council_deadline_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Ratsbeschluss bis: Grundlage",
                    ),
                ),
                (
                    "council_deadline_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Ratsbeschluss bis: Wortlaut",
                    ),
                ),
                (
                    "council_deadline_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Ratsbeschluss bis: Hinweis"
                    ),
                ),
                (
                    "budget_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Mittel des Aufrufs: Angabe",
                    ),
                ),
                (
                    "budget_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Mittel des Aufrufs (mindestens)",
                    ),
                ),
                (
                    "budget_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Mittel des Aufrufs (höchstens)",
                    ),
                ),
                (
                    "budget_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Mittel des Aufrufs: Grundlage",
                    ),
                ),
                (
                    "budget_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Mittel des Aufrufs: Hinweis"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DecisionEvent",
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
                        to="funding.decision",
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
                    "publication",
                    models.CharField(
                        choices=[
                            ("draft", "Entwurf"),
                            ("in_review", "Zur Prüfung"),
                            ("published", "Veröffentlicht"),
                            ("archived", "Archiviert"),
                            ("withdrawn", "Zurückgezogen"),
                        ],
                        default="draft",
                        max_length=10,
                        verbose_name="Veröffentlichung",
                    ),
                ),
                (
                    "publication_set_at",
                    models.DateTimeField(
                        editable=False, null=True, verbose_name="Stand gesetzt am"
                    ),
                ),
                (
                    "publication_set_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="Stand gesetzt von",
                    ),
                ),
                ("key", models.SlugField(db_index=False, max_length=80, verbose_name="Kennung")),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="leer: in keiner Quelle genannt",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.programme",
                        verbose_name="Förderprogramm",
                    ),
                ),
                (
                    "file_number",
                    models.CharField(blank=True, max_length=60, verbose_name="Aktenzeichen"),
                ),
                (
                    "grant_reference",
                    models.CharField(blank=True, max_length=60, verbose_name="Förderkennzeichen"),
                ),
                (
                    "reference",
                    models.CharField(blank=True, max_length=200, verbose_name="Fundstelle"),
                ),
                ("notes", models.TextField(blank=True, verbose_name="Hinweise")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DecisionVersionEvent",
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
                        to="funding.decisionversion",
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
                    "decision",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.decision",
                        verbose_name="Entscheidung",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(default=1, verbose_name="Fassung")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("granted", "Bewilligt"),
                            ("final", "Endgültig bewilligt"),
                            ("recognised", "Anerkennung"),
                            ("allocated", "Zugewiesen"),
                            ("in_principle", "Zugestimmt"),
                            ("announced", "Angekündigt"),
                            ("waived", "Verzicht"),
                            ("local_vote", "Beschluss vor Ort"),
                            ("rejected", "Abgelehnt"),
                            ("revoked", "Widerrufen"),
                        ],
                        max_length=12,
                        verbose_name="Stand",
                    ),
                ),
                (
                    "wording",
                    models.CharField(max_length=150, verbose_name="Art laut Quelle oder Bescheid"),
                ),
                (
                    "rate_percent",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        verbose_name="Fördersatz laut Quelle (%)",
                    ),
                ),
                (
                    "financing_type",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("anteil", "Anteilfinanzierung"),
                            ("fehlbedarf", "Fehlbedarfsfinanzierung"),
                            ("festbetrag", "Festbetragsfinanzierung"),
                            ("voll", "Vollfinanzierung"),
                        ],
                        max_length=10,
                        verbose_name="Finanzierungsart",
                    ),
                ),
                (
                    "ancillary_provisions",
                    models.CharField(
                        blank=True,
                        help_text="zum Beispiel ANBest-Gk Bund 2019-06-13",
                        max_length=100,
                        verbose_name="Nebenbestimmungen",
                    ),
                ),
                (
                    "is_cost_neutral",
                    models.BooleanField(default=False, verbose_name="kostenneutral geändert"),
                ),
                ("changes", models.TextField(blank=True, verbose_name="Was sich ändert")),
                (
                    "supersedes_note",
                    models.CharField(blank=True, max_length=200, verbose_name="ersetzt"),
                ),
                (
                    "funders_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Hinweis zu den Geldgebern"
                    ),
                ),
                (
                    "recipients_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Hinweis zu den Empfangenden"
                    ),
                ),
                (
                    "votes_for",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="Ja-Stimmen"
                    ),
                ),
                (
                    "votes_against",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="Nein-Stimmen"
                    ),
                ),
                (
                    "abstentions",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="Enthaltungen"
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
                    "amount_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Betrag: Angabe",
                    ),
                ),
                (
                    "amount_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Betrag (mindestens)",
                    ),
                ),
                (
                    "amount_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Betrag (höchstens)",
                    ),
                ),
                (
                    "amount_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Betrag: Grundlage",
                    ),
                ),
                (
                    "amount_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Betrag: Hinweis"),
                ),
                (
                    "eligible_cost_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Zuwendungsfähige Ausgaben: Angabe",
                    ),
                ),
                (
                    "eligible_cost_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Zuwendungsfähige Ausgaben (mindestens)",
                    ),
                ),
                (
                    "eligible_cost_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Zuwendungsfähige Ausgaben (höchstens)",
                    ),
                ),
                (
                    "eligible_cost_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Zuwendungsfähige Ausgaben: Grundlage",
                    ),
                ),
                (
                    "eligible_cost_note",
                    models.CharField(
                        blank=True,
                        max_length=300,
                        verbose_name="Zuwendungsfähige Ausgaben: Hinweis",
                    ),
                ),
                (
                    "total_cost_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Gesamtausgaben: Angabe",
                    ),
                ),
                (
                    "total_cost_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Gesamtausgaben (mindestens)",
                    ),
                ),
                (
                    "total_cost_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Gesamtausgaben (höchstens)",
                    ),
                ),
                (
                    "total_cost_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Gesamtausgaben: Grundlage",
                    ),
                ),
                (
                    "total_cost_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Gesamtausgaben: Hinweis"
                    ),
                ),
                (
                    "own_share_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Eigenanteil: Angabe",
                    ),
                ),
                (
                    "own_share_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Eigenanteil (mindestens)",
                    ),
                ),
                (
                    "own_share_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Eigenanteil (höchstens)",
                    ),
                ),
                (
                    "own_share_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Eigenanteil: Grundlage",
                    ),
                ),
                (
                    "own_share_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Eigenanteil: Hinweis"
                    ),
                ),
                (
                    "decided_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Entschieden",
                    ),
                ),
                (
                    "decided_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="decided_edtf",
                        verbose_name="Entschieden: erster Tag",
                    ),
                ),
                (
                    "decided_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="decided_edtf",
                        verbose_name="Entschieden: letzter Tag",
                    ),
                ),
                (
                    "decided_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Entschieden: Grundlage",
                    ),
                ),
                (
                    "decided_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Entschieden: Wortlaut",
                    ),
                ),
                (
                    "decided_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Entschieden: Hinweis"
                    ),
                ),
                (
                    "issued_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Bescheid vom",
                    ),
                ),
                (
                    "issued_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="issued_edtf",
                        verbose_name="Bescheid vom: erster Tag",
                    ),
                ),
                (
                    "issued_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="issued_edtf",
                        verbose_name="Bescheid vom: letzter Tag",
                    ),
                ),
                (
                    "issued_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Bescheid vom: Grundlage",
                    ),
                ),
                (
                    "issued_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Bescheid vom: Wortlaut",
                    ),
                ),
                (
                    "issued_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Bescheid vom: Hinweis"
                    ),
                ),
                (
                    "served_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Bekannt gegeben",
                    ),
                ),
                (
                    "served_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="served_edtf",
                        verbose_name="Bekannt gegeben: erster Tag",
                    ),
                ),
                (
                    "served_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="served_edtf",
                        verbose_name="Bekannt gegeben: letzter Tag",
                    ),
                ),
                (
                    "served_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Bekannt gegeben: Grundlage",
                    ),
                ),
                (
                    "served_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Bekannt gegeben: Wortlaut",
                    ),
                ),
                (
                    "served_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Bekannt gegeben: Hinweis"
                    ),
                ),
                (
                    "reported_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Gemeldet",
                    ),
                ),
                (
                    "reported_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="reported_edtf",
                        verbose_name="Gemeldet: erster Tag",
                    ),
                ),
                (
                    "reported_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="reported_edtf",
                        verbose_name="Gemeldet: letzter Tag",
                    ),
                ),
                (
                    "reported_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Gemeldet: Grundlage",
                    ),
                ),
                (
                    "reported_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Gemeldet: Wortlaut",
                    ),
                ),
                (
                    "reported_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Gemeldet: Hinweis"),
                ),
                (
                    "period_start_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Bewilligungszeitraum ab",
                    ),
                ),
                (
                    "period_start_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="period_start_edtf",
                        verbose_name="Bewilligungszeitraum ab: erster Tag",
                    ),
                ),
                (
                    "period_start_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="period_start_edtf",
                        verbose_name="Bewilligungszeitraum ab: letzter Tag",
                    ),
                ),
                (
                    "period_start_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Bewilligungszeitraum ab: Grundlage",
                    ),
                ),
                (
                    "period_start_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Bewilligungszeitraum ab: Wortlaut",
                    ),
                ),
                (
                    "period_start_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Bewilligungszeitraum ab: Hinweis"
                    ),
                ),
                (
                    "period_end_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Bewilligungszeitraum bis",
                    ),
                ),
                (
                    "period_end_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="period_end_edtf",
                        verbose_name="Bewilligungszeitraum bis: erster Tag",
                    ),
                ),
                (
                    "period_end_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="period_end_edtf",
                        verbose_name="Bewilligungszeitraum bis: letzter Tag",
                    ),
                ),
                (
                    "period_end_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Bewilligungszeitraum bis: Grundlage",
                    ),
                ),
                (
                    "period_end_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Bewilligungszeitraum bis: Wortlaut",
                    ),
                ),
                (
                    "period_end_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Bewilligungszeitraum bis: Hinweis"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EventEvent",
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
                        to="funding.event",
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
                ("key", models.SlugField(db_index=False, max_length=80, verbose_name="Kennung")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("handover", "Bescheidübergabe"),
                            ("gathering", "Veranstaltung"),
                            ("conference", "Regionalkonferenz"),
                            ("resolution", "Beschluss"),
                            ("start", "Start"),
                            ("deadline", "Frist"),
                            ("construction", "Bau"),
                            ("opening", "Eröffnung"),
                            ("application", "Antrag"),
                            ("end", "Ende"),
                            ("completion", "Abschluss"),
                            ("selection", "Auswahl"),
                            ("participation", "Beteiligung"),
                            ("change", "Änderung"),
                            ("visit", "Besuch"),
                            ("presentation", "Vorstellung"),
                            ("award_of_contract", "Vergabe"),
                            ("commissioning", "Inbetriebnahme"),
                            ("prize", "Auszeichnung"),
                            ("forerunner", "Vorläufer"),
                            ("law", "Gesetz"),
                        ],
                        max_length=17,
                        verbose_name="Art",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="Titel")),
                ("place", models.CharField(blank=True, max_length=150, verbose_name="Ort")),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.decision",
                        verbose_name="Übergabe der Entscheidung",
                    ),
                ),
                (
                    "day_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Datum",
                    ),
                ),
                (
                    "day_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="day_edtf",
                        verbose_name="Datum: erster Tag",
                    ),
                ),
                (
                    "day_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="day_edtf",
                        verbose_name="Datum: letzter Tag",
                    ),
                ),
                (
                    "day_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Datum: Grundlage",
                    ),
                ),
                (
                    "day_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Datum: Wortlaut",
                    ),
                ),
                (
                    "day_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Datum: Hinweis"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EventOrganisationLinkEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
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
                    "event",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.event",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.organisation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EventProgrammeLinkEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
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
                    "event",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.event",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.programme",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EventProjectLinkEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
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
                    "event",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.event",
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="projects.project",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FunderShareEvent",
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
                        to="funding.fundershare",
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
                    "version",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.decisionversion",
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
                        verbose_name="Geldgeber",
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        default="stated",
                        max_length=10,
                        verbose_name="Grundlage",
                    ),
                ),
                (
                    "is_later",
                    models.BooleanField(default=False, verbose_name="erst später zuständig"),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                ),
                (
                    "amount_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Anteil: Angabe",
                    ),
                ),
                (
                    "amount_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Anteil (mindestens)",
                    ),
                ),
                (
                    "amount_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Anteil (höchstens)",
                    ),
                ),
                (
                    "amount_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Anteil: Grundlage",
                    ),
                ),
                (
                    "amount_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Anteil: Hinweis"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FurtherAmountEvent",
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
                        to="funding.furtheramount",
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
                    "version",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.decisionversion",
                    ),
                ),
                ("label", models.CharField(max_length=200, verbose_name="Bezeichnung")),
                ("is_per_year", models.BooleanField(default=False, verbose_name="je Jahr")),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                ),
                (
                    "amount_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Betrag: Angabe",
                    ),
                ),
                (
                    "amount_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Betrag (mindestens)",
                    ),
                ),
                (
                    "amount_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Betrag (höchstens)",
                    ),
                ),
                (
                    "amount_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Betrag: Grundlage",
                    ),
                ),
                (
                    "amount_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Betrag: Hinweis"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HandoverEvent",
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
                        to="funding.handover",
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
                    "decision",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.decision",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="Ort")),
                (
                    "place_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Hinweis zum Ort"),
                ),
                (
                    "mode",
                    models.CharField(
                        choices=[
                            ("in_person", "persönlich"),
                            ("virtual", "virtuell"),
                            ("post", "per Post"),
                            ("sent", "versandt"),
                        ],
                        max_length=9,
                        verbose_name="Weg",
                    ),
                ),
                (
                    "by_name",
                    models.CharField(blank=True, max_length=100, verbose_name="übergeben von"),
                ),
                ("by_office", models.CharField(blank=True, max_length=150, verbose_name="Amt")),
                (
                    "by_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Hinweis zur übergebenden Person"
                    ),
                ),
                (
                    "to_organisation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.organisation",
                        verbose_name="entgegengenommen von",
                    ),
                ),
                (
                    "to_name",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="entgegennehmende Person"
                    ),
                ),
                (
                    "to_office",
                    models.CharField(
                        blank=True, max_length=150, verbose_name="Amt der entgegennehmenden Person"
                    ),
                ),
                (
                    "to_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Hinweis zur Entgegennahme"
                    ),
                ),
                (
                    "photo_credit",
                    models.CharField(
                        blank=True,
                        help_text="ein Nachweis ist keine Lizenz (R84)",
                        max_length=150,
                        verbose_name="Bildnachweis der Quelle",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="Hinweis")),
                (
                    "day_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Übergeben",
                    ),
                ),
                (
                    "day_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="day_edtf",
                        verbose_name="Übergeben: erster Tag",
                    ),
                ),
                (
                    "day_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="day_edtf",
                        verbose_name="Übergeben: letzter Tag",
                    ),
                ),
                (
                    "day_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Übergeben: Grundlage",
                    ),
                ),
                (
                    "day_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Übergeben: Wortlaut",
                    ),
                ),
                (
                    "day_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Übergeben: Hinweis"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OnBehalfOfLinkEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
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
                    "recipientshare",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.recipientshare",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.organisation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PartEvent",
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
                        to="funding.part",
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
                    "version",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.decisionversion",
                    ),
                ),
                ("label", models.CharField(max_length=200, verbose_name="Teil")),
                (
                    "rate_percent",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        verbose_name="Fördersatz laut Quelle (%)",
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                ),
                (
                    "amount_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Betrag: Angabe",
                    ),
                ),
                (
                    "amount_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Betrag (mindestens)",
                    ),
                ),
                (
                    "amount_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Betrag (höchstens)",
                    ),
                ),
                (
                    "amount_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Betrag: Grundlage",
                    ),
                ),
                (
                    "amount_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Betrag: Hinweis"),
                ),
                (
                    "total_cost_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Gesamtausgaben: Angabe",
                    ),
                ),
                (
                    "total_cost_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Gesamtausgaben (mindestens)",
                    ),
                ),
                (
                    "total_cost_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Gesamtausgaben (höchstens)",
                    ),
                ),
                (
                    "total_cost_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Gesamtausgaben: Grundlage",
                    ),
                ),
                (
                    "total_cost_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Gesamtausgaben: Hinweis"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProgrammeEvent",
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
                        to="funding.programme",
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
                ("slug", models.SlugField(db_index=False, max_length=80, verbose_name="Adresse")),
                ("name", models.CharField(max_length=200, verbose_name="Name")),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("state", "Land"),
                            ("state_eu", "Land und EU"),
                            ("federal", "Bund"),
                            ("federal_state", "Bund und Land"),
                            ("eu", "EU"),
                        ],
                        max_length=13,
                        verbose_name="Ebene",
                    ),
                ),
                (
                    "number",
                    models.CharField(blank=True, max_length=20, verbose_name="Programmnummer"),
                ),
                (
                    "year",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="Jahr"),
                ),
                (
                    "legal_basis",
                    models.CharField(blank=True, max_length=300, verbose_name="Rechtsgrundlage"),
                ),
                ("facts", models.TextField(blank=True, verbose_name="Was die Quellen sagen")),
                ("notes", models.TextField(blank=True, verbose_name="Hinweise")),
                (
                    "start_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Beginn",
                    ),
                ),
                (
                    "start_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="start_edtf",
                        verbose_name="Beginn: erster Tag",
                    ),
                ),
                (
                    "start_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="start_edtf",
                        verbose_name="Beginn: letzter Tag",
                    ),
                ),
                (
                    "start_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Beginn: Grundlage",
                    ),
                ),
                (
                    "start_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Beginn: Wortlaut",
                    ),
                ),
                (
                    "start_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Beginn: Hinweis"),
                ),
                (
                    "end_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Ende",
                    ),
                ),
                (
                    "end_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="end_edtf",
                        verbose_name="Ende: erster Tag",
                    ),
                ),
                (
                    "end_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="end_edtf",
                        verbose_name="Ende: letzter Tag",
                    ),
                ),
                (
                    "end_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Ende: Grundlage",
                    ),
                ),
                (
                    "end_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Ende: Wortlaut",
                    ),
                ),
                (
                    "end_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Ende: Hinweis"),
                ),
                (
                    "budget_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Mittel des Programms: Angabe",
                    ),
                ),
                (
                    "budget_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Mittel des Programms (mindestens)",
                    ),
                ),
                (
                    "budget_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Mittel des Programms (höchstens)",
                    ),
                ),
                (
                    "budget_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Mittel des Programms: Grundlage",
                    ),
                ),
                (
                    "budget_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Mittel des Programms: Hinweis"
                    ),
                ),
                (
                    "minimum_volume_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Mindestvolumen: Angabe",
                    ),
                ),
                (
                    "minimum_volume_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Mindestvolumen (mindestens)",
                    ),
                ),
                (
                    "minimum_volume_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Mindestvolumen (höchstens)",
                    ),
                ),
                (
                    "minimum_volume_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Mindestvolumen: Grundlage",
                    ),
                ),
                (
                    "minimum_volume_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Mindestvolumen: Hinweis"
                    ),
                ),
                (
                    "cap_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Höchstbetrag: Angabe",
                    ),
                ),
                (
                    "cap_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Höchstbetrag (mindestens)",
                    ),
                ),
                (
                    "cap_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Höchstbetrag (höchstens)",
                    ),
                ),
                (
                    "cap_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Höchstbetrag: Grundlage",
                    ),
                ),
                (
                    "cap_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Höchstbetrag: Hinweis"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProgrammeFunderEvent",
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
                        to="funding.programmefunder",
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
                    "programme",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.programme",
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
                        verbose_name="Organisation",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("funder", "Zuwendungsgeber"),
                            ("co_funder", "Kofinanzierung"),
                            ("later_funder", "Zuwendungsgeber, später"),
                            ("approval_body", "Bewilligungsstelle"),
                        ],
                        max_length=13,
                        verbose_name="Rolle",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProgrammeProjectLinkEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
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
                    "programme",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.programme",
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        db_constraint=False,
                        db_tablespace="",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="projects.project",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProgrammeRateEvent",
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
                        to="funding.programmerate",
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
                    "programme",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.programme",
                    ),
                ),
                ("label", models.CharField(max_length=80, verbose_name="gilt für")),
                (
                    "percent",
                    models.DecimalField(
                        decimal_places=2, max_digits=5, verbose_name="Fördersatz (%)"
                    ),
                ),
                ("is_maximum", models.BooleanField(default=False, verbose_name="Höchstsatz")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProjectShareEvent",
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
                        to="funding.projectshare",
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
                    "decision",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.decision",
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
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                ),
                (
                    "amount_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Anteil: Angabe",
                    ),
                ),
                (
                    "amount_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Anteil (mindestens)",
                    ),
                ),
                (
                    "amount_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Anteil (höchstens)",
                    ),
                ),
                (
                    "amount_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Anteil: Grundlage",
                    ),
                ),
                (
                    "amount_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Anteil: Hinweis"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RecipientShareEvent",
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
                        to="funding.recipientshare",
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
                    "version",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.decisionversion",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.organisation",
                        verbose_name="Empfangende Stelle",
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle keine Körperschaft nennt",
                        max_length=150,
                        verbose_name="Bezeichnung",
                    ),
                ),
                (
                    "district",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="regions.district",
                        verbose_name="Landkreis",
                    ),
                ),
                (
                    "role",
                    models.CharField(blank=True, max_length=150, verbose_name="Rolle laut Quelle"),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                ),
                (
                    "amount_qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "genau"),
                            ("about", "rund"),
                            ("up_to", "bis zu"),
                            ("at_least", "mindestens"),
                            ("between", "zwischen"),
                            ("unknown", "unbekannt"),
                            ("not_stated", "nicht genannt"),
                            ("not_published", "nicht veröffentlicht"),
                            ("not_recorded", "noch nicht erfasst"),
                            ("undecided", "noch nicht entschieden"),
                            ("not_applicable", "entfällt"),
                        ],
                        default="unknown",
                        max_length=14,
                        verbose_name="Anteil: Angabe",
                    ),
                ),
                (
                    "amount_min",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Anteil (mindestens)",
                    ),
                ),
                (
                    "amount_max",
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Anteil (höchstens)",
                    ),
                ),
                (
                    "amount_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Anteil: Grundlage",
                    ),
                ),
                (
                    "amount_note",
                    models.CharField(blank=True, max_length=300, verbose_name="Anteil: Hinweis"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WitnessEvent",
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
                        to="funding.witness",
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
                    "handover",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.handover",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="Name")),
                ("office", models.CharField(blank=True, max_length=150, verbose_name="Amt")),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="Decision",
            name="projects",
            field=models.ManyToManyField(
                related_name="decisions",
                through="funding.ProjectShare",
                to="projects.project",
                verbose_name="Projekte",
            ),
        ),
        evidence.history_triggers.InstallTriggers(),
    ]
