import django.contrib.postgres.indexes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import evidence.all_at_once
import evidence.folding
import evidence.values.fields
from accounts.group_rights import KEEP, LOOK, MANAGE, give

# What the grant office may do in the admin, and nothing else.
RIGHTS = {
    "funding": {
        "decision": KEEP,
        "decisionversion": KEEP,
        "projectshare": MANAGE,
        "fundershare": MANAGE,
        "recipientshare": MANAGE,
        "part": MANAGE,
        "furtheramount": MANAGE,
        "handover": KEEP,
        "witness": MANAGE,
        "application": KEEP,
        "event": KEEP,
        "call": KEEP,
        "programme": KEEP,
        "programmefunder": MANAGE,
        "programmerate": MANAGE,
    },
    "regions": {
        "organisation": KEEP,
        "organisationname": MANAGE,
        "officeholder": MANAGE,
        "committee": MANAGE,
        "district": LOOK,
        "populationfigure": LOOK,
        "municipality": LOOK,
    },
    "evidence": {"source": KEEP, "citation": MANAGE, "remark": MANAGE},
    "strategy": {"fieldofaction": KEEP},
    "projects": {
        "project": LOOK,
        "alias": LOOK,
        "participation": LOOK,
        "place": LOOK,
        "phase": LOOK,
        "relation": LOOK,
        "activity": LOOK,
        "milestone": LOOK,
        "news": LOOK,
    },
}


