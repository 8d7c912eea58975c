import django.db.models.deletion
from django.db import migrations, models

import evidence.all_at_once
import evidence.values.blanks
import evidence.values.fields
from accounts.group_rights import KEEP, MANAGE, give

# As for programmes and organisations: whoever looks after these looks after the register too.
RIGHTS = {
    "processes": {
        "service": KEEP,
        "offer": KEEP,
        "offerfigure": MANAGE,
        "sharedservice": KEEP,
        "adoption": MANAGE,
    },
}


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_schema"),
        ("evidence", "0007_internal_copies"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("projects", "0012_fold_all_letters"),
        ("regions", "0006_beginnings_ends_and_successors"),
    ]

    operations = [
        evidence.all_at_once.AllAtOnce(
            operations=[
                migrations.CreateModel(
                    name="OfferServiceLink",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("processes.offer_services",),
                ),
                migrations.CreateModel(
                    name="SharedServiceLink",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("processes.sharedservice_services",),
                ),
                migrations.CreateModel(
                    name="Adoption",
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
                            "stage",
                            models.CharField(
                                choices=[
                                    ("none", "nutzt ihn nicht"),
                                    ("checked", "geprüft"),
                                    ("decided", "beschlossen"),
                                    ("connecting", "in Anbindung"),
                                    ("productive", "in Betrieb"),
                                    ("rejected", "abgelehnt"),
                                ],
                                max_length=10,
                                verbose_name="Stand",
                            ),
                        ),
                        (
                            "since_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Angeboten seit",
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
                                verbose_name="Angeboten seit: erster Tag",
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
                                verbose_name="Angeboten seit: letzter Tag",
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
                                verbose_name="Angeboten seit: Grundlage",
                            ),
                        ),
                        (
                            "since_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Angeboten seit: Wortlaut",
                            ),
                        ),
                        (
                            "since_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Angeboten seit: Hinweis"
                            ),
                        ),
                        (
                            "district",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="adoptions",
                                to="regions.district",
                                verbose_name="Landkreis",
                            ),
                        ),
                        (
                            "shared_service",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="adoptions",
                                to="processes.sharedservice",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Nachnutzung",
                        "verbose_name_plural": "Nachnutzungen",
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("shared_service", "district"),
                                name="a_county_adopts_a_service_once",
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
                                name="adoptions_know_the_days_they_began",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "stage__in",
                                        [
                                            "none",
                                            "checked",
                                            "decided",
                                            "connecting",
                                            "productive",
                                            "rejected",
                                        ],
                                    )
                                ),
                                name="stages_of_adoptions_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Offer",
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
                            "key",
                            models.SlugField(max_length=80, unique=True, verbose_name="Kennung"),
                        ),
                        ("title", models.CharField(max_length=150, verbose_name="Titel")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("digital", "vollständig digital"),
                                    ("application", "online beantragen"),
                                    ("appointment", "Termin online"),
                                    ("test", "im Test"),
                                    ("suspended", "ausgesetzt"),
                                    ("portal", "Portal"),
                                    ("law", "Rechtsrahmen"),
                                    ("context", "Umfeld"),
                                ],
                                max_length=11,
                                verbose_name="Angebot",
                            ),
                        ),
                        ("facts", models.TextField(verbose_name="Was die Quellen sagen")),
                        (
                            "product",
                            models.CharField(blank=True, max_length=120, verbose_name="Womit"),
                        ),
                        (
                            "maturity_model",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("1.1", "Reifegradmodell 1.1"),
                                    ("2.0", "Reifegradmodell 2.0"),
                                ],
                                max_length=3,
                                verbose_name="Reifegradmodell",
                            ),
                        ),
                        (
                            "maturity_level",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="Reifegrad"
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=400, verbose_name="Hinweis"),
                        ),
                        (
                            "since_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Angeboten seit",
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
                                verbose_name="Angeboten seit: erster Tag",
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
                                verbose_name="Angeboten seit: letzter Tag",
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
                                verbose_name="Angeboten seit: Grundlage",
                            ),
                        ),
                        (
                            "since_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Angeboten seit: Wortlaut",
                            ),
                        ),
                        (
                            "since_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Angeboten seit: Hinweis"
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
                            "service_count_qualifier",
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
                                verbose_name="Zahl der Leistungen: Angabe",
                            ),
                        ),
                        (
                            "service_count_min",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=12,
                                null=True,
                                verbose_name="Zahl der Leistungen (mindestens)",
                            ),
                        ),
                        (
                            "service_count_max",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=12,
                                null=True,
                                verbose_name="Zahl der Leistungen (höchstens)",
                            ),
                        ),
                        (
                            "service_count_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Zahl der Leistungen: Grundlage",
                            ),
                        ),
                        (
                            "service_count_note",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="Zahl der Leistungen: Hinweis",
                            ),
                        ),
                        (
                            "district",
                            models.ForeignKey(
                                blank=True,
                                help_text="leer: gilt für alle, nur bei Rechtsrahmen und Umfeld",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="offers",
                                to="regions.district",
                                verbose_name="Landkreis",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="offers",
                                to="regions.organisation",
                                verbose_name="Anbietende Stelle",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="offers",
                                to="projects.project",
                                verbose_name="Projekt",
                            ),
                        ),
                        (
                            "services",
                            models.ManyToManyField(
                                blank=True,
                                related_name="offers",
                                to="processes.service",
                                verbose_name="Verwaltungsleistungen",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Online-Angebot",
                        "verbose_name_plural": "Online-Angebote",
                        "ordering": ["title", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("title", ""), _negated=True),
                                    models.Q(("facts", ""), _negated=True),
                                ),
                                name="offers_say_what_a_source_says",
                                violation_error_message="Bitte Titel und Angaben der Quelle nennen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("district__isnull", False),
                                    ("status__in", ["law", "context"]),
                                    _connector="OR",
                                ),
                                name="only_law_and_context_hold_for_every_county",
                                violation_error_message="Ein Angebot gehört zu einem Landkreis.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("maturity_level", None), ("maturity_model", "")),
                                    models.Q(
                                        ("maturity_level__isnull", False),
                                        ("maturity_level__lte", 4),
                                        ("maturity_model__in", ["1.1"]),
                                    ),
                                    models.Q(
                                        ("maturity_level__isnull", False),
                                        ("maturity_level__lte", 7),
                                        ("maturity_model__in", ["2.0"]),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_maturity_is_a_level_of_its_model",
                                violation_error_message="Ein Reifegrad nennt sein Modell und eine Stufe daraus.",
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
                                name="offers_know_the_days_they_began",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
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
                                name="offers_know_the_days_they_were_told",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("service_count_basis__in", ["", "stated", "derived"]),
                                    models.Q(
                                        models.Q(
                                            (
                                                "service_count_qualifier__in",
                                                (
                                                    "unknown",
                                                    "not_stated",
                                                    "not_published",
                                                    "not_recorded",
                                                    "undecided",
                                                    "not_applicable",
                                                ),
                                            ),
                                            ("service_count_min__isnull", True),
                                            ("service_count_max__isnull", True),
                                        ),
                                        models.Q(
                                            ("service_count_qualifier__in", ("exact", "about")),
                                            models.Q(
                                                ("service_count_min__isnull", True), _negated=True
                                            ),
                                            ("service_count_min__gte", 0),
                                            models.Q(
                                                ("service_count_max__isnull", True), _negated=True
                                            ),
                                            ("service_count_max__gte", 0),
                                            ("service_count_min", models.F("service_count_max")),
                                        ),
                                        models.Q(
                                            ("service_count_qualifier__in", ("up_to",)),
                                            ("service_count_min__isnull", True),
                                            models.Q(
                                                ("service_count_max__isnull", True), _negated=True
                                            ),
                                            ("service_count_max__gte", 0),
                                        ),
                                        models.Q(
                                            ("service_count_qualifier__in", ("at_least",)),
                                            models.Q(
                                                ("service_count_min__isnull", True), _negated=True
                                            ),
                                            ("service_count_min__gte", 0),
                                            ("service_count_max__isnull", True),
                                        ),
                                        models.Q(
                                            ("service_count_qualifier__in", ("between",)),
                                            models.Q(
                                                ("service_count_min__isnull", True), _negated=True
                                            ),
                                            ("service_count_min__gte", 0),
                                            models.Q(
                                                ("service_count_max__isnull", True), _negated=True
                                            ),
                                            ("service_count_max__gte", 0),
                                            (
                                                "service_count_min__lt",
                                                models.F("service_count_max"),
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                name="service_counts_match_their_qualifier",
                                violation_error_message="Die Zahl passt nicht zu ihrer Angabe (genau, rund, bis zu …).",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "status__in",
                                        [
                                            "digital",
                                            "application",
                                            "appointment",
                                            "test",
                                            "suspended",
                                            "portal",
                                            "law",
                                            "context",
                                        ],
                                    )
                                ),
                                name="statuses_of_offers_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "blanks__regex",
                                        "^((since|as_of|product|services|maturity_level)=(not_stated|not_published|not_recorded|undecided|not_applicable)( (since|as_of|product|services|maturity_level)=(not_stated|not_published|not_recorded|undecided|not_applicable))*)?$",
                                    )
                                ),
                                name="blanks_of_offers_have_known_reasons",
                                violation_error_message="Ein Grund steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OfferEvent",
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
                            "key",
                            models.SlugField(db_index=False, max_length=80, verbose_name="Kennung"),
                        ),
                        ("title", models.CharField(max_length=150, verbose_name="Titel")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("digital", "vollständig digital"),
                                    ("application", "online beantragen"),
                                    ("appointment", "Termin online"),
                                    ("test", "im Test"),
                                    ("suspended", "ausgesetzt"),
                                    ("portal", "Portal"),
                                    ("law", "Rechtsrahmen"),
                                    ("context", "Umfeld"),
                                ],
                                max_length=11,
                                verbose_name="Angebot",
                            ),
                        ),
                        ("facts", models.TextField(verbose_name="Was die Quellen sagen")),
                        (
                            "product",
                            models.CharField(blank=True, max_length=120, verbose_name="Womit"),
                        ),
                        (
                            "maturity_model",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("1.1", "Reifegradmodell 1.1"),
                                    ("2.0", "Reifegradmodell 2.0"),
                                ],
                                max_length=3,
                                verbose_name="Reifegradmodell",
                            ),
                        ),
                        (
                            "maturity_level",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="Reifegrad"
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=400, verbose_name="Hinweis"),
                        ),
                        (
                            "since_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Angeboten seit",
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
                                verbose_name="Angeboten seit: erster Tag",
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
                                verbose_name="Angeboten seit: letzter Tag",
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
                                verbose_name="Angeboten seit: Grundlage",
                            ),
                        ),
                        (
                            "since_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Angeboten seit: Wortlaut",
                            ),
                        ),
                        (
                            "since_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Angeboten seit: Hinweis"
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
                            "service_count_qualifier",
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
                                verbose_name="Zahl der Leistungen: Angabe",
                            ),
                        ),
                        (
                            "service_count_min",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=12,
                                null=True,
                                verbose_name="Zahl der Leistungen (mindestens)",
                            ),
                        ),
                        (
                            "service_count_max",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=12,
                                null=True,
                                verbose_name="Zahl der Leistungen (höchstens)",
                            ),
                        ),
                        (
                            "service_count_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Zahl der Leistungen: Grundlage",
                            ),
                        ),
                        (
                            "service_count_note",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="Zahl der Leistungen: Hinweis",
                            ),
                        ),
                        (
                            "district",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="leer: gilt für alle, nur bei Rechtsrahmen und Umfeld",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regions.district",
                                verbose_name="Landkreis",
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
                                verbose_name="Anbietende Stelle",
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
                                to="processes.offer",
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
                    name="OfferFigure",
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
                            "offer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="figures",
                                to="processes.offer",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Zahl",
                        "verbose_name_plural": "Zahlen",
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("offer", "label"), name="a_figure_is_listed_once"
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
                                name="figures_of_offers_match_their_qualifier",
                                violation_error_message="Die Zahl passt nicht zu ihrer Angabe (genau, rund, bis zu …).",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OfferFigureEvent",
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
                            "offer",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="processes.offer",
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
                                to="processes.offerfigure",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Service",
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
                        ("name", models.CharField(max_length=150, verbose_name="Name")),
                        (
                            "official_name",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="Amtlicher Name"
                            ),
                        ),
                        (
                            "leika_key",
                            models.CharField(
                                blank=True,
                                help_text="14 Ziffern ohne Leerzeichen",
                                max_length=14,
                                verbose_name="LeiKa-Schlüssel",
                            ),
                        ),
                        (
                            "leika_type",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("LO", "LO (Leistungsobjekt)"),
                                    ("LOV", "LOV (mit Verrichtung)"),
                                    ("LOVD", "LOVD (mit Verrichtung und Detail)"),
                                ],
                                max_length=4,
                                verbose_name="LeiKa-Typ",
                            ),
                        ),
                        (
                            "typification",
                            models.CharField(blank=True, max_length=20, verbose_name="Typisierung"),
                        ),
                        (
                            "ozg_number",
                            models.CharField(
                                blank=True, max_length=10, verbose_name="Nummer der OZG-Leistung"
                            ),
                        ),
                        (
                            "ozg_name",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="OZG-Leistung"
                            ),
                        ),
                        (
                            "subject_area",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("work", "Arbeit & Ruhestand"),
                                    ("building", "Bauen & Wohnen"),
                                    ("education", "Bildung"),
                                    ("migration", "Ein- & Auswanderung"),
                                    ("engagement", "Engagement & Hobby"),
                                    ("family", "Familie & Kind"),
                                    ("research", "Forschung & Förderung"),
                                    ("health", "Gesundheit"),
                                    ("mobility", "Mobilität & Reisen"),
                                    ("general", "Querschnittsleistungen"),
                                    ("law", "Recht & Ordnung"),
                                    ("taxes", "Steuern & Zoll"),
                                    ("environment", "Umwelt"),
                                    ("business", "Unternehmensführung & -entwicklung"),
                                ],
                                max_length=11,
                                verbose_name="Themenfeld",
                            ),
                        ),
                        (
                            "life_situation",
                            models.CharField(blank=True, max_length=100, verbose_name="Lebenslage"),
                        ),
                        (
                            "legal_basis",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Rechtsgrundlage"
                            ),
                        ),
                        (
                            "responsible_level",
                            models.CharField(
                                choices=[
                                    ("district", "Landkreis"),
                                    ("municipality", "Gemeinde"),
                                    ("either", "Landkreis oder Gemeinde"),
                                    ("district_or_state", "Landkreis oder Land"),
                                    ("road_owner", "Träger der Straßenbaulast"),
                                ],
                                max_length=17,
                                verbose_name="Zuständige Ebene",
                            ),
                        ),
                        (
                            "responsible",
                            models.CharField(blank=True, max_length=300, verbose_name="zuständig"),
                        ),
                        (
                            "responsible_basis",
                            models.CharField(
                                choices=[
                                    ("source", "in einer Quelle genannt"),
                                    ("editor", "von der Redaktion eingeordnet"),
                                ],
                                default="source",
                                max_length=6,
                                verbose_name="Grundlage der Zuständigkeit",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
                        ),
                        (
                            "catalogue_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Stand des Katalogs",
                            ),
                        ),
                        (
                            "catalogue_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="catalogue_edtf",
                                verbose_name="Stand des Katalogs: erster Tag",
                            ),
                        ),
                        (
                            "catalogue_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="catalogue_edtf",
                                verbose_name="Stand des Katalogs: letzter Tag",
                            ),
                        ),
                        (
                            "catalogue_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Stand des Katalogs: Grundlage",
                            ),
                        ),
                        (
                            "catalogue_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Stand des Katalogs: Wortlaut",
                            ),
                        ),
                        (
                            "catalogue_note",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="Stand des Katalogs: Hinweis",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Verwaltungsleistung",
                        "verbose_name_plural": "Verwaltungsleistungen",
                        "ordering": ["name", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("name", ""), _negated=True),
                                name="services_have_a_name",
                                violation_error_message="Eine Leistung braucht einen Namen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("leika_key", ""),
                                    ("leika_key__regex", "^99[0-9]{12}$"),
                                    _connector="OR",
                                ),
                                name="a_leika_key_has_fourteen_digits_and_begins_with_99",
                                violation_error_message="Ein LeiKa-Schlüssel hat 14 Ziffern und beginnt mit 99.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("leika_key", ""), _negated=True),
                                fields=("leika_key",),
                                name="a_leika_key_is_given_once",
                                violation_error_message="Diesen LeiKa-Schlüssel hat schon eine andere Leistung.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "typification__regex",
                                        "^((1|2|2a|2b|3|3a|3b|2/3|2/3a|2/3b|4|4a|4b|5|6|7|8|9|10|11|12)(, (1|2|2a|2b|3|3a|3b|2/3|2/3a|2/3b|4|4a|4b|5|6|7|8|9|10|11|12))*)?$",
                                    )
                                ),
                                name="typifications_are_codes_of_the_list",
                                violation_error_message="Die Typisierung ist keine der Liste (etwa 2/3 oder 4a).",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(
                                            ("catalogue_edtf", ""),
                                            ("catalogue_first__isnull", True),
                                            ("catalogue_last__isnull", True),
                                        ),
                                        models.Q(
                                            models.Q(("catalogue_edtf", ""), _negated=True),
                                            models.Q(
                                                models.Q(
                                                    models.Q(
                                                        ("catalogue_first__isnull", True),
                                                        _negated=True,
                                                    ),
                                                    models.Q(
                                                        ("catalogue_last__isnull", True),
                                                        _negated=True,
                                                    ),
                                                    (
                                                        "catalogue_first__lte",
                                                        models.F("catalogue_last"),
                                                    ),
                                                ),
                                                models.Q(
                                                    ("catalogue_first__isnull", True),
                                                    models.Q(
                                                        ("catalogue_last__isnull", True),
                                                        _negated=True,
                                                    ),
                                                ),
                                                models.Q(
                                                    ("catalogue_last__isnull", True),
                                                    models.Q(
                                                        ("catalogue_first__isnull", True),
                                                        _negated=True,
                                                    ),
                                                ),
                                                _connector="OR",
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                    ("catalogue_basis__in", ["", "stated", "derived"]),
                                ),
                                name="services_know_the_days_of_their_catalogue",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("leika_type__in", ["", "LO", "LOV", "LOVD"])),
                                name="types_of_services_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "subject_area__in",
                                        [
                                            "",
                                            "work",
                                            "building",
                                            "education",
                                            "migration",
                                            "engagement",
                                            "family",
                                            "research",
                                            "health",
                                            "mobility",
                                            "general",
                                            "law",
                                            "taxes",
                                            "environment",
                                            "business",
                                        ],
                                    )
                                ),
                                name="subject_areas_of_services_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "responsible_level__in",
                                        [
                                            "district",
                                            "municipality",
                                            "either",
                                            "district_or_state",
                                            "road_owner",
                                        ],
                                    )
                                ),
                                name="levels_of_services_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("responsible_basis__in", ["source", "editor"])),
                                name="bases_of_responsibilities_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "blanks__regex",
                                        "^((official_name|leika_key|ozg_name)=(not_stated|not_published|not_recorded|undecided|not_applicable)( (official_name|leika_key|ozg_name)=(not_stated|not_published|not_recorded|undecided|not_applicable))*)?$",
                                    )
                                ),
                                name="blanks_of_services_have_known_reasons",
                                violation_error_message="Ein Grund steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OfferServiceLinkEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "offer",
                            models.ForeignKey(
                                db_constraint=False,
                                db_tablespace="",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="processes.offer",
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
                migrations.CreateModel(
                    name="ServiceEvent",
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
                        ("name", models.CharField(max_length=150, verbose_name="Name")),
                        (
                            "official_name",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="Amtlicher Name"
                            ),
                        ),
                        (
                            "leika_key",
                            models.CharField(
                                blank=True,
                                help_text="14 Ziffern ohne Leerzeichen",
                                max_length=14,
                                verbose_name="LeiKa-Schlüssel",
                            ),
                        ),
                        (
                            "leika_type",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("LO", "LO (Leistungsobjekt)"),
                                    ("LOV", "LOV (mit Verrichtung)"),
                                    ("LOVD", "LOVD (mit Verrichtung und Detail)"),
                                ],
                                max_length=4,
                                verbose_name="LeiKa-Typ",
                            ),
                        ),
                        (
                            "typification",
                            models.CharField(blank=True, max_length=20, verbose_name="Typisierung"),
                        ),
                        (
                            "ozg_number",
                            models.CharField(
                                blank=True, max_length=10, verbose_name="Nummer der OZG-Leistung"
                            ),
                        ),
                        (
                            "ozg_name",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="OZG-Leistung"
                            ),
                        ),
                        (
                            "subject_area",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("work", "Arbeit & Ruhestand"),
                                    ("building", "Bauen & Wohnen"),
                                    ("education", "Bildung"),
                                    ("migration", "Ein- & Auswanderung"),
                                    ("engagement", "Engagement & Hobby"),
                                    ("family", "Familie & Kind"),
                                    ("research", "Forschung & Förderung"),
                                    ("health", "Gesundheit"),
                                    ("mobility", "Mobilität & Reisen"),
                                    ("general", "Querschnittsleistungen"),
                                    ("law", "Recht & Ordnung"),
                                    ("taxes", "Steuern & Zoll"),
                                    ("environment", "Umwelt"),
                                    ("business", "Unternehmensführung & -entwicklung"),
                                ],
                                max_length=11,
                                verbose_name="Themenfeld",
                            ),
                        ),
                        (
                            "life_situation",
                            models.CharField(blank=True, max_length=100, verbose_name="Lebenslage"),
                        ),
                        (
                            "legal_basis",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Rechtsgrundlage"
                            ),
                        ),
                        (
                            "responsible_level",
                            models.CharField(
                                choices=[
                                    ("district", "Landkreis"),
                                    ("municipality", "Gemeinde"),
                                    ("either", "Landkreis oder Gemeinde"),
                                    ("district_or_state", "Landkreis oder Land"),
                                    ("road_owner", "Träger der Straßenbaulast"),
                                ],
                                max_length=17,
                                verbose_name="Zuständige Ebene",
                            ),
                        ),
                        (
                            "responsible",
                            models.CharField(blank=True, max_length=300, verbose_name="zuständig"),
                        ),
                        (
                            "responsible_basis",
                            models.CharField(
                                choices=[
                                    ("source", "in einer Quelle genannt"),
                                    ("editor", "von der Redaktion eingeordnet"),
                                ],
                                default="source",
                                max_length=6,
                                verbose_name="Grundlage der Zuständigkeit",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="Hinweis"),
                        ),
                        (
                            "catalogue_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Stand des Katalogs",
                            ),
                        ),
                        (
                            "catalogue_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="catalogue_edtf",
                                verbose_name="Stand des Katalogs: erster Tag",
                            ),
                        ),
                        (
                            "catalogue_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="catalogue_edtf",
                                verbose_name="Stand des Katalogs: letzter Tag",
                            ),
                        ),
                        (
                            "catalogue_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Stand des Katalogs: Grundlage",
                            ),
                        ),
                        (
                            "catalogue_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Stand des Katalogs: Wortlaut",
                            ),
                        ),
                        (
                            "catalogue_note",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="Stand des Katalogs: Hinweis",
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
                                to="processes.service",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SharedService",
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
                        ("name", models.CharField(max_length=150, verbose_name="Name")),
                        (
                            "provider_land",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="Anbietendes Land"
                            ),
                        ),
                        ("facts", models.TextField(verbose_name="Was die Quellen sagen")),
                        (
                            "services",
                            models.ManyToManyField(
                                blank=True,
                                related_name="shared_services",
                                to="processes.service",
                                verbose_name="Verwaltungsleistungen",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "EfA-Dienst",
                        "verbose_name_plural": "EfA-Dienste",
                        "ordering": ["name", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("name", ""), _negated=True),
                                    models.Q(("facts", ""), _negated=True),
                                ),
                                name="shared_services_say_what_a_source_says",
                                violation_error_message="Bitte Namen und Angaben der Quelle nennen.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AdoptionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("none", "nutzt ihn nicht"),
                                    ("checked", "geprüft"),
                                    ("decided", "beschlossen"),
                                    ("connecting", "in Anbindung"),
                                    ("productive", "in Betrieb"),
                                    ("rejected", "abgelehnt"),
                                ],
                                max_length=10,
                                verbose_name="Stand",
                            ),
                        ),
                        (
                            "since_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Angeboten seit",
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
                                verbose_name="Angeboten seit: erster Tag",
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
                                verbose_name="Angeboten seit: letzter Tag",
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
                                verbose_name="Angeboten seit: Grundlage",
                            ),
                        ),
                        (
                            "since_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Angeboten seit: Wortlaut",
                            ),
                        ),
                        (
                            "since_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Angeboten seit: Hinweis"
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
                                to="processes.adoption",
                            ),
                        ),
                        (
                            "shared_service",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="processes.sharedservice",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SharedServiceEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "key",
                            models.SlugField(db_index=False, max_length=80, verbose_name="Kennung"),
                        ),
                        ("name", models.CharField(max_length=150, verbose_name="Name")),
                        (
                            "provider_land",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="Anbietendes Land"
                            ),
                        ),
                        ("facts", models.TextField(verbose_name="Was die Quellen sagen")),
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
                                to="processes.sharedservice",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SharedServiceLinkEvent",
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
                        (
                            "sharedservice",
                            models.ForeignKey(
                                db_constraint=False,
                                db_tablespace="",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="processes.sharedservice",
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
