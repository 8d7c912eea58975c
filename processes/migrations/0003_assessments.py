import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import evidence.all_at_once


class Migration(migrations.Migration):
    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("processes", "0002_measures"),
        ("regions", "0006_beginnings_ends_and_successors"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        evidence.all_at_once.AllAtOnce(
            operations=[
                migrations.CreateModel(
                    name="CaseBand",
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
                            "from_cases",
                            models.PositiveIntegerField(verbose_name="ab Fällen im Jahr"),
                        ),
                        (
                            "scoring_method",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="bands",
                                to="processes.scoringmethod",
                                verbose_name="Bewertungsverfahren",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Stufe der Fallzahl",
                        "verbose_name_plural": "Stufen der Fallzahl",
                        "ordering": ["from_cases", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("scoring_method", "from_cases"),
                                name="a_band_of_cases_begins_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CultureAnswer",
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
                        ("group", models.CharField(max_length=80, verbose_name="Gruppe")),
                        ("question", models.CharField(max_length=200, verbose_name="Aussage")),
                        ("agreeing", models.PositiveSmallIntegerField(verbose_name="stimmen zu")),
                        (
                            "undecided",
                            models.PositiveSmallIntegerField(verbose_name="teils, teils"),
                        ),
                        (
                            "disagreeing",
                            models.PositiveSmallIntegerField(verbose_name="stimmen nicht zu"),
                        ),
                        (
                            "culture_check",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="answers",
                                to="processes.culturecheck",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Antwort zur Kultur",
                        "verbose_name_plural": "Antworten zur Kultur",
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("culture_check", "group", "question"),
                                name="a_group_answers_a_question_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("group", ""), _negated=True),
                                    models.Q(("question", ""), _negated=True),
                                ),
                                name="answers_name_their_group_and_question",
                                violation_error_message="Bitte Gruppe und Aussage nennen.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ScoringCriterion",
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
                        ("key", models.SlugField(max_length=80, verbose_name="Kennung")),
                        ("label", models.CharField(max_length=80, verbose_name="Bezeichnung")),
                        (
                            "axis",
                            models.CharField(
                                choices=[("benefit", "Nutzen"), ("feasibility", "Umsetzbarkeit")],
                                max_length=11,
                                verbose_name="Achse",
                            ),
                        ),
                        ("weight", models.PositiveSmallIntegerField(verbose_name="Gewicht")),
                        ("best", models.CharField(max_length=120, verbose_name="5 Punkte heißt")),
                        (
                            "counts_cases",
                            models.BooleanField(
                                default=False, verbose_name="folgt aus der Fallzahl"
                            ),
                        ),
                        (
                            "excludes",
                            models.BooleanField(
                                default=False, verbose_name="schließt bei 0 Punkten aus"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                        ),
                        (
                            "scoring_method",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="criteria",
                                to="processes.scoringmethod",
                                verbose_name="Bewertungsverfahren",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Kriterium",
                        "verbose_name_plural": "Kriterien",
                        "ordering": ["position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("scoring_method", "key"),
                                name="a_method_has_a_criterion_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("weight__lte", 100)),
                                name="a_criterion_has_at_most_all_points_of_its_axis",
                                violation_error_message="Ein Gewicht ist höchstens 100.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("axis__in", ["benefit", "feasibility"])),
                                name="axes_of_criteria_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Assessment",
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
                        ("assessed_on", models.DateField(verbose_name="Bewertet am")),
                        ("assessor", models.CharField(max_length=120, verbose_name="Geprüft von")),
                        (
                            "case_count",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="Fälle im Jahr"
                            ),
                        ),
                        (
                            "minutes_per_case",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="Aufwand je Fall in Minuten"
                            ),
                        ),
                        (
                            "media_break_count",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="Medienbrüche"
                            ),
                        ),
                        (
                            "benefit",
                            models.CharField(blank=True, max_length=1000, verbose_name="Nutzen"),
                        ),
                        (
                            "legal_obstacles",
                            models.CharField(
                                blank=True, max_length=1000, verbose_name="Rechtliche Hürden"
                            ),
                        ),
                        (
                            "observations",
                            models.CharField(
                                blank=True, max_length=2000, verbose_name="Beobachtungen"
                            ),
                        ),
                        (
                            "level_of_second_model",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="Reifegrad 2.0"
                            ),
                        ),
                        ("is_example", models.BooleanField(default=False, verbose_name="Beispiel")),
                        (
                            "entered_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="eingetragen am"
                            ),
                        ),
                        (
                            "district",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assessments",
                                to="regions.district",
                                verbose_name="Landkreis",
                            ),
                        ),
                        (
                            "entered_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="eingetragen von",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assessments",
                                to="processes.service",
                                verbose_name="Verwaltungsleistung",
                            ),
                        ),
                        (
                            "scoring_method",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assessments",
                                to="processes.scoringmethod",
                                verbose_name="Bewertungsverfahren",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Bewertung",
                        "verbose_name_plural": "Bewertungen",
                        "ordering": ["-assessed_on", "-pk"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("assessor", ""), _negated=True),
                                name="assessments_say_who_checked",
                                violation_error_message="Bitte sagen, wer geprüft hat (Rolle, kein Name).",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("level_of_second_model", None),
                                    ("level_of_second_model__lte", 7),
                                    _connector="OR",
                                ),
                                name="a_level_of_the_second_model_is_one_of_it",
                                violation_error_message="Reifegrad 2.0 hat die Stufen 0 bis 7.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AssessmentScore",
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
                        ("score", models.PositiveSmallIntegerField(verbose_name="Punkte")),
                        (
                            "assessment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="scores",
                                to="processes.assessment",
                            ),
                        ),
                        (
                            "criterion",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="scores",
                                to="processes.scoringcriterion",
                                verbose_name="Kriterium der Nutzwertanalyse",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Punktzahl",
                        "verbose_name_plural": "Punktzahlen",
                        "ordering": ["pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("assessment", "criterion"),
                                name="an_assessment_scores_a_criterion_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("score__lte", 5)),
                                name="scores_are_from_0_to_5",
                                violation_error_message="Punkte sind 0 bis 5.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CultureCheck",
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
                        ("title", models.CharField(max_length=150, verbose_name="Titel")),
                        ("asked_on", models.DateField(verbose_name="Befragt am")),
                        ("is_example", models.BooleanField(default=False, verbose_name="Beispiel")),
                        (
                            "entered_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="eingetragen am"
                            ),
                        ),
                        (
                            "district",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="culture_checks",
                                to="regions.district",
                                verbose_name="Landkreis",
                            ),
                        ),
                        (
                            "entered_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="eingetragen von",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Kulturcheck",
                        "verbose_name_plural": "Kulturchecks",
                        "ordering": ["-asked_on", "-pk"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("title", ""), _negated=True),
                                name="culture_checks_have_a_title",
                                violation_error_message="Bitte einen Titel nennen.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CultureAnswerEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("group", models.CharField(max_length=80, verbose_name="Gruppe")),
                        ("question", models.CharField(max_length=200, verbose_name="Aussage")),
                        ("agreeing", models.PositiveSmallIntegerField(verbose_name="stimmen zu")),
                        (
                            "undecided",
                            models.PositiveSmallIntegerField(verbose_name="teils, teils"),
                        ),
                        (
                            "disagreeing",
                            models.PositiveSmallIntegerField(verbose_name="stimmen nicht zu"),
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
                                to="processes.cultureanswer",
                            ),
                        ),
                        (
                            "culture_check",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="processes.culturecheck",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CultureCheckEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("title", models.CharField(max_length=150, verbose_name="Titel")),
                        ("asked_on", models.DateField(verbose_name="Befragt am")),
                        ("is_example", models.BooleanField(default=False, verbose_name="Beispiel")),
                        (
                            "entered_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="eingetragen am"
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
                            "entered_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="eingetragen von",
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
                                to="processes.culturecheck",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MaturityAnswer",
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
                            "number",
                            models.PositiveSmallIntegerField(verbose_name="Nummer des Kriteriums"),
                        ),
                        ("grade", models.PositiveSmallIntegerField(verbose_name="Stufe")),
                        (
                            "assessment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="answers",
                                to="processes.assessment",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Antwort zum Reifegrad",
                        "verbose_name_plural": "Antworten zum Reifegrad",
                        "ordering": ["number", "pk"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("assessment", "number"),
                                name="an_assessment_answers_a_criterion_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("grade__lte", 4), ("number__gte", 1), ("number__lte", 10)
                                ),
                                name="a_criterion_of_maturity_is_one_of_ten_with_a_level",
                                violation_error_message="Es gibt zehn Kriterien mit den Stufen 0 bis 4.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MaturityAnswerEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "number",
                            models.PositiveSmallIntegerField(verbose_name="Nummer des Kriteriums"),
                        ),
                        ("grade", models.PositiveSmallIntegerField(verbose_name="Stufe")),
                        (
                            "assessment",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="processes.assessment",
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
                                to="processes.maturityanswer",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AssessmentScoreEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("score", models.PositiveSmallIntegerField(verbose_name="Punkte")),
                        (
                            "assessment",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="processes.assessment",
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
                                to="processes.assessmentscore",
                            ),
                        ),
                        (
                            "criterion",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="processes.scoringcriterion",
                                verbose_name="Kriterium der Nutzwertanalyse",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ScoringMethod",
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
                        (
                            "revision",
                            models.CharField(max_length=20, verbose_name="Fassung des Verfahrens"),
                        ),
                        ("name", models.CharField(max_length=150, verbose_name="Name")),
                        (
                            "origin",
                            models.CharField(
                                max_length=300, verbose_name="Herkunft des Verfahrens"
                            ),
                        ),
                        (
                            "benefit_share",
                            models.PositiveSmallIntegerField(
                                verbose_name="Anteil des Nutzens in Prozent"
                            ),
                        ),
                        (
                            "swing",
                            models.PositiveSmallIntegerField(
                                verbose_name="Schwankung eines Gewichts in Punkten"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Bewertungsverfahren",
                        "verbose_name_plural": "Bewertungsverfahren",
                        "ordering": ["-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("revision", ""), _negated=True),
                                    models.Q(("name", ""), _negated=True),
                                    models.Q(("origin", ""), _negated=True),
                                ),
                                name="a_method_says_its_version_and_where_it_comes_from",
                                violation_error_message="Ein Verfahren nennt Namen, Fassung und Herkunft.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("benefit_share__lte", 100), ("swing__lte", 100)
                                ),
                                name="shares_of_a_method_are_at_most_the_whole",
                                violation_error_message="Ein Anteil ist höchstens 100.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ScoringCriterionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "key",
                            models.SlugField(db_index=False, max_length=80, verbose_name="Kennung"),
                        ),
                        ("label", models.CharField(max_length=80, verbose_name="Bezeichnung")),
                        (
                            "axis",
                            models.CharField(
                                choices=[("benefit", "Nutzen"), ("feasibility", "Umsetzbarkeit")],
                                max_length=11,
                                verbose_name="Achse",
                            ),
                        ),
                        ("weight", models.PositiveSmallIntegerField(verbose_name="Gewicht")),
                        ("best", models.CharField(max_length=120, verbose_name="5 Punkte heißt")),
                        (
                            "counts_cases",
                            models.BooleanField(
                                default=False, verbose_name="folgt aus der Fallzahl"
                            ),
                        ),
                        (
                            "excludes",
                            models.BooleanField(
                                default=False, verbose_name="schließt bei 0 Punkten aus"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
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
                                to="processes.scoringcriterion",
                            ),
                        ),
                        (
                            "scoring_method",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="processes.scoringmethod",
                                verbose_name="Bewertungsverfahren",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CaseBandEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "from_cases",
                            models.PositiveIntegerField(verbose_name="ab Fällen im Jahr"),
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
                                to="processes.caseband",
                            ),
                        ),
                        (
                            "scoring_method",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="processes.scoringmethod",
                                verbose_name="Bewertungsverfahren",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AssessmentEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("assessed_on", models.DateField(verbose_name="Bewertet am")),
                        ("assessor", models.CharField(max_length=120, verbose_name="Geprüft von")),
                        (
                            "case_count",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="Fälle im Jahr"
                            ),
                        ),
                        (
                            "minutes_per_case",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="Aufwand je Fall in Minuten"
                            ),
                        ),
                        (
                            "media_break_count",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="Medienbrüche"
                            ),
                        ),
                        (
                            "benefit",
                            models.CharField(blank=True, max_length=1000, verbose_name="Nutzen"),
                        ),
                        (
                            "legal_obstacles",
                            models.CharField(
                                blank=True, max_length=1000, verbose_name="Rechtliche Hürden"
                            ),
                        ),
                        (
                            "observations",
                            models.CharField(
                                blank=True, max_length=2000, verbose_name="Beobachtungen"
                            ),
                        ),
                        (
                            "level_of_second_model",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="Reifegrad 2.0"
                            ),
                        ),
                        ("is_example", models.BooleanField(default=False, verbose_name="Beispiel")),
                        (
                            "entered_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="eingetragen am"
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
                            "entered_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="eingetragen von",
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
                                to="processes.assessment",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="processes.service",
                                verbose_name="Verwaltungsleistung",
                            ),
                        ),
                        (
                            "scoring_method",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="processes.scoringmethod",
                                verbose_name="Bewertungsverfahren",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ScoringMethodEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "key",
                            models.SlugField(db_index=False, max_length=80, verbose_name="Kennung"),
                        ),
                        (
                            "revision",
                            models.CharField(max_length=20, verbose_name="Fassung des Verfahrens"),
                        ),
                        ("name", models.CharField(max_length=150, verbose_name="Name")),
                        (
                            "origin",
                            models.CharField(
                                max_length=300, verbose_name="Herkunft des Verfahrens"
                            ),
                        ),
                        (
                            "benefit_share",
                            models.PositiveSmallIntegerField(
                                verbose_name="Anteil des Nutzens in Prozent"
                            ),
                        ),
                        (
                            "swing",
                            models.PositiveSmallIntegerField(
                                verbose_name="Schwankung eines Gewichts in Punkten"
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
                                to="processes.scoringmethod",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
            ],
        ),
    ]
