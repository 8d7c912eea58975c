import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.core.serializers.json
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import evidence.all_at_once
import evidence.folding
import evidence.values.fields


class Migration(migrations.Migration):
    replaces = [
        ("projects", "0001_initial"),
        ("projects", "0002_proposals"),
        ("projects", "0003_keep_what_was_typed"),
        ("projects", "0004_photos_and_documents"),
        ("projects", "0005_co_authors_and_scheduled_releases"),
        ("projects", "0006_who_kept_a_section"),
        ("projects", "0007_find_by_folded_names"),
        ("projects", "0008_rights_of_photos"),
        ("projects", "0009_news"),
        ("projects", "0010_planned_publications"),
        ("projects", "0011_order_of_dates"),
        ("projects", "0012_corrected_as_of"),
        ("projects", "0013_reports_told_twice"),
    ]

    initial = True

    dependencies = [
        ("accounts", "0001_schema"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("regions", "0001_schema"),
        ("strategy", "0001_schema"),
    ]

    operations = [
        # Not `TrigramExtension`: taken back, it would drop what the search of `public` needs.
        migrations.RunSQL("CREATE EXTENSION IF NOT EXISTS pg_trgm", migrations.RunSQL.noop),
        evidence.all_at_once.AllAtOnce(
            operations=[
                migrations.CreateModel(
                    name="Project",
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
                        (
                            "slug",
                            models.SlugField(max_length=80, unique=True, verbose_name="Adresse"),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="Titel")),
                        (
                            "short_title",
                            models.CharField(blank=True, max_length=60, verbose_name="Kurztitel"),
                        ),
                        ("summary", models.TextField(blank=True, verbose_name="Zusammenfassung")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("idea", "Idee"),
                                    ("concept", "Konzept"),
                                    ("postponed", "Zurückgestellt"),
                                    ("dropped", "Verworfen"),
                                    ("applied", "Beantragt"),
                                    ("rejected", "Abgelehnt"),
                                    ("granted", "Bewilligt"),
                                    ("running", "Laufend"),
                                    ("paused", "Ruhend"),
                                    ("implemented", "Umgesetzt"),
                                    ("aborted", "Abgebrochen"),
                                    ("in_proof", "Im Nachweis"),
                                    ("closed", "Abgeschlossen"),
                                    ("mainstreamed", "Verstetigt"),
                                    ("unknown", "Stand unbekannt"),
                                ],
                                default="unknown",
                                max_length=14,
                                verbose_name="Stand",
                            ),
                        ),
                        (
                            "state_wording",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="Stand laut Quelle"
                            ),
                        ),
                        (
                            "relevance",
                            models.CharField(
                                choices=[
                                    ("core", "Digitalisierung ist der Kern"),
                                    ("partial", "Digitaler Anteil"),
                                    (
                                        "context",
                                        "Kein Digitalprojekt, aber wichtig für Förderung und Zusammenarbeit",
                                    ),
                                ],
                                max_length=8,
                                verbose_name="Digitalbezug",
                            ),
                        ),
                        (
                            "duration_months",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="Laufzeit (Monate)"
                            ),
                        ),
                        (
                            "districts_note",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="Hinweis zu den Landkreisen",
                            ),
                        ),
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
                        (
                            "partners_note",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="Hinweis zu den Beteiligten",
                            ),
                        ),
                        ("notes", models.TextField(blank=True, verbose_name="Hinweise")),
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
                            "planned_start_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Geplanter Beginn",
                            ),
                        ),
                        (
                            "planned_start_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="planned_start_edtf",
                                verbose_name="Geplanter Beginn: erster Tag",
                            ),
                        ),
                        (
                            "planned_start_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="planned_start_edtf",
                                verbose_name="Geplanter Beginn: letzter Tag",
                            ),
                        ),
                        (
                            "planned_start_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Geplanter Beginn: Grundlage",
                            ),
                        ),
                        (
                            "planned_start_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Geplanter Beginn: Wortlaut",
                            ),
                        ),
                        (
                            "planned_start_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Geplanter Beginn: Hinweis"
                            ),
                        ),
                        (
                            "planned_end_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Geplantes Ende",
                            ),
                        ),
                        (
                            "planned_end_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="planned_end_edtf",
                                verbose_name="Geplantes Ende: erster Tag",
                            ),
                        ),
                        (
                            "planned_end_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="planned_end_edtf",
                                verbose_name="Geplantes Ende: letzter Tag",
                            ),
                        ),
                        (
                            "planned_end_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Geplantes Ende: Grundlage",
                            ),
                        ),
                        (
                            "planned_end_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Geplantes Ende: Wortlaut",
                            ),
                        ),
                        (
                            "planned_end_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Geplantes Ende: Hinweis"
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Gesamtausgaben (mindestens)",
                            ),
                        ),
                        (
                            "total_cost_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Zuwendungsfähige Ausgaben (mindestens)",
                            ),
                        ),
                        (
                            "eligible_cost_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Eigenanteil (mindestens)",
                            ),
                        ),
                        (
                            "own_share_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            "third_party_share_qualifier",
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
                                verbose_name="Anteil Dritter: Angabe",
                            ),
                        ),
                        (
                            "third_party_share_min",
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Anteil Dritter (mindestens)",
                            ),
                        ),
                        (
                            "third_party_share_max",
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Anteil Dritter (höchstens)",
                            ),
                        ),
                        (
                            "third_party_share_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Anteil Dritter: Grundlage",
                            ),
                        ),
                        (
                            "third_party_share_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Anteil Dritter: Hinweis"
                            ),
                        ),
                        (
                            "districts",
                            models.ManyToManyField(
                                blank=True,
                                related_name="projects",
                                to="regions.district",
                                verbose_name="Landkreise",
                            ),
                        ),
                        (
                            "municipalities",
                            models.ManyToManyField(
                                blank=True,
                                related_name="projects",
                                to="regions.municipality",
                                verbose_name="Gemeinden",
                            ),
                        ),
                        (
                            "fields_of_action",
                            models.ManyToManyField(
                                blank=True,
                                related_name="projects",
                                to="strategy.fieldofaction",
                                verbose_name="Handlungsfelder",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Projekt",
                        "verbose_name_plural": "Projekte",
                        "ordering": ["title"],
                        "indexes": [
                            models.Index(
                                fields=["publication", "state"], name="project_publication_state"
                            ),
                            models.Index(fields=["start_first"], name="project_start"),
                            models.Index(fields=["title"], name="project_title"),
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass(
                                    evidence.folding.Folded("title"), name="gin_trgm_ops"
                                ),
                                name="project_folded_title",
                            ),
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass(
                                    evidence.folding.Folded("short_title"), name="gin_trgm_ops"
                                ),
                                name="project_folded_short_title",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "publication__in",
                                        [
                                            "draft",
                                            "in_review",
                                            "published",
                                            "archived",
                                            "withdrawn",
                                        ],
                                    )
                                ),
                                name="projects_have_a_known_publication_state",
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
                                name="projects_say_who_set_the_state_and_when",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("publication__in", ("published", "archived")),
                                        _negated=True,
                                    ),
                                    models.Q(("summary", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="published_projects_have_a_summary",
                                violation_error_message="Zum Veröffentlichen fehlt die Zusammenfassung.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("title", ""), _negated=True),
                                name="projects_have_a_title",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("start_first__isnull", True),
                                    ("end_last__isnull", True),
                                    ("start_first__lte", models.F("end_last")),
                                    _connector="OR",
                                ),
                                name="projects_begin_before_they_end",
                                violation_error_message="Das Ende liegt vor dem Beginn.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("planned_start_first__isnull", True),
                                    ("planned_end_last__isnull", True),
                                    ("planned_start_first__lte", models.F("planned_end_last")),
                                    _connector="OR",
                                ),
                                name="projects_plan_to_begin_before_they_end",
                                violation_error_message="Das geplante Ende liegt vor dem geplanten Beginn.",
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
                                name="projects_know_the_days_they_begin",
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
                                                models.Q(
                                                    ("end_first__isnull", True), _negated=True
                                                ),
                                                models.Q(("end_last__isnull", True), _negated=True),
                                                ("end_first__lte", models.F("end_last")),
                                            ),
                                            models.Q(
                                                ("end_first__isnull", True),
                                                models.Q(("end_last__isnull", True), _negated=True),
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
                                name="projects_know_the_days_they_end",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("planned_start_edtf", ""),
                                        ("planned_start_first__isnull", True),
                                        ("planned_start_last__isnull", True),
                                    ),
                                    models.Q(
                                        models.Q(("planned_start_edtf", ""), _negated=True),
                                        models.Q(
                                            models.Q(
                                                models.Q(
                                                    ("planned_start_first__isnull", True),
                                                    _negated=True,
                                                ),
                                                models.Q(
                                                    ("planned_start_last__isnull", True),
                                                    _negated=True,
                                                ),
                                                (
                                                    "planned_start_first__lte",
                                                    models.F("planned_start_last"),
                                                ),
                                            ),
                                            models.Q(
                                                ("planned_start_first__isnull", True),
                                                models.Q(
                                                    ("planned_start_last__isnull", True),
                                                    _negated=True,
                                                ),
                                            ),
                                            models.Q(
                                                ("planned_start_last__isnull", True),
                                                models.Q(
                                                    ("planned_start_first__isnull", True),
                                                    _negated=True,
                                                ),
                                            ),
                                            _connector="OR",
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="projects_know_the_days_of_their_planned_start",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("planned_end_edtf", ""),
                                        ("planned_end_first__isnull", True),
                                        ("planned_end_last__isnull", True),
                                    ),
                                    models.Q(
                                        models.Q(("planned_end_edtf", ""), _negated=True),
                                        models.Q(
                                            models.Q(
                                                models.Q(
                                                    ("planned_end_first__isnull", True),
                                                    _negated=True,
                                                ),
                                                models.Q(
                                                    ("planned_end_last__isnull", True),
                                                    _negated=True,
                                                ),
                                                (
                                                    "planned_end_first__lte",
                                                    models.F("planned_end_last"),
                                                ),
                                            ),
                                            models.Q(
                                                ("planned_end_first__isnull", True),
                                                models.Q(
                                                    ("planned_end_last__isnull", True),
                                                    _negated=True,
                                                ),
                                            ),
                                            models.Q(
                                                ("planned_end_last__isnull", True),
                                                models.Q(
                                                    ("planned_end_first__isnull", True),
                                                    _negated=True,
                                                ),
                                            ),
                                            _connector="OR",
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="projects_know_the_days_of_their_planned_end",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
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
                                name="total_costs_match_their_qualifier",
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
                                        models.Q(
                                            ("eligible_cost_min__isnull", True), _negated=True
                                        ),
                                        ("eligible_cost_min__gte", 0),
                                        models.Q(
                                            ("eligible_cost_max__isnull", True), _negated=True
                                        ),
                                        ("eligible_cost_max__gte", 0),
                                        ("eligible_cost_min", models.F("eligible_cost_max")),
                                    ),
                                    models.Q(
                                        ("eligible_cost_qualifier__in", ("up_to",)),
                                        ("eligible_cost_min__isnull", True),
                                        models.Q(
                                            ("eligible_cost_max__isnull", True), _negated=True
                                        ),
                                        ("eligible_cost_max__gte", 0),
                                    ),
                                    models.Q(
                                        ("eligible_cost_qualifier__in", ("at_least",)),
                                        models.Q(
                                            ("eligible_cost_min__isnull", True), _negated=True
                                        ),
                                        ("eligible_cost_min__gte", 0),
                                        ("eligible_cost_max__isnull", True),
                                    ),
                                    models.Q(
                                        ("eligible_cost_qualifier__in", ("between",)),
                                        models.Q(
                                            ("eligible_cost_min__isnull", True), _negated=True
                                        ),
                                        ("eligible_cost_min__gte", 0),
                                        models.Q(
                                            ("eligible_cost_max__isnull", True), _negated=True
                                        ),
                                        ("eligible_cost_max__gte", 0),
                                        ("eligible_cost_min__lt", models.F("eligible_cost_max")),
                                    ),
                                    _connector="OR",
                                ),
                                name="eligible_costs_match_their_qualifier",
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
                                name="own_shares_match_their_qualifier",
                                violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        (
                                            "third_party_share_qualifier__in",
                                            (
                                                "unknown",
                                                "not_stated",
                                                "not_published",
                                                "not_recorded",
                                                "undecided",
                                                "not_applicable",
                                            ),
                                        ),
                                        ("third_party_share_min__isnull", True),
                                        ("third_party_share_max__isnull", True),
                                    ),
                                    models.Q(
                                        ("third_party_share_qualifier__in", ("exact", "about")),
                                        models.Q(
                                            ("third_party_share_min__isnull", True), _negated=True
                                        ),
                                        ("third_party_share_min__gte", 0),
                                        models.Q(
                                            ("third_party_share_max__isnull", True), _negated=True
                                        ),
                                        ("third_party_share_max__gte", 0),
                                        (
                                            "third_party_share_min",
                                            models.F("third_party_share_max"),
                                        ),
                                    ),
                                    models.Q(
                                        ("third_party_share_qualifier__in", ("up_to",)),
                                        ("third_party_share_min__isnull", True),
                                        models.Q(
                                            ("third_party_share_max__isnull", True), _negated=True
                                        ),
                                        ("third_party_share_max__gte", 0),
                                    ),
                                    models.Q(
                                        ("third_party_share_qualifier__in", ("at_least",)),
                                        models.Q(
                                            ("third_party_share_min__isnull", True), _negated=True
                                        ),
                                        ("third_party_share_min__gte", 0),
                                        ("third_party_share_max__isnull", True),
                                    ),
                                    models.Q(
                                        ("third_party_share_qualifier__in", ("between",)),
                                        models.Q(
                                            ("third_party_share_min__isnull", True), _negated=True
                                        ),
                                        ("third_party_share_min__gte", 0),
                                        models.Q(
                                            ("third_party_share_max__isnull", True), _negated=True
                                        ),
                                        ("third_party_share_max__gte", 0),
                                        (
                                            "third_party_share_min__lt",
                                            models.F("third_party_share_max"),
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="third_party_shares_match_their_qualifier",
                                violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProjectEvent",
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
                                to="projects.project",
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
                        (
                            "slug",
                            models.SlugField(db_index=False, max_length=80, verbose_name="Adresse"),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="Titel")),
                        (
                            "short_title",
                            models.CharField(blank=True, max_length=60, verbose_name="Kurztitel"),
                        ),
                        ("summary", models.TextField(blank=True, verbose_name="Zusammenfassung")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("idea", "Idee"),
                                    ("concept", "Konzept"),
                                    ("postponed", "Zurückgestellt"),
                                    ("dropped", "Verworfen"),
                                    ("applied", "Beantragt"),
                                    ("rejected", "Abgelehnt"),
                                    ("granted", "Bewilligt"),
                                    ("running", "Laufend"),
                                    ("paused", "Ruhend"),
                                    ("implemented", "Umgesetzt"),
                                    ("aborted", "Abgebrochen"),
                                    ("in_proof", "Im Nachweis"),
                                    ("closed", "Abgeschlossen"),
                                    ("mainstreamed", "Verstetigt"),
                                    ("unknown", "Stand unbekannt"),
                                ],
                                default="unknown",
                                max_length=14,
                                verbose_name="Stand",
                            ),
                        ),
                        (
                            "state_wording",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="Stand laut Quelle"
                            ),
                        ),
                        (
                            "relevance",
                            models.CharField(
                                choices=[
                                    ("core", "Digitalisierung ist der Kern"),
                                    ("partial", "Digitaler Anteil"),
                                    (
                                        "context",
                                        "Kein Digitalprojekt, aber wichtig für Förderung und Zusammenarbeit",
                                    ),
                                ],
                                max_length=8,
                                verbose_name="Digitalbezug",
                            ),
                        ),
                        (
                            "duration_months",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="Laufzeit (Monate)"
                            ),
                        ),
                        (
                            "districts_note",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="Hinweis zu den Landkreisen",
                            ),
                        ),
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
                        (
                            "partners_note",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="Hinweis zu den Beteiligten",
                            ),
                        ),
                        ("notes", models.TextField(blank=True, verbose_name="Hinweise")),
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
                            "planned_start_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Geplanter Beginn",
                            ),
                        ),
                        (
                            "planned_start_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="planned_start_edtf",
                                verbose_name="Geplanter Beginn: erster Tag",
                            ),
                        ),
                        (
                            "planned_start_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="planned_start_edtf",
                                verbose_name="Geplanter Beginn: letzter Tag",
                            ),
                        ),
                        (
                            "planned_start_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Geplanter Beginn: Grundlage",
                            ),
                        ),
                        (
                            "planned_start_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Geplanter Beginn: Wortlaut",
                            ),
                        ),
                        (
                            "planned_start_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Geplanter Beginn: Hinweis"
                            ),
                        ),
                        (
                            "planned_end_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Geplantes Ende",
                            ),
                        ),
                        (
                            "planned_end_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="planned_end_edtf",
                                verbose_name="Geplantes Ende: erster Tag",
                            ),
                        ),
                        (
                            "planned_end_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="planned_end_edtf",
                                verbose_name="Geplantes Ende: letzter Tag",
                            ),
                        ),
                        (
                            "planned_end_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Geplantes Ende: Grundlage",
                            ),
                        ),
                        (
                            "planned_end_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Geplantes Ende: Wortlaut",
                            ),
                        ),
                        (
                            "planned_end_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Geplantes Ende: Hinweis"
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Gesamtausgaben (mindestens)",
                            ),
                        ),
                        (
                            "total_cost_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Zuwendungsfähige Ausgaben (mindestens)",
                            ),
                        ),
                        (
                            "eligible_cost_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Eigenanteil (mindestens)",
                            ),
                        ),
                        (
                            "own_share_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            "third_party_share_qualifier",
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
                                verbose_name="Anteil Dritter: Angabe",
                            ),
                        ),
                        (
                            "third_party_share_min",
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Anteil Dritter (mindestens)",
                            ),
                        ),
                        (
                            "third_party_share_max",
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Anteil Dritter (höchstens)",
                            ),
                        ),
                        (
                            "third_party_share_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Anteil Dritter: Grundlage",
                            ),
                        ),
                        (
                            "third_party_share_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Anteil Dritter: Hinweis"
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
                    name="ProjectDistrictLinkEvent",
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
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="ProjectMunicipalityLinkEvent",
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
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                db_tablespace="",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regions.municipality",
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
                    name="ProjectFieldOfActionLinkEvent",
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
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="StoredFile",
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
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="files",
                                to="projects.project",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("photo", "Foto"), ("document", "Dokument")],
                                max_length=8,
                                verbose_name="Art",
                            ),
                        ),
                        (
                            "key",
                            models.CharField(max_length=32, unique=True, verbose_name="Schlüssel"),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="Dateiname")),
                        ("size", models.PositiveBigIntegerField(verbose_name="Größe in Bytes")),
                        ("width", models.PositiveIntegerField(null=True, verbose_name="Breite")),
                        ("height", models.PositiveIntegerField(null=True, verbose_name="Höhe")),
                        (
                            "renditions",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=20),
                                size=None,
                                verbose_name="Fassungen",
                            ),
                        ),
                        (
                            "uploaded_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="hochgeladen am"
                            ),
                        ),
                        (
                            "uploaded_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="hochgeladen von",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Datei",
                        "verbose_name_plural": "Dateien",
                        "ordering": ["pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("size__gt", 0)), name="no_stored_file_is_empty"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("height__isnull", False),
                                        ("kind", "photo"),
                                        ("width__isnull", False),
                                    ),
                                    models.Q(
                                        ("height__isnull", True),
                                        ("kind", "document"),
                                        ("width__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="photos_and_nothing_else_have_a_width_and_a_height",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="StoredFileEvent",
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
                                to="projects.storedfile",
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
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.project",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("photo", "Foto"), ("document", "Dokument")],
                                max_length=8,
                                verbose_name="Art",
                            ),
                        ),
                        ("key", models.CharField(max_length=32, verbose_name="Schlüssel")),
                        ("name", models.CharField(max_length=120, verbose_name="Dateiname")),
                        ("size", models.PositiveBigIntegerField(verbose_name="Größe in Bytes")),
                        ("width", models.PositiveIntegerField(null=True, verbose_name="Breite")),
                        ("height", models.PositiveIntegerField(null=True, verbose_name="Höhe")),
                        (
                            "renditions",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=20),
                                size=None,
                                verbose_name="Fassungen",
                            ),
                        ),
                        (
                            "uploaded_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="hochgeladen am"
                            ),
                        ),
                        (
                            "uploaded_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="hochgeladen von",
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
                    name="Document",
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
                            "file",
                            models.ForeignKey(
                                error_messages={
                                    "invalid": "Die Datei gibt es nicht mehr. Bitte den Eintrag entfernen."
                                },
                                on_delete=django.db.models.deletion.RESTRICT,
                                related_name="%(class)ss",
                                to="projects.storedfile",
                                verbose_name="Datei",
                            ),
                        ),
                        (
                            "rank",
                            models.PositiveSmallIntegerField(
                                default=1,
                                help_text="Der kleinste steht zuerst.",
                                verbose_name="Platz",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="documents",
                                to="projects.project",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(blank=True, max_length=150, verbose_name="Titel"),
                        ),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("concept", "Konzept"),
                                    ("report", "Bericht"),
                                    ("resolution", "Beschluss oder Vorlage"),
                                    ("notice", "Bescheid"),
                                    ("presentation", "Präsentation"),
                                    ("leaflet", "Flyer oder Plakat"),
                                    ("data", "Daten"),
                                    ("other", "Sonstiges"),
                                ],
                                max_length=12,
                                verbose_name="Art",
                            ),
                        ),
                        (
                            "accessibility",
                            models.CharField(
                                blank=True,
                                choices=[("yes", "barrierefrei"), ("no", "nicht barrierefrei")],
                                max_length=3,
                                verbose_name="Barrierefreiheit",
                            ),
                        ),
                        (
                            "accessibility_note",
                            models.CharField(
                                blank=True,
                                help_text="Was nicht geht, und wie man den Inhalt trotzdem bekommt.",
                                max_length=300,
                                verbose_name="Hinweis zur Barrierefreiheit",
                            ),
                        ),
                        (
                            "day_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Datum",
                            ),
                        ),
                        (
                            "day_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Datum: Hinweis"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Dokument",
                        "verbose_name_plural": "Dokumente",
                        "ordering": ["rank", "pk"],
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
                                                models.Q(
                                                    ("day_first__isnull", True), _negated=True
                                                ),
                                                models.Q(("day_last__isnull", True), _negated=True),
                                                ("day_first__lte", models.F("day_last")),
                                            ),
                                            models.Q(
                                                ("day_first__isnull", True),
                                                models.Q(("day_last__isnull", True), _negated=True),
                                            ),
                                            models.Q(
                                                ("day_last__isnull", True),
                                                models.Q(
                                                    ("day_first__isnull", True), _negated=True
                                                ),
                                            ),
                                            _connector="OR",
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="documents_know_the_days_they_are_from",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("accessibility", "no"), _negated=True),
                                    models.Q(("accessibility_note", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="a_document_that_is_not_accessible_says_what_to_do",
                                violation_error_message="Bitte sagen, was nicht geht und wie man es bekommt.",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="DocumentEvent",
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
                                to="projects.document",
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
                            "file",
                            models.ForeignKey(
                                db_constraint=False,
                                error_messages={
                                    "invalid": "Die Datei gibt es nicht mehr. Bitte den Eintrag entfernen."
                                },
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.storedfile",
                                verbose_name="Datei",
                            ),
                        ),
                        (
                            "rank",
                            models.PositiveSmallIntegerField(
                                default=1,
                                help_text="Der kleinste steht zuerst.",
                                verbose_name="Platz",
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
                            ),
                        ),
                        (
                            "title",
                            models.CharField(blank=True, max_length=150, verbose_name="Titel"),
                        ),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("concept", "Konzept"),
                                    ("report", "Bericht"),
                                    ("resolution", "Beschluss oder Vorlage"),
                                    ("notice", "Bescheid"),
                                    ("presentation", "Präsentation"),
                                    ("leaflet", "Flyer oder Plakat"),
                                    ("data", "Daten"),
                                    ("other", "Sonstiges"),
                                ],
                                max_length=12,
                                verbose_name="Art",
                            ),
                        ),
                        (
                            "accessibility",
                            models.CharField(
                                blank=True,
                                choices=[("yes", "barrierefrei"), ("no", "nicht barrierefrei")],
                                max_length=3,
                                verbose_name="Barrierefreiheit",
                            ),
                        ),
                        (
                            "accessibility_note",
                            models.CharField(
                                blank=True,
                                help_text="Was nicht geht, und wie man den Inhalt trotzdem bekommt.",
                                max_length=300,
                                verbose_name="Hinweis zur Barrierefreiheit",
                            ),
                        ),
                        (
                            "day_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Datum",
                            ),
                        ),
                        (
                            "day_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Datum: Hinweis"
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
                    name="News",
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
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="news",
                                to="projects.project",
                            ),
                        ),
                        ("title", models.CharField(max_length=150, verbose_name="Überschrift")),
                        (
                            "day",
                            models.DateField(
                                blank=True,
                                help_text="Leer heißt: der Tag, an dem die Meldung öffentlich wird.",
                                null=True,
                                verbose_name="Datum",
                            ),
                        ),
                        (
                            "text",
                            models.TextField(
                                blank=True,
                                help_text="Eine leere Zeile beginnt einen neuen Absatz.",
                                verbose_name="Text",
                            ),
                        ),
                        (
                            "link",
                            models.URLField(
                                blank=True,
                                help_text="Adresse einer Seite, auf der mehr steht, zum Beispiel des Landkreises.",
                                max_length=600,
                                verbose_name="Mehr dazu",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Meldung",
                        "verbose_name_plural": "Meldungen",
                        "ordering": ["-day", "-pk"],
                        "indexes": [models.Index(fields=["day"], name="news_day")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("project", "title", "day"),
                                name="a_report_is_told_once",
                                nulls_distinct=False,
                                violation_error_message="Zwei Meldungen haben dieselbe Überschrift und denselben Tag. Ohne Datum gilt der Tag, an dem sie öffentlich werden.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="NewsEvent",
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
                                to="projects.news",
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
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.project",
                            ),
                        ),
                        ("title", models.CharField(max_length=150, verbose_name="Überschrift")),
                        (
                            "day",
                            models.DateField(
                                blank=True,
                                help_text="Leer heißt: der Tag, an dem die Meldung öffentlich wird.",
                                null=True,
                                verbose_name="Datum",
                            ),
                        ),
                        (
                            "text",
                            models.TextField(
                                blank=True,
                                help_text="Eine leere Zeile beginnt einen neuen Absatz.",
                                verbose_name="Text",
                            ),
                        ),
                        (
                            "link",
                            models.URLField(
                                blank=True,
                                help_text="Adresse einer Seite, auf der mehr steht, zum Beispiel des Landkreises.",
                                max_length=600,
                                verbose_name="Mehr dazu",
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
                    name="Photo",
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
                            "file",
                            models.ForeignKey(
                                error_messages={
                                    "invalid": "Die Datei gibt es nicht mehr. Bitte den Eintrag entfernen."
                                },
                                on_delete=django.db.models.deletion.RESTRICT,
                                related_name="%(class)ss",
                                to="projects.storedfile",
                                verbose_name="Datei",
                            ),
                        ),
                        (
                            "rank",
                            models.PositiveSmallIntegerField(
                                default=1,
                                help_text="Der kleinste steht zuerst.",
                                verbose_name="Platz",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="photos",
                                to="projects.project",
                            ),
                        ),
                        (
                            "alt",
                            models.CharField(
                                blank=True,
                                help_text="Was zu sehen ist, für alle, die das Foto nicht sehen.",
                                max_length=300,
                                verbose_name="Bildbeschreibung",
                            ),
                        ),
                        (
                            "caption",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Bildunterschrift"
                            ),
                        ),
                        (
                            "author",
                            models.CharField(
                                blank=True,
                                help_text="Wer fotografiert hat und wie genannt werden will.",
                                max_length=150,
                                verbose_name="Foto von",
                            ),
                        ),
                        (
                            "rights_holder",
                            models.CharField(
                                blank=True,
                                help_text="Wenn es andere sind: Agentur, Hochschule, Landkreis.",
                                max_length=150,
                                verbose_name="Rechte bei",
                            ),
                        ),
                        (
                            "licence",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("cc0", "CC0 1.0 (frei)"),
                                    ("cc-by-4.0", "CC BY 4.0"),
                                    ("cc-by-sa-4.0", "CC BY-SA 4.0"),
                                    ("dl-de-zero-2.0", "Datenlizenz Deutschland Zero 2.0"),
                                    ("dl-de-by-2.0", "Datenlizenz Deutschland Namensnennung 2.0"),
                                    ("other", "Andere freie Lizenz"),
                                    ("permission", "Alle Rechte vorbehalten, Nutzung hier erlaubt"),
                                ],
                                max_length=14,
                                verbose_name="Lizenz",
                            ),
                        ),
                        (
                            "licence_url",
                            models.URLField(
                                blank=True,
                                help_text="Wo sie nachzulesen ist.",
                                max_length=300,
                                verbose_name="Adresse der Lizenz",
                            ),
                        ),
                        (
                            "permission",
                            models.CharField(
                                blank=True,
                                help_text="Wer sie wann wofür gegeben hat. Steht nicht auf der öffentlichen Seite.",
                                max_length=200,
                                verbose_name="Erlaubnis",
                            ),
                        ),
                        (
                            "people",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("none", "Niemand ist zu erkennen"),
                                    ("consent", "Alle Erkennbaren haben eingewilligt"),
                                    ("exempt", "Ohne Einwilligung erlaubt (§ 23 KUG)"),
                                ],
                                max_length=7,
                                verbose_name="Abgebildete Personen",
                            ),
                        ),
                        (
                            "source_url",
                            models.URLField(
                                blank=True,
                                help_text="Die Seite, von der das Foto stammt.",
                                max_length=600,
                                verbose_name="Fundstelle",
                            ),
                        ),
                        (
                            "valid_until",
                            models.DateField(
                                blank=True,
                                help_text="Danach verschwindet das Foto von selbst.",
                                null=True,
                                verbose_name="Nutzung erlaubt bis",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Foto",
                        "verbose_name_plural": "Fotos",
                        "ordering": ["rank", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("licence", "permission"), _negated=True),
                                    models.Q(("permission", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="a_permission_says_who_gave_it",
                                violation_error_message="Bitte sagen, wer die Nutzung wann erlaubt hat.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("licence", "other"), _negated=True),
                                    models.Q(("licence_url", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="another_licence_says_where_it_is",
                                violation_error_message="Bitte die Adresse angeben, unter der diese Lizenz steht.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("licence_url", ""),
                                    ("licence_url__startswith", "https://"),
                                    ("licence_url__startswith", "http://"),
                                    _connector="OR",
                                ),
                                name="licences_of_photos_are_on_the_web",
                                violation_error_message="Bitte eine Adresse angeben, die mit https:// oder http:// beginnt.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("source_url", ""),
                                    ("source_url__startswith", "https://"),
                                    ("source_url__startswith", "http://"),
                                    _connector="OR",
                                ),
                                name="photos_were_found_on_the_web",
                                violation_error_message="Bitte eine Adresse angeben, die mit https:// oder http:// beginnt.",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="PhotoEvent",
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
                                to="projects.photo",
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
                            "file",
                            models.ForeignKey(
                                db_constraint=False,
                                error_messages={
                                    "invalid": "Die Datei gibt es nicht mehr. Bitte den Eintrag entfernen."
                                },
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.storedfile",
                                verbose_name="Datei",
                            ),
                        ),
                        (
                            "rank",
                            models.PositiveSmallIntegerField(
                                default=1,
                                help_text="Der kleinste steht zuerst.",
                                verbose_name="Platz",
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
                            ),
                        ),
                        (
                            "alt",
                            models.CharField(
                                blank=True,
                                help_text="Was zu sehen ist, für alle, die das Foto nicht sehen.",
                                max_length=300,
                                verbose_name="Bildbeschreibung",
                            ),
                        ),
                        (
                            "caption",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Bildunterschrift"
                            ),
                        ),
                        (
                            "author",
                            models.CharField(
                                blank=True,
                                help_text="Wer fotografiert hat und wie genannt werden will.",
                                max_length=150,
                                verbose_name="Foto von",
                            ),
                        ),
                        (
                            "rights_holder",
                            models.CharField(
                                blank=True,
                                help_text="Wenn es andere sind: Agentur, Hochschule, Landkreis.",
                                max_length=150,
                                verbose_name="Rechte bei",
                            ),
                        ),
                        (
                            "licence",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("cc0", "CC0 1.0 (frei)"),
                                    ("cc-by-4.0", "CC BY 4.0"),
                                    ("cc-by-sa-4.0", "CC BY-SA 4.0"),
                                    ("dl-de-zero-2.0", "Datenlizenz Deutschland Zero 2.0"),
                                    ("dl-de-by-2.0", "Datenlizenz Deutschland Namensnennung 2.0"),
                                    ("other", "Andere freie Lizenz"),
                                    ("permission", "Alle Rechte vorbehalten, Nutzung hier erlaubt"),
                                ],
                                max_length=14,
                                verbose_name="Lizenz",
                            ),
                        ),
                        (
                            "licence_url",
                            models.URLField(
                                blank=True,
                                help_text="Wo sie nachzulesen ist.",
                                max_length=300,
                                verbose_name="Adresse der Lizenz",
                            ),
                        ),
                        (
                            "permission",
                            models.CharField(
                                blank=True,
                                help_text="Wer sie wann wofür gegeben hat. Steht nicht auf der öffentlichen Seite.",
                                max_length=200,
                                verbose_name="Erlaubnis",
                            ),
                        ),
                        (
                            "people",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("none", "Niemand ist zu erkennen"),
                                    ("consent", "Alle Erkennbaren haben eingewilligt"),
                                    ("exempt", "Ohne Einwilligung erlaubt (§ 23 KUG)"),
                                ],
                                max_length=7,
                                verbose_name="Abgebildete Personen",
                            ),
                        ),
                        (
                            "source_url",
                            models.URLField(
                                blank=True,
                                help_text="Die Seite, von der das Foto stammt.",
                                max_length=600,
                                verbose_name="Fundstelle",
                            ),
                        ),
                        (
                            "valid_until",
                            models.DateField(
                                blank=True,
                                help_text="Danach verschwindet das Foto von selbst.",
                                null=True,
                                verbose_name="Nutzung erlaubt bis",
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
                    name="PlannedPublication",
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
                            "project",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="plan",
                                to="projects.project",
                            ),
                        ),
                        ("handed_in_at", models.DateTimeField(verbose_name="eingereicht")),
                        ("release_on", models.DateField(verbose_name="veröffentlichen am")),
                        (
                            "decided_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="freigegeben von",
                            ),
                        ),
                        (
                            "reason",
                            models.TextField(blank=True, verbose_name="Hinweis zur Freigabe"),
                        ),
                        (
                            "held_back",
                            models.TextField(
                                blank=True,
                                verbose_name="am gewählten Tag nicht veröffentlicht, weil",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "geplante Veröffentlichung",
                        "verbose_name_plural": "geplante Veröffentlichungen",
                        "ordering": ["release_on", "pk"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="PlannedPublicationEvent",
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
                                to="projects.plannedpublication",
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
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.project",
                            ),
                        ),
                        ("handed_in_at", models.DateTimeField(verbose_name="eingereicht")),
                        ("release_on", models.DateField(verbose_name="veröffentlichen am")),
                        (
                            "decided_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="freigegeben von",
                            ),
                        ),
                        (
                            "reason",
                            models.TextField(blank=True, verbose_name="Hinweis zur Freigabe"),
                        ),
                        (
                            "held_back",
                            models.TextField(
                                blank=True,
                                verbose_name="am gewählten Tag nicht veröffentlicht, weil",
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
                    name="Proposal",
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
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="proposals",
                                to="projects.project",
                                verbose_name="Projekt",
                            ),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="proposals",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="von",
                            ),
                        ),
                        (
                            "corrects",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="corrections",
                                to="projects.proposal",
                                verbose_name="berichtigt",
                            ),
                        ),
                        (
                            "corrects_as_of",
                            models.DateTimeField(
                                null=True, verbose_name="berichtigt den Stand vom"
                            ),
                        ),
                        (
                            "step",
                            models.CharField(
                                choices=[
                                    ("working", "In Arbeit"),
                                    ("submitted", "Zur Prüfung"),
                                    ("returned", "Zurückgegeben"),
                                    ("scheduled", "Freigegeben für einen Tag"),
                                    ("accepted", "Übernommen"),
                                    ("dropped", "Verworfen"),
                                    ("replaced", "Berichtigt"),
                                ],
                                default="working",
                                max_length=9,
                                verbose_name="Stand",
                            ),
                        ),
                        (
                            "base",
                            models.JSONField(
                                encoder=django.core.serializers.json.DjangoJSONEncoder,
                                verbose_name="Ausgangsstand",
                            ),
                        ),
                        (
                            "document",
                            models.JSONField(
                                encoder=django.core.serializers.json.DjangoJSONEncoder,
                                verbose_name="Vorschlag",
                            ),
                        ),
                        ("typed", models.JSONField(default=dict, verbose_name="Getipptes")),
                        ("kept_by", models.JSONField(default=dict, verbose_name="gesichert von")),
                        ("note", models.TextField(blank=True, verbose_name="Begründung")),
                        (
                            "kept_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="zuletzt gesichert"
                            ),
                        ),
                        (
                            "submitted_at",
                            models.DateTimeField(null=True, verbose_name="eingereicht"),
                        ),
                        (
                            "release_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="veröffentlichen am"
                            ),
                        ),
                        ("decided_at", models.DateTimeField(null=True, verbose_name="entschieden")),
                        (
                            "decided_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="entschieden von",
                            ),
                        ),
                        ("decision_reason", models.TextField(blank=True, verbose_name="Grund")),
                        (
                            "held_back",
                            models.TextField(
                                blank=True,
                                verbose_name="am gewählten Tag nicht veröffentlicht, weil",
                            ),
                        ),
                        (
                            "co_authors",
                            models.ManyToManyField(
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="mit Worten von",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Vorschlag",
                        "verbose_name_plural": "Vorschläge",
                        "ordering": ["-submitted_at", "-pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("step__in", ["working", "submitted", "returned", "scheduled"])
                                ),
                                fields=("project", "author"),
                                name="a_person_has_one_open_proposal_for_a_project",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("decided_at__isnull", True), ("decided_by__isnull", True)
                                    ),
                                    models.Q(
                                        ("decided_at__isnull", False), ("decided_by__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="proposals_say_who_decided_and_when",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("step", "returned"), _negated=True),
                                    models.Q(("decision_reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="a_returned_proposal_says_why",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("step__in", ["submitted", "accepted"]), _negated=True
                                    ),
                                    ("submitted_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="a_submitted_proposal_says_when",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("step", "scheduled"), _negated=True),
                                    models.Q(
                                        ("decided_by__isnull", False), ("release_on__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="a_scheduled_proposal_says_for_which_day_and_by_whom",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="ProposalEvent",
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
                                to="projects.proposal",
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
                            "author",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="von",
                            ),
                        ),
                        (
                            "corrects",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.proposal",
                                verbose_name="berichtigt",
                            ),
                        ),
                        (
                            "corrects_as_of",
                            models.DateTimeField(
                                null=True, verbose_name="berichtigt den Stand vom"
                            ),
                        ),
                        (
                            "step",
                            models.CharField(
                                choices=[
                                    ("working", "In Arbeit"),
                                    ("submitted", "Zur Prüfung"),
                                    ("returned", "Zurückgegeben"),
                                    ("scheduled", "Freigegeben für einen Tag"),
                                    ("accepted", "Übernommen"),
                                    ("dropped", "Verworfen"),
                                    ("replaced", "Berichtigt"),
                                ],
                                default="working",
                                max_length=9,
                                verbose_name="Stand",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="Begründung")),
                        (
                            "submitted_at",
                            models.DateTimeField(null=True, verbose_name="eingereicht"),
                        ),
                        (
                            "release_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="veröffentlichen am"
                            ),
                        ),
                        ("decided_at", models.DateTimeField(null=True, verbose_name="entschieden")),
                        (
                            "decided_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="entschieden von",
                            ),
                        ),
                        ("decision_reason", models.TextField(blank=True, verbose_name="Grund")),
                        (
                            "held_back",
                            models.TextField(
                                blank=True,
                                verbose_name="am gewählten Tag nicht veröffentlicht, weil",
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
                    name="ProposalCoAuthorLinkEvent",
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
                            "proposal",
                            models.ForeignKey(
                                db_constraint=False,
                                db_tablespace="",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.proposal",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                db_constraint=False,
                                db_tablespace="",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                    name="Alias",
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
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="aliases",
                                to="projects.project",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="auch bekannt als")),
                        (
                            "note",
                            models.CharField(blank=True, max_length=200, verbose_name="Hinweis"),
                        ),
                    ],
                    options={
                        "verbose_name": "Weiterer Name",
                        "verbose_name_plural": "Weitere Namen",
                        "ordering": ["pk"],
                        "indexes": [
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass(
                                    evidence.folding.Folded("name"), name="gin_trgm_ops"
                                ),
                                name="alias_folded_name",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("project", "name"), name="a_project_has_an_alias_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AliasEvent",
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
                                to="projects.alias",
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
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.project",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="auch bekannt als")),
                        (
                            "note",
                            models.CharField(blank=True, max_length=200, verbose_name="Hinweis"),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Participation",
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
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="participations",
                                to="projects.project",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="participations",
                                to="regions.organisation",
                                verbose_name="Organisation",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("lead", "Federführung"),
                                    ("partner", "Partner"),
                                    ("co_funder", "Kofinanzierung"),
                                ],
                                max_length=9,
                                verbose_name="Rolle",
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                default="stated",
                                max_length=10,
                                verbose_name="Grundlage",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                        ),
                    ],
                    options={
                        "verbose_name": "Beteiligung",
                        "verbose_name_plural": "Beteiligungen",
                        "ordering": ["position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("project", "organisation", "role"),
                                name="an_organisation_has_a_role_once",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("role", "lead")),
                                fields=("project",),
                                name="a_project_has_one_lead",
                                violation_error_message="Ein Projekt hat nur eine federführende Stelle.",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="ParticipationEvent",
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
                                to="projects.participation",
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
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.project",
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
                                    ("lead", "Federführung"),
                                    ("partner", "Partner"),
                                    ("co_funder", "Kofinanzierung"),
                                ],
                                max_length=9,
                                verbose_name="Rolle",
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                default="stated",
                                max_length=10,
                                verbose_name="Grundlage",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
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
                    name="Place",
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
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="places",
                                to="projects.project",
                            ),
                        ),
                        (
                            "name",
                            models.CharField(
                                max_length=150, verbose_name="Ort außerhalb der Landkreise"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Ort außerhalb der Region",
                        "verbose_name_plural": "Orte außerhalb der Region",
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("project", "name"), name="a_project_names_a_place_once"
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="PlaceEvent",
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
                                to="projects.place",
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
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.project",
                            ),
                        ),
                        (
                            "name",
                            models.CharField(
                                max_length=150, verbose_name="Ort außerhalb der Landkreise"
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
                    name="Relation",
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
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="relations",
                                to="projects.project",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("builds_on", "baut auf"), ("part_of", "ist Teil von")],
                                max_length=9,
                                verbose_name="Art",
                            ),
                        ),
                        (
                            "target",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="inverse_relations",
                                to="projects.project",
                                verbose_name="Projekt",
                            ),
                        ),
                        (
                            "external_name",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                verbose_name="Projekt außerhalb des Portals",
                            ),
                        ),
                        (
                            "is_documented",
                            models.BooleanField(
                                default=True, verbose_name="von einer Quelle belegt"
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
                        ),
                    ],
                    options={
                        "verbose_name": "Verbindung",
                        "verbose_name_plural": "Verbindungen",
                        "ordering": ["kind", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("project", "kind", "target", "external_name"),
                                name="two_projects_are_related_once",
                                nulls_distinct=False,
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("external_name", ""), ("target__isnull", False)),
                                    models.Q(
                                        ("target__isnull", True),
                                        models.Q(("external_name", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_relation_has_one_other_end",
                                violation_error_message="Bitte genau ein anderes Projekt angeben.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("target__isnull", True),
                                    models.Q(("target", models.F("project")), _negated=True),
                                    _connector="OR",
                                ),
                                name="no_project_is_related_to_itself",
                                violation_error_message="Ein Projekt kann nicht mit sich selbst verbunden sein.",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="RelationEvent",
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
                                to="projects.relation",
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
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.project",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("builds_on", "baut auf"), ("part_of", "ist Teil von")],
                                max_length=9,
                                verbose_name="Art",
                            ),
                        ),
                        (
                            "target",
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
                        (
                            "external_name",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                verbose_name="Projekt außerhalb des Portals",
                            ),
                        ),
                        (
                            "is_documented",
                            models.BooleanField(
                                default=True, verbose_name="von einer Quelle belegt"
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Phase",
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
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="phases",
                                to="projects.project",
                            ),
                        ),
                        ("name", models.CharField(max_length=80, verbose_name="Phase")),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
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
                            "original_end_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Ursprüngliches Ende",
                            ),
                        ),
                        (
                            "original_end_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="original_end_edtf",
                                verbose_name="Ursprüngliches Ende: erster Tag",
                            ),
                        ),
                        (
                            "original_end_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="original_end_edtf",
                                verbose_name="Ursprüngliches Ende: letzter Tag",
                            ),
                        ),
                        (
                            "original_end_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Ursprüngliches Ende: Grundlage",
                            ),
                        ),
                        (
                            "original_end_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Ursprüngliches Ende: Wortlaut",
                            ),
                        ),
                        (
                            "original_end_note",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="Ursprüngliches Ende: Hinweis",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Phase",
                        "verbose_name_plural": "Phasen",
                        "ordering": ["position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("project", "name"), name="a_phase_is_listed_once"
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
                                name="phases_know_the_days_they_begin",
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
                                                models.Q(
                                                    ("end_first__isnull", True), _negated=True
                                                ),
                                                models.Q(("end_last__isnull", True), _negated=True),
                                                ("end_first__lte", models.F("end_last")),
                                            ),
                                            models.Q(
                                                ("end_first__isnull", True),
                                                models.Q(("end_last__isnull", True), _negated=True),
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
                                name="phases_know_the_days_they_end",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("original_end_edtf", ""),
                                        ("original_end_first__isnull", True),
                                        ("original_end_last__isnull", True),
                                    ),
                                    models.Q(
                                        models.Q(("original_end_edtf", ""), _negated=True),
                                        models.Q(
                                            models.Q(
                                                models.Q(
                                                    ("original_end_first__isnull", True),
                                                    _negated=True,
                                                ),
                                                models.Q(
                                                    ("original_end_last__isnull", True),
                                                    _negated=True,
                                                ),
                                                (
                                                    "original_end_first__lte",
                                                    models.F("original_end_last"),
                                                ),
                                            ),
                                            models.Q(
                                                ("original_end_first__isnull", True),
                                                models.Q(
                                                    ("original_end_last__isnull", True),
                                                    _negated=True,
                                                ),
                                            ),
                                            models.Q(
                                                ("original_end_last__isnull", True),
                                                models.Q(
                                                    ("original_end_first__isnull", True),
                                                    _negated=True,
                                                ),
                                            ),
                                            _connector="OR",
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="phases_know_the_days_of_their_former_end",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("start_first__isnull", True),
                                    ("end_last__isnull", True),
                                    ("start_first__lte", models.F("end_last")),
                                    _connector="OR",
                                ),
                                name="phases_begin_before_they_end",
                                violation_error_message="Das Ende liegt vor dem Beginn.",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="PhaseEvent",
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
                                to="projects.phase",
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
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.project",
                            ),
                        ),
                        ("name", models.CharField(max_length=80, verbose_name="Phase")),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
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
                            "original_end_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Ursprüngliches Ende",
                            ),
                        ),
                        (
                            "original_end_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="original_end_edtf",
                                verbose_name="Ursprüngliches Ende: erster Tag",
                            ),
                        ),
                        (
                            "original_end_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="original_end_edtf",
                                verbose_name="Ursprüngliches Ende: letzter Tag",
                            ),
                        ),
                        (
                            "original_end_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Ursprüngliches Ende: Grundlage",
                            ),
                        ),
                        (
                            "original_end_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Ursprüngliches Ende: Wortlaut",
                            ),
                        ),
                        (
                            "original_end_note",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="Ursprüngliches Ende: Hinweis",
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
                    name="Activity",
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
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="activities",
                                to="projects.project",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("culture_and_process_check", "Kultur- und Prozesscheck"),
                                    ("living_lab", "Reallabor"),
                                    ("training", "Qualifizierungsmaßnahme"),
                                    ("concept", "Konzept"),
                                    ("event", "Veranstaltung"),
                                ],
                                max_length=26,
                                verbose_name="Art",
                            ),
                        ),
                        ("title", models.CharField(max_length=150, verbose_name="Titel")),
                        ("description", models.TextField(blank=True, verbose_name="Beschreibung")),
                        ("place", models.CharField(blank=True, max_length=150, verbose_name="Ort")),
                        (
                            "participants",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="Teilnehmende"
                            ),
                        ),
                        ("result", models.TextField(blank=True, verbose_name="Ergebnis")),
                        (
                            "decision",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("adopt", "übernehmen"),
                                    ("adapt", "anpassen"),
                                    ("stop", "beenden"),
                                ],
                                max_length=5,
                                verbose_name="Entscheidung",
                            ),
                        ),
                        (
                            "decision_reason",
                            models.TextField(
                                blank=True, verbose_name="Begründung der Entscheidung"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                        ),
                        (
                            "period_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Zeitraum",
                            ),
                        ),
                        (
                            "period_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="period_edtf",
                                verbose_name="Zeitraum: erster Tag",
                            ),
                        ),
                        (
                            "period_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="period_edtf",
                                verbose_name="Zeitraum: letzter Tag",
                            ),
                        ),
                        (
                            "period_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Zeitraum: Grundlage",
                            ),
                        ),
                        (
                            "period_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Zeitraum: Wortlaut",
                            ),
                        ),
                        (
                            "period_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Zeitraum: Hinweis"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Aktivität",
                        "verbose_name_plural": "Aktivitäten",
                        "ordering": ["position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("project", "title"), name="an_activity_is_listed_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("period_edtf", ""),
                                        ("period_first__isnull", True),
                                        ("period_last__isnull", True),
                                    ),
                                    models.Q(
                                        models.Q(("period_edtf", ""), _negated=True),
                                        models.Q(
                                            models.Q(
                                                models.Q(
                                                    ("period_first__isnull", True), _negated=True
                                                ),
                                                models.Q(
                                                    ("period_last__isnull", True), _negated=True
                                                ),
                                                ("period_first__lte", models.F("period_last")),
                                            ),
                                            models.Q(
                                                ("period_first__isnull", True),
                                                models.Q(
                                                    ("period_last__isnull", True), _negated=True
                                                ),
                                            ),
                                            models.Q(
                                                ("period_last__isnull", True),
                                                models.Q(
                                                    ("period_first__isnull", True), _negated=True
                                                ),
                                            ),
                                            _connector="OR",
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="activities_know_the_days_of_their_period",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("decision", ""),
                                    models.Q(("decision_reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="decisions_on_activities_have_a_reason",
                                violation_error_message="Bitte die Entscheidung begründen.",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="ActivityEvent",
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
                                to="projects.activity",
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
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.project",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("culture_and_process_check", "Kultur- und Prozesscheck"),
                                    ("living_lab", "Reallabor"),
                                    ("training", "Qualifizierungsmaßnahme"),
                                    ("concept", "Konzept"),
                                    ("event", "Veranstaltung"),
                                ],
                                max_length=26,
                                verbose_name="Art",
                            ),
                        ),
                        ("title", models.CharField(max_length=150, verbose_name="Titel")),
                        ("description", models.TextField(blank=True, verbose_name="Beschreibung")),
                        ("place", models.CharField(blank=True, max_length=150, verbose_name="Ort")),
                        (
                            "participants",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="Teilnehmende"
                            ),
                        ),
                        ("result", models.TextField(blank=True, verbose_name="Ergebnis")),
                        (
                            "decision",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("adopt", "übernehmen"),
                                    ("adapt", "anpassen"),
                                    ("stop", "beenden"),
                                ],
                                max_length=5,
                                verbose_name="Entscheidung",
                            ),
                        ),
                        (
                            "decision_reason",
                            models.TextField(
                                blank=True, verbose_name="Begründung der Entscheidung"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                        ),
                        (
                            "period_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Zeitraum",
                            ),
                        ),
                        (
                            "period_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="period_edtf",
                                verbose_name="Zeitraum: erster Tag",
                            ),
                        ),
                        (
                            "period_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="period_edtf",
                                verbose_name="Zeitraum: letzter Tag",
                            ),
                        ),
                        (
                            "period_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Zeitraum: Grundlage",
                            ),
                        ),
                        (
                            "period_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Zeitraum: Wortlaut",
                            ),
                        ),
                        (
                            "period_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Zeitraum: Hinweis"
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
                    name="Milestone",
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
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="milestones",
                                to="projects.project",
                            ),
                        ),
                        ("title", models.CharField(max_length=150, verbose_name="Meilenstein")),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                        ),
                        (
                            "due_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Geplant",
                            ),
                        ),
                        (
                            "due_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="due_edtf",
                                verbose_name="Geplant: erster Tag",
                            ),
                        ),
                        (
                            "due_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="due_edtf",
                                verbose_name="Geplant: letzter Tag",
                            ),
                        ),
                        (
                            "due_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Geplant: Grundlage",
                            ),
                        ),
                        (
                            "due_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Geplant: Wortlaut",
                            ),
                        ),
                        (
                            "due_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Geplant: Hinweis"
                            ),
                        ),
                        (
                            "met_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Erreicht",
                            ),
                        ),
                        (
                            "met_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="met_edtf",
                                verbose_name="Erreicht: erster Tag",
                            ),
                        ),
                        (
                            "met_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="met_edtf",
                                verbose_name="Erreicht: letzter Tag",
                            ),
                        ),
                        (
                            "met_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Erreicht: Grundlage",
                            ),
                        ),
                        (
                            "met_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Erreicht: Wortlaut",
                            ),
                        ),
                        (
                            "met_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Erreicht: Hinweis"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Meilenstein",
                        "verbose_name_plural": "Meilensteine",
                        "ordering": ["position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("project", "title"), name="a_milestone_is_listed_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("due_edtf", ""),
                                        ("due_first__isnull", True),
                                        ("due_last__isnull", True),
                                    ),
                                    models.Q(
                                        models.Q(("due_edtf", ""), _negated=True),
                                        models.Q(
                                            models.Q(
                                                models.Q(
                                                    ("due_first__isnull", True), _negated=True
                                                ),
                                                models.Q(("due_last__isnull", True), _negated=True),
                                                ("due_first__lte", models.F("due_last")),
                                            ),
                                            models.Q(
                                                ("due_first__isnull", True),
                                                models.Q(("due_last__isnull", True), _negated=True),
                                            ),
                                            models.Q(
                                                ("due_last__isnull", True),
                                                models.Q(
                                                    ("due_first__isnull", True), _negated=True
                                                ),
                                            ),
                                            _connector="OR",
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="milestones_know_the_days_they_are_due",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("met_edtf", ""),
                                        ("met_first__isnull", True),
                                        ("met_last__isnull", True),
                                    ),
                                    models.Q(
                                        models.Q(("met_edtf", ""), _negated=True),
                                        models.Q(
                                            models.Q(
                                                models.Q(
                                                    ("met_first__isnull", True), _negated=True
                                                ),
                                                models.Q(("met_last__isnull", True), _negated=True),
                                                ("met_first__lte", models.F("met_last")),
                                            ),
                                            models.Q(
                                                ("met_first__isnull", True),
                                                models.Q(("met_last__isnull", True), _negated=True),
                                            ),
                                            models.Q(
                                                ("met_last__isnull", True),
                                                models.Q(
                                                    ("met_first__isnull", True), _negated=True
                                                ),
                                            ),
                                            _connector="OR",
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="milestones_know_the_days_they_were_met",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="MilestoneEvent",
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
                                to="projects.milestone",
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
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="projects.project",
                            ),
                        ),
                        ("title", models.CharField(max_length=150, verbose_name="Meilenstein")),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                        ),
                        (
                            "due_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Geplant",
                            ),
                        ),
                        (
                            "due_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="due_edtf",
                                verbose_name="Geplant: erster Tag",
                            ),
                        ),
                        (
                            "due_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="due_edtf",
                                verbose_name="Geplant: letzter Tag",
                            ),
                        ),
                        (
                            "due_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Geplant: Grundlage",
                            ),
                        ),
                        (
                            "due_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Geplant: Wortlaut",
                            ),
                        ),
                        (
                            "due_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Geplant: Hinweis"
                            ),
                        ),
                        (
                            "met_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Erreicht",
                            ),
                        ),
                        (
                            "met_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="met_edtf",
                                verbose_name="Erreicht: erster Tag",
                            ),
                        ),
                        (
                            "met_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="met_edtf",
                                verbose_name="Erreicht: letzter Tag",
                            ),
                        ),
                        (
                            "met_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Erreicht: Grundlage",
                            ),
                        ),
                        (
                            "met_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Erreicht: Wortlaut",
                            ),
                        ),
                        (
                            "met_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Erreicht: Hinweis"
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
                    name="ProjectDistrictLink",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("projects.project_districts",),
                ),
                migrations.CreateModel(
                    name="ProjectMunicipalityLink",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("projects.project_municipalities",),
                ),
                migrations.CreateModel(
                    name="ProjectFieldOfActionLink",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("projects.project_fields_of_action",),
                ),
                migrations.CreateModel(
                    name="ProposalCoAuthorLink",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("projects.proposal_co_authors",),
                ),
            ],
        ),
    ]
