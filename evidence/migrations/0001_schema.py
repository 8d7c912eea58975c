import django.db.models.deletion
from django.db import migrations, models

import evidence.all_at_once
import evidence.values.fields

CREATE_CONTENT_VERSION = """
CREATE TABLE content_version (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version uuid NOT NULL DEFAULT gen_random_uuid()
);
INSERT INTO content_version DEFAULT VALUES;
CREATE TABLE content_change (transaction xid8 PRIMARY KEY);

CREATE FUNCTION note_content_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO content_change VALUES (pg_current_xact_id()) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE FUNCTION renew_content_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- The one lock of all that happens at commit for the public pages.
    PERFORM pg_advisory_xact_lock(4711, 1);
    UPDATE content_version SET version = gen_random_uuid();
    DELETE FROM content_change WHERE transaction = NEW.transaction;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER renew_content_version AFTER INSERT ON content_change
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION renew_content_version();
"""

DROP_CONTENT_VERSION = """
DROP TABLE content_change;
DROP TABLE content_version;
DROP FUNCTION renew_content_version;
DROP FUNCTION note_content_change;
"""


class Migration(migrations.Migration):
    replaces = [("evidence", "0001_initial"), ("evidence", "0002_content_version")]

    initial = True

    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        evidence.all_at_once.AllAtOnce(
            operations=[
                migrations.CreateModel(
                    name="Source",
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
                            "key",
                            models.SlugField(max_length=80, unique=True, verbose_name="Kennung"),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="Titel")),
                        ("publisher", models.CharField(max_length=200, verbose_name="Herausgeber")),
                        (
                            "url",
                            models.URLField(blank=True, max_length=600, verbose_name="Adresse"),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=400, verbose_name="Hinweis"),
                        ),
                        (
                            "published_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Erschienen",
                            ),
                        ),
                        (
                            "published_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                                                models.Q(
                                                    ("published_first__isnull", True), _negated=True
                                                ),
                                                models.Q(
                                                    ("published_last__isnull", True), _negated=True
                                                ),
                                                (
                                                    "published_first__lte",
                                                    models.F("published_last"),
                                                ),
                                            ),
                                            models.Q(
                                                ("published_first__isnull", True),
                                                models.Q(
                                                    ("published_last__isnull", True), _negated=True
                                                ),
                                            ),
                                            models.Q(
                                                ("published_last__isnull", True),
                                                models.Q(
                                                    ("published_first__isnull", True), _negated=True
                                                ),
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
                        "indexes": [],
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
                        (
                            "key",
                            models.SlugField(db_index=False, max_length=80, verbose_name="Kennung"),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="Titel")),
                        ("publisher", models.CharField(max_length=200, verbose_name="Herausgeber")),
                        (
                            "url",
                            models.URLField(blank=True, max_length=600, verbose_name="Adresse"),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=400, verbose_name="Hinweis"),
                        ),
                        (
                            "published_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Erschienen",
                            ),
                        ),
                        (
                            "published_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Remark",
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
                        (
                            "topic",
                            models.CharField(blank=True, max_length=120, verbose_name="Thema"),
                        ),
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
                        (
                            "topic",
                            models.CharField(blank=True, max_length=120, verbose_name="Thema"),
                        ),
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
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Citation",
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
                            models.BooleanField(
                                default=True, verbose_name="stützt den gezeigten Wert"
                            ),
                        ),
                        (
                            "stated_value",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Angabe der Quelle"
                            ),
                        ),
                        (
                            "quotation",
                            models.TextField(
                                blank=True,
                                help_text="wörtlich aus der Quelle",
                                verbose_name="Zitat",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
                        ),
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
                            models.Index(
                                fields=["content_type", "object_id"], name="citation_target"
                            )
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
                            models.BooleanField(
                                default=True, verbose_name="stützt den gezeigten Wert"
                            ),
                        ),
                        (
                            "stated_value",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Angabe der Quelle"
                            ),
                        ),
                        (
                            "quotation",
                            models.TextField(
                                blank=True,
                                help_text="wörtlich aus der Quelle",
                                verbose_name="Zitat",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
                        ),
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
                        "indexes": [],
                        "constraints": [],
                    },
                ),
            ],
        ),
        migrations.RunSQL(CREATE_CONTENT_VERSION, DROP_CONTENT_VERSION),
    ]
