import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

import evidence.all_at_once
import evidence.values.fields


class Migration(migrations.Migration):
    replaces = [
        ("regions", "0001_initial"),
        ("regions", "0002_borders_of_municipalities"),
        ("regions", "0003_four_eyes_can_be_switched_off"),
    ]

    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        evidence.all_at_once.AllAtOnce(
            operations=[
                migrations.CreateModel(
                    name="District",
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
                            models.SlugField(max_length=60, unique=True, verbose_name="Adresse"),
                        ),
                        (
                            "ags",
                            models.CharField(
                                max_length=5, unique=True, verbose_name="Kreisschlüssel"
                            ),
                        ),
                        ("name", models.CharField(max_length=100, verbose_name="Name")),
                        ("short_name", models.CharField(max_length=60, verbose_name="Kurzname")),
                        (
                            "seat",
                            models.CharField(blank=True, max_length=60, verbose_name="Kreissitz"),
                        ),
                        (
                            "area_km2",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=8,
                                null=True,
                                verbose_name="Fläche (km²)",
                            ),
                        ),
                        (
                            "nuts3",
                            models.CharField(blank=True, max_length=5, verbose_name="NUTS 3"),
                        ),
                        (
                            "licence_plates",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=4),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="Kennzeichen",
                            ),
                        ),
                        ("website", models.URLField(blank=True, verbose_name="Website")),
                        (
                            "address",
                            models.CharField(blank=True, max_length=200, verbose_name="Anschrift"),
                        ),
                        (
                            "municipalities_count",
                            models.PositiveSmallIntegerField(
                                null=True, verbose_name="Zahl der Gemeinden"
                            ),
                        ),
                        (
                            "municipalities_note",
                            models.TextField(blank=True, verbose_name="Hinweis zu den Gemeinden"),
                        ),
                        (
                            "geometry",
                            models.JSONField(
                                blank=True, default=dict, editable=False, verbose_name="Geometrie"
                            ),
                        ),
                        ("map_path", models.TextField(blank=True, editable=False)),
                        ("map_borders", models.TextField(blank=True, editable=False)),
                        ("outline", models.TextField(blank=True, editable=False)),
                        ("label_x", models.FloatField(default=0, editable=False)),
                        ("label_y", models.FloatField(default=0, editable=False)),
                    ],
                    options={
                        "verbose_name": "Landkreis",
                        "verbose_name_plural": "Landkreise",
                        "ordering": ["label_y", "short_name"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("ags__regex", "^[0-9]{5}$")),
                                name="a_district_key_has_five_digits",
                                violation_error_message="Der Kreisschlüssel hat fünf Ziffern, zum Beispiel 03252.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("area_km2__isnull", True), ("area_km2__gt", 0), _connector="OR"
                                ),
                                name="a_district_has_some_area",
                                violation_error_message="Die Fläche muss größer als null sein.",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="DistrictEvent",
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
                        ("id", models.BigIntegerField()),
                        (
                            "slug",
                            models.SlugField(db_index=False, max_length=60, verbose_name="Adresse"),
                        ),
                        ("ags", models.CharField(max_length=5, verbose_name="Kreisschlüssel")),
                        ("name", models.CharField(max_length=100, verbose_name="Name")),
                        ("short_name", models.CharField(max_length=60, verbose_name="Kurzname")),
                        (
                            "seat",
                            models.CharField(blank=True, max_length=60, verbose_name="Kreissitz"),
                        ),
                        (
                            "area_km2",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=8,
                                null=True,
                                verbose_name="Fläche (km²)",
                            ),
                        ),
                        (
                            "nuts3",
                            models.CharField(blank=True, max_length=5, verbose_name="NUTS 3"),
                        ),
                        (
                            "licence_plates",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=4),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="Kennzeichen",
                            ),
                        ),
                        ("website", models.URLField(blank=True, verbose_name="Website")),
                        (
                            "address",
                            models.CharField(blank=True, max_length=200, verbose_name="Anschrift"),
                        ),
                        (
                            "municipalities_count",
                            models.PositiveSmallIntegerField(
                                null=True, verbose_name="Zahl der Gemeinden"
                            ),
                        ),
                        (
                            "municipalities_note",
                            models.TextField(blank=True, verbose_name="Hinweis zu den Gemeinden"),
                        ),
                        (
                            "geometry",
                            models.JSONField(
                                blank=True, default=dict, editable=False, verbose_name="Geometrie"
                            ),
                        ),
                        ("map_path", models.TextField(blank=True, editable=False)),
                        ("map_borders", models.TextField(blank=True, editable=False)),
                        ("outline", models.TextField(blank=True, editable=False)),
                        ("label_x", models.FloatField(default=0, editable=False)),
                        ("label_y", models.FloatField(default=0, editable=False)),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="PopulationFigure",
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
                            "district",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="population",
                                to="regions.district",
                            ),
                        ),
                        (
                            "people",
                            models.PositiveIntegerField(
                                verbose_name="Einwohnerinnen und Einwohner"
                            ),
                        ),
                        (
                            "counted_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Stichtag",
                            ),
                        ),
                        (
                            "counted_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="counted_edtf",
                                verbose_name="Stichtag: erster Tag",
                            ),
                        ),
                        (
                            "counted_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="counted_edtf",
                                verbose_name="Stichtag: letzter Tag",
                            ),
                        ),
                        (
                            "counted_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Stichtag: Grundlage",
                            ),
                        ),
                        (
                            "counted_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Stichtag: Wortlaut",
                            ),
                        ),
                        (
                            "counted_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Stichtag: Hinweis"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Einwohnerzahl",
                        "verbose_name_plural": "Einwohnerzahlen",
                        "ordering": ["-counted_first"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("district", "counted_edtf"),
                                name="people_are_counted_once_a_day",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("counted_first__isnull", False)),
                                name="a_population_figure_has_its_day",
                                violation_error_message="Bitte den Stichtag angeben.",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="PopulationFigureEvent",
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
                                to="regions.populationfigure",
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
                            "district",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regions.district",
                            ),
                        ),
                        (
                            "people",
                            models.PositiveIntegerField(
                                verbose_name="Einwohnerinnen und Einwohner"
                            ),
                        ),
                        (
                            "counted_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Stichtag",
                            ),
                        ),
                        (
                            "counted_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="counted_edtf",
                                verbose_name="Stichtag: erster Tag",
                            ),
                        ),
                        (
                            "counted_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="counted_edtf",
                                verbose_name="Stichtag: letzter Tag",
                            ),
                        ),
                        (
                            "counted_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Stichtag: Grundlage",
                            ),
                        ),
                        (
                            "counted_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Stichtag: Wortlaut",
                            ),
                        ),
                        (
                            "counted_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Stichtag: Hinweis"
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
                    name="Municipality",
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
                            "district",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="municipalities",
                                to="regions.district",
                            ),
                        ),
                        (
                            "ags",
                            models.CharField(
                                max_length=8, unique=True, verbose_name="Gemeindeschlüssel"
                            ),
                        ),
                        (
                            "ars",
                            models.CharField(
                                blank=True, max_length=12, verbose_name="Regionalschlüssel"
                            ),
                        ),
                        ("name", models.CharField(max_length=100, verbose_name="Name")),
                        ("kind", models.CharField(blank=True, max_length=60, verbose_name="Art")),
                        (
                            "association",
                            models.CharField(
                                blank=True, max_length=100, verbose_name="Samtgemeinde"
                            ),
                        ),
                        (
                            "is_unincorporated",
                            models.BooleanField(
                                default=False, verbose_name="gemeindefreies Gebiet"
                            ),
                        ),
                        (
                            "geometry",
                            models.JSONField(
                                blank=True, default=dict, editable=False, verbose_name="Geometrie"
                            ),
                        ),
                        ("map_path", models.TextField(blank=True, editable=False)),
                    ],
                    options={
                        "verbose_name": "Gemeinde",
                        "verbose_name_plural": "Gemeinden",
                        "ordering": ["name"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("ags__regex", "^[0-9]{8}$")),
                                name="a_municipality_key_has_eight_digits",
                                violation_error_message="Der Gemeindeschlüssel hat acht Ziffern.",
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="MunicipalityEvent",
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
                                to="regions.municipality",
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
                            "district",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regions.district",
                            ),
                        ),
                        ("ags", models.CharField(max_length=8, verbose_name="Gemeindeschlüssel")),
                        (
                            "ars",
                            models.CharField(
                                blank=True, max_length=12, verbose_name="Regionalschlüssel"
                            ),
                        ),
                        ("name", models.CharField(max_length=100, verbose_name="Name")),
                        ("kind", models.CharField(blank=True, max_length=60, verbose_name="Art")),
                        (
                            "association",
                            models.CharField(
                                blank=True, max_length=100, verbose_name="Samtgemeinde"
                            ),
                        ),
                        (
                            "is_unincorporated",
                            models.BooleanField(
                                default=False, verbose_name="gemeindefreies Gebiet"
                            ),
                        ),
                        (
                            "geometry",
                            models.JSONField(
                                blank=True, default=dict, editable=False, verbose_name="Geometrie"
                            ),
                        ),
                        ("map_path", models.TextField(blank=True, editable=False)),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Organisation",
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
                            "short_name",
                            models.CharField(blank=True, max_length=60, verbose_name="Kurzname"),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("cooperation", "Kooperation"),
                                    ("office", "Geschäftsstelle"),
                                    ("district", "Landkreis"),
                                    ("municipality", "Stadt oder Gemeinde"),
                                    ("association_of_municipalities", "Samtgemeinde"),
                                    ("university", "Hochschule"),
                                    ("research", "Forschungseinrichtung"),
                                    ("institution", "Einrichtung"),
                                    ("company", "Unternehmen"),
                                    ("public_company", "Gesellschaft"),
                                    ("transport", "Verkehrsunternehmen"),
                                    ("telecom", "Telekommunikation"),
                                    ("it_provider", "IT-Dienstleister"),
                                    ("consultancy", "Beratung"),
                                    ("club", "Verein"),
                                    ("federation", "Verband"),
                                    ("network", "Netzwerk"),
                                    ("foundation", "Stiftung"),
                                    ("public_body", "Anstalt"),
                                    ("state", "Land"),
                                    ("state_ministry", "Landesministerium"),
                                    ("state_office", "Landesbehörde"),
                                    ("federal_ministry", "Bundesministerium"),
                                    ("promotional_bank", "Förderbank"),
                                    ("programme_agency", "Träger eines Förderprogramms"),
                                    ("eu", "Europäische Union"),
                                    ("eu_fund", "EU-Fonds"),
                                ],
                                max_length=32,
                                verbose_name="Art",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("eu", "EU"),
                                    ("federal", "Bund"),
                                    ("state", "Land"),
                                    ("district", "Landkreis"),
                                    ("local", "Stadt oder Gemeinde"),
                                ],
                                max_length=8,
                                verbose_name="Ebene",
                            ),
                        ),
                        (
                            "district",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="organisations",
                                to="regions.district",
                                verbose_name="Landkreis",
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="parts",
                                to="regions.organisation",
                                verbose_name="gehört zu",
                            ),
                        ),
                        (
                            "successor",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="predecessors",
                                to="regions.organisation",
                                verbose_name="Zuständigkeit ging über auf",
                            ),
                        ),
                        ("seat", models.CharField(blank=True, max_length=100, verbose_name="Sitz")),
                        ("website", models.URLField(blank=True, verbose_name="Website")),
                        (
                            "is_beyond_region",
                            models.BooleanField(default=False, verbose_name="außerhalb der Region"),
                        ),
                        (
                            "has_four_eyes",
                            models.BooleanField(
                                default=True,
                                help_text="aus: Wer hier die Freigabe hat, darf auch eigene Änderungen freigeben.",
                                verbose_name="Vier-Augen-Regel",
                            ),
                        ),
                        ("notes", models.TextField(blank=True, verbose_name="Hinweise")),
                        (
                            "founded_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Gegründet",
                            ),
                        ),
                        (
                            "founded_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="founded_edtf",
                                verbose_name="Gegründet: erster Tag",
                            ),
                        ),
                        (
                            "founded_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="founded_edtf",
                                verbose_name="Gegründet: letzter Tag",
                            ),
                        ),
                        (
                            "founded_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Gegründet: Grundlage",
                            ),
                        ),
                        (
                            "founded_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Gegründet: Wortlaut",
                            ),
                        ),
                        (
                            "founded_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Gegründet: Hinweis"
                            ),
                        ),
                        (
                            "member_districts",
                            models.ManyToManyField(
                                blank=True,
                                related_name="cooperations",
                                to="regions.district",
                                verbose_name="Mitglieder",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Organisation",
                        "verbose_name_plural": "Organisationen",
                        "ordering": ["name"],
                        "indexes": [models.Index(fields=["kind"], name="organisation_kind")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("founded_edtf", ""),
                                        ("founded_first__isnull", True),
                                        ("founded_last__isnull", True),
                                    ),
                                    models.Q(
                                        models.Q(("founded_edtf", ""), _negated=True),
                                        models.Q(
                                            models.Q(
                                                models.Q(
                                                    ("founded_first__isnull", True), _negated=True
                                                ),
                                                models.Q(
                                                    ("founded_last__isnull", True), _negated=True
                                                ),
                                                ("founded_first__lte", models.F("founded_last")),
                                            ),
                                            models.Q(
                                                ("founded_first__isnull", True),
                                                models.Q(
                                                    ("founded_last__isnull", True), _negated=True
                                                ),
                                            ),
                                            models.Q(
                                                ("founded_last__isnull", True),
                                                models.Q(
                                                    ("founded_first__isnull", True), _negated=True
                                                ),
                                            ),
                                            _connector="OR",
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="organisations_know_the_days_they_were_founded",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("name", ""), _negated=True),
                                name="organisations_have_a_name",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("parent__isnull", True),
                                    models.Q(("parent", models.F("pk")), _negated=True),
                                    _connector="OR",
                                ),
                                name="no_organisation_is_part_of_itself",
                                violation_error_message="Eine Organisation kann nicht zu sich selbst gehören.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("successor__isnull", True),
                                    models.Q(("successor", models.F("pk")), _negated=True),
                                    _connector="OR",
                                ),
                                name="no_organisation_succeeds_itself",
                                violation_error_message="Eine Organisation kann nicht auf sich selbst folgen.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OrganisationEvent",
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
                                to="regions.organisation",
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
                            "short_name",
                            models.CharField(blank=True, max_length=60, verbose_name="Kurzname"),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("cooperation", "Kooperation"),
                                    ("office", "Geschäftsstelle"),
                                    ("district", "Landkreis"),
                                    ("municipality", "Stadt oder Gemeinde"),
                                    ("association_of_municipalities", "Samtgemeinde"),
                                    ("university", "Hochschule"),
                                    ("research", "Forschungseinrichtung"),
                                    ("institution", "Einrichtung"),
                                    ("company", "Unternehmen"),
                                    ("public_company", "Gesellschaft"),
                                    ("transport", "Verkehrsunternehmen"),
                                    ("telecom", "Telekommunikation"),
                                    ("it_provider", "IT-Dienstleister"),
                                    ("consultancy", "Beratung"),
                                    ("club", "Verein"),
                                    ("federation", "Verband"),
                                    ("network", "Netzwerk"),
                                    ("foundation", "Stiftung"),
                                    ("public_body", "Anstalt"),
                                    ("state", "Land"),
                                    ("state_ministry", "Landesministerium"),
                                    ("state_office", "Landesbehörde"),
                                    ("federal_ministry", "Bundesministerium"),
                                    ("promotional_bank", "Förderbank"),
                                    ("programme_agency", "Träger eines Förderprogramms"),
                                    ("eu", "Europäische Union"),
                                    ("eu_fund", "EU-Fonds"),
                                ],
                                max_length=32,
                                verbose_name="Art",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("eu", "EU"),
                                    ("federal", "Bund"),
                                    ("state", "Land"),
                                    ("district", "Landkreis"),
                                    ("local", "Stadt oder Gemeinde"),
                                ],
                                max_length=8,
                                verbose_name="Ebene",
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
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regions.organisation",
                                verbose_name="gehört zu",
                            ),
                        ),
                        (
                            "successor",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regions.organisation",
                                verbose_name="Zuständigkeit ging über auf",
                            ),
                        ),
                        ("seat", models.CharField(blank=True, max_length=100, verbose_name="Sitz")),
                        ("website", models.URLField(blank=True, verbose_name="Website")),
                        (
                            "is_beyond_region",
                            models.BooleanField(default=False, verbose_name="außerhalb der Region"),
                        ),
                        (
                            "has_four_eyes",
                            models.BooleanField(
                                default=True,
                                help_text="aus: Wer hier die Freigabe hat, darf auch eigene Änderungen freigeben.",
                                verbose_name="Vier-Augen-Regel",
                            ),
                        ),
                        ("notes", models.TextField(blank=True, verbose_name="Hinweise")),
                        (
                            "founded_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="Gegründet",
                            ),
                        ),
                        (
                            "founded_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="founded_edtf",
                                verbose_name="Gegründet: erster Tag",
                            ),
                        ),
                        (
                            "founded_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="founded_edtf",
                                verbose_name="Gegründet: letzter Tag",
                            ),
                        ),
                        (
                            "founded_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="Gegründet: Grundlage",
                            ),
                        ),
                        (
                            "founded_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="Gegründet: Wortlaut",
                            ),
                        ),
                        (
                            "founded_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="Gegründet: Hinweis"
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
                    name="OrganisationName",
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
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="names",
                                to="regions.organisation",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="Name")),
                        (
                            "kind",
                            models.CharField(
                                choices=[("official", "amtlich"), ("alias", "auch genannt")],
                                default="official",
                                max_length=8,
                                verbose_name="Art",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=200, verbose_name="Hinweis"),
                        ),
                        (
                            "valid_from_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="gültig ab",
                            ),
                        ),
                        (
                            "valid_from_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="valid_from_edtf",
                                verbose_name="gültig ab: erster Tag",
                            ),
                        ),
                        (
                            "valid_from_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="valid_from_edtf",
                                verbose_name="gültig ab: letzter Tag",
                            ),
                        ),
                        (
                            "valid_from_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="gültig ab: Grundlage",
                            ),
                        ),
                        (
                            "valid_from_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="gültig ab: Wortlaut",
                            ),
                        ),
                        (
                            "valid_from_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="gültig ab: Hinweis"
                            ),
                        ),
                        (
                            "valid_until_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="gültig bis",
                            ),
                        ),
                        (
                            "valid_until_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="valid_until_edtf",
                                verbose_name="gültig bis: erster Tag",
                            ),
                        ),
                        (
                            "valid_until_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="valid_until_edtf",
                                verbose_name="gültig bis: letzter Tag",
                            ),
                        ),
                        (
                            "valid_until_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="gültig bis: Grundlage",
                            ),
                        ),
                        (
                            "valid_until_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="gültig bis: Wortlaut",
                            ),
                        ),
                        (
                            "valid_until_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="gültig bis: Hinweis"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Name im Lauf der Zeit",
                        "verbose_name_plural": "Namen im Lauf der Zeit",
                        "ordering": ["valid_from_first", "name"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "name"),
                                name="an_organisation_bears_a_name_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("valid_from_edtf", ""),
                                        ("valid_from_first__isnull", True),
                                        ("valid_from_last__isnull", True),
                                    ),
                                    models.Q(
                                        models.Q(("valid_from_edtf", ""), _negated=True),
                                        models.Q(
                                            models.Q(
                                                models.Q(
                                                    ("valid_from_first__isnull", True),
                                                    _negated=True,
                                                ),
                                                models.Q(
                                                    ("valid_from_last__isnull", True), _negated=True
                                                ),
                                                (
                                                    "valid_from_first__lte",
                                                    models.F("valid_from_last"),
                                                ),
                                            ),
                                            models.Q(
                                                ("valid_from_first__isnull", True),
                                                models.Q(
                                                    ("valid_from_last__isnull", True), _negated=True
                                                ),
                                            ),
                                            models.Q(
                                                ("valid_from_last__isnull", True),
                                                models.Q(
                                                    ("valid_from_first__isnull", True),
                                                    _negated=True,
                                                ),
                                            ),
                                            _connector="OR",
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="names_know_the_days_they_began",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("valid_until_edtf", ""),
                                        ("valid_until_first__isnull", True),
                                        ("valid_until_last__isnull", True),
                                    ),
                                    models.Q(
                                        models.Q(("valid_until_edtf", ""), _negated=True),
                                        models.Q(
                                            models.Q(
                                                models.Q(
                                                    ("valid_until_first__isnull", True),
                                                    _negated=True,
                                                ),
                                                models.Q(
                                                    ("valid_until_last__isnull", True),
                                                    _negated=True,
                                                ),
                                                (
                                                    "valid_until_first__lte",
                                                    models.F("valid_until_last"),
                                                ),
                                            ),
                                            models.Q(
                                                ("valid_until_first__isnull", True),
                                                models.Q(
                                                    ("valid_until_last__isnull", True),
                                                    _negated=True,
                                                ),
                                            ),
                                            models.Q(
                                                ("valid_until_last__isnull", True),
                                                models.Q(
                                                    ("valid_until_first__isnull", True),
                                                    _negated=True,
                                                ),
                                            ),
                                            _connector="OR",
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="names_know_the_days_they_ended",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("valid_from_first__isnull", True),
                                    ("valid_until_last__isnull", True),
                                    ("valid_from_first__lte", models.F("valid_until_last")),
                                    _connector="OR",
                                ),
                                name="names_begin_before_they_end",
                                violation_error_message="Das Ende liegt vor dem Anfang.",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="OrganisationNameEvent",
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
                                to="regions.organisationname",
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
                            "organisation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regions.organisation",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="Name")),
                        (
                            "kind",
                            models.CharField(
                                choices=[("official", "amtlich"), ("alias", "auch genannt")],
                                default="official",
                                max_length=8,
                                verbose_name="Art",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=200, verbose_name="Hinweis"),
                        ),
                        (
                            "valid_from_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="gültig ab",
                            ),
                        ),
                        (
                            "valid_from_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="valid_from_edtf",
                                verbose_name="gültig ab: erster Tag",
                            ),
                        ),
                        (
                            "valid_from_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="valid_from_edtf",
                                verbose_name="gültig ab: letzter Tag",
                            ),
                        ),
                        (
                            "valid_from_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="gültig ab: Grundlage",
                            ),
                        ),
                        (
                            "valid_from_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="gültig ab: Wortlaut",
                            ),
                        ),
                        (
                            "valid_from_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="gültig ab: Hinweis"
                            ),
                        ),
                        (
                            "valid_until_edtf",
                            evidence.values.fields.EDTFColumn(
                                blank=True,
                                help_text="zum Beispiel 04.12.2019, 11/2018, Herbst 2021, um 2020",
                                max_length=32,
                                verbose_name="gültig bis",
                            ),
                        ),
                        (
                            "valid_until_first",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=0,
                                source="valid_until_edtf",
                                verbose_name="gültig bis: erster Tag",
                            ),
                        ),
                        (
                            "valid_until_last",
                            evidence.values.fields.BoundaryDay(
                                blank=True,
                                editable=False,
                                null=True,
                                position=1,
                                source="valid_until_edtf",
                                verbose_name="gültig bis: letzter Tag",
                            ),
                        ),
                        (
                            "valid_until_basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("stated", "steht so in der Quelle"),
                                    ("derived", "erschlossen"),
                                ],
                                max_length=10,
                                verbose_name="gültig bis: Grundlage",
                            ),
                        ),
                        (
                            "valid_until_wording",
                            models.CharField(
                                blank=True,
                                help_text="wenn die Quelle kein Datum nennt, das im Kalender steht",
                                max_length=200,
                                verbose_name="gültig bis: Wortlaut",
                            ),
                        ),
                        (
                            "valid_until_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="gültig bis: Hinweis"
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
                    name="OfficeHolder",
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
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="office_holders",
                                to="regions.organisation",
                            ),
                        ),
                        ("office", models.CharField(max_length=100, verbose_name="Amt")),
                        ("name", models.CharField(max_length=100, verbose_name="Name")),
                        (
                            "evidence",
                            models.CharField(blank=True, max_length=200, verbose_name="belegt für"),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
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
                    ],
                    options={
                        "verbose_name": "Amtsperson",
                        "verbose_name_plural": "Amtspersonen",
                        "ordering": ["position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "office", "name"),
                                name="an_office_holder_is_listed_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
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
                                name="office_holders_know_the_day_of_the_record",
                                violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="OfficeHolderEvent",
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
                                to="regions.officeholder",
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
                            "organisation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regions.organisation",
                            ),
                        ),
                        ("office", models.CharField(max_length=100, verbose_name="Amt")),
                        ("name", models.CharField(max_length=100, verbose_name="Name")),
                        (
                            "evidence",
                            models.CharField(blank=True, max_length=200, verbose_name="belegt für"),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
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
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Committee",
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
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="committees",
                                to="regions.organisation",
                            ),
                        ),
                        ("name", models.CharField(max_length=100, verbose_name="Gremium")),
                        ("description", models.TextField(blank=True, verbose_name="Aufgabe")),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=0, verbose_name="Reihenfolge"),
                        ),
                    ],
                    options={
                        "verbose_name": "Gremium",
                        "verbose_name_plural": "Gremien",
                        "ordering": ["position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("organisation", "name"), name="a_committee_is_listed_once"
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="CommitteeEvent",
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
                                to="regions.committee",
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
                            "organisation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="regions.organisation",
                            ),
                        ),
                        ("name", models.CharField(max_length=100, verbose_name="Gremium")),
                        ("description", models.TextField(blank=True, verbose_name="Aufgabe")),
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
                    name="MemberDistrictLinkEvent",
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
                    name="MemberDistrictLink",
                    fields=[],
                    options={
                        "proxy": True,
                        "indexes": [],
                        "constraints": [],
                    },
                    bases=("regions.organisation_member_districts",),
                ),
            ],
        ),
    ]
