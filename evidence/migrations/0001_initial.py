import django.contrib.postgres.operations
import django.db.models.deletion
import pgtrigger.compiler
from django.db import migrations, models

import evidence.fields
import evidence.history_triggers


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        django.contrib.postgres.operations.UnaccentExtension(),
        migrations.CreateModel(
            name="Remark",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                ("object_id", models.PositiveBigIntegerField(verbose_name="Nummer")),
                (
                    "field",
                    models.CharField(
                        blank=True,
                        help_text="leer: der ganze Datensatz",
                        max_length=60,
                        verbose_name="Feld",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("contradiction", "Widerspruch"),
                            ("gap", "Lücke"),
                            ("hint", "Hinweis"),
                        ],
                        max_length=14,
                        verbose_name="Art",
                    ),
                ),
                ("topic", models.CharField(blank=True, max_length=120, verbose_name="Thema")),
                ("text", models.TextField(verbose_name="Wortlaut")),
                (
                    "reason",
                    models.TextField(
                        blank=True,
                        help_text="nur bei einem Widerspruch",
                        verbose_name="Begründung der Auswahl",
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                ),
            ],
            options={
                "verbose_name": "Anmerkung",
                "verbose_name_plural": "Anmerkungen",
                "ordering": ["position", "pk"],
                "indexes": [
                    models.Index(fields=["content_type", "object_id"], name="remark_target")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("content_type", "object_id", "position"),
                        name="remarks_of_a_record_have_an_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True),
                        name="remarks_say_something",
                        violation_error_message="Eine Anmerkung braucht einen Wortlaut.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_remarkevent" ("content_type_id", "field", "id", "kind", "object_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "reason", "text", "topic") VALUES (NEW."content_type_id", NEW."field", NEW."id", NEW."kind", NEW."object_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."reason", NEW."text", NEW."topic"); RETURN NULL;',
                            hash="6d7c470c0d263f963f9b38f6c492bfeedb6d924a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_603da",
                            table="evidence_remark",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_remarkevent" ("content_type_id", "field", "id", "kind", "object_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "reason", "text", "topic") VALUES (NEW."content_type_id", NEW."field", NEW."id", NEW."kind", NEW."object_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."reason", NEW."text", NEW."topic"); RETURN NULL;',
                            hash="0681114c6146b71f9b9746cca043da9c1c09129a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ea416",
                            table="evidence_remark",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_remarkevent" ("content_type_id", "field", "id", "kind", "object_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "reason", "text", "topic") VALUES (OLD."content_type_id", OLD."field", OLD."id", OLD."kind", OLD."object_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."reason", OLD."text", OLD."topic"); RETURN NULL;',
                            hash="ece854de93c82b3aa48fbc75a2d43917b580bc22",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_03884",
                            table="evidence_remark",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Source",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.SlugField(max_length=80, unique=True, verbose_name="Kennung")),
                ("title", models.CharField(max_length=300, verbose_name="Titel")),
                ("publisher", models.CharField(max_length=200, verbose_name="Herausgeber")),
                ("url", models.URLField(blank=True, max_length=600, verbose_name="Adresse")),
                ("note", models.CharField(blank=True, max_length=400, verbose_name="Hinweis")),
                (
                    "published_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Erschienen",
                    ),
                ),
                (
                    "published_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="published_edtf",
                        verbose_name="Erschienen: erster Tag",
                    ),
                ),
                (
                    "published_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="published_edtf",
                        verbose_name="Erschienen: letzter Tag",
                    ),
                ),
                (
                    "published_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Erschienen: Grundlage",
                    ),
                ),
                (
                    "published_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Erschienen: Wortlaut",
                    ),
                ),
                (
                    "published_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Erschienen: Hinweis"
                    ),
                ),
            ],
            options={
                "verbose_name": "Quelle",
                "verbose_name_plural": "Quellen",
                "ordering": ["publisher", "title"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("published_edtf", ""),
                                ("published_first__isnull", True),
                                ("published_last__isnull", True),
                            ),
                            models.Q(
                                models.Q(("published_edtf", ""), _negated=True),
                                models.Q(
                                    models.Q(
                                        models.Q(("published_first__isnull", True), _negated=True),
                                        models.Q(("published_last__isnull", True), _negated=True),
                                        ("published_first__lte", models.F("published_last")),
                                    ),
                                    models.Q(
                                        ("published_first__isnull", True),
                                        models.Q(("published_last__isnull", True), _negated=True),
                                    ),
                                    models.Q(
                                        ("published_last__isnull", True),
                                        models.Q(("published_first__isnull", True), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="sources_know_the_days_they_were_published",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("title", ""), _negated=True),
                            models.Q(("publisher", ""), _negated=True),
                        ),
                        name="sources_name_their_title_and_publisher",
                        violation_error_message="Eine Quelle braucht Titel und Herausgeber.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_sourceevent" ("id", "key", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_basis", "published_edtf", "published_first", "published_last", "published_note", "published_wording", "publisher", "title", "url") VALUES (NEW."id", NEW."key", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_basis", NEW."published_edtf", NEW."published_first", NEW."published_last", NEW."published_note", NEW."published_wording", NEW."publisher", NEW."title", NEW."url"); RETURN NULL;',
                            hash="9cc452eec12207cdd223e09193128797c383bf45",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_eb012",
                            table="evidence_source",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_sourceevent" ("id", "key", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_basis", "published_edtf", "published_first", "published_last", "published_note", "published_wording", "publisher", "title", "url") VALUES (NEW."id", NEW."key", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_basis", NEW."published_edtf", NEW."published_first", NEW."published_last", NEW."published_note", NEW."published_wording", NEW."publisher", NEW."title", NEW."url"); RETURN NULL;',
                            hash="9cf91d5226083b17e7fc343356942eec29d3bc82",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7d414",
                            table="evidence_source",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_sourceevent" ("id", "key", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_basis", "published_edtf", "published_first", "published_last", "published_note", "published_wording", "publisher", "title", "url") VALUES (OLD."id", OLD."key", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_basis", OLD."published_edtf", OLD."published_first", OLD."published_last", OLD."published_note", OLD."published_wording", OLD."publisher", OLD."title", OLD."url"); RETURN NULL;',
                            hash="28158d02ef87e6bbb6c75be49c460c82fd720a6a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_024f4",
                            table="evidence_source",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Citation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                ("object_id", models.PositiveBigIntegerField(verbose_name="Nummer")),
                (
                    "field",
                    models.CharField(
                        blank=True,
                        help_text="leer: der ganze Datensatz",
                        max_length=60,
                        verbose_name="Feld",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="citations",
                        to="evidence.source",
                        verbose_name="Quelle",
                    ),
                ),
                (
                    "agrees",
                    models.BooleanField(default=True, verbose_name="stützt den gezeigten Wert"),
                ),
                (
                    "stated_value",
                    models.CharField(blank=True, max_length=300, verbose_name="Angabe der Quelle"),
                ),
                (
                    "quotation",
                    models.TextField(
                        blank=True, help_text="wörtlich aus der Quelle", verbose_name="Zitat"
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="Hinweis")),
                (
                    "remark",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="statements",
                        to="evidence.remark",
                        verbose_name="gehört zur Anmerkung",
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                ),
            ],
            options={
                "verbose_name": "Beleg",
                "verbose_name_plural": "Belege",
                "ordering": ["position", "pk"],
                "indexes": [
                    models.Index(fields=["content_type", "object_id"], name="citation_target")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("content_type", "object_id", "field", "source", "remark"),
                        name="a_source_is_cited_once_for_each_value",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("agrees", True),
                            models.Q(("stated_value", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="a_contradiction_says_what_the_source_states",
                        violation_error_message="Bitte angeben, was die abweichende Quelle nennt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("remark__isnull", True),
                            models.Q(("stated_value", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="a_statement_on_record_has_words",
                        violation_error_message="Bitte angeben, was die Quelle nennt.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_citationevent" ("agrees", "content_type_id", "field", "id", "note", "object_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "quotation", "remark_id", "source_id", "stated_value") VALUES (NEW."agrees", NEW."content_type_id", NEW."field", NEW."id", NEW."note", NEW."object_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."quotation", NEW."remark_id", NEW."source_id", NEW."stated_value"); RETURN NULL;',
                            hash="f9bf6e82585f8575bde519becdc504bc48589d6c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_18e2d",
                            table="evidence_citation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "evidence_citationevent" ("agrees", "content_type_id", "field", "id", "note", "object_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "quotation", "remark_id", "source_id", "stated_value") VALUES (NEW."agrees", NEW."content_type_id", NEW."field", NEW."id", NEW."note", NEW."object_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."quotation", NEW."remark_id", NEW."source_id", NEW."stated_value"); RETURN NULL;',
                            hash="bb70e128a67467057cfa03a75da4f025f74b5c2d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_aa449",
                            table="evidence_citation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evidence_citationevent" ("agrees", "content_type_id", "field", "id", "note", "object_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "quotation", "remark_id", "source_id", "stated_value") VALUES (OLD."agrees", OLD."content_type_id", OLD."field", OLD."id", OLD."note", OLD."object_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."quotation", OLD."remark_id", OLD."source_id", OLD."stated_value"); RETURN NULL;',
                            hash="1b4da2ccdd530e369b08bc93ea56bd4d0e929b22",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_46c3e",
                            table="evidence_citation",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CitationEvent",
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
                        to="evidence.citation",
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
                ("object_id", models.PositiveBigIntegerField(verbose_name="Nummer")),
                (
                    "field",
                    models.CharField(
                        blank=True,
                        help_text="leer: der ganze Datensatz",
                        max_length=60,
                        verbose_name="Feld",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.source",
                        verbose_name="Quelle",
                    ),
                ),
                (
                    "agrees",
                    models.BooleanField(default=True, verbose_name="stützt den gezeigten Wert"),
                ),
                (
                    "stated_value",
                    models.CharField(blank=True, max_length=300, verbose_name="Angabe der Quelle"),
                ),
                (
                    "quotation",
                    models.TextField(
                        blank=True, help_text="wörtlich aus der Quelle", verbose_name="Zitat"
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="Hinweis")),
                (
                    "remark",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="evidence.remark",
                        verbose_name="gehört zur Anmerkung",
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
        migrations.CreateModel(
            name="RemarkEvent",
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
                        to="evidence.remark",
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
                ("object_id", models.PositiveBigIntegerField(verbose_name="Nummer")),
                (
                    "field",
                    models.CharField(
                        blank=True,
                        help_text="leer: der ganze Datensatz",
                        max_length=60,
                        verbose_name="Feld",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("contradiction", "Widerspruch"),
                            ("gap", "Lücke"),
                            ("hint", "Hinweis"),
                        ],
                        max_length=14,
                        verbose_name="Art",
                    ),
                ),
                ("topic", models.CharField(blank=True, max_length=120, verbose_name="Thema")),
                ("text", models.TextField(verbose_name="Wortlaut")),
                (
                    "reason",
                    models.TextField(
                        blank=True,
                        help_text="nur bei einem Widerspruch",
                        verbose_name="Begründung der Auswahl",
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
        migrations.CreateModel(
            name="SourceEvent",
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
                        to="evidence.source",
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
                ("title", models.CharField(max_length=300, verbose_name="Titel")),
                ("publisher", models.CharField(max_length=200, verbose_name="Herausgeber")),
                ("url", models.URLField(blank=True, max_length=600, verbose_name="Adresse")),
                ("note", models.CharField(blank=True, max_length=400, verbose_name="Hinweis")),
                (
                    "published_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Erschienen",
                    ),
                ),
                (
                    "published_first",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=0,
                        source="published_edtf",
                        verbose_name="Erschienen: erster Tag",
                    ),
                ),
                (
                    "published_last",
                    evidence.fields.BoundaryDay(
                        blank=True,
                        editable=False,
                        null=True,
                        position=1,
                        source="published_edtf",
                        verbose_name="Erschienen: letzter Tag",
                    ),
                ),
                (
                    "published_basis",
                    models.CharField(
                        blank=True,
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        max_length=10,
                        verbose_name="Erschienen: Grundlage",
                    ),
                ),
                (
                    "published_wording",
                    models.CharField(
                        blank=True,
                        help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                        max_length=200,
                        verbose_name="Erschienen: Wortlaut",
                    ),
                ),
                (
                    "published_note",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="Erschienen: Hinweis"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        evidence.history_triggers.InstallTriggers(),
    ]
