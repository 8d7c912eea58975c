import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import evidence.all_at_once
from accounts.group_rights import KEEP, MANAGE, give

# The grant office keeps the accessibility statement and deals with what readers report.
RIGHTS = {
    "duties": {
        "accessibilitystatement": KEEP,
        "barrier": MANAGE,
        "feedback": ("view", "change"),
    }
}


class Migration(migrations.Migration):
    replaces = [
        ("duties", "0001_statement_and_feedback"),
        ("duties", "0002_rights_of_the_grant_office"),
        ("duties", "0003_watch_the_statement"),
    ]

    initial = True

    dependencies = [
        ("funding", "0001_schema"),
        ("accounts", "0001_schema"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        evidence.all_at_once.AllAtOnce(
            operations=[
                migrations.CreateModel(
                    name="Feedback",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("barrier", "Eine Barriere melden"),
                                    ("error", "Einen Fehler im Inhalt melden"),
                                    ("accessible", "Um eine barrierefreie Fassung bitten"),
                                ],
                                max_length=10,
                                verbose_name="Worum es geht",
                            ),
                        ),
                        (
                            "page",
                            models.CharField(blank=True, max_length=300, verbose_name="Seite"),
                        ),
                        ("message", models.TextField(max_length=4000, verbose_name="Nachricht")),
                        (
                            "email",
                            models.EmailField(
                                blank=True, max_length=254, verbose_name="E-Mail-Adresse"
                            ),
                        ),
                        ("received_at", models.DateTimeField(verbose_name="Eingegangen")),
                        (
                            "outcome",
                            models.TextField(
                                blank=True,
                                help_text="Mit dem Ergebnis gilt die Rückmeldung als erledigt. Sechs Monate danach wird sie gelöscht.",
                                max_length=4000,
                                verbose_name="Ergebnis",
                            ),
                        ),
                        (
                            "closed_at",
                            models.DateTimeField(
                                editable=False, null=True, verbose_name="Erledigt"
                            ),
                        ),
                        (
                            "closed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="Erledigt von",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Rückmeldung",
                        "verbose_name_plural": "Rückmeldungen",
                        "ordering": ["-closed_at", "received_at"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("message", ""), _negated=True),
                                name="feedback_says_something",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("closed_at__isnull", True),
                                        ("closed_by__isnull", True),
                                        ("outcome", ""),
                                    ),
                                    models.Q(
                                        ("closed_at__isnull", False),
                                        ("closed_by__isnull", False),
                                        models.Q(("outcome", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="closed_feedback_says_who_when_and_what",
                                violation_error_message="Zum Erledigen gehören Person, Tag und Ergebnis.",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="FeedbackCount",
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
                        ("day", models.DateField()),
                        ("sender", models.CharField(blank=True, max_length=64)),
                        ("number", models.PositiveIntegerField(default=0)),
                    ],
                    options={
                        "verbose_name": "Zähler der Rückmeldungen",
                        "verbose_name_plural": "Zähler der Rückmeldungen",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("day", "sender"), name="messages_are_counted_once"
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="AccessibilityStatement",
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
                            models.SlugField(
                                default="portal",
                                editable=False,
                                max_length=10,
                                unique=True,
                                verbose_name="Kennung",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("full", "vollständig vereinbar"),
                                    ("partial", "teilweise vereinbar"),
                                    ("none", "nicht vereinbar"),
                                ],
                                max_length=7,
                                verbose_name="Stand der Vereinbarkeit",
                            ),
                        ),
                        (
                            "method",
                            models.CharField(
                                choices=[
                                    ("self", "Selbstbewertung"),
                                    ("third_party", "Bewertung durch Dritte"),
                                ],
                                max_length=11,
                                verbose_name="Art der Bewertung",
                            ),
                        ),
                        (
                            "evaluated_by",
                            models.CharField(max_length=200, verbose_name="Bewertet von"),
                        ),
                        ("evaluation", models.TextField(verbose_name="Wie bewertet wurde")),
                        ("created_on", models.DateField(verbose_name="Erstellt am")),
                        (
                            "reviewed_on",
                            models.DateField(
                                help_text="Jährlich, und nach jeder großen Änderung der Website.",
                                verbose_name="Zuletzt überprüft am",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Erklärung zur Barrierefreiheit",
                        "verbose_name_plural": "Erklärung zur Barrierefreiheit",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("key", "portal")),
                                name="there_is_one_accessibility_statement",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("evaluated_by", ""), _negated=True),
                                    models.Q(("evaluation", ""), _negated=True),
                                ),
                                name="a_statement_says_who_evaluated_and_how",
                                violation_error_message="Bitte angeben, wer bewertet hat und wie.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reviewed_on__gte", models.F("created_on"))),
                                name="a_statement_is_reviewed_after_it_is_made",
                                violation_error_message="Die Überprüfung liegt vor dem Tag der Erstellung.",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="AccessibilityStatementEvent",
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
                                to="duties.accessibilitystatement",
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
                            models.SlugField(
                                db_index=False,
                                default="portal",
                                editable=False,
                                max_length=10,
                                verbose_name="Kennung",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("full", "vollständig vereinbar"),
                                    ("partial", "teilweise vereinbar"),
                                    ("none", "nicht vereinbar"),
                                ],
                                max_length=7,
                                verbose_name="Stand der Vereinbarkeit",
                            ),
                        ),
                        (
                            "method",
                            models.CharField(
                                choices=[
                                    ("self", "Selbstbewertung"),
                                    ("third_party", "Bewertung durch Dritte"),
                                ],
                                max_length=11,
                                verbose_name="Art der Bewertung",
                            ),
                        ),
                        (
                            "evaluated_by",
                            models.CharField(max_length=200, verbose_name="Bewertet von"),
                        ),
                        ("evaluation", models.TextField(verbose_name="Wie bewertet wurde")),
                        ("created_on", models.DateField(verbose_name="Erstellt am")),
                        (
                            "reviewed_on",
                            models.DateField(
                                help_text="Jährlich, und nach jeder großen Änderung der Website.",
                                verbose_name="Zuletzt überprüft am",
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
                    name="Barrier",
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
                            "statement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="barriers",
                                to="duties.accessibilitystatement",
                            ),
                        ),
                        ("part", models.CharField(max_length=120, verbose_name="Teil der Website")),
                        ("what", models.TextField(verbose_name="Was nicht zugänglich ist")),
                        (
                            "reason",
                            models.CharField(
                                choices=[
                                    ("not_yet", "noch nicht behoben"),
                                    ("burden", "unverhältnismäßige Belastung"),
                                    ("out_of_scope", "nicht vom Gesetz erfasst"),
                                ],
                                max_length=12,
                                verbose_name="Grund",
                            ),
                        ),
                        ("explanation", models.TextField(blank=True, verbose_name="Begründung")),
                        (
                            "clause",
                            models.CharField(
                                blank=True,
                                help_text="zum Beispiel 9.1.3.1 (Informationen und Beziehungen)",
                                max_length=40,
                                verbose_name="Abschnitt der EN 301 549",
                            ),
                        ),
                        (
                            "alternative",
                            models.TextField(blank=True, verbose_name="Barrierefreie Alternative"),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                        ),
                    ],
                    options={
                        "verbose_name": "Barriere",
                        "verbose_name_plural": "Barrieren",
                        "ordering": ["position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("statement", "part"),
                                name="a_part_of_the_site_is_listed_once",
                                violation_error_message="Dieser Teil der Website steht schon in der Erklärung.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("part", ""), _negated=True),
                                    models.Q(("what", ""), _negated=True),
                                ),
                                name="a_barrier_says_what_is_not_accessible",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="BarrierEvent",
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
                                to="duties.barrier",
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
                            "statement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="duties.accessibilitystatement",
                            ),
                        ),
                        ("part", models.CharField(max_length=120, verbose_name="Teil der Website")),
                        ("what", models.TextField(verbose_name="Was nicht zugänglich ist")),
                        (
                            "reason",
                            models.CharField(
                                choices=[
                                    ("not_yet", "noch nicht behoben"),
                                    ("burden", "unverhältnismäßige Belastung"),
                                    ("out_of_scope", "nicht vom Gesetz erfasst"),
                                ],
                                max_length=12,
                                verbose_name="Grund",
                            ),
                        ),
                        ("explanation", models.TextField(blank=True, verbose_name="Begründung")),
                        (
                            "clause",
                            models.CharField(
                                blank=True,
                                help_text="zum Beispiel 9.1.3.1 (Informationen und Beziehungen)",
                                max_length=40,
                                verbose_name="Abschnitt der EN 301 549",
                            ),
                        ),
                        (
                            "alternative",
                            models.TextField(blank=True, verbose_name="Barrierefreie Alternative"),
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
        give("Fördermittel", RIGHTS),
    ]
