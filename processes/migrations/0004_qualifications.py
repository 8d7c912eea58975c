import django.db.models.deletion
from django.db import migrations, models

import evidence.all_at_once
import evidence.values.fields
from accounts.group_rights import KEEP, MANAGE, give

# As for the rest of the register.
RIGHTS = {"processes": {"qualification": KEEP, "qualificationfigure": MANAGE}}


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0009_auditors"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("processes", "0003_assessments"),
        ("projects", "0013_measures"),
        ("regions", "0006_beginnings_ends_and_successors"),
    ]

    operations = [
        evidence.all_at_once.AllAtOnce(
            operations=[
                migrations.CreateModel(
                    name="QualificationDistrictLink",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("processes.qualification_districts",),
                ),
                migrations.CreateModel(
                    name="QualificationServiceLink",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("processes.qualification_services",),
                ),
                migrations.CreateModel(
                    name="Qualification",
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
                        ("title", models.CharField(max_length=150, verbose_name="Titel")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("course", "Qualifizierung"),
                                    ("multipliers", "Multiplikatoren"),
                                    ("posts", "Stellen"),
                                    ("network", "Netzwerk"),
                                ],
                                max_length=11,
                                verbose_name="Art",
                            ),
                        ),
                        (
                            "audience",
                            models.CharField(blank=True, max_length=200, verbose_name="Für wen"),
                        ),
                        ("facts", models.TextField(verbose_name="Was die Quellen sagen")),
                        (
                            "note",
                            models.CharField(blank=True, max_length=400, verbose_name="Hinweis"),
                        ),
                        (
                            "start_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Beginn",
                            ),
                        ),
                        (
                            "start_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Beginn: Hinweis"
                            ),
                        ),
                        (
                            "end_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Ende",
                            ),
                        ),
                        (
                            "end_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Ende: Hinweis"
                            ),
                        ),
                        (
                            "districts",
                            models.ManyToManyField(
                                blank=True,
                                related_name="qualifications",
                                to="regions.district",
                                verbose_name="Landkreise",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="qualifications",
                                to="regions.organisation",
                                verbose_name="Durchführende Stelle",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="qualifications",
                                to="projects.project",
                                verbose_name="Projekt",
                            ),
                        ),
                        (
                            "services",
                            models.ManyToManyField(
                                blank=True,
                                related_name="qualifications",
                                to="processes.service",
                                verbose_name="Verwaltungsleistungen",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Qualifizierung",
                        "verbose_name_plural": "Qualifizierungen",
                        "ordering": ["title", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("title", ""), _negated=True),
                                    models.Q(("facts", ""), _negated=True),
                                ),
                                name="qualifications_say_what_a_source_says",
                                violation_error_message="Bitte Titel und Angaben der Quelle nennen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(
                                            ("start_edtf", ""),
                                            ("start_first__isnull", True),
                                            ("start_last__isnull", True),
                                        ),
                                        models.Q(
                                            models.Q(("start_edtf", ""), _negated=True),
                                            models.Q(
                                                models.Q(
                                                    models.Q(
                                                        ("start_first__isnull", True), _negated=True
                                                    ),
                                                    models.Q(
                                                        ("start_last__isnull", True), _negated=True
                                                    ),
                                                    ("start_first__lte", models.F("start_last")),
                                                ),
                                                models.Q(
                                                    ("start_first__isnull", True),
                                                    models.Q(
                                                        ("start_last__isnull", True), _negated=True
                                                    ),
                                                ),
                                                models.Q(
                                                    ("start_last__isnull", True),
                                                    models.Q(
                                                        ("start_first__isnull", True), _negated=True
                                                    ),
                                                ),
                                                _connector="OR",
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                    ("start_basis__in", ["", "stated", "derived"]),
                                ),
                                name="qualifications_know_the_days_they_began",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(
                                            ("end_edtf", ""),
                                            ("end_first__isnull", True),
                                            ("end_last__isnull", True),
                                        ),
                                        models.Q(
                                            models.Q(("end_edtf", ""), _negated=True),
                                            models.Q(
                                                models.Q(
                                                    models.Q(
                                                        ("end_first__isnull", True), _negated=True
                                                    ),
                                                    models.Q(
                                                        ("end_last__isnull", True), _negated=True
                                                    ),
                                                    ("end_first__lte", models.F("end_last")),
                                                ),
                                                models.Q(
                                                    ("end_first__isnull", True),
                                                    models.Q(
                                                        ("end_last__isnull", True), _negated=True
                                                    ),
                                                ),
                                                models.Q(
                                                    ("end_last__isnull", True),
                                                    models.Q(
                                                        ("end_first__isnull", True), _negated=True
                                                    ),
                                                ),
                                                _connector="OR",
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                    ("end_basis__in", ["", "stated", "derived"]),
                                ),
                                name="qualifications_know_the_days_they_ended",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind__in", ["course", "multipliers", "posts", "network"])
                                ),
                                name="kinds_of_qualification_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="QualificationDistrictLinkEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "district",
                            models.ForeignKey(
                                db_constraint=False,
                                db_tablespace="",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regions.district",
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
                            "qualification",
                            models.ForeignKey(
                                db_constraint=False,
                                db_tablespace="",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="processes.qualification",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="QualificationEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "key",
                            models.SlugField(db_index=False, max_length=80, verbose_name="Kennung"),
                        ),
                        ("title", models.CharField(max_length=150, verbose_name="Titel")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("course", "Qualifizierung"),
                                    ("multipliers", "Multiplikatoren"),
                                    ("posts", "Stellen"),
                                    ("network", "Netzwerk"),
                                ],
                                max_length=11,
                                verbose_name="Art",
                            ),
                        ),
                        (
                            "audience",
                            models.CharField(blank=True, max_length=200, verbose_name="Für wen"),
                        ),
                        ("facts", models.TextField(verbose_name="Was die Quellen sagen")),
                        (
                            "note",
                            models.CharField(blank=True, max_length=400, verbose_name="Hinweis"),
                        ),
                        (
                            "start_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Beginn",
                            ),
                        ),
                        (
                            "start_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Beginn: Hinweis"
                            ),
                        ),
                        (
                            "end_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Ende",
                            ),
                        ),
                        (
                            "end_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Ende: Hinweis"
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
                                verbose_name="Durchführende Stelle",
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
                                to="processes.qualification",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.project",
                                verbose_name="Projekt",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="QualificationFigure",
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
                        ("label", models.CharField(max_length=80, verbose_name="Bezeichnung")),
                        (
                            "quantity_qualifier",
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
                                verbose_name="Anzahl: Angabe",
                            ),
                        ),
                        (
                            "quantity_min",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=12,
                                null=True,
                                verbose_name="Anzahl (mindestens)",
                            ),
                        ),
                        (
                            "quantity_max",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=12,
                                null=True,
                                verbose_name="Anzahl (höchstens)",
                            ),
                        ),
                        (
                            "quantity_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Anzahl: Grundlage",
                            ),
                        ),
                        (
                            "quantity_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Anzahl: Hinweis"
                            ),
                        ),
                        (
                            "as_of_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Stand",
                            ),
                        ),
                        (
                            "as_of_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="as_of_edtf",
                                verbose_name="Stand: erster Tag",
                            ),
                        ),
                        (
                            "as_of_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="as_of_edtf",
                                verbose_name="Stand: letzter Tag",
                            ),
                        ),
                        (
                            "as_of_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Stand: Grundlage",
                            ),
                        ),
                        (
                            "as_of_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Stand: Wortlaut",
                            ),
                        ),
                        (
                            "as_of_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Stand: Hinweis"
                            ),
                        ),
                        (
                            "qualification",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="figures",
                                to="processes.qualification",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Zahl einer Qualifizierung",
                        "verbose_name_plural": "Zahlen von Qualifizierungen",
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("qualification", "label"),
                                name="a_figure_of_a_qualification_is_listed_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("quantity_basis__in", ["", "stated", "derived"]),
                                    models.Q(
                                        models.Q(
                                            (
                                                "quantity_qualifier__in",
                                                (
                                                    "unknown",
                                                    "not_stated",
                                                    "not_published",
                                                    "not_recorded",
                                                    "undecided",
                                                    "not_applicable",
                                                ),
                                            ),
                                            ("quantity_min__isnull", True),
                                            ("quantity_max__isnull", True),
                                        ),
                                        models.Q(
                                            ("quantity_qualifier__in", ("exact", "about")),
                                            models.Q(("quantity_min__isnull", True), _negated=True),
                                            ("quantity_min__gte", 0),
                                            models.Q(("quantity_max__isnull", True), _negated=True),
                                            ("quantity_max__gte", 0),
                                            ("quantity_min", models.F("quantity_max")),
                                        ),
                                        models.Q(
                                            ("quantity_qualifier__in", ("up_to",)),
                                            ("quantity_min__isnull", True),
                                            models.Q(("quantity_max__isnull", True), _negated=True),
                                            ("quantity_max__gte", 0),
                                        ),
                                        models.Q(
                                            ("quantity_qualifier__in", ("at_least",)),
                                            models.Q(("quantity_min__isnull", True), _negated=True),
                                            ("quantity_min__gte", 0),
                                            ("quantity_max__isnull", True),
                                        ),
                                        models.Q(
                                            ("quantity_qualifier__in", ("between",)),
                                            models.Q(("quantity_min__isnull", True), _negated=True),
                                            ("quantity_min__gte", 0),
                                            models.Q(("quantity_max__isnull", True), _negated=True),
                                            ("quantity_max__gte", 0),
                                            ("quantity_min__lt", models.F("quantity_max")),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                name="figures_of_qualifications_match_their_qualifier",
                                violation_error_message="Die Zahl passt nicht zu ihrer Angabe (genau, rund, bis zu …).",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(
                                            ("as_of_edtf", ""),
                                            ("as_of_first__isnull", True),
                                            ("as_of_last__isnull", True),
                                        ),
                                        models.Q(
                                            models.Q(("as_of_edtf", ""), _negated=True),
                                            models.Q(
                                                models.Q(
                                                    models.Q(
                                                        ("as_of_first__isnull", True), _negated=True
                                                    ),
                                                    models.Q(
                                                        ("as_of_last__isnull", True), _negated=True
                                                    ),
                                                    ("as_of_first__lte", models.F("as_of_last")),
                                                ),
                                                models.Q(
                                                    ("as_of_first__isnull", True),
                                                    models.Q(
                                                        ("as_of_last__isnull", True), _negated=True
                                                    ),
                                                ),
                                                models.Q(
                                                    ("as_of_last__isnull", True),
                                                    models.Q(
                                                        ("as_of_first__isnull", True), _negated=True
                                                    ),
                                                ),
                                                _connector="OR",
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                    ("as_of_basis__in", ["", "stated", "derived"]),
                                ),
                                name="figures_of_qualifications_know_their_days",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="QualificationFigureEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("label", models.CharField(max_length=80, verbose_name="Bezeichnung")),
                        (
                            "quantity_qualifier",
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
                                verbose_name="Anzahl: Angabe",
                            ),
                        ),
                        (
                            "quantity_min",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=12,
                                null=True,
                                verbose_name="Anzahl (mindestens)",
                            ),
                        ),
                        (
                            "quantity_max",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=12,
                                null=True,
                                verbose_name="Anzahl (höchstens)",
                            ),
                        ),
                        (
                            "quantity_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Anzahl: Grundlage",
                            ),
                        ),
                        (
                            "quantity_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Anzahl: Hinweis"
                            ),
                        ),
                        (
                            "as_of_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Stand",
                            ),
                        ),
                        (
                            "as_of_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="as_of_edtf",
                                verbose_name="Stand: erster Tag",
                            ),
                        ),
                        (
                            "as_of_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="as_of_edtf",
                                verbose_name="Stand: letzter Tag",
                            ),
                        ),
                        (
                            "as_of_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Stand: Grundlage",
                            ),
                        ),
                        (
                            "as_of_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Stand: Wortlaut",
                            ),
                        ),
                        (
                            "as_of_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Stand: Hinweis"
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
                                to="processes.qualificationfigure",
                            ),
                        ),
                        (
                            "qualification",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="processes.qualification",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="QualificationServiceLinkEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
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
                            "qualification",
                            models.ForeignKey(
                                db_constraint=False,
                                db_tablespace="",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="processes.qualification",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                db_constraint=False,
                                db_tablespace="",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="processes.service",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
            ],
        ),
        give("Fördermittel", RIGHTS),
    ]
