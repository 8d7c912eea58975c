import django.db.models.deletion
from django.db import migrations, models

import evidence.all_at_once
import evidence.values.blanks
import evidence.values.fields
from accounts.group_rights import KEEP, LOOK, MANAGE, give

# As for fields of action: whoever looks after these looks after strategies and measures too.
RIGHTS = {
    "strategy": {
        "strategy": KEEP,
        "strategyversion": KEEP,
        "versionfield": MANAGE,
        "measure": KEEP,
        "measurestate": MANAGE,
        "indicator": KEEP,
        "indicatorvalue": MANAGE,
    },
}


class Migration(migrations.Migration):
    """Strategies in versions, their measures and indicators."""

    dependencies = [
        ("accounts", "0009_auditors"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("regions", "0006_beginnings_ends_and_successors"),
        ("strategy", "0002_choices"),
    ]

    operations = [
        evidence.all_at_once.AllAtOnce(
            operations=[
                migrations.CreateModel(
                    name="Indicator",
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
                        ("name", models.CharField(max_length=120, verbose_name="Was gezählt wird")),
                        (
                            "unit",
                            models.CharField(
                                blank=True,
                                help_text="zum Beispiel Euro; leer: eine Anzahl",
                                max_length=40,
                                verbose_name="Einheit",
                            ),
                        ),
                        (
                            "baseline_qualifier",
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
                                verbose_name="Ausgangswert: Angabe",
                            ),
                        ),
                        (
                            "baseline_min",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=12,
                                null=True,
                                verbose_name="Ausgangswert (mindestens)",
                            ),
                        ),
                        (
                            "baseline_max",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=12,
                                null=True,
                                verbose_name="Ausgangswert (höchstens)",
                            ),
                        ),
                        (
                            "baseline_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Ausgangswert: Grundlage",
                            ),
                        ),
                        (
                            "baseline_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Ausgangswert: Hinweis"
                            ),
                        ),
                        (
                            "baseline_on_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Ausgangswert vom",
                            ),
                        ),
                        (
                            "baseline_on_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="baseline_on_edtf",
                                verbose_name="Ausgangswert vom: erster Tag",
                            ),
                        ),
                        (
                            "baseline_on_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="baseline_on_edtf",
                                verbose_name="Ausgangswert vom: letzter Tag",
                            ),
                        ),
                        (
                            "baseline_on_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Ausgangswert vom: Grundlage",
                            ),
                        ),
                        (
                            "baseline_on_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Ausgangswert vom: Wortlaut",
                            ),
                        ),
                        (
                            "baseline_on_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Ausgangswert vom: Hinweis"
                            ),
                        ),
                        (
                            "target_qualifier",
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
                                verbose_name="Zielwert: Angabe",
                            ),
                        ),
                        (
                            "target_min",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=12,
                                null=True,
                                verbose_name="Zielwert (mindestens)",
                            ),
                        ),
                        (
                            "target_max",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=12,
                                null=True,
                                verbose_name="Zielwert (höchstens)",
                            ),
                        ),
                        (
                            "target_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Zielwert: Grundlage",
                            ),
                        ),
                        (
                            "target_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Zielwert: Hinweis"
                            ),
                        ),
                        (
                            "target_on_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Zielwert bis",
                            ),
                        ),
                        (
                            "target_on_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="target_on_edtf",
                                verbose_name="Zielwert bis: erster Tag",
                            ),
                        ),
                        (
                            "target_on_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="target_on_edtf",
                                verbose_name="Zielwert bis: letzter Tag",
                            ),
                        ),
                        (
                            "target_on_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Zielwert bis: Grundlage",
                            ),
                        ),
                        (
                            "target_on_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Zielwert bis: Wortlaut",
                            ),
                        ),
                        (
                            "target_on_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Zielwert bis: Hinweis"
                            ),
                        ),
                        (
                            "measure",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="indicators",
                                to="strategy.measure",
                                verbose_name="Maßnahme",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Indikator",
                        "verbose_name_plural": "Indikatoren",
                        "ordering": ["pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("name", ""), _negated=True),
                                name="indicators_say_what_is_counted",
                                violation_error_message="Bitte nennen, was gezählt wird.",
                            ),
                            models.UniqueConstraint(
                                fields=("measure", "name"),
                                name="an_indicator_is_listed_once",
                                violation_error_message="Diesen Indikator hat die Maßnahme schon.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("baseline_basis__in", ["", "stated", "derived"]),
                                    models.Q(
                                        models.Q(
                                            (
                                                "baseline_qualifier__in",
                                                (
                                                    "unknown",
                                                    "not_stated",
                                                    "not_published",
                                                    "not_recorded",
                                                    "undecided",
                                                    "not_applicable",
                                                ),
                                            ),
                                            ("baseline_min__isnull", True),
                                            ("baseline_max__isnull", True),
                                        ),
                                        models.Q(
                                            ("baseline_qualifier__in", ("exact", "about")),
                                            models.Q(("baseline_min__isnull", True), _negated=True),
                                            ("baseline_min__gte", 0),
                                            models.Q(("baseline_max__isnull", True), _negated=True),
                                            ("baseline_max__gte", 0),
                                            ("baseline_min", models.F("baseline_max")),
                                        ),
                                        models.Q(
                                            ("baseline_qualifier__in", ("up_to",)),
                                            ("baseline_min__isnull", True),
                                            models.Q(("baseline_max__isnull", True), _negated=True),
                                            ("baseline_max__gte", 0),
                                        ),
                                        models.Q(
                                            ("baseline_qualifier__in", ("at_least",)),
                                            models.Q(("baseline_min__isnull", True), _negated=True),
                                            ("baseline_min__gte", 0),
                                            ("baseline_max__isnull", True),
                                        ),
                                        models.Q(
                                            ("baseline_qualifier__in", ("between",)),
                                            models.Q(("baseline_min__isnull", True), _negated=True),
                                            ("baseline_min__gte", 0),
                                            models.Q(("baseline_max__isnull", True), _negated=True),
                                            ("baseline_max__gte", 0),
                                            ("baseline_min__lt", models.F("baseline_max")),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                name="baselines_match_their_qualifier",
                                violation_error_message="Die Zahl passt nicht zu ihrer Angabe (genau, rund, bis zu …).",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(
                                            ("baseline_on_edtf", ""),
                                            ("baseline_on_first__isnull", True),
                                            ("baseline_on_last__isnull", True),
                                        ),
                                        models.Q(
                                            models.Q(("baseline_on_edtf", ""), _negated=True),
                                            models.Q(
                                                models.Q(
                                                    models.Q(
                                                        ("baseline_on_first__isnull", True),
                                                        _negated=True,
                                                    ),
                                                    models.Q(
                                                        ("baseline_on_last__isnull", True),
                                                        _negated=True,
                                                    ),
                                                    (
                                                        "baseline_on_first__lte",
                                                        models.F("baseline_on_last"),
                                                    ),
                                                ),
                                                models.Q(
                                                    ("baseline_on_first__isnull", True),
                                                    models.Q(
                                                        ("baseline_on_last__isnull", True),
                                                        _negated=True,
                                                    ),
                                                ),
                                                models.Q(
                                                    ("baseline_on_last__isnull", True),
                                                    models.Q(
                                                        ("baseline_on_first__isnull", True),
                                                        _negated=True,
                                                    ),
                                                ),
                                                _connector="OR",
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                    ("baseline_on_basis__in", ["", "stated", "derived"]),
                                ),
                                name="baselines_know_their_days",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("target_basis__in", ["", "stated", "derived"]),
                                    models.Q(
                                        models.Q(
                                            (
                                                "target_qualifier__in",
                                                (
                                                    "unknown",
                                                    "not_stated",
                                                    "not_published",
                                                    "not_recorded",
                                                    "undecided",
                                                    "not_applicable",
                                                ),
                                            ),
                                            ("target_min__isnull", True),
                                            ("target_max__isnull", True),
                                        ),
                                        models.Q(
                                            ("target_qualifier__in", ("exact", "about")),
                                            models.Q(("target_min__isnull", True), _negated=True),
                                            ("target_min__gte", 0),
                                            models.Q(("target_max__isnull", True), _negated=True),
                                            ("target_max__gte", 0),
                                            ("target_min", models.F("target_max")),
                                        ),
                                        models.Q(
                                            ("target_qualifier__in", ("up_to",)),
                                            ("target_min__isnull", True),
                                            models.Q(("target_max__isnull", True), _negated=True),
                                            ("target_max__gte", 0),
                                        ),
                                        models.Q(
                                            ("target_qualifier__in", ("at_least",)),
                                            models.Q(("target_min__isnull", True), _negated=True),
                                            ("target_min__gte", 0),
                                            ("target_max__isnull", True),
                                        ),
                                        models.Q(
                                            ("target_qualifier__in", ("between",)),
                                            models.Q(("target_min__isnull", True), _negated=True),
                                            ("target_min__gte", 0),
                                            models.Q(("target_max__isnull", True), _negated=True),
                                            ("target_max__gte", 0),
                                            ("target_min__lt", models.F("target_max")),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                name="targets_match_their_qualifier",
                                violation_error_message="Die Zahl passt nicht zu ihrer Angabe (genau, rund, bis zu …).",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(
                                            ("target_on_edtf", ""),
                                            ("target_on_first__isnull", True),
                                            ("target_on_last__isnull", True),
                                        ),
                                        models.Q(
                                            models.Q(("target_on_edtf", ""), _negated=True),
                                            models.Q(
                                                models.Q(
                                                    models.Q(
                                                        ("target_on_first__isnull", True),
                                                        _negated=True,
                                                    ),
                                                    models.Q(
                                                        ("target_on_last__isnull", True),
                                                        _negated=True,
                                                    ),
                                                    (
                                                        "target_on_first__lte",
                                                        models.F("target_on_last"),
                                                    ),
                                                ),
                                                models.Q(
                                                    ("target_on_first__isnull", True),
                                                    models.Q(
                                                        ("target_on_last__isnull", True),
                                                        _negated=True,
                                                    ),
                                                ),
                                                models.Q(
                                                    ("target_on_last__isnull", True),
                                                    models.Q(
                                                        ("target_on_first__isnull", True),
                                                        _negated=True,
                                                    ),
                                                ),
                                                _connector="OR",
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                    ("target_on_basis__in", ["", "stated", "derived"]),
                                ),
                                name="targets_know_their_days",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MeasureDistrictLink",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("strategy.measure_districts",),
                ),
                migrations.CreateModel(
                    name="MeasureFieldOfActionLink",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("strategy.measure_fields_of_action",),
                ),
                migrations.CreateModel(
                    name="StrategyDistrictLink",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("strategy.strategy_districts",),
                ),
                migrations.CreateModel(
                    name="IndicatorValue",
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
                            "indicator",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="values",
                                to="strategy.indicator",
                                verbose_name="Indikator",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Wert des Indikators",
                        "verbose_name_plural": "Werte des Indikators",
                        "ordering": ["as_of_first", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("indicator", "as_of_edtf", "as_of_wording"),
                                name="an_indicator_has_one_value_at_a_time",
                                violation_error_message="Für diesen Stand steht schon ein Wert da.",
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
                                name="values_of_indicators_match_their_qualifier",
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
                                name="values_of_indicators_know_their_days",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="IndicatorValueEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
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
                            "indicator",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="strategy.indicator",
                                verbose_name="Indikator",
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
                                to="strategy.indicatorvalue",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Measure",
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
                            "blanks",
                            evidence.values.blanks.BlanksField(
                                blank=True,
                                default="",
                                max_length=400,
                                verbose_name="Warum etwas fehlt",
                            ),
                        ),
                        (
                            "slug",
                            models.SlugField(max_length=80, unique=True, verbose_name="Adresse"),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="Titel")),
                        (
                            "fields_basis",
                            models.CharField(
                                choices=[
                                    ("source", "in einer Quelle genannt"),
                                    ("editor", "von der Redaktion eingeführt"),
                                ],
                                default="editor",
                                max_length=6,
                                verbose_name="Grundlage der Handlungsfelder",
                            ),
                        ),
                        ("goal", models.CharField(blank=True, max_length=300, verbose_name="Ziel")),
                        ("facts", models.TextField(verbose_name="Was die Quellen sagen")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("intended", "beabsichtigt"),
                                    ("preparing", "in Vorbereitung"),
                                    ("running", "in Umsetzung"),
                                    ("done", "umgesetzt"),
                                    ("closed", "abgeschlossen"),
                                    ("unknown", "Stand unbekannt"),
                                ],
                                default="unknown",
                                max_length=9,
                                verbose_name="Stand",
                            ),
                        ),
                        (
                            "body_label",
                            models.CharField(
                                blank=True,
                                max_length=150,
                                verbose_name="Verantwortlich laut Quelle",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=400, verbose_name="Hinweis"),
                        ),
                        (
                            "body",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="measures",
                                to="regions.organisation",
                                verbose_name="Verantwortliche Stelle",
                            ),
                        ),
                        (
                            "districts",
                            models.ManyToManyField(
                                blank=True,
                                related_name="measures",
                                to="regions.district",
                                verbose_name="Landkreise",
                            ),
                        ),
                        (
                            "fields_of_action",
                            models.ManyToManyField(
                                blank=True,
                                related_name="measures",
                                to="strategy.fieldofaction",
                                verbose_name="Handlungsfelder",
                            ),
                        ),
                        (
                            "strategy",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="measures",
                                to="strategy.strategy",
                                verbose_name="Strategie",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Maßnahme",
                        "verbose_name_plural": "Maßnahmen",
                        "ordering": ["title", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("title", ""), _negated=True),
                                    models.Q(("facts", ""), _negated=True),
                                ),
                                name="measures_say_what_a_source_says",
                                violation_error_message="Bitte Titel und Angaben der Quelle nennen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("body__isnull", True), ("body_label", ""), _connector="OR"
                                ),
                                name="a_measure_names_its_body_once",
                                violation_error_message="Bitte die Stelle wählen oder mit Worten nennen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "status__in",
                                        [
                                            "intended",
                                            "preparing",
                                            "running",
                                            "done",
                                            "closed",
                                            "unknown",
                                        ],
                                    )
                                ),
                                name="statuses_of_measures_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("fields_basis__in", ["source", "editor"])),
                                name="bases_of_the_fields_of_measures_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "blanks__regex",
                                        "^((strategy|goal|fields_of_action|body|districts|states|indicators)=(not_stated|not_published|not_recorded|undecided|not_applicable)( (strategy|goal|fields_of_action|body|districts|states|indicators)=(not_stated|not_published|not_recorded|undecided|not_applicable))*)?$",
                                    )
                                ),
                                name="blanks_of_measures_have_known_reasons",
                                violation_error_message="Ein Grund steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="IndicatorEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=120, verbose_name="Was gezählt wird")),
                        (
                            "unit",
                            models.CharField(
                                blank=True,
                                help_text="zum Beispiel Euro; leer: eine Anzahl",
                                max_length=40,
                                verbose_name="Einheit",
                            ),
                        ),
                        (
                            "baseline_qualifier",
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
                                verbose_name="Ausgangswert: Angabe",
                            ),
                        ),
                        (
                            "baseline_min",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=12,
                                null=True,
                                verbose_name="Ausgangswert (mindestens)",
                            ),
                        ),
                        (
                            "baseline_max",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=12,
                                null=True,
                                verbose_name="Ausgangswert (höchstens)",
                            ),
                        ),
                        (
                            "baseline_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Ausgangswert: Grundlage",
                            ),
                        ),
                        (
                            "baseline_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Ausgangswert: Hinweis"
                            ),
                        ),
                        (
                            "baseline_on_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Ausgangswert vom",
                            ),
                        ),
                        (
                            "baseline_on_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="baseline_on_edtf",
                                verbose_name="Ausgangswert vom: erster Tag",
                            ),
                        ),
                        (
                            "baseline_on_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="baseline_on_edtf",
                                verbose_name="Ausgangswert vom: letzter Tag",
                            ),
                        ),
                        (
                            "baseline_on_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Ausgangswert vom: Grundlage",
                            ),
                        ),
                        (
                            "baseline_on_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Ausgangswert vom: Wortlaut",
                            ),
                        ),
                        (
                            "baseline_on_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Ausgangswert vom: Hinweis"
                            ),
                        ),
                        (
                            "target_qualifier",
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
                                verbose_name="Zielwert: Angabe",
                            ),
                        ),
                        (
                            "target_min",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=12,
                                null=True,
                                verbose_name="Zielwert (mindestens)",
                            ),
                        ),
                        (
                            "target_max",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=12,
                                null=True,
                                verbose_name="Zielwert (höchstens)",
                            ),
                        ),
                        (
                            "target_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Zielwert: Grundlage",
                            ),
                        ),
                        (
                            "target_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Zielwert: Hinweis"
                            ),
                        ),
                        (
                            "target_on_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Zielwert bis",
                            ),
                        ),
                        (
                            "target_on_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="target_on_edtf",
                                verbose_name="Zielwert bis: erster Tag",
                            ),
                        ),
                        (
                            "target_on_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="target_on_edtf",
                                verbose_name="Zielwert bis: letzter Tag",
                            ),
                        ),
                        (
                            "target_on_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Zielwert bis: Grundlage",
                            ),
                        ),
                        (
                            "target_on_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Zielwert bis: Wortlaut",
                            ),
                        ),
                        (
                            "target_on_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Zielwert bis: Hinweis"
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
                                to="strategy.indicator",
                            ),
                        ),
                        (
                            "measure",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="strategy.measure",
                                verbose_name="Maßnahme",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MeasureDistrictLinkEvent",
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
                            "measure",
                            models.ForeignKey(
                                db_constraint=False,
                                db_tablespace="",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="strategy.measure",
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
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MeasureFieldOfActionLinkEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "fieldofaction",
                            models.ForeignKey(
                                db_constraint=False,
                                db_tablespace="",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="strategy.fieldofaction",
                            ),
                        ),
                        (
                            "measure",
                            models.ForeignKey(
                                db_constraint=False,
                                db_tablespace="",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="strategy.measure",
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
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MeasureState",
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
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "geplant"),
                                    ("running", "läuft"),
                                    ("live", "live"),
                                ],
                                max_length=7,
                                verbose_name="Stand",
                            ),
                        ),
                        (
                            "since_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Dieser Stand seit",
                            ),
                        ),
                        (
                            "since_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="since_edtf",
                                verbose_name="Dieser Stand seit: erster Tag",
                            ),
                        ),
                        (
                            "since_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="since_edtf",
                                verbose_name="Dieser Stand seit: letzter Tag",
                            ),
                        ),
                        (
                            "since_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Dieser Stand seit: Grundlage",
                            ),
                        ),
                        (
                            "since_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Dieser Stand seit: Wortlaut",
                            ),
                        ),
                        (
                            "since_note",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="Dieser Stand seit: Hinweis",
                            ),
                        ),
                        (
                            "district",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="measure_states",
                                to="regions.district",
                                verbose_name="Landkreis",
                            ),
                        ),
                        (
                            "measure",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="states",
                                to="strategy.measure",
                                verbose_name="Maßnahme",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Stand im Landkreis",
                        "verbose_name_plural": "Stand in den Landkreisen",
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("measure", "district"),
                                name="a_measure_has_one_state_in_a_county",
                                violation_error_message="Für diesen Landkreis steht schon ein Stand da.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(
                                            ("since_edtf", ""),
                                            ("since_first__isnull", True),
                                            ("since_last__isnull", True),
                                        ),
                                        models.Q(
                                            models.Q(("since_edtf", ""), _negated=True),
                                            models.Q(
                                                models.Q(
                                                    models.Q(
                                                        ("since_first__isnull", True), _negated=True
                                                    ),
                                                    models.Q(
                                                        ("since_last__isnull", True), _negated=True
                                                    ),
                                                    ("since_first__lte", models.F("since_last")),
                                                ),
                                                models.Q(
                                                    ("since_first__isnull", True),
                                                    models.Q(
                                                        ("since_last__isnull", True), _negated=True
                                                    ),
                                                ),
                                                models.Q(
                                                    ("since_last__isnull", True),
                                                    models.Q(
                                                        ("since_first__isnull", True), _negated=True
                                                    ),
                                                ),
                                                _connector="OR",
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                    ("since_basis__in", ["", "stated", "derived"]),
                                ),
                                name="states_of_measures_know_the_days_they_began",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("state__in", ["planned", "running", "live"])),
                                name="states_of_measures_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MeasureStateEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "geplant"),
                                    ("running", "läuft"),
                                    ("live", "live"),
                                ],
                                max_length=7,
                                verbose_name="Stand",
                            ),
                        ),
                        (
                            "since_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Dieser Stand seit",
                            ),
                        ),
                        (
                            "since_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="since_edtf",
                                verbose_name="Dieser Stand seit: erster Tag",
                            ),
                        ),
                        (
                            "since_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="since_edtf",
                                verbose_name="Dieser Stand seit: letzter Tag",
                            ),
                        ),
                        (
                            "since_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Dieser Stand seit: Grundlage",
                            ),
                        ),
                        (
                            "since_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Dieser Stand seit: Wortlaut",
                            ),
                        ),
                        (
                            "since_note",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="Dieser Stand seit: Hinweis",
                            ),
                        ),
                        (
                            "district",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regions.district",
                                verbose_name="Landkreis",
                            ),
                        ),
                        (
                            "measure",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="strategy.measure",
                                verbose_name="Maßnahme",
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
                                to="strategy.measurestate",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Strategy",
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
                            "blanks",
                            evidence.values.blanks.BlanksField(
                                blank=True,
                                default="",
                                max_length=400,
                                verbose_name="Warum etwas fehlt",
                            ),
                        ),
                        (
                            "slug",
                            models.SlugField(max_length=80, unique=True, verbose_name="Adresse"),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="Titel")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("digital", "Digitalstrategie"),
                                    ("smart_city", "Smart-City-Strategie"),
                                    ("future", "Zukunftskonzept"),
                                    ("regional", "Regionales Entwicklungskonzept"),
                                    ("feasibility", "Machbarkeitsprüfung"),
                                    ("maturity", "Reifegradanalyse"),
                                    ("intent", "Absichtserklärung"),
                                ],
                                max_length=11,
                                verbose_name="Art",
                            ),
                        ),
                        (
                            "body_label",
                            models.CharField(
                                blank=True,
                                max_length=150,
                                verbose_name="Verantwortlich laut Quelle",
                            ),
                        ),
                        (
                            "existence",
                            models.CharField(
                                choices=[
                                    ("proven", "Dokument oder Beschluss belegt"),
                                    ("reported", "Quellen berichten darüber"),
                                    ("not_proven", "nur die Absicht ist belegt"),
                                ],
                                max_length=10,
                                verbose_name="Beleglage",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("intended", "beabsichtigt"),
                                    ("adopted", "beschlossen"),
                                    ("recognised", "anerkannt"),
                                    ("running", "in Umsetzung"),
                                    ("closed", "abgeschlossen"),
                                    ("expired", "ausgelaufen"),
                                    ("unknown", "Stand unbekannt"),
                                ],
                                default="unknown",
                                max_length=10,
                                verbose_name="Stand",
                            ),
                        ),
                        ("summary", models.TextField(verbose_name="Zusammenfassung")),
                        ("website", models.URLField(blank=True, verbose_name="Website")),
                        (
                            "body",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="strategies",
                                to="regions.organisation",
                                verbose_name="Verantwortliche Stelle",
                            ),
                        ),
                        (
                            "districts",
                            models.ManyToManyField(
                                blank=True,
                                related_name="strategies",
                                to="regions.district",
                                verbose_name="Landkreise",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Strategie",
                        "verbose_name_plural": "Strategien",
                        "ordering": ["title", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("title", ""), _negated=True),
                                    models.Q(("summary", ""), _negated=True),
                                ),
                                name="strategies_say_what_a_source_says",
                                violation_error_message="Bitte Titel und Zusammenfassung nennen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("body__isnull", True), ("body_label", ""), _connector="OR"
                                ),
                                name="a_strategy_names_its_body_once",
                                violation_error_message="Bitte die Stelle wählen oder mit Worten nennen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "kind__in",
                                        [
                                            "digital",
                                            "smart_city",
                                            "future",
                                            "regional",
                                            "feasibility",
                                            "maturity",
                                            "intent",
                                        ],
                                    )
                                ),
                                name="kinds_of_strategies_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("existence__in", ["proven", "reported", "not_proven"])
                                ),
                                name="existences_of_strategies_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "status__in",
                                        [
                                            "intended",
                                            "adopted",
                                            "recognised",
                                            "running",
                                            "closed",
                                            "expired",
                                            "unknown",
                                        ],
                                    )
                                ),
                                name="statuses_of_strategies_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "blanks__regex",
                                        "^((body|districts|website)=(not_stated|not_published|not_recorded|undecided|not_applicable)( (body|districts|website)=(not_stated|not_published|not_recorded|undecided|not_applicable))*)?$",
                                    )
                                ),
                                name="blanks_of_strategies_have_known_reasons",
                                violation_error_message="Ein Grund steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MeasureEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "blanks",
                            evidence.values.blanks.BlanksField(
                                blank=True,
                                default="",
                                max_length=400,
                                verbose_name="Warum etwas fehlt",
                            ),
                        ),
                        (
                            "slug",
                            models.SlugField(db_index=False, max_length=80, verbose_name="Adresse"),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="Titel")),
                        (
                            "fields_basis",
                            models.CharField(
                                choices=[
                                    ("source", "in einer Quelle genannt"),
                                    ("editor", "von der Redaktion eingeführt"),
                                ],
                                default="editor",
                                max_length=6,
                                verbose_name="Grundlage der Handlungsfelder",
                            ),
                        ),
                        ("goal", models.CharField(blank=True, max_length=300, verbose_name="Ziel")),
                        ("facts", models.TextField(verbose_name="Was die Quellen sagen")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("intended", "beabsichtigt"),
                                    ("preparing", "in Vorbereitung"),
                                    ("running", "in Umsetzung"),
                                    ("done", "umgesetzt"),
                                    ("closed", "abgeschlossen"),
                                    ("unknown", "Stand unbekannt"),
                                ],
                                default="unknown",
                                max_length=9,
                                verbose_name="Stand",
                            ),
                        ),
                        (
                            "body_label",
                            models.CharField(
                                blank=True,
                                max_length=150,
                                verbose_name="Verantwortlich laut Quelle",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=400, verbose_name="Hinweis"),
                        ),
                        (
                            "body",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regions.organisation",
                                verbose_name="Verantwortliche Stelle",
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
                                to="strategy.measure",
                            ),
                        ),
                        (
                            "strategy",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="strategy.strategy",
                                verbose_name="Strategie",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="StrategyDistrictLinkEvent",
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
                            "strategy",
                            models.ForeignKey(
                                db_constraint=False,
                                db_tablespace="",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="strategy.strategy",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="StrategyEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "blanks",
                            evidence.values.blanks.BlanksField(
                                blank=True,
                                default="",
                                max_length=400,
                                verbose_name="Warum etwas fehlt",
                            ),
                        ),
                        (
                            "slug",
                            models.SlugField(db_index=False, max_length=80, verbose_name="Adresse"),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="Titel")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("digital", "Digitalstrategie"),
                                    ("smart_city", "Smart-City-Strategie"),
                                    ("future", "Zukunftskonzept"),
                                    ("regional", "Regionales Entwicklungskonzept"),
                                    ("feasibility", "Machbarkeitsprüfung"),
                                    ("maturity", "Reifegradanalyse"),
                                    ("intent", "Absichtserklärung"),
                                ],
                                max_length=11,
                                verbose_name="Art",
                            ),
                        ),
                        (
                            "body_label",
                            models.CharField(
                                blank=True,
                                max_length=150,
                                verbose_name="Verantwortlich laut Quelle",
                            ),
                        ),
                        (
                            "existence",
                            models.CharField(
                                choices=[
                                    ("proven", "Dokument oder Beschluss belegt"),
                                    ("reported", "Quellen berichten darüber"),
                                    ("not_proven", "nur die Absicht ist belegt"),
                                ],
                                max_length=10,
                                verbose_name="Beleglage",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("intended", "beabsichtigt"),
                                    ("adopted", "beschlossen"),
                                    ("recognised", "anerkannt"),
                                    ("running", "in Umsetzung"),
                                    ("closed", "abgeschlossen"),
                                    ("expired", "ausgelaufen"),
                                    ("unknown", "Stand unbekannt"),
                                ],
                                default="unknown",
                                max_length=10,
                                verbose_name="Stand",
                            ),
                        ),
                        ("summary", models.TextField(verbose_name="Zusammenfassung")),
                        ("website", models.URLField(blank=True, verbose_name="Website")),
                        (
                            "body",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regions.organisation",
                                verbose_name="Verantwortliche Stelle",
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
                                to="strategy.strategy",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="StrategyVersion",
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
                            "blanks",
                            evidence.values.blanks.BlanksField(
                                blank=True,
                                default="",
                                max_length=400,
                                verbose_name="Warum etwas fehlt",
                            ),
                        ),
                        (
                            "label",
                            models.CharField(
                                blank=True,
                                help_text="leer: keine Quelle benennt die Fassung",
                                max_length=100,
                                verbose_name="Bezeichnung",
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                        ),
                        (
                            "adopted_on_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Beschlossen am",
                            ),
                        ),
                        (
                            "adopted_on_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="adopted_on_edtf",
                                verbose_name="Beschlossen am: erster Tag",
                            ),
                        ),
                        (
                            "adopted_on_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="adopted_on_edtf",
                                verbose_name="Beschlossen am: letzter Tag",
                            ),
                        ),
                        (
                            "adopted_on_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Beschlossen am: Grundlage",
                            ),
                        ),
                        (
                            "adopted_on_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Beschlossen am: Wortlaut",
                            ),
                        ),
                        (
                            "adopted_on_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Beschlossen am: Hinweis"
                            ),
                        ),
                        (
                            "published_on_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Veröffentlicht am",
                            ),
                        ),
                        (
                            "published_on_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="published_on_edtf",
                                verbose_name="Veröffentlicht am: erster Tag",
                            ),
                        ),
                        (
                            "published_on_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="published_on_edtf",
                                verbose_name="Veröffentlicht am: letzter Tag",
                            ),
                        ),
                        (
                            "published_on_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Veröffentlicht am: Grundlage",
                            ),
                        ),
                        (
                            "published_on_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Veröffentlicht am: Wortlaut",
                            ),
                        ),
                        (
                            "published_on_note",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="Veröffentlicht am: Hinweis",
                            ),
                        ),
                        (
                            "strategy",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="versions",
                                to="strategy.strategy",
                                verbose_name="Strategie",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Fassung der Strategie",
                        "verbose_name_plural": "Fassungen der Strategie",
                        "ordering": ["position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("strategy", "label"),
                                name="a_version_of_a_strategy_is_listed_once",
                                violation_error_message="Diese Fassung der Strategie gibt es schon.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(
                                            ("adopted_on_edtf", ""),
                                            ("adopted_on_first__isnull", True),
                                            ("adopted_on_last__isnull", True),
                                        ),
                                        models.Q(
                                            models.Q(("adopted_on_edtf", ""), _negated=True),
                                            models.Q(
                                                models.Q(
                                                    models.Q(
                                                        ("adopted_on_first__isnull", True),
                                                        _negated=True,
                                                    ),
                                                    models.Q(
                                                        ("adopted_on_last__isnull", True),
                                                        _negated=True,
                                                    ),
                                                    (
                                                        "adopted_on_first__lte",
                                                        models.F("adopted_on_last"),
                                                    ),
                                                ),
                                                models.Q(
                                                    ("adopted_on_first__isnull", True),
                                                    models.Q(
                                                        ("adopted_on_last__isnull", True),
                                                        _negated=True,
                                                    ),
                                                ),
                                                models.Q(
                                                    ("adopted_on_last__isnull", True),
                                                    models.Q(
                                                        ("adopted_on_first__isnull", True),
                                                        _negated=True,
                                                    ),
                                                ),
                                                _connector="OR",
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                    ("adopted_on_basis__in", ["", "stated", "derived"]),
                                ),
                                name="strategy_versions_know_the_days_of_their_adoption",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(
                                            ("published_on_edtf", ""),
                                            ("published_on_first__isnull", True),
                                            ("published_on_last__isnull", True),
                                        ),
                                        models.Q(
                                            models.Q(("published_on_edtf", ""), _negated=True),
                                            models.Q(
                                                models.Q(
                                                    models.Q(
                                                        ("published_on_first__isnull", True),
                                                        _negated=True,
                                                    ),
                                                    models.Q(
                                                        ("published_on_last__isnull", True),
                                                        _negated=True,
                                                    ),
                                                    (
                                                        "published_on_first__lte",
                                                        models.F("published_on_last"),
                                                    ),
                                                ),
                                                models.Q(
                                                    ("published_on_first__isnull", True),
                                                    models.Q(
                                                        ("published_on_last__isnull", True),
                                                        _negated=True,
                                                    ),
                                                ),
                                                models.Q(
                                                    ("published_on_last__isnull", True),
                                                    models.Q(
                                                        ("published_on_first__isnull", True),
                                                        _negated=True,
                                                    ),
                                                ),
                                                _connector="OR",
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                    ("published_on_basis__in", ["", "stated", "derived"]),
                                ),
                                name="strategy_versions_know_the_days_they_were_published",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "blanks__regex",
                                        "^((adopted_on|published_on)=(not_stated|not_published|not_recorded|undecided|not_applicable)( (adopted_on|published_on)=(not_stated|not_published|not_recorded|undecided|not_applicable))*)?$",
                                    )
                                ),
                                name="blanks_of_strategy_versions_have_known_reasons",
                                violation_error_message="Ein Grund steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StrategyVersionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "blanks",
                            evidence.values.blanks.BlanksField(
                                blank=True,
                                default="",
                                max_length=400,
                                verbose_name="Warum etwas fehlt",
                            ),
                        ),
                        (
                            "label",
                            models.CharField(
                                blank=True,
                                help_text="leer: keine Quelle benennt die Fassung",
                                max_length=100,
                                verbose_name="Bezeichnung",
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                        ),
                        (
                            "adopted_on_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Beschlossen am",
                            ),
                        ),
                        (
                            "adopted_on_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="adopted_on_edtf",
                                verbose_name="Beschlossen am: erster Tag",
                            ),
                        ),
                        (
                            "adopted_on_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="adopted_on_edtf",
                                verbose_name="Beschlossen am: letzter Tag",
                            ),
                        ),
                        (
                            "adopted_on_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Beschlossen am: Grundlage",
                            ),
                        ),
                        (
                            "adopted_on_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Beschlossen am: Wortlaut",
                            ),
                        ),
                        (
                            "adopted_on_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Beschlossen am: Hinweis"
                            ),
                        ),
                        (
                            "published_on_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Veröffentlicht am",
                            ),
                        ),
                        (
                            "published_on_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="published_on_edtf",
                                verbose_name="Veröffentlicht am: erster Tag",
                            ),
                        ),
                        (
                            "published_on_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="published_on_edtf",
                                verbose_name="Veröffentlicht am: letzter Tag",
                            ),
                        ),
                        (
                            "published_on_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Veröffentlicht am: Grundlage",
                            ),
                        ),
                        (
                            "published_on_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Veröffentlicht am: Wortlaut",
                            ),
                        ),
                        (
                            "published_on_note",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="Veröffentlicht am: Hinweis",
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
                                to="strategy.strategyversion",
                            ),
                        ),
                        (
                            "strategy",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="strategy.strategy",
                                verbose_name="Strategie",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="VersionField",
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
                            "basis",
                            models.CharField(
                                choices=[
                                    ("source", "in einer Quelle genannt"),
                                    ("editor", "von der Redaktion zugeordnet"),
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
                        (
                            "field_of_action",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="version_fields",
                                to="strategy.fieldofaction",
                                verbose_name="Handlungsfeld",
                            ),
                        ),
                        (
                            "version",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="fields",
                                to="strategy.strategyversion",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Handlungsfeld der Fassung",
                        "verbose_name_plural": "Handlungsfelder der Fassung",
                        "ordering": ["position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("version", "field_of_action"),
                                name="a_version_names_a_field_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("basis__in", ["source", "editor"])),
                                name="bases_of_fields_of_versions_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="VersionFieldEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "basis",
                            models.CharField(
                                choices=[
                                    ("source", "in einer Quelle genannt"),
                                    ("editor", "von der Redaktion zugeordnet"),
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
                        (
                            "field_of_action",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="strategy.fieldofaction",
                                verbose_name="Handlungsfeld",
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
                                to="strategy.versionfield",
                            ),
                        ),
                        (
                            "version",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="strategy.strategyversion",
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
        give("Prüfung", {app: dict.fromkeys(models, LOOK) for app, models in RIGHTS.items()}),
    ]