class Migration(migrations.Migration):
    replaces = [
        ("funding", "0001_initial"),
        ("funding", "0002_grant_office_group"),
        ("funding", "0003_find_by_folded_file_number"),
        ("funding", "0004_grant_office_reads_news"),
        ("funding", "0005_order_of_dates"),
        ("funding", "0006_credits_without_a_number"),
    ]

    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("evidence", "0001_schema"),
        ("strategy", "0001_schema"),
        ("accounts", "0001_schema"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("projects", "0001_schema"),
        ("regions", "0001_schema"),
    ]

    operations = [
        evidence.all_at_once.AllAtOnce(
            operations=[
                migrations.CreateModel(
                    name="Programme",
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
                            "slug",
                            models.SlugField(max_length=80, unique=True, verbose_name="Adresse"),
                        ),
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
                            models.CharField(
                                blank=True, max_length=20, verbose_name="Programmnummer"
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="Jahr"
                            ),
                        ),
                        (
                            "legal_basis",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Rechtsgrundlage"
                            ),
                        ),
                        (
                            "facts",
                            models.TextField(blank=True, verbose_name="Was die Quellen sagen"),
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Mittel des Programms (mindestens)",
                            ),
                        ),
                        (
                            "budget_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Mittel des Programms: Grundlage",
                            ),
                        ),
                        (
                            "budget_note",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="Mittel des Programms: Hinweis",
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Mindestvolumen (mindestens)",
                            ),
                        ),
                        (
                            "minimum_volume_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Höchstbetrag (mindestens)",
                            ),
                        ),
                        (
                            "cap_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                                name="programmes_know_the_days_they_end",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("start_first__isnull", True),
                                    ("end_last__isnull", True),
                                    ("start_first__lte", models.F("end_last")),
                                    _connector="OR",
                                ),
                                name="programmes_begin_before_they_end",
                                violation_error_message="Das Ende liegt vor dem Beginn.",
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
                                        models.Q(
                                            ("minimum_volume_min__isnull", True), _negated=True
                                        ),
                                        ("minimum_volume_min__gte", 0),
                                        models.Q(
                                            ("minimum_volume_max__isnull", True), _negated=True
                                        ),
                                        ("minimum_volume_max__gte", 0),
                                        ("minimum_volume_min", models.F("minimum_volume_max")),
                                    ),
                                    models.Q(
                                        ("minimum_volume_qualifier__in", ("up_to",)),
                                        ("minimum_volume_min__isnull", True),
                                        models.Q(
                                            ("minimum_volume_max__isnull", True), _negated=True
                                        ),
                                        ("minimum_volume_max__gte", 0),
                                    ),
                                    models.Q(
                                        ("minimum_volume_qualifier__in", ("at_least",)),
                                        models.Q(
                                            ("minimum_volume_min__isnull", True), _negated=True
                                        ),
                                        ("minimum_volume_min__gte", 0),
                                        ("minimum_volume_max__isnull", True),
                                    ),
                                    models.Q(
                                        ("minimum_volume_qualifier__in", ("between",)),
                                        models.Q(
                                            ("minimum_volume_min__isnull", True), _negated=True
                                        ),
                                        ("minimum_volume_min__gte", 0),
                                        models.Q(
                                            ("minimum_volume_max__isnull", True), _negated=True
                                        ),
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
                        "indexes": [],
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
                        (
                            "slug",
                            models.SlugField(db_index=False, max_length=80, verbose_name="Adresse"),
                        ),
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
                            models.CharField(
                                blank=True, max_length=20, verbose_name="Programmnummer"
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="Jahr"
                            ),
                        ),
                        (
                            "legal_basis",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Rechtsgrundlage"
                            ),
                        ),
                        (
                            "facts",
                            models.TextField(blank=True, verbose_name="Was die Quellen sagen"),
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Mittel des Programms (mindestens)",
                            ),
                        ),
                        (
                            "budget_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Mittel des Programms: Grundlage",
                            ),
                        ),
                        (
                            "budget_note",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="Mittel des Programms: Hinweis",
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Mindestvolumen (mindestens)",
                            ),
                        ),
                        (
                            "minimum_volume_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Höchstbetrag (mindestens)",
                            ),
                        ),
                        (
                            "cap_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="ProgrammeFunder",
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
                        "indexes": [],
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
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="ProgrammeRate",
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
                        (
                            "is_maximum",
                            models.BooleanField(default=False, verbose_name="Höchstsatz"),
                        ),
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
                        "indexes": [],
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
                        (
                            "is_maximum",
                            models.BooleanField(default=False, verbose_name="Höchstsatz"),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Call",
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
                            "programme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="calls",
                                to="funding.programme",
                            ),
                        ),
                        ("name", models.CharField(max_length=80, verbose_name="Aufruf")),
                        (
                            "motto",
                            models.CharField(blank=True, max_length=150, verbose_name="Motto"),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="Jahr"
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(blank=True, max_length=200, verbose_name="Ergebnis"),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
                        ),
                        (
                            "opens_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Öffnet",
                            ),
                        ),
                        (
                            "opens_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Öffnet: Hinweis"
                            ),
                        ),
                        (
                            "closes_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Schließt",
                            ),
                        ),
                        (
                            "closes_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Schließt: Hinweis"
                            ),
                        ),
                        (
                            "council_deadline_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Ratsbeschluss bis",
                            ),
                        ),
                        (
                            "council_deadline_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                                blank=True,
                                max_length=300,
                                verbose_name="Ratsbeschluss bis: Hinweis",
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Mittel des Aufrufs (mindestens)",
                            ),
                        ),
                        (
                            "budget_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Mittel des Aufrufs: Grundlage",
                            ),
                        ),
                        (
                            "budget_note",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="Mittel des Aufrufs: Hinweis",
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
                                                models.Q(
                                                    ("opens_first__isnull", True), _negated=True
                                                ),
                                                models.Q(
                                                    ("opens_last__isnull", True), _negated=True
                                                ),
                                                ("opens_first__lte", models.F("opens_last")),
                                            ),
                                            models.Q(
                                                ("opens_first__isnull", True),
                                                models.Q(
                                                    ("opens_last__isnull", True), _negated=True
                                                ),
                                            ),
                                            models.Q(
                                                ("opens_last__isnull", True),
                                                models.Q(
                                                    ("opens_first__isnull", True), _negated=True
                                                ),
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
                                                models.Q(
                                                    ("closes_first__isnull", True), _negated=True
                                                ),
                                                models.Q(
                                                    ("closes_last__isnull", True), _negated=True
                                                ),
                                                ("closes_first__lte", models.F("closes_last")),
                                            ),
                                            models.Q(
                                                ("closes_first__isnull", True),
                                                models.Q(
                                                    ("closes_last__isnull", True), _negated=True
                                                ),
                                            ),
                                            models.Q(
                                                ("closes_last__isnull", True),
                                                models.Q(
                                                    ("closes_first__isnull", True), _negated=True
                                                ),
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
                                                    ("council_deadline_first__isnull", True),
                                                    _negated=True,
                                                ),
                                                models.Q(
                                                    ("council_deadline_last__isnull", True),
                                                    _negated=True,
                                                ),
                                                (
                                                    "council_deadline_first__lte",
                                                    models.F("council_deadline_last"),
                                                ),
                                            ),
                                            models.Q(
                                                ("council_deadline_first__isnull", True),
                                                models.Q(
                                                    ("council_deadline_last__isnull", True),
                                                    _negated=True,
                                                ),
                                            ),
                                            models.Q(
                                                ("council_deadline_last__isnull", True),
                                                models.Q(
                                                    ("council_deadline_first__isnull", True),
                                                    _negated=True,
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
                                    ("opens_first__isnull", True),
                                    ("closes_last__isnull", True),
                                    ("opens_first__lte", models.F("closes_last")),
                                    _connector="OR",
                                ),
                                name="calls_open_before_they_close",
                                violation_error_message="Der Aufruf schließt, bevor er öffnet.",
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
                        "indexes": [],
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
                        (
                            "motto",
                            models.CharField(blank=True, max_length=150, verbose_name="Motto"),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="Jahr"
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(blank=True, max_length=200, verbose_name="Ergebnis"),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
                        ),
                        (
                            "opens_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Öffnet",
                            ),
                        ),
                        (
                            "opens_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Öffnet: Hinweis"
                            ),
                        ),
                        (
                            "closes_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Schließt",
                            ),
                        ),
                        (
                            "closes_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Schließt: Hinweis"
                            ),
                        ),
                        (
                            "council_deadline_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Ratsbeschluss bis",
                            ),
                        ),
                        (
                            "council_deadline_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                                blank=True,
                                max_length=300,
                                verbose_name="Ratsbeschluss bis: Hinweis",
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Mittel des Aufrufs (mindestens)",
                            ),
                        ),
                        (
                            "budget_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Mittel des Aufrufs: Grundlage",
                            ),
                        ),
                        (
                            "budget_note",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="Mittel des Aufrufs: Hinweis",
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
                    name="Application",
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
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Eingereicht",
                            ),
                        ),
                        (
                            "submitted_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Entschieden",
                            ),
                        ),
                        (
                            "decided_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                                                models.Q(
                                                    ("submitted_first__isnull", True), _negated=True
                                                ),
                                                models.Q(
                                                    ("submitted_last__isnull", True), _negated=True
                                                ),
                                                (
                                                    "submitted_first__lte",
                                                    models.F("submitted_last"),
                                                ),
                                            ),
                                            models.Q(
                                                ("submitted_first__isnull", True),
                                                models.Q(
                                                    ("submitted_last__isnull", True), _negated=True
                                                ),
                                            ),
                                            models.Q(
                                                ("submitted_last__isnull", True),
                                                models.Q(
                                                    ("submitted_first__isnull", True), _negated=True
                                                ),
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
                                                models.Q(
                                                    ("decided_first__isnull", True), _negated=True
                                                ),
                                                models.Q(
                                                    ("decided_last__isnull", True), _negated=True
                                                ),
                                                ("decided_first__lte", models.F("decided_last")),
                                            ),
                                            models.Q(
                                                ("decided_first__isnull", True),
                                                models.Q(
                                                    ("decided_last__isnull", True), _negated=True
                                                ),
                                            ),
                                            models.Q(
                                                ("decided_last__isnull", True),
                                                models.Q(
                                                    ("decided_first__isnull", True), _negated=True
                                                ),
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
                        "indexes": [],
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
                        (
                            "key",
                            models.SlugField(db_index=False, max_length=80, verbose_name="Kennung"),
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
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Eingereicht",
                            ),
                        ),
                        (
                            "submitted_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Entschieden",
                            ),
                        ),
                        (
                            "decided_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                        "indexes": [],
                        "constraints": [],
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
                        "indexes": [],
                        "constraints": [],
                    },
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
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Decision",
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
                            "key",
                            models.SlugField(max_length=80, unique=True, verbose_name="Kennung"),
                        ),
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
                            models.CharField(
                                blank=True, max_length=60, verbose_name="Aktenzeichen"
                            ),
                        ),
                        (
                            "grant_reference",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="Förderkennzeichen"
                            ),
                        ),
                        (
                            "reference",
                            models.CharField(blank=True, max_length=200, verbose_name="Fundstelle"),
                        ),
                        ("notes", models.TextField(blank=True, verbose_name="Hinweise")),
                        (
                            "projects",
                            models.ManyToManyField(
                                related_name="decisions",
                                through="funding.ProjectShare",
                                to="projects.project",
                                verbose_name="Projekte",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Förderentscheidung",
                        "verbose_name_plural": "Förderentscheidungen",
                        "ordering": ["pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(fields=["publication"], name="decision_publication"),
                            models.Index(fields=["file_number"], name="decision_file_number"),
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass(
                                    evidence.folding.Folded("file_number"), name="gin_trgm_ops"
                                ),
                                name="decision_folded_file_number",
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
                        (
                            "key",
                            models.SlugField(db_index=False, max_length=80, verbose_name="Kennung"),
                        ),
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
                            models.CharField(
                                blank=True, max_length=60, verbose_name="Aktenzeichen"
                            ),
                        ),
                        (
                            "grant_reference",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="Förderkennzeichen"
                            ),
                        ),
                        (
                            "reference",
                            models.CharField(blank=True, max_length=200, verbose_name="Fundstelle"),
                        ),
                        ("notes", models.TextField(blank=True, verbose_name="Hinweise")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="DecisionVersion",
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
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="versions",
                                to="funding.decision",
                                verbose_name="Entscheidung",
                            ),
                        ),
                        (
                            "number",
                            models.PositiveSmallIntegerField(default=1, verbose_name="Fassung"),
                        ),
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
                            models.CharField(
                                max_length=150, verbose_name="Art laut Quelle oder Bescheid"
                            ),
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
                            models.BooleanField(
                                default=False, verbose_name="kostenneutral geändert"
                            ),
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
                                blank=True,
                                max_length=300,
                                verbose_name="Hinweis zu den Empfangenden",
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Betrag (mindestens)",
                            ),
                        ),
                        (
                            "amount_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Betrag: Grundlage",
                            ),
                        ),
                        (
                            "amount_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Betrag: Hinweis"
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
                            "decided_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Entschieden",
                            ),
                        ),
                        (
                            "decided_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Bescheid vom",
                            ),
                        ),
                        (
                            "issued_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Bekannt gegeben",
                            ),
                        ),
                        (
                            "served_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Gemeldet",
                            ),
                        ),
                        (
                            "reported_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Gemeldet: Hinweis"
                            ),
                        ),
                        (
                            "period_start_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Bewilligungszeitraum ab",
                            ),
                        ),
                        (
                            "period_start_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                                blank=True,
                                max_length=300,
                                verbose_name="Bewilligungszeitraum ab: Hinweis",
                            ),
                        ),
                        (
                            "period_end_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Bewilligungszeitraum bis",
                            ),
                        ),
                        (
                            "period_end_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                                blank=True,
                                max_length=300,
                                verbose_name="Bewilligungszeitraum bis: Hinweis",
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
                                    ("number", 1),
                                    models.Q(("changes", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="an_amendment_says_what_it_changes",
                                violation_error_message="Bitte angeben, was sich zur vorigen Fassung ändert.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("cancelled_on__isnull", True), ("cancelled_reason", "")
                                    ),
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
                                    ("issued_first__lte", models.F("served_last")),
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
                                                models.Q(
                                                    ("decided_first__isnull", True), _negated=True
                                                ),
                                                models.Q(
                                                    ("decided_last__isnull", True), _negated=True
                                                ),
                                                ("decided_first__lte", models.F("decided_last")),
                                            ),
                                            models.Q(
                                                ("decided_first__isnull", True),
                                                models.Q(
                                                    ("decided_last__isnull", True), _negated=True
                                                ),
                                            ),
                                            models.Q(
                                                ("decided_last__isnull", True),
                                                models.Q(
                                                    ("decided_first__isnull", True), _negated=True
                                                ),
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
                                                models.Q(
                                                    ("issued_first__isnull", True), _negated=True
                                                ),
                                                models.Q(
                                                    ("issued_last__isnull", True), _negated=True
                                                ),
                                                ("issued_first__lte", models.F("issued_last")),
                                            ),
                                            models.Q(
                                                ("issued_first__isnull", True),
                                                models.Q(
                                                    ("issued_last__isnull", True), _negated=True
                                                ),
                                            ),
                                            models.Q(
                                                ("issued_last__isnull", True),
                                                models.Q(
                                                    ("issued_first__isnull", True), _negated=True
                                                ),
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
                                                models.Q(
                                                    ("served_first__isnull", True), _negated=True
                                                ),
                                                models.Q(
                                                    ("served_last__isnull", True), _negated=True
                                                ),
                                                ("served_first__lte", models.F("served_last")),
                                            ),
                                            models.Q(
                                                ("served_first__isnull", True),
                                                models.Q(
                                                    ("served_last__isnull", True), _negated=True
                                                ),
                                            ),
                                            models.Q(
                                                ("served_last__isnull", True),
                                                models.Q(
                                                    ("served_first__isnull", True), _negated=True
                                                ),
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
                                                models.Q(
                                                    ("reported_first__isnull", True), _negated=True
                                                ),
                                                models.Q(
                                                    ("reported_last__isnull", True), _negated=True
                                                ),
                                                ("reported_first__lte", models.F("reported_last")),
                                            ),
                                            models.Q(
                                                ("reported_first__isnull", True),
                                                models.Q(
                                                    ("reported_last__isnull", True), _negated=True
                                                ),
                                            ),
                                            models.Q(
                                                ("reported_last__isnull", True),
                                                models.Q(
                                                    ("reported_first__isnull", True), _negated=True
                                                ),
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
                                                    ("period_start_first__isnull", True),
                                                    _negated=True,
                                                ),
                                                models.Q(
                                                    ("period_start_last__isnull", True),
                                                    _negated=True,
                                                ),
                                                (
                                                    "period_start_first__lte",
                                                    models.F("period_start_last"),
                                                ),
                                            ),
                                            models.Q(
                                                ("period_start_first__isnull", True),
                                                models.Q(
                                                    ("period_start_last__isnull", True),
                                                    _negated=True,
                                                ),
                                            ),
                                            models.Q(
                                                ("period_start_last__isnull", True),
                                                models.Q(
                                                    ("period_start_first__isnull", True),
                                                    _negated=True,
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
                                                models.Q(
                                                    ("period_end_first__isnull", True),
                                                    _negated=True,
                                                ),
                                                models.Q(
                                                    ("period_end_last__isnull", True), _negated=True
                                                ),
                                                (
                                                    "period_end_first__lte",
                                                    models.F("period_end_last"),
                                                ),
                                            ),
                                            models.Q(
                                                ("period_end_first__isnull", True),
                                                models.Q(
                                                    ("period_end_last__isnull", True), _negated=True
                                                ),
                                            ),
                                            models.Q(
                                                ("period_end_last__isnull", True),
                                                models.Q(
                                                    ("period_end_first__isnull", True),
                                                    _negated=True,
                                                ),
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
                        (
                            "number",
                            models.PositiveSmallIntegerField(default=1, verbose_name="Fassung"),
                        ),
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
                            models.CharField(
                                max_length=150, verbose_name="Art laut Quelle oder Bescheid"
                            ),
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
                            models.BooleanField(
                                default=False, verbose_name="kostenneutral geändert"
                            ),
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
                                blank=True,
                                max_length=300,
                                verbose_name="Hinweis zu den Empfangenden",
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Betrag (mindestens)",
                            ),
                        ),
                        (
                            "amount_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Betrag: Grundlage",
                            ),
                        ),
                        (
                            "amount_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Betrag: Hinweis"
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
                            "decided_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Entschieden",
                            ),
                        ),
                        (
                            "decided_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Bescheid vom",
                            ),
                        ),
                        (
                            "issued_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Bekannt gegeben",
                            ),
                        ),
                        (
                            "served_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Gemeldet",
                            ),
                        ),
                        (
                            "reported_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Gemeldet: Hinweis"
                            ),
                        ),
                        (
                            "period_start_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Bewilligungszeitraum ab",
                            ),
                        ),
                        (
                            "period_start_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                                blank=True,
                                max_length=300,
                                verbose_name="Bewilligungszeitraum ab: Hinweis",
                            ),
                        ),
                        (
                            "period_end_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Bewilligungszeitraum bis",
                            ),
                        ),
                        (
                            "period_end_first",
                            evidence.values.fields.BoundaryDay(
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
                            evidence.values.fields.BoundaryDay(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
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
                                blank=True,
                                max_length=300,
                                verbose_name="Bewilligungszeitraum bis: Hinweis",
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
                    name="Event",
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
                                name="events_know_their_days",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("title", ""), _negated=True),
                                name="events_have_a_title",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("decision__isnull", True),
                                    ("kind", "handover"),
                                    _connector="OR",
                                ),
                                name="only_a_handover_belongs_to_a_decision",
                                violation_error_message="Nur eine Bescheidübergabe gehört zu einer Entscheidung.",
                            ),
                        ],
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
                        (
                            "key",
                            models.SlugField(db_index=False, max_length=80, verbose_name="Kennung"),
                        ),
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
                        "indexes": [],
                        "constraints": [],
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
                        "indexes": [],
                        "constraints": [],
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
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Handover",
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
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Hinweis zum Ort"
                            ),
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
                            models.CharField(
                                blank=True, max_length=100, verbose_name="übergeben von"
                            ),
                        ),
                        (
                            "by_office",
                            models.CharField(blank=True, max_length=150, verbose_name="Amt"),
                        ),
                        (
                            "by_note",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="Hinweis zur übergebenden Person",
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
                                blank=True,
                                max_length=150,
                                verbose_name="Amt der entgegennehmenden Person",
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
                                help_text="ein Nachweis ist keine Lizenz",
                                max_length=150,
                                verbose_name="Bildnachweis der Quelle",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
                        ),
                        (
                            "day_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Übergeben",
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
                                verbose_name="Übergeben: erster Tag",
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
                                verbose_name="Übergeben: letzter Tag",
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
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Übergeben: Hinweis"
                            ),
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
                                name="handovers_know_their_days",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            )
                        ],
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
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Hinweis zum Ort"
                            ),
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
                            models.CharField(
                                blank=True, max_length=100, verbose_name="übergeben von"
                            ),
                        ),
                        (
                            "by_office",
                            models.CharField(blank=True, max_length=150, verbose_name="Amt"),
                        ),
                        (
                            "by_note",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="Hinweis zur übergebenden Person",
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
                                blank=True,
                                max_length=150,
                                verbose_name="Amt der entgegennehmenden Person",
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
                                help_text="ein Nachweis ist keine Lizenz",
                                max_length=150,
                                verbose_name="Bildnachweis der Quelle",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
                        ),
                        (
                            "day_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Übergeben",
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
                                verbose_name="Übergeben: erster Tag",
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
                                verbose_name="Übergeben: letzter Tag",
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
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Übergeben: Hinweis"
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
                    name="Witness",
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
                            "handover",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="witnesses",
                                to="funding.handover",
                            ),
                        ),
                        ("name", models.CharField(max_length=100, verbose_name="Name")),
                        (
                            "office",
                            models.CharField(blank=True, max_length=150, verbose_name="Amt"),
                        ),
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
                        "indexes": [],
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
                        (
                            "office",
                            models.CharField(blank=True, max_length=150, verbose_name="Amt"),
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
                    name="ProjectShare",
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Anteil (mindestens)",
                            ),
                        ),
                        (
                            "amount_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Anteil: Grundlage",
                            ),
                        ),
                        (
                            "amount_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Anteil: Hinweis"
                            ),
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
                        "indexes": [],
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Anteil (mindestens)",
                            ),
                        ),
                        (
                            "amount_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Anteil: Grundlage",
                            ),
                        ),
                        (
                            "amount_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Anteil: Hinweis"
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
                    name="FunderShare",
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
                            "is_later",
                            models.BooleanField(
                                default=False, verbose_name="erst später zuständig"
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Anteil (mindestens)",
                            ),
                        ),
                        (
                            "amount_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Anteil: Grundlage",
                            ),
                        ),
                        (
                            "amount_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Anteil: Hinweis"
                            ),
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
                        "indexes": [],
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
                            "is_later",
                            models.BooleanField(
                                default=False, verbose_name="erst später zuständig"
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Anteil (mindestens)",
                            ),
                        ),
                        (
                            "amount_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Anteil: Grundlage",
                            ),
                        ),
                        (
                            "amount_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Anteil: Hinweis"
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
                    name="RecipientShare",
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
                            models.CharField(
                                blank=True, max_length=150, verbose_name="Rolle laut Quelle"
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Anteil (mindestens)",
                            ),
                        ),
                        (
                            "amount_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Anteil: Grundlage",
                            ),
                        ),
                        (
                            "amount_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Anteil: Hinweis"
                            ),
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
                        "indexes": [],
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
                            models.CharField(
                                blank=True, max_length=150, verbose_name="Rolle laut Quelle"
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Anteil (mindestens)",
                            ),
                        ),
                        (
                            "amount_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Anteil: Grundlage",
                            ),
                        ),
                        (
                            "amount_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Anteil: Hinweis"
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
                    name="Part",
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Betrag (mindestens)",
                            ),
                        ),
                        (
                            "amount_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Betrag: Grundlage",
                            ),
                        ),
                        (
                            "amount_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Betrag: Hinweis"
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
                        "indexes": [],
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Betrag (mindestens)",
                            ),
                        ),
                        (
                            "amount_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Betrag: Grundlage",
                            ),
                        ),
                        (
                            "amount_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Betrag: Hinweis"
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
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="FurtherAmount",
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Betrag (mindestens)",
                            ),
                        ),
                        (
                            "amount_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Betrag: Grundlage",
                            ),
                        ),
                        (
                            "amount_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Betrag: Hinweis"
                            ),
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
                        "indexes": [],
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
                            evidence.values.fields.EuroColumn(
                                blank=True,
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="Betrag (mindestens)",
                            ),
                        ),
                        (
                            "amount_max",
                            evidence.values.fields.EuroColumn(
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
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Betrag: Grundlage",
                            ),
                        ),
                        (
                            "amount_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Betrag: Hinweis"
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
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="ProgrammeProjectLink",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("funding.programme_projects",),
                ),
                migrations.CreateModel(
                    name="ApplicationApplicantLink",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("funding.application_applicants",),
                ),
                migrations.CreateModel(
                    name="EventProjectLink",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("funding.event_projects",),
                ),
                migrations.CreateModel(
                    name="EventProgrammeLink",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("funding.event_programmes",),
                ),
                migrations.CreateModel(
                    name="EventOrganisationLink",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("funding.event_organisations",),
                ),
                migrations.CreateModel(
                    name="OnBehalfOfLink",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("funding.recipientshare_on_behalf_of",),
                ),
            ],
        ),
        give("Fördermittel", RIGHTS),
    ]
