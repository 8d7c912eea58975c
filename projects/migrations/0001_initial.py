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
        ("regions", "0001_initial"),
        ("strategy", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Project",
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
                ("slug", models.SlugField(max_length=80, unique=True, verbose_name="Adresse")),
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
                    models.CharField(blank=True, max_length=60, verbose_name="Stand laut Quelle"),
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
                        blank=True, max_length=300, verbose_name="Hinweis zu den Landkreisen"
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
                        blank=True, max_length=300, verbose_name="Hinweis zu den Beteiligten"
                    ),
                ),
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
                    "planned_start_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Geplanter Beginn",
                    ),
                ),
                (
                    "planned_start_first",
                    evidence.fields.BoundaryDay(
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
                    evidence.fields.BoundaryDay(
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
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
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
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Geplantes Ende",
                    ),
                ),
                (
                    "planned_end_first",
                    evidence.fields.BoundaryDay(
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
                    evidence.fields.BoundaryDay(
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
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
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
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Anteil Dritter (mindestens)",
                    ),
                ),
                (
                    "third_party_share_max",
                    evidence.fields.EuroColumn(
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
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
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
                    models.Index(fields=["publication", "state"], name="project_publication_state"),
                    models.Index(fields=["start_first"], name="project_start"),
                    models.Index(fields=["title"], name="project_title"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "publication__in",
                                ["draft", "in_review", "published", "archived", "withdrawn"],
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
                            models.Q(("publication__in", ("published", "archived")), _negated=True),
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
                                            ("planned_start_first__isnull", True), _negated=True
                                        ),
                                        models.Q(
                                            ("planned_start_last__isnull", True), _negated=True
                                        ),
                                        (
                                            "planned_start_first__lte",
                                            models.F("planned_start_last"),
                                        ),
                                    ),
                                    models.Q(
                                        ("planned_start_first__isnull", True),
                                        models.Q(
                                            ("planned_start_last__isnull", True), _negated=True
                                        ),
                                    ),
                                    models.Q(
                                        ("planned_start_last__isnull", True),
                                        models.Q(
                                            ("planned_start_first__isnull", True), _negated=True
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
                                            ("planned_end_first__isnull", True), _negated=True
                                        ),
                                        models.Q(("planned_end_last__isnull", True), _negated=True),
                                        ("planned_end_first__lte", models.F("planned_end_last")),
                                    ),
                                    models.Q(
                                        ("planned_end_first__isnull", True),
                                        models.Q(("planned_end_last__isnull", True), _negated=True),
                                    ),
                                    models.Q(
                                        ("planned_end_last__isnull", True),
                                        models.Q(
                                            ("planned_end_first__isnull", True), _negated=True
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
                                models.Q(("third_party_share_min__isnull", True), _negated=True),
                                ("third_party_share_min__gte", 0),
                                models.Q(("third_party_share_max__isnull", True), _negated=True),
                                ("third_party_share_max__gte", 0),
                                ("third_party_share_min", models.F("third_party_share_max")),
                            ),
                            models.Q(
                                ("third_party_share_qualifier__in", ("up_to",)),
                                ("third_party_share_min__isnull", True),
                                models.Q(("third_party_share_max__isnull", True), _negated=True),
                                ("third_party_share_max__gte", 0),
                            ),
                            models.Q(
                                ("third_party_share_qualifier__in", ("at_least",)),
                                models.Q(("third_party_share_min__isnull", True), _negated=True),
                                ("third_party_share_min__gte", 0),
                                ("third_party_share_max__isnull", True),
                            ),
                            models.Q(
                                ("third_party_share_qualifier__in", ("between",)),
                                models.Q(("third_party_share_min__isnull", True), _negated=True),
                                ("third_party_share_min__gte", 0),
                                models.Q(("third_party_share_max__isnull", True), _negated=True),
                                ("third_party_share_max__gte", 0),
                                ("third_party_share_min__lt", models.F("third_party_share_max")),
                            ),
                            _connector="OR",
                        ),
                        name="third_party_shares_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_projectevent" ("districts_note", "duration_months", "eligible_cost_basis", "eligible_cost_max", "eligible_cost_min", "eligible_cost_note", "eligible_cost_qualifier", "end_basis", "end_edtf", "end_first", "end_last", "end_note", "end_wording", "fields_basis", "id", "notes", "own_share_basis", "own_share_max", "own_share_min", "own_share_note", "own_share_qualifier", "partners_note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end_basis", "planned_end_edtf", "planned_end_first", "planned_end_last", "planned_end_note", "planned_end_wording", "planned_start_basis", "planned_start_edtf", "planned_start_first", "planned_start_last", "planned_start_note", "planned_start_wording", "publication", "publication_set_at", "publication_set_by_id", "relevance", "short_title", "slug", "start_basis", "start_edtf", "start_first", "start_last", "start_note", "start_wording", "state", "state_wording", "summary", "third_party_share_basis", "third_party_share_max", "third_party_share_min", "third_party_share_note", "third_party_share_qualifier", "title", "total_cost_basis", "total_cost_max", "total_cost_min", "total_cost_note", "total_cost_qualifier") VALUES (NEW."districts_note", NEW."duration_months", NEW."eligible_cost_basis", NEW."eligible_cost_max", NEW."eligible_cost_min", NEW."eligible_cost_note", NEW."eligible_cost_qualifier", NEW."end_basis", NEW."end_edtf", NEW."end_first", NEW."end_last", NEW."end_note", NEW."end_wording", NEW."fields_basis", NEW."id", NEW."notes", NEW."own_share_basis", NEW."own_share_max", NEW."own_share_min", NEW."own_share_note", NEW."own_share_qualifier", NEW."partners_note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."planned_end_basis", NEW."planned_end_edtf", NEW."planned_end_first", NEW."planned_end_last", NEW."planned_end_note", NEW."planned_end_wording", NEW."planned_start_basis", NEW."planned_start_edtf", NEW."planned_start_first", NEW."planned_start_last", NEW."planned_start_note", NEW."planned_start_wording", NEW."publication", NEW."publication_set_at", NEW."publication_set_by_id", NEW."relevance", NEW."short_title", NEW."slug", NEW."start_basis", NEW."start_edtf", NEW."start_first", NEW."start_last", NEW."start_note", NEW."start_wording", NEW."state", NEW."state_wording", NEW."summary", NEW."third_party_share_basis", NEW."third_party_share_max", NEW."third_party_share_min", NEW."third_party_share_note", NEW."third_party_share_qualifier", NEW."title", NEW."total_cost_basis", NEW."total_cost_max", NEW."total_cost_min", NEW."total_cost_note", NEW."total_cost_qualifier"); RETURN NULL;',
                            hash="267fed020a8313dc56ae26139355f6cff0bc5b6f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2e147",
                            table="projects_project",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "projects_projectevent" ("districts_note", "duration_months", "eligible_cost_basis", "eligible_cost_max", "eligible_cost_min", "eligible_cost_note", "eligible_cost_qualifier", "end_basis", "end_edtf", "end_first", "end_last", "end_note", "end_wording", "fields_basis", "id", "notes", "own_share_basis", "own_share_max", "own_share_min", "own_share_note", "own_share_qualifier", "partners_note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end_basis", "planned_end_edtf", "planned_end_first", "planned_end_last", "planned_end_note", "planned_end_wording", "planned_start_basis", "planned_start_edtf", "planned_start_first", "planned_start_last", "planned_start_note", "planned_start_wording", "publication", "publication_set_at", "publication_set_by_id", "relevance", "short_title", "slug", "start_basis", "start_edtf", "start_first", "start_last", "start_note", "start_wording", "state", "state_wording", "summary", "third_party_share_basis", "third_party_share_max", "third_party_share_min", "third_party_share_note", "third_party_share_qualifier", "title", "total_cost_basis", "total_cost_max", "total_cost_min", "total_cost_note", "total_cost_qualifier") VALUES (NEW."districts_note", NEW."duration_months", NEW."eligible_cost_basis", NEW."eligible_cost_max", NEW."eligible_cost_min", NEW."eligible_cost_note", NEW."eligible_cost_qualifier", NEW."end_basis", NEW."end_edtf", NEW."end_first", NEW."end_last", NEW."end_note", NEW."end_wording", NEW."fields_basis", NEW."id", NEW."notes", NEW."own_share_basis", NEW."own_share_max", NEW."own_share_min", NEW."own_share_note", NEW."own_share_qualifier", NEW."partners_note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."planned_end_basis", NEW."planned_end_edtf", NEW."planned_end_first", NEW."planned_end_last", NEW."planned_end_note", NEW."planned_end_wording", NEW."planned_start_basis", NEW."planned_start_edtf", NEW."planned_start_first", NEW."planned_start_last", NEW."planned_start_note", NEW."planned_start_wording", NEW."publication", NEW."publication_set_at", NEW."publication_set_by_id", NEW."relevance", NEW."short_title", NEW."slug", NEW."start_basis", NEW."start_edtf", NEW."start_first", NEW."start_last", NEW."start_note", NEW."start_wording", NEW."state", NEW."state_wording", NEW."summary", NEW."third_party_share_basis", NEW."third_party_share_max", NEW."third_party_share_min", NEW."third_party_share_note", NEW."third_party_share_qualifier", NEW."title", NEW."total_cost_basis", NEW."total_cost_max", NEW."total_cost_min", NEW."total_cost_note", NEW."total_cost_qualifier"); RETURN NULL;',
                            hash="688cfede4a756f9a17e9425539c0f612f6dd9288",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_804c3",
                            table="projects_project",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_projectevent" ("districts_note", "duration_months", "eligible_cost_basis", "eligible_cost_max", "eligible_cost_min", "eligible_cost_note", "eligible_cost_qualifier", "end_basis", "end_edtf", "end_first", "end_last", "end_note", "end_wording", "fields_basis", "id", "notes", "own_share_basis", "own_share_max", "own_share_min", "own_share_note", "own_share_qualifier", "partners_note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end_basis", "planned_end_edtf", "planned_end_first", "planned_end_last", "planned_end_note", "planned_end_wording", "planned_start_basis", "planned_start_edtf", "planned_start_first", "planned_start_last", "planned_start_note", "planned_start_wording", "publication", "publication_set_at", "publication_set_by_id", "relevance", "short_title", "slug", "start_basis", "start_edtf", "start_first", "start_last", "start_note", "start_wording", "state", "state_wording", "summary", "third_party_share_basis", "third_party_share_max", "third_party_share_min", "third_party_share_note", "third_party_share_qualifier", "title", "total_cost_basis", "total_cost_max", "total_cost_min", "total_cost_note", "total_cost_qualifier") VALUES (OLD."districts_note", OLD."duration_months", OLD."eligible_cost_basis", OLD."eligible_cost_max", OLD."eligible_cost_min", OLD."eligible_cost_note", OLD."eligible_cost_qualifier", OLD."end_basis", OLD."end_edtf", OLD."end_first", OLD."end_last", OLD."end_note", OLD."end_wording", OLD."fields_basis", OLD."id", OLD."notes", OLD."own_share_basis", OLD."own_share_max", OLD."own_share_min", OLD."own_share_note", OLD."own_share_qualifier", OLD."partners_note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."planned_end_basis", OLD."planned_end_edtf", OLD."planned_end_first", OLD."planned_end_last", OLD."planned_end_note", OLD."planned_end_wording", OLD."planned_start_basis", OLD."planned_start_edtf", OLD."planned_start_first", OLD."planned_start_last", OLD."planned_start_note", OLD."planned_start_wording", OLD."publication", OLD."publication_set_at", OLD."publication_set_by_id", OLD."relevance", OLD."short_title", OLD."slug", OLD."start_basis", OLD."start_edtf", OLD."start_first", OLD."start_last", OLD."start_note", OLD."start_wording", OLD."state", OLD."state_wording", OLD."summary", OLD."third_party_share_basis", OLD."third_party_share_max", OLD."third_party_share_min", OLD."third_party_share_note", OLD."third_party_share_qualifier", OLD."title", OLD."total_cost_basis", OLD."total_cost_max", OLD."total_cost_min", OLD."total_cost_note", OLD."total_cost_qualifier"); RETURN NULL;',
                            hash="48baded8d4f638b41b236fbb4919c3481a879f8d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2192f",
                            table="projects_project",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Activity",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                    models.CharField(blank=True, max_length=200, verbose_name="Teilnehmende"),
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
                    models.TextField(blank=True, verbose_name="Begründung der Entscheidung"),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                ),
                (
                    "period_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Zeitraum",
                    ),
                ),
                (
                    "period_first",
                    evidence.fields.BoundaryDay(
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
                    evidence.fields.BoundaryDay(
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
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
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
                    models.CharField(blank=True, max_length=300, verbose_name="Zeitraum: Hinweis"),
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
                                        models.Q(("period_first__isnull", True), _negated=True),
                                        models.Q(("period_last__isnull", True), _negated=True),
                                        ("period_first__lte", models.F("period_last")),
                                    ),
                                    models.Q(
                                        ("period_first__isnull", True),
                                        models.Q(("period_last__isnull", True), _negated=True),
                                    ),
                                    models.Q(
                                        ("period_last__isnull", True),
                                        models.Q(("period_first__isnull", True), _negated=True),
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_activityevent" ("decision", "decision_reason", "description", "id", "kind", "participants", "period_basis", "period_edtf", "period_first", "period_last", "period_note", "period_wording", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "position", "project_id", "result", "title") VALUES (NEW."decision", NEW."decision_reason", NEW."description", NEW."id", NEW."kind", NEW."participants", NEW."period_basis", NEW."period_edtf", NEW."period_first", NEW."period_last", NEW."period_note", NEW."period_wording", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."position", NEW."project_id", NEW."result", NEW."title"); RETURN NULL;',
                            hash="25aa2ce8a2ef918782a4fd6ff19e36585691c3bd",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_da5ed",
                            table="projects_activity",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "projects_activityevent" ("decision", "decision_reason", "description", "id", "kind", "participants", "period_basis", "period_edtf", "period_first", "period_last", "period_note", "period_wording", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "position", "project_id", "result", "title") VALUES (NEW."decision", NEW."decision_reason", NEW."description", NEW."id", NEW."kind", NEW."participants", NEW."period_basis", NEW."period_edtf", NEW."period_first", NEW."period_last", NEW."period_note", NEW."period_wording", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."position", NEW."project_id", NEW."result", NEW."title"); RETURN NULL;',
                            hash="e25d00be877577face2cb5b02192a8bd76f504de",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_88e16",
                            table="projects_activity",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_activityevent" ("decision", "decision_reason", "description", "id", "kind", "participants", "period_basis", "period_edtf", "period_first", "period_last", "period_note", "period_wording", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "position", "project_id", "result", "title") VALUES (OLD."decision", OLD."decision_reason", OLD."description", OLD."id", OLD."kind", OLD."participants", OLD."period_basis", OLD."period_edtf", OLD."period_first", OLD."period_last", OLD."period_note", OLD."period_wording", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."position", OLD."project_id", OLD."result", OLD."title"); RETURN NULL;',
                            hash="871e22b10ace1b33197496357ce514bfea0ad56a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3e606",
                            table="projects_activity",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Alias",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                ("note", models.CharField(blank=True, max_length=200, verbose_name="Hinweis")),
            ],
            options={
                "verbose_name": "Weiterer Name",
                "verbose_name_plural": "Weitere Namen",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("project", "name"), name="a_project_has_an_alias_once"
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_aliasevent" ("id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id") VALUES (NEW."id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."project_id"); RETURN NULL;',
                            hash="a1b020e1561282defe957e2d895fed49cb552b64",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_05df4",
                            table="projects_alias",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "projects_aliasevent" ("id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id") VALUES (NEW."id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."project_id"); RETURN NULL;',
                            hash="28205aa6a317a5961855200a8c65e3eb094c4217",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4a512",
                            table="projects_alias",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_aliasevent" ("id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id") VALUES (OLD."id", OLD."name", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."project_id"); RETURN NULL;',
                            hash="b10155598c4907ce0492ad95c5f9ac33654c32aa",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cf1f9",
                            table="projects_alias",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Milestone",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                ("note", models.CharField(blank=True, max_length=300, verbose_name="Hinweis")),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                ),
                (
                    "due_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Geplant",
                    ),
                ),
                (
                    "due_first",
                    evidence.fields.BoundaryDay(
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
                    evidence.fields.BoundaryDay(
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
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
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
                    models.CharField(blank=True, max_length=300, verbose_name="Geplant: Hinweis"),
                ),
                (
                    "met_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Erreicht",
                    ),
                ),
                (
                    "met_first",
                    evidence.fields.BoundaryDay(
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
                    evidence.fields.BoundaryDay(
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
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
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
                    models.CharField(blank=True, max_length=300, verbose_name="Erreicht: Hinweis"),
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
                                        models.Q(("due_first__isnull", True), _negated=True),
                                        models.Q(("due_last__isnull", True), _negated=True),
                                        ("due_first__lte", models.F("due_last")),
                                    ),
                                    models.Q(
                                        ("due_first__isnull", True),
                                        models.Q(("due_last__isnull", True), _negated=True),
                                    ),
                                    models.Q(
                                        ("due_last__isnull", True),
                                        models.Q(("due_first__isnull", True), _negated=True),
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
                                        models.Q(("met_first__isnull", True), _negated=True),
                                        models.Q(("met_last__isnull", True), _negated=True),
                                        ("met_first__lte", models.F("met_last")),
                                    ),
                                    models.Q(
                                        ("met_first__isnull", True),
                                        models.Q(("met_last__isnull", True), _negated=True),
                                    ),
                                    models.Q(
                                        ("met_last__isnull", True),
                                        models.Q(("met_first__isnull", True), _negated=True),
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_milestoneevent" ("due_basis", "due_edtf", "due_first", "due_last", "due_note", "due_wording", "id", "met_basis", "met_edtf", "met_first", "met_last", "met_note", "met_wording", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "title") VALUES (NEW."due_basis", NEW."due_edtf", NEW."due_first", NEW."due_last", NEW."due_note", NEW."due_wording", NEW."id", NEW."met_basis", NEW."met_edtf", NEW."met_first", NEW."met_last", NEW."met_note", NEW."met_wording", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."project_id", NEW."title"); RETURN NULL;',
                            hash="41f515eefaab4fdf7d3d459a2cbd3199eb7e9b47",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2945c",
                            table="projects_milestone",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "projects_milestoneevent" ("due_basis", "due_edtf", "due_first", "due_last", "due_note", "due_wording", "id", "met_basis", "met_edtf", "met_first", "met_last", "met_note", "met_wording", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "title") VALUES (NEW."due_basis", NEW."due_edtf", NEW."due_first", NEW."due_last", NEW."due_note", NEW."due_wording", NEW."id", NEW."met_basis", NEW."met_edtf", NEW."met_first", NEW."met_last", NEW."met_note", NEW."met_wording", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."project_id", NEW."title"); RETURN NULL;',
                            hash="5997abb4a08577c68017cb08dad78b6e7c126577",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_96e58",
                            table="projects_milestone",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_milestoneevent" ("due_basis", "due_edtf", "due_first", "due_last", "due_note", "due_wording", "id", "met_basis", "met_edtf", "met_first", "met_last", "met_note", "met_wording", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "title") VALUES (OLD."due_basis", OLD."due_edtf", OLD."due_first", OLD."due_last", OLD."due_note", OLD."due_wording", OLD."id", OLD."met_basis", OLD."met_edtf", OLD."met_first", OLD."met_last", OLD."met_note", OLD."met_wording", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."project_id", OLD."title"); RETURN NULL;',
                            hash="1461f17660bfd37f2817ab675c91ea1196b3fb7a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fed44",
                            table="projects_milestone",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Participation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        default="stated",
                        max_length=10,
                        verbose_name="Grundlage",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="Hinweis")),
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_participationevent" ("basis", "id", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "role") VALUES (NEW."basis", NEW."id", NEW."note", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."project_id", NEW."role"); RETURN NULL;',
                            hash="ab8d82180e46cf58b439b6d876d4e0ff747d3018",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9d32a",
                            table="projects_participation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "projects_participationevent" ("basis", "id", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "role") VALUES (NEW."basis", NEW."id", NEW."note", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."project_id", NEW."role"); RETURN NULL;',
                            hash="fe63268e573a0e0bac5861ca39e89bf4cc50a654",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ee07f",
                            table="projects_participation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_participationevent" ("basis", "id", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "role") VALUES (OLD."basis", OLD."id", OLD."note", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."project_id", OLD."role"); RETURN NULL;',
                            hash="b9ae11502a9b8847ab810c9ebdb127094fe73b43",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4ffa2",
                            table="projects_participation",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Phase",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                    "original_end_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Ursprüngliches Ende",
                    ),
                ),
                (
                    "original_end_first",
                    evidence.fields.BoundaryDay(
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
                    evidence.fields.BoundaryDay(
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
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
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
                        blank=True, max_length=300, verbose_name="Ursprüngliches Ende: Hinweis"
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
                                            ("original_end_first__isnull", True), _negated=True
                                        ),
                                        models.Q(
                                            ("original_end_last__isnull", True), _negated=True
                                        ),
                                        ("original_end_first__lte", models.F("original_end_last")),
                                    ),
                                    models.Q(
                                        ("original_end_first__isnull", True),
                                        models.Q(
                                            ("original_end_last__isnull", True), _negated=True
                                        ),
                                    ),
                                    models.Q(
                                        ("original_end_last__isnull", True),
                                        models.Q(
                                            ("original_end_first__isnull", True), _negated=True
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
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_phaseevent" ("end_basis", "end_edtf", "end_first", "end_last", "end_note", "end_wording", "id", "name", "original_end_basis", "original_end_edtf", "original_end_first", "original_end_last", "original_end_note", "original_end_wording", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "start_basis", "start_edtf", "start_first", "start_last", "start_note", "start_wording") VALUES (NEW."end_basis", NEW."end_edtf", NEW."end_first", NEW."end_last", NEW."end_note", NEW."end_wording", NEW."id", NEW."name", NEW."original_end_basis", NEW."original_end_edtf", NEW."original_end_first", NEW."original_end_last", NEW."original_end_note", NEW."original_end_wording", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."project_id", NEW."start_basis", NEW."start_edtf", NEW."start_first", NEW."start_last", NEW."start_note", NEW."start_wording"); RETURN NULL;',
                            hash="e26dea2f18532899710deae6a8bd7b192039e071",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e1e86",
                            table="projects_phase",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "projects_phaseevent" ("end_basis", "end_edtf", "end_first", "end_last", "end_note", "end_wording", "id", "name", "original_end_basis", "original_end_edtf", "original_end_first", "original_end_last", "original_end_note", "original_end_wording", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "start_basis", "start_edtf", "start_first", "start_last", "start_note", "start_wording") VALUES (NEW."end_basis", NEW."end_edtf", NEW."end_first", NEW."end_last", NEW."end_note", NEW."end_wording", NEW."id", NEW."name", NEW."original_end_basis", NEW."original_end_edtf", NEW."original_end_first", NEW."original_end_last", NEW."original_end_note", NEW."original_end_wording", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."project_id", NEW."start_basis", NEW."start_edtf", NEW."start_first", NEW."start_last", NEW."start_note", NEW."start_wording"); RETURN NULL;',
                            hash="93e00d59dde5b6c1867730f3eb5519c066c76c2e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_84bba",
                            table="projects_phase",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_phaseevent" ("end_basis", "end_edtf", "end_first", "end_last", "end_note", "end_wording", "id", "name", "original_end_basis", "original_end_edtf", "original_end_first", "original_end_last", "original_end_note", "original_end_wording", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "start_basis", "start_edtf", "start_first", "start_last", "start_note", "start_wording") VALUES (OLD."end_basis", OLD."end_edtf", OLD."end_first", OLD."end_last", OLD."end_note", OLD."end_wording", OLD."id", OLD."name", OLD."original_end_basis", OLD."original_end_edtf", OLD."original_end_first", OLD."original_end_last", OLD."original_end_note", OLD."original_end_wording", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."project_id", OLD."start_basis", OLD."start_edtf", OLD."start_first", OLD."start_last", OLD."start_note", OLD."start_wording"); RETURN NULL;',
                            hash="dd208fd1c1c3c034123c68f36390248c4c054c1c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e7b24",
                            table="projects_phase",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Place",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                    models.CharField(max_length=150, verbose_name="Ort außerhalb der Landkreise"),
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_placeevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."project_id"); RETURN NULL;',
                            hash="303ae811759a7e4f5fd6e33c9baf249512fd0bc6",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c47bd",
                            table="projects_place",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "projects_placeevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id") VALUES (NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."project_id"); RETURN NULL;',
                            hash="dd8bba692c32830a59688a4525384f927ee81738",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7b56c",
                            table="projects_place",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_placeevent" ("id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id") VALUES (OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."project_id"); RETURN NULL;',
                            hash="ddc84e8aa279053e30261119bde158e7e72feb4b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_30a62",
                            table="projects_place",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Relation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                        blank=True, max_length=200, verbose_name="Projekt außerhalb des Portals"
                    ),
                ),
                (
                    "is_documented",
                    models.BooleanField(default=True, verbose_name="von einer Quelle belegt"),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="Hinweis")),
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_relationevent" ("external_name", "id", "is_documented", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "target_id") VALUES (NEW."external_name", NEW."id", NEW."is_documented", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."project_id", NEW."target_id"); RETURN NULL;',
                            hash="c837988e0b64de323f066a3175c7d5300f131637",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_cc8f3",
                            table="projects_relation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "projects_relationevent" ("external_name", "id", "is_documented", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "target_id") VALUES (NEW."external_name", NEW."id", NEW."is_documented", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."project_id", NEW."target_id"); RETURN NULL;',
                            hash="f2886351ee6b3f0acd536f20c0b14e7a9c8e873a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_737cf",
                            table="projects_relation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_relationevent" ("external_name", "id", "is_documented", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "target_id") VALUES (OLD."external_name", OLD."id", OLD."is_documented", OLD."kind", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."project_id", OLD."target_id"); RETURN NULL;',
                            hash="45664f52517c99758137364dfa2f7b49f1f652e5",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a42af",
                            table="projects_relation",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProjectDistrictLink",
            fields=[],
            options={
                "proxy": True,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_projectdistrictlinkevent" ("district_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "project_id") VALUES (NEW."district_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."project_id"); RETURN NULL;',
                            hash="4a9b0d8376873d5faf241bdfe36b946e377cca2f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_daeba",
                            table="projects_project_districts",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "projects_projectdistrictlinkevent" ("district_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "project_id") VALUES (NEW."district_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."project_id"); RETURN NULL;',
                            hash="2078338731be910b02b680a041671f7afc3ee83a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f4458",
                            table="projects_project_districts",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_projectdistrictlinkevent" ("district_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "project_id") VALUES (OLD."district_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."project_id"); RETURN NULL;',
                            hash="8bd35907d24b3559227fce8b78e21b0d5ed4f3ba",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f13f1",
                            table="projects_project_districts",
                            when="AFTER",
                        ),
                    ),
                ],
            },
            bases=("projects.project_districts",),
        ),
        migrations.CreateModel(
            name="ProjectFieldOfActionLink",
            fields=[],
            options={
                "proxy": True,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_projectfieldofactionlinkevent" ("fieldofaction_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "project_id") VALUES (NEW."fieldofaction_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."project_id"); RETURN NULL;',
                            hash="5f89ebd7d4e7578c3e5f74f881e0bb173c8d64ee",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9d050",
                            table="projects_project_fields_of_action",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "projects_projectfieldofactionlinkevent" ("fieldofaction_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "project_id") VALUES (NEW."fieldofaction_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."project_id"); RETURN NULL;',
                            hash="790b0d6a54ffbdf14930eb61b65d112e3173ab68",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bffdb",
                            table="projects_project_fields_of_action",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_projectfieldofactionlinkevent" ("fieldofaction_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "project_id") VALUES (OLD."fieldofaction_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."project_id"); RETURN NULL;',
                            hash="09b3e09299c94c4c93a45df85c3b1f1ff0e787ae",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c743f",
                            table="projects_project_fields_of_action",
                            when="AFTER",
                        ),
                    ),
                ],
            },
            bases=("projects.project_fields_of_action",),
        ),
        migrations.CreateModel(
            name="ProjectMunicipalityLink",
            fields=[],
            options={
                "proxy": True,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_projectmunicipalitylinkevent" ("id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "project_id") VALUES (NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."project_id"); RETURN NULL;',
                            hash="91812698a1df4f86d20e5b0a011346604190dcba",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5c099",
                            table="projects_project_municipalities",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "projects_projectmunicipalitylinkevent" ("id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "project_id") VALUES (NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."project_id"); RETURN NULL;',
                            hash="5d3dcdfc4891ab5832f48018e31ac1eca7fb3db8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_119b9",
                            table="projects_project_municipalities",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "projects_projectmunicipalitylinkevent" ("id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "project_id") VALUES (OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."project_id"); RETURN NULL;',
                            hash="ce98e6cb2728a4e509a7c45a78744e29836202ba",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_eb897",
                            table="projects_project_municipalities",
                            when="AFTER",
                        ),
                    ),
                ],
            },
            bases=("projects.project_municipalities",),
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
                    models.CharField(blank=True, max_length=200, verbose_name="Teilnehmende"),
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
                    models.TextField(blank=True, verbose_name="Begründung der Entscheidung"),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                ),
                (
                    "period_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Zeitraum",
                    ),
                ),
                (
                    "period_first",
                    evidence.fields.BoundaryDay(
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
                    evidence.fields.BoundaryDay(
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
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
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
                    models.CharField(blank=True, max_length=300, verbose_name="Zeitraum: Hinweis"),
                ),
            ],
            options={
                "abstract": False,
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
                ("note", models.CharField(blank=True, max_length=200, verbose_name="Hinweis")),
            ],
            options={
                "abstract": False,
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
                ("note", models.CharField(blank=True, max_length=300, verbose_name="Hinweis")),
                (
                    "position",
                    models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                ),
                (
                    "due_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Geplant",
                    ),
                ),
                (
                    "due_first",
                    evidence.fields.BoundaryDay(
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
                    evidence.fields.BoundaryDay(
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
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
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
                    models.CharField(blank=True, max_length=300, verbose_name="Geplant: Hinweis"),
                ),
                (
                    "met_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Erreicht",
                    ),
                ),
                (
                    "met_first",
                    evidence.fields.BoundaryDay(
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
                    evidence.fields.BoundaryDay(
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
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
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
                    models.CharField(blank=True, max_length=300, verbose_name="Erreicht: Hinweis"),
                ),
            ],
            options={
                "abstract": False,
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
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
                        default="stated",
                        max_length=10,
                        verbose_name="Grundlage",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="Hinweis")),
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
                    "original_end_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Ursprüngliches Ende",
                    ),
                ),
                (
                    "original_end_first",
                    evidence.fields.BoundaryDay(
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
                    evidence.fields.BoundaryDay(
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
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
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
                        blank=True, max_length=300, verbose_name="Ursprüngliches Ende: Hinweis"
                    ),
                ),
            ],
            options={
                "abstract": False,
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
                    models.CharField(max_length=150, verbose_name="Ort außerhalb der Landkreise"),
                ),
            ],
            options={
                "abstract": False,
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
                ("slug", models.SlugField(db_index=False, max_length=80, verbose_name="Adresse")),
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
                    models.CharField(blank=True, max_length=60, verbose_name="Stand laut Quelle"),
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
                        blank=True, max_length=300, verbose_name="Hinweis zu den Landkreisen"
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
                        blank=True, max_length=300, verbose_name="Hinweis zu den Beteiligten"
                    ),
                ),
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
                    "planned_start_edtf",
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Geplanter Beginn",
                    ),
                ),
                (
                    "planned_start_first",
                    evidence.fields.BoundaryDay(
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
                    evidence.fields.BoundaryDay(
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
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
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
                    evidence.fields.EDTFColumn(
                        blank=True,
                        help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                        max_length=32,
                        verbose_name="Geplantes Ende",
                    ),
                ),
                (
                    "planned_end_first",
                    evidence.fields.BoundaryDay(
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
                    evidence.fields.BoundaryDay(
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
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
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
                    evidence.fields.EuroColumn(
                        blank=True,
                        decimal_places=2,
                        max_digits=15,
                        null=True,
                        verbose_name="Anteil Dritter (mindestens)",
                    ),
                ),
                (
                    "third_party_share_max",
                    evidence.fields.EuroColumn(
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
                        choices=[("stated", "steht so in der Quelle"), ("derived", "erschlossen")],
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
                        blank=True, max_length=200, verbose_name="Projekt außerhalb des Portals"
                    ),
                ),
                (
                    "is_documented",
                    models.BooleanField(default=True, verbose_name="von einer Quelle belegt"),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="Hinweis")),
            ],
            options={
                "abstract": False,
            },
        ),
        evidence.history_triggers.InstallTriggers(),
    ]
