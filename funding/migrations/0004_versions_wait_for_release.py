import django.db.models.deletion
from django.db import migrations, models

import evidence.values.fields
from accounts.group_rights import MANAGE, give
from evidence.all_at_once import AllAtOnce


class Migration(migrations.Migration):
    """A version of a public decision waits for its release, and a part can be taken back."""

    dependencies = [
        ("funding", "0003_choices"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("projects", "0005_contact_office"),
        ("regions", "0002_choices"),
    ]

    operations = [
        AllAtOnce(
            operations=[
                migrations.CreateModel(
                    name="DraftHandover",
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
                        ("place", models.CharField(blank=True, max_length=200, verbose_name="Ort")),
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
                        (
                            "to_organisation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="regions.organisation",
                                verbose_name="entgegengenommen von",
                            ),
                        ),
                        (
                            "version",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="draft_handover",
                                to="funding.decisionversion",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Übergabe",
                        "verbose_name_plural": "Übergaben",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
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
                                                    models.Q(
                                                        ("day_last__isnull", True), _negated=True
                                                    ),
                                                    ("day_first__lte", models.F("day_last")),
                                                ),
                                                models.Q(
                                                    ("day_first__isnull", True),
                                                    models.Q(
                                                        ("day_last__isnull", True), _negated=True
                                                    ),
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
                                    ("day_basis__in", ["", "stated", "derived"]),
                                ),
                                name="handovers_of_drafts_know_their_days",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("mode__in", ["in_person", "virtual", "post", "sent"])
                                ),
                                name="modes_of_drafted_handovers_are_known",
                                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DraftHandoverEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("place", models.CharField(blank=True, max_length=200, verbose_name="Ort")),
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
                                to="funding.drafthandover",
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
                            "version",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.decisionversion",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DraftShare",
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
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="projects.project",
                                verbose_name="Projekt",
                            ),
                        ),
                        (
                            "version",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="draft_shares",
                                to="funding.decisionversion",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Projekt der Entscheidung",
                        "verbose_name_plural": "Projekte der Entscheidung",
                        "ordering": ["position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("version", "project"),
                                name="a_draft_names_a_project_once",
                                violation_error_message="Dieses Projekt steht schon bei der Entscheidung.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("amount_basis__in", ["", "stated", "derived"]),
                                    models.Q(
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
                                ),
                                name="shares_of_drafts_match_their_qualifier",
                                violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DraftShareEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
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
                                to="funding.draftshare",
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
                            "version",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="funding.decisionversion",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.RemoveConstraint(
                    model_name="decisionversion",
                    name="statuses_of_decisions_are_known",
                ),
                migrations.AddField(
                    model_name="decisionversion",
                    name="is_draft",
                    field=models.BooleanField(
                        default=False, editable=False, verbose_name="Entwurf"
                    ),
                ),
                migrations.AddField(
                    model_name="decisionversion",
                    name="kind",
                    field=models.CharField(
                        choices=[
                            ("letter", "Bescheid"),
                            ("correction", "Berichtigung"),
                            ("cancellation", "Stornierung"),
                        ],
                        default="letter",
                        max_length=12,
                        verbose_name="Art",
                    ),
                ),
                migrations.AddField(
                    model_name="decisionversion",
                    name="released_at",
                    field=models.DateTimeField(
                        editable=False, null=True, verbose_name="freigegeben am"
                    ),
                ),
                migrations.AddField(
                    model_name="decisionversionevent",
                    name="is_draft",
                    field=models.BooleanField(
                        default=False, editable=False, verbose_name="Entwurf"
                    ),
                ),
                migrations.AddField(
                    model_name="decisionversionevent",
                    name="kind",
                    field=models.CharField(
                        choices=[
                            ("letter", "Bescheid"),
                            ("correction", "Berichtigung"),
                            ("cancellation", "Stornierung"),
                        ],
                        default="letter",
                        max_length=12,
                        verbose_name="Art",
                    ),
                ),
                migrations.AddField(
                    model_name="decisionversionevent",
                    name="released_at",
                    field=models.DateTimeField(
                        editable=False, null=True, verbose_name="freigegeben am"
                    ),
                ),
                migrations.AlterField(
                    model_name="decisionversion",
                    name="status",
                    field=models.CharField(
                        choices=[
                            ("granted", "Bewilligt"),
                            ("final", "Endgültig bewilligt"),
                            ("part_revoked", "Teilweise widerrufen"),
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
                migrations.AlterField(
                    model_name="decisionversionevent",
                    name="status",
                    field=models.CharField(
                        choices=[
                            ("granted", "Bewilligt"),
                            ("final", "Endgültig bewilligt"),
                            ("part_revoked", "Teilweise widerrufen"),
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
                migrations.AlterField(
                    model_name="handover",
                    name="to_organisation",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="regions.organisation",
                        verbose_name="entgegengenommen von",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decisionversion",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("cancelled_on", None), ("is_draft", True)),
                        fields=("decision",),
                        name="one_version_of_a_decision_waits_for_release",
                        violation_error_message="Zu dieser Entscheidung wartet schon eine Fassung.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decisionversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("is_draft", False), ("released_at", None), _connector="OR"
                        ),
                        name="a_draft_of_a_version_was_not_released",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decisionversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "cancellation"), _negated=True),
                            ("is_draft", True),
                            _connector="OR",
                        ),
                        name="a_cancellation_never_becomes_a_version",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decisionversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                [
                                    "granted",
                                    "final",
                                    "part_revoked",
                                    "recognised",
                                    "allocated",
                                    "in_principle",
                                    "announced",
                                    "waived",
                                    "local_vote",
                                    "rejected",
                                    "revoked",
                                ],
                            )
                        ),
                        name="statuses_of_decisions_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decisionversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("kind__in", ["letter", "correction", "cancellation"])),
                        name="kinds_of_versions_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
            ]
        ),
        give("Fördermittel", {"funding": {"draftshare": MANAGE, "drafthandover": MANAGE}}),
    ]
